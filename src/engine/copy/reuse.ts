// SPDX-License-Identifier: Apache-2.0
import type { CopyKind, DecisionId, Passage, Reason, Report, Span } from '../../model/index.ts';

/** What a shared passage is part of. */
export type ReuseOf = 'text' | 'quote' | 'boilerplate';

/**
 * A passage of one report that stands in another, whoever published the two. Reuse between versions of one report or
 * within one outlet is known too (one voice, one happening), but it is no copy in the ledger's sense.
 */
export interface Reuse {
  readonly kind: CopyKind;
  readonly a: Passage;
  readonly b: Passage;
  /** Share of words that are the same, 0 to 1, of the longer side. */
  readonly similarity: number;
  readonly of: ReuseOf;
  readonly hand: 'version' | 'outlet' | null;
  /** The decision by which a person confirmed it. */
  readonly confirmed?: DecisionId;
  readonly reason: Reason;
}

/** Cuts a passage out of a report's text. Offsets are UTF-16 code units. */
export function passageOf(report: Report, start: number, end: number): Passage {
  return { report: report.id, start, end, exact: report.text.slice(start, end) };
}

type Range = Pick<Span, 'start' | 'end'>;

/** How many code units of a range the given ranges cover; they must not overlap one another. */
export function covered(range: Range, ranges: readonly Range[]): number {
  let sum = 0;
  for (const { start, end } of ranges) {
    sum += Math.max(0, Math.min(range.end, end) - Math.max(range.start, start));
  }
  return sum;
}
