// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../src/engine/pile.ts';
import { type Actor, actorListOf } from '../src/language/actors.ts';
import { rarityOf } from '../src/language/rarity.ts';
import type {
  ClaimReading,
  FigureReading,
  Happening,
  HappeningType,
  Mention,
  Modality,
  Modifier,
  Outcome,
  PlaceReading,
  Precision,
  Sentence,
  Speaker,
  Stance,
  Token,
} from '../src/model/index.ts';

/**
 * Piles of reports made by hand: what the stages before reconciling would have read in them, without their help.
 * The war is invented: the island republic of Maravel, its breakaway north Oskar Reach, and those who watch.
 */

// ── Who there is ────────────────────────────────────────────────────────────────────────────────────────────────

/** An entry of a list of actors: a government of no side, where nothing more is said. */
export const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: 'government',
  aliases: [],
  demonyms: [],
  metonyms: [],
  partOf: null,
  party: null,
  affiliation: null,
  country: null,
  ...more,
});

export const actors = actorListOf([
  actor('MV', 'Maravel', { party: 'MV', country: 'MV' }),
  actor('MV/defence', 'Maravel Defence Office', { partOf: 'MV', party: 'MV' }),
  actor('MV/army', 'Maravel Army', { partOf: 'MV/defence', party: 'MV' }),
  actor('MV/palace', 'Palace of Port Sessel', { partOf: 'MV', party: 'MV' }),
  actor('oskar', 'Oskar Reach', { kind: 'armed-group', party: 'oskar' }),
  actor('oskar/guard', 'Reach Guard', { kind: 'armed-group', partOf: 'oskar', party: 'oskar' }),
  actor('lantern', 'Lantern Monitor', { kind: 'monitor' }),
  actor('sessel-radio', 'Sessel Radio', {
    kind: 'media',
    party: 'MV',
    affiliation: { actor: 'MV', statedBy: 'its own masthead' },
  }),
  actor('tidewire', 'Tidewire', { kind: 'media' }),
]);

const aimedAt: ReadonlySet<string> = new Set(['target']);
const flying = new Set(['aircraft']);
const built: ReadonlySet<string> = new Set(['facility']);

/** What reconciling needs of a language. */
export const language = {
  actors,
  happenings: {
    classes: new Map([
      ['targets', aimedAt],
      ['market', built],
      ['school', built],
      ['village', new Set(['settlement'])],
      ['aircraft', flying],
      ['plane', flying],
      ['helicopter', flying],
    ]),
    tolls: new Map([['casualties', 'casualties']]),
    tollFillers: new Set(['people', 'others']),
    subtotals: new Set(['among', 'including']),
  },
  /** Nobody has counted words: all are equally rare. */
  rarity: rarityOf({ texts: 100, counts: new Map() }),
};

const speaker = (name: string, more: Partial<Speaker>): Speaker => ({
  name,
  kind: 'official',
  anonymity: 'named',
  count: 'one',
  party: null,
  institution: null,
  key: null,
  span: null,
  reason: 'test.cast@1',
  ...more,
});

