// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { inBrowser, open, where, withBench } from './opened.ts';

withBench();

const every = 'show=happenings,figures,times,places';
const marks = (page: Page) =>
  page.locator('[data-sign]').evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')));

/** Where every letter of the text stands. */
const letterPlaces = (page: Page) =>
  page.locator('.report-text').evaluate((text) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const places: { readonly letter: string; readonly left: number; readonly top: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top } = range.getBoundingClientRect();
        places.push({ letter: node.textContent![at]!, left, top });
      }
    }
    return places;
  });

/** A line that is cut for a mark is set again to a 64th of a pixel; that is no move. */
const hair = 0.5;

function assertUnmoved(before: Awaited<ReturnType<typeof letterPlaces>>, after: typeof before): void {
  assert.equal(after.map(({ letter }) => letter).join(''), before.map(({ letter }) => letter).join(''));
  const moved = after.filter(
    ({ left, top }, at) => Math.abs(left - before[at]!.left) > hair || Math.abs(top - before[at]!.top) > hair,
  );
  assert.deepEqual(moved, []);
}

describe('readings in a report', () => {
  inBrowser(
    'are neither marked nor asked for until wanted; a key or a press shows them, a link reproduces them',
    async () => {
      const { page, context, faults } = await open('/reports/r1');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      assert.deepEqual(await marks(page), []);
      assert.equal(await page.locator('.reading-switch[aria-pressed=true]').count(), 0);
      await page.keyboard.press('3');
      await page.waitForSelector('[data-sign]');
      assert.deepEqual(asked, ['/api/reports/r1/readings']);
      assert.equal(await where(page), '/reports/r1?show=times');
      assert.equal((await marks(page)).length, 4);
      await page.getByRole('button', { name: /^places/ }).click();
      assert.equal(await where(page), '/reports/r1?show=times,places');
      const shown = await marks(page);
      assert.equal(shown.length, 9);
      assert.match((await page.locator('.readings-found').textContent()) ?? '', /9 marks, 5 dashed/);
      await page.reload();
      await page.waitForSelector('[data-sign]');
      assert.deepEqual(await marks(page), shown);
      await page.keyboard.press('3');
      await page.keyboard.press('4');
      assert.equal(await where(page), '/reports/r1');
      assert.deepEqual(await marks(page), []);
      assert.deepEqual(faults, []);
      await context.close();
    },
  );

  inBrowser('move no letter, whether shown or chosen', async () => {
    const { page, context } = await open('/reports/r1');
    const before = await letterPlaces(page);
    for (const key of ['1', '2', '3', '4']) await page.keyboard.press(key);
    await page.waitForSelector('[data-sign]');
    assertUnmoved(before, await letterPlaces(page));
    await page.locator('[data-reading^=h]', { hasText: 'fired' }).click();
    await page.waitForSelector('.reading-card');
    assert.equal((await page.locator('.role-mark').count()) > 0, true);
    assertUnmoved(before, await letterPlaces(page));
    await context.close();
  });

  inBrowser('n and p go through those that are shown; enter opens the incident, esc closes', async () => {
    const { page, context } = await open(`/reports/r1?show=happenings`);
    await page.waitForSelector('[data-sign]');
    const [first, second] = await marks(page);
    await page.keyboard.press('n');
    assert.equal(await where(page), `/reports/r1?show=happenings&mark=${first}`);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-sign')), first);
    await page.keyboard.press('n');
    assert.equal(await where(page), `/reports/r1?show=happenings&mark=${second}`);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    assert.equal(await where(page), `/reports/r1?show=happenings&mark=${first}`);
    await page.keyboard.press('Escape');
    assert.equal(await where(page), '/reports/r1?show=happenings');
    assert.equal(await page.locator('.reading-card').count(), 0);
    await page.keyboard.press('Enter');
    assert.equal(await where(page), `/reports/r1?show=happenings&mark=${first}`);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Enter');
    assert.equal(await where(page), '/incidents/salvo');
    await context.close();
  });

  inBrowser('one thing is chosen at a time: a reading or a claim', async () => {
    const { page, context } = await open(`/reports/r1?${every}&claim=r1-c1`);
    await page.waitForSelector('[data-sign]');
    await page.locator('[data-reading^=t]', { hasText: 'Wednesday' }).click();
    assert.match(await where(page), /mark=t\d/);
    assert.doesNotMatch(await where(page), /claim=/);
    assert.equal(await page.locator('.card.chosen').count(), 1);
    await page.getByText('the harbour wall').click();
    assert.match(await where(page), /claim=r1-c1/);
    assert.doesNotMatch(await where(page), /mark=/);
    assert.equal(await page.locator('.card.chosen').count(), 1);
    await page.keyboard.press('j');
    assert.match(await where(page), /claim=r1-c2/);
    await context.close();
  });
});

