// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { inBrowser, open, where, withBench } from './opened.ts';
import { weighedIncident, weighedReader } from './weighed.ts';

withBench(weighedReader);

const path = `/incidents/${encodeURIComponent(weighedIncident)}`;
const graded = (page: Page) => page.locator('.graded b, dt:text("graded") + dd b').first().textContent();
const outcome = (page: Page) => page.locator('.weigh-outcome').textContent();

describe('weighing an incident again', () => {
  inBrowser('turning a switch changes grade, counts and board, and stands in the address', async () => {
    const { page, context, faults } = await open(path);
    assert.equal(await graded(page), 'disputed');
    assert.equal(await outcome(page), '');
    await page.getByLabel('without parties').check();
    await page.waitForFunction(() => document.querySelector('.weigh-outcome')?.textContent);
    assert.match((await where(page)) as string, /\?parties=no$/);
    assert.equal(await graded(page), 'several roots');
    assert.match(
      (await outcome(page)) ?? '',
      /^Graded several roots; with all words disputed\. 3 of 5 mentions kept/,
    );
    assert.match((await outcome(page)) ?? '', /Who did it\?.*; with all words in conflict/);
    await page.getByRole('button', { name: 'with all words' }).click();
    await page.waitForFunction(() => document.querySelector('.weigh-outcome')?.textContent === '');
    assert.equal(await graded(page), 'disputed');
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('as of a day, a report without a date is kept apart and told of', async () => {
    const { page, context } = await open(`${path}?asof=2031-03-06`);
    assert.equal(await page.getByLabel('as of').inputValue(), '2031-03-06');
    assert.equal(await graded(page), 'single root');
    const told = (await outcome(page)) ?? '';
    assert.match(told, /3 reports published later/);
    assert.match(
      told,
      /Kept apart, since nothing tells whether it was out .*: .*\. With it: several roots\./,
    );
    await context.close();
  });

  inBrowser('every switch can be turned with the keyboard alone', async () => {
    const { page, context } = await open(path);
    await page.getByRole('button', { name: 'Airwars-shaped' }).focus();
    await page.keyboard.press('Enter');
    assert.match((await where(page)) as string, /scale=airwars-shaped/);
    assert.equal(await graded(page), 'contested');
    await page.getByLabel('without unnamed voices').focus();
    await page.keyboard.press('Space');
    assert.match((await where(page)) as string, /anonymous=no/);
    await context.close();
  });

  inBrowser('why: the rule, what it counted, what would change it, and how fragile it is', async () => {
    const { page, context } = await open(`${path}?why=grade&parties=no`);
    const pane = (await page.locator('.why-pane').textContent()) ?? '';
    assert.match(pane, /rule grade\.several-roots@1 of the scale plain@1/);
    assert.match(pane, /independent words behind it, the fewest there can be: 2 \(.*Lantern Monitor.*\)/);
    assert.match(pane, /How fragile it is.*without Lantern Monitor: single root/s);
    await context.close();
  });

  inBrowser('what leads nowhere is left out of the address’s meaning', async () => {
    const { page, context, faults } = await open(`${path}?asof=2031-02-30&anonymous=maybe&scale=admiralty`);
    assert.equal(await graded(page), 'disputed');
    assert.equal(await outcome(page), '');
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('the methods of the case have every scale, and what a method shaped after is not', async () => {
    const { page, context } = await open('/methodology');
    const text = (await page.locator('main').textContent()) ?? '';
    assert.match(text, /Grades: Plain plain@1/);
    assert.match(text, /Grades: Airwars-shaped airwars-shaped@1/);
    assert.match(text, /not applied/);
    await context.close();
  });
});
