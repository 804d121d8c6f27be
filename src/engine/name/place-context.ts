// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { NameLexicon } from '../../language/names.ts';
import type { Precision } from '../../model/index.ts';
import { coarser } from './place-precision.ts';
import { prominence } from './place-score.ts';
import type { Proposal } from './proposal.ts';
import { longestPhraseBefore, type SentenceView } from './view.ts';

/** What the words around a place's name say about which place, and how finely it is stated. */
export interface PlaceContext {
  /** "near", "outskirts of", "10 km north of": the thing is by the place, not in it. */
  readonly near: boolean;
  /** "off the coast of": in the water by it. */
  readonly offshore: boolean;
  /** "northern", "eastern": a part of the place. */
  readonly direction: boolean;
  /** "countryside", "region": the land about it. */
  readonly around: boolean;
  /** The kind of place that a noun beside the name says it is. */
  readonly kind: Precision | null;
  /** What the places beside it in a row are ("Oskar, Tessa and Velm"), when all are of one kind. */
  readonly beside: Precision | null;
  /** What the name's own sentence says it lies in: entries of the larger place named right after it. */
  readonly containers: readonly GazetteerEntry[];
  /** What is said to lie in it: entries of the smaller places named right before it. */
  readonly held: readonly GazetteerEntry[];
}

/** Nothing is said. */
export const noContext: PlaceContext = {
  near: false,
  offshore: false,
  direction: false,
  around: false,
  kind: null,
  beside: null,
  containers: [],
  held: [],
};

/** @param places the places of the sentence in order, and which of them is meant */
export function placeContext(
  view: SentenceView,
  places: readonly Proposal[],
  index: number,
  names: NameLexicon,
): PlaceContext {
  const place = places[index]!;
  const { first, last } = place;
  const before = skipArticle(view, first - 1, names);
  const direction = names.directions.has(view.folded[before] ?? '') && !isDirectionOf(view, before, names);
  const nearAt = direction ? skipArticle(view, before - 1, names) : before;
  const after = view.folded[afterPair(view, last)] ?? '';
  return {
    near:
      names.edgeWords.has(after) ||
      longestPhraseBefore(view, nearAt, names.nearWords) >= 0 ||
      pairedBy(view, first, names) === 'places',
    offshore: longestPhraseBefore(view, nearAt, names.offshoreWords) >= 0,
    direction,
    around: names.areaWords.has(after) || isCountrysideOf(view, first, names),
    kind: kindBeside(view, place, names) ?? kindOfRow(view, places, index, names),
    beside: kindBesideIt(view, places, index),
    containers: containersAfter(view, places, index, names),
    held: heldBefore(view, places, index, names),
  };
}

/** The word after a name, and after the other of a pair that a dash joins to it: "the Oskar–Velm [border]". */
export function afterPair(view: SentenceView, last: number): number {
  if (!/^[-‐‑–]$/.test(view.tokens[last + 1]?.form ?? '') || view.capital[last + 2] !== true) return last + 1;
  let end = last + 2;
  while (view.capital[end + 1] === true) end++;
  return end + 1;
}

/**
 * "between Tessa and Velm": whether the name that begins at a token is one of two, and what they are. Talks have parties; a
 * road, and what happens there, lies between places. Null if it is none of two.
 */
