// SPDX-License-Identifier: Apache-2.0
import type { DayPart, TimeUnit, VagueTime } from '../../language/times.ts';

export type Edge = 'START' | 'MID' | 'END';

/** What the words of a time say, before it is counted from any day. */
export type TimeExpression =
  /** A date or part of one; what the words do not say is null. */
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** Last day of a stretch within the month: "November 17–19". */
      readonly lastDay: number | null;
      readonly weekday: number | null;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly which: -1 | 0 | 1 | null;
      /** Counted from the day of writing, or from the day spoken of: "the following Monday". */
      readonly from: 'now' | 'then';
      /** Part of a name ("Bloody Sunday"): not the last one. */
      readonly named: boolean;
    }
  /** A whole unit counted from the one we are in: `yesterday`, `last month`, `this week`. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number }
  /** A number of units back or on: from the day of writing, or from the day spoken of. */
  | {
      readonly kind: 'ago';
      readonly unit: TimeUnit;
      /** Null: "months ago". */
      readonly count: number | null;
      readonly way: -1 | 1;
      /** `then` the day spoken of; `here` that day where it was named close by, else the day of writing. */
      readonly from: 'now' | 'then' | 'here';
    }
  /** A length of time; `reach` says whether it ends (-1) or begins (1) now. */
  | {
      readonly kind: 'span';
      readonly unit: TimeUnit;
      readonly count: number | null;
      readonly reach: -1 | 0 | 1;
    }
  | { readonly kind: 'set'; readonly value: string }
  | {
      readonly kind: 'season';
      readonly season: string;
      readonly year: number | null;
      readonly shift: number | null;
    }
  /** A quarter or half of a year, counted from 1. */
  | {
      readonly kind: 'share';
      readonly share: 'Q' | 'H';
      readonly number: number;
      readonly year: number | null;
      readonly shift: number | null;
    }
  /** "2011-2014" */
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'decade'; readonly value: string }
  /** The nineteenth century is 19. */
  | { readonly kind: 'century'; readonly number: number }
  /** "04/05/2016": two days, of which only the year is certain. */
  | { readonly kind: 'two-days'; readonly year: number }
  /** A date that is a name ("April 7th Street"): its words are no time. */
  | { readonly kind: 'name' }
  /** A date without a value: there is no such day, or it is of a calendar that is not converted. */
  | { readonly kind: 'kept'; readonly why: 'impossible' | 'calendar' }
  | { readonly kind: 'vague'; readonly value: VagueTime }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      /** `Z`, an offset (`+03:00`), an empty string for a local time; null when nothing is said. */
      readonly zone: string | null;
      /** Minutes after midnight in universal time, where the report gives that too: "3 a.m. (0000 GMT)". */
      readonly universal: number | null;
      readonly of: TimeExpression | null;
    }
  | { readonly kind: 'part'; readonly part: DayPart; readonly of: TimeExpression }
  | { readonly kind: 'edge'; readonly edge: Edge; readonly of: TimeExpression };

/** An expression and the words it takes up; word indices are half-open. */
export interface FoundTime {
  readonly first: number;
  readonly end: number;
  readonly expression: TimeExpression;
  readonly rule: string;
}
