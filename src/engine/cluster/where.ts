// SPDX-License-Identifier: Apache-2.0
import type { PlaceReading } from '../../model/index.ts';
import { against, type Evidence } from './evidence.ts';
import { type PlaceLikeness, placeLikeness } from './place-likeness.ts';
import type { Traits } from './units.ts';

const points: Readonly<Record<Exclude<PlaceLikeness, 'apart'>, number>> = {
  same: 3,
  near: 2,
  within: 2,
  'within-country': 0.5,
  unknown: 0,
};
/** A whole country places next to nothing, unless what happened is rare. */
const country = { common: 0.5, rare: 2.5 } as const;

/** What is rare anywhere is rarer still in one town. */
const rareBonus = 1.5;

/** What the places tell: nothing when either side names none. */
export function placeEvidence(a: Traits, b: Traits, rare: boolean): readonly Evidence[] {
  const parted = partedPlaces(a, b);
  if (parted !== null) return [against(`${parted}: other places`)];
  const best = bestPair(a.placeSets.flat(), b.placeSets.flat());
  if (best === null || best.likeness === 'unknown' || best.likeness === 'apart') return [];
  const wide = best.likeness === 'within-country' || (best.likeness === 'same' && best.coarse);
  const worth = wide ? country[rare ? 'rare' : 'common'] : points[best.likeness] + (rare ? rareBonus : 0);
  return [{ points: worth, of: 'where', words: `place: ${best.words}` }];
}

/**
 * Two tellings whose places all lie apart. Each telling counts for itself: a cluster that names many places, or a
 * whole country, must not swallow a telling of another town.
 */
function partedPlaces(a: Traits, b: Traits): string | null {
  for (const one of a.placeSets) {
    for (const other of b.placeSets) {
      const apart = one.every((place) => other.every((place2) => placeLikeness(place, place2) === 'apart'));
      if (apart && one.length > 0 && other.length > 0) return bothNames(one[0]!, other[0]!);
    }
  }
  return null;
}

const order: readonly PlaceLikeness[] = ['same', 'near', 'within', 'within-country', 'unknown', 'apart'];

function bestPair(a: readonly PlaceReading[], b: readonly PlaceReading[]) {
  const pairs = a.flatMap((one) =>
    b.map((other) => ({
      likeness: placeLikeness(one, other),
      coarse: one.precision === 'country' || one.precision === 'none',
      words: bothNames(one, other),
    })),
  );
  pairs.sort(
    (x, y) => Number(x.coarse) - Number(y.coarse) || order.indexOf(x.likeness) - order.indexOf(y.likeness),
  );
  return pairs.find(({ likeness }) => likeness !== 'apart') ?? pairs[0] ?? null;
}

function bothNames(a: PlaceReading, b: PlaceReading): string {
  return a.name === b.name ? a.name : `${a.name} and ${b.name}`;
}

/**
 * What the launching places tell: more than the place struck, since far less is launched from any one place; and one
 * report that names one twice most likely speaks of one launch.
 */
export function originEvidence(a: Traits, b: Traits, oneReport: boolean): readonly Evidence[] {
  if (a.origins.length === 0 || b.origins.length === 0) return [];
  const [first, other] = [a.origins[0]!, b.origins[0]!];
  const pairs = a.origins.flatMap((one) => b.origins.map((two) => placeLikeness(one, two)));
  if (pairs.includes('same')) {
    return [{ points: oneReport ? 4.5 : 4, of: 'where', words: `launched from ${first.name}` }];
  }
  const apart = pairs.every((likeness) => likeness === 'apart');
  return apart ? [against(`launched from ${bothNames(first, other)}: other places`)] : [];
}
