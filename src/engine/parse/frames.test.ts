// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frameOf, type RoleScores, roleLabels, withRolesOnce } from './frames.ts';

const names = ['O', 'B-A0', 'I-A0', 'B-A1', 'I-A1'];

/** Labels of words in order, the roles they are, `first-end`. */
const table: readonly (readonly [labels: string, ...roles: string[]])[] = [
  ['O O O'],
  ['B-A0 I-A0 O', 'A0 0-2'],
  ['O B-A1 I-A1 I-A1', 'A1 1-4'],
  ['B-A0 B-A0 O', 'A0 0-1', 'A0 1-2'],
  ['B-A0 B-A1 I-A1', 'A0 0-1', 'A1 1-3'],
];

for (const [labels, ...roles] of table) {
  test(`${labels} is ${roles.join(', ') || 'no role'}`, () => {
    const numbers = labels.split(' ').map((label) => names.indexOf(label));
    const frame = frameOf(2, numbers, names);
    assert.deepEqual(
      frame.roles.map(({ role, first, end }) => `${role} ${first}-${end}`),
      roles,
    );
    assert.equal(frame.predicate, 2);
  });
}

/** Of the predicate 2: labels, and what is left when each role stands once. */
const once: readonly (readonly [labels: string, ...roles: string[]])[] = [
  ['B-A0 B-A0 O', 'A0 1-2'],
  ['B-A0 O O B-A0', 'A0 3-4'],
  ['O B-A0 O B-A0', 'A0 1-2'],
  ['B-A1 B-A0 O B-A1 B-A1', 'A0 1-2', 'A1 3-4'],
];

test('a role of the verb itself stands once: the nearest, of two as near the first', () => {
  for (const [labels, ...roles] of once) {
    const numbers = labels.split(' ').map((label) => names.indexOf(label));
    const frame = withRolesOnce(frameOf(2, numbers, names));
    const left = frame.roles.map(({ role, first, end }) => `${role} ${first}-${end}`);
    assert.deepEqual(left, roles, labels);
  }
  const times = { predicate: 0, roles: [1, 2].map((first) => ({ role: 'TMP', first, end: first + 1 })) };
  assert.deepEqual(withRolesOnce(times), times);
});

const fits = (labels: readonly number[], predicate: number): boolean =>
  labels[predicate] === 0 &&
  labels.every((label, i) => {
    const before = i === 0 ? 0 : labels[i - 1]!;
    return label === 0 || label % 2 === 1 || before === label || before === label - 1;
  });

function* allLabels(words: number, labels: readonly number[] = []): Generator<readonly number[]> {
  if (labels.length === words) yield labels;
  else for (let label = 0; label < names.length; label++) yield* allLabels(words, [...labels, label]);
}

const scored = (words: number) =>
  fc.record({
    scores: fc.array(fc.integer({ min: -9, max: 9 }), {
      minLength: words * names.length,
      maxLength: words * names.length,
    }),
    predicate: fc.integer({ min: 0, max: words - 1 }),
  });

test('no labels that fit each other have a higher sum', () => {
  const cases = fc
    .integer({ min: 1, max: 4 })
    .chain((words) => scored(words).map((each) => ({ words, ...each })));
  fc.assert(
    fc.property(cases, ({ words, scores, predicate }) => {
      const given: RoleScores = { words, classes: names.length, stride: names.length, scores };
      const sum = (labels: readonly number[]): number =>
        labels.reduce((all, label, word) => all + scores[word * names.length + label]!, 0);
      const best = Array.from({ length: words }, (_, word) => {
        const row = scores.slice(word * names.length, (word + 1) * names.length);
        return row.indexOf(Math.max(...row));
      });
      const found = [...roleLabels(given, predicate, best)];
      assert.ok(fits(found, predicate), found.join(' '));
      const possible = [...allLabels(words)].filter((labels) => fits(labels, predicate));
      assert.equal(sum(found), Math.max(...possible.map(sum)));
    }),
    { numRuns: 200 },
  );
});
