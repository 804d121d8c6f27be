// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scoresOfClasses } from './class-scores.ts';

/** `wanted given` pairs, and the weighted F1 worked out by hand. */
const worked: readonly (readonly [pairs: string, weighted: number])[] = [
  ['a:a b:b', 1],
  ['a:b b:a', 0],
  // a: P 1, R 1/2, F1 2/3; b: P 1/2, R 1, F1 2/3.
  ['a:a a:b b:b', 2 / 3],
  // A class given that nobody has costs only the recall of the others.
  ['a:a a:c', 2 / 3],
];

test('weighted F1 is that of the classes there are, by their size', () => {
  for (const [pairs, weighted] of worked) {
    const judged = pairs.split(' ').map((pair) => {
      const [wanted, given] = pair.split(':') as [string, string];
      return { wanted, given };
    });
    assert.ok(Math.abs(scoresOfClasses(judged).weighted - weighted) < 1e-12, pairs);
  }
});

test('no score leaves 0 to 1, and all right is 1', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.record({ wanted: name, given: name }), { minLength: 1 }), (judged) => {
      const { weighted, accuracy } = scoresOfClasses(judged);
      assert.ok(weighted >= 0 && weighted <= 1 && accuracy >= 0 && accuracy <= 1);
      const right = scoresOfClasses(judged.map(({ wanted }) => ({ wanted, given: wanted })));
      assert.equal(right.accuracy, 1);
      assert.ok(Math.abs(right.weighted - 1) < 1e-12);
    }),
  );
});
