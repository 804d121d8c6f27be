// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../desk/language.ts';
import type { Modifier } from '../../model/index.ts';
import { readNumberPhrase, readNumeral } from './number-phrases.ts';
import { wordsOf } from './words.ts';

const { numbers } = languageFor([]).language;

function phraseOf(text: string) {
  const words = wordsOf(text, 0, text.length);
  const phrase = readNumberPhrase(words, 0, numbers);
  return phrase && { ...phrase, exact: text.slice(words[phrase.first]!.start, words[phrase.end - 1]!.end) };
}

/** The whole text is the number. */
const table: readonly (readonly [
  text: string,
  lower: number | null,
  upper: number | null,
  modifier: Modifier,
])[] = [
  ['12', 12, 12, 'exactly'],
  ['twelve', 12, 12, 'exactly'],
  ['twenty-one', 21, 21, 'exactly'],
  ['two hundred and six', 206, 206, 'exactly'],
  ['three thousand four hundred', 3400, 3400, 'exactly'],
  ['a dozen', 12, 12, 'exactly'],
  ['two dozen', 24, 24, 'exactly'],
  ['1,400', 1400, 1400, 'exactly'],
  ['250 000', 250000, 250000, 'exactly'],
  ['1.5 million', 1500000, 1500000, 'exactly'],
  ['at least 12', 12, null, 'at-least'],
  ['no fewer than 12', 12, null, 'at-least'],
  ['12 or more', 12, null, 'at-least'],
  ['more than a dozen', 12, null, 'more-than'],
  ['over 200', 200, null, 'more-than'],
  ['up to 30', null, 30, 'up-to'],
  ['as many as 30', null, 30, 'up-to'],
  ['fewer than 30', null, 30, 'fewer-than'],
  ['about 20', 20, 20, 'about'],
  ['nearly 20', 20, 20, 'about'],
  ['some 300', 300, 300, 'about'],
  ['300 or so', 300, 300, 'about'],
  ['11 to 14', 11, 14, 'range'],
  ['11-14', 11, 14, 'range'],
  ['between 11 and 14', 11, 14, 'range'],
  ['two or three', 2, 3, 'range'],
  ['20 to 30 million', 20000000, 30000000, 'range'],
  ['dozens', 24, null, 'dozens'],
  ['hundreds', 200, null, 'hundreds'],
  ['several hundred', 200, null, 'hundreds'],
  ['several', 1, null, 'vague'],
  ['tens of thousands', 20000, null, 'vague'],
  ['more than dozens', 24, null, 'more-than'],
  ['a total of 127', 127, 127, 'exactly'],
  ['another five', 5, 5, 'exactly'],
  ['$50 million', 50000000, 50000000, 'exactly'],
  ['40 percent', 40, 40, 'exactly'],
  ['$60 million to $70 million', 60000000, 70000000, 'range'],
  ['zero', 0, 0, 'exactly'],
];

test('numbers are read by the conventions of the ledger', () => {
  for (const [text, lower, upper, modifier] of table) {
    const phrase = phraseOf(text);
    assert.ok(phrase, text);
    assert.deepEqual(
      [phrase.exact, phrase.lower, phrase.upper, phrase.modifier],
      [text, lower, upper, modifier],
    );
  }
});

test('what begins with no number is none, and two numbers side by side are not one', () => {
  for (const text of ['the', 'and six', 'hundred', 'million', 'least 12', ''])
    assert.equal(phraseOf(text), null, text);
  assert.equal(phraseOf('two three')!.exact, 'two');
  assert.equal(phraseOf('14 to 11')!.exact, '14');
  assert.equal(phraseOf('3-1')!.exact, '3');
});

test('numerals in odd shapes stay text', () => {
  assert.equal(readNumeral('1,40,0'), null);
  assert.equal(readNumeral('10.2.3'), null);
  assert.equal(readNumeral('1'.repeat(40)), null);
  assert.equal(readNumeral('3.5'), 3.5);
});

test('no bound is above the other, no span lies outside the words, whatever they are', () => {
  const word = fc.constantFrom(
    'at',
    'least',
    '12',
    'twelve',
    'to',
    '-',
    'hundred',
    'and',
    'a',
    'dozen',
    'dozens',
    'of',
    'between',
    '1,400',
    '٣',
    '%',
    '$',
    'million',
    'third',
    'more',
    'than',
    'up',
    'some',
    '0',
    'one',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 12 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const words = wordsOf(text, 0, text.length);
        words.forEach((_, at) => {
          const phrase = readNumberPhrase(words, at, numbers);
          if (!phrase) return;
          assert.ok(phrase.lower === null || phrase.upper === null || phrase.lower <= phrase.upper, text);
          assert.ok(
            phrase.first >= at &&
              phrase.core >= phrase.first &&
              phrase.end > phrase.core &&
              phrase.end <= words.length,
          );
        });
      },
    ),
    { numRuns: 500 },
  );
});
