// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averagesOf, overlapOf } from './shingles.ts';

test('the same words are the same whatever stands between them', () => {
  assert.deepEqual(overlapOf('Two ships, it said, sank.', 'Two ships it said sank'), {
    both: 1,
    foundOnly: 0,
    trueOnly: 0,
  });
});

test('a text too short for a shingle is one shingle', () => {
  assert.deepEqual(overlapOf('Two ships', 'Two ships'), { both: 1, foundOnly: 0, trueOnly: 0 });
  assert.deepEqual(overlapOf('Two ships', 'Two boats'), { both: 0, foundOnly: 0.5, trueOnly: 0.5 });
});

test('words too many cost precision, words too few cost recall', () => {
  const many = averagesOf([overlapOf('a b c d e', 'a b c d e f g')]);
  assert.deepEqual([many.precision, many.recall], [0.5, 1]);
  const few = averagesOf([overlapOf('a b c d e f g', 'a b c d e')]);
  assert.deepEqual([few.precision, few.recall], [1, 0.5]);
});

test('a page of which nothing was found costs recall and not precision', () => {
  const { precision, recall } = averagesOf([overlapOf('a b c d e', ''), overlapOf('a b c d e', 'a b c d e')]);
  assert.deepEqual([precision, recall], [1, 0.5]);
});

test('nothing at all is zero and not a division by it', () => {
  assert.deepEqual(averagesOf([]), { precision: 0, recall: 0, f1: 0 });
});
