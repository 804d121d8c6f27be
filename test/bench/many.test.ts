// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { ledgerOfMany } from './many-incidents.ts';
import { inBrowser, open, withBench } from './opened.ts';
import { took } from './took.ts';

const many = 2000;
withBench(readerOfLedger(ledgerOfMany(many), 'many'));

/** The design's 100 ms, with room for a machine that is doing other things as well. */
const patience = 250;

describe(`a case of ${many} incidents`, () => {
  inBrowser('draws only what is seen, and counts them all', async () => {
    const { page, context, faults } = await open('/incidents');
    assert.match((await page.locator('.list-head').textContent()) ?? '', /2007 incidents/);
    assert.ok((await page.locator('.row').count()) < 60);
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('moving the marker, filtering and opening wait for nothing', async (t) => {
    const { page, context } = await open('/incidents?type=missile-strike');
    await page.keyboard.press('j');
    const rows = [1, 2, 3, 4, 5];
    const step = await took(
      page,
      () => page.keyboard.press('j'),
      (at) => `.row[data-row="more-${rows[at]}"][aria-current=true]`,
    );
    const filter = await took(
      page,
      (at) => page.getByLabel('A single root').setChecked(at % 2 === 0),
      (at) => (at % 2 === 0 ? '.list-pane .state' : '.row'),
    );
    t.diagnostic(`marker ${step.toFixed(0)} ms, filter ${filter.toFixed(0)} ms`);
    assert.ok(step < patience, `marker ${step} ms`);
    assert.ok(filter < patience, `filter ${filter} ms`);
    await context.close();
  });
});
