// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry, GazetteerRecord } from '../../src/language/gazetteer.ts';
import { extentOf, representative } from './geometry.ts';

/** A line of `admin1.json` or `admin2.json`: `SY.09` or `SY.09.167355` and a name. */
interface Area {
  readonly code: string;
  readonly name: string;
}

/** Words that say what kind of area a name names; the name goes without them too. */
const kinds =
  /^(?:Mu[hḩ]afaz(?:at|ah|a)|Wilayat?|Province of|Provincia de|Governorate of|Republic of|State of)\s+|\s+(?:Governorate|Province|Oblast'?|Region|Regional State|State|District|Prefecture|Department|County|Kra[iy]|Republic|Division|Municipality|Raion|Emirate|Autonomous (?:Region|Province|Republic)|Area|Parish|Canton|City)$/i;

/**
 * First- and second-order areas that hold at least one of the given places, with the representative point, the box
 * and the summed population of those places. An area without a known place has no point and is left out.
 */
export function areaRecords(
  admin1: readonly Area[],
  admin2: readonly Area[],
  places: readonly GazetteerRecord[],
): readonly GazetteerRecord[] {
  const members = membersOf(places);
  return [
    ...admin1.flatMap((area) => areaRecord(area, 'admin1', members)),
    ...admin2.flatMap((area) => areaRecord(area, 'admin2', members)),
  ];
}

function membersOf(places: readonly GazetteerRecord[]): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const members = new Map<string, GazetteerEntry[]>();
  for (const { entry } of places) {
    for (const area of entry.within) {
      const list = members.get(area);
      if (list === undefined) members.set(area, [entry]);
      else list.push(entry);
    }
  }
  return members;
}

function areaRecord(
  area: Area,
  level: 'admin1' | 'admin2',
  members: ReadonlyMap<string, readonly GazetteerEntry[]>,
): readonly GazetteerRecord[] {
  const id = `${level}:${area.code}`;
  const places = members.get(id);
  if (places === undefined || area.name.trim() === '') return [];
  const [country, first] = area.code.split('.') as [string, string];
  const { lat, lon } = representative(places);
  const entry: GazetteerEntry = {
    id,
    name: area.name,
    lat,
    lon,
    country,
    within: [...(level === 'admin2' ? [`admin1:${country}.${first}`] : []), `country:${country}`],
    precision: level === 'admin1' ? 'province' : 'district',
    population: places.reduce((sum, place) => sum + place.population, 0),
    extent: extentOf(places),
  };
  const bare = area.name.replace(kinds, '').trim();
  return [{ entry, names: bare === '' ? [area.name] : [...new Set([area.name, bare])] }];
}
