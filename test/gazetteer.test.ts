// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { resourceBytes, resourceJson, resourceText } from '../src/desk/resources.ts';
import { type CountryList, countryGazetteer } from '../src/language/countries.ts';
import { decodeGazetteer } from '../src/language/gazetteer-decode.ts';
import { mergeGazetteers } from '../src/language/gazetteer-merge.ts';
import { readSupplement } from '../src/language/supplement.ts';

interface Manifest {
  readonly attribution: string;
  readonly files: Readonly<Record<string, string>>;
}

const gazetteer = mergeGazetteers([
  decodeGazetteer(resourceBytes('gazetteer/places.bin')),
  countryGazetteer(resourceJson('gazetteer/countries.json') as CountryList),
]);

test('the compiled gazetteer is the one the manifest tells of, and small enough to carry', () => {
  const manifest = resourceJson('gazetteer/MANIFEST.json') as Manifest;
  for (const [file, hash] of Object.entries(manifest.files)) {
    const bytes = resourceBytes(`gazetteer/${file}`);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), hash, file);
  }
  assert.match(manifest.attribution, /GeoNames/);
  assert.ok(resourceBytes('gazetteer/places.bin').length < 25e6);
});

test('every place of the supplement can be read and is in the gazetteer under each of its names', () => {
  const supplement = readSupplement(resourceText('places/supplement.tsv'));
  assert.deepEqual(supplement.faults, []);
  for (const { entry, names } of supplement.records) {
    assert.deepEqual(gazetteer.entry(entry.id), entry);
    for (const known of names)
      assert.ok(
        gazetteer.named(known).some(({ id }) => id === entry.id),
        known,
      );
  }
  for (const [id, names] of supplement.aliases) {
    for (const known of names)
      assert.ok(
        gazetteer.named(known).some((entry) => entry.id === id),
        known,
      );
  }
});

/** A name as news writes it, and the country, precision and rough point of a place it must be able to mean. */
const known: readonly (readonly [
  name: string,
  country: string | null,
  precision: string,
  lat: number,
  lon: number,
])[] = [
  ['Aleppo', 'SY', 'settlement', 36.2, 37.2],
  ['Al-Raqqah', 'SY', 'settlement', 35.9, 39],
  ['Anbar', 'IQ', 'province', 33.5, 42],
  ['Tigray', 'ET', 'area', 13.9, 38.9],
  ['Bab el-Mandeb', null, 'sea', 12.6, 43.3],
  ['Bakhmut', 'UA', 'settlement', 48.6, 38],
  ['El Fasher', 'SD', 'settlement', 13.6, 25.3],
  ['Bagram', 'AF', 'site', 34.9, 69.3],
  ['UK', 'GB', 'country', 54.5, -2.5],
  ['Myanmar', 'MM', 'country', 22, 98],
];

test('a name denied to a place does not find it', () => {
  for (const [id, names] of readSupplement(resourceText('places/supplement.tsv')).denied) {
    for (const name of names) assert.ok(!gazetteer.named(name).some((entry) => entry.id === id), name);
  }
});

test('places that news of wars names are there', () => {
  for (const [name, country, precision, lat, lon] of known) {
    const near = gazetteer
      .named(name)
      .filter((entry) => Math.hypot(entry.lat - lat, entry.lon - lon) < 1.5 && entry.country === country);
    assert.ok(
      near.some((entry) => entry.precision === precision),
      name,
    );
  }
});

test('areas have the extent of their places', () => {
  const [west, south, east, north] = gazetteer.entry('admin1:SY.09')?.extent ?? [0, 0, 0, 0];
  assert.ok(west < 37.2 && east > 37.2 && south < 36.2 && north > 36.2 && east - west < 4);
});
