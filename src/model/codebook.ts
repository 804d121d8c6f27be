// SPDX-License-Identifier: Apache-2.0

import { moves } from './codebook-moves.ts';
import type { CodebookEntry, Crosswalk } from './codebook-shapes.ts';
import { violence } from './codebook-violence.ts';
import type { HappeningSubtype, HappeningType, Outcome } from './model.ts';

/**
 * The codebook of happenings: what each type is, what it is not, and what other projects call it. The tables of
 * docs/codebook.md are this, written out, and a test holds them to it.
 */
export const codebook: Readonly<Record<HappeningType, CodebookEntry>> = { ...violence, ...moves };

/** What other projects call a happening of this type, subtype and outcome. */
export function crosswalkOf(
  type: HappeningType,
  subtype: HappeningSubtype | null,
  outcome: Outcome | null,
): Crosswalk {
  const { acled, ucdp, plover: event, cameo, airwars, subtypes, byOutcome } = codebook[type];
  const own = subtype === null ? {} : (subtypes[subtype] ?? {});
  const fallen = outcome === null ? {} : (byOutcome?.[outcome] ?? {});
  return { acled, ucdp, plover: event, cameo, airwars, ...own, ...fallen };
}
