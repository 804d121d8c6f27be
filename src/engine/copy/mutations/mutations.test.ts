// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { actors, cast, told } from '../../../../test/piles.ts';
import {
  type ClaimReading,
  type Copy,
  type FigureReading,
  holds,
  type Mutation,
  type Sentence,
  type Span,
  type Speaker,
  type Token,
} from '../../../model/index.ts';
import { marksOf, readMarked } from '../../../text/index.ts';
import { sidesOf } from '../../cluster/sides.ts';
import type { ReadReport } from '../../pile.ts';
import { mutationsOf } from './mutations.ts';

/*
 * Copies in marked text: [s:who] [c:cue] [q:what is said], [h:hedge], [f:number], all of one claim; further claims have
 * a number behind the letter. What cannot be seen in the words (who that is, what the cue means) is given beside them.
 */
interface Written {
  readonly text: string;
  /** Details of the claim q, q2, … in order; without a speaker the report tells it itself. */
  readonly claims?: readonly Partial<ClaimReading>[];
  readonly figures?: readonly Partial<FigureReading>[];
}

function read(id: string, { text: marked, claims = [], figures = [] }: Written): ReadReport {
  const marks = readMarked(marked);
  const base = told({ id, style: 0, statements: [] });
  const spans = (label: string): readonly Span[] =>
    marksOf(marks, label).map(({ start, end, exact }) => ({ start, end, exact }));
  const labelled = (letter: string, at: number) => spans(at === 0 ? letter : `${letter}${at + 1}`);
  return {
    report: { ...base.report, text: marks.text },
    analysis: {
      ...base.analysis,
      sentences: sentencesOf(marks.text),
      claims: claims.map((details, at) => claimOf(id, at, details, (letter) => labelled(letter, at))),
      figures: figures.map((details, at) => figureOf(id, at, details, labelled('f', at)[0]!)),
    },
  };
}

function claimOf(
  id: string,
  at: number,
  details: Partial<ClaimReading>,
  labelled: (letter: string) => readonly Span[],
): ClaimReading {
  const { speaker = null } = details;
  const source = labelled('s')[0] ?? null;
  return {
    id: `${id}:c${at}`,
    report: id,
    content: labelled('q'),
    cue: labelled('c')[0] ?? null,
    source,
    coSpeakers: [],
    relays: [],
    form: speaker === null ? 'narrated' : 'indirect',
    stance: 'asserts',
    hedged: labelled('h').length > 0,
    hedges: labelled('h'),
    negated: false,
    modality: 'actual',
    zone: 'body',
    parent: null,
    confidence: 1,
    reasons: ['test@1'],
    ...details,
    // A speaker that words only point at was named elsewhere: under s2.
    speaker: speaker === null ? null : { ...speaker, span: labelled('s2')[0] ?? source },
  };
}

function figureOf(id: string, at: number, details: Partial<FigureReading>, span: Span): FigureReading {
  return {
    id: `${id}:f${at}`,
    report: id,
    span,
    quantity: 'killed',
    unit: null,
    lower: null,
    upper: null,
    modifier: 'exactly',
    period: null,
    population: null,
    partOf: null,
    further: false,
    scope: 'incident',
    claim: null,
    happening: null,
    reason: 'test@1',
    ...details,
  };
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.\n\s][^.\n]*\.?/g)].map(({ 0: exact, index: start }) => ({
    start,
    end: start + exact.length,
    zone: 'body',
    tokens: [...exact.matchAll(/[\p{L}\p{N}]+/gu)].map((word): Token => {
      const at = start + word.index;
      const upos = /^(said|told|struck)$/.test(word[0]) ? 'VERB' : word[0].length > 3 ? 'NOUN' : 'ADP';
      const more = { upos, xpos: upos, lemma: word[0].toLowerCase(), feats: '', head: -1, deprel: 'dep' };
      return { start: at, end: at + word[0].length, form: word[0], ...more };
    }),
    frames: [],
  }));
}

const sides = sidesOf(actors);

