// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { Precision } from '../../model/index.ts';
import type { Proposal } from './proposal.ts';
import { longestPhraseBefore, type SentenceView } from './view.ts';

/** What the words around a place's name say about which place, and how finely it is stated. */
export interface PlaceContext {
  /** "near", "outskirts of", "10 km north of": the thing is by the place, not in it. */
  readonly near: boolean;
  /** "northern", "eastern": a part of the place. */
  readonly direction: boolean;
  /** "countryside", "region": the land about it. */
  readonly around: boolean;
  /** The kind of place that a noun beside the name says it is. */
  readonly kind: Precision | null;
  /** What the name's own sentence says it lies in: entries of the larger place named right after it. */
  readonly containers: readonly GazetteerEntry[];
}

/** @param places the other places of the sentence, in order */
export function placeContext(
  view: SentenceView,
  place: Proposal,
  places: readonly Proposal[],
  names: NameLexicon,
): PlaceContext {
  const { first, last } = place;
  const before = skipArticle(view, first - 1, names);
  const direction = names.directions.has(view.folded[before] ?? '') && !isDirectionOf(view, before, names);
  const nearAt = direction ? skipArticle(view, before - 1, names) : before;
  const after = view.folded[last + 1] ?? '';
  return {
    near: names.edgeWords.has(after) || longestPhraseBefore(view, nearAt, names.nearWords) >= 0,
    direction,
    around: names.areaWords.has(after) || isCountrysideOf(view, first, names),
    kind: kindBeside(view, place, names),
    containers: containersAfter(view, place, places, names),
  };
}

function skipArticle(view: SentenceView, i: number, names: NameLexicon): number {
  return view.folded[i] === names.article ? i - 1 : i;
}

/** "north of X" is by X; "northern X" and "north X" are in it. */
function isDirectionOf(view: SentenceView, i: number, names: NameLexicon): boolean {
  return view.folded[i + 1] === names.genitive;
}

function isCountrysideOf(view: SentenceView, first: number, names: NameLexicon): boolean {
  return view.folded[first - 1] === names.genitive && names.areaWords.has(view.folded[first - 2] ?? '');
}

/** "the town of X", "X province", "X Province" (the noun taken into the name). */
function kindBeside(view: SentenceView, { first, last }: Proposal, names: NameLexicon): Precision | null {
  const own = last > first ? names.placeNouns.get(view.folded[last]!) : undefined;
  const after = names.placeNouns.get(view.folded[last + 1] ?? '');
  const twoAfter = names.placeNouns.get(`${view.folded[last + 1]} ${view.folded[last + 2]}`);
  const ofAt = skipArticle(view, first - 1, names);
  const before =
    view.folded[ofAt] === names.genitive ? names.placeNouns.get(view.folded[ofAt - 1] ?? '') : undefined;
  return own ?? twoAfter ?? after ?? before ?? null;
}

/** "X, Y", "X in Y", "X, in northern Y", "X, a town in Y": the entries of Y. */
function containersAfter(
  view: SentenceView,
  place: Proposal,
  places: readonly Proposal[],
  names: NameLexicon,
): readonly GazetteerEntry[] {
  const next = places.find((other) => other.first > place.last);
  if (next === undefined || next.first - place.last > 8 || next.entries.length === 0) return [];
  const between = view.folded.slice(place.last + 1, next.first).filter((word) => word !== '');
  const comma = view.tokens[place.last + 1]?.form === ',';
  if (between.length === 0) return comma ? next.entries : [];
  const leads = between.at(-1)!;
  const plain = between.every(
    (word) => names.containerFillers.has(word) || names.directions.has(word) || names.placeNouns.has(word),
  );
  return plain && (between.includes(names.inessive) || (comma && leads === names.genitive))
    ? next.entries
    : [];
}
