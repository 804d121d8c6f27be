// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { matchedWords } from './matched-words.ts';

const words = (text: string) => text.split(' ').filter(Boolean);

/** Both texts with the words that have no like between brackets. */
function diff(a: string, b: string): readonly [string, string] {
  const [left, right] = [words(a), words(b)];
  const pairs = matchedWords(left, right);
  const show = (all: readonly string[], side: 0 | 1) =>
    all.map((word, at) => (pairs.some((pair) => pair[side] === at) ? word : `[${word}]`)).join(' ');
  return [show(left, 0), show(right, 1)];
}

const told: readonly (readonly [a: string, b: string])[] = [
  ['two shells fell', 'two shells fell'],
  ['[at] [least] twelve dockers died', 'twelve dockers died'],
  ['[twelve] dockers died', '[fourteen] dockers died'],
  ['[an] [official] said so', '[the] [ministry] said so'],
  ['the [the] pier burned', 'the pier burned'],
  ['[a] [b]', '[c]'],
  ['', '[anything]'],
];

test('words that are the same in the same order', () => {
  const plain = (text: string) => text.replace(/[[\]]/g, '');
  for (const [a, b] of told) assert.deepEqual(diff(plain(a), plain(b)), [a, b]);
});

const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

test('pairs rise on both sides, pair equal words, and mirror', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const pairs = matchedWords(a, b);
      pairs.forEach(([i, j], at) => {
        assert.equal(a[i], b[j]);
        if (at > 0) assert.ok(i > pairs[at - 1]![0] && j > pairs[at - 1]![1]);
      });
      assert.deepEqual(
        matchedWords(b, a),
        pairs.map(([i, j]) => [j, i]),
      );
    }),
  );
});

test('a long text is divided at words that stand once', () => {
  const long = Array.from({ length: 3000 }, (_, at) => (at % 3 === 0 ? `w${at}` : 'and'));
  const edited = ['first', ...long.map((word, at) => (at % 30 === 0 ? 'x' : word)), 'last'];
  const pairs = matchedWords(long, edited);
  assert.equal(pairs.length, 2900);
  assert.ok(pairs.every(([i, j]) => long[i] === edited[j]));
  const same = (word: string) => Array.from({ length: 1500 }, (_, at) => word + (at % 2));
  assert.deepEqual(matchedWords(['q', ...same('a'), 'r'], ['s', ...same('a'), 't']), []);
});