function between(a: ReadReport, b: ReadReport, earlier: Copy['earlier'], kind: Copy['kind'] = 'edited') {
  const passage = ({ report: { id, text } }: ReadReport) => ({
    report: id,
    start: 0,
    end: text.length,
    exact: text,
  });
  return mutationsOf({ kind, a: passage(a), b: passage(b), earlier }, a, b, sides);
}

/** `hedge lost: perhaps → ` */
function line({ kind, change, a, b }: Mutation): string {
  const words = ({ words: all }: Mutation['a']) => all.map(({ exact }) => exact).join(', ');
  return `${kind} ${change}: ${words(a)} → ${words(b)}`;
}

type Case = readonly [name: string, a: Written, b: Written, told: readonly string[]];

const who = (speaker: Speaker, details: Partial<ClaimReading> = {}) => [{ speaker, ...details }];
const killed = (lower: number, upper: number | null, more: Partial<FigureReading> = {}) => [
  { lower, upper, ...more },
];
const plain = 'shells had hit the market in Tarn before noon';
const said = (source: string) => `[s:${source}] [c:said] [q:${plain}].`;

const changed: readonly Case[] = [
  [
    'a hedge lost',
    { text: `[s:The army] [c:said] [q:${plain} and [h:perhaps] the bridge].`, claims: who(cast.army) },
    { text: `[s:The army] [c:said] [q:${plain} and the bridge].`, claims: who(cast.army) },
    ['hedge lost: perhaps → '],
  ],
  [
    'a supposition that is a hedge is told once',
    {
      text: `[s:The army] [c:said] [q:shells [h:may] have hit the market in Tarn].`,
      claims: who(cast.army, { modality: 'hypothetical' }),
    },
    { text: `[s:The army] [c:said] [q:shells have hit the market in Tarn].`, claims: who(cast.army) },
    ['hedge lost: may → '],
  ],
  [
    'an official becomes the ministry',
    { text: said('A Maravel official'), claims: who(cast.official) },
    { text: said('The Defence Office'), claims: who(cast.defence) },
    ['speaker promoted: A Maravel official → The Defence Office'],
  ],
  [
    'a body becomes the one above it',
    { text: said('The Maravel Army'), claims: who(cast.army) },
    { text: said('The Defence Office'), claims: who(cast.defence) },
    ['speaker promoted: The Maravel Army → The Defence Office'],
  ],
  [
    'one becomes several',
    { text: said('A source'), claims: who(cast.somebody) },
    { text: said('Sources'), claims: who({ ...cast.somebody, name: 'Sources', count: 'several' }) },
    ['speaker promoted: A source → Sources'],
  ],
  [
    'another body',
    { text: said('The Maravel Army'), claims: who(cast.army) },
    { text: said('The Reach Guard'), claims: who(cast.reach) },
    ['speaker changed: The Maravel Army → The Reach Guard'],
  ],
  [
    'somebody unnamed gets a name',
    { text: said('A Maravel captain'), claims: who(cast.captain) },
    { text: said('Ines'), claims: who(cast.ines) },
    ['anonymity lost: A Maravel captain → Ines'],
  ],
  [
    'nobody says it any more',
    { text: said('The Maravel Army'), claims: who(cast.army) },
    { text: `[q:${plain[0]!.toUpperCase()}${plain.slice(1)}].`, claims: [{}] },
    ['attribution lost: The Maravel Army, said → '],
  ],
  [
    'denied becomes admitted',
    { text: `[s:The army] [c:denied] [q:that ${plain}].`, claims: who(cast.army, { stance: 'denies' }) },
    { text: `[s:The army] [c:admitted] [q:that ${plain}].`, claims: who(cast.army, { stance: 'admits' }) },
    ['stance changed: denied → admitted'],
  ],
  [
    'what was to come has come',
    {
      text: '[s:The army] [c:said] [q:its planes will strike the depots along the coast road].',
      claims: who(cast.army, { modality: 'future' }),
    },
    {
      text: '[s:The army] [c:said] [q:its planes struck the depots along the coast road].',
      claims: who(cast.army),
    },
    ['modality changed: will strike → struck'],
  ],
  [
    'not any more',
    {
      text: '[s:The army] [c:said] [q:its planes had not struck the depots on the coast].',
      claims: who(cast.army, { negated: true }),
    },
    {
      text: '[s:The army] [c:said] [q:its planes had struck the depots on the coast].',
      claims: who(cast.army),
    },
    ['negation lost: not → '],
  ],
  [
    'at least lost',
    {
      text: '[f:At least 12] dockers died on the pier.',
      figures: killed(12, null, { modifier: 'at-least' }),
    },
    { text: '[f:Twelve] dockers died on the pier.', figures: killed(12, 12) },
    ['modifier lost: At least 12 → Twelve'],
  ],
  [
    'about becomes up to',
    { text: '[f:About 12] dockers died on the pier.', figures: killed(12, 12, { modifier: 'about' }) },
    { text: '[f:Up to 12] dockers died on the pier.', figures: killed(12, null, { modifier: 'up-to' }) },
    ['modifier changed: About 12 → Up to 12'],
  ],
  [
    'another number',
    { text: 'On the pier [f:12] dockers died by noon.', figures: killed(12, 12) },
    { text: 'On the pier [f:14] dockers died by noon.', figures: killed(14, 14) },
    ['number changed: 12 → 14'],
  ],
  [
    'others are counted',
    {
      text: 'On the pier [f:12] islanders died by noon.',
      figures: killed(12, 12, { population: 'islanders' }),
    },
    { text: 'On the pier [f:12] rebels died by noon.', figures: killed(12, 12, { population: 'rebels' }) },
    ['population changed: islanders → rebels'],
  ],
];

