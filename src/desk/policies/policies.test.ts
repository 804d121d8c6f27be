// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Figure, Modifier } from '../../model/index.ts';
import { acled } from './acled.ts';
import { airwars } from './airwars.ts';
import { asStated } from './as-stated.ts';
import { policies } from './index.ts';
import { ucdp } from './ucdp.ts';

let next = 0;
function figure(
  exact: string,
  lower: number | null,
  upper: number | null,
  modifier: Modifier,
  more: Partial<Figure> = {},
): Figure {
  return {
    id: `f${String(++next).padStart(4, '0')}`,
    report: 'r',
    span: { start: 0, end: exact.length, exact },
    quantity: 'killed',
    unit: 'people',
    lower,
    upper,
    modifier,
    period: null,
    population: null,
    partOf: null,
    further: false,
    scope: 'incident',
    claim: null,
    happening: null,
    voice: null,
    incident: 'i',
    reason: 'test@1',
    ...more,
  };
}

const exactly = (n: number, more: Partial<Figure> = {}) => figure(`${n}`, n, n, 'exactly', more);
const atLeast = (n: number) => figure(`at least ${n}`, n, null, 'at-least');
const upTo = (n: number) => figure(`up to ${n}`, null, n, 'up-to');
const dozens = () => figure('dozens', 24, null, 'dozens');
const hundreds = () => figure('hundreds', 200, null, 'hundreds');
const tens = () => figure('tens', 20, null, 'vague');
const some = () => figure('several', 1, null, 'vague');

type Numbers = readonly [low: number | null, best: number | null, high: number | null];
const rows: readonly (readonly [
  figures: readonly Figure[],
  acled: Numbers,
  ucdp: Numbers,
  airwars: Numbers,
])[] = [
  [[exactly(12)], [null, 12, null], [12, null, 12], [12, null, 12]],
  [
    [exactly(12), exactly(14)],
    [null, 12, null],
    [12, null, 14],
    [12, null, 14],
  ],
  [
    [atLeast(12), exactly(20)],
    [null, 12, null],
    [12, null, null],
    [12, null, 20],
  ],
  [[atLeast(12)], [null, 12, null], [12, null, null], [12, null, 12]],
  [[upTo(30)], [null, null, null], [null, null, 30], [null, null, 30]],
  [[dozens()], [null, 12, null], [24, null, null], [24, null, 24]],
  [[hundreds()], [null, 100, null], [200, null, null], [200, null, 200]],
  [[tens()], [null, 10, null], [20, null, null], [20, null, 20]],
  [[some()], [null, null, null], [1, null, null], [1, null, 1]],
  [[exactly(0)], [null, 0, null], [0, null, 0], [0, null, 0]],
  [[figure('11 to 14', 11, 14, 'range')], [null, 11, null], [11, null, 14], [11, null, 14]],
  [[], [null, null, null], [null, null, null], [null, null, null]],
  // Parts, what comes on top, and totals over a time are no counts of the incident.
  [
    [
      exactly(12),
      exactly(5, { partOf: 'f0001' }),
      exactly(3, { further: true }),
      exactly(900, { scope: 'campaign' }),
    ],
    [null, 12, null],
    [12, null, 12],
    [12, null, 12],
  ],
];

test('what each policy makes of the same figures', () => {
  for (const [figures, ...wanted] of rows) {
    const words = figures.map(({ span }) => span.exact).join(', ');
    [acled, ucdp, airwars].forEach((policy, at) => {
      const { low, best, high } = policy.cell(figures);
      assert.deepEqual([low, best, high], wanted[at], `${policy.id}: ${words}`);
    });
  }
});

test('as stated chooses no number and keeps the words', () => {
  const { low, best, high, stated } = asStated.cell([atLeast(12), dozens()]);
  assert.deepEqual([low, best, high, stated], [null, null, null, ['at least 12', 'dozens']]);
});

test('what a policy has no place for is left out, with why', () => {
  const hurt = exactly(30, { quantity: 'injured' });
  assert.deepEqual(
    [acled.cell([hurt]).best, ucdp.cell([hurt]).low, airwars.cell([hurt]).low],
    [null, null, 30],
  );
  assert.match(acled.cell([hurt]).because, /only fatalities/);
});

test('figures of two quantities, incidents or populations are not put in one cell', () => {
  const children = exactly(3, { population: 'children' });
  for (const policy of policies) assert.throws(() => policy.cell([exactly(12), children]), RangeError);
});

const anyFigure = fc
  .record({
    lower: fc.option(fc.nat(500)),
    upper: fc.option(fc.nat(500)),
    modifier: fc.constantFrom<Modifier[]>(
      'exactly',
      'at-least',
      'more-than',
      'up-to',
      'about',
      'range',
      'dozens',
    ),
  })
  .map(({ lower, upper, modifier }) => figure('x', lower, upper, modifier));

test('order changes nothing, a zero is only written where one was said, and every number has its words', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 6 }), (figures) => {
      const said = figures.some(({ lower, upper }) => lower === 0 || upper === 0);
      for (const policy of policies) {
        const cell = policy.cell(figures);
        assert.deepEqual(policy.cell([...figures].reverse()), cell);
        const numbers = [cell.low, cell.best, cell.high].filter((number) => number !== null);
        if (!said) assert.ok(!numbers.includes(0), policy.id);
        if (numbers.length > 0) assert.ok(cell.figures.length > 0);
        assert.equal(cell.figures.length, cell.stated.length);
      }
    }),
  );
});
