// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarked } from '../../src/text/index.ts';
import type { GoldAttribution } from '../readers/polnear.ts';
import { counterOf, countText, f1, isOneOf } from './attribution-counts.ts';

/** One attribution out of a marked text; labels s, q and c for source, cue and content. */
function marked(notation: string): { readonly text: string; readonly attribution: GoldAttribution } {
  const { text, marks } = readMarked(notation);
  const of = (label: string) => marks.filter((mark) => mark.label === label);
  return { text, attribution: { source: of('s'), cue: of('q'), content: of('c') } };
}

const gold = marked('[s:The mayor] [q:said] [c:that two people were hurt].');

test('the same reading is right in every part; quotes, stops and a leading that do not count', () => {
  const found = marked('[s:The mayor] [q:said] that [c:two people were hurt.]');
  const counts = countText(gold.text, [gold.attribution], [found.attribution]);
  assert.deepEqual(counts.tokens.content, { right: 4, found: 4, gold: 4 });
  assert.deepEqual(counts.spans.content, { right: 1, found: 1, gold: 1 });
  assert.deepEqual(counts.linked, { right: 1, found: 1, gold: 1 });
});

test('half a content is right by token, wrong by span, and linked from one half up', () => {
  const half = marked('[s:The mayor] [q:said] that [c:two people] were hurt.');
  const less = marked('[s:The mayor] [q:said] that [c:two] people were hurt.');
  const counts = countText(gold.text, [gold.attribution], [half.attribution]);
  assert.deepEqual(counts.tokens.content, { right: 2, found: 2, gold: 4 });
  assert.equal(counts.spans.content.right, 0);
  assert.equal(counts.linked.right, 1);
  assert.equal(countText(gold.text, [gold.attribution], [less.attribution]).linked.right, 0);
});

test('a claim with another source is not linked, and one with none only to one with none', () => {
  const other = { ...gold.attribution, source: [] };
  assert.equal(countText(gold.text, [gold.attribution], [other]).linked.right, 0);
  assert.equal(countText(gold.text, [other], [other]).linked.right, 1);
});

test('nothing found is zero, not a division by it', () => {
  const counts = countText(gold.text, [gold.attribution], []);
  assert.deepEqual(f1(counts.tokens.source), { precision: 0, recall: 0, f1: 0 });
});

const said = '[s:The old mayor] [q:said] [c:the bridge had fallen] at dawn.';

test('a claim is one of the gold attributions by cue, source and content; without a cue by the rest', () => {
  const table: readonly (readonly [gold: string, ours: string, same: boolean])[] = [
    [said, '[s:The old mayor] [q:said] [c:the bridge had fallen at dawn].', true],
    [said, '[s:The old mayor] said [q:the] [c:bridge had fallen] at dawn.', false],
    [said, 'The old mayor [q:said] [c:the bridge had fallen] at dawn.', false],
    [said, '[s:The old mayor] [q:said] [c:the] bridge had fallen at dawn.', false],
    [said, '[s:The old mayor] said [c:the bridge had fallen] at dawn.', true],
    ['[s:Korr]: [c:the bridge fell].', '[s:Korr][q::] [c:the bridge fell].', true],
    ['[s:Korr]: [c:the bridge fell].', '[s:Korr]: [c:the] bridge fell.', false],
    ['[c:The bridge fell].', '[c:The bridge fell].', true],
  ];
  for (const [gold, ours, same] of table) {
    const theirs = marked(gold);
    const counted = counterOf(theirs.text);
    const claim = counted(marked(ours).attribution).words;
    assert.equal(isOneOf(claim, [counted(theirs.attribution).words]), same, `${gold} / ${ours}`);
  }
});
