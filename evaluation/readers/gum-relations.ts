// SPDX-License-Identifier: Apache-2.0
import { groupBy } from '../../src/engine/cluster/groups.ts';
import { documentsOf, readConllu, runningText } from './conllu.ts';
import type { GoldAttribution, Range } from './polnear.ts';

/** What the word that marks a relation is: a verb among its words, else a noun, else anything; or none is marked. */
export const cueForms = ['verb', 'noun', 'other', 'unmarked'] as const;
export type CueForm = (typeof cueForms)[number];

/** One attribution as a discourse tree has it. Ranges are UTF-16 code units into the document's text. */
export interface GoldRelation extends GoldAttribution {
  /** Of the tree's node that attributes; of a second edge, those of both its nodes. */
  readonly id: string;
  /** `attribution-negative`: it is told that somebody does not say or think it. */
  readonly negative: boolean;
  readonly form: CueForm;
  /** Of each piece of the source, the first word that hangs on none of its others. */
  readonly sourceHeads: readonly Range[];
  /** Words that negate, as marked. */
  readonly negations: readonly Range[];
}

export interface RelationText {
  readonly name: string;
  readonly text: string;
  readonly relations: readonly GoldRelation[];
}

/** A discourse tree in the rs4 format, with the annotation of one document's treebank. */
export interface RelationFiles {
  readonly rs4: string;
  readonly conllu: string;
}

/**
 * Reads the attribution relations of GUM's discourse trees.
 *
 * A tree's file has its words apart by blanks and no text; they are the treebank's words in their order, and so the text
 * is the treebank's running text. Of a relation, the satellite attributes and the nucleus is the content: all words
 * under the nucleus, but not what hangs on the nucleus itself. Source and cue are the words its signals mark as
 * `attribution_source` and as lexical.
 *
 * @throws RangeError when tree and treebank have not the same number of words
 */
export function readRelations(name: string, { rs4, conllu }: RelationFiles): RelationText {
  const sentences = readConllu(conllu);
  const { text, sentences: placed } = runningText(sentences);
  const places = placed.flatMap(({ words }) => words);
  let before = 0;
  const words = sentences.flatMap((sentence) => {
    const offset = before;
    before += sentence.words.length;
    return sentence.words.map(({ upos, head }) => ({ upos, head: head < 0 ? -1 : offset + head }));
  });
  const tree = readTree(rs4);
  if (tree.words !== words.length)
    throw new RangeError(`${name}: ${tree.words} words in the tree, ${words.length} in the treebank`);
  const all = words.map((word, i) => ({ ...word, ...places[i]! }));
  return { name, text, relations: tree.edges.map((edge) => relationOf(edge, tree, all)) };
}

/** The documents of a treebank that have a tree. */
export function relationTexts(
  treebank: string,
  treeOf: (id: string) => string | null,
): readonly RelationText[] {
  return documentsOf(treebank).flatMap(({ id, part }) => {
    const rs4 = treeOf(id);
    return rs4 === null ? [] : [readRelations(id, { rs4, conllu: part })];
  });
}

interface Node {
  readonly parent: string;
  readonly relation: string;
  /** Numbers of its own words, when it is a segment. */
  readonly words: readonly number[];
}

interface Edge {
  readonly id: string;
  readonly relation: string;
  readonly nucleus: string;
}

interface Signal {
  readonly type: string;
  readonly subtype: string;
  readonly words: readonly number[];
}

interface Tree {
  readonly words: number;
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly satellites: ReadonlySet<string>;
  readonly edges: readonly Edge[];
  readonly signals: ReadonlyMap<string, readonly Signal[]>;
}

const attributes = (relation: string): boolean => relation.startsWith('attribution-');

function readTree(rs4: string): Tree {
  const satellites = new Set(
    [...rs4.matchAll(/<rel name="([^"]*)" type="rst"/g)].map(([, relation]) => relation!),
  );
  const nodes = new Map<string, Node>();
  let count = 0;
  for (const [, , own, content] of rs4.matchAll(/<(segment|group) ([^>]*?)(?:\/>|>([^<]*)<\/segment>)/g)) {
    const length = (content ?? '').split(/\s+/).filter((word) => word !== '').length;
    const words = Array.from({ length }, (_, i) => count + i);
    count += length;
    nodes.set(field(own!, 'id'), { parent: field(own!, 'parent'), relation: field(own!, 'relname'), words });
  }
  const children = groupBy([...nodes.keys()], (id) => nodes.get(id)!.parent);
  const signals = groupBy(signalsIn(rs4), ({ of }) => of);
  return { words: count, children, nodes, satellites, edges: edgesIn(rs4, nodes), signals };
}

