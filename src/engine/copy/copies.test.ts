// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { told } from '../../../test/piles.ts';
import type { Copy, Sentence, Token, ZoneKind } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { pileOf, type ReadReport } from '../pile.ts';
import { copiesOf, findReuse } from './copies.ts';

interface Written {
  readonly id: string;
  /** `[copy:…]` marks the passage expected to be found. */
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly versionOf?: string;
  readonly zone?: ZoneKind;
}

/** A report of plain sentences: one a line, words tagged by a glance at their letters. */
function written({ id, text: marked, zone = 'body', ...more }: Written): ReadReport {
  const { text } = readMarked(marked);
  const base = told({ id, style: 0, statements: [], ...more });
  const sentences = [...text.matchAll(/[^.\n]+\.?/g)].flatMap((match): Sentence[] => {
    const lead = match[0].search(/\S/);
    if (lead < 0) return [];
    const start = match.index + lead;
    const end = match.index + match[0].trimEnd().length;
    return [
      {
        start,
        end,
        zone,
        tokens: [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((word) => tokenOf(word, start)),
        frames: [],
      },
    ];
  });
  return {
    report: { ...base.report, text, zones: [{ zone, start: 0, end: text.length, reason: 'test@1' }] },
    analysis: { ...base.analysis, sentences },
  };
}

function tokenOf(word: RegExpExecArray, offset: number): Token {
  const form = word[0];
  const upos = /^\p{N}/u.test(form)
    ? 'NUM'
    : /^\p{Lu}/u.test(form)
      ? 'PROPN'
      : form.length > 3
        ? 'NOUN'
        : 'ADP';
  const start = offset + word.index;
  return {
    start,
    end: start + form.length,
    form,
    upos,
    xpos: upos,
    lemma: form.toLowerCase(),
    feats: '',
    head: -1,
    deprel: 'dep',
  };
}

const copies = (...reports: readonly Written[]): readonly Copy[] => {
  const pile = pileOf(reports.map(written));
  return copiesOf(findReuse(pile), pile);
};

const ferry =
  'the ferry had left Port Sessel before dawn with forty islanders aboard and was two miles out when the shell fell';
const strangers = [
  'Rain kept the market shut all week.',
  'A choir sang at the harbour on the eve of the feast.',
] as const;

const found: readonly (readonly [name: string, a: string, b: string, kind: Copy['kind'] | null])[] = [
  [
    'word for word',
    `${strangers[0]} [copy:Witnesses said ${ferry}.]`,
    `[copy:Witnesses said ${ferry}.] ${strangers[1]}`,
    'verbatim',
  ],
  ['quotes, dashes and case differ', `[copy:It’s said ${ferry}]`, `[copy:IT'S SAID ${ferry}]`, 'verbatim'],
  [
    'look-alike letters and invisible signs',
    `${strangers[0]} [copy:${ferry}]`,
    `[copy:${ferry.replace('Port', 'P\u043Ert').replace('dawn', 'da\u200Bwn')}] ${strangers[1]}`,
    'verbatim',
  ],
  [
    'lightly edited',
    `${strangers[0]} [copy:${ferry} and burst on the deck.]`,
    `[copy:${ferry.replace('had left', 'left').replace('before', 'just before')} and burst on deck.] ${strangers[1]}`,
    'edited',
  ],
  ['nothing shared', strangers[0], strangers[1], null],
  [
    'a stock phrase of eight words',
    `${strangers[0]} They met at the foot of the old sea wall and left.`,
    `Boats lay at the foot of the old sea wall. ${strangers[1]}`,
    null,
  ],
  [
    'one mould, another event',
    'A shell killed 4 people in Tarn on Monday and damaged several houses by the road, the council said.',
    'A shell killed 9 people in Quill on Friday and damaged several houses by the road, the council said.',
    null,
  ],
];

test('passages that stand in two reports', () => {
  for (const [name, a, b, kind] of found) {
    const [copy, ...more] = copies({ id: 'a', text: a }, { id: 'b', text: b });
    assert.deepEqual(more, [], name);
    assert.equal(copy?.kind ?? null, kind, name);
    if (copy === undefined) continue;
    for (const [passage, text] of [
      [copy.a, a],
      [copy.b, b],
    ] as const) {
      const [mark] = marksOf(readMarked(text), 'copy');
      assert.deepEqual(
        [passage.start, passage.end, passage.exact],
        [mark!.start, mark!.end, mark!.exact],
        name,
      );
    }
  }
});

test('which stood first is said only where dates tell', () => {
  const one = (published?: string, later?: string) => {
    const dated = (day?: string) => (day === undefined ? {} : { published: day });
    return copies(
      { id: 'a', text: ferry, ...dated(published) },
      { id: 'b', text: ferry, ...dated(later) },
    )[0]!.earlier;
  };
  assert.equal(one('2031-03-05', '2031-03-06'), 'a');
  assert.equal(one('2031-03-06', '2031-03-05'), 'b');
  assert.equal(one('2031-03-05', '2031-03-05'), 'unknown');
  assert.equal(one('2031-03-05'), 'unknown');
  assert.equal(one('2031-03', '2031-03-05'), 'unknown');
});

test('one outlet, one report in two versions: no copies', () => {
  assert.deepEqual(
    copies({ id: 'a', text: ferry, outlet: 'Tidewire' }, { id: 'b', text: ferry, outlet: 'Tidewire' }),
    [],
  );
  assert.deepEqual(
    copies({ id: 'a', text: ferry, versionOf: 'x' }, { id: 'b', text: `${ferry} again`, versionOf: 'x' }),
    [],
  );
  assert.equal(
    copies({ id: 'a', text: ferry, outlet: 'Tidewire' }, { id: 'b', text: ferry, outlet: 'The Gull' }).length,
    1,
  );
});

test('what is shared is told apart: running text, a quote, boilerplate', () => {
  const of = (a: Partial<Written>) =>
    copies({ id: 'a', text: ferry, ...a }, { id: 'b', text: a.text ?? ferry, outlet: 'The Gull' })[0]!.of;
  assert.equal(of({}), 'text');
  assert.equal(of({ text: `“${ferry},” she said.` }), 'quote');
  assert.equal(of({ zone: 'boilerplate' }), 'boilerplate');
});

const paragraph =
  'Quill Harbour will stay closed to every ship of the northern line until the council has met again in Tarn';

test('the words by which anybody names a speaker are no copy, as many words that tell something are', () => {
  const stock = 'the head of the Lantern Monitor for the Grey Strait in Port Sessel said';
  const telling = 'gunboats shelled the northern quay and burned two fishing boats before dawn that day';
  const shared = (words: string) =>
    copies(
      { id: 'a', text: `Quiet weeks had gone by when ${words}, and nobody slept.` },
      { id: 'b', text: `Rain fell over the harbour as ${words}; schools stayed shut.` },
    ).length;
  assert.deepEqual([shared(stock), shared(telling)], [0, 1]);
});

/** What a report begins with before it comes to the matter at hand. */
const openings = {
  a: 'Rain kept the market shut all week.\nNo boat left the harbour.\nThe price of salt has doubled since the harvest.',
  b: 'A choir sang at the harbour.\nSchools opened late in the hills.\nThe old sea wall was mended in spring.',
} as const;

/** Running text of two reports, with or without a passage in common. */
const rewritten = (a: string, b: string, common = `\n${paragraph}.`) =>
  copies(
    { id: 'a', text: `${openings.a}\n${a}${common}` },
    { id: 'b', text: `${openings.b}\n${b}${common}` },
  ).filter(({ kind }) => kind === 'rewritten');

const border = {
  a: 'Maravel planes crossed the Oskar Reach border twice, angering the Grey Strait Alliance.',
  b: 'The Grey Strait Alliance protested: planes of Maravel had violated the border of Oskar Reach.',
} as const;

const bridge = {
  a: 'Engineers closed the narrow bridge after finding cracks along both northern pillars, Tarn council said.',
  b: 'Tarn council said engineers had closed the narrow bridge on finding several cracks along its northern pillars.',
} as const;

const rewrites: readonly (readonly [name: string, a: string, b: string, found: boolean])[] = [
  ['next to a copied passage, in another order', border.a, border.b, true],
  ['in the same order', bridge.a, bridge.b, true],
  [
    'in the same order, another number',
    bridge.a.replace('cracks', '4 cracks'),
    bridge.b.replace('several', '9'),
    false,
  ],
  [
    'the same names in the same order and little else',
    'Those on board were Anna Bell, Piers Quillan, Maud Pellow, Tobias Gant and Lidia Venn.',
    'Anna Bell, Piers Quillan, Maud Pellow, Tobias Gant and Lidia Venn never came home.',
    false,
  ],
  [
    'next to a copied passage, about something else',
    'Maravel planes crossed the Oskar Reach border twice.',
    'In Maravel every second shop along the coast road has closed.',
    false,
  ],
];

test('a passage told in other words', () => {
  for (const [name, a, b, found] of rewrites) {
    const [copy, ...more] = rewritten(a, b);
    assert.deepEqual(more, [], name);
    assert.equal(copy !== undefined, found, name);
    if (copy !== undefined) assert.deepEqual([copy.a.exact, copy.b.exact], [a, b], name);
  }
});

test('an order of words far from the copied passage is enough, ideas in any order are not', () => {
  const far = `\n${openings.a.replaceAll('the ', 'our ')}\n${paragraph}.`;
  const farToo = `\n${openings.b.replaceAll('the ', 'our ')}\n${paragraph}.`;
  const kinds = (a: string, b: string) =>
    copies(
      { id: 'a', text: `${openings.a}\n${a}${far}` },
      { id: 'b', text: `${openings.b}\n${b}${farToo}` },
    ).filter(({ kind }) => kind === 'rewritten').length;
  assert.deepEqual([kinds(bridge.a, bridge.b), kinds(border.a, border.b)], [1, 0]);
});

test('wording alone makes no rewrite: the reports must share running text', () => {
  for (const { a, b } of [border, bridge]) assert.deepEqual(rewritten(a, b, ''), []);
});

test('with its first sentence every report of an event tells the event, in one order', () => {
  const kinds = copies(
    { id: 'a', text: `${bridge.a}\n${paragraph}.` },
    { id: 'b', text: `${bridge.b}\n${paragraph}.` },
  ).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['verbatim']);
});