test('what changed between two copies', () => {
  for (const [name, a, b, expected] of changed) {
    assert.deepEqual(between(read('a', a), read('b', b), 'a').map(line), expected, name);
  }
});

test('the other way round it is the opposite; without dates it only differs', () => {
  const opposite: Readonly<Record<string, string>> = {
    lost: 'gained',
    gained: 'lost',
    promoted: 'demoted',
    changed: 'changed',
  };
  for (const [name, a, b] of changed) {
    const forth = between(read('a', a), read('b', b), 'a');
    const back = between(read('a', a), read('b', b), 'b');
    assert.deepEqual(
      back.map(({ change }) => change),
      forth.map(({ change }) => opposite[change]),
      name,
    );
    for (const { change } of between(read('a', a), read('b', b), 'unknown'))
      assert.equal(change, 'differs', name);
  }
});

const unchanged: readonly (readonly [name: string, a: Written, b: Written])[] = [
  [
    'spelling, quote marks and look-alike letters',
    { text: `[s:The army] [c:said] [q:the harbour’s “fuel” pier burned all night].`, claims: who(cast.army) },
    {
      text: `[s:The \u0430rmy] [c:said] [q:the harbour's "fuel" pier burned all night].`,
      claims: who(cast.army),
    },
  ],
  [
    'order of words',
    { text: `[s:The army] [c:said] [q:[h:perhaps] ${plain}].`, claims: who(cast.army) },
    { text: `[q:[h:perhaps] ${plain}], [c:said] [s:the army].`, claims: who(cast.army) },
  ],
  [
    'a number in letters',
    { text: 'On the pier [f:12] dockers died by noon.', figures: killed(12, 12) },
    { text: 'On the pier [f:twelve] dockers died by noon.', figures: killed(12, 12) },
  ],
  [
    'the same words read in two ways',
    {
      text: said('The army'),
      claims: who(cast.army, { stance: 'warns', negated: true, modality: 'future' }),
    },
    { text: said('The army'), claims: who(cast.captain) },
  ],
  [
    'a shorter name of the same body',
    { text: said('The Maravel Army'), claims: who({ ...cast.army, key: null }) },
    { text: said('The Army'), claims: who({ ...cast.army, key: null, name: 'the Army' }) },
  ],
  [
    'somebody may be speaking whom nothing was read of',
    { text: said('The Maravel Army'), claims: who(cast.army) },
    { text: `[q:${plain}, the army told Tidewire].`, claims: [{}] },
  ],
  [
    'whom words point at is a reading',
    { text: said('The Maravel Army'), claims: who(cast.army) },
    { text: `[s2:The Palace] was shut. ${said('It')}`, claims: who(cast.palace) },
  ],
  [
    'another claim',
    { text: `[s:The army] [c:said] [q:${plain}].`, claims: who(cast.army) },
    {
      text: `[s:A source] [c:feared] [q:[h:perhaps] the ferry had sunk off the lights with all aboard].`,
      claims: who(cast.somebody, { stance: 'believes' }),
    },
  ],
  [
    'two claims that are equally like it',
    { text: `[s:The army] [c:said] [q:it burned all night, it sank by dawn].`, claims: who(cast.army) },
    { text: `[q:It burned all night]; [q2:it sank by dawn].`, claims: [{}, {}] },
  ],
  [
    'numbers of other things',
    { text: 'On the pier [f:12] dockers died by noon.', figures: killed(12, 12) },
    { text: 'On the pier [f:14] cranes fell by noon.', figures: killed(14, 14, { quantity: 'other' }) },
  ],
  [
    'a number elsewhere in the passage',
    {
      text: 'On the pier [f:12] dockers died by noon and the harbour was shut until further notice.',
      figures: killed(12, 12),
    },
    {
      text: 'On the pier dockers died by noon and the harbour was shut until [f:14] more died.',
      figures: killed(14, 14),
    },
  ],
  [
    'dozens, and a number',
    { text: '[f:Dozens] of dockers died on the pier.', figures: killed(24, null, { modifier: 'dozens' }) },
    { text: '[f:Dozens] of dockers died on the pier.', figures: killed(30, 30) },
  ],
];

