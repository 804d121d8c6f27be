// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { ledgerOfManyVoices } from './many-voices.ts';
import { inBrowser, open, withBench } from './opened.ts';
import { took } from './took.ts';

const many = 1000;
withBench(readerOfLedger(ledgerOfManyVoices(many), 'many'));

/** The design's 100 ms, with room for a machine that is doing other things as well. */
const patience = 250;

describe(`a case of ${many} voices, one with as many claims`, () => {
  inBrowser('draws only what is seen, and counts them all', async () => {
    const { page, context, faults } = await open('/voices');
    assert.match((await page.locator('.list-head').textContent()) ?? '', /1019 voices/);
    assert.ok((await page.locator('.row').count()) < 60);
    await page.goto(new URL('/voices/ministry', page.url()).href);
    await page.waitForSelector('.said');
    assert.match((await page.locator('.facts').textContent()) ?? '', /1005 claims/);
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
      (at) => page.getByRole('checkbox', { name: 'Armed group' }).setChecked(at % 2 === 0),
      (at) => (at % 2 === 0 ? '.list-head h1:has-text("1 of ")' : '.list-head h1:has-text("1019 voices")'),
    );
    t.diagnostic(`marker ${step.toFixed(0)} ms, filter ${filter.toFixed(0)} ms`);
    assert.ok(step < patience, `marker ${step} ms`);
    assert.ok(filter < patience, `filter ${filter} ms`);
    await context.close();
  });

  inBrowser(
    'a page of as many claims is there at once, also when it is opened for the first time',
    async (t) => {
      const { page, context } = await open('/voices?sel=rook');
      const ready = await page.evaluate(() => performance.now());
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-row=ministry]')?.click());
      await page.waitForSelector('.said[data-row=r1-c1]');
      const first = (await page.evaluate(() => performance.now())) - ready;
      const again = await took(
        page,
        async (at) => void (await (at % 2 === 0 ? page.goBack() : page.goForward())),
        (at) => (at % 2 === 0 ? '.row[data-row=ministry]' : '.said[data-row=r1-c1]'),
      );
      t.diagnostic(`first ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms`);
      assert.ok(first < 4 * patience, `first ${first} ms`);
      assert.ok(again < 2 * patience, `again ${again} ms`);
      await context.close();
    },
  );
});