/** Everybody who can be quoted. */
export const cast = {
  defence: speaker('the Defence Office', {
    kind: 'government',
    party: 'MV',
    institution: 'MV/defence',
    key: 'MV/defence',
  }),
  army: speaker('the Maravel Army', {
    kind: 'government',
    party: 'MV',
    institution: 'MV/army',
    key: 'MV/army',
  }),
  palace: speaker('the Palace', {
    kind: 'government',
    party: 'MV',
    institution: 'MV/palace',
    key: 'MV/palace',
  }),
  reach: speaker('the Reach Guard', {
    kind: 'armed-group',
    party: 'oskar',
    institution: 'oskar/guard',
    key: 'oskar/guard',
  }),
  lantern: speaker('Lantern Monitor', { kind: 'monitor', institution: 'lantern', key: 'lantern' }),
  observer: speaker('a monitor', { kind: 'monitor', anonymity: 'anonymous' }),
  captain: speaker('a Maravel captain', { anonymity: 'anonymous', party: 'MV', institution: 'MV/army' }),
  official: speaker('a Maravel official', { anonymity: 'anonymous', party: 'MV', institution: 'MV' }),
  somebody: speaker('a source', { kind: 'unknown', anonymity: 'anonymous' }),
  shepherd: speaker('a shepherd', { kind: 'eyewitness', anonymity: 'anonymous' }),
  tidewire: speaker('Tidewire', { kind: 'media', institution: 'tidewire', key: 'tidewire' }),
  courier: speaker('Sessel Courier', { kind: 'media', key: 'name:sessel courier' }),
  radio: speaker('a statement on Sessel Radio', {
    kind: 'document',
    institution: 'sessel-radio',
    key: 'sessel-radio',
  }),
  ines: speaker('Ines', { kind: 'person', key: 'person:ines' }),
  militia: speaker('the hill militia', { kind: 'armed-group' }),
  troops: speaker('the army', { kind: 'government' }),
  command: speaker('the military', { kind: 'government' }),
} satisfies Record<string, Speaker>;
export type Role = keyof typeof cast;

// ── Where things are ────────────────────────────────────────────────────────────────────────────────────────────

const place = (
  id: string,
  name: string,
  lat: number,
  precision: Precision,
  within: readonly string[],
): PlaceReading => ({
  gazetteer: `test:${id}`,
  name,
  lat,
  lon: -30,
  country: precision === 'sea' ? null : 'MV',
  precision,
  within: within.map((area) => `test:${area}`),
  candidates: [],
  reason: 'test.place@1',
});

const places = {
  country: place('maravel', 'Maravel', 10, 'country', []),
  north: place('north', 'North Shire', 12, 'province', ['maravel']),
  south: place('south', 'South Shire', 8, 'province', ['maravel']),
  tarn: place('tarn', 'Tarn', 12.1, 'settlement', ['north', 'maravel']),
  nearTarn: place('tarn', 'Tarn', 12.1, 'near-settlement', ['north', 'maravel']),
  hollow: place('hollow', 'Hollow Ford', 12.15, 'settlement', ['north', 'maravel']),
  quill: place('quill', 'Quill', 8.1, 'settlement', ['south', 'maravel']),
  mill: { ...place('mill', 'Mill Quarter', 12.1, 'settlement', []), gazetteer: null, lat: null, lon: null },
  weir: { ...place('weir', 'Weir Quarter', 12.1, 'settlement', []), gazetteer: null, lat: null, lon: null },
  strait: place('strait', 'Grey Strait', 14, 'sea', []),
  gulf: place('gulf', 'Long Gulf', 6, 'sea', []),
} satisfies Record<string, PlaceReading>;
export type Where = keyof typeof places;

// ── What is told ────────────────────────────────────────────────────────────────────────────────────────────────

export interface Counted {
  readonly quantity: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier?: Modifier;
  readonly population?: string | null;
  readonly period?: string | null;
  readonly scope?: FigureReading['scope'];
  /** Which number of the same statement it is a part of, from 0. */
  readonly partOf?: number;
}

/** So many killed. */
export const killed = (n: number, more: Partial<Counted> = {}): Counted => ({
  quantity: 'killed',
  lower: n,
  upper: n,
  ...more,
});

