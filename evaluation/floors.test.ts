// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, belowFloor, raisedFloors } from './floors.ts';

const book: Book = { times: { corpus: 'abc', floors: { 'value-f1': 0.7, 'span-f1': 0.8 } } };
const scored = (value: number, span = 0.8) => [
  { name: 'value-f1', value },
  { name: 'span-f1', value: span },
];

const gated: readonly (readonly [what: string, faults: readonly string[], expected: readonly RegExp[]])[] = [
  ['at the floor', belowFloor(book, 'times', 'abc', scored(0.7)), []],
  ['above it', belowFloor(book, 'times', 'abc', scored(0.9)), []],
  ['a rounding below it', belowFloor(book, 'times', 'abc', scored(0.6996)), []],
  ['below it', belowFloor(book, 'times', 'abc', scored(0.69)), [/value-f1 is 0\.69, its floor is 0\.7/]],
  ['no number', belowFloor(book, 'times', 'abc', scored(Number.NaN)), [/value-f1 is NaN/]],
  ['a score that is gone', belowFloor(book, 'times', 'abc', scored(0.7).slice(0, 1)), [/span-f1 is missing/]],
  ['another corpus', belowFloor(book, 'times', 'xyz', scored(0.9)), [/the corpus is xyz/]],
  ['a task without floors', belowFloor(book, 'names', 'abc', []), [/names has no floor yet/]],
];

for (const [what, faults, expected] of gated) {
  test(`the gate, ${what}`, () => {
    assert.equal(faults.length, expected.length, faults.join('; '));
    expected.forEach((each, i) => {
      assert.match(faults[i]!, each);
    });
  });
}

test('floors rise to the scores of today, rounded down', () => {
  const { times } = raisedFloors(book, 'times', 'abc', scored(0.71999, 0.9), null);
  assert.deepEqual(times, { corpus: 'abc', floors: { 'value-f1': 0.719, 'span-f1': 0.9 } });
});

test('a rounding below leaves the floor where it is', () => {
  const { times } = raisedFloors(book, 'times', 'abc', scored(0.6999), null);
  assert.equal(times?.floors['value-f1'], 0.7);
});

test('other tasks are left alone, and nothing given is changed', () => {
  const before = structuredClone(book);
  const after = raisedFloors(book, 'names', 'n', [{ name: 'f1', value: 0.5 }], null);
  assert.deepEqual(after['times'], book['times']);
  assert.deepEqual(book, before);
});

const falling: readonly (readonly [
  what: string,
  corpus: string,
  scores: ReturnType<typeof scored>,
  line: RegExp,
])[] = [
  ['lowered', 'abc', scored(0.6), /^value-f1: 0\.7 → 0\.6: the lexicon was cut$/],
  ['given up', 'abc', scored(0.7).slice(0, 1), /^span-f1: 0\.8 → given up: the lexicon was cut$/],
  ['moved to another corpus', 'xyz', scored(0.9, 0.9), /^corpus: abc → xyz: the lexicon was cut$/],
];

for (const [what, corpus, scores, line] of falling) {
  test(`a floor is ${what} only with a reason, which is kept`, () => {
    assert.throws(() => raisedFloors(book, 'times', corpus, scores, null), RangeError);
    const { times } = raisedFloors(book, 'times', corpus, scores, 'the lexicon was cut');
    assert.match(times?.lowered?.[0] ?? '', line);
    assert.deepEqual(belowFloor({ times: times! }, 'times', corpus, scores), []);
    const again = raisedFloors({ times: times! }, 'times', corpus, scores, null);
    assert.deepEqual(again['times']?.lowered, times?.lowered, 'and kept when floors rise again');
  });
}

test('a score that is no number never becomes a floor', () => {
  assert.throws(() => raisedFloors({}, 'times', 'abc', scored(Number.NaN), 'why not'), RangeError);
});
