// SPDX-License-Identifier: Apache-2.0
import type { HappeningType, Incident, Root, VoiceKind } from '../../../src/model/index.ts';

/*
 * What the ledger of the five seeds must show, whichever of them are there: by the first digits of the report's file,
 * by offsets, kinds and counts. None of their words stand here.
 */

/** The first three digits of a seed's file name. */
export type SeedKey = '000' | '001' | '002' | '003' | '004';

/** Which seeds there are, and whether the manifest supplies dates to some of them. */
export interface Setting {
  readonly without: SeedKey | null;
  readonly dated: boolean;
}

/** Somebody who speaks, as far as it can be said without words. */
export interface Speaking {
  readonly kind: VoiceKind;
  readonly party: string | null;
  readonly anonymous: boolean;
}

export interface RootRow {
  readonly rule: string;
  readonly independence: Root['independence'];
  readonly folds: boolean;
  readonly speaking: Speaking | null;
  readonly reports: readonly SeedKey[];
}

export interface QuestionRow {
  readonly kind: string;
  /** Asked, and so answered, where these are there. */
  readonly needs: readonly SeedKey[];
  readonly relation: string;
  readonly positions: readonly { readonly by: readonly Speaking[]; readonly roots: number }[];
}

export interface IncidentRow {
  readonly label: string;
  readonly type: HappeningType;
  /** Where triggers stand that tell of it: all that are there are one incident. */
  readonly told: Readonly<Partial<Record<SeedKey, readonly number[]>>>;
  readonly when: (setting: Setting) => Pick<Incident['when'], 'value' | 'basis' | 'weekday'>;
  /** Gazetteer id of the place it was launched from, or null. */
  readonly origin: string | null;
  readonly roots: (setting: Setting) => readonly [fewest: number, most: number];
  /** Roots that are there whenever one of their reports is. */
  readonly rooted: readonly RootRow[];
  readonly questions: readonly QuestionRow[];
  readonly apartFrom: readonly string[];
}

/** A passage of one report that stands in another. */
export interface CopyRow {
  readonly kind: 'verbatim' | 'rewritten';
  readonly passages: readonly (readonly [SeedKey, start: number, end: number])[];
  /** Which stood first, where dates are supplied. */
  readonly first: SeedKey;
}

/** A figure over a period: on its own lane, part of no incident. */
export interface TallyRow {
  readonly report: SeedKey;
  readonly start: number;
  readonly quantity: string;
  readonly number: number;
}

const russia: Speaking = { kind: 'government', party: 'RU', anonymous: false };
const american: Speaking = { kind: 'official', party: 'US', anonymous: true };
const islamicState: Speaking = { kind: 'armed-group', party: 'isis', anonymous: false };

const unknown = { value: null, basis: 'unknown', weekday: null } as const;
const inferred = (value: string, weekday: number) => ({ value, basis: 'inferred', weekday }) as const;

const salvo: IncidentRow = {
  label: 'the salvo from the Caspian',
  type: 'missile-strike',
  told: {
    '001': [17, 1392, 2099, 2152],
    '002': [28, 142, 285, 381, 429, 537, 611, 637],
  },
  // The weekday stands in 002; 001 alone tells of no day.
  when: ({ dated, without }) => {
    if (without === '002') return unknown;
    return dated ? inferred('2015-10-07', 3) : { value: null, basis: 'unknown', weekday: 3 };
  },
  origin: 'supplement:sea-caspian-sea',
  roots: ({ without }) => (without === '001' ? [2, 3] : without === '002' ? [2, 2] : [2, 4]),
  rooted: [
    // The unnamed officer of 001 is of the institution that speaks in 002, when it does.
    { rule: 'root.body', independence: 'independent', folds: false, speaking: russia, reports: ['002'] },
    {
      rule: 'root.unnamed-of-side',
      independence: 'independent',
      folds: false,
      speaking: american,
      reports: ['002'],
    },
    {
      rule: 'root.unnamed',
      independence: 'cannot-tell',
      folds: true,
      speaking: { kind: 'person', party: null, anonymous: false },
      reports: ['002'],
    },
  ],
  questions: [
    {
      kind: 'outcome',
      needs: ['002'],
      relation: 'conflict',
      positions: [
        { by: [russia], roots: 1 },
        { by: [american], roots: 1 },
        { by: [{ kind: 'person', party: null, anonymous: false }], roots: 1 },
      ],
    },
  ],
  apartFrom: ['the salvo on Raqqa', 'the strike near Palmyra'],
};

