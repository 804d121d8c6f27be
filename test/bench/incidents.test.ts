// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { focused, inBrowser, newContext, open, printedAddress, sizes, where, withBench } from './opened.ts';

withBench();

describe('incidents', () => {
  inBrowser('are usable within a second of the first request', async () => {
    const context = await newContext({ viewport: sizes.desk });
    const page = await context.newPage();
    const from = Date.now();
    await page.goto(printedAddress());
    await page.waitForSelector('.row');
    const took = Date.now() - from;
    await context.close();
    assert.ok(took < 1000, `${took} ms`);
  });

  inBrowser('the token leaves the address, and the cookie is out of reach of scripts', async () => {
    const { page, context } = await open('/');
    assert.doesNotMatch(page.url(), /token/);
    assert.equal(await page.evaluate(() => document.cookie), '');
    await context.close();
  });

  inBrowser('filters, marker and lane stand in the address, and a link reproduces them', async () => {
    const { page, context } = await open('/incidents');
    await page.getByLabel('In dispute').check();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 2);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /Tallies/ }).click();
    await page.waitForSelector('.tally-lane li');
    const link = await where(page);
    assert.equal(link, '/incidents?standing=conflict&sel=outpost&lane=tallies');
    const { page: again, context: other } = await open(link);
    await again.waitForSelector('.tally-lane li');
    assert.equal(await again.locator('.row').count(), 2);
    assert.equal(await again.locator('.row[aria-current=true]').getAttribute('data-row'), 'outpost');
    assert.equal(await again.getByLabel('In dispute').isChecked(), true);
    await context.close();
    await other.close();
  });

  inBrowser('nothing passes the filters: it is said, with a way out', async () => {
    const { page, context } = await open('/incidents?q=nothing+like+it');
    assert.match((await page.locator('.list-pane').textContent()) ?? '', /No incident passes these filters/);
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 7);
    await context.close();
  });

  inBrowser('undated ones are listed apart and counted', async () => {
    const { page, context } = await open('/incidents');
    const list = (await page.locator('.list-scroll').textContent()) ?? '';
    assert.ok(list.indexOf('No date yet 2') > list.indexOf('Convoy'), list);
    assert.match(
      (await page.locator('.strip').textContent()) ?? '',
      /Undated 2[\s\S]*Unlocated 1[\s\S]*Tallies over a period 3/,
    );
    await context.close();
  });
});

describe('keys among incidents', () => {
  inBrowser('keys: j k move, enter opens, esc goes back to the same list, / searches, g r goes', async () => {
    const { page, context } = await open('/incidents');
    for (const key of ['j', 'j', 'j', 'k', 'j']) await page.keyboard.press(key);
    assert.equal(await focused(page), 'salvo');
    await page.waitForSelector('.peek h2:has-text("Did the rockets")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.question');
    assert.equal(await where(page), '/incidents/salvo');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.row');
    assert.equal(await where(page), '/incidents?sel=salvo');
    await page.keyboard.press('/');
    await page.keyboard.type('outpost');
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    assert.match(await where(page), /q=outpost/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForSelector('.report-row');
    await page.goBack();
    await page.waitForSelector('.row');
    assert.match(await where(page), /q=outpost/);
    await context.close();
  });

  inBrowser('. shows the shortcuts and gives the focus back', async () => {
    const { page, context } = await open('/incidents?sel=salvo');
    await page.keyboard.press('.');
    assert.equal(await page.locator('dialog[open]').count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await context.close();
  });

  inBrowser('? answers for what is under the marker', async () => {
    const { page, context } = await open('/incidents?sel=salvo');
    await page.keyboard.press('?');
    await page.waitForSelector('.peek .why-pane');
    assert.match((await page.locator('.why-pane').textContent()) ?? '', /Both cannot hold/);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.why-pane', { state: 'detached' });
    await context.close();
  });
});
