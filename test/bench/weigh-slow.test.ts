// SPDX-License-Identifier: Apache-2.0
/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inBrowser, open, withBench } from './opened.ts';
import { weighedIncident, weighedMany } from './weighed.ts';

/** A case in which every incident takes long to weigh, as many together do. */
withBench({
  ...weighedMany,
  figuresOfIncident: (id) => {
    const until = performance.now() + 100;
    while (performance.now() < until);
    return weighedMany.figuresOfIncident(id);
  },
});

interface Watched {
  told: { readonly outcome: string; readonly row: string }[];
}

/** Notes whatever the page says of its weighing, with the row of one incident; runs in the page. */
function watchOutcome(incident: string): void {
  const watched = window as unknown as Watched;
  watched.told = [];
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  new MutationObserver(() => {
    const [outcome, row] = [textOf('.weigh-outcome'), textOf(`.row[data-row="${incident}"]`)];
    if (watched.told.at(-1)?.outcome !== outcome) watched.told.push({ outcome, row });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

describe('a list that takes long to weigh', () => {
  inBrowser('is of all words and tells how far it is, until it is weighed of itself', async () => {
    const { page, context, faults } = await open('/incidents');
    await page.evaluate(watchOutcome, weighedIncident);
    await page.locator('.weigh summary').click();
    await page.getByLabel('without parties').check();
    const done = 'Without parties to the conflict: 1 of 3 grades is lower.';
    await page.waitForFunction(
      (text) => document.querySelector('.weigh-outcome')?.textContent === text,
      done,
    );
    const told = await page.evaluate(() => (window as unknown as Watched).told);
    const underway = told.filter(({ outcome }) => outcome.startsWith('Weighing again without parties'));
    assert.ok(underway.length > 0, JSON.stringify(told));
    for (const { outcome, row } of underway) {
      assert.match(outcome, /Until all are weighed, the list is of all words\.\s+[123] of 3 incidents$/);
      assert.match(row, /graded disputed/);
    }
    assert.match(told.at(-1)!.row, /now several roots/);
    assert.deepEqual(faults, []);
    await context.close();
  });
});
