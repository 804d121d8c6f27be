// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { Precision } from '../../model/index.ts';
import { foldPlaceName } from '../../text/index.ts';
import type { PlaceContext } from './place-context.ts';

/** A village "in" a town lies at most this far from it, in degrees. */
const byTown = 0.4;

/** From 0 for a place of no known size to about 2 for a great city; countries stand above. */
export function prominence(entry: GazetteerEntry): number {
  const size = decades(entry.population) / 5 + (entry.precision === 'settlement' ? cityBonus(entry) : 0);
  if (entry.precision === 'country') return 2.7;
  if (entry.country === null) return 1.8;
  if (entry.precision === 'district') return 0.6 * size;
  if (entry.id.startsWith('supplement:')) return entry.precision === 'area' ? 1.3 : 1;
  return entry.precision === 'province' ? size + 0.5 : size;
}

/**
 * The decimal logarithm of a number of people, straight between powers of ten: unlike the exact one it is the same to the
 * last bit wherever it is computed.
 */
function decades(population: number): number {
  let [whole, power] = [0, 1];
  while (population + 1 >= power * 10) [whole, power] = [whole + 1, power * 10];
  return whole + ((population + 1) / power - 1) / 9;
}

/** Great cities are meant more often than the logarithm of their size says. */
function cityBonus({ population }: GazetteerEntry): number {
  return population >= 500_000 ? 0.45 : population >= 100_000 ? 0.2 : 0;
}

const areas: ReadonlySet<Precision> = new Set(['province', 'district', 'area']);

/** What the words around a name say for an entry of this kind. */
export function kindScore(entry: GazetteerEntry, context: PlaceContext): number {
  const isArea = areas.has(entry.precision);
  if (context.kind !== null) {
    if (entry.precision === context.kind) return 0.8;
    if (areas.has(context.kind)) return isArea ? 0.5 : -0.4;
    return isArea || entry.precision === 'country' ? -0.6 : 0;
  }
  if (context.direction || context.around)
    return entry.precision === 'province' || entry.precision === 'country' ? 0.6 : 0;
  return entry.precision === context.beside ? 0.4 : 0;
}

/** Whether an entry lies in an area, or by a town that a village is said to be in. */
export function liesIn(entry: GazetteerEntry, container: GazetteerEntry): boolean {
  if (entry.id === container.id) return false;
  if (entry.within.includes(container.id)) return true;
  if (container.precision === 'settlement') return degreesBetween(entry, container) < byTown;
  if (container.extent === null || container.precision === 'country') return false;
  if (container.country !== null && container.country !== entry.country) return false;
  const [west, south, east, north] = container.extent;
  return entry.lon >= west && entry.lon <= east && entry.lat >= south && entry.lat <= north;
}

/**
 * What it says for an entry that the name is its own, and not another that it goes by: from 0 to 0.5, a little less where
 * the two only have their consonants in common, as transliterations have.
 */
export function likenessTo(name: string): (entry: GazetteerEntry) => number {
  const folded = foldPlaceName(name);
  const bare = consonantsOf(folded);
  const known = new Map<string, number>();
  return (entry) => {
    const before = known.get(entry.name);
    if (before !== undefined) return before;
    const own = foldPlaceName(entry.name);
    const likeness = own === folded ? 0.5 : consonantsOf(own) === bare ? 0.4 : 0;
    known.set(entry.name, likeness);
    return likeness;
  };
}

function consonantsOf(folded: string): string {
  return folded
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h\b/g, '');
}

type Point = Pick<GazetteerEntry, 'lat' | 'lon'>;

/** Degrees of a great circle between two places not far apart; good to a hundredth within a thousand kilometres. */
export function degreesBetween(a: Point, b: Point): number {
  const north = a.lat - b.lat;
  const turned = Math.abs(a.lon - b.lon);
  const east = Math.min(turned, 360 - turned) * cosine((a.lat + b.lat) / 2);
  return Math.sqrt(north * north + east * east);
}

/** Bhaskara's cosine of an angle in degrees from -90 to 90, which errs by less than 0.002. */
function cosine(degrees: number): number {
  const square = degrees * degrees;
  return (32_400 - 4 * square) / (32_400 + square);
}
