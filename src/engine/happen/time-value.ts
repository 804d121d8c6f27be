// SPDX-License-Identifier: Apache-2.0
import type { WhenReading } from '../../model/index.ts';
import type { Day } from './calendar.ts';

/** The days a time may be counted from. */
export interface Anchors {
  /** The day of writing, and what it is called in a reason; null when it is not known. */
  readonly now: { readonly day: Day; readonly name: string } | null;
  /** A full date in the text that stands near the day of writing, when that day is not known. */
  readonly near: { readonly day: Day; readonly name: string } | null;
  /** The day the report was last speaking of. */
  readonly spoken: { readonly day: Day; readonly name: string } | null;
  /** The same where that day was named in this sentence or the one before; null elsewhere. */
  readonly here: { readonly day: Day; readonly name: string } | null;
  /** The weekday of the day last spoken of, where that is all that is known of it. */
  readonly weekday: { readonly weekday: number; readonly name: string } | null;
  /** Whether the words around tell of what is to come; null when they do not show. */
  readonly future: boolean | null;
}

export interface TimeValue {
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value; null for words that are kept without one. */
  readonly value: string | null;
  readonly when: Omit<WhenReading, 'reason'> & { readonly why: string };
}

export type When = TimeValue['when'];

export const unknown: When = {
  value: null,
  basis: 'unknown',
  weekday: null,
  anchor: null,
  why: 'no day to count from',
};

export function date(value: string, when: When): TimeValue {
  return { timex: 'DATE', value, when };
}

export function stated(value: string, weekday: number | null = null): When {
  return { value, basis: 'stated', weekday, anchor: null, why: 'as written' };
}

export function inferred(value: string, anchor: string, why: string, weekday: number | null = null): When {
  return { value, basis: 'inferred', weekday, anchor, why };
}

/** How TIMEX3 and EDTF write a year that is not known. */
export const unknownYear = 'XXXX';
