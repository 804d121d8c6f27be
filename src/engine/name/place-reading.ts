// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import { byCodeUnits, type PlaceCandidate, type PlaceReading } from '../../model/index.ts';
import { noContext, type PlaceContext } from './place-context.ts';
import { precisionOfWords, statedPrecision } from './place-precision.ts';
import { degreesBetween, kindScore, liesIn, prominence } from './place-score.ts';
import { districtOf, regionOf, type Surroundings, type Weighed } from './surroundings.ts';

/** A name to be read, and what it may stand for. */
export interface PlaceName {
  readonly name: string;
  readonly entries: readonly GazetteerEntry[];
  /** `likenessTo` the name. */
  readonly likeness: (entry: GazetteerEntry) => number;
  /** The entries only sound like the name. */
  readonly soundsAlike: boolean;
  /** Countries whose government goes by this name. */
  readonly seatOf: readonly (string | null)[];
  /** Entries of the larger places that any mention of the name is said to lie in. */
  readonly containers: readonly GazetteerEntry[];
  /** Entries of the smaller places that are said to lie in it. */
  readonly held: readonly GazetteerEntry[];
}

/** An entry, and how much speaks for it. */
interface Scored {
  readonly entry: GazetteerEntry;
  readonly score: number;
}

/** How many candidates a reading keeps. */
const kept = 5;
/** A reading is given only if it leads the next one by this much. */
const lead = 0.2;
/** An entry with so much less to say for it than the best is out of the question. */
const hopeless = 0.8;
/** Candidates nearer to each other than this, in degrees, are one place in two lists. */
const samePlace = 0.25;

/**
 * Reads a place's name: chooses among the gazetteer's entries by the words around it, the countries and areas the report
 * is about, nearness to its other places, and how well known each is.
 *
 * When two stay too close to call, or nothing is known, no entry is chosen: precision by the words alone, or `none`.
 *
 * @param context what the words around this mention say
 */
export function readPlace(query: PlaceName, context: PlaceContext, surroundings: Surroundings): PlaceReading {
  const { name } = query;
  const scored = scoresOf(query, context, surroundings);
  const candidates = scored.slice(0, kept).map(candidateOf);
  const [best, ...others] = scored;
  if (best === undefined)
    return unresolved(name, context, candidates, 'place.unknown@1: not in the gazetteer');
  if (query.soundsAlike && !isExpected(best.entry, query, surroundings)) {
    const reason = `place.sounds-alike@1: like ${describe(best.entry)}, for which nothing here speaks`;
    return unresolved(name, context, candidates, reason);
  }
  const rival = others.find((other) => !isSamePlace(best.entry, other.entry));
  if (rival !== undefined && best.score - rival.score < lead) {
    const reason = `place.too-close@1: ${describe(best.entry)} or ${describe(rival.entry)}`;
    return unresolved(name, context, candidates, reason);
  }
  return resolved(name, best.entry, context, candidates);
}

/**
 * How likely a name means each of its entries, as far as is known: what it then says to the other names of the report.
 *
 * @param surroundings what those say to it, once they have been weighed; null at first
 */
export function weigh(
  key: string,
  mentions: number,
  query: PlaceName,
  context: PlaceContext,
  surroundings: Surroundings | null,
): Weighed {
  if (query.soundsAlike) return { key, mentions, entries: [] };
  const scored = scoresOf(query, context, surroundings);
  const most = scored[0]?.score ?? 0;
  const shares = scored.map(({ entry, score }) => ({
    entry,
    share: Math.max(0, 1 - (most - score) / hopeless) ** 2,
  }));
  const sum = shares.reduce((all, { share }) => all + share, 0);
  return {
    key,
    mentions,
    entries: shares
      .filter(({ share }) => share > 0)
      .map(({ entry, share }) => ({ entry, share: share / sum })),
  };
}

/** The entries and what speaks for each, the likeliest first. */
function scoresOf(
  query: PlaceName,
  context: PlaceContext,
  surroundings: Surroundings | null,
): readonly Scored[] {
  const seat = seatAmong(query);
  const townMeant = isTownMeant(context);
  return query.entries
    .map((entry) => {
      const bare = townMeant && isProvinceOfTown(entry, query);
      const namesake = townMeant && isNamesakeOfSeat(entry, seat, context);
      const told = surroundings === null ? 0 : supportOf(entry, surroundings, bare);
      const own =
        scoreOf(query, entry, context) + (entry === seat ? 0.3 : 0) - (bare ? 1.5 : namesake ? 0.8 : 0);
      return { entry, score: own + told };
    })
    .sort((a, b) => b.score - a.score || byCodeUnits(a.entry.id, b.entry.id));
}

/** Whether the report is about the entry's country, or says that the name lies in an area that holds it. */
function isExpected(entry: GazetteerEntry, { containers }: PlaceName, surroundings: Surroundings): boolean {
  if (containers.some((container) => liesIn(entry, container))) return true;
  return entry.country !== null && surroundings.country(entry.country) > 0;
}