test('two who heard one speech quote it alike', () => {
  const speech = 'We closed the narrow bridge after finding cracks along both northern pillars last winter';
  const heard = speech.replace('after', 'on').replace('both', 'all').replace('last winter', 'that winter');
  assert.deepEqual(rewritten(`“${speech},” she said.`, `“${heard},” said the mayor.`), []);
});

test('short passages in one mould tell of different things', () => {
  const shared = (where: string) =>
    copies(
      {
        id: 'a',
        text: `${strangers[0]} Later it was said${where} that the attack also caused great damage to boats and public and private property along the coast.`,
      },
      {
        id: 'b',
        text: `${strangers[1]} Then it was said${where} that the attack caused some loss to many old houses and public and private property along the coast.`,
      },
    ).length;
  assert.deepEqual([shared(''), shared(' in Tarn')], [0, 1]);
});

// ── Piles made by known operations ──────────────────────────────────────────────────────────────────────────────

const word = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstu'), minLength: 4, maxLength: 9 });
const sentences = fc.array(fc.array(word, { minLength: 14, maxLength: 22 }), { minLength: 3, maxLength: 6 });
const textOf = (lines: readonly (readonly string[])[]) =>
  lines.map((line) => `${line.join(' ')}.`).join('\n');

test('an excerpt is found whole, wherever it is put', () => {
  fc.assert(
    fc.property(sentences, sentences, fc.nat(), (source, around, pick) => {
      const excerpt = source[pick % source.length]!;
      const host = textOf([around[0]!, excerpt, ...around.slice(1)]);
      const all = copies({ id: 'a', text: textOf(source) }, { id: 'b', text: host });
      assert.ok(all.some(({ kind, b }) => kind === 'verbatim' && b.exact.includes(excerpt.join(' '))));
    }),
    { numRuns: 100 },
  );
});

test('every passage is the words at its place', () => {
  fc.assert(
    fc.property(sentences, sentences, fc.nat(), (one, other, seed) => {
      const mixed = one.map((line, i) => (((seed >>> i) & 1) === 0 ? line : (other[i] ?? line)));
      const texts = { a: textOf(one), b: textOf(mixed) };
      for (const { a, b, similarity } of copies({ id: 'a', text: texts.a }, { id: 'b', text: texts.b })) {
        assert.equal(a.exact, texts.a.slice(a.start, a.end));
        assert.equal(b.exact, texts.b.slice(b.start, b.end));
        assert.ok(similarity > 0 && similarity <= 1);
      }
    }),
    { numRuns: 100 },
  );
});

test('500 captures of one text are tied together by few copies', () => {
  const reports = Array.from({ length: 500 }, (_, i) => ({
    id: `r${String(i).padStart(3, '0')}`,
    text: `${ferry} ${'xyz'.repeat(i + 1)}`,
  }));
  const all = copies(...reports);
  assert.ok(all.length < 500 * 4, `${all.length} copies`);
  const reached = new Set(['r000']);
  for (const { a, b } of all) if (reached.has(a.report)) reached.add(b.report);
  assert.equal(reached.size, 500);
});
