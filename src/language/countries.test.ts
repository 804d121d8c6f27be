// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountryList, countryGazetteer, demonymsOf } from './countries.ts';

const list: CountryList = {
  source: 'invented',
  licence: 'Apache-2.0',
  countries: [
    {
      id: 'country:MV',
      name: 'Maravel',
      names: ['Maravel', 'Republic of Maravel'],
      demonyms: ['Maravelian', 'Isler'],
      capital: 'Port Sessel',
      lat: -12,
      lon: 88,
      extent: [86, -14, 90, -10],
      population: 2_000_000,
    },
    {
      id: 'country:OR',
      name: 'Oskar',
      names: ['Oskar'],
      demonyms: ['Isler'],
      capital: null,
      lat: 0,
      lon: 0,
      extent: null,
      population: 0,
    },
  ],
};

test('a country is a place of its own precision', () => {
  const entry = countryGazetteer(list).named('republic of maravel')[0];
  assert.deepEqual(
    [entry?.id, entry?.country, entry?.precision, entry?.within],
    ['country:MV', 'MV', 'country', []],
  );
});

test('a demonym may be shared', () => {
  assert.deepEqual(demonymsOf(list).get('isler'), ['country:MV', 'country:OR']);
  assert.deepEqual(demonymsOf(list).get('maravelian'), ['country:MV']);
  assert.equal(demonymsOf(list).get('maravel'), undefined);
});
