// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { busyOf } from './busy.ts';
import { longCase } from './long-report.ts';
import { inBrowser, open, withBench } from './opened.ts';

const { ledger, analyses, words } = longCase(5000);
withBench(readerOfLedger(ledger, 'long', analyses));

/** The design's 100 ms, of the page's own time, with room for a machine whose caches others use as well. */
const patience = 150;

describe(`a report of ${words} words`, () => {
  inBrowser('with all readings marked, choosing one and going on to the next wait for nothing', async (t) => {
    const { page, context } = await open('/reports/r1?show=happenings,figures,times,places');
    await page.waitForSelector('[data-sign]');
    const keys = await page
      .locator('[data-sign]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')));
    const busy = await busyOf(page);
    const switched = await busy.took(
      () => page.keyboard.press('4'),
      (at) => (at % 2 === 0 ? 'body:not(:has([data-sign^=p]))' : '[data-sign^=p]'),
    );
    await page.keyboard.press('4');
    await page.waitForSelector('[data-sign^=p]');
    const step = await busy.took(
      () => page.keyboard.press('n'),
      (at) => `.reading-mark.chosen[data-reading="${keys[at]}"]`,
    );
    t.diagnostic(
      `${keys.length} marks: a layer ${switched.toFixed(0)} ms, the next mark ${step.toFixed(0)} ms`,
    );
    assert.ok(keys.length > 300);
    assert.ok(switched < patience, `a layer ${switched} ms`);
    assert.ok(step < patience, `the next mark ${step} ms`);
    await context.close();
  });
});
