// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { plainReport } from '../../evaluation/readers/plain-report.ts';
import { intakeSettings } from '../../src/desk/gather.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { readPaths } from '../../src/intake/files/read.ts';
import { decodePack, type PackFiles } from '../../src/language/pack.ts';
import type { Report } from '../../src/model/index.ts';
import { launchBrowser } from '../bench/browser.ts';
import { root } from '../source-files.ts';
import { samplePile } from './piles.ts';

/* The same text gives the same analysis, to the byte, in Node and in Chromium. */

const origin = 'http://engine.test';

/** Texts that nobody would write and that sums of floating numbers might be read differently from. */
const odd = [
  'THE ARMY SAID ON MONDAY THAT THREE SAILORS WERE HURT OFF PORT SESSEL',
  'the ministry denied it 😀 \u200b “twice” — said n\u0301ot\u00a0one \ud800 word',
  Array.from({ length: 90 }, (_, i) => `clause ${i} followed the last, officials said, and`).join(' '),
].map((text, i) => plainReport(`odd-${i}`, text));

/** The pack's files as the disk has them, and the names of those that were asked for. */
function watchedFiles(): { readonly files: PackFiles; readonly names: Set<string> } {
  const names = new Set<string>();
  const bytes = (name: string): Uint8Array => {
    names.add(name);
    return readFileSync(join(root, 'resources', name));
  };
  return { files: { bytes, text: (name) => new TextDecoder().decode(bytes(name)) }, names };
}

async function bundledEngine(): Promise<string> {
  const entry = join(import.meta.dirname, 'engine-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib: { entry, formats: ['es'], fileName: 'engine' }, write: false, minify: false },
  });
  const [first] = Array.isArray(built) ? built : [built];
  assert.ok(first && 'output' in first);
  return first.output[0].code;
}

/** Answers the page's requests from the bundle and the resources; anything else is refused. */
async function serve(page: Page, engine: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (pathname === '/engine.js') return route.fulfill({ contentType: 'text/javascript', body: engine });
    if (!pathname.startsWith('/resources/')) return route.abort();
    return route.fulfill({ body: readFileSync(join(root, pathname)) });
  });
  await page.goto(origin);
}

async function readInPage(
  page: Page,
  reports: readonly Report[],
  names: readonly string[],
): Promise<string[]> {
  return page.evaluate(
    async ({ reports, names, address }) => {
      const { readAll } = await import(address);
      return readAll(reports, names);
    },
    { reports, names, address: `${origin}/engine.js` },
  );
}

test('the sample pile and odd texts are read alike in Node and in Chromium', async (t) => {
  const launched = await launchBrowser();
  if ('skip' in launched) return t.skip(launched.skip);
  t.after(() => launched.browser.close());
  const { files, names } = watchedFiles();
  const language = decodePack('en', files, { gazetteers: [], actors: [] });
  const { captures } = await readPaths([samplePile], { ...intakeSettings(), date: null });
  const reports = [...captures, ...odd];
  const page = await launched.browser.newPage();
  await serve(page, await bundledEngine());
  const there = await readInPage(page, reports, [...names]);
  reports.forEach((report, i) => {
    assert.equal(there[i], JSON.stringify(analyse(report, language)), report.file);
  });
  assert.ok(reports.length > odd.length);
});
