// SPDX-License-Identifier: Apache-2.0
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Partition, sharesKept, tiedTogether } from './partition-counts.ts';

/** "ab c": a and b are one part, c another. */
const parts = (notation: string): Partition =>
  new Map(notation.split(' ').flatMap((part) => [...part].map((thing) => [thing, part] as const)));

const counted: readonly (readonly [gold: string, found: string, precision: number, recall: number])[] = [
  ['ab c', 'ab c', 3, 3],
  ['ab c', 'abc', 2 / 3 + 2 / 3 + 1 / 3, 3],
  ['ab c', 'a b c', 3, 0.5 + 0.5 + 1],
  ['abcd', 'ab cd', 4, 2],
];

test('a thing alone counts like the rest', () => {
  for (const [gold, found, precision, recall] of counted) {
    const shares = sharesKept(parts(gold), parts(found));
    assert.ok(Math.abs(shares.precision - precision) < 1e-9, `${gold} | ${found}: ${shares.precision}`);
    assert.ok(Math.abs(shares.recall - recall) < 1e-9, `${gold} | ${found}: ${shares.recall}`);
  }
});

test('a thing without a part is a broken contract', () => {
  assert.throws(() => sharesKept(parts('ab'), parts('a')), RangeError);
});

const tied: readonly (readonly [ties: string, parts: string])[] = [
  ['', 'a b c d'],
  ['ab', 'aa c d'],
  ['ab bc', 'aaa d'],
  ['ab cd bc', 'aaaa'],
  ['bd', 'a bb c'],
];

test('ties lead on', () => {
  for (const [ties, wanted] of tied) {
    const list = ties === '' ? [] : ties.split(' ').map((tie) => [...tie]);
    const found = tiedTogether([...'abcd'], list);
    const names = [...new Set(found.values())].sort();
    const shown = names.map((name) => name.repeat([...found.values()].filter((x) => x === name).length));
    assert.equal(shown.join(' '), wanted, ties);
  }
});
