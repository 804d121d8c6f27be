// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { launchBrowser } from './browser.ts';
import { fixtureLedger } from './fixture.ts';
import { inBrowser, open, withBench } from './opened.ts';

const reports = fixtureLedger.reports.filter((report) => report.id === 'r5');
withBench(
  readerOfLedger(
    {
      ...fixtureLedger,
      reports,
      ...{
        voices: [],
        claims: [],
        figures: [],
        places: [],
        copies: [],
        incidents: [],
        questions: [],
        roots: [],
      },
    },
    'nearly empty',
  ),
);

describe('states', () => {
  inBrowser('a case without an incident says so, and what there is instead', async () => {
    const { page, context, faults } = await open('/incidents');
    assert.match((await page.locator('.list-pane').textContent()) ?? '', /No incident in this case/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('a server that has gone is named, and asked again on request', async () => {
    const { page, context } = await open('/incidents');
    await context.setOffline(true);
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForSelector('[role=alert]');
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /does not answer/);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.report-row');
    await context.close();
  });

  inBrowser('a theme once chosen is kept', async () => {
    const { page, context } = await open('/reports');
    const desk = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await desk();
    for (const name of ['theme: as the system', 'theme: light'])
      await page.getByRole('button', { name }).click();
    const dark = await desk();
    assert.notEqual(dark, light);
    await page.reload();
    await page.waitForSelector('.report-row');
    assert.equal(await desk(), dark);
    await context.close();
  });
});

describe('a machine without a browser', () => {
  test('is a named skip, and a failure where skipping is not allowed', async () => {
    const none = await launchBrowser({ finders: [], mustRun: false });
    assert.ok('skip' in none && /no Chromium/.test(none.skip));
    await assert.rejects(launchBrowser({ finders: [], mustRun: true }), /must run/);
  });
});
