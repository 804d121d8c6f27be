// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { randomFrom } from '../../../learning/random.ts';
import { packNetwork } from '../../../training/reading/pack.ts';
import { randomNetwork } from '../../../training/reading/random-network.ts';
import {
  type ReferenceScores,
  referenceForms,
  referenceScores,
  referenceStates,
} from '../../../training/reading/reference.ts';
import { decodeNetwork } from '../../language/network.ts';
import type { Frame } from '../../model/index.ts';
import { roleLabels } from './frames.ts';
import type { Reading } from './heads.ts';
import { NetworkReader } from './reader.ts';
import { treeOf } from './tree.ts';
import { waysFrom } from './ways.ts';

const code = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../resources/kernel/network.wasm')),
);
const known = ['the', 'harbour', 'rebels', 'said', ',', '.', 'Maravel', 'shelled', 'of', '1,200'];
const sizes = { width: 16, hidden: 24, layers: 3, tag: 16, arc: 16, label: 8, role: 8 };
const model = decodeNetwork(packNetwork(randomNetwork(sizes, known, 7)));
const reader = new NetworkReader(model, code);

/** Words some of which have rows of their own. */
function wordsOf(count: number, random: () => number): readonly string[] {
  return Array.from({ length: count }, () => {
    if (random() < 0.4) return known[Math.floor(random() * known.length)]!;
    const syllables = ['ka', 'Tor', 'min', 'est', 'ol', '-', '9', 'ü'];
    const count = 1 + Math.floor(random() * 4);
    return Array.from({ length: count }, () => syllables[Math.floor(random() * syllables.length)]!).join('');
  });
}

const full = (sentences: readonly (readonly string[])[]): readonly Reading[] =>
  reader.read(reader.goOn(reader.encode(sentences)));
const fast = (sentences: readonly (readonly string[])[]): readonly Reading[] =>
  reader.read(reader.encode(sentences));

/** How far the best may be from what was taken, in score: inputs are rounded, and so may near-equals change places. */
const near = 0.1;

function assertNearBest(scores: readonly number[], taken: number, what: string): void {
  assert.ok(
    scores[taken]! >= Math.max(...scores) - near,
    `${what}: ${scores[taken]} of ${Math.max(...scores)}`,
  );
}

function assertTags(scores: ReferenceScores, { tags, feats, frames }: Reading): void {
  for (let word = 0; word < tags.length; word++) {
    assertNearBest(scores.tags[word]!, tags[word]!, 'tag');
    assertNearBest(scores.feats[word]!, feats[word]!, 'features');
    if (Math.abs(scores.predicate[word]!) > near)
      assert.equal(
        frames.some(({ predicate }) => predicate === word),
        scores.predicate[word]! > 0,
      );
  }
}

function assertTree(scores: ReferenceScores, { heads, relations }: Reading): void {
  const words = heads.length;
  const best = treeOf({ words, stride: words + 1, scores: scores.arcs.flat() });
  const sum = (tree: Int32Array): number =>
    tree.reduce((all, head, word) => all + scores.arcs[word]!.at(head)!, 0);
  assert.ok(sum(heads) >= sum(best) - near * words);
  heads.forEach((head, word) => {
    assert.equal(relations[word] === 0, head === -1);
    if (head >= 0) assertNearBest(scores.labels(word, head).slice(1), relations[word]! - 1, 'relation');
  });
}

function assertFrame(scores: ReferenceScores, { heads, relations }: Reading, frame: Frame): void {
  const { roles, relations: names } = model.classes;
  const words = heads.length;
  const ways = waysFrom(frame.predicate, heads, relations, names.length);
  const rows = Array.from({ length: words }, (_, word) => scores.roles(word, frame.predicate, ways[word]!));
  const best = rows.map((row) => row.indexOf(Math.max(...row)));
  const given = { words, classes: roles.length, stride: roles.length, scores: rows.flat() };
  const sum = (labels: ArrayLike<number>): number =>
    rows.reduce((all, row, word) => all + row[labels[word]!]!, 0);
  const labels = new Int32Array(words);
  for (const { role, first, end } of frame.roles)
    labels.fill(roles.indexOf(`I-${role}`), first, end).fill(roles.indexOf(`B-${role}`), first, first + 1);
  assert.ok(sum(labels) >= sum(roleLabels(given, frame.predicate, best)) - near * words);
}

