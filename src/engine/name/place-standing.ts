// SPDX-License-Identifier: Apache-2.0
import type { Gazetteer, GazetteerEntry } from '../../language/gazetteer.ts';
import type { NameLexicon } from '../../language/names.ts';
import { foldPlaceName } from '../../text/index.ts';
import type { Proposal } from './proposal.ts';
import { type Run, runAt } from './runs.ts';
import { longestPhraseBefore, type SentenceView, written } from './view.ts';

/** Settlements of fewer people than this need more than a capital to be taken for a place. */
const wellKnown = 50_000;
/** A gazetteer and the words of place names: what spotting and reading places needs. */
export interface PlaceSense {
  readonly gazetteer: Gazetteer;
  readonly names: NameLexicon;
}

/**
 * Whether a name that the gazetteer has stands for a place here: well known, a name of several words on its own, or where
 * places stand.
 */
export function isPlausible(
  view: SentenceView,
  place: Proposal,
  runs: readonly Run[],
  sense: PlaceSense,
): boolean {
  const key = foldPlaceName(written(view, place.first, place.last));
  const known =
    !place.soundsAlike &&
    place.entries.some(
      (entry) => isWellKnown(entry) && !isClipped(key, entry) && !isBareDistrict(key, entry),
    );
  if (view.casing === 'lower')
    return known && (place.entries.some(isArea) || standsAsPlace(view, place, sense));
  const run = runAt(runs, place.first);
  const inRun = run !== null && place.last <= run.last && isShorter(place, run);
  if (isDoubtful(view, place, sense.names) && !standsAsPlace(view, place, sense)) return false;
  if (inRun)
    return (
      endsInOwnNoun(view, place, sense) ||
      isFamousName(key, place) ||
      isMembersPlace(view, place.first, sense.names)
    );
  return known || isWholeName(place, runs) || standsAsPlace(view, place, sense);
}

/** A single word that is also a first name, or that the tagger takes for no name, and no famous place's. */
function isDoubtful(view: SentenceView, { first, last, entries }: Proposal, names: NameLexicon): boolean {
  if (first !== last || entries.some(({ precision }) => precision === 'country')) return false;
  if (view.casing === 'mixed' && view.tokens[first]!.upos !== 'PROPN') return true;
  if (view.tokens[first]!.form.length <= 2) return true;
  return names.firstNames.has(view.folded[first]!) && !entries.some(isFamous);
}

/** "Gold" for Gold Coast: a part of a settlement's own name, which the gazetteer has as another name of it. */
function isClipped(key: string, { name, precision }: GazetteerEntry): boolean {
  return precision === 'settlement' && foldPlaceName(name).startsWith(`${key} `);
}

/** A district without its noun ("Bell" for Bell County): by that it is not known. */
function isBareDistrict(key: string, { name, precision }: GazetteerEntry): boolean {
  return precision === 'district' && foldPlaceName(name) !== key;
}

/** A name of several words that the gazetteer has, and all of a run of capitals or more, is there by no accident. */
function isWholeName(place: Proposal, runs: readonly Run[]): boolean {
  if (place.reason !== 'name.gazetteer@1' || place.last === place.first) return false;
  const run = runAt(runs, place.first);
  return place.last - place.first >= 2 || (run?.first === place.first && run.last === place.last);
}

function isShorter(a: Run, b: Run): boolean {
  return a.last - a.first < b.last - b.first;
}

/** "Anderson County" of "Anderson County Courthouse": a name with the noun of its kind is there by no accident. */
function endsInOwnNoun(
  view: SentenceView,
  { first, last, entries }: Proposal,
  { names }: PlaceSense,
): boolean {
  const kind = last > first ? names.placeNouns.get(view.folded[last]!) : undefined;
  return kind !== undefined && entries.some(({ precision }) => precision === kind);
}

