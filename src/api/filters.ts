// SPDX-License-Identifier: Apache-2.0
import { happeningTypes, type Precision, voiceKinds } from '../model/index.ts';

/** How an incident stands, by its leading question and by its roots. */
export const standings = [
  'conflict',
  'retracts',
  'compatible',
  'different-period',
  'cannot-tell',
  'agree',
  'one-position',
  'no-answer',
  'single-root',
  'roots-unclear',
] as const;
export type Standing = (typeof standings)[number];

/** Where, as finely as stated: the precisions in the groups a reader thinks in. */
export const finenesses = ['settlement', 'area', 'country', 'sea', 'none'] as const;
export type Fineness = (typeof finenesses)[number];

export const speakers = [...voiceKinds, 'unnamed'] as const;
export type SpeakerFilter = (typeof speakers)[number];

export const orders = ['oldest', 'newest'] as const;
export type IncidentOrder = (typeof orders)[number];

/** Which incidents to list. Within one list any value will do; between lists all must hold. Empty lists ask nothing. */
export interface IncidentFilters {
  readonly standing: readonly Standing[];
  readonly type: readonly (typeof happeningTypes)[number][];
  readonly where: readonly Fineness[];
  readonly voice: readonly SpeakerFilter[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; both ends included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: boolean;
  readonly background: boolean;
  /** Words that must all stand in the title, whatever their case. */
  readonly words: string;
  readonly order: IncidentOrder;
}

export const noFilters: IncidentFilters = {
  standing: [],
  type: [],
  where: [],
  voice: [],
  from: null,
  to: null,
  undated: false,
  background: false,
  words: '',
  order: 'oldest',
};

const dayOrMonth = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Reads filters from a query string's parameters. What is not a known value is left out, so an old or mistyped
 * address still opens.
 *
 * @param get the value of a parameter, or null (`URLSearchParams.get` bound to its parameters)
 */
export function filtersOf(get: (name: string) => string | null): IncidentFilters {
  return {
    standing: listOf(get('standing'), standings),
    type: listOf(get('type'), happeningTypes),
    where: listOf(get('where'), finenesses),
    voice: listOf(get('voice'), speakers),
    from: dateOf(get('from')),
    to: dateOf(get('to')),
    undated: get('undated') === '1',
    background: get('background') === '1',
    words: (get('q') ?? '').slice(0, 200),
    order: get('order') === 'newest' ? 'newest' : 'oldest',
  };
}

/** The parameters that say these filters, in a fixed order; what asks nothing is left out. */
export function parametersOf(filters: IncidentFilters): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['q', filters.words],
    ['standing', filters.standing.join(',')],
    ['type', filters.type.join(',')],
    ['where', filters.where.join(',')],
    ['voice', filters.voice.join(',')],
    ['from', filters.from ?? ''],
    ['to', filters.to ?? ''],
    ['undated', filters.undated ? '1' : ''],
    ['background', filters.background ? '1' : ''],
    ['order', filters.order === 'oldest' ? '' : filters.order],
  ];
  return all.filter(([, value]) => value !== '');
}

/** How many filters ask something. */
export function activeFilters(filters: IncidentFilters): number {
  const lists = [filters.standing, filters.type, filters.where, filters.voice];
  const single = [
    filters.from !== null || filters.to !== null,
    filters.undated,
    filters.background,
    filters.words !== '',
  ];
  return lists.reduce((sum, list) => sum + list.length, 0) + single.filter(Boolean).length;
}

function listOf<T extends string>(value: string | null, known: readonly T[]): readonly T[] {
  const asked = new Set((value ?? '').split(','));
  return known.filter((entry) => asked.has(entry));
}

function dateOf(value: string | null): string | null {
  return value !== null && dayOrMonth.test(value) ? value : null;
}

const finenessOf: Readonly<Record<Precision, Fineness>> = {
  site: 'settlement',
  street: 'settlement',
  settlement: 'settlement',
  'near-settlement': 'settlement',
  district: 'area',
  province: 'area',
  area: 'area',
  country: 'country',
  sea: 'sea',
  none: 'none',
};

/** The group a precision is filtered by; no place at all is `none`. */
export function fineness(precision: Precision | null): Fineness {
  return precision === null ? 'none' : finenessOf[precision];
}
