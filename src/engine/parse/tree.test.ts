// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ArcScores, treeOf } from './tree.ts';

/** Scores from one row a word; the last column is the root's. */
function arcsOf(rows: readonly (readonly number[])[]): ArcScores {
  return { words: rows.length, stride: rows.length + 1, scores: rows.flat() };
}

/** Rows of scores by word, the root's last, and the tree they make; `-` stands for a word's score with itself. */
const table: readonly (readonly [rows: string, tree: string])[] = [
  ['- 5', '-1'],
  ['- 1 9 / 9 - 1', '-1 0'],
  // Both want the root: the second goes to the first.
  ['- 0 9 / 1 - 8', '-1 0'],
  // Both want each other: the better way in opens the circle.
  ['- 9 5 / 9 - 1', '-1 0'],
  ['- 9 1 / 9 - 5', '1 -1'],
  // A circle within a circle.
  ['- 9 0 1 / 9 - 6 1 / 0 8 - 7', '1 2 -1'],
];

for (const [rows, tree] of table) {
  test(`the tree of ${rows} is ${tree}`, () => {
    const scores = rows.split(' / ').map((row) => row.split(' '));
    const arcs = arcsOf(scores.map((row) => row.map((each) => (each === '-' ? 0 : Number(each)))));
    assert.equal(treeOf(arcs).join(' '), tree);
  });
}

/** Whether heads make one tree below the root. */
function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0;
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === -1) roots++;
    let at = word;
    for (let steps = 0; at !== -1; steps++) {
      if (steps > heads.length || at < 0 || at >= heads.length) return false;
      at = heads[at]!;
    }
  }
  return roots === 1;
}

function sumOf({ words, stride, scores }: ArcScores, heads: ArrayLike<number>): number {
  let sum = 0;
  for (let word = 0; word < words; word++)
    sum += scores[word * stride + (heads[word] === -1 ? words : heads[word]!)]!;
  return sum;
}

/** Every way to give each word a head. */
function* allHeads(words: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === words) yield heads;
  else for (let head = -1; head < words; head++) yield* allHeads(words, [...heads, head]);
}

const arcs = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((words) =>
    fc
      .array(fc.integer({ min: -20, max: 20 }), {
        minLength: words * (words + 1),
        maxLength: words * (words + 1),
      })
      .map((scores): ArcScores => ({ words, stride: words + 1, scores })),
  );

test('no tree has a higher sum', () => {
  fc.assert(
    fc.property(arcs(4), (each) => {
      const best = Math.max(...[...allHeads(each.words)].filter(isTree).map((heads) => sumOf(each, heads)));
      const found = treeOf(each);
      assert.ok(isTree(found), found.join(' '));
      assert.equal(sumOf(each, found), best);
    }),
    { numRuns: 300 },
  );
});

test('there is one tree, whatever the scores', () => {
  fc.assert(fc.property(arcs(40), (each) => assert.ok(isTree(treeOf(each)))));
});

test('a sentence without words has a tree without words', () => {
  assert.equal(treeOf({ words: 0, stride: 1, scores: [] }).length, 0);
});
