// SPDX-License-Identifier: Apache-2.0
import type { NetworkClasses } from '../../language/network.ts';
import type { Frame } from '../../model/index.ts';
import { frameOf, roleLabels } from './frames.ts';
import type { HeadPanels } from './head-panels.ts';
import type { Address } from './kernel.ts';
import type { Group } from './recurrence.ts';
import { tagsOf } from './tags.ts';
import { treeOf } from './tree.ts';
import { waysFrom } from './ways.ts';
import { type Bench, multiply, multiplyHalves, type Rows } from './workroom.ts';

/** What was read in one sentence. Numbers of classes are those of `NetworkModel.classes`, one a word. */
export interface Reading {
  readonly tags: Int32Array;
  readonly feats: Int32Array;
  /** Index of each word's head; -1 for the one word that hangs on the root. */
  readonly heads: Int32Array;
  /** 0, `root`, where the head is -1 and nowhere else. */
  readonly relations: Int32Array;
  /** By their predicates. */
  readonly frames: readonly Frame[];
}

/** A bench with one set of heads on it and the names of classes. */
export interface HeadBench extends Bench {
  readonly panels: HeadPanels;
  readonly classes: NetworkClasses;
  /** The part of speech of each tag. */
  readonly parts: Uint8Array;
  /** Where these heads' part begins in what a written form says of roles, in bytes. */
  readonly formOffset: number;
}

/** The words of a group in the kernel's memory. */
export interface WordRows {
  /** A row of 2 × hidden 16-bit steps a word. */
  readonly states: Address;
  /** What each word's form says of roles, `formBytes` a word. */
  readonly forms: Address;
  readonly formBytes: number;
}

/** Reads tags, features, trees and frames. */
export function readHeads(bench: HeadBench, group: Group, words: WordRows): readonly Reading[] {
  const { kernel, room, panels } = bench;
  const rows = group.words;
  multiplyHalves(bench, { at: words.states, steps: room.unitSteps, rows }, panels.first, room.first);
  kernel.run.rectify(room.first, rows * panels.first.outer);
  const tags = readTags(bench, rows);
  const heads = readTrees(bench, group);
  const relations = bySentence(group, readRelations(bench, group, heads));
  const frames = readFrames(bench, group, words, { heads, relations }, tags.predicates);
  const [tag, feats] = [bySentence(group, tags.tags), bySentence(group, tags.feats)];
  return group.lengths.map((_, sentence) => ({
    tags: tag[sentence]!,
    feats: feats[sentence]!,
    heads: heads[sentence]!,
    relations: relations[sentence]!,
    frames: frames[sentence]!,
  }));
}

function bySentence({ lengths, starts }: Group, all: Int32Array): readonly Int32Array[] {
  return lengths.map((length, sentence) => all.slice(starts[sentence], starts[sentence]! + length));
}

/** One part of what was taken from the states, of some words. */
function part(
  { room, panels }: HeadBench,
  name: keyof HeadPanels['offsets'],
  first: number,
  rows: number,
): Rows {
  const far = panels.first.outer * 4;
  const width =
    name === 'tagIn' ? panels.tagWidth : name.startsWith('arc') ? panels.arcWidth : panels.labelWidth;
  return { at: room.first + first * far + panels.offsets[name], far, rows, width };
}

/** The first of the best classes of each row of scores. */
function bestOf({ kernel, room }: HeadBench, scores: Rows): Int32Array {
  kernel.run.best(scores.at, scores.far, scores.rows, scores.width, room.numbers);
  return kernel.words.slice(room.numbers >> 2, (room.numbers >> 2) + scores.rows);
}

interface TagReading {
  readonly tags: Int32Array;
  readonly feats: Int32Array;
  /** Words of the group that are predicates. */
  readonly predicates: readonly number[];
}

function readTags(bench: HeadBench, rows: number): TagReading {
  const { kernel, room, panels, classes, parts } = bench;
  const [tags, feats] = [classes.tags.length, classes.feats.length];
  multiply(bench, part(bench, 'tagIn', 0, rows), panels.tags, room.scores);
  const far = panels.tags.outer * 4;
  const from = room.scores >> 2;
  const scores = kernel.floats.subarray(from, from + rows * panels.tags.outer);
  return {
    tags: tagsOf({ words: rows, stride: panels.tags.outer, scores }, parts),
    feats: bestOf(bench, { at: room.scores + tags * 4, far, rows, width: feats }),
    predicates: aboveNought(kernel.floats, { at: room.scores + (tags + feats) * 4, far, rows, width: 1 }),
  };
}

/** The rows whose only value is above nought. */
function aboveNought(floats: Float32Array, { at, far, rows }: Rows): readonly number[] {
  const above: number[] = [];
  for (let row = 0; row < rows; row++) if (floats[(at + row * far) >> 2]! > 0) above.push(row);
  return above;
}

function readTrees(bench: HeadBench, group: Group): readonly Int32Array[] {
  const { kernel, room, panels } = bench;
  const { arc, arcWidth, arcRoot, arcDistance, reach } = panels;
  multiply(bench, part(bench, 'arcDependant', 0, group.words), arc, room.floats);
  return group.lengths.map((words, sentence) => {
    const first = group.starts[sentence]!;
    const dependants = room.floats + first * arcWidth * 4;
    const heads = part(bench, 'arcHead', first, words);
    const stride = words + 1;
    kernel.run.arcs(
      dependants,
      arcWidth * 4,
      heads.at,
      heads.far,
      arcRoot,
      words,
      arcWidth,
      arcDistance,
      reach,
      room.arcs,
      stride * 4,
    );
    const from = room.arcs >> 2;
    return treeOf({ words, stride, scores: kernel.floats.subarray(from, from + words * stride) });
  });
}

