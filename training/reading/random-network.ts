// SPDX-License-Identifier: Apache-2.0

import { randomFrom } from '../../learning/random.ts';
import { affixRows, gramRows, shapeRows } from '../../src/engine/parse/forms.ts';
import { hashOf } from '../../src/language/hash.ts';
import type { NetworkClasses } from '../../src/language/network.ts';
import type { Exported, ExportedNetwork } from './pack.ts';

/** Sizes of a network; all but `layers` are multiples of 8. */
export interface NetworkSizes {
  readonly width: number;
  readonly hidden: number;
  readonly layers: number;
  readonly tag: number;
  readonly arc: number;
  readonly label: number;
  readonly role: number;
}

const classes: NetworkClasses = {
  tags: ['NOUN NN', 'VERB VBD', 'PUNCT .'],
  feats: ['', 'Number=Sing', 'Number=Plur', 'Tense=Past', 'Mood=Ind'],
  relations: ['root', 'nsubj', 'obj', 'punct'],
  roles: ['O', 'B-A0', 'I-A0', 'B-A1', 'I-A1'],
};
const vectorWidth = 12;
const pieceWidth = 8;
const distances = 33;

/** An untrained network of random weights, for tests: what training would export. The words given have rows of their own. */
export function randomNetwork(sizes: NetworkSizes, words: readonly string[], seed: number): ExportedNetwork {
  const random = randomFrom(seed);
  const tensors = new Map<string, Exported>();
  const add = (name: string, spread: number, ...shape: number[]): void => {
    const count = shape.reduce((product, each) => product * each, 1);
    tensors.set(name, {
      shape,
      values: Float32Array.from({ length: count }, () => (random() - 0.5) * 2 * spread),
    });
  };
  const linear = (name: string, rows: number, columns: number): void => {
    add(`${name}.weight`, 2 / Math.sqrt(columns), rows, columns);
    add(`${name}.bias`, 0.5, rows);
  };
  const { width, hidden, layers } = sizes;
  for (const [name, rows] of tables(words.length)) add(`forms.${name}.weight`, 0.5, rows, pieceWidth);
  linear('forms.joined', width, vectorWidth + 4 * pieceWidth);
  linear('forms.norm', width, 1);
  tensors.set('forms.norm.weight', { shape: [width], values: tensors.get('forms.norm.weight')!.values });
  for (let i = 0; i < layers; i++) {
    const inputs = i === 0 ? width : 2 * hidden;
    add(`layers.${i}.input`, 2 / Math.sqrt(inputs), 2, inputs, 4 * hidden);
    add(`layers.${i}.recurrent`, 2 / Math.sqrt(hidden), 2, hidden, 4 * hidden);
    add(`layers.${i}.bias`, 0.5, 2, 4 * hidden);
  }
  for (const set of ['fast', 'full']) addHeads(`${set}.`, sizes, add, linear);
  const keys = [...new Set(words.map((word) => hashOf(word)))].sort((a, b) => a - b);
  const vectors = Int8Array.from({ length: keys.length * vectorWidth }, () =>
    Math.floor(random() * 200 - 100),
  );
  return { width, hidden, layers, classes, keys: { tuned: keys, vectors: keys }, vectors, tensors };
}

const tables = (words: number): readonly (readonly [string, number])[] => [
  ['tuned', words + 1],
  ['affixes', affixRows],
  ['grams', gramRows],
  ['shapes', shapeRows],
];

function addHeads(
  set: string,
  { width, hidden, tag, arc, label, role }: NetworkSizes,
  add: (name: string, spread: number, ...shape: number[]) => void,
  linear: (name: string, rows: number, columns: number) => void,
): void {
  const states = 2 * hidden;
  const { tags, feats, relations, roles } = classes;
  linear(`${set}tag_in`, tag, states);
  linear(`${set}tags`, tags.length, tag);
  linear(`${set}feats`, feats.length, tag);
  linear(`${set}predicate`, 1, tag);
  for (const part of ['arc_dependant', 'arc_head']) linear(`${set}${part}`, arc, states);
  for (const part of ['label_dependant', 'label_head']) linear(`${set}${part}`, label, states);
  linear(`${set}label`, relations.length, 3 * label);
  for (const part of ['predicate', 'argument', 'asking', 'answering'])
    linear(`${set}role_${part}`, role, states);
  for (const part of ['predicate', 'argument']) add(`${set}role_${part}_form.weight`, 0.5, role, width);
  linear(`${set}role`, roles.length, 2 * role);
  add(`${set}arc_root`, 1, arc);
  add(`${set}arc`, 1, arc, arc);
  add(`${set}arc_bias`, 0.5, arc);
  add(`${set}arc_distance`, 1, distances);
  add(`${set}label_root`, 1, label);
  add(`${set}role_distance`, 1, distances, role);
  add(`${set}role_path`, 1, 3 * relations.length + 4, role);
}