const raqqa: IncidentRow = {
  label: 'the salvo on Raqqa',
  type: 'missile-strike',
  told: { '000': [1772, 1801, 1871] },
  when: () => ({ value: null, basis: 'unknown', weekday: 5 }),
  origin: 'supplement:sea-caspian-sea',
  roots: () => [1, 1],
  rooted: [
    { rule: 'root.narration', independence: 'cannot-tell', folds: false, speaking: null, reports: ['000'] },
  ],
  questions: [],
  apartFrom: ['the strike near Palmyra'],
};

const palmyra: IncidentRow = {
  label: 'the strike near Palmyra',
  type: 'missile-strike',
  told: { '003': [7, 206, 463, 644, 808, 992, 1069, 1243] },
  when: () => inferred('2017-05-30', 2),
  origin: 'supplement:sea-mediterranean-sea',
  roots: () => [1, 2],
  rooted: [
    { rule: 'root.body', independence: 'independent', folds: false, speaking: russia, reports: ['003'] },
    {
      rule: 'root.outlet-cited',
      independence: 'cannot-tell',
      folds: true,
      speaking: { kind: 'media', party: null, anonymous: false },
      reports: ['003'],
    },
  ],
  // Two reports of one claim, one root.
  questions: [
    {
      kind: 'outcome',
      needs: ['003'],
      relation: 'one-position',
      positions: [{ by: [russia, russia], roots: 1 }],
    },
  ],
  apartFrom: [],
};

const airliner: IncidentRow = {
  label: 'the airliner',
  type: 'aircraft-loss',
  told: { '000': [350, 2397, 2534, 2607, 2838], '004': [1867] },
  when: ({ without }) =>
    without === '000' ? unknown : { value: 'XXXX-10-21/XXXX-10-31', basis: 'stated', weekday: null },
  origin: null,
  roots: ({ without }) => (without === '000' ? [1, 1] : without === '004' ? [2, 2] : [2, 3]),
  rooted: [
    {
      rule: 'root.body',
      independence: 'independent',
      folds: false,
      speaking: islamicState,
      reports: ['000'],
    },
    { rule: 'root.body', independence: 'independent', folds: false, speaking: russia, reports: ['000'] },
  ],
  questions: [
    {
      kind: 'responsibility',
      needs: ['000'],
      relation: 'one-position',
      positions: [{ by: [islamicState, islamicState], roots: 1 }],
    },
  ],
  apartFrom: ['the salvo from the Caspian', 'the strike near Palmyra'],
};

const border: IncidentRow = {
  label: 'the borders of Turkey',
  type: 'airspace-violation',
  told: { '001': [3212] },
  when: ({ dated }) =>
    dated ? { value: '2015-10-03/2015-10-04', basis: 'inferred', weekday: null } : unknown,
  origin: null,
  // 002 tells the same in other words, which is no root more.
  roots: () => [1, 1],
  rooted: [
    { rule: 'root.narration', independence: 'cannot-tell', folds: false, speaking: null, reports: ['001'] },
  ],
  questions: [],
  apartFrom: [],
};

export const incidentRows: readonly IncidentRow[] = [salvo, raqqa, palmyra, airliner, border];

export const copyRows: readonly CopyRow[] = [
  {
    kind: 'verbatim',
    passages: [
      ['001', 3343, 3629],
      ['002', 3394, 3680],
    ],
    first: '001',
  },
  {
    kind: 'rewritten',
    passages: [
      ['001', 3194, 3342],
      ['002', 3174, 3393],
    ],
    first: '001',
  },
];

export const tallyRows: readonly TallyRow[] = [
  { report: '001', start: 2684, quantity: 'sorties', number: 20 },
  { report: '001', start: 2709, quantity: 'targets', number: 12 },
  { report: '002', start: 2222, quantity: 'targets', number: 60 },
  { report: '003', start: 2417, quantity: 'convoys', number: 4 },
  { report: '004', start: 1523, quantity: 'sorties', number: 127 },
  { report: '004', start: 1564, quantity: 'targets', number: 206 },
];

/** Where somebody hedges what is told, as it must stay: a claim that begins here. */
export const hedgedRows: readonly (readonly [SeedKey, start: number])[] = [['004', 1816]];

/** Claims that are of one voice: a copied passage makes no second speaker. */
export const oneVoiceRows: readonly (readonly (readonly [SeedKey, start: number])[])[] = [
  [
    ['001', 3394],
    ['002', 3445],
  ],
];

/**
 * What the design has and the engine has not yet, by label; each is tried, and one that is met in the meantime fails.
 */
export const knownMisses: Readonly<Record<string, string>> = {
  'the salvo from the Caspian: undated, it is after a day in September':
    'that a campaign began on a day bounds no incident of it',
};
