// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import { byCodeUnits, type PlaceCandidate, type PlaceReading, type Precision } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';
import type { PlaceContext } from './place-context.ts';

/** What one report says of where it is about, before any name is read. */
export interface Surroundings {
  /** Share of the report's places, peoples and actors that speak of a country, by code; the largest is 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Places that can be only one: their points draw others near. */
  readonly anchors: readonly GazetteerEntry[];
}

/** A name to be read, and what it may stand for. */
export interface PlaceName {
  readonly name: string;
  readonly entries: readonly GazetteerEntry[];
  /** The entries only sound like the name. */
  readonly soundsAlike: boolean;
  /** Countries whose government goes by this name. */
  readonly seatOf: readonly (string | null)[];
}

/** How many candidates a reading keeps. */
const kept = 5;
/** A reading is given only if it leads the next one by this much. */
const lead = 0.2;
/** A village "in" a town lies at most this far from it, in degrees. */
const byTown = 0.4;
/** Candidates nearer to each other than this, in degrees, are one place in two lists. */
const samePlace = 0.25;

/**
 * Reads a place's name: chooses among the gazetteer's entries by the words around it, the countries the report is
 * about, nearness to places that are certain, and how well known each is.
 *
 * When two stay too close to call, or nothing is known, no entry is chosen: precision by the words alone, or `none`.
 *
 * @param context what the words around this mention say
 * @param containers what any mention of the name in the report is said to lie in
 */
export function readPlace(
  query: PlaceName,
  context: PlaceContext,
  containers: readonly GazetteerEntry[],
  surroundings: Surroundings,
): PlaceReading {
  const { name, entries } = query;
  const seat = seatAmong(query);
  const scored = entries
    .map((entry) => ({
      entry,
      score:
        scoreOf(name, entry, context, containers, surroundings) +
        (entry === seat ? 0.3 : 0) -
        (isTownMeant(context) && isProvinceOfTown(entry, entries) ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score || byCodeUnits(a.entry.id, b.entry.id));
  const candidates = scored.slice(0, kept).map(candidateOf);
  const [best, ...others] = scored;
  if (best === undefined)
    return unresolved(name, context, candidates, 'place.unknown@1: not in the gazetteer');
  if (query.soundsAlike && !isExpected(best.entry, containers, surroundings)) {
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

/** Whether the report is about the entry's country, or says that the name lies in an area that holds it. */
function isExpected(
  entry: GazetteerEntry,
  containers: readonly GazetteerEntry[],
  { countries }: Surroundings,
): boolean {
  if (containers.some((container) => liesIn(entry, container))) return true;
  return entry.country !== null && (countries.get(entry.country) ?? 0) > 0;
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
function isProvinceOfTown(entry: GazetteerEntry, entries: readonly GazetteerEntry[]): boolean {
  if (entry.precision !== 'province' && entry.precision !== 'district') return false;
  return entries.some(
    (other) => other.precision === 'settlement' && other.population > 0 && other.within.includes(entry.id),
  );
}

function scoreOf(
  name: string,
  entry: GazetteerEntry,
  context: PlaceContext,
  containers: readonly GazetteerEntry[],
  surroundings: Surroundings,
): number {
  const country = entry.country === null ? 0 : (surroundings.countries.get(entry.country) ?? 0);
  return (
    prominence(entry) +
    country +
    (foldPlaceName(entry.name) === foldPlaceName(name) ? 0.3 : 0) +
    kindScore(entry, context) +
    (containers.some((container) => liesIn(entry, container)) ? 1.5 : 0) +
    0.3 * nearness(entry, surroundings.anchors)
  );
}

/** From 0 for a place of no known size to about 1.3 for a great city; countries, seas and continents stand above. */
function prominence(entry: GazetteerEntry): number {
  const size =
    Math.log10(entry.population + 1) / 7 + (entry.precision === 'settlement' ? cityBonus(entry) : 0);
  if (entry.precision === 'country') return 1.9;
  if (entry.country === null) return 1.4;
  if (entry.precision === 'district') return 0.6 * size;
  if (entry.id.startsWith('supplement:')) return entry.precision === 'area' ? 0.9 : 0.7;
  return size;
}

/** Great cities are meant more often than the logarithm of their size says. */
function cityBonus({ population }: GazetteerEntry): number {
  return population >= 500_000 ? 0.3 : population >= 100_000 ? 0.15 : 0;
}

const areas: ReadonlySet<Precision> = new Set(['province', 'district', 'area']);

function kindScore(entry: GazetteerEntry, context: PlaceContext): number {
  const isArea = areas.has(entry.precision);
  if (context.kind !== null) {
    if (entry.precision === context.kind) return 0.8;
    if (areas.has(context.kind)) return isArea ? 0.5 : -0.4;
    return isArea || entry.precision === 'country' ? -0.6 : 0;
  }
  if (context.direction || context.around)
    return entry.precision === 'province' || entry.precision === 'country' ? 0.6 : 0;
  return 0;
}

function liesIn(entry: GazetteerEntry, container: GazetteerEntry): boolean {
  if (entry.id === container.id) return false;
  if (entry.within.includes(container.id)) return true;
  if (container.precision === 'settlement')
    return Math.hypot(entry.lat - container.lat, entry.lon - container.lon) < byTown;
  if (container.extent === null || container.precision === 'country') return false;
  const [west, south, east, north] = container.extent;
  return entry.lon >= west && entry.lon <= east && entry.lat >= south && entry.lat <= north;
}

/** 1 next to some anchor, falling to 0 at about 300 km. */
function nearness(entry: GazetteerEntry, anchors: readonly GazetteerEntry[]): number {
  let best = 0;
  for (const anchor of anchors) {
    if (anchor.id === entry.id) continue;
    const eastward = (anchor.lon - entry.lon) * Math.cos((entry.lat * Math.PI) / 180);
    best = Math.max(best, 1 - Math.hypot(anchor.lat - entry.lat, eastward) / 2.7);
  }
  return best;
}

/** A town and the district of its name, or one town listed twice, are no rivals. */
function isSamePlace(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.within.includes(b.id) || b.within.includes(a.id)) return true;
  return a.country === b.country && Math.hypot(a.lat - b.lat, a.lon - b.lon) < samePlace;
}

function candidateOf({ entry, score }: { entry: GazetteerEntry; score: number }): PlaceCandidate {
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
  const precision = context.near ? 'near-settlement' : context.around ? 'area' : (context.kind ?? 'none');
  return {
    gazetteer: null,
    name,
    lat: null,
    lon: null,
    country: null,
    precision,
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

/** The entry's own precision, made coarser where the words say so; never finer. */
function statedPrecision(entry: GazetteerEntry, context: PlaceContext): Precision {
  const { precision } = entry;
  const point = precision === 'settlement' || precision === 'site' || precision === 'street';
  if (point && context.near) return 'near-settlement';
  if (point && context.around) return 'area';
  if (precision === 'settlement' && context.direction && context.kind !== 'settlement') return 'area';
  if (precision === 'settlement' && context.kind === 'site') return 'settlement';
  if (precision === 'country' && (context.direction || context.around)) return 'area';
  if (precision === 'province' && context.around) return 'area';
  return precision;
}
