// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { smallTargets, unnamedControls } from './in-page.ts';
import { inBrowser, open, where, withBench } from './opened.ts';
import { weighedIncident, weighedMany } from './weighed.ts';

withBench(weighedMany);

const outcome = (page: Page) => page.locator('.weigh-outcome').textContent();
const rowText = async (page: Page, id: string) =>
  (await page.locator(`.row[data-row="${id}"]`).textContent()) ?? '';
const said = (page: Page) => page.locator('.weigh-day-said').textContent();
const turned = (page: Page) =>
  page.waitForFunction(() =>
    /grades? (is|are)/.test(document.querySelector('.weigh-outcome')?.textContent ?? ''),
  );

describe('weighing all incidents again', () => {
  inBrowser(
    'a switch weighs the list, says so, stands in the address and is taken back by a key',
    async () => {
      const { page, context, faults } = await open('/incidents?order=newest');
      assert.match(await rowText(page, weighedIncident), /graded disputed/);
      assert.equal(await outcome(page), '');
      await page.locator('.weigh summary').click();
      await page.getByLabel('without parties').check();
      await turned(page);
      assert.equal(await outcome(page), 'Without parties to the conflict: 1 of 3 grades is lower.');
      assert.equal(await where(page), '/incidents?order=newest&parties=no');
      assert.match(
        await rowText(page, weighedIncident),
        /graded with all words disputed → , now several roots/,
      );
      assert.match(await rowText(page, weighedIncident), /3 reports/);
      await page.keyboard.press('w');
      await page.waitForFunction(() => document.querySelector('.weigh-outcome')?.textContent === '');
      assert.equal(await where(page), '/incidents?order=newest');
      assert.match(await rowText(page, weighedIncident), /graded disputed/);
      assert.deepEqual(faults, []);
      await context.close();
    },
  );

  inBrowser(
    'a link reproduces it; filters, the pane beside and the page of an incident go with it',
    async () => {
      const { page, context } = await open('/incidents?parties=no&scale=airwars-shaped');
      await turned(page);
      assert.match((await outcome(page)) ?? '', /on the scale Airwars-shaped/);
      assert.equal(await page.getByLabel('without parties').isChecked(), true);
      await page.getByPlaceholder('Words in the title').fill('shelling');
      await page.waitForFunction(() => window.location.search.includes('q=shelling'));
      assert.match(await where(page), /parties=no&scale=airwars-shaped/);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.peek .peek-whys');
      await page.locator('.peek .open').click();
      await page.waitForSelector('.page-head .weigh-outcome p');
      assert.match(await where(page), /^\/incidents\/[^?]+\?parties=no&scale=airwars-shaped$/);
      await context.close();
    },
  );

  inBrowser('an incident of which nothing is left is listed all the same', async () => {
    const { page, context } = await open('/incidents?asof=2031-03-06');
    await turned(page);
    assert.equal(await page.locator('.row').count(), 3);
    assert.match(
      (await page.locator('.row').last().textContent()) ?? '',
      /0 reports.*none of its words are left/,
    );
    await context.close();
  });
});

describe('the day of a switch', () => {
  inBrowser(
    'is said in words beside it; arrows go on, what is no day changes nothing and says so',
    async () => {
      const { page, context } = await open('/incidents?scale=airwars-shaped');
      const day = page.getByLabel('as of');
      assert.equal(await said(page), 'all days');
      await day.pressSequentially('2031-03-0');
      assert.match((await said(page)) ?? '', /^a day is written like/);
      assert.equal(await day.getAttribute('aria-invalid'), 'true');
      assert.equal(await where(page), '/incidents?scale=airwars-shaped');
      await day.pressSequentially('6');
      assert.match((await said(page)) ?? '', /^Thu,? 6 Mar 2031$/);
      assert.equal(await day.getAttribute('aria-invalid'), 'false');
      assert.match(await where(page), /asof=2031-03-06/);
      const described = await day.getAttribute('aria-describedby');
      assert.match((await page.locator(`[id="${described}"]`).textContent()) ?? '', /2031/);
      await page.keyboard.press('ArrowUp');
      assert.match(await where(page), /asof=2031-03-07/);
      assert.equal(await day.inputValue(), '2031-03-07');
      await day.fill('2031-02-30');
      assert.match((await said(page)) ?? '', /; still Fri,? 7 Mar 2031$/);
      assert.match(await where(page), /asof=2031-03-07/);
      await day.fill('');
      assert.equal(await where(page), '/incidents?scale=airwars-shaped');
      assert.equal(await said(page), 'all days');
      await context.close();
    },
  );

  for (const size of ['desk', 'phone'] as const) {
    inBrowser(`every switch has a name and a size on a ${size}`, async () => {
      const { page, context } = await open('/incidents?asof=2031-03-06&anonymous=no', { size });
      await turned(page);
      assert.deepEqual(await page.evaluate(unnamedControls), []);
      if (size === 'phone') assert.deepEqual(await page.evaluate(smallTargets), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await context.close();
    });
  }
});

describe('the foot of the list', () => {
  for (const size of ['desk', 'phone'] as const) {
    inBrowser(`is in sight on a ${size}`, async () => {
      const { page, context } = await open('/incidents', { size });
      const foot = (await page.locator('.strip').boundingBox())!;
      const row = (await page.locator('.strip-row').boundingBox())!;
      assert.ok(row.height <= foot.height + 1, `${row.height} in ${foot.height}`);
      assert.ok(foot.y + foot.height <= page.viewportSize()!.height, `${foot.y} + ${foot.height}`);
      await context.close();
    });
  }
});