/** An attribute of an element, empty when it has none. */
const field = (element: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(element)?.[1] ?? '';

function edgesIn(rs4: string, nodes: ReadonlyMap<string, Node>): readonly Edge[] {
  const own = [...nodes].map(([id, { relation, parent }]) => ({ id, relation, nucleus: parent }));
  const second = [...rs4.matchAll(/<secedge ([^>]*)>/g)].map(([, element]) => ({
    id: field(element!, 'id'),
    relation: field(element!, 'relname'),
    nucleus: field(element!, 'target'),
  }));
  return [...own, ...second].filter(({ relation }) => attributes(relation));
}

function signalsIn(rs4: string): readonly (Signal & { readonly of: string })[] {
  return [...rs4.matchAll(/<signal ([^>]*)>/g)].map(([, element]) => ({
    of: field(element!, 'source'),
    type: field(element!, 'type'),
    subtype: field(element!, 'subtype'),
    words: field(element!, 'tokens')
      .split(',')
      .filter((number) => number !== '')
      .map((number) => Number(number) - 1),
  }));
}

/** The words of a node, without those of satellites that hang on the node itself. */
function wordsUnder(tree: Tree, id: string): readonly number[] {
  const parts = (tree.children.get(id) ?? []).filter(
    (child) => !tree.satellites.has(tree.nodes.get(child)!.relation),
  );
  return [...(tree.nodes.get(id)?.words ?? []), ...parts.flatMap((part) => wordsOfAll(tree, part))];
}

function wordsOfAll(tree: Tree, id: string): readonly number[] {
  const hanging = (tree.children.get(id) ?? []).filter((child) =>
    tree.satellites.has(tree.nodes.get(child)!.relation),
  );
  return [...wordsUnder(tree, id), ...hanging.flatMap((child) => wordsOfAll(tree, child))];
}

interface Word extends Range {
  readonly upos: string;
  /** Number of the head in the document, -1 for a root. */
  readonly head: number;
}

function relationOf(edge: Edge, tree: Tree, words: readonly Word[]): GoldRelation {
  const signals = tree.signals.get(edge.id) ?? [];
  const marked = (of: (signal: Signal) => boolean) =>
    inOrder(signals.filter(of).flatMap((each) => each.words));
  const source = marked(({ subtype }) => subtype === 'attribution_source');
  const cue = marked(({ type }) => type === 'lexical');
  if (source.length === 0) throw new RangeError(`relation ${edge.id} has no source`);
  return {
    id: edge.id,
    negative: edge.relation === 'attribution-negative',
    form: formOf(cue.map((i) => words[i]!.upos)),
    sourceHeads: runsOf(source).map((run) => rangeOf([headOf(run, words)], words)),
    source: rangesOf(source, words),
    cue: rangesOf(cue, words),
    content: rangesOf(inOrder(wordsUnder(tree, edge.nucleus)), words),
    negations: rangesOf(
      marked(({ subtype }) => subtype === 'negation'),
      words,
    ),
  };
}

const inOrder = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

function formOf(tags: readonly string[]): CueForm {
  if (tags.length === 0) return 'unmarked';
  if (tags.includes('VERB')) return 'verb';
  return tags.includes('NOUN') ? 'noun' : 'other';
}

/** Numbers that follow one another make one run. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const i of numbers) {
    const open = runs.at(-1);
    if (open?.at(-1) === i - 1) open.push(i);
    else runs.push([i]);
  }
  return runs;
}

const headOf = (run: readonly number[], words: readonly Word[]): number =>
  run.find((i) => !run.includes(words[i]!.head)) ?? run[0]!;

const rangeOf = (run: readonly number[], words: readonly Word[]): Range => ({
  start: words[run[0]!]!.start,
  end: words[run.at(-1)!]!.end,
});

const rangesOf = (numbers: readonly number[], words: readonly Word[]): readonly Range[] =>
  runsOf(numbers).map((run) => rangeOf(run, words));
