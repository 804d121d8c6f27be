// SPDX-License-Identifier: Apache-2.0
import { type PlaceReading, type Precision, precisions } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';

/** How two places stand to each other. `unknown`: nothing says, which is no contradiction. */
export type PlaceLikeness = 'same' | 'near' | 'within' | 'within-country' | 'apart' | 'unknown';

const points: ReadonlySet<Precision> = new Set<Precision>([
  'site',
  'street',
  'settlement',
  'near-settlement',
]);
const areas: ReadonlySet<Precision> = new Set<Precision>(['district', 'province']);
/** Kilometres within which two settlements may be two names for where one thing happened. */
const nearKm = 15;
/** Kilometres beyond which a settlement is not in a district or province whose point it is measured from. */
const outsideKm = 250;

/** The id under which a place is known: its gazetteer id, or its folded name when no gazetteer has it. */
export function placeKey(place: PlaceReading): string {
  return place.gazetteer ?? `name:${foldPlaceName(place.name)}`;
}

/** Rank of a precision, finest first. */
export function fineness(place: PlaceReading): number {
  return precisions.indexOf(place.precision);
}

const doubled = /(.)\1+/gu;

/** How a name is spelled, but for letters that one writer doubles and another does not: “Raqa” and “Raqqa”. */
export function spelling({ name }: PlaceReading): string {
  return foldPlaceName(name).replace(doubled, '$1');
}

/** Whether a town that no gazetteer knows is spelled like another town. */
function areSpelledAlike(a: PlaceReading, b: PlaceReading): boolean {
  const oneUnknown = a.gazetteer === null || b.gazetteer === null;
  return oneUnknown && points.has(a.precision) && points.has(b.precision) && spelling(a) === spelling(b);
}

export function placeLikeness(a: PlaceReading, b: PlaceReading): PlaceLikeness {
  if (placeKey(a) === placeKey(b) || areSpelledAlike(a, b)) return 'same';
  if (contains(a, b) || contains(b, a)) {
    return a.precision === 'country' || b.precision === 'country' ? 'within-country' : 'within';
  }
  if (a.precision === 'sea' && b.precision === 'sea') return 'apart';
  if (isFuzzy(a) || isFuzzy(b)) return 'unknown';
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'apart';
  if (a.precision === 'country' || b.precision === 'country') return 'unknown';
  return byDistance(a, b);
}

function contains(outer: PlaceReading, inner: PlaceReading): boolean {
  if (outer.gazetteer !== null && inner.within.includes(outer.gazetteer)) return true;
  return outer.precision === 'country' && outer.country !== null && outer.country === inner.country;
}

/** Seas beside land, loose areas and unresolved names border on anything. */
function isFuzzy({ precision }: PlaceReading): boolean {
  return precision === 'sea' || precision === 'area' || precision === 'none';
}

function byDistance(a: PlaceReading, b: PlaceReading): PlaceLikeness {
  if (areas.has(a.precision) && a.precision === b.precision) return 'apart';
  const km = kilometres(a, b);
  if (km === null) return 'unknown';
  if (points.has(a.precision) && points.has(b.precision)) return km <= nearKm ? 'near' : 'apart';
  const listed = a.within.length > 0 && b.within.length > 0;
  return listed || km > outsideKm ? 'apart' : 'unknown';
}

const earthKm = 6371;

/** Great-circle distance between two representative points, or null when either has none. */
function kilometres(a: PlaceReading, b: PlaceReading): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const dLat = (b.lat - a.lat) * rad;
  const dLon = (b.lon - a.lon) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.sqrt(h));
}

/** Places without those that merely contain another of them: what is said most finely. */
export function finest(places: readonly PlaceReading[]): readonly PlaceReading[] {
  return places.filter(
    (outer) => !places.some((inner) => placeKey(inner) !== placeKey(outer) && contains(outer, inner)),
  );
}
