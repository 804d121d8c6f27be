// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { FigureReading, Relation } from '../../model/index.ts';
import type { Days } from '../cluster/days.ts';
import type { Stand } from './answers.ts';
import { type Count, relateFigures } from './numbers.ts';

type Told = Partial<FigureReading> & {
  readonly voice?: string;
  readonly hedged?: boolean;
  readonly day?: number | null;
};

function stand({ voice = 'v:one', hedged = false, day = null, ...more }: Told): Stand<Count> {
  const figure: FigureReading = {
    id: 'f',
    report: 'r',
    span: { start: 0, end: 1, exact: '1' },
    quantity: 'killed',
    unit: null,
    lower: 1,
    upper: 1,
    modifier: 'exactly',
    period: null,
    population: null,
    partOf: null,
    further: false,
    scope: 'incident',
    claim: null,
    happening: null,
    reason: 'test@1',
    ...more,
  };
  const published: Days | null = day === null ? null : { from: day, to: day };
  const value = { figure, unit: null, part: figure.partOf !== null, people: figure.population };
  const answer = {
    key: '',
    text: '',
    value,
    denies: false,
    voices: [voice],
    speakers: [],
    via: [],
    claim: 'c',
    figure: 'f',
    hedged,
    published,
    firstSayers: [voice],
    telling: null,
  };
  return { key: '', text: '', value, denies: false, answers: [answer], voices: [voice], hedged };
}

const atLeast = (n: number): Told => ({ lower: n, upper: null, modifier: 'at-least' });
const exactly = (n: number): Told => ({ lower: n, upper: n });
const other: Told = { voice: 'v:two' };

const rows: readonly (readonly [name: string, a: Told, b: Told, relation: Relation])[] = [
  ['two exact numbers of one thing', exactly(12), { ...exactly(14), ...other }, 'conflict'],
  ['at least 12 and 14', atLeast(12), { ...exactly(14), ...other }, 'compatible'],
  ['at least 12 and 9', atLeast(12), { ...exactly(9), ...other }, 'conflict'],
  [
    'more than 12 and 12',
    { lower: 12, upper: null, modifier: 'more-than' },
    { ...exactly(12), ...other },
    'conflict',
  ],
  [
    'up to 20 and at least 12',
    { lower: null, upper: 20, modifier: 'up-to' },
    { ...atLeast(12), ...other },
    'compatible',
  ],
  ['about 100 and 110', { ...exactly(100), modifier: 'about' }, { ...exactly(110), ...other }, 'compatible'],
  ['about 100 and 200', { ...exactly(100), modifier: 'about' }, { ...exactly(200), ...other }, 'conflict'],
  [
    'dozens and 40',
    { lower: 24, upper: null, modifier: 'dozens' },
    { ...exactly(40), ...other },
    'compatible',
  ],
  [
    'dozens and 140',
    { lower: 24, upper: null, modifier: 'dozens' },
    { ...exactly(140), ...other },
    'compatible',
  ],
  ['dozens and 3', { lower: 24, upper: null, modifier: 'dozens' }, { ...exactly(3), ...other }, 'conflict'],
  ['some and 3', { lower: 1, upper: null, modifier: 'vague' }, { ...exactly(3), ...other }, 'compatible'],
  [
    'over another period',
    { ...exactly(12), period: '2031-03-05' },
    { ...exactly(60), ...other },
    'different-period',
  ],
  [
    'over two days',
    { ...exactly(12), period: '2031-03-05' },
    { ...exactly(60), period: '2031-03-06' },
    'different-period',
  ],
  [
    'of the campaign',
    { ...exactly(12), scope: 'campaign' },
    { ...exactly(60), ...other },
    'different-period',
  ],
  [
    'three children of 12',
    { ...exactly(3), population: 'children' },
    { ...exactly(12), ...other },
    'narrower',
  ],
  ['12, three of them children', exactly(12), { ...exactly(3), population: 'children', ...other }, 'broader'],
  [
    'more children than dead',
    { ...exactly(13), population: 'children' },
    { ...exactly(12), ...other },
    'conflict',
  ],
  [
    'children and soldiers',
    { ...exactly(3), population: 'children' },
    { ...exactly(12), population: 'soldiers', ...other },
    'compatible',
  ],
  ['a sub-total', { ...exactly(4), id: 'f1', partOf: 'f2' }, { ...exactly(26), id: 'f2' }, 'narrower'],
  [
    'a sub-total and another total',
    { ...exactly(4), partOf: 'f2' },
    { ...exactly(26), ...other },
    'narrower',
  ],
  [
    'a sub-total beyond another total',
    { ...exactly(40), partOf: 'f2' },
    { ...exactly(26), ...other },
    'conflict',
  ],
  [
    'sub-totals of nobody named',
    { ...exactly(4), partOf: 'f2' },
    { ...exactly(6), partOf: 'f3', ...other },
    'compatible',
  ],
  [
    'sub-totals of the same people',
    { ...exactly(4), partOf: 'f2', population: 'children' },
    { ...exactly(6), partOf: 'f3', population: 'children', ...other },
    'conflict',
  ],
  [
    'more than 40 and 40, rounded',
    { lower: 40, upper: null, modifier: 'more-than' },
    { ...exactly(40), ...other },
    'compatible',
  ],
  [
    'more than 40 and 39',
    { lower: 40, upper: null, modifier: 'more-than' },
    { ...exactly(39), ...other },
    'conflict',
  ],
  [
    'more than 41 and 41, which rounds nothing',
    { lower: 41, upper: null, modifier: 'more-than' },
    { ...exactly(41), ...other },
    'conflict',
  ],
  ['another 14 beside 12', { ...exactly(14), further: true }, { ...exactly(12), ...other }, 'compatible'],
  ['hedged against flat', { ...exactly(12), hedged: true }, { ...exactly(14), ...other }, 'cannot-tell'],
  [
    'risen by the later report',
    { ...exactly(12), day: 10 },
    { ...exactly(14), ...other, day: 11 },
    'compatible',
  ],
  [
    'fallen by the later report',
    { ...exactly(14), day: 10 },
    { ...exactly(12), ...other, day: 11 },
    'conflict',
  ],
  ['fallen, in one voice', { ...exactly(14), day: 10 }, { ...exactly(12), day: 11 }, 'retracts'],
  [
    'one voice, two numbers, one day',
    { ...exactly(14), day: 10 },
    { ...exactly(12), day: 10 },
    'cannot-tell',
  ],
];

