// SPDX-License-Identifier: Apache-2.0
import { foldName } from '../text/index.ts';
import type { Extent, Gazetteer, GazetteerRecord } from './gazetteer.ts';
import { gazetteerOf } from './gazetteer-decode.ts';

/** One country of `resources/gazetteer/countries.json`. */
export interface Country {
  /** `country:SY` */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Words for its people and things: "Syrian". */
  readonly demonyms: readonly string[];
  readonly capital: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly extent: Extent | null;
  /** Sum over its known places: for comparing, not a census. */
  readonly population: number;
}

export interface CountryList {
  readonly source: string;
  readonly licence: string;
  readonly countries: readonly Country[];
}

/** The countries as places. */
export function countryGazetteer(list: CountryList): Gazetteer {
  return gazetteerOf(list.countries.map(recordOf));
}

function recordOf(country: Country): GazetteerRecord {
  const { id, name, lat, lon, extent, population } = country;
  return {
    entry: { id, name, lat, lon, country: id.slice(8), within: [], precision: 'country', population, extent },
    names: country.names,
  };
}

/** Folded demonym to the ids of the countries whose people or things it names. */
export function demonymsOf(list: CountryList): ReadonlyMap<string, readonly string[]> {
  const demonyms = new Map<string, string[]>();
  for (const country of list.countries) {
    for (const demonym of country.demonyms) {
      const word = foldName(demonym);
      demonyms.set(word, [...(demonyms.get(word) ?? []), country.id]);
    }
  }
  return demonyms;
}
