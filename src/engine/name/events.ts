// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import { type Proposal, proposal } from './proposal.ts';
import type { Run } from './runs.ts';
import type { SentenceView } from './view.ts';

/** Events no list has: capitalised words with a noun of events last ("Sessel Accords"), or "Operation" first. */
export function spotEvents(
  view: SentenceView,
  runs: readonly Run[],
  names: NameLexicon,
): readonly Proposal[] {
  if (view.casing !== 'mixed') return [];
  return runs
    .filter(({ first, last }) => last > first && isEvent(view.folded[first]!, view.folded[last]!, names))
    .map(({ first, last }) => proposal(first, last, 'event', 'name.event-word@1'));
}

function isEvent(first: string, last: string, names: NameLexicon): boolean {
  return names.eventOpeners.has(first) || (names.eventHeads.has(last) && !names.organisationHeads.has(last));
}
