// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOfSpeech, tagsOf } from './tags.ts';

const tags = ['NOUN NN', 'VERB VBD', 'VERB VBN', 'ADJ JJ', 'NOUN NNS'];
const parts = partsOfSpeech(tags);

/** The tag of one word by its scores, in the order of `tags`. */
const tagOf = (...scores: number[]): string =>
  tags[tagsOf({ words: 1, stride: tags.length, scores }, parts)[0]!]!;

const table: readonly (readonly [scores: readonly number[], tag: string])[] = [
  [[5, 1, 1, 1, 1], 'NOUN NN'],
  // Two readings as a verb weigh more together than the one likeliest.
  [[2, 1.9, 1.8, 0, -9], 'VERB VBD'],
  [[2, 1.8, 1.9, 0, -9], 'VERB VBN'],
  [[2, 1, -20, 1.9, -20], 'NOUN NN'],
  [[-400, -380, -500, -500, -500], 'VERB VBD'],
];

for (const [scores, tag] of table) {
  test(`scores ${scores.join(', ')} are ${tag}`, () => assert.equal(tagOf(...scores), tag));
}

test('words are told by themselves, and padding between them is none of theirs', () => {
  const scores = [0, 9, 0, 0, 0, 99, 0, 0, 0, 9, 0, 99];
  assert.deepEqual([...tagsOf({ words: 2, stride: 6, scores }, parts)], [1, 3]);
});
