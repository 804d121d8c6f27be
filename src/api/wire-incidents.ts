// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { happeningTypes } from '../model/index.ts';
import { finenesses, speakers, standings } from './filters.ts';
import { figureSeen, leadSeen, questionSeen, quoteSeen, rootSeen } from './wire-board.ts';
import {
  copyShape,
  count,
  list,
  maybe,
  placeBrief,
  placeSeen,
  receipt,
  reportRef,
  text,
  whenSeen,
} from './wire-common.ts';
import { mutationBrief } from './wire-compare.ts';
import { gradeSeen, gradeStep, weighedListSeen, weighedSeen } from './wire-grades.ts';

export const incidentCounts = z.object({
  reports: count,
  outlets: count,
  outletsUnknown: count,
  roots: count,
  rootsAtMost: count,
});
export type CountsSeen = z.infer<typeof incidentCounts>;

export const incidentRow = z.object({
  id: text,
  title: text,
  type: z.enum(happeningTypes),
  when: whenSeen,
  place: z.nullable(placeBrief),
  origin: z.nullable(placeBrief),
  background: z.boolean(),
  counts: incidentCounts,
  /** The step on every scale in force; the first is the ledger's own. */
  grades: list(gradeStep),
  /** The same with all words; null while none are left out, or where the case does not hold what weighing takes. */
  wholeGrades: z.nullable(list(gradeStep)),
  /** The question to read first: the one most in dispute. */
  lead: z.nullable(leadSeen),
  /** Where it is first told. */
  first: z.nullable(z.object({ label: text, paragraph: count })),
  /** Hedging words around its first telling, as said. */
  hedge: maybe,
});
export type IncidentRow = z.infer<typeof incidentRow>;

const facet = <T extends z.core.$ZodType>(value: T) => list(z.object({ value, count }));

export const incidentListSeen = z.object({
  rows: list(incidentRow),
  total: count,
  /** Null while no words are left out. */
  weighed: z.nullable(weighedListSeen),
  reports: count,
  facets: z.object({
    standing: facet(z.enum(standings)),
    type: facet(z.enum(happeningTypes)),
    where: facet(z.enum(finenesses)),
    voice: facet(z.enum(speakers)),
  }),
  /** Dated incidents by day, month or year, in order; empty stretches are left out. */
  when: z.object({ unit: z.enum(['day', 'month', 'year']), bars: list(z.object({ key: text, count })) }),
  /** Counted over the whole case, whatever the filters say. */
  apart: z.object({ undated: count, unlocated: count, tallies: count, background: count, campaign: count }),
});
export type IncidentListSeen = z.infer<typeof incidentListSeen>;

export const tallyListSeen = z.object({ tallies: list(figureSeen) });
export type TallyListSeen = z.infer<typeof tallyListSeen>;

export const copySeen = z.object({
  ...copyShape,
  /** What changed between the two in what is claimed. */
  mutations: list(mutationBrief),
  a: z.object({ receipt, exact: text }),
  b: z.object({ receipt, exact: text }),
});
export type CopySeen = z.infer<typeof copySeen>;

/** Another incident that looks like this one. */
const otherIncident = z.object({
  id: text,
  title: text,
  when: whenSeen,
  place: z.nullable(placeSeen),
  reason: text,
});

export const incidentSeen = z.object({
  id: text,
  title: text,
  type: z.enum(happeningTypes),
  when: whenSeen,
  place: z.nullable(placeSeen),
  origin: z.nullable(placeSeen),
  background: z.boolean(),
  counts: incidentCounts,
  /** On every scale in force; the first is the ledger's own. */
  grades: list(gradeSeen),
  /** Null while no words are left out. */
  weighed: z.nullable(weighedSeen),
  reasons: list(text),
  reports: list(reportRef),
  questions: list(questionSeen),
  /** Every claim about it, earliest report first. */
  claims: list(quoteSeen),
  roots: list(rootSeen),
  copies: list(copySeen),
  mentions: list(z.object({ receipt, exact: text })),
  keptApart: list(otherIncident),
  suggested: list(otherIncident),
});
export type IncidentSeen = z.infer<typeof incidentSeen>;
