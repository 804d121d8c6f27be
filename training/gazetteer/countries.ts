// SPDX-License-Identifier: Apache-2.0
import type { Country, CountryList } from '../../src/language/countries.ts';
import type { GazetteerRecord } from '../../src/language/gazetteer.ts';
import type { Supplement } from '../../src/language/supplement.ts';
import { byCodeUnits } from '../../src/model/index.ts';
import { extentOf } from './geometry.ts';

/** What of `world-countries` is read. */
interface WorldCountry {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly capital: readonly string[];
  readonly altSpellings: readonly string[];
  readonly latlng: readonly [number, number];
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
}

/** Countries by code, with names, demonyms, capital, the list's own point unless the supplement has a better one, and
 * the box of their places. */
export function readCountries(
  world: readonly WorldCountry[],
  places: readonly GazetteerRecord[],
  supplement: Supplement,
): CountryList {
  const countries = world.map((country) => countryOf(country, places, supplement));
  countries.sort((a, b) => byCodeUnits(a.id, b.id));
  return { source: 'world-countries 5.1.0', licence: 'ODbL-1.0', countries };
}

function countryOf(
  country: WorldCountry,
  places: readonly GazetteerRecord[],
  supplement: Supplement,
): Country {
  const id = `country:${country.cca2}`;
  const own = places.filter(({ entry }) => entry.country === country.cca2);
  const { common, official } = country.name;
  const point = supplement.points.get(id) ?? { lat: country.latlng[0], lon: country.latlng[1] };
  const names = [
    common,
    official,
    ...country.altSpellings.filter(isName),
    ...(supplement.aliases.get(id) ?? []),
  ];
  const demonyms = [country.demonyms?.eng?.m ?? '', country.demonyms?.eng?.f ?? ''];
  return {
    id,
    name: common,
    names: [...new Set(names)],
    demonyms: [
      ...new Set(demonyms.flatMap((demonym) => demonym.split(/,\s*/)).filter((word) => word !== '')),
    ],
    capital: country.capital[0] ?? null,
    lat: point.lat,
    lon: point.lon,
    extent: extentOf(own.map(({ entry }) => entry)),
    population: own.reduce((sum, { entry }) => sum + entry.population, 0),
  };
}

/** Two-letter codes are no names a text uses ("IN", "IT"); our aliases bring the few that are ("US"). */
const isName = (spelling: string): boolean => spelling.length > 3 && !/^[A-Z]+$/.test(spelling);