test('what is no change', () => {
  for (const [name, a, b] of unchanged) {
    assert.deepEqual(between(read('a', a), read('b', b), 'a').map(line), [], name);
  }
});

test('a rewrite is paired by the stems of its words, sentence by sentence', () => {
  const a = read('a', {
    text: `[s:A Maravel official] [c:said] [q:[f:at least 12] islanders drowned when the ferry turned over near Tarn].`,
    claims: who(cast.official),
    figures: killed(12, null, { modifier: 'at-least' }),
  });
  const b = read('b', {
    text: `[q:Near Tarn a ferry turned over and [f:twenty] islanders drowned], [c:said] [s:the Defence Office].`,
    claims: who(cast.defence),
    figures: killed(20, 20),
  });
  assert.deepEqual(between(a, b, 'a', 'rewritten').map(line), [
    'speaker promoted: A Maravel official → the Defence Office',
    'number changed: at least 12 → twenty',
    'modifier lost: at least 12 → twenty',
  ]);
});

test('who says it may stand just outside the copied words', () => {
  const [a, b] = [changed[2]![1], changed[2]![2]].map((written, at) => read('ab'[at]!, written));
  const passage = ({ report: { id, text } }: ReadReport) => {
    const start = text.indexOf(plain);
    return { report: id, start, end: start + plain.length, exact: plain };
  };
  const found = mutationsOf(
    { kind: 'verbatim', a: passage(a!), b: passage(b!), earlier: 'a' },
    a!,
    b!,
    sides,
  );
  assert.deepEqual(
    found.map(({ kind, change }) => `${kind} ${change}`),
    ['speaker promoted'],
  );
});

