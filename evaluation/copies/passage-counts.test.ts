// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../../learning/random.ts';
import { type MadeCase, madePair, operations } from './made.ts';
import { countPassages } from './passage-counts.ts';

const made = (a: readonly [number, number], b: readonly [number, number]): MadeCase => ({
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
});

const rows: readonly (readonly [
  name: string,
  gold: readonly MadeCase[],
  found: readonly MadeCase[],
  counts: readonly [gold: number, found: number, right: number],
])[] = [
  ['found whole', [made([0, 10], [5, 15])], [made([0, 10], [5, 15])], [20, 20, 20]],
  ['found in two', [made([0, 10], [5, 15])], [made([0, 4], [5, 9]), made([6, 10], [11, 15])], [20, 16, 16]],
  ['found too wide', [made([0, 10], [5, 15])], [made([0, 20], [5, 15])], [20, 30, 20]],
  ['not found', [made([0, 10], [5, 15])], [], [20, 0, 0]],
  ['right on one side alone', [made([0, 10], [5, 15])], [made([0, 10], [40, 50])], [20, 20, 0]],
  [
    'one place taken for two',
    [made([0, 10], [5, 15])],
    [made([0, 10], [5, 15]), made([0, 10], [40, 50])],
    [20, 30, 20],
  ],
];

test('passages are counted on both sides', () => {
  for (const [name, gold, found, [inGold, inFound, right]] of rows)
    assert.deepEqual(countPassages(gold, found), { gold: inGold, found: inFound, right }, name);
});

function sentencesOf(words: string, count: number) {
  const lines = Array.from({ length: count }, (_, i) => `The ${words} number ${i} was told at length.`);
  const text = lines.join('\n\n');
  let at = 0;
  const sentences = lines.map((line) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return { start, end: at };
  });
  return { text, sentences };
}

test('what is said to be copied stands in both texts, word for word but where it was edited', () => {
  for (const operation of operations) {
    const pair = madePair(operation, sentencesOf('first', 9), sentencesOf('second', 6), randomFrom(7));
    assert.ok(pair.cases.length > 0, operation);
    for (const { a, b } of pair.cases) {
      const [one, other] = [pair.a.slice(a.start, a.end), pair.b.slice(b.start, b.end)];
      if (operation === 'edited') assert.notEqual(other, one);
      else assert.equal(other, one, operation);
    }
  }
});
