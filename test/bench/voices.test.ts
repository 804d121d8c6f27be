// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { focused, inBrowser, open, where, withBench } from './opened.ts';

withBench();

const heads = (page: Page) => page.locator('.list-scroll h2').allTextContents();

describe('the voices', () => {
  inBrowser('named ones first, and those nobody names in lanes of their own', async () => {
    const { page, context, faults } = await open('/voices');
    assert.deepEqual(
      (await heads(page)).map((head) => head.replace(/ (\d+).*/, ' $1')),
      ['Named 13', 'Known by role 1', 'Unnamed 3', 'Cannot tell who 1', 'Reports’ own words 1'],
    );
    assert.match(
      (await page.locator('.strip').textContent()) ?? '',
      /Unnamed 3[\s\S]*Cannot tell who 1[\s\S]*Reports’ own words 1[\s\S]*Nobody named 1 claim/,
    );
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('an unnamed one has its words as written and its report, and no more', async () => {
    const { page, context } = await open('/voices?naming=anonymous');
    const row = page.locator('[data-row=two]');
    assert.match(
      (await row.textContent()) ?? '',
      /Two officials.*1 claim.*no date.*official · two.*first in 004 ¶3/,
    );
    assert.equal(await row.locator('.seal').getAttribute('aria-label'), 'official, unnamed');
    await context.close();
  });

  inBrowser('filters, order and marker stand in the address, and a link reproduces them', async () => {
    const { page, context } = await open('/voices');
    await page.getByRole('checkbox', { name: 'Official' }).check();
    await page.getByRole('checkbox', { name: 'Maravel' }).check();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 4);
    await page.getByLabel('order').selectOption('name');
    await page.waitForSelector('li:nth-child(3) > [data-row=ostrander]');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const link = await where(page);
    assert.equal(link, '/voices?kind=official&party=Maravel&order=name&sel=ostrander');
    const { page: again, context: other } = await open(link);
    assert.equal(await again.locator('.row').count(), 4);
    assert.equal(await again.locator('.row[aria-current=true]').getAttribute('data-row'), 'ostrander');
    await context.close();
    await other.close();
  });

  inBrowser('keys: g v goes there, j k move and fill the pane, enter opens, esc comes back', async () => {
    const { page, context } = await open('/incidents');
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.waitForSelector('.voice-row');
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
    assert.equal(await focused(page), 'rook');
    await page.waitForSelector('.peek h2:has-text("Colonel Anselm Rook")');
    await page.keyboard.press('?');
    await page.waitForSelector('.peek .why-pane');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.voice-title');
    assert.equal(await where(page), '/voices/rook');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.voice-row');
    assert.equal(await where(page), '/voices?sel=rook');
    await context.close();
  });

  inBrowser('/ searches the words for a voice, and nothing found has a way out', async () => {
    const { page, context } = await open('/voices');
    await page.keyboard.press('/');
    await page.keyboard.type('defence ministry');
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    assert.match(await where(page), /q=defence%20ministry/);
    await page.keyboard.type(' of nothing');
    await page.waitForSelector('.list-pane .state');
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 19);
    await context.close();
  });

  inBrowser('are one of the screens, in the bar and at the foot of the phone', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const { page, context } = await open('/reports', { size });
      await page
        .locator(size === 'desk' ? '.top-nav' : '.foot-nav')
        .getByText('Voices')
        .click();
      await page.waitForSelector('.voice-row');
      await context.close();
    }
  });
});