/** One sentence: who (nobody: the report itself) says that what happened where, when, by whom, to whom. */
export interface Statement {
  readonly who?: Role;
  readonly stance?: Stance;
  readonly hedged?: boolean;
  readonly type?: HappeningType;
  readonly actor?: string | null;
  readonly targetParty?: string | null;
  readonly target?: string | null;
  readonly instrument?: string | null;
  readonly where?: Where | null;
  readonly from?: Where;
  /** EDTF; null when the report names no date. */
  readonly when?: string | null;
  readonly basis?: 'stated' | 'inferred';
  readonly weekday?: number;
  readonly outcome?: Outcome | null;
  readonly counted?: readonly Counted[];
  readonly ship?: string;
  /** Whether the target is a person, called as the target is. */
  readonly person?: boolean;
  readonly modality?: Modality;
  readonly polarity?: 'affirmed' | 'negated';
  readonly tally?: boolean;
  readonly background?: boolean;
  readonly via?: readonly Role[];
  /** Who tells of all this as somebody's words, and that they do not hold. */
  readonly rebutted?: { readonly by: Role; readonly hedged?: boolean };
  /** Where whoever speaks is said to be: "a source in Quill". */
  readonly speaksIn?: Where;
  /** The words of another sentence: which of a style, as it stands there or with other small words between them. */
  readonly words?: { readonly style: number; readonly sentence: number; readonly reworded?: boolean };
}

export interface Story {
  readonly id: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly versionOf?: string | null;
  /** When the page says it was last changed. */
  readonly modified?: string | null;
  /** Stories with one style tell one thing in the same words; of different styles share no five words. */
  readonly style: number;
  readonly statements: readonly Statement[];
  /** A dateline put before the first sentence. */
  readonly dateline?: Where;
  /** Whether words are tagged as what they could be, so that sentences can be held against each other by their ideas. */
  readonly tagged?: boolean;
}

const syllables = [
  'ba',
  'co',
  'di',
  'fu',
  'ga',
  'he',
  'ju',
  'ko',
  'lu',
  'me',
  'ni',
  'po',
  'ra',
  'si',
  'to',
  'vu',
];

