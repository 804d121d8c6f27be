// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishSentences, onlySentences } from '../../../evaluation/readers/english.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import type { Zone } from '../../model/index.ts';
import { longestSentence } from './boundaries.ts';
import { tokenise } from './tokenise.ts';

const language = onlySentences(englishSentences());

function sentences(text: string): readonly string[] {
  return tokenise(plainReport('r', text), language).sentences.map(({ start, end }) => text.slice(start, end));
}

/** Texts with `|` where a sentence should end. */
const table: readonly string[] = [
  'The army left the town.| It gave no reason.| Will it return?| Nobody knows!',
  'Lt. Col. Reyes met Gen. Ortez in the U.S. on Jan. 5.| They spoke for an hour.',
  'The minister, Dr. J. R. Hale, spoke to St. Anne Radio Co. Ltd. on Monday.',
  '“We will not leave,” the mayor said.| “This is our town.”',
  'The spokesman said: “The boats are ours.| They always were.”| He hung up.',
  'The planes struck No. 4 depot at 3.15 p.m. and left.',
  'There is no difference.| Maravel has said so for years.',
  'There is no difference.|Maravel has said so for years.',
  'He paused ... and went on.| Then he left.',
  'A report by J. Hale and Ana M. Orlu says so.| Both left.',
  'The "caretakers" left.| "We are free," she said.| "We are alone."',
  "The rebels' boats left.| The guards' did not.",
  'We sell fish, salt, etc.| Come by.',
  'The road was shut at 3 p.m.| It opened at 5 p.m. on Monday.',
  'About 1.5 million people live there.| Most are farmers.',
  'THE ARMY LEFT THE TOWN ON MONDAY.| IT GAVE NO REASON FOR THAT.',
  'the army left the town on monday.| it gave no reason for that.',
  'The council has one aim: keeping Hale in office until the vote.',
  'First line of news\n|\nSecond part of it',
];

for (const marked of table) {
  test(`splits “${marked}”`, () => {
    const text = marked.replaceAll('|', '');
    assert.deepEqual(
      sentences(text),
      marked.split('|').map((sentence) => sentence.trim()),
    );
  });
}

test('no sentence crosses the border of a zone, and text outside of zones is cut as body', () => {
  const text = 'Harbour shut The harbour is shut';
  const zones: readonly Zone[] = [{ zone: 'headline', start: 0, end: 12, reason: 'test@1' }];
  const found = tokenise({ ...plainReport('r', text), zones }, language).sentences;
  assert.deepEqual(
    found.map(({ zone, start, end }) => [zone, text.slice(start, end)]),
    [
      ['headline', 'Harbour shut'],
      ['body', 'The harbour is shut'],
    ],
  );
});

test('a sentence without end is cut, and nothing of it is lost', () => {
  const text = 'word '.repeat(5 * longestSentence);
  const found = tokenise(plainReport('r', text), language).sentences;
  assert.ok(found.every(({ tokens }) => tokens.length <= longestSentence));
  assert.equal(
    found.reduce((sum, { tokens }) => sum + tokens.length, 0),
    5 * longestSentence,
  );
});

test('a line of five megabytes without a mark is read in bounded time', () => {
  const found = tokenise(plainReport('r', 'word '.repeat(1_000_000)), language).sentences;
  assert.equal(found.length, Math.ceil(1_000_000 / longestSentence));
});

test('whatever the text, offsets are exact and words and sentences are in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let at = 0;
      for (const sentence of tokenise(plainReport('r', text), language).sentences) {
        assert.equal(sentence.start, sentence.tokens[0]!.start);
        assert.equal(sentence.end, sentence.tokens.at(-1)!.end);
        for (const token of sentence.tokens) {
          assert.ok(token.start >= at);
          assert.equal(token.form, text.slice(token.start, token.end));
          at = token.end;
        }
      }
    }),
    { numRuns: 1000 },
  );
});
