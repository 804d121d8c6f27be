// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { wordsOf } from './words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

const rows: readonly (readonly [name: string, text: string, words: readonly string[]])[] = [
  ['case and punctuation go', 'The Mayor, on Sunday: “No.”', ['the', 'mayor', 'on', 'sunday', 'no']],
  ['an apostrophe joins', "Oskar’s men didn't", ['oskars', 'men', 'didnt']],
  ['digits keep their group', 'some 1,400 shells, 2.5 tons', ['some', '1400', 'shells', '25', 'tons']],
  ['a comma between words parts them', 'north,south', ['north', 'south']],
  ['invisible characters are no part', 'Ses\u200Bsel', ['sessel']],
  ['look-alike letters are one', 'Mаravel', ['maravel']],
  ['a text of dashes has no words', '— – …', []],
];

test('words are cut and folded for comparison', () => {
  for (const [name, text, words] of rows) assert.deepEqual(folded(text), words, name);
});

test('offsets index the text, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const word of wordsOf(text)) {
        assert.ok(word.start >= last && word.end > word.start && word.end <= text.length);
        last = word.end;
      }
    }),
  );
});
