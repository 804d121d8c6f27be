// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { reconcile } from '../../src/engine/reconcile.ts';
import { readerOfLedger } from '../../src/store/ledger-reader.ts';
import { killed, language, type Statement, type Story, told } from '../piles.ts';
import { inBrowser, open, withBench } from './opened.ts';

const sorties = (n: number, scope: 'day' | 'campaign', period: string | null): Statement => ({
  who: 'defence',
  tally: true,
  counted: [{ quantity: 'sorties', lower: n, upper: n, scope, period }],
});

const voices = ['lantern', 'reach', 'defence', 'ines', 'shepherd'] as const;
const answers = 200;

/** One strike on which reports give 200 numbers; one with a total, its parts and a refusal; and a side's tallies. */
const stories: readonly Story[] = [
  ...Array.from({ length: answers }, (_, i) => ({
    id: `many${i}`,
    style: i,
    statements: [{ who: voices[i % voices.length]!, counted: [killed(i + 1)] }],
  })),
  {
    id: 'few',
    style: answers,
    statements: [
      {
        ...{ who: 'lantern', where: 'quill', when: '2031-03-01' },
        counted: [
          killed(12),
          killed(5, { population: 'children', partOf: 0 }),
          killed(7, { population: 'women', partOf: 0 }),
        ],
      },
      { who: 'reach', where: 'quill', when: '2031-03-01', stance: 'accuses', counted: [killed(14)] },
      { who: 'defence', where: 'quill', when: '2031-03-01', stance: 'declines' },
    ],
  },
  {
    id: 'tallies',
    style: answers + 1,
    statements: [sorties(20, 'day', '2031-03-08'), sorties(127, 'campaign', null)],
  },
];

const ledger = reconcile(
  stories.map((story) => told(story)),
  language,
  { version: '0' },
);
withBench(readerOfLedger(ledger, 'answers'));

const incidentOf = (report: string): string => {
  const { id } = ledger.incidents.find(({ mentions }) => mentions.some((one) => one.report === report))!;
  return `/incidents/${encodeURIComponent(id)}`;
};

describe('answers beyond two', () => {
  inBrowser('of 200 some stand there, the rest is asked for, and what is not compared is told', async () => {
    const { page, context, faults } = await open(incidentOf('many0'));
    assert.equal(await page.locator('.position').count(), 12);
    assert.match((await page.locator('.between').textContent()) ?? '', /only neighbours are compared/);
    await page.getByRole('button', { name: '188 more answers' }).click();
    assert.equal(await page.locator('.position').count(), answers);
    assert.deepEqual(faults, []);
    await context.close();
  });

  inBrowser(
    'every two answers have the shape of their relation, and the numbers their arithmetic',
    async () => {
      const { page, context } = await open(incidentOf('few'));
      const toll = page.locator('.question', { hasText: 'How many were killed?' });
      assert.match((await toll.locator('.between li').first().textContent()) ?? '', /in conflict“12”/);
      assert.equal(await toll.locator('.between li svg.relation').count(), 4);
      assert.match(
        (await toll.locator('.number-checks').textContent()) ?? '',
        /adds up 5 \+ 7 = 12; told: 12/,
      );
      await context.close();
    },
  );

  inBrowser('who declines to answer is named under the question, with the place', async () => {
    const { page, context } = await open(incidentOf('few'));
    await page.locator('.question-line', { hasText: 'Who did it?' }).click();
    const who = page.locator('.question', { hasText: 'Who did it?' });
    assert.match((await who.locator('.unanswered li').textContent()) ?? '', /Defence Office declines to say/);
    await context.close();
  });

  inBrowser('tallies stand with the questions of the whole campaign, over different periods', async () => {
    const { page, context } = await open('/campaign');
    const tallies = page.locator('.question', { hasText: 'How many sorties' });
    assert.match((await tallies.locator('.relation-line').textContent()) ?? '', /different period/);
    assert.match((await tallies.locator('.number-checks').textContent()) ?? '', /fits 20 of 127/);
    await context.close();
  });
});
