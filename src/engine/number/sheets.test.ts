// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Counted, killed, type Statement } from '../../../test/piles.ts';
import { questionsOf, type Report } from '../../../test/reconciled.ts';
import type { NumberResult } from '../../model/index.ts';

const counting = (...counted: Counted[]): Report => ({ statements: [{ who: 'lantern', counted }] });
const part = (n: number, population: string): Counted => killed(n, { population, partOf: 0 });
const salvo = (n: number, more: Statement = {}): Statement => ({
  who: 'defence',
  type: 'missile-strike',
  counted: [{ quantity: 'missiles', lower: n, upper: n }],
  ...more,
});
const later = (n: number, published: string): Report => ({ ...counting(killed(n)), published });

const rows: readonly (readonly [
  name: string,
  checks: readonly (readonly [NumberResult, string])[],
  ...Report[],
])[] = [
  ['one number', [], counting(killed(12))],
  ['a part within its whole', [['within', '5; told: 12']], counting(killed(12), part(5, 'children'))],
  ['a part beyond its whole', [['exceeds', '15; told: 12']], counting(killed(12), part(15, 'children'))],
  [
    'parts that come to the whole',
    [['adds-up', '5 + 7 = 12; told: 12']],
    counting(killed(12), part(5, 'children'), part(7, 'women')),
  ],
  [
    'parts that leave a rest',
    [['leaves-rest', '5 + 3 = 8; told: 12']],
    counting(killed(12), part(5, 'children'), part(3, 'women')),
  ],
  [
    'parts of people who can be in one only',
    [['exceeds', '8 + 7 = 15; told: 12']],
    counting(killed(12), part(8, 'children'), part(7, 'women')),
  ],
  [
    'parts of people who can be in both',
    [['cannot-tell', '8 + 7 = 15; told: 12']],
    counting(killed(12), part(8, 'children'), part(7, 'civilians')),
  ],
  [
    'groups beside each other that come to the total',
    [['adds-up', '45 + 43 = 88; told: 88']],
    {
      statements: [
        { who: 'lantern', counted: [killed(88)] },
        {
          who: 'reach',
          counted: [killed(45, { population: 'fighters' }), killed(43, { population: 'soldiers' })],
        },
      ],
    },
  ],
  [
    'groups that come to less say nothing',
    [],
    {
      statements: [
        { who: 'lantern', counted: [killed(90)] },
        {
          who: 'reach',
          counted: [killed(45, { population: 'fighters' }), killed(43, { population: 'soldiers' })],
        },
      ],
    },
  ],
  ['a toll that rises', [['rises', '12, later 14']], later(12, '2031-03-06'), later(14, '2031-03-07')],
  ['a toll that falls', [['falls', '14, later 12']], later(14, '2031-03-06'), later(12, '2031-03-07')],
  ['a toll said again', [], later(12, '2031-03-06'), later(12, '2031-03-07')],
  ['two tolls of no known order', [], counting(killed(12)), counting(killed(14))],
  [
    'more crashed than were sent',
    [['exceeds', '30 crashed of 26']],
    { statements: [salvo(26), salvo(30, { outcome: 'crashed' })] },
  ],
  [
    'crashed and sent',
    [['within', '4 crashed of 26']],
    { statements: [salvo(26), salvo(4, { outcome: 'crashed' })] },
  ],
];

test('what can be reckoned with the figures of a question', () => {
  for (const [name, wanted, ...reports] of rows) {
    const questions = questionsOf(reports).filter(({ numbers }) => numbers !== undefined);
    const checks = questions.flatMap(({ numbers }) =>
      numbers!.checks.map(({ result, sum }) => [result, sum]),
    );
    assert.deepEqual(checks, wanted, name);
  }
});

const tally = (n: number, scope: Counted['scope'], period: string | null = null): Statement => ({
  who: 'defence',
  tally: true,
  counted: [{ quantity: 'sorties', lower: n, upper: n, scope: scope!, period }],
});

test('tallies are asked about of the whole campaign, by the time they count over', () => {
  const questions = questionsOf([
    { statements: [tally(20, 'day', '2031-03-05'), tally(127, 'campaign')] },
    { statements: [{ who: 'lantern', counted: [killed(12)] }] },
  ]);
  const asked = questions.find(({ kind }) => kind === 'count')!;
  assert.deepEqual([asked.incident, asked.relation], [null, 'different-period']);
  assert.deepEqual(
    asked.numbers!.lanes.map(({ scope, period }) => [scope, period]),
    [
      ['campaign', null],
      ['day', '2031-03-05'],
    ],
  );
  assert.deepEqual(
    asked.numbers!.checks.map(({ result, sum }) => [result, sum]),
    [
      ['other-period', '127 | 20'],
      ['within', '20 of 127'],
    ],
  );
});

test('a day that comes to more than the total told with it', () => {
  const [asked] = questionsOf([{ statements: [tally(200, 'day', '2031-03-05'), tally(127, 'campaign')] }]);
  assert.deepEqual(
    asked!.numbers!.checks.map(({ result }) => result),
    ['exceeds', 'other-period'],
  );
});
