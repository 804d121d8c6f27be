// SPDX-License-Identifier: Apache-2.0
/**
 * Takes pictures of every screen at both sizes, light and dark, to be looked at beside the target:
 * `node test/bench/shoot.ts FOLDER [ADDRESS [PATH…]]`. Without an address it serves the tests' own small case.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveCase } from '../../src/server/index.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { root } from '../source-files.ts';
import { launchBrowser } from './browser.ts';
import { fixtureLedger } from './fixture.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';

const usual = [
  '/incidents?sel=salvo',
  '/incidents/salvo?why=q%3Aarrive',
  '/incidents/salvo?tab=time',
  '/incidents/salvo?tab=copies',
  '/reports',
  '/reports/r1?claim=r1-c1',
  '/reports/r1?claim=r1-c1&sentence=150',
  '/reports/r3',
  '/reports/r6',
  '/voices?sel=ministry',
  '/voices/ministry?sel=r2-c4',
  '/voices/ministry?tab=answers',
  '/voices/ministry?tab=words&why=who',
];
const [folder, address, ...paths] = process.argv.slice(2);
if (!folder) throw new Error('usage: node test/bench/shoot.ts FOLDER [ADDRESS [PATH…]]');

/** One picture of each path, in one size and theme. */
async function shoot(
  browser: Browser,
  printed: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const viewport = { width, height: width < 700 ? 844 : 900 };
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(printed);
  for (const path of paths.length > 0 ? paths : usual) {
    await page.goto(new URL(path, printed).href);
    await page.waitForSelector('main h1, main .state h2');
    await page.waitForLoadState('networkidle');
    const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '');
    await page.screenshot({ path: join(folder!, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  await context.close();
}

const launched = await launchBrowser();
if ('skip' in launched) throw new Error(launched.skip);
const options = { port: 0, webRoot: join(root, 'web', 'dist'), caseName: 'maravel-2031' };
const served = address
  ? null
  : await serveCase(readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses), options);
mkdirSync(folder, { recursive: true });
for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark'] as const)
    await shoot(launched.browser, address ?? served!.url, width, theme);
}
await launched.browser.close();
await served?.close();
