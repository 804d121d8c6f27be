// SPDX-License-Identifier: Apache-2.0
import type { CountryList } from '../../src/language/countries.ts';
import type { GazetteerRecord } from '../../src/language/gazetteer.ts';
import type { Supplement } from '../../src/language/supplement.ts';
import { foldPlaceName } from '../../src/text/index.ts';

/** Ids of the countries, first-order areas, continents and seas that bear a name, by the folded name. */
export type Lands = ReadonlyMap<string, ReadonlySet<string>>;

export function landsByName(
  { countries }: CountryList,
  areas: readonly GazetteerRecord[],
  supplement: Supplement,
): Lands {
  const lands = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    const key = foldPlaceName(name);
    lands.set(key, (lands.get(key) ?? new Set()).add(id));
  };
  for (const { id, name } of countries) add(name, id);
  for (const { entry } of areas) if (entry.precision === 'province') add(entry.name, entry.id);
  for (const { entry, names } of supplement.records)
    if (entry.country === null) for (const name of names) add(name, entry.id);
  return lands;
}

/**
 * A settlement without those of its other names that are the name of a country, a first-order area, a continent or a sea
 * that it does not lie in: lists of names hold them by mistake or from another time ("Africa" for Mahdia), and no text
 * that says the name means the town.
 */
export function withoutLands({ entry, names }: GazetteerRecord, lands: Lands): GazetteerRecord {
  const own = foldPlaceName(entry.name);
  const kept = names.filter((name) => {
    const key = foldPlaceName(name);
    const bearers = lands.get(key);
    return key === own || bearers === undefined || entry.within.some((id) => bearers.has(id));
  });
  return { entry, names: kept };
}
