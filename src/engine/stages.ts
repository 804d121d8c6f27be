// SPDX-License-Identifier: Apache-2.0
import type {
  Cast,
  ClaimReading,
  FigureReading,
  Happening,
  Issue,
  Mention,
  PublishedDate,
  Reference,
  Report,
  Sentence,
  ZoneKind,
} from '../model/index.ts';

/**
 * What passes from stage to stage while one report is read. Each type extends the one before, so the compiler
 * refuses a pipeline in the wrong order.
 */

/** A word before it has a tag. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

export interface Tokenised {
  readonly report: Report;
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly zone: ZoneKind;
    readonly tokens: readonly RawToken[];
  }[];
}

export interface Parsed {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

/** Names found and, where they are places, read against the gazetteer. */
export interface Named extends Parsed {
  readonly mentions: readonly Mention[];
}

/** Noun phrases, names and pronouns, each with what it was taken to stand for. */
export interface Referred extends Named {
  readonly references: readonly Reference[];
}

export interface Attributed extends Referred {
  readonly claims: readonly ClaimReading[];
}

/** Times join the mentions here; figures and happenings are read. */
export interface Happened extends Attributed {
  readonly figures: readonly FigureReading[];
  readonly happenings: readonly Happening[];
  /** When the report was written, by its own words; null where it says so itself, or nothing tells. */
  readonly dating: PublishedDate | null;
  readonly issues: readonly Issue[];
}

/** Happenings of one report joined into groups, figures and claims tied to them. */
export type Linked = Happened;

/** With who and what had a part in each incident of the report. */
export interface Told extends Linked {
  readonly casts: readonly Cast[];
}