/** The seat of a government is the largest settlement of its name in its country. */
function seatAmong({ entries, seatOf }: PlaceName): GazetteerEntry | null {
  const seats = entries.filter(
    ({ precision, country }) => precision === 'settlement' && country !== null && seatOf.includes(country),
  );
  return seats.reduce<GazetteerEntry | null>(
    (best, entry) => (best === null || entry.population > best.population ? entry : best),
    null,
  );
}

/** Neither "northern" nor "countryside" nor "province" stands by the name. */
function isTownMeant({ kind, direction, around }: PlaceContext): boolean {
  return kind === null && !direction && !around;
}

/** A province named after a town in it is meant only where the words say so. */
function isProvinceOfTown(entry: GazetteerEntry, { entries, likeness }: PlaceName): boolean {
  if (entry.precision !== 'province' && entry.precision !== 'district') return false;
  return entries.some(
    (other) =>
      other.precision === 'settlement' && other.population > 0 && likeness(other) > 0 && liesIn(other, entry),
  );
}

/** "Washington" alone is the seat of a government and not the state that is called so, unless it stands among states. */
function isNamesakeOfSeat(
  entry: GazetteerEntry,
  seat: GazetteerEntry | null,
  { beside }: PlaceContext,
): boolean {
  return (
    seat !== null && entry.precision === 'province' && beside !== 'province' && entry.country === seat.country
  );
}

/** What speaks for an entry by itself and by the words around the name. */
function scoreOf(
  { likeness, containers, held }: PlaceName,
  entry: GazetteerEntry,
  context: PlaceContext,
): number {
  return (
    prominence(entry) +
    likeness(entry) +
    kindScore(entry, context) +
    containment(entry, containers) +
    (held.some((inner) => liesIn(inner, entry)) ? 1.2 : 0)
  );
}

/** "X, in Maravel" says less than "X, in the Oskar Reach". */
function containment(entry: GazetteerEntry, containers: readonly GazetteerEntry[]): number {
  const holding = containers.filter((container) => liesIn(entry, container));
  if (holding.length === 0) return 0;
  return holding.every(({ precision }) => precision === 'country') ? 1 : 1.5;
}

/**
 * What the rest of the report says for it. A province is spoken of with its country, if less than when itself is named,
 * but not where its town is meant.
 */
function supportOf(
  entry: GazetteerEntry,
  { country, region, district, nearness }: Surroundings,
  townMeant: boolean,
): number {
  const share = entry.country === null ? 0 : country(entry.country);
  // Its own people or places speak for a country ever so little spoken of.
  const land = entry.precision === 'country' && share > 0 ? share + 0.5 : share;
  const area = regionOf(entry);
  const told = area === null ? 0 : region(area);
  const local = entry.precision === 'province' && !townMeant ? Math.max(told, land / 2) : told;
  const county = districtOf(entry);
  const neighbours = county === null ? 0 : district(county);
  return land + 0.8 * local + 0.6 * neighbours + 0.7 * nearness(entry);
}

/** A town and the district of its name, or one town listed twice, are no rivals. */
function isSamePlace(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.within.includes(b.id) || b.within.includes(a.id)) return true;
  return a.country === b.country && degreesBetween(a, b) < samePlace;
}

function candidateOf({ entry, score }: Scored): PlaceCandidate {
  const { id, name, lat, lon, country, precision } = entry;
  return { gazetteer: id, name, lat, lon, country, precision, score: Math.round(score * 1000) / 1000 };
}

const describe = (entry: GazetteerEntry): string =>
  `${entry.name} (${entry.country ?? entry.precision}, ${entry.id})`;

function unresolved(
  name: string,
  context: PlaceContext,
  candidates: readonly PlaceCandidate[],
  reason: string,
): PlaceReading {
  return {
    gazetteer: null,
    name,
    lat: null,
    lon: null,
    country: null,
    precision: precisionOfWords(context) ?? 'none',
    within: [],
    candidates,
    reason,
  };
}

function resolved(
  name: string,
  entry: GazetteerEntry,
  context: PlaceContext,
  candidates: readonly PlaceCandidate[],
): PlaceReading {
  const { id, lat, lon, country, within } = entry;
  const precision = statedPrecision(entry, context);
  const reason = `place.read@1: ${describe(entry)}${candidates.length > 1 ? `, of ${candidates.length} or more` : ''}`;
  return { gazetteer: id, name, lat, lon, country, precision, within, candidates, reason };
}

/** The country whose people a word names; where the word may name several peoples, all are candidates and none is read. */
export function readPeople(name: string, countries: readonly GazetteerEntry[]): PlaceReading | null {
  const [only, ...others] = countries;
  if (only === undefined) return null;
  const candidates = countries.map((entry) => candidateOf({ entry, score: 1 / countries.length }));
  if (others.length === 0)
    return { ...resolved(name, only, noContext, []), reason: `place.people@1: of ${describe(only)}` };
  return unresolved(
    name,
    noContext,
    candidates,
    `place.people@1: of ${countries.map(describe).join(' or ')}`,
  );
}
