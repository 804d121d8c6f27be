// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { ledgerOfManyVoices } from './many-voices.ts';
import { inBrowser, open, withBench } from './opened.ts';
import { took } from './took.ts';

const many = 1500;
withBench(readerOfLedger(ledgerOfManyVoices(many), 'many'));

/** The design's 100 ms, with room for a machine that is doing other things as well. */
const patience = 250;

describe(`a case of ${many} voices, one with as many claims`, () => {
  inBrowser('draws only what is seen, and counts them all', async () => {
    const { page, context, faults } = await open('/voices');
    assert.match((await page.locator('.list-head').textContent()) ?? '', /1519 voices/);
    assert.ok((await page.locator('.row').count()) < 60);
    await page.goto(new URL('/voices/ministry', page.url()).href);
    await page.waitForSelector('.said');
    assert.match((await page.locator('.facts').textContent()) ?? '', /1505 claims/);
    assert.ok((await page.locator('.said').count()) < 60);
    await page.keyboard.press('k');
    await page.waitForSelector('.said[data-row=r3-c7][aria-current=true]');
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('moving the marker, filtering and opening wait for nothing', async (t) => {
    const { page, context } = await open('/voices');
    await page.keyboard.press('j');
    const rows = ['rook', 'lindqvist', 'reach', 'jory', 'hospital'];
    const step = await took(
      page,
      () => page.keyboard.press('j'),
      (at) => `.row[data-row="${rows[at]}"][aria-current=true]`,
    );
    const filter = await took(
      page,
      (at) => page.getByLabel('Armed group').setChecked(at % 2 === 0),
      (at) => (at % 2 === 0 ? '.list-head h1:has-text("1 of ")' : '.list-head h1:has-text("1519 voices")'),
    );
    const opened = await took(
      page,
      async (at) => {
        if (at > 0) await page.goBack();
        await page.waitForSelector('.row');
        await page.evaluate(() => document.querySelector<HTMLElement>('[data-row=ministry]')?.click());
        await page.keyboard.press('Enter');
      },
      () => '.said[data-row=r1-c1]',
    );
    t.diagnostic(
      `marker ${step.toFixed(0)} ms, filter ${filter.toFixed(0)} ms, page ${opened.toFixed(0)} ms`,
    );
    for (const time of [step, filter, opened]) assert.ok(time < patience, `${time} ms`);
    await context.close();
  });
});