/** The best relation of each word to its head: `root` for words on the root, of the others for the rest. */
function readRelations(bench: HeadBench, group: Group, trees: readonly Int32Array[]): Int32Array {
  const { kernel, room, panels, classes } = bench;
  const heads = part(bench, 'labelHead', 0, group.words);
  const addresses = trees.flatMap((tree, sentence) =>
    Array.from(tree, (head) =>
      head < 0 ? panels.labelRoot : heads.at + (group.starts[sentence]! + head) * heads.far,
    ),
  );
  kernel.words.set(addresses, room.numbers >> 2);
  const { at, far, rows, width } = part(bench, 'labelDependant', 0, group.words);
  kernel.run.pairs(at, far, room.numbers, rows, width, room.floats);
  multiply(bench, { at: room.floats, far: 12 * width, rows, width: 3 * width }, panels.label, room.scores);
  const others = {
    at: room.scores + 4,
    far: panels.label.outer * 4,
    rows,
    width: classes.relations.length - 1,
  };
  return bestOf(bench, others).map((best, word) => (addresses[word] === panels.labelRoot ? 0 : best + 1));
}

/** A tree and what its labels are, of each sentence of a group. */
interface Trees {
  readonly heads: readonly Int32Array[];
  readonly relations: readonly Int32Array[];
}

function readFrames(
  bench: HeadBench,
  group: Group,
  words: WordRows,
  trees: Trees,
  predicates: readonly number[],
): readonly (readonly Frame[])[] {
  const { room, panels } = bench;
  answerPredicates(bench, group, words);
  askPredicates(bench, words, predicates);
  let next = 0;
  return group.lengths.map((length, sentence) => {
    const first = group.starts[sentence]!;
    const [heads, relations] = [trees.heads[sentence]!, trees.relations[sentence]!];
    const frames: Frame[] = [];
    for (; predicates[next]! < first + length; next++) {
      const predicate = predicates[next]! - first;
      const ways = waysFrom(predicate, heads, relations, bench.classes.relations.length);
      const asking = room.asking + next * panels.roleAsk.outer * 4;
      frames.push(readFrame(bench, { first, predicate, asking, ways }));
    }
    return frames;
  });
}

/** Takes from the words what they answer to predicates, from their states and from their written forms. */
function answerPredicates(bench: HeadBench, group: Group, { states, forms, formBytes }: WordRows): void {
  const { kernel, room, panels, formOffset } = bench;
  const { roleAnswer, roleWidth } = panels;
  multiplyHalves(bench, { at: states, steps: room.unitSteps, rows: group.words }, roleAnswer, room.answers);
  const argument = forms + formOffset + roleWidth * 4;
  kernel.run.addRows(argument, formBytes, group.words, roleWidth, room.answers, roleAnswer.outer * 4);
}

/** Takes from predicates what asks words for their roles. */
function askPredicates(
  bench: HeadBench,
  { states, forms, formBytes }: WordRows,
  predicates: readonly number[],
): void {
  const { kernel, room, panels, formOffset } = bench;
  const { roleAsk, roleWidth } = panels;
  const bytes = roleAsk.inner * 2;
  const memory = kernel.bytes;
  predicates.forEach((word, i) => {
    const from = states + word * bytes;
    memory.copyWithin(room.predicates + i * bytes, from, from + bytes);
  });
  const rows = predicates.length;
  multiplyHalves(bench, { at: room.predicates, steps: room.unitSteps, rows }, roleAsk, room.asking);
  const far = roleAsk.outer * 4;
  predicates.forEach((word, i) => {
    kernel.run.addRows(forms + formOffset + word * formBytes, 0, 1, roleWidth, room.asking + i * far, far);
  });
}

/** One predicate of the sentence that begins at word `first` of the group. */
interface Asked {
  readonly first: number;
  /** In its sentence. */
  readonly predicate: number;
  /** Where what was taken from it lies. */
  readonly asking: Address;
  /** Where each word of the sentence stands as the predicate sees it. */
  readonly ways: Int32Array;
}

function readFrame(bench: HeadBench, { first, predicate, asking, ways }: Asked): Frame {
  const { kernel, room, panels, classes } = bench;
  const { roleDistance, rolePath, reach, roleWidth: width, role } = panels;
  const far = panels.roleAnswer.outer * 4;
  const answers = room.answers + first * far;
  const words = ways.length;
  kernel.words.set(ways, room.numbers >> 2);
  kernel.run.bend(
    ...([answers, far, words, width, asking, predicate] as const),
    ...([roleDistance, reach, rolePath, room.numbers, room.floats] as const),
  );
  multiply(bench, { at: room.floats, far: 8 * width, rows: words, width: 2 * width }, role, room.scores);
  const count = classes.roles.length;
  const best = bestOf(bench, { at: room.scores, far: role.outer * 4, rows: words, width: count });
  const from = room.scores >> 2;
  const scores = kernel.floats.subarray(from, from + words * role.outer);
  const labels = roleLabels({ words, classes: count, stride: role.outer, scores }, predicate, best);
  return frameOf(predicate, labels, classes.roles);
}
