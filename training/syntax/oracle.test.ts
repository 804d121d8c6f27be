// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDone, newConfiguration, take } from '../../src/engine/parse/configuration.ts';
import { costsOf, goldTree, isRight } from './oracle.ts';

/** Relations of the tests: 0 root, 1 to 3 others. */
const classes = 1 + 2 * 4;

/** Takes one of the steps that cost nothing at every turn; `choose` picks among them. */
function follow(
  heads: readonly number[],
  relations: readonly number[],
  choose: (count: number) => number,
): number[] {
  const gold = goldTree(heads, relations);
  const c = newConfiguration(heads.length);
  while (!isDone(c)) {
    const costs = costsOf(c, gold);
    const right = Array.from({ length: classes }, (_, i) => i).filter((step) =>
      isRight(c, gold, costs, step),
    );
    assert.ok(right.length > 0, 'no step is without cost');
    take(c, right[choose(right.length) % right.length]!);
  }
  return [...c.heads.subarray(0, heads.length)].map((head) => (head === heads.length ? -1 : head));
}

/** A tree without crossing arcs, grown from nested ranges: every range has its head, and its sides are ranges again. */
const projectiveHeads = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat(1000)))
  .map(([count, numbers]) => {
    const heads = new Array<number>(count).fill(-1);
    const grow = (from: number, to: number, head: number): void => {
      if (from >= to) return;
      const own = from + ((numbers.next().value as number) % (to - from));
      heads[own] = head;
      const cutLeft = from + ((numbers.next().value as number) % (own - from + 1));
      grow(from, cutLeft, own);
      grow(cutLeft, own, own);
      grow(own + 1, to, own);
    };
    grow(0, count, -1);
    return heads;
  });

test('steps without cost lead to the gold tree, whichever of them are taken', () => {
  fc.assert(
    fc.property(projectiveHeads, fc.array(fc.nat(7), { minLength: 1 }), (heads, choices) => {
      let turn = 0;
      const relations = heads.map((head, i) => (head < 0 ? 0 : 1 + (i % 3)));
      assert.deepEqual(
        follow(heads, relations, () => choices[turn++ % choices.length]!),
        heads,
      );
    }),
  );
});

test('a step that loses arcs costs as many as it loses', () => {
  // The next word is the head of the one on the stack, and that one has a dependant still ahead.
  const gold = goldTree([1, -1, 0], [1, 0, 1]);
  const c = newConfiguration(3);
  take(c, 0);
  assert.deepEqual(costsOf(c, gold), { shift: 1, left: 1, right: 2 });
});
