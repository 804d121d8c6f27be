// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeNameModel } from '../../src/language/name-model.ts';
import { addScores } from '../../src/language/weights.ts';
import { type Example, inCase, learnedTypes, type NamedReport } from './examples.ts';
import { learnNames } from './learner.ts';
import { packNames } from './pack.ts';

const [person, place] = [learnedTypes.indexOf('person'), learnedTypes.indexOf('place')];
const options = { rate: 0.1, decay: 0, drop: 0, epochs: 20, seed: 1 };
const packing = {
  slight: 0.01,
  least: 0.5,
  leastOf: {},
  leastProposed: 0.1,
  leastListed: 0.5,
  leastUnknown: 0.5,
  hopeless: -9,
};

/** Two words a sentence, each a feature of its own; both together are a row too. */
function sentence(words: readonly [number, number], labels: readonly [number, number, number]): Example {
  const features = (...values: readonly number[]): Int32Array => Int32Array.from(values);
  return {
    words: words.map((word) => features(word)),
    spans: [
      { first: 0, last: 0, features: features(1000 + words[0]), label: labels[0] },
      { first: 0, last: 1, features: features(1000 + words[0] * words[1]), label: labels[1] },
      { first: 1, last: 1, features: features(1000 + words[1]), label: labels[2] },
    ],
    weight: 1,
  };
}

const examples = [
  sentence([2, 3], [person, -1, -1]),
  sentence([3, 2], [-1, -1, person]),
  sentence([5, 3], [place, -1, -1]),
  sentence([2, 5], [person, -1, place]),
];

test('what a feature names is learned, and only features of names are', () => {
  const { words, spans } = learnNames(examples, options, null);
  assert.deepEqual([...words.rows.keys()].sort(), [2, 5]);
  const weightOf = (word: number, type: number): number =>
    spans.weights[spans.rows.get(1000 + word)! * spans.width + type]!;
  assert.ok(weightOf(2, person) > weightOf(2, place));
  assert.ok(weightOf(5, place) > weightOf(5, person));
});

test('the same examples and seed give the same bytes, and the bytes score as what was learned', () => {
  const bytes = packNames(learnNames(examples, options, null), packing);
  assert.deepEqual(packNames(learnNames(examples, options, null), packing), bytes);
  const model = decodeNameModel(bytes, { fine: new Map(), coarse: new Uint16Array(1) });
  const scores = new Int32Array(learnedTypes.length);
  addScores(model.spans, Int32Array.from([1002]), 1, scores);
  assert.equal(scores.indexOf(Math.max(...scores)), person);
  assert.deepEqual(model.least, learnedTypes.map(() => 0.5));
});

test('a prior is where learning begins', () => {
  const prior = learnNames(examples, options, null);
  const same = learnNames([], { ...options, epochs: 2 }, prior);
  assert.deepEqual([...same.spans.weights], [...prior.spans.weights]);
});

test('texts in one case keep their length', () => {
  const text = 'Straße, İzmir, Ana';
  const named = { report: { text }, names: [], marked: new Set(), unsaid: [] } as unknown as NamedReport;
  assert.equal(inCase(named, 'toUpperCase').report.text, 'STRAßE, İZMIR, ANA');
  assert.equal(inCase(named, 'toLowerCase').report.text.length, text.length);
});