test('a number just outside the copied words is the same one only when it is equal', () => {
  const rest = 'dockers died when a shell fell on the pier of the northern harbour before noon.';
  const copied = (id: string, number: string, figure: Partial<FigureReading>) => {
    const one = read(id, { text: `[f:${number}] ${rest}`, figures: [{ ...figure }] });
    const { text } = one.report;
    const start = text.indexOf(rest);
    return { one, passage: { report: id, start, end: text.length, exact: rest } };
  };
  const a = copied('a', 'At least 12', { lower: 12, modifier: 'at-least' });
  const told = ({ one, passage: b }: ReturnType<typeof copied>) =>
    mutationsOf({ kind: 'verbatim', a: a.passage, b, earlier: 'a' }, a.one, one, sides).map(line);
  assert.deepEqual(told(copied('b', 'Twelve', { lower: 12, upper: 12 })), [
    'modifier lost: At least 12 → Twelve',
  ]);
  assert.deepEqual(told(copied('b', 'Twenty', { lower: 20, upper: 20 })), []);
});

// ── Copies made by known operations ─────────────────────────────────────────────────────────────────────────────

const word = fc.constantFrom(...'alder birch cedar elder hazel larch maple olive rowan willow'.split(' '));
const speakers = fc.constantFrom(cast.army, cast.defence, cast.official, cast.captain, cast.ines, null);
const claim = fc.record({
  speaker: speakers,
  before: fc.array(word, { maxLength: 4 }),
  words: fc.array(word, { minLength: 4, maxLength: 9 }),
  hedge: fc.constantFrom('', 'perhaps', 'reportedly'),
  count: fc.constantFrom(12, 14),
  modifier: fc.constantFrom('at-least' as const, 'exactly' as const),
  negated: fc.boolean(),
  modality: fc.constantFrom('actual' as const, 'future' as const, 'hypothetical' as const),
});
type Generated = typeof claim extends fc.Arbitrary<infer T> ? T : never;

function generated(id: string, one: Generated): ReadReport {
  const { speaker, before, words, hedge, count, modifier, negated, modality } = one;
  const source = speaker === null ? '' : `[s:${speaker.name}] [c:said] `;
  const hedged = hedge === '' ? '' : ` [h:${hedge}]`;
  const number = modifier === 'exactly' ? `[f:${count}]` : `[f:at least ${count}]`;
  return read(id, {
    text: `${before.join(' ')}. ${source}[q:${words.join(' ')}${hedged} ${number} fell].`,
    claims: [{ speaker, negated, modality }],
    figures: killed(count, modifier === 'exactly' ? count : null, { modifier }),
  });
}

/** Mutations without their sides' names, so that those of two directions can be held together. */
function mirrored(mutations: readonly Mutation[], turned: boolean): readonly string[] {
  return mutations
    .map(({ kind, change, a, b, reason }) => {
      const [first, second] = turned ? [b, a] : [a, b];
      return JSON.stringify([kind, change, first.words, second.words, first.value, second.value, reason]);
    })
    .sort();
}

test('mutations of (a, b) mirror those of (b, a), and every span is the words at its place', () => {
  fc.assert(
    fc.property(
      claim,
      claim,
      fc.constantFrom('edited' as const, 'rewritten' as const),
      (one, other, kind) => {
        const [a, b] = [generated('a', one), generated('b', other)];
        const forth = between(a, b, 'a', kind);
        assert.deepEqual(mirrored(forth, false), mirrored(between(b, a, 'b', kind), true));
        for (const mutation of forth) {
          assert.ok(mutation.a.words.every((span) => holds(a.report.text, span)));
          assert.ok(mutation.b.words.every((span) => holds(b.report.text, span)));
          assert.ok(mutation.a.words.length + mutation.b.words.length > 0);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('what is the same word for word has no mutation, however it was read', () => {
  fc.assert(
    fc.property(claim, claim, (one, other) => {
      const a = generated('a', one);
      const b = generated('b', one);
      const claims = b.analysis.claims.map((reading) => ({
        ...reading,
        negated: other.negated,
        modality: other.modality,
        speaker: other.speaker,
        hedged: other.hedge !== '',
      }));
      const figures = b.analysis.figures.map((figure) => ({ ...figure, lower: other.count }));
      const read = { ...b, analysis: { ...b.analysis, claims, figures } };
      assert.deepEqual(between(a, read, 'a'), []);
    }),
    { numRuns: 300 },
  );
});
