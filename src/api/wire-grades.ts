// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { relations } from '../model/index.ts';
import { count, list, maybe, receipt, reportRef, text } from './wire-common.ts';

/** One counted thing by its name; where it stands in a report, with the place. */
export const countedSeen = z.object({ id: text, name: text, receipt: z.nullable(receipt) });

export const gradeSeen = z.object({
  /** Id and name of the scale, and its name with version as the ledger has it. */
  scale: text,
  scaleName: text,
  scaleVersion: text,
  value: text,
  rule: text,
  /** When the rule fires, in plain words; null for a rule that is no longer in force. */
  fires: maybe,
  because: text,
  wouldChange: list(text),
  inputs: list(z.object({ measure: text, words: text, count, items: list(countedSeen) })),
  fragility: z.nullable(
    z.object({
      without: list(z.object({ root: text, name: text, value: text })),
      fewest: z.nullable(z.object({ names: list(text), value: text })),
      because: text,
    }),
  ),
});
export type GradeSeen = z.infer<typeof gradeSeen>;

export const gradeStep = z.object({ scale: text, value: text });

/** How far the incidents of a list are weighed without some of their words; until all are, it shows them with all words. */
export const weighedListSeen = z.object({
  /** What is left out. */
  without: z.object({ asOf: maybe, anonymous: z.boolean(), parties: z.boolean() }),
  done: count,
  of: count,
  /** Incidents of which the case does not hold what weighing again takes. */
  notPossible: count,
  /** Grades that are another, scale by scale; empty until all are weighed. */
  changes: list(z.object({ scale: text, lower: count, higher: count, other: count })),
});
export type WeighedListSeen = z.infer<typeof weighedListSeen>;

/** What the words left out make of an incident. */
export const weighedSeen = z.object({
  /** False when the case does not hold what weighing again takes: everything shown is then of all words. */
  possible: z.boolean(),
  /** The ledger's own grade, scale by scale, to compare with. */
  whole: list(gradeStep),
  /** Reports published after the day. */
  later: list(reportRef),
  /** Reports of which that is not known: kept apart and counted in nothing shown. */
  undated: list(reportRef),
  /** The grades were these counted as well; null when there are none. */
  withUndated: z.nullable(list(gradeStep)),
  /** Mentions kept, of how many. */
  mentions: z.object({ kept: count, of: count }),
  /** Questions that stand otherwise than with all words; null: not asked. */
  questions: list(
    z.object({ id: text, text, whole: z.nullable(z.enum(relations)), now: z.nullable(z.enum(relations)) }),
  ),
});
export type WeighedSeen = z.infer<typeof weighedSeen>;
