// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRelations, relationTexts } from './gum-relations.ts';

/** Words as `form/TAG/head`, heads counted from one and 0 the root; each line a sentence. */
function treebank(...lines: readonly string[]): string {
  const sentences = lines.map((line, n) => {
    const words = line.split(' ').map((word) => word.split('/'));
    const rows = words.map(([form, tag, head], i) =>
      [i + 1, form, form!.toLowerCase(), tag, '_', '_', head, 'dep', '_', '_'].join('\t'),
    );
    return [
      ...(n === 0 ? ['# newdoc id = GUM_ridge'] : []),
      `# text = ${words.map(([form]) => form).join(' ')}`,
      ...rows,
    ].join('\n');
  });
  return `${sentences.join('\n\n')}\n\n`;
}

/** A tree's file: nodes as `id parent relation words`, signals as `of type subtype numbers`. */
function tree(nodes: readonly string[], signals: readonly string[], second: readonly string[] = []): string {
  const segments = nodes.map((node) => {
    const [id, parent, relation, ...words] = node.split(' ');
    const head = `id="${id}" parent="${parent}" relname="${relation}"`;
    return words.length > 0 ? `<segment ${head}>${words.join(' ')}</segment>` : `<group ${head}/>`;
  });
  const marks = signals.map((signal) => {
    const [of, type, subtype, numbers] = signal.split(' ');
    return `<signal source="${of}" type="${type}" subtype="${subtype}" tokens="${numbers}"/>`;
  });
  const edges = second.map((edge) => {
    const [id, source, target, relation] = edge.split(' ');
    return `<secedge id="${id}" source="${source}" target="${target}" relname="${relation}"/>`;
  });
  const relations =
    '<rel name="attribution-positive" type="rst"/><rel name="elaboration" type="rst"/><rel name="joint" type="multinuc"/>';
  return [relations, ...segments, ...edges, ...marks].join('\n');
}

const words = treebank(
  'Old/ADJ/2 Korr/PROPN/3 said/VERB/0 the/DET/5 ridge/NOUN/6 held/VERB/3 and/CCONJ/8 stood/VERB/6',
  'Nobody/PRON/2 laughed/VERB/0',
);

const nodes = [
  '1 10 attribution-positive Old Korr said',
  '2 11 joint the ridge held',
  '3 11 joint and stood',
  '4 10 elaboration Nobody laughed',
  '11 10 span',
  '10  ',
];
const signals = ['1 semantic attribution_source 1,2', '1 lexical indicative_word 3'];

const exactly = (text: string, ranges: readonly { start: number; end: number }[]): readonly string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

test('a relation is its source, its cue and all words under its nucleus, without what hangs on the nucleus', () => {
  const { text, relations } = readRelations('ridge', { rs4: tree(nodes, signals), conllu: words });
  assert.equal(text, 'Old Korr said the ridge held and stood Nobody laughed');
  const [only, ...others] = relations;
  assert.deepEqual(others, []);
  assert.deepEqual(exactly(text, only!.source), ['Old Korr']);
  assert.deepEqual(exactly(text, only!.sourceHeads), ['Korr']);
  assert.deepEqual(exactly(text, only!.cue), ['said']);
  assert.deepEqual(exactly(text, only!.content), ['the ridge held and stood']);
  assert.deepEqual([only!.form, only!.negative, only!.negations], ['verb', false, []]);
});

test('second edges attribute too; negation and the kind of the cue are kept', () => {
  const edges = ['4-2 4 2 attribution-negative'];
  const marks = ['4-2 semantic attribution_source 10', '4-2 semantic negation 9', '4-2 lexical word 5'];
  const rs4 = tree(nodes, [...signals, ...marks], edges);
  const { text, relations } = readRelations('ridge', { rs4, conllu: words });
  const last = relations.at(-1)!;
  assert.deepEqual([last.id, last.negative, last.form], ['4-2', true, 'noun']);
  assert.deepEqual(exactly(text, last.content), ['the ridge held']);
  assert.deepEqual(exactly(text, last.negations), ['Nobody']);
});

test('a source in pieces has a head in each', () => {
  const rs4 = tree(nodes, ['1 semantic attribution_source 1,2,4,5', '1 lexical indicative_word 3']);
  const { text, relations } = readRelations('ridge', { rs4, conllu: words });
  assert.deepEqual(exactly(text, relations[0]!.source), ['Old Korr', 'the ridge']);
  assert.deepEqual(exactly(text, relations[0]!.sourceHeads), ['Korr', 'ridge']);
});

test('without a lexical signal a cue is unmarked', () => {
  const [only] = readRelations('ridge', { rs4: tree(nodes, signals.slice(0, 1)), conllu: words }).relations;
  assert.deepEqual([only!.form, only!.cue], ['unmarked', []]);
});

test('a tree of another text is refused, and so is a relation without a source; a text without a tree is left out', () => {
  const longer = tree([...nodes, '5 10 elaboration again'], signals);
  assert.throws(() => readRelations('ridge', { rs4: longer, conllu: words }), /11 words in the tree, 10 in/);
  assert.throws(() => readRelations('ridge', { rs4: tree(nodes, []), conllu: words }), /has no source/);
  assert.deepEqual(
    relationTexts(words, () => null),
    [],
  );
  assert.equal(relationTexts(words, () => tree(nodes, signals))[0]!.name, 'GUM_ridge');
});
