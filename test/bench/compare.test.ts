// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { fixtureAnalyses } from './fixture-sentences.ts';
import { ledgerOfManyRoots } from './many-roots.ts';
import { inBrowser, open, where, withBench } from './opened.ts';
import { took } from './took.ts';

withBench(readerOfLedger(ledgerOfManyRoots(40), 'maravel', fixtureAnalyses));

/** The design's 100 ms, with room for a machine that is doing other things as well. */
const patience = 250;

describe('two reports side by side', () => {
  inBrowser('a copy bar leads there, and Back leads back', async () => {
    const { page, context, faults } = await open('/reports/r2');
    await page.locator('.copy-note .side-by-side').last().click();
    await page.waitForSelector('.pair.chosen');
    assert.equal(await where(page), '/reports/r2/with/r3?copy=copy-pass3');
    assert.match((await page.locator('h1').textContent()) ?? '', /What 002 and 003 share/);
    await page.goBack();
    await page.waitForSelector('.report-text');
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('the copies of an incident lead there', async () => {
    const { page, context } = await open('/incidents/salvo?tab=copies');
    await page.locator('.side-by-side').first().click();
    await page.waitForSelector('.pair.chosen');
    assert.equal(await where(page), '/reports/r1/with/r2?copy=copy-pass1');
    await context.close();
  });

  inBrowser('j and k go through the passages, enter opens the report', async () => {
    const { page, context } = await open('/reports/r1/with/r2');
    await page.keyboard.press('j');
    assert.equal(await where(page), '/reports/r1/with/r2?copy=copy-pass1');
    await page.keyboard.press('j');
    assert.equal(await page.locator('.pair.chosen').getAttribute('data-pair'), 'copy-pass2');
    await page.keyboard.press('j');
    assert.equal(await page.locator('.pair.chosen').getAttribute('data-pair'), 'copy-pass2');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.paragraph.pointed');
    assert.match(await where(page), /^\/reports\/r1\?at=\d+$/);
    await context.close();
  });

  inBrowser('what changed is named, numbered and never told by colour alone', async () => {
    const { page, context } = await open('/reports/r2/with/r3');
    const rows = await page.locator('.changes tbody tr').allTextContents();
    assert.deepEqual(
      rows.map((row) => row.match(/(Speaker|Hedge|Bound of a number) \w+\./)?.[0]),
      ['Speaker promoted.', 'Hedge lost.', 'Bound of a number lost.'],
    );
    const line = await page
      .locator('.carries')
      .first()
      .evaluate((one) => getComputedStyle(one).textDecorationLine);
    assert.equal(line, 'underline');
    assert.match(
      (await page.locator('.pair-between').textContent()) ?? '',
      /same text; earlier in this pile: 002/,
    );
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /original/);
    await context.close();
  });

  inBrowser('every why has an answer, and folds stand in the address', async () => {
    const { page, context } = await open('/reports/r1/with/r2');
    for (const why of await page.locator('[data-why]').all()) {
      await why.click();
      assert.match((await page.locator('.why-pane').textContent()) ?? '', /Why .+rule .+/s);
    }
    await page.keyboard.press('Escape');
    await page.locator('.compared .fold').first().click();
    assert.equal(await where(page), '/reports/r1/with/r2?open=a');
    assert.equal(await page.locator('.alone li').count(), 8);
    await context.close();
  });

  inBrowser('on the phone the copies stand one above the other', async () => {
    const { page, context } = await open('/reports/r2/with/r3', { size: 'phone' });
    const sides = await page
      .locator('.pair-side')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    assert.equal(new Set(sides).size, 1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} pixels wide`);
    await context.close();
  });
});

describe('the roots of an incident, drawn', () => {
  inBrowser('a root that is chosen lights its ways, and the address says so', async () => {
    const { page, context, faults } = await open('/incidents/wide?tab=roots');
    await page.locator('.graph-root').first().click();
    assert.match(await where(page), /^\/incidents\/wide\?tab=roots&root=wide-root-\d+$/);
    assert.ok((await page.locator('.graph-line.near').count()) > 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('what cannot be told says so in words, and its lines are broken', async () => {
    const { page, context } = await open('/incidents/wide?tab=roots');
    assert.equal(await page.locator('.graph-root.cannot-tell').count(), 4);
    assert.match((await page.locator('.graph-root.cannot-tell').first().textContent()) ?? '', /cannot tell/);
    const dashes = await page
      .locator('.graph-line.unsure')
      .first()
      .evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.notEqual(dashes, 'none');
    assert.equal(await page.locator('.one-root').count(), 12);
    await context.close();
  });

  inBrowser('forty reports wait for nothing and stay in their frame', async (t) => {
    const { page, context } = await open('/incidents/wide');
    const tabs = page.locator('.tabs a');
    const drawn = await took(
      page,
      (at) => tabs.nth(at % 2 === 0 ? 2 : 0).click(),
      (at) => (at % 2 === 0 ? '.graph-root' : '.tabs a:first-child[aria-current]'),
    );
    t.diagnostic(`${drawn.toFixed(0)} ms`);
    assert.ok(drawn < patience, `${drawn} ms`);
    await context.close();
    const phone = await open('/incidents/wide?tab=roots', { size: 'phone' });
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} pixels wide`);
    await phone.context.close();
  });
});
