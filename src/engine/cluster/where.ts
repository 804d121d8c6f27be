// SPDX-License-Identifier: Apache-2.0
import type { PlaceReading } from '../../model/index.ts';
import { isFine } from './around.ts';
import { against, type Evidence } from './evidence.ts';
import { type PlaceLikeness, placeKey, placeLikeness } from './place-likeness.ts';
import type { Traits } from './units.ts';

const points: Readonly<Record<Exclude<PlaceLikeness, 'apart'>, number>> = {
  same: 3,
  near: 1.5,
  within: 2,
  'within-country': 0.5,
  unknown: 0,
};
/** A whole country places next to nothing, unless what happened is rare. */
const country = { common: 0.5, rare: 2.5 } as const;

/** “Northern Syria”: less than a country, and far from one place. */
const partOfCountry = { same: 1.5, within: 1 } as const;

/** What is rare anywhere is rarer still in one town. */
const rareBonus = 1.5;

/** What it is worth that a mention without a place is told beside the town of another. */
const besideWorth = 2;

/** What the places tell; of a mention that names none, the town told beside it. */
export function placeEvidence(a: Traits, b: Traits, rare: boolean): readonly Evidence[] {
  const parted = partedPlaces(a, b);
  if (parted !== null) return [against(`${parted}: other places`)];
  const told = toldEvidence(a, b, rare);
  const beside = told.every((one) => one.points < besideWorth) ? besideEvidence(a, b) : [];
  return beside.length > 0 ? beside : told;
}

function toldEvidence(a: Traits, b: Traits, rare: boolean): readonly Evidence[] {
  const best = bestPair(a.placeSets.flat(), b.placeSets.flat());
  if (best === null || best.likeness === 'unknown' || best.likeness === 'apart') return [];
  const { likeness, coarse, partly } = best;
  const wide = likeness === 'within-country' || (likeness === 'same' && coarse);
  if (wide) return placed(country[rare ? 'rare' : 'common'], best.words);
  const fine = partly ? partOfCountry[likeness === 'same' ? 'same' : 'within'] : points[likeness];
  return placed(fine + (rare ? rareBonus : 0), best.words);
}

function placed(worth: number, words: string): readonly Evidence[] {
  return [{ points: worth, of: 'where', words: `place: ${words}` }];
}

/** Where a mention names no town: whether the one told beside it is that of the other, or told beside both. */
function besideEvidence(a: Traits, b: Traits): readonly Evidence[] {
  const [one, other] = [a, b].map(({ places, around }) => [...places.filter(isFine), ...around]);
  const same = one!.find((place) => other!.some((place2) => placeLikeness(place, place2) === 'same'));
  return same === undefined ? [] : [{ points: besideWorth, of: 'where', words: `told beside ${same.name}` }];
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
      partly: isPartOfCountry(one) || isPartOfCountry(other),
      words: bothNames(one, other),
    })),
  );
  pairs.sort(
    (x, y) => Number(x.coarse) - Number(y.coarse) || order.indexOf(x.likeness) - order.indexOf(y.likeness),
  );
  return pairs.find(({ likeness }) => likeness !== 'apart') ?? pairs[0] ?? null;
}

/** A loose area in no province: part of a country, or of several. */
function isPartOfCountry({ precision, within }: PlaceReading): boolean {
  return precision === 'area' && within.length === 0;
}

/** The town of both in which too little happens for two such things to be news on one day, or null. */
export function smallTownOf(a: Traits, b: Traits): string | null {
  const towns = a.places.filter(isSmallTown);
  return towns.find((town) => b.places.some((other) => placeKey(other) === placeKey(town)))?.name ?? null;
}

/** A town that a gazetteer knows, and whose name is not that of a province or district too. */
function isSmallTown(place: PlaceReading): boolean {
  const isChief = place.candidates.some(
    ({ precision }) => precision === 'province' || precision === 'district',
  );
  return place.gazetteer !== null && isFine(place) && !isChief;
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
    const worth = first.precision === 'country' ? country.common : oneReport ? 4.5 : 4;
    return [{ points: worth, of: 'where', words: `launched from ${first.name}` }];
  }
  const apart = pairs.every((likeness) => likeness === 'apart');
  return apart ? [against(`launched from ${bothNames(first, other)}: other places`)] : [];
}