/** Two words of no language, the same for the same style and place. */
function filler(style: number, at: number): string {
  let seed = (Math.imul(style + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return syllables[(seed >>> 9) % syllables.length]!;
  };
  const word = () => next() + next() + next() + next();
  return `${word()} ${word()}`;
}

interface Piece {
  readonly role: string;
  readonly words: string;
  /** The how-manieth it is when nothing is turned about. */
  readonly at: number;
}

/** Writes a report and what was read in it. */
export function told(story: Story): ReadReport {
  const dateline = story.dateline === undefined ? '' : `${places[story.dateline].name} — `;
  let text = dateline;
  const parts: Omit<ReadReport['analysis'], 'report' | 'issues'>[] = [];
  story.statements.forEach((statement, index) => {
    const written = write(story, statement, index, text.length);
    text += `${written.text}\n`;
    parts.push(written.read);
  });
  const mentions = story.dateline === undefined ? [] : [datelineMention(story.dateline)];
  return {
    report: reportOf(story, text, dateline.length),
    analysis: {
      report: story.id,
      sentences: parts.flatMap(({ sentences }) => sentences),
      mentions: [...mentions, ...parts.flatMap((part) => part.mentions)],
      references: [],
      claims: parts.flatMap(({ claims }) => claims),
      figures: parts.flatMap(({ figures }) => figures),
      happenings: parts.flatMap(({ happenings }) => happenings),
      issues: [],
    },
  };
}

function reportOf(story: Story, text: string, dateline: number): ReadReport['report'] {
  const { published = null } = story;
  return {
    id: story.id,
    file: `${story.id}.txt`,
    url: null,
    title: null,
    titleReason: 'test@1',
    byline: null,
    outlet: story.outlet ?? null,
    outletReason: 'test@1',
    published: { value: published, basis: published === null ? 'unknown' : 'supplied', reason: 'test@1' },
    modified: story.modified ? { value: story.modified, basis: 'metadata', reason: 'test@1' } : null,
    language: 'en',
    analysed: true,
    sha256: hashOf(story.id),
    encoding: 'utf-8',
    text,
    zones: [
      ...(dateline === 0 ? [] : [{ zone: 'dateline' as const, start: 0, end: dateline, reason: 'test@1' }]),
      { zone: 'body' as const, start: dateline, end: text.length, reason: 'test@1' },
    ],
    sightings: [],
    versionOf: story.versionOf ?? null,
    coverage: null,
    dropped: [],
  };
}

/** As many hexadecimal digits as a hash has, others for every id. */
function hashOf(id: string): string {
  return [...id]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(64, '0');
}

function datelineMention(where: Where): Mention {
  return mentionOf(
    { start: 0, end: places[where].name.length, exact: places[where].name },
    'place',
    places[where],
  );
}

function mentionOf(
  span: { start: number; end: number; exact: string },
  type: Mention['type'],
  reading: PlaceReading | null = null,
): Mention {
  const use = reading === null ? null : ('literal' as const);
  return {
    ...span,
    type,
    value: null,
    timex: null,
    when: null,
    use,
    place: reading,
    actor: null,
    reason: 'test@1',
  };
}

/** One statement as words, with everything a reader would have found in them. */
function write(story: Story, statement: Statement, index: number, offset: number) {
  const {
    style,
    sentence: nth,
    reworded = false,
  } = statement.words ?? { style: story.style, sentence: index };
  const spans = new Map<string, { start: number; end: number; exact: string }>();
  const tokens: Token[] = [];
  let text = '';
  const put = (words: string, upos: string) => {
    const start = offset + text.length;
    for (const word of words.matchAll(/\S+/g)) {
      const token = tokenOf(word[0], start + word.index, articles.has(word[0]) ? 'DET' : upos, tokens);
      tokens.push(upos === 'VERB' ? { ...token, head: -1, deprel: 'root' } : token);
    }
    text += `${words} `;
    return { start, end: start + words.length, exact: words };
  };
  const tag = story.tagged ? tagWhenTagged : tagOf;
  const fill = (at: number, end = '') => {
    const words = filler(style, nth * 20 + at).split(' ');
    words.forEach((word, i) => {
      if (reworded) put(smallWords[(at + i) % smallWords.length]!, 'X');
      put(i < words.length - 1 ? word : word + end, tag('filler'));
    });
    if (reworded && end === '') put(smallWords[at % smallWords.length]!, 'X');
  };
  for (const { role, words, at } of piecesOf(statement)) {
    fill(at);
    spans.set(role, put(words, tag(role)));
  }
  fill(19, '.');
  text = text.trimEnd();
  const sentence: Sentence = { start: offset, end: offset + text.length, zone: 'body', tokens, frames: [] };
  return { text, read: readIn(story, statement, index, { sentence, spans }) };
}

/** Words that carry nothing and stand between the others where a sentence is reworded. */
const smallWords = ['xo', 'qua', 'zi', 'wem', 'ko'];

const names: ReadonlySet<string> = new Set(['actor', 'place', 'ship', 'source', 'rebutter']);

function tagWhenTagged(role: string): string {
  if (role.startsWith('figure')) return 'NUM';
  return names.has(role) ? 'PROPN' : ['trigger', 'cue', 'rebutting'].includes(role) ? 'VERB' : 'NOUN';
}

function tagOf(role: string): string {
  if (role === 'trigger') return 'VERB';
  return ['actor', 'target', 'instrument', 'place', 'ship'].includes(role) ? 'NOUN' : 'X';
}

const articles: ReadonlySet<string> = new Set(['the', 'a']);

/** Each word hangs on the one before it, an article on the one behind it. */
function headOf(upos: string, index: number, before: Token | undefined): number {
  if (upos === 'DET') return index + 1;
  return before?.upos === 'DET' ? index - 2 : index - 1;
}

function tokenOf(form: string, start: number, upos: string, before: readonly Token[]): Token {
  const end = start + form.length;
  return {
    start,
    end,
    form,
    upos,
    xpos: upos,
    lemma: form.toLowerCase(),
    feats: '',
    head: headOf(upos, before.length, before.at(-1)),
    deprel: 'dep',
  };
}

/** In which order the parts of a sentence come; each stands between the same words whichever others there are. */
const order = [
  'source',
  'cue',
  'actor',
  'trigger',
  'target',
  'instrument',
  'ship',
  'place',
  'origin',
  'when',
];

function piecesOf(statement: Statement): readonly Piece[] {
  const { who, actor: by, target, instrument, where, from, when, counted = [], ship } = settled(statement);
  const words: Readonly<Record<string, string | null | undefined>> = {
    source: who === undefined ? null : sourceWords(who, statement.speaksIn),
    cue: who === undefined ? null : 'said',
    actor: by === null ? null : actors.byId(by)?.name,
    trigger: 'struck',
    place: where === null ? null : places[where].name,
    origin: from === undefined ? null : places[from].name,
    ...{ target, instrument, ship, when },
  };
  const rebuttal = isRebutted(statement)
    ? [
        { role: 'rebutter', words: cast[statement.rebutted.by].name, at: 17 },
        { role: 'rebutting', words: 'doubted', at: 18 },
      ]
    : [];
  const parts = order.flatMap((role, at) => (words[role] ? [{ role, words: words[role], at }] : []));
  const figures = counted.map((count, i) => ({
    role: `figure${i}`,
    words: `${count.lower ?? count.upper}`,
    at: order.length + i,
  }));
  return [...rebuttal, ...parts, ...figures];
}

/** Nobody rebuts a report's own words, or his own. */
function isRebutted(
  statement: Statement,
): statement is Statement & Required<Pick<Statement, 'who' | 'rebutted'>> {
  const { who, rebutted } = statement;
  return who !== undefined && rebutted !== undefined && rebutted.by !== who;
}

function sourceWords(who: Role, where: Where | undefined): string {
  return where === undefined ? cast[who].name : `${cast[who].name} in ${places[where].name}`;
}

function settled(statement: Statement) {
  const {
    actor: by = 'MV',
    target = null,
    instrument = null,
    where = 'tarn',
    when = '2031-03-05',
    ...rest
  } = statement;
  return { ...rest, actor: by, target, instrument, where, when };
}

function readIn(
  story: Story,
  statement: Statement,
  index: number,
  {
    sentence,
    spans,
  }: { sentence: Sentence; spans: ReadonlyMap<string, { start: number; end: number; exact: string }> },
) {
  const id = `${story.id}:${index}`;
  const span = (role: string) => spans.get(role) ?? null;
  const claim = statement.who === undefined ? null : claimOf(story, statement, id, sentence, span);
  const figures = (statement.counted ?? []).map((count, i) =>
    figureOf(story, count, `${id}:f${i}`, span(`figure${i}`)!, id, claim),
  );
  const named = [
    { type: 'military-platform', at: span('ship') },
    { type: 'person', at: statement.person ? span('target') : null },
  ] as const;
  return {
    sentences: [sentence],
    mentions: [
      ...named.flatMap(({ type, at }) => (at === null ? [] : [mentionOf(at, type)])),
      ...placeOfSource(statement, span('source')),
    ],
    references: [],
    claims: claim === null ? [] : [...rebuttalOf(statement, claim, sentence, span), claim],
    figures,
    happenings: [happeningOf(story, statement, id, claim, figures, span)],
  };
}

function placeOfSource(
  { speaksIn }: Statement,
  source: { start: number; end: number; exact: string } | null,
): readonly Mention[] {
  if (speaksIn === undefined || source === null) return [];
  const { name } = places[speaksIn];
  return [
    mentionOf({ start: source.end - name.length, end: source.end, exact: name }, 'place', places[speaksIn]),
  ];
}

type SpanOf = (role: string) => { start: number; end: number; exact: string } | null;

function claimOf(
  story: Story,
  statement: Statement,
  id: string,
  sentence: Sentence,
  span: SpanOf,
): ClaimReading {
  const cue = span('cue')!;
  return {
    id: `${id}:c`,
    report: story.id,
    content: [behind(cue, sentence)],
    cue,
    source: span('source'),
    speaker: { ...cast[statement.who!], span: span('source') },
    coSpeakers: [],
    relays: (statement.via ?? []).map((role) => cast[role]),
    form: 'indirect',
    stance: statement.stance ?? 'asserts',
    hedged: statement.hedged ?? false,
    hedges: [],
    negated: false,
    modality: statement.modality ?? 'actual',
    zone: 'body',
    parent: isRebutted(statement) ? `${id}:r` : null,
    confidence: 1,
    reasons: ['test@1'],
  };
}

/** The words of a sentence behind a cue. */
function behind(cue: { readonly end: number }, { tokens, start: from, end }: Sentence) {
  const exact = tokens
    .filter((token) => token.start > cue.end)
    .map(({ form }) => form)
    .join(' ');
  const start = end - exact.length;
  if (start < from) throw new RangeError('a claim runs out of its sentence');
  return { start, end, exact };
}

/** The claim that holds another and says that it does not hold; none where nobody rebuts. */
function rebuttalOf(
  statement: Statement,
  claim: ClaimReading,
  sentence: Sentence,
  span: SpanOf,
): readonly ClaimReading[] {
  if (!isRebutted(statement)) return [];
  const { by, hedged = false } = statement.rebutted;
  const cue = span('rebutting')!;
  const source = span('rebutter');
  return [
    {
      ...claim,
      id: claim.parent!,
      content: [behind(cue, sentence)],
      ...{ cue, source, hedged },
      speaker: { ...cast[by], span: source },
      relays: [],
      stance: 'asserts',
      modality: 'actual',
      parent: null,
      rebuts: [claim.id],
    },
  ];
}

function figureOf(
  story: Story,
  count: Counted,
  id: string,
  span: { start: number; end: number; exact: string },
  happening: string,
  claim: ClaimReading | null,
): FigureReading {
  return {
    id,
    report: story.id,
    span,
    quantity: count.quantity,
    unit: null,
    lower: count.lower,
    upper: count.upper,
    modifier: count.modifier ?? 'exactly',
    period: count.period ?? null,
    population: count.population ?? null,
    partOf: count.partOf === undefined ? null : `${happening}:f${count.partOf}`,
    further: false,
    scope: count.scope ?? 'incident',
    claim: claim?.id ?? null,
    happening: `${happening}:h`,
    reason: 'test@1',
  };
}

function happeningOf(
  story: Story,
  statement: Statement,
  id: string,
  claim: ClaimReading | null,
  figures: readonly FigureReading[],
  span: SpanOf,
): Happening {
  const { actor: by, where, when, from } = settled(statement);
  return {
    id: `${id}:h`,
    report: story.id,
    type: statement.type ?? 'shelling',
    subtype: null,
    trigger: span('trigger')!,
    actor: span('actor'),
    actorParty: by,
    target: span('target'),
    targetParty: statement.targetParty ?? null,
    instrument: span('instrument'),
    place: span('place'),
    placeReading: where === null ? null : places[where],
    origin: from === undefined ? null : places[from],
    when: span('when'),
    whenReading: {
      value: when,
      basis: when === null ? 'unknown' : (statement.basis ?? 'stated'),
      weekday: statement.weekday ?? null,
      anchor: null,
      reason: 'test@1',
    },
    polarity: statement.polarity ?? 'affirmed',
    modality: statement.modality ?? 'actual',
    outcome: statement.outcome ?? null,
    claim: claim?.id ?? null,
    figures: figures.map((figure) => figure.id),
    group: `${id}:g`,
    background: statement.background ?? false,
    tally: statement.tally ?? false,
    reason: 'test@1',
  };
}
