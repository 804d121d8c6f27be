// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DumpCells, dumpLine } from '../../test/dumps.ts';
import { dumpAreas } from './dump-areas.ts';
import { recordOfRow } from './dump-record.ts';
import { type DumpRow, isFault, readRow } from './dump-row.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { gazetteerOf } from './gazetteer-decode.ts';

function row(cells: DumpCells): DumpRow {
  const read = readRow(dumpLine(cells), 1);
  assert.ok(!isFault(read));
  return read;
}

const area = (id: string, name: string, precision: GazetteerEntry['precision'], lat = 1.5) => ({
  entry: {
    ...{ id, name, lat, lon: -2, country: 'MV', within: [], precision, population: 500 },
    extent: [-3, 1, -1, 2] as const,
  },
  names: [name],
});

const known = gazetteerOf([
  area('country:MV', 'Maravel', 'country'),
  area('admin1:MV.07', 'Oskar', 'province'),
  area('supplement:mv-oskar', 'Oskar', 'province'),
  area('admin1:MV.08', 'Tessa', 'province'),
  area('admin1:MV.09', 'Carrow', 'province', 60),
]);

/** A line that is an area, and the id it is kept under. */
const areas: readonly (readonly [what: string, cells: DumpCells, id: string])[] = [
  ['a country, by its code', { id: '9', name: 'Marawel', feature: 'A.PCLI' }, 'country:MV'],
  ['a province, by its code', { id: '9', name: 'Oscar', feature: 'A.ADM1', admin1: '07' }, 'admin1:MV.07'],
  [
    'by its name, where codes are others',
    { id: 'wof:9', name: 'Oskar', feature: 'A.ADM1', admin1: '85' },
    'admin1:MV.07',
  ],
  [
    'by another name',
    { id: 'wof:9', name: 'X', alternates: 'Tessa', feature: 'A.ADM1', admin1: '85' },
    'admin1:MV.08',
  ],
  [
    'by its name with a noun',
    { id: 'wof:9', name: 'Tessa Governorate', feature: 'A.ADM1', admin1: '85' },
    'admin1:MV.08',
  ],
  [
    'not a district of a province’s name',
    { id: 'wof:9', name: 'Tessa', feature: 'A.ADM2', admin1: '85' },
    'wof:9',
  ],
  ['not one that lies elsewhere', { id: 'wof:9', name: 'Carrow', feature: 'A.ADM1', admin1: '85' }, 'wof:9'],
  ['not one of another country', { id: 'wof:9', name: 'Tessa', feature: 'A.ADM1', country: 'QQ' }, 'wof:9'],
  ['not a town', { id: 'wof:9', name: 'Tessa' }, 'wof:9'],
];

for (const [what, cells, id] of areas) {
  test(`an area of a dump takes the id under which it is known: ${what}`, () => {
    const one = row(cells);
    assert.equal(recordOfRow(one, dumpAreas([one], known)).entry.id, id);
  });
}

test('a known area keeps its extent, and places lie in it by its id', () => {
  const oskar = row({ id: 'wof:9', name: 'Oskar', feature: 'A.ADM1', admin1: '85' });
  const low = row({
    id: 'wof:91',
    name: 'Low Oskar',
    feature: 'A.ADM2',
    admin1: '85',
    admin2: '91',
    population: '9000',
  });
  const village = row({ id: '3', name: 'Sessel', admin1: '85', admin2: '91' });
  const found = dumpAreas([low, oskar], known);
  assert.deepEqual(recordOfRow(oskar, found).entry.extent, [-3, 1, -1, 2]);
  assert.deepEqual(recordOfRow(village, found).entry.within, ['wof:91', 'admin1:MV.07', 'country:MV']);
  assert.equal(recordOfRow(low, found).entry.population, 0, 'a district is not known for its size');
});

test('one known area is taken once, whatever the order of the lines', () => {
  const one = row({ id: 'wof:1', name: 'Tessa', feature: 'A.ADM1', admin1: '85' });
  const two = row({ id: 'wof:2', name: 'Tessa', feature: 'A.ADM1', admin1: '86' });
  for (const rows of [
    [one, two],
    [two, one],
  ]) {
    const { ids } = dumpAreas(rows, known);
    assert.deepEqual([ids.get('MV.85'), ids.get('MV.86')], ['admin1:MV.08', 'wof:2']);
  }
});
