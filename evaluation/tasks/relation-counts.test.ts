// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stance } from '../../src/model/index.ts';
import { readMarked } from '../../src/text/index.ts';
import type { GoldRelation } from '../readers/gum-relations.ts';
import { findRelations } from './relation-counts.ts';

/** Marks: `s` source, `q` cue, `c` content; of a relation, `h` its source's head and `n` a negation too. */
function marked(notation: string) {
  const { text, marks } = readMarked(notation);
  const of = (label: string) => marks.filter((mark) => mark.label === label);
  return { text, of, parts: { source: of('s'), cue: of('q'), content: of('c') } };
}

function relationIn(notation: string): { readonly text: string; readonly relation: GoldRelation } {
  const { text, of, parts } = marked(notation);
  const relation: GoldRelation = {
    ...parts,
    id: '1',
    negative: of('n').length > 0,
    form: parts.cue.length > 0 ? 'verb' : 'unmarked',
    sourceHeads: of('h').length > 0 ? of('h') : parts.source,
    negations: of('n'),
  };
  return { text, relation };
}

const claimIn = (notation: string, stance: Stance = 'asserts', negated = false) => ({
  ...marked(notation).parts,
  stance,
  negated,
});

const said = '[s:The old [h:mayor]] [q:said] [c:the bridge had fallen] at dawn.';

const comparisons: readonly {
  readonly gold: string;
  readonly ours: string;
  /** What is found: s, q, c, each by any claim; w: all in one. */
  readonly found: string;
}[] = [
  { gold: said, ours: said, found: 'sqcw' },
  { gold: said, ours: 'The old [s:mayor] [q:said] [c:the bridge had fallen at dawn].', found: 'sqcw' },
  { gold: said, ours: 'The [s:old] mayor [q:said] [c:the bridge had fallen] at dawn.', found: 'qc' },
  { gold: said, ours: '[s:The old mayor] [q:said] the bridge [c:had] fallen at dawn.', found: 'sq' },
  { gold: said, ours: '[s:The old mayor] said the bridge [q:had] [c:fallen at dawn].', found: 's' },
  { gold: said, ours: 'The old mayor [q:said] [c:the bridge had fallen] at dawn.', found: 'qc' },
  // A source marked in two places is found at either.
  {
    gold: '[s:Korr], [s:who] [q:said] [c:the bridge had fallen], left.',
    ours: 'Korr, [s:who] [q:said] [c:the bridge had fallen], left.',
    found: 'sqcw',
  },
  // A cue that is not marked is neither found nor missed, and does not stand in the way of the whole.
  {
    gold: '[s:The mayor] hinted [c:the bridge had fallen].',
    ours: '[s:The mayor] [q:hinted] [c:the bridge had fallen].',
    found: 'scw',
  },
];

test('what of a relation is found', () => {
  for (const { gold, ours, found } of comparisons) {
    const { text, relation } = relationIn(gold);
    const [each] = findRelations(text, [relation], [claimIn(ours)]);
    const told = [each!.source && 's', each!.cue && 'q', each!.content && 'c', each!.whole && 'w'];
    assert.equal(told.filter((part) => part).join(''), found, `${gold} / ${ours}`);
    assert.equal(each!.cue === null, relation.cue.length === 0);
  }
});

test('parts of two claims make no whole', () => {
  const { text, relation } = relationIn(said);
  const claims = [
    claimIn('[s:The old mayor] [q:said] the bridge had [c:fallen] at dawn.'),
    claimIn('The old mayor [q:said] [c:the bridge had fallen at dawn].'),
  ];
  const [each] = findRelations(text, [relation], claims);
  assert.deepEqual([each!.source, each!.cue, each!.content, each!.whole], [true, true, true, false]);
});

test('a negative relation is read as such by its stance, its content or the negation among the words of its cue', () => {
  const negative = '[s:Korr] did [n:not] [q:say] [c:the bridge had fallen].';
  const { text, relation } = relationIn(negative);
  const claims = {
    plain: claimIn('[s:Korr] did not [q:say] [c:the bridge had fallen].'),
    cue: claimIn('[s:Korr] [q:did not say] [c:the bridge had fallen].'),
    denies: claimIn('[s:Korr] did not [q:say] [c:the bridge had fallen].', 'denies'),
    content: claimIn('[s:Korr] did not [q:say] [c:the bridge had fallen].', 'asserts', true),
  };
  const read = Object.entries(claims).filter(
    ([, claim]) => findRelations(text, [relation], [claim])[0]!.negated,
  );
  assert.deepEqual(
    read.map(([name]) => name),
    ['cue', 'denies', 'content'],
  );
  const positive = relationIn(said);
  assert.equal(
    findRelations(positive.text, [positive.relation], [claimIn(said, 'denies')])[0]!.negated,
    false,
  );
});
