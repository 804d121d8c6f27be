// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type ServedCase, serveCase } from '../../src/server/index.ts';
import type { CaseReader } from '../../src/store/contract.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { root } from '../source-files.ts';
import { launchBrowser } from './browser.ts';
import { fixtureLedger } from './fixture.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';

const webRoot = join(root, 'web', 'dist');
export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

let browser: Browser | null = null;
let missing = '';
let served: ServedCase | null = null;
let origin = '';

/** Every screen of the bench in a state worth looking at, by what it shows. */
export const screens = {
  'the incidents': '/incidents?sel=salvo',
  'the tallies': '/incidents?lane=tallies',
  'an incident': '/incidents/salvo?why=q%3Aarrive',
  'its grade, and why': '/incidents/salvo?why=grade',
  'its grade on another scale, and why': '/incidents/salvo?scale=airwars-shaped&why=grade',
  'an incident that cannot be weighed again': '/incidents/salvo?asof=2031-03-06&anonymous=no',
  'the methods': '/methodology',
  'its claims over time': '/incidents/salvo?tab=time',
  'its roots': '/incidents/salvo?tab=roots',
  'its copies': '/incidents/salvo?tab=copies',
  'the campaign': '/campaign',
  'the reports': '/reports',
  'a report': '/reports/r1?claim=r1-c1',
  'a report with a happening chosen': '/reports/r1?show=happenings,figures,times,places&mark=h121-126',
  'a report with a place that several may be': '/reports/r1?show=places&mark=p597-603',
  'the structure of a sentence': '/reports/r1?claim=r1-c1&sentence=150',
  'the same as an outline, and why': '/reports/r1?sentence=150&tree=outline&why=sentence',
  'a structure that is not kept': '/reports/r2?sentence=0',
  'a hostile structure': '/reports/r6?claim=r6-c1&sentence=200',
  'a report with boilerplate': '/reports/r3?why=dropped',
  'two reports side by side': '/reports/r2/with/r3?copy=copy-pass3&open=a',
  'two reports side by side, and why': '/reports/r1/with/r2?why=copy%3Acopy-pass2',
  'two reports that share nothing': '/reports/r1/with/r4',
  'a report in another language': '/reports/r5',
  'a hostile report': '/reports/r6',
  'the voices': '/voices?sel=ministry',
  'voices nobody names': '/voices?naming=anonymous,unresolved&sel=official&why=who',
  'a voice': '/voices/ministry?sel=r2-c4&why=c%3Ar2-c4',
  'a voice by incident': '/voices/sailors?by=incident&why=who',
  'its answers': '/voices/ministry?tab=answers',
  'the words for it': '/voices/ministry?tab=words&why=who',
  'whose words it passes on': '/voices/rook?tab=company',
  'what nobody is named for': '/voices/nobody',
  'a voice without a claim': '/voices/herald',
  'a hostile voice': '/voices/minister?why=who',
  'no such voice': '/voices/none',
  'no such incident': '/incidents/none',
  'no such page': '/nowhere',
} as const;

/** Serves the fixture and starts a browser for the tests of one file; where there is none, they are skipped by name. */
export function withBench(
  reader: CaseReader = readerOfLedger(fixtureLedger, 'maravel', fixtureAnalyses),
): void {
  before(async () => {
    const launched = await launchBrowser();
    if ('skip' in launched) missing = launched.skip;
    else if (!existsSync(join(webRoot, 'index.html'))) missing = 'the bench is not built (npm run build:web)';
    else browser = launched.browser;
    if (missing !== '' && process.env['CI']) throw new Error(missing);
    if (!browser) return;
    served = await serveCase(reader, { port: 0, webRoot, caseName: 'maravel' });
    origin = new URL(served.url).origin;
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });
}

/** The address printed at launch. */
export const printedAddress = () => served!.url;

export const newContext = (options: BrowserContextOptions) => browser!.newContext(options);

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, thrown errors, refusals of the policy and requests that would leave the origin. */
  readonly faults: string[];
}

/** A page that has come in by the printed address, watched for everything that must not happen. */
export async function open(
  path: string,
  { size = 'desk', policy = true }: { size?: keyof typeof sizes; policy?: boolean } = {},
): Promise<Opened> {
  const context = await browser!.newContext({
    viewport: sizes[size],
    bypassCSP: !policy,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    const expected = message.text().includes('404');
    if ((message.type() === 'error' && !expected) || message.type() === 'warning')
      faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.continue();
    faults.push(`left the origin: ${url}`);
    return route.abort();
  });
  await page.goto(withToken(path));
  await settled(page);
  return { page, context, faults };
}

/** The path as a printed address would have it. */
function withToken(path: string): string {
  const address = new URL(path, origin);
  address.searchParams.set('token', new URL(printedAddress()).searchParams.get('token') ?? '');
  return address.href;
}

/** Waits until nothing on the page says that it is still being read. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1, main .state h2');
  await page.waitForSelector('main [role=status]', { state: 'detached' });
}

/** Runs a test in a browser, or skips it by name where there is none. */
export function inBrowser(name: string, run: (t: TestContext) => Promise<void>): void {
  test(name, async (t) => {
    if (!browser) return t.skip(missing);
    await run(t);
  });
}

export const where = (page: Page) => page.evaluate(() => window.location.pathname + window.location.search);
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? document.activeElement?.id ?? '');
