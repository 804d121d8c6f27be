// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { inBrowser, open, where, withBench } from './opened.ts';

withBench();

const claims = (page: Page) =>
  page.locator('.said').evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
const headings = async (page: Page) =>
  (await page.locator('.said-head').allTextContents()).map((head) => head.replace(/\s+/g, ' ').trim());

describe('a voice', () => {
  inBrowser('says all it says, by the dates of the reports', async () => {
    const { page, context, faults } = await open('/voices/ministry');
    assert.deepEqual(await claims(page), ['r1-c1', 'r2-c4', 'r3-c1', 'r3-c2', 'r3-c7']);
    assert.deepEqual(await headings(page), [
      'Thu, 6 Mar 2031 1 claim',
      'Fri, 7 Mar 2031 1 claim',
      'Sat, 8 Mar 2031 3 claims',
    ]);
    assert.match((await page.locator('.facts').textContent()) ?? '', /state body · for Maravel.*5 claims/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser('each with its words, cue, stance, chain, incident, question and answer', async () => {
    const { page, context } = await open('/voices/sailors');
    const said = page.locator('.said');
    assert.equal(await said.locator('.piece-said').textContent(), 'the flashes were seen a mile out');
    assert.match(
      (await said.textContent()) ?? '',
      /Claims had sworn.*through Colonel Anselm Rook.*001 ¶5.*Rocket salvo on Port Sessel.*Did the rockets reach the harbour\? None: all fell/,
    );
    await context.close();
  });

  inBrowser('by incident, with what is about none at the end', async () => {
    const { page, context } = await open('/voices/ministry');
    await page.getByRole('button', { name: 'by incident' }).click();
    assert.equal(await where(page), '/voices/ministry?by=incident');
    assert.deepEqual(await headings(page), [
      'Rocket salvo on Port Sessel Wed, 5 Mar 2031 · 4 claims',
      'about no incident 1 claim',
    ]);
    await context.close();
  });

  inBrowser('an undated report has a place of its own', async () => {
    const { page, context } = await open('/voices/union');
    assert.deepEqual(await headings(page), ['in a report without a date 1 claim']);
    await context.close();
  });

  inBrowser('filters stand in the address; nothing passing is said, with a way out', async () => {
    const { page, context } = await open('/voices/ministry');
    await page.getByLabel('stance').selectOption('denies');
    assert.equal(await where(page), '/voices/ministry?stance=denies');
    assert.deepEqual(await claims(page), ['r3-c1']);
    await page.getByLabel('report').selectOption('r1');
    assert.match((await page.locator('.state').textContent()) ?? '', /None of its claims passes/);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    assert.equal(await where(page), '/voices/ministry');
    assert.equal((await claims(page)).length, 5);
    const { page: again, context: other } = await open('/voices/briefed?hedged=1&incident=salvo');
    assert.deepEqual(await claims(again), ['r1-c5']);
    assert.equal(await again.getByLabel('hedged').isChecked(), true);
    await context.close();
    await other.close();
  });

  inBrowser(
    'keys: j k move through what it says, ? tells why, enter goes to the place in the report',
    async () => {
      const { page, context } = await open('/voices/ministry');
      for (const [key, claim] of [
        ['j', 'r1-c1'],
        ['j', 'r2-c4'],
        ['j', 'r3-c1'],
        ['k', 'r2-c4'],
      ] as const) {
        await page.keyboard.press(key);
        assert.equal(await where(page), `/voices/ministry?sel=${claim}`);
      }
      await page.keyboard.press('?');
      await page.waitForSelector('.why-pane');
      assert.match(
        (await page.locator('.why-pane').textContent()) ?? '',
        /confidence 0\.90.*rule attribute/s,
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card.chosen');
      assert.equal(await where(page), '/reports/r2?claim=r2-c4');
      await page.goBack();
      await page.waitForSelector('.said[aria-current=true]');
      await context.close();
    },
  );
});

describe('parts of a voice', () => {
  inBrowser('its answers over time, what was taken back, and what others say', async () => {
    const { page, context } = await open('/voices/ministry?tab=answers');
    const [arrive, back] = await page.locator('.stand').allTextContents();
    assert.match(
      arrive ?? '',
      /in conflict.*Thu, 6 Mar 2031None: all fell.*Fri, 7 Mar 2031None: all fell.*Others say.*A harbour official, unnamed, JoryFive struck/,
    );
    assert.match(back ?? '', /2 answers.*No, not a plank · taken back since.*Statement withdrawn/);
    await page.getByRole('link', { name: 'Did the rockets reach the harbour?' }).click();
    await page.waitForSelector('.question.asked');
    await context.close();
  });

  inBrowser('the words of each report for it, and why they are this voice', async () => {
    const { page, context } = await open('/voices/ministry?tab=words');
    const words = await page.locator('.word-row-words').allTextContents();
    assert.deepEqual(
      words.filter((one) => /ministry/.test(one)),
      [
        'The Maravel defence ministry',
        'The Maravel defence ministry',
        'The Maravel defence ministry',
        'The ministry',
      ],
    );
    await page.getByRole('button', { name: 'why this voice?' }).click();
    assert.match(
      (await page.locator('.why-pane').textContent()) ?? '',
      /003: “The ministry”.*rule voice\.actor-list@1/s,
    );
    await context.close();
  });

  inBrowser('whose words it passes on, with receipts', async () => {
    const { page, context } = await open('/voices/rook?tab=company');
    assert.match(
      (await page.locator('.company').textContent()) ?? '',
      /Passes on the words of.*Colonel Rook’s sailors, unnamed.*1 claim.*001 ¶5/,
    );
    await page.locator('.company .voice-link').click();
    await page.waitForSelector('.voice-title:has-text("sailors")');
    await context.close();
  });

  inBrowser('a voice that claims nothing says so, and what there is instead', async () => {
    const { page, context } = await open('/voices/herald');
    assert.match(
      (await page.locator('.state').textContent()) ?? '',
      /No claim of its own.*answers 1 question/,
    );
    await context.close();
  });

  inBrowser('every why has an answer with a rule', async () => {
    const { page, context } = await open('/voices/ministry');
    const ids = await page
      .locator('[data-why]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-why')));
    assert.equal(ids.length, 7);
    for (const id of ids) {
      await page.locator(`[data-why="${id}"]`).first().click();
      assert.match((await page.locator('.why-pane').textContent()) ?? '', /Why .+rule .+/s, `${id}`);
    }
    await context.close();
  });
});

describe('a voice’s name leads to it', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['a claim’s card', '/reports/r1?claim=r1-c2', '.card.chosen .card-body'],
    ['the chain of a card', '/reports/r1?claim=r1-c4', '.card.chosen dd:has-text("→")'],
    ['a position', '/incidents/salvo', '.question .speaker'],
    ['a root', '/incidents/salvo?tab=roots', '.one-root'],
    ['the roots at the side', '/incidents/salvo', '.incident-side .aside-list'],
    ['a claim over time', '/incidents/salvo?tab=time', '.one-claim .speaker-name'],
    ['a tally', '/incidents?lane=tallies', '.tally-lane'],
  ];
  for (const [name, path, within] of places) {
    inBrowser(name, async () => {
      const { page, context } = await open(path);
      const link = page.locator(`${within} .voice-link`).first();
      const called = (await link.textContent()) ?? '?';
      await link.click();
      await page.waitForSelector('.voice-title');
      assert.equal((await page.locator('h1').textContent())?.trim(), called);
      await context.close();
    });
  }

  inBrowser('v goes there from the chosen claim, also when nobody is named', async () => {
    const { page, context } = await open('/reports/r1?claim=r1-c6');
    await page.keyboard.press('v');
    await page.waitForSelector('.voice-title');
    assert.equal(await where(page), '/voices/nobody');
    assert.deepEqual(await claims(page), ['r1-c6']);
    await context.close();
  });

  inBrowser(
    'a card tells who speaks in which words, chain, cue, stance, hedges and every reason',
    async () => {
      const { page, context } = await open('/reports/r1?claim=r1-c5');
      const lines = await page
        .locator('.card.chosen dl > div')
        .evaluateAll((all) =>
          Object.fromEntries(
            all.map((line) => [line.querySelector('dt')?.textContent, line.querySelector('dd')?.textContent]),
          ),
        );
      assert.deepEqual(
        [lines['voice'], lines['source'], lines['cue'], lines['stance'], lines['hedges'], lines['reason']],
        [
          'A person briefed on the matter, unnamed person',
          'A person briefed on the matter',
          'said',
          'claims not negated',
          'in all likelihood',
          'attribute.cue-verb@1',
        ],
      );
      assert.match(
        lines['chain'] ?? '',
        /^A person briefed on the matter, unnamed → Sessel Gazette → this report$/,
      );
      await context.close();
    },
  );
});
