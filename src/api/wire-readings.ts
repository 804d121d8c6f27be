// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { castRoles, happeningTypes, modalities, modifiers, outcomes, precisions } from '../model/index.ts';
import { count, list, maybe, spanSeen, text, voiceSeen, whenSeen } from './wire-common.ts';

/*
 * What was read in a report beside its claims: happenings, figures, times and places, each with the words it was read
 * in. Every range is an exact stretch of the report's text.
 */

export const readingKinds = ['happenings', 'figures', 'times', 'places'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/**
 * How far a reading goes. `part`: something of it is known, such as a weekday without a date; `several`: more than one
 * thing it may be, none chosen; `unknown`: nothing is known but the words.
 */
export const readingStandings = ['read', 'part', 'several', 'unknown'] as const;
export type ReadingStanding = (typeof readingStandings)[number];

/** What every reading has: a key of its own in its report, the words, their paragraph, and the reasons in their order. */
const reading = {
  ...spanSeen.shape,
  /** Letter of the kind and the range, `f120-131`: the same wherever the same words are read as the same. */
  key: text,
  paragraph: count,
  standing: z.enum(readingStandings),
  reasons: list(text),
};

/** Another reading of the same report. */
export const readingRef = z.object({ key: text, exact: text, paragraph: count });
export type ReadingRef = z.infer<typeof readingRef>;

/** A claim of the same report and who makes it; nobody for words nobody is named for. */
export const claimRef = z.object({ id: text, voice: z.nullable(voiceSeen) });
export type ClaimRef = z.infer<typeof claimRef>;

const incidentRef = z.object({ id: text, title: text });

/** A gazetteer's entry that a name may stand for. */
export const candidateSeen = z.object({
  name: text,
  country: maybe,
  gazetteer: text,
  precision: z.enum(precisions),
});
export type CandidateSeen = z.infer<typeof candidateSeen>;

/** A place's name against the gazetteer: what it is taken for, if anything, and what else it may be. */
export const placeReadingSeen = z.object({
  name: text,
  precision: z.enum(precisions),
  country: maybe,
  taken: z.nullable(candidateSeen),
  others: list(candidateSeen),
  reason: text,
});
export type PlaceReadingSeen = z.infer<typeof placeReadingSeen>;

/** Who or what else had a part in the same incident, by other words of the report than the happening's own. */
export const castSeen = z.object({ role: z.enum(castRoles), exact: text, paragraph: count, reason: text });
export type CastSeen = z.infer<typeof castSeen>;

export const happeningSeen = z.object({
  ...reading,
  type: z.enum(happeningTypes),
  actor: z.nullable(spanSeen),
  actorParty: maybe,
  target: z.nullable(spanSeen),
  targetParty: maybe,
  instrument: z.nullable(spanSeen),
  place: z.nullable(spanSeen),
  placeReading: z.nullable(placeReadingSeen),
  origin: z.nullable(placeReadingSeen),
  when: z.nullable(spanSeen),
  whenReading: whenSeen,
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(modalities),
  outcome: z.nullable(z.enum(outcomes)),
  background: z.boolean(),
  tally: z.boolean(),
  /** Null: told by the report itself. */
  claim: z.nullable(claimRef),
  incident: z.nullable(incidentRef),
  figures: list(readingRef),
  /** Other words of the report that tell of the same thing. */
  same: list(readingRef),
  /** What other words of the report add of who and what had a part in it. */
  cast: list(castSeen),
});
export type HappeningSeen = z.infer<typeof happeningSeen>;

export const figureRead = z.object({
  ...reading,
  quantity: text,
  /** What is counted, as written. */
  unit: maybe,
  lower: z.nullable(count),
  upper: z.nullable(count),
  modifier: z.enum(modifiers),
  period: maybe,
  population: maybe,
  scope: z.enum(['incident', 'day', 'campaign', 'unknown']),
  partOf: z.nullable(readingRef),
  /** On top of another number told before. */
  further: z.boolean(),
  happening: z.nullable(readingRef),
  claim: z.nullable(claimRef),
  incident: z.nullable(incidentRef),
});
export type FigureRead = z.infer<typeof figureRead>;

export const timeRead = z.object({
  ...reading,
  timex: z.nullable(z.enum(['DATE', 'TIME', 'DURATION', 'SET'])),
  /** TIMEX3 value. */
  value: maybe,
  when: z.nullable(whenSeen),
  /** What it dates. */
  dates: list(readingRef),
});
export type TimeRead = z.infer<typeof timeRead>;

export const placeRead = z.object({
  ...reading,
  /** Null: described rather than named. */
  use: z.nullable(z.enum(['literal', 'metonym', 'modifier', 'demonym'])),
  place: z.nullable(placeReadingSeen),
  /** Whose name it stands for where it is no place. */
  party: maybe,
  /** What happened there. */
  holds: list(readingRef),
});
export type PlaceRead = z.infer<typeof placeRead>;

/** All readings of one report, each kind in the order of the text. */
export const readingsSeen = z.object({
  happenings: list(happeningSeen),
  figures: list(figureRead),
  times: list(timeRead),
  places: list(placeRead),
  /** False where the case keeps no analysis of the report: times and places are then not known, rather than none. */
  kept: z.boolean(),
});
export type ReadingsSeen = z.infer<typeof readingsSeen>;
