// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import type { PlaceSense } from './place-standing.ts';
import { type Proposal, proposal } from './proposal.ts';
import { type SentenceView, written } from './view.ts';

/** "W. Va." is cut into as many tokens at most. */
const longest = 4;

/**
 * The short form of an area's name that begins at a token ("Springfield, [Ill.]", "Paris, [TX]"), or null. What is also a
 * word or somebody's initials is one only after a comma and another name.
 */
export function shortPlaceAt(
  view: SentenceView,
  first: number,
  { names, gazetteer }: PlaceSense,
): Proposal | null {
  if (!names.shortPlaceOpeners.has(view.tokens[first]!.form)) return null;
  for (let last = Math.min(first + longest, view.tokens.length) - 1; last >= first; last--) {
    const id = names.shortPlaces.get(written(view, first, last));
    if (id === undefined || !mayStand(view, first, last, names)) continue;
    const entry = gazetteer.entry(id);
    if (entry !== null) return proposal(first, last, 'place', 'name.short-form@1', { entries: [entry] });
  }
  return null;
}

function mayStand(view: SentenceView, first: number, last: number, { notNames }: NameLexicon): boolean {
  if (
    view.tokens[first - 1]?.form === ',' &&
    view.capital[first - 2] === true &&
    !notNames.has(view.folded[first - 2]!)
  )
    return true;
  const form = written(view, first, last);
  return form.length > 3 && form.includes('.') && view.tokens[first - 1]?.form !== '.';
}