test('how two figures go together', () => {
  for (const [name, a, b, relation] of rows)
    assert.equal(relateFigures(stand(a), stand(b)).relation, relation, name);
});

const converse: Readonly<Partial<Record<Relation, Relation>>> = { narrower: 'broader', broader: 'narrower' };

test('the relation is the same from either side', () => {
  for (const [name, a, b, relation] of rows) {
    assert.equal(relateFigures(stand(b), stand(a)).relation, converse[relation] ?? relation, name);
  }
});

const modifier = fc.constantFrom(
  'exactly',
  'at-least',
  'more-than',
  'about',
  'up-to',
  'dozens',
  'vague',
  'none',
);
const figure = fc.record({
  lower: fc.option(fc.nat(500)),
  upper: fc.option(fc.integer({ min: 500, max: 900 })),
  modifier,
  population: fc.constantFrom(null, 'children', 'soldiers'),
  voice: fc.constantFrom('v:one', 'v:two'),
  day: fc.option(fc.integer({ min: 1, max: 9 })),
  hedged: fc.boolean(),
}) as fc.Arbitrary<Told>;

test('figures over different periods never conflict', () => {
  const period = fc.constantFrom('2031-03-05', '2031-03-06', '2031-03', '2031-02-27/2031-03-04', null);
  fc.assert(
    fc.property(figure, figure, period, period, (a, b, periodA, periodB) => {
      fc.pre(periodA !== periodB);
      const { relation } = relateFigures(stand({ ...a, period: periodA }), stand({ ...b, period: periodB }));
      assert.equal(relation, 'different-period');
    }),
  );
});

test('a hedged figure never conflicts', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      assert.notEqual(relateFigures(stand({ ...a, hedged: true }), stand(b)).relation, 'conflict');
    }),
  );
});

test('at least n goes with every number from n on', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), (n, more) => {
      assert.equal(
        relateFigures(stand(atLeast(n)), stand({ ...exactly(n + more), ...other })).relation,
        'compatible',
      );
    }),
  );
});
