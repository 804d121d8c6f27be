// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { NameLexicon } from '../../language/names.ts';
import { foldPlaceName } from '../../text/index.ts';
import { shortPlaceAt } from './place-short.ts';
import { isPlausible, type PlaceSense } from './place-standing.ts';
import { meets, type Proposal, proposal } from './proposal.ts';
import { type Run, runAt } from './runs.ts';
import { isJoint, type SentenceView, written } from './view.ts';

/** Names longer than this many tokens are not looked for. */
const longestName = 9;

/** The places of one sentence, and names of small places that do not by themselves stand for one. */
export interface SpottedPlaces {
  readonly found: readonly Proposal[];
  readonly doubtful: readonly Proposal[];
}

/**
 * Places: names the gazetteer knows, and names it does not know where the words around say that they are places.
 *
 * A name of some small place alone is not enough ("Hit", "Marie"): it must stand where places stand, there or elsewhere in
 * the report.
 */
export function spotPlaces(view: SentenceView, runs: readonly Run[], sense: PlaceSense): SpottedPlaces {
  const found: Proposal[] = [];
  const doubtful: Proposal[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const short = shortPlaceAt(view, i, sense);
    if (short !== null) {
      found.push(short);
      i = short.last;
      continue;
    }
    if (!mayBeginPlace(view, i, sense.names)) continue;
    const match = longestPlace(view, i, sense);
    if (match === null) continue;
    const whole = withNoun(view, match, sense.names);
    if (!isPlausible(view, whole, runs, sense)) {
      if (whole.reason === 'name.gazetteer@1' && view.casing === 'mixed') doubtful.push(whole);
      continue;
    }
    found.push(whole);
    i = whole.last;
  }
  return { found: [...found, ...unknownPlaces(view, runs, found, sense)], doubtful };
}

/** Names that stand for places somewhere in a report, and so do elsewhere in it; folded. */
export type PlaceNames = ReadonlySet<string>;

export function placeNamesOf(
  sentences: readonly { readonly view: SentenceView; readonly places: SpottedPlaces }[],
): PlaceNames {
  return new Set(
    sentences.flatMap(({ view, places }) =>
      places.found.filter(isOfGazetteer).map(({ first, last }) => foldPlaceName(written(view, first, last))),
    ),
  );
}

function isOfGazetteer({ reason }: Proposal): boolean {
  return reason === 'name.gazetteer@1' || reason === 'name.gazetteer-noun@1';
}

/** The places of a sentence, once it is known which names stand for places elsewhere in the report. */
export function placesKnowing(
  view: SentenceView,
  { found, doubtful }: SpottedPlaces,
  known: PlaceNames,
): readonly Proposal[] {
  const meant = doubtful.filter(
    (each) =>
      known.has(foldPlaceName(written(view, each.first, each.last))) &&
      !found.some((other) => meets(other, each)),
  );
  return [...found, ...meant];
}

function mayBeginPlace(view: SentenceView, i: number, names: NameLexicon): boolean {
  if (view.folded[i] === '' || names.notNames.has(view.folded[i]!)) return false;
  if (view.capital[i]) return true;
  const { form, upos } = view.tokens[i]!;
  if (view.casing === 'lower') return upos === 'PROPN' || upos === 'NOUN';
  if (view.casing === 'upper') return upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ';
  return /^\p{Lu}\p{Ll}+/u.test(form) && upos === 'NOUN' ? true : opensWithArticle(view, i, names);
}

/** "al-Bab", "el Fasher": a name's article in small letters, before a capital. */
function opensWithArticle(view: SentenceView, i: number, names: NameLexicon): boolean {
  if (!names.nameParticles.has(view.folded[i]!) || view.folded[i]!.length > 3) return false;
  const next = isJoint(view.tokens[i + 1]?.form ?? '') ? i + 2 : i + 1;
  return view.capital[next] === true && view.tokens[i]!.upos !== 'ADP' && view.tokens[i]!.upos !== 'DET';
}

function longestPlace(view: SentenceView, first: number, sense: PlaceSense): Proposal | null {
  let best: Proposal | null = null;
  for (let last = first; last < view.tokens.length && last < first + longestName; last++) {
    if (!mayContinuePlace(view, first, last, sense.names)) break;
    const name = written(view, first, last);
    if (!sense.gazetteer.beginsName(name)) break;
    if (!mayEndPlace(view, first, last, sense.names) || isCommonWord(view, first, last, sense.names))
      continue;
    const entries = sense.gazetteer
      .named(name)
      .filter(
        (entry) =>
          !isWrongCase(view, name, entry) && !isForeignToArticle(view, first, last, entry, sense.names),
      );
    if (entries.length > 0) best = proposal(first, last, 'place', 'name.gazetteer@1', { entries });
    else best = soundingLike(view, first, last, sense) ?? best;
  }
  return best;
}

/** "us" and "it" are no countries; initials are at most a country's; a country's initials must be written as such. */
function isWrongCase(view: SentenceView, name: string, entry: GazetteerEntry): boolean {
  const letters = name.replace(/\P{L}/gu, '');
  const upper = letters === letters.toUpperCase();
  if (upper && letters.length <= 4 && view.casing !== 'upper') return entry.precision !== 'country';
  return letters.length <= 3 && !upper && entry.precision === 'country';
}