const cards: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'a happening',
    'fired',
    [
      /missile strike, told as having happened/,
      /actor ?not told/,
      /all twelve rockets/,
      /5 Mar 2031, inferred/,
      /fell into ¶3/,
      /told by ?Maravel defence ministry/,
      /Rocket salvo on Port Sessel/,
      /a verb that tells of an act/,
    ],
  ],
  ['one that is negated', 'scratched', [/as not so: it is negated/, /no hull/]],
  [
    'a figure',
    '40 kilometres',
    [/distance/, /about 40/, /of whom ?not told/, /A person briefed on the matter, unnamed/],
  ],
  [
    'a time',
    'the weekend',
    [/a date/, /1–2 Mar 2031/, /interval/, /inferred/, /the date of publication/, /traded fire ¶10/],
  ],
  [
    'a weekday without a date',
    'Thursday',
    [/known in part/, /a Thursday, date unknown/, /no date can be given/, /the name of a weekday/],
  ],
  [
    'a time without a value',
    'an hour of our own choosing',
    [/not known/, /no date can be given/, /given only vaguely/],
  ],
  [
    'a place',
    'Skerry lights',
    [/Skerry, XA, settlement/, /near a settlement/, /a dashed ring/, /something is, goes or happens there/],
  ],
  [
    'one of several',
    'Calder',
    [
      /several it may be/,
      /cannot tell which of 2/,
      /nothing: which place it is cannot be told/,
      /own:upper/,
      /own:lower/,
    ],
  ],
];

describe('the card of a reading', () => {
  for (const [name, words, told] of cards) {
    inBrowser(`${name} has a card with its reading and reason`, async () => {
      const { page, context } = await open(`/reports/r1?${every}`);
      await page.waitForSelector('[data-sign]');
      await page
        .locator('[data-reading]')
        .filter({ hasText: new RegExp(`^${words}$`) })
        .last()
        .click();
      const card = (await page.locator('.reading-card').innerText()).replace(/\s+/g, ' ');
      for (const line of told) assert.match(card, line);
      assert.doesNotMatch(card, /undefined|null|NaN|\bfact\b/);
      await context.close();
    });
  }

  inBrowser(
    's shows how the sentence of the chosen one was read; esc closes that before the card',
    async () => {
      const { page, context } = await open('/reports/r1?show=happenings&mark=h121-126');
      await page.waitForSelector('.reading-card');
      await page.keyboard.press('s');
      await page.waitForSelector('.sentence-pane');
      assert.equal(await where(page), '/reports/r1?show=happenings&mark=h121-126&sentence=121');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.reading-card').count(), 1);
      await page.keyboard.press('Escape');
      assert.equal(await where(page), '/reports/r1?show=happenings');
      await context.close();
    },
  );

  inBrowser(
    'on the phone a tap raises the card from the foot, and the words stay in sight above it',
    async () => {
      const { page, context } = await open(`/reports/r1?${every}`, { size: 'phone' });
      await page.waitForSelector('[data-sign]');
      await page.locator('[data-reading]', { hasText: 'the weekend' }).click();
      await page.waitForSelector('.foot-card.reading-card');
      const [words, card] = await Promise.all([
        page.locator('.reading-mark.chosen').boundingBox(),
        page.locator('.foot-card').boundingBox(),
      ]);
      assert.ok(words!.y + words!.height <= card!.y, `${words!.y} above ${card!.y}`);
      await page.getByRole('button', { name: 'close' }).click();
      await page.waitForSelector('.foot-card', { state: 'detached' });
      await context.close();
    },
  );
});

describe('the marks of readings', () => {
  inBrowser(
    'a kind is told by a shape and what is not known by a dashed line, not by colour alone',
    async () => {
      const { page, context } = await open(`/reports/r1?${every}`);
      await page.waitForSelector('[data-sign]');
      const outlines = await page
        .locator('.reading-switch .shape-line')
        .evaluateAll((all) => all.map((one) => one.getAttribute('d')));
      assert.equal(new Set(outlines).size, 4);
      const open_ = await page.locator('.reading-mark.open').allTextContents();
      assert.ok(open_.includes('Thursday') && open_.includes('Calder') && !open_.includes('fired'));
      const named = await page
        .locator('[data-sign]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
      assert.ok(
        named.some((label) => /^“Thursday”, time, known in part, a Thursday, date unknown$/.test(label)),
        named.join('\n'),
      );
      await context.close();
    },
  );
});
