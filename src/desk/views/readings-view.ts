// SPDX-License-Identifier: Apache-2.0
import type { ReadingsSeen } from '../../api/index.ts';
import { inReadingOrder, type ReportId, type Span } from '../../model/index.ts';
import type { CaseReader } from '../../store/contract.ts';
import { currentAnalysis } from './current-analysis.ts';
import { type Lens, lensOn } from './lens.ts';
import { readingsContext } from './readings-context.ts';
import { figuresIn } from './readings-figures.ts';
import { happeningsIn } from './readings-happenings.ts';
import { placesIn } from './readings-places.ts';
import { timesIn } from './readings-times.ts';

/**
 * What was read in a report beside its claims: happenings and figures as the ledger has them, times and places as the
 * analysis kept with the case has them. Null when the case has no such report.
 */
export function readingsView(
  reader: CaseReader,
  id: ReportId,
  lens: Lens = lensOn(reader),
): ReadingsSeen | null {
  if (!lens.heads.some((head) => head.id === id)) return null;
  const analysis = currentAnalysis(lens, id);
  const context = readingsContext(lens, { id }, analysis?.casts);
  const mentions = analysis?.mentions ?? [];
  return {
    happenings: inOrder(happeningsIn(context)),
    figures: inOrder(figuresIn(context)),
    times: inOrder(timesIn(context, mentions)),
    places: inOrder(placesIn(context, mentions)),
    kept: analysis !== null,
  };
}

function inOrder<T extends Span>(readings: readonly T[]): readonly T[] {
  return [...readings].sort(inReadingOrder);
}
