// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaRecords } from './areas.ts';
import { extentOf, kilometresBetween, representative } from './geometry.ts';
import { landsByName, withoutLands } from './lands.ts';
import { settlements } from './settlements.ts';

const older = (
  id: string,
  name: string,
  alternates: string,
  lat: number,
  lon: number,
  population = 0,
): string =>
  [
    id,
    name,
    '',
    alternates,
    lat,
    lon,
    'P',
    'PPL',
    'MV',
    '',
    '01',
    '',
    '',
    '',
    population,
    '',
    '',
    '',
    '',
  ].join('\t');

const newer = (name: string, lat: number, lon: number, admin1 = '01', admin2 = '') => ({
  name,
  lat: `${lat}`,
  lng: `${lon}`,
  country: 'MV',
  admin1,
  admin2,
});

const areas = new Set(['MV.01', 'MV.02']);

test('a newer line at the same point renames a place and keeps its old name', () => {
  const [place, ...others] = settlements(
    older('7', 'Old Tessa', '', 1, 2),
    [newer('New Tessa', 1, 2)],
    areas,
  );
  assert.deepEqual(others, []);
  assert.equal(place?.entry.id, 'geonames:7');
  assert.equal(place?.entry.name, 'New Tessa');
  assert.deepEqual(place?.names, ['New Tessa', 'Old Tessa']);
});

test('a newer line with the name close by moves a place; far off it is another place', () => {
  const near = settlements(older('7', 'Tessa', '', 1, 2, 500), [newer('Tessa', 1.05, 2, '02')], areas);
  assert.deepEqual(
    near.map(({ entry }) => [entry.id, entry.lat, entry.within, entry.population]),
    [['geonames:7', 1.05, ['admin1:MV.02', 'country:MV'], 500]],
  );
  const far = settlements(older('7', 'Tessa', '', 1, 2), [newer('Tessa', 3, 2)], areas);
  assert.deepEqual(
    far.map(({ entry }) => entry.id),
    ['geonames:7', 'cities:MV:tessa:3.00,2.00'],
  );
});

test('other names are kept if an English text can hold them', () => {
  const [place] = settlements(
    older('7', 'Tessa', 'Tesa,Тесса,تيسا,TSA,Tessa 2,http://x,Têssa', 1, 2),
    [],
    areas,
  );
  assert.deepEqual(place?.names, ['Tessa', 'Tesa', 'Têssa']);
});

test('an area nobody knows is left out of what a place lies in', () => {
  const [place] = settlements(older('7', 'Tessa', '', 1, 2), [], new Set());
  assert.deepEqual(place?.entry.within, ['country:MV']);
});

test('an area has the box, the people and a point of its places, and its name with and without its kind', () => {
  const lines = [
    older('1', 'A', '', 0, 0, 10),
    older('2', 'B', '', 2, 2, 20),
    older('3', 'C', '', 1, 1.2, 30),
  ];
  const places = settlements(lines.join('\n'), [], areas);
  const [area, ...others] = areaRecords(
    [
      { code: 'MV.01', name: 'Oskar Province' },
      { code: 'MV.02', name: 'Empty' },
    ],
    [],
    places,
  );
  assert.deepEqual(others, []);
  assert.deepEqual(area?.names, ['Oskar Province', 'Oskar']);
  const { extent, population, lat, lon, precision } = area!.entry;
  assert.deepEqual(
    { extent, population, lat, lon, precision },
    {
      extent: [0, 0, 2, 2],
      population: 60,
      lat: 1,
      lon: 1.2,
      precision: 'province',
    },
  );
});

test('geometry', () => {
  assert.ok(Math.abs(kilometresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }) - 111.19) < 0.01);
  assert.equal(
    extentOf([
      { lat: 0, lon: 0 },
      { lat: 1, lon: 1 },
    ]),
    null,
  );
  assert.deepEqual(representative([{ lat: 5, lon: 6 }]), { lat: 5, lon: 6 });
  const many = [...Array(200).keys()].map((i) => ({ lat: i / 1000, lon: 0 }));
  const [, south, , north] = extentOf([...many, { lat: 80, lon: 0 }, { lat: -80, lon: 0 }])!;
  assert.ok(south >= 0 && north < 1, 'a stray place does not stretch a large area');
});

test('a settlement keeps no name of a land that it does not lie in', () => {
  const places = settlements(
    `${older('7', 'Tessa', 'Oskland,Maravel,Sessel', 1, 2, 500)}\n${older('8', 'Maravel', '', 1.5, 2)}`,
    [],
    areas,
  );
  const lands = landsByName(
    {
      source: '',
      licence: '',
      countries: [country('country:OK', 'Oskland'), country('country:MV', 'Maravel')],
    },
    [],
    { records: [], aliases: new Map(), denied: new Map(), points: new Map(), faults: [] },
  );
  assert.deepEqual(
    places.map((each) => withoutLands(each, lands).names),
    [['Tessa', 'Maravel', 'Sessel'], ['Maravel']],
  );
});

const country = (id: string, name: string) => ({
  id,
  name,
  names: [name],
  demonyms: [],
  capital: null,
  lat: 0,
  lon: 0,
  extent: null,
  population: 0,
});