export function pairedBy(view: SentenceView, first: number, names: NameLexicon): 'parties' | 'places' | null {
  let at = skipArticle(view, first - 1, names);
  if (view.tokens[at]?.upos === 'CCONJ') {
    at--;
    while (view.capital[at] === true) at--;
    at = skipArticle(view, at, names);
  }
  if (!names.partyPrepositions.has(view.folded[at] ?? '')) return null;
  const parties = view.tokens[at - 1]?.upos === 'NOUN' && !names.linkNouns.has(view.folded[at - 1]!);
  return parties ? 'parties' : 'places';
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

/** "the town of X", "X province", "X Province" (the noun taken into the name): of several nouns the coarsest. */
function kindBeside(view: SentenceView, { first, last }: Proposal, names: NameLexicon): Precision | null {
  const own = last > first ? names.placeNouns.get(view.folded[last]!) : undefined;
  const after = names.placeNouns.get(view.folded[last + 1] ?? '');
  const twoAfter = names.placeNouns.get(`${view.folded[last + 1]} ${view.folded[last + 2]}`);
  const ofAt = skipArticle(view, first - 1, names);
  const before =
    view.folded[ofAt] === names.genitive ? names.placeNouns.get(view.folded[ofAt - 1] ?? '') : undefined;
  const kinds = [own, twoAfter ?? after, before].filter((kind) => kind !== undefined);
  return kinds.reduce<Precision | null>((coarsest, kind) => coarser(kind, coarsest), null);
}

/**
 * Entries of the larger places said to hold this one: "X, Y", "X in Y", "X, in northern Y", "X on the coast of Y",
 * "X, in Y's Z" (both Y and Z).
 */
function containersAfter(
  view: SentenceView,
  places: readonly Proposal[],
  index: number,
  names: NameLexicon,
): readonly GazetteerEntry[] {
  const containers: GazetteerEntry[] = [];
  for (let i = index; i + 1 < places.length; i++) {
    if (!isHeldBy(view, places[i]!, places[i + 1]!, names) || isInRow(view, places, i)) break;
    containers.push(...places[i + 1]!.entries);
  }
  return containers;
}

/** The other way round: entries of the smaller places of which this one says where they lie. */
function heldBefore(
  view: SentenceView,
  places: readonly Proposal[],
  index: number,
  names: NameLexicon,
): readonly GazetteerEntry[] {
  const inner = places[index - 1];
  if (inner === undefined || !isHeldBy(view, inner, places[index]!, names)) return [];
  return isInRow(view, places, index - 1) ? [] : inner.entries;
}

/**
 * Whether a place and the next, between which a comma stands, are two of a row of three areas of one kind ("Oskar, Tessa
 * and Velm"): then neither lies in the other.
 */
function isInRow(view: SentenceView, places: readonly Proposal[], index: number): boolean {
  return [index - 1, index].some((first) => isRow(view, places.slice(Math.max(0, first), first + 3)));
}

function isRow(view: SentenceView, row: readonly Proposal[]): boolean {
  if (row.length < 3 || !areJoined(view, row[0]!, row[1]!) || !areJoined(view, row[1]!, row[2]!))
    return false;
  return rowKinds.some((kind) =>
    row.every(({ entries }) => entries.some(({ precision }) => precision === kind)),
  );
}

/** Kinds of areas that stand side by side. */
const rowKinds: readonly Precision[] = ['country', 'province', 'district'];

/** Nothing but a comma, "and" or both stands between. */
function areJoined(view: SentenceView, left: Proposal, right: Proposal): boolean {
  const between = view.tokens.slice(left.last + 1, right.first);
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every(({ form, upos }) => form === ',' || upos === 'CCONJ')
  );
}

/** The kind of the places right before and after in a row, each taken for the best known of its name. */
function kindBesideIt(view: SentenceView, places: readonly Proposal[], index: number): Precision | null {
  const [before, place, after] = [places[index - 1], places[index]!, places[index + 1]];
  const kinds = new Set<Precision>();
  if (before !== undefined && areJoined(view, before, place)) addKind(kinds, before);
  if (after !== undefined && areJoined(view, place, after)) addKind(kinds, after);
  const [kind] = kinds;
  return kinds.size === 1 ? kind! : null;
}

function addKind(kinds: Set<Precision>, { entries }: Proposal): void {
  const [first, ...others] = entries.filter((entry) => !isOfTown(entry, entries));
  if (first === undefined) return;
  const best = others.reduce((most, entry) => (prominence(entry) > prominence(most) ? entry : most), first);
  kinds.add(best.precision);
}

/** An area that has its name from a town in it, which is meant where no more is said. */
function isOfTown(area: GazetteerEntry, entries: readonly GazetteerEntry[]): boolean {
  if (area.precision !== 'province' && area.precision !== 'district') return false;
  return entries.some(
    (entry) => entry.precision === 'settlement' && entry.population > 0 && entry.within.includes(area.id),
  );
}

/** "Oskar, Tessa and Velm provinces": the noun of several places in a row says of each what kind it is. */
function kindOfRow(
  view: SentenceView,
  places: readonly Proposal[],
  index: number,
  names: NameLexicon,
): Precision | null {
  let last = index;
  while (last + 1 < places.length && areJoined(view, places[last]!, places[last + 1]!)) last++;
  if (last === index && !(index > 0 && areJoined(view, places[index - 1]!, places[index]!))) return null;
  return names.placePlurals.get(view.folded[places[last]!.last + 1] ?? '') ?? null;
}

/** How many words may stand between a place and the one it lies in. */
const farthest = 7;

function isHeldBy(view: SentenceView, inner: Proposal, outer: Proposal, names: NameLexicon): boolean {
  if (outer.first - inner.last > farthest + 1 || outer.entries.length === 0) return false;
  const between = view.folded.slice(inner.last + 1, outer.first).filter((word) => word !== '');
  const next = view.tokens[inner.last + 1]!.form;
  if (between.length === 0) return next === ',';
  const plain = between.every(
    (word) => names.containerFillers.has(word) || names.directions.has(word) || names.placeNouns.has(word),
  );
  if (!plain) return false;
  return (
    /^['’]s?$/.test(next) ||
    between.some((word) => names.containerPrepositions.has(word)) ||
    (next === ',' && between.at(-1) === names.genitive)
  );
}