/** "al-Bath" is no Bath: with an Arabic article only places where Arabic names are given are meant. */
function isForeignToArticle(
  view: SentenceView,
  first: number,
  last: number,
  { country }: GazetteerEntry,
  { arabicArticles, arabicCountries }: NameLexicon,
): boolean {
  return (
    last > first &&
    arabicArticles.has(view.folded[first]!) &&
    country !== null &&
    !arabicCountries.has(country)
  );
}

/** Names that only sound like a place's: taken where nothing in the gazetteer bears the name. */
function soundingLike(
  view: SentenceView,
  first: number,
  last: number,
  { gazetteer }: PlaceSense,
): Proposal | null {
  const name = written(view, first, last);
  if (name === name.toUpperCase() || name.replace(/\P{L}/gu, '').length < 5) return null;
  const entries = gazetteer.alike(name);
  return entries.length === 0
    ? null
    : proposal(first, last, 'place', 'name.gazetteer-alike@1', { entries, soundsAlike: true });
}

function mayContinuePlace(view: SentenceView, first: number, i: number, names: NameLexicon): boolean {
  if (i === first || view.capital[i]) return true;
  const { form, upos } = view.tokens[i]!;
  if (isJoint(form)) return true;
  if (names.placeParticles.has(view.folded[i]!)) return true;
  if (/^['’]/.test(form)) return upos !== 'PART' && upos !== 'AUX';
  return (
    view.casing !== 'mixed' || names.placeNounWords.has(view.folded[i]!) || upos === 'PROPN' || upos === 'NUM'
  );
}

/** A direction, a kind of place or of body alone is no name, though some hamlet may be called so. */
function isCommonWord(view: SentenceView, first: number, last: number, names: NameLexicon): boolean {
  if (first !== last) return false;
  const word = view.folded[first]!;
  if (names.directions.has(word) || names.placeNouns.has(word) || names.organisationHeads.has(word))
    return true;
  return names.titles.phrases.has(word) || names.shipPrefixes.has(view.tokens[first]!.form);
}

function mayEndPlace(view: SentenceView, first: number, last: number, names: NameLexicon): boolean {
  const { form, upos } = view.tokens[last]!;
  if (isJoint(form) || upos === 'ADP' || upos === 'DET' || upos === 'CCONJ' || upos === 'PUNCT') return false;
  return last === first || view.capital[last] || !names.placeParticles.has(view.folded[last]!);
}

/** "Anbar Province", "Tessa River": a capitalised noun of places right after a name belongs to it ("Tessa Department of …" is a body). */
function withNoun(view: SentenceView, place: Proposal, names: NameLexicon): Proposal {
  const next = place.last + 1;
  const precision = names.placeNouns.get(view.folded[next] ?? '');
  if (precision === undefined || !view.capital[next] || view.casing !== 'mixed') return place;
  if (view.capital[next + 1] || view.folded[next + 1] === names.genitive) return place;
  const kind = place.entries.filter((entry) => entry.precision === precision);
  // A town's air base or bay is not the town; its province or countryside may go by the town's entry.
  const apart = precision === 'site' || precision === 'sea';
  const entries = kind.length > 0 ? kind : apart ? [] : place.entries;
  return { ...place, last: next, entries, reason: 'name.gazetteer-noun@1' };
}

/** Names after "the village of", "in the town of": places even if no gazetteer has them. */
function unknownPlaces(
  view: SentenceView,
  runs: readonly Run[],
  known: readonly Proposal[],
  { names }: PlaceSense,
): readonly Proposal[] {
  const taken = new Set(known.flatMap(({ first, last }) => [runAt(runs, first), runAt(runs, last)]));
  return runs
    .filter((run) => !taken.has(run))
    .filter((run) => run.last - run.first <= 4 && isNamedAsPlace(view, run, names))
    .map((run) => proposal(run.first, run.last, 'place', 'name.place-noun@1'));
}

function isNamedAsPlace(view: SentenceView, run: Run, names: NameLexicon): boolean {
  return hasPlaceWord(view, run, names) || standsBesidePlaceNoun(view, run, names);
}

/** "Tessa Bridge", "Lake Oskar", "Camp Sessel": a capitalised noun of places in the name itself. */
function hasPlaceWord(view: SentenceView, { first, last }: Run, names: NameLexicon): boolean {
  if (first === last || view.casing !== 'mixed') return false;
  const end = view.folded[last]!;
  if (names.placeNouns.has(end) && !names.organisationHeads.has(end) && !names.directions.has(end))
    return true;
  return names.placeOpeners.has(view.folded[first]!);
}

function standsBesidePlaceNoun(view: SentenceView, { first, last }: Run, names: NameLexicon): boolean {
  const [two, one] = [view.folded[first - 2] ?? '', view.folded[first - 1] ?? ''];
  const after = view.folded[last + 1] ?? '';
  if (one === names.genitive && settled.has(names.placeNouns.get(two) ?? 'none')) return true;
  if (names.directions.has(one) && view.tokens[first - 1]!.form === one) return true;
  return settled.has(names.placeNouns.get(after) ?? 'none') && view.tokens[last + 1]!.form === after;
}

const settled: ReadonlySet<string> = new Set(['settlement', 'district', 'province']);
