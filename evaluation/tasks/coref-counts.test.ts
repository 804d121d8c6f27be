// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestAssignment } from './assignment.ts';
import { type Chain, conllF1, countCoreference, ratesOf, sumTallies } from './coref-counts.ts';

/** Chains by letters: `ab cde` is two chains of two and three mentions. */
const chains = (notation: string): readonly Chain[] =>
  notation.split(' ').flatMap((chain) => (chain === '' ? [] : [[...chain]]));

/** Recall and precision, each as what is right over what there is; worked by hand from the definitions. */
const tables: readonly {
  readonly gold: string;
  readonly found: string;
  readonly MUC: readonly [number, number, number, number];
  readonly B3: readonly [number, number, number, number];
  readonly CEAFe: readonly [number, number, number, number];
}[] = [
  { gold: 'abc de', found: 'abc de', MUC: [3, 3, 3, 3], B3: [5, 5, 5, 5], CEAFe: [2, 2, 2, 2] },
  // One chain found in two pieces: of its three links two are there; a and b share half their chain.
  { gold: 'abcd', found: 'ab cd', MUC: [2, 3, 2, 2], B3: [2, 4, 4, 4], CEAFe: [2 / 3, 1, 2 / 3, 2] },
  // Two chains run together.
  { gold: 'ab cd', found: 'abcd', MUC: [2, 2, 2, 3], B3: [4, 4, 2, 4], CEAFe: [2 / 3, 2, 2 / 3, 1] },
  // A mention missed and a false one taken in.
  {
    gold: 'abc',
    found: 'abx',
    MUC: [1, 2, 1, 2],
    B3: [4 / 3, 3, 4 / 3, 3],
    CEAFe: [2 / 3, 1, 2 / 3, 1],
  },
  // The scorer's own worked case of Bagga and Baldwin: 5 + 2 + 5 with the last two joined.
  {
    gold: 'abcde fg hijkl',
    found: 'abcde fghijkl',
    MUC: [9, 9, 9, 10],
    B3: [12, 12, 5 + 4 / 7 + 25 / 7, 12],
    CEAFe: [1 + 10 / 12, 3, 1 + 10 / 12, 2],
  },
  // Chains of one count on neither side.
  { gold: 'ab c', found: 'ab d', MUC: [1, 1, 1, 1], B3: [2, 2, 2, 2], CEAFe: [1, 1, 1, 1] },
  { gold: 'ab', found: 'a b', MUC: [0, 1, 0, 0], B3: [0, 2, 0, 0], CEAFe: [0, 1, 0, 0] },
];

test('metrics worked by hand', () => {
  for (const { gold, found, ...wanted } of tables) {
    const tallies = countCoreference(chains(gold), chains(found));
    for (const metric of ['MUC', 'B3', 'CEAFe'] as const) {
      const { recallRight, recallOf, precisionRight, precisionOf } = tallies[metric];
      [recallRight, recallOf, precisionRight, precisionOf].forEach((value, i) => {
        const told = `${metric} of “${found}” against “${gold}”, number ${i}: ${value}`;
        assert.ok(Math.abs(value - wanted[metric][i]!) < 1e-9, told);
      });
    }
  }
});

test('documents are pooled, not averaged', () => {
  const whole = countCoreference(chains('abcdef'), chains('abcdef'));
  const missed = countCoreference(chains('ab'), chains(''));
  const { recall, precision } = ratesOf(sumTallies([whole, missed]).MUC);
  assert.equal(recall, 5 / 6);
  assert.equal(precision, 1);
});

test('mentions count as found in any chain', () => {
  const { mentions } = countCoreference(chains('ab cd'), chains('ac dx'));
  assert.deepEqual(Object.values(mentions), [3, 4, 3, 4]);
});

const partition = fc
  .array(fc.integer({ min: 0, max: 4 }), { maxLength: 14 })
  .map((numbers): readonly Chain[] =>
    [0, 1, 2, 3, 4].map((n) => numbers.flatMap((each, i) => (each === n ? [`m${i}`] : []))),
  );

test('a reading like the gold scores one, and recall and precision change sides', () => {
  fc.assert(
    fc.property(partition, partition, (a, b) => {
      const [there, back] = [countCoreference(a, b), countCoreference(b, a)];
      for (const metric of ['MUC', 'B3', 'CEAFe', 'mentions'] as const) {
        const [one, other] = [ratesOf(there[metric]), ratesOf(back[metric])];
        assert.ok(Math.abs(one.recall - other.precision) < 1e-9);
        assert.ok(one.f1 >= 0 && one.f1 <= 1 + 1e-9);
      }
      if (a.some((chain) => chain.length > 1))
        assert.ok(Math.abs(conllF1(countCoreference(a, a)) - 1) < 1e-9);
    }),
  );
});

test('the best assignment is that of trying them all', () => {
  const best = (gain: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number => {
    if (row === gain.length) return 0;
    const skipped = best(gain, row + 1, used);
    const taken = gain[row]!.map((each, j) =>
      used.includes(j) ? 0 : each + best(gain, row + 1, [...used, j]),
    );
    return Math.max(skipped, ...taken);
  };
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      maxLength: 5,
    }),
  );
  fc.assert(fc.property(table, (gain) => assert.equal(bestAssignment(gain), best(gain))));
});