for (const words of [1, 2, 7, 40, 400]) {
  test(`reads ${words} words as the plain network does`, () => {
    const sentence = wordsOf(words, randomFrom(words));
    const forms = referenceForms(model, sentence);
    const states = referenceStates(model, forms);
    const first = reader.encode([sentence]);
    const last = reader.goOn(first);
    for (const [encoded, heads, reference] of [
      [first, model.fast, states[0]!],
      [last, model.full, states[2]!],
    ] as const) {
      const wanted = reference.flat();
      const off = Array.from(encoded[0]!.states, (value, i) => 8192 * wanted[i]! - value);
      assert.ok(
        off.every((each) => Math.abs(each) < 100),
        'states are within 0.012',
      );
      const scores = referenceScores(heads, reference, forms);
      const [reading] = reader.read(encoded) as [Reading];
      assertTags(scores, reading);
      assertTree(scores, reading);
      for (const frame of reading.frames.slice(0, 5)) assertFrame(scores, reading, frame);
    }
  });
}

test('a sentence is read the same alone, among others and in any order', () => {
  const random = randomFrom(3);
  const sentences = [5, 0, 19, 1, 33, 2, 300, 8, 8, 120].map((count) => wordsOf(count, random));
  const alone = sentences.flatMap((sentence) => reader.goOn(reader.encode([sentence])));
  const together = reader.goOn(reader.encode(sentences));
  const turned = reader.goOn(reader.encode(sentences.toReversed()).toReversed());
  assert.deepEqual(together, alone);
  assert.deepEqual(turned, alone);
  assert.deepEqual(
    full(sentences),
    alone.flatMap((each) => reader.read([each])),
  );
  assert.deepEqual(fast(sentences.toReversed()).toReversed(), fast(sentences));
});

test('what was read before, however much, changes nothing', () => {
  const random = randomFrom(11);
  const sentence = wordsOf(30, random);
  const before = full([sentence]);
  for (let i = 0; i < 30; i++) reader.encode([Array.from({ length: 400 }, (_, k) => `w${i}k${k}`)]);
  assert.deepEqual(full([sentence]), before);
  const words = [...Array.from({ length: 470 }, (_, k) => `w29k${k % 400}`), ...sentence];
  assert.deepEqual(fast([words]), fast([words]));
  assert.deepEqual(
    new NetworkReader(model, code).read(new NetworkReader(model, code).encode([words])),
    fast([words]),
  );
});

test('nothing gives nothing, and what is too long is refused', () => {
  assert.deepEqual(full([]), []);
  const [empty] = full([[]]) as [Reading];
  assert.deepEqual([empty.heads.length, empty.tags.length, empty.frames], [0, 0, []]);
  assert.throws(() => reader.encode([wordsOf(513, randomFrom(1))]), RangeError);
  const [first] = [reader.encode([['said']]), reader.encode([['said']])];
  assert.throws(() => reader.read([...first, ...reader.goOn(first)]), RangeError);
});

test('networks of other sizes are read too', () => {
  const other = decodeNetwork(
    packNetwork(randomNetwork({ ...sizes, width: 40, hidden: 8, layers: 2, arc: 8 }, known, 2)),
  );
  const states = referenceStates(other, referenceForms(other, known));
  const last = new NetworkReader(other, code);
  const [encoded] = last.goOn(last.encode([known]));
  const wanted = states[1]!.flat();
  encoded!.states.forEach((value, i) => {
    assert.ok(Math.abs(8192 * wanted[i]! - value) < 100);
  });
});