function isFamousName(key: string, { reason, entries }: Proposal): boolean {
  return (
    reason === 'name.gazetteer@1' && entries.some((entry) => isFamous(entry) && !isBareDistrict(key, entry))
  );
}

/** Known so widely that it may stand inside a longer name. */
function isFamous(entry: GazetteerEntry): boolean {
  if (entry.id.startsWith('supplement:') || entry.precision === 'country') return true;
  return entry.population >= 4 * wellKnown;
}

export function isWellKnown(entry: GazetteerEntry): boolean {
  return isArea(entry) || entry.population >= wellKnown || entry.id.startsWith('supplement:');
}

function isArea(entry: GazetteerEntry): boolean {
  return (
    entry.precision === 'country' ||
    entry.precision === 'sea' ||
    entry.precision === 'province' ||
    entry.precision === 'area'
  );
}

/** Whether the words around say "place": a preposition before, a noun of places beside, a larger place after a comma. */
function standsAsPlace(view: SentenceView, { first, last }: Run, { names, gazetteer }: PlaceSense): boolean {
  const before = view.folded[first - 1] ?? '';
  const after = view.folded[last + 1] ?? '';
  if (isDateline(view, first, last) || isMembersPlace(view, first, names) || isOfRow(view, last, names))
    return true;
  if (isHyphen(view, last + 1) && names.placeCompounds.has(view.folded[last + 2] ?? '')) return true;
  if (names.placePrepositions.has(before) && view.tokens[first - 1]!.upos !== 'PART') {
    if (before !== names.genitive || view.tokens[first - 2]?.form === ',') return true;
    const noun = view.folded[first - 2] ?? '';
    if (names.placeNouns.has(noun) || names.residentNouns.has(noun)) return true;
    return longestPhraseBefore(view, first - 1, names.nearWords) >= 0;
  }
  if (names.directions.has(before) || names.placeNouns.has(before) || names.placeNouns.has(after))
    return true;
  return (
    names.areaWords.has(after) || names.edgeWords.has(after) || isWithinNext(view, last, names, gazetteer)
  );
}

function isHyphen(view: SentenceView, i: number): boolean {
  return /^[-‐‑]$/.test(view.tokens[i]?.form ?? '');
}

/** "Ana Delgado, D-Tessa": where a member of parliament was elected. */
function isMembersPlace(view: SentenceView, first: number, { partyLetters }: NameLexicon): boolean {
  return isHyphen(view, first - 1) && partyLetters.has(view.tokens[first - 2]?.form ?? '');
}

/** How far on the noun of a row of places may stand. */
const longestRow = 40;

/** "[Oskar], Tessa and Velm provinces": one of a row that ends in the noun of all. */
function isOfRow(view: SentenceView, last: number, { placePlurals }: NameLexicon): boolean {
  for (let i = last + 1; i <= last + longestRow && i < view.tokens.length; i++) {
    if (placePlurals.has(view.folded[i]!)) return true;
    const { form, upos } = view.tokens[i]!;
    if (form !== ',' && upos !== 'CCONJ' && view.capital[i] !== true) return false;
  }
  return false;
}

/** "SESSEL — Troops …": capitals and a dash open a report. */
function isDateline(view: SentenceView, first: number, last: number): boolean {
  if (first !== 0 || view.casing === 'upper' || !/^[-‐‑–—]+$/.test(view.tokens[last + 1]?.form ?? ''))
    return false;
  const name = written(view, first, last);
  return /^\P{Ll}+$/u.test(name) && name.length > 3;
}

/** "X, in Y", "X, Y" where Y is a country or a province. */
function isWithinNext(view: SentenceView, last: number, names: NameLexicon, gazetteer: Gazetteer): boolean {
  if (view.tokens[last + 1]?.form !== ',') return false;
  const next = last + 2;
  if (view.folded[next] === names.inessive) return true;
  if (!view.capital[next]) return false;
  const end = view.capital[next + 1] ? next + 1 : next;
  return gazetteer.named(written(view, next, end)).some(isArea);
}
