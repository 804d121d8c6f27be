// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphBreaks } from './lines.ts';

/** The paragraphs a text falls into, their inner line breaks shown as blanks. */
function paragraphs(text: string): readonly string[] {
  const ends = [...paragraphBreaks(text), text.length];
  return ends.map((end, i) =>
    text
      .slice(i === 0 ? 0 : ends[i - 1]!, end)
      .trim()
      .replace(/\s+/g, ' '),
  );
}

test('a line is a paragraph when lines are of any length', () => {
  const lines = [
    'The council of Port Sessel met on Tuesday and heard that the harbour will stay shut until the inquiry has ended.',
    'It gave no date.',
    'Fishermen who had come to listen left the hall before the vote, saying they had heard the same in the spring.',
  ];
  assert.deepEqual(paragraphs(lines.join('\n')), lines);
});

test('a hard-wrapped text is joined, and a short last line ends its paragraph', () => {
  const text = [
    'The council of Port Sessel met on Tuesday and',
    'heard that the harbour will stay shut until',
    'the inquiry into the fire has ended. Nobody',
    'could say when.',
    'Fishermen who had come to listen left before',
    'the vote and said they had heard the same in',
    'the spring of last year.',
  ].join('\n');
  assert.equal(paragraphs(text).length, 2);
  assert.match(paragraphs(text)[0]!, /could say when\.$/);
});

test('a blank line parts paragraphs in a hard-wrapped text, with any kind of line break', () => {
  assert.deepEqual(paragraphs('One line.\r\n\r\nAnother line.\u2028 \u2028A third.'), [
    'One line.',
    'Another line.',
    'A third.',
  ]);
});

test('a line that breaks off in a sentence reads on', () => {
  const text =
    'Residents of the lower town were told on Sunday to leave their homes,\nthen told to stay.\nMost left.';
  assert.deepEqual(paragraphs(text), [
    'Residents of the lower town were told on Sunday to leave their homes, then told to stay.',
    'Most left.',
  ]);
});

test('lines of a list or a table stay apart', () => {
  assert.deepEqual(paragraphs('two boats\nthree lorries\nfuel'), ['two boats', 'three lorries', 'fuel']);
});
