// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeRecord } from '../../test/invented-places.ts';
import { precisions } from '../model/index.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import { decodeGazetteer, gazetteerOf } from './gazetteer-decode.ts';
import { encodeGazetteer } from './gazetteer-encode.ts';
import { mergeGazetteers } from './gazetteer-merge.ts';

const maravel = gazetteerOf([
  placeRecord('mv:1', 'Port Sessel', { population: 90_000 }),
  placeRecord('mv:2', 'Kafr Anouda|Kefr Anuda', { lat: -12.34567, lon: 100.00001 }),
  placeRecord('mv:3', 'Al-Tessa'),
  placeRecord('mv:4', 'Tessa', { population: 10 }),
  placeRecord('mv:5', 'Sea of Oskar', {
    country: null,
    within: [],
    precision: 'sea',
    extent: [-10, -5, 10.5, 5],
  }),
]);
const ids = (entries: readonly GazetteerEntry[]): readonly string[] => entries.map((entry) => entry.id);

test('a name is found however it is written', () => {
  for (const name of ['Port Sessel', 'PORT SESSEL', 'port-sessel', 'Port\u200b Sessel', 'Pоrt Sessel']) {
    assert.deepEqual(ids(maravel.named(name)), ['mv:1'], name);
  }
  assert.deepEqual(ids(maravel.named('Kefr Anuda')), ['mv:2']);
});

test('every bearer of a name is given, the most populous first', () => {
  assert.deepEqual(ids(maravel.named('Tessa')), ['mv:4', 'mv:3']);
  assert.deepEqual(ids(maravel.named('at-Tessa')), ['mv:4', 'mv:3']);
});

test('what only sounds alike is kept apart from what bears the name', () => {
  assert.deepEqual(ids(maravel.named('Kfar Anooda')), []);
  assert.deepEqual(ids(maravel.alike('Kfar Anooda')), ['mv:2']);
  assert.deepEqual(ids(maravel.alike('Kafr Anouda')), []);
});

test('what is not there is not found', () => {
  for (const name of ['', ' ', 'Sessel', 'Port', 'Port Sessel Bay', 'Zzz', '\u200b']) {
    assert.deepEqual(ids(maravel.named(name)), [], name);
  }
  assert.equal(maravel.entry('mv:9'), null);
});

test('a scanner hears when no name can begin like this', () => {
  for (const words of ['Port', 'port', 'Sea of', 'Al', 'Kafr']) assert.ok(maravel.beginsName(words), words);
  for (const words of ['Por', 'Sessel', 'Sea of the', 'Zzz', ''])
    assert.ok(!maravel.beginsName(words), words);
});

test('an entry comes back whole', () => {
  assert.deepEqual(maravel.entry('mv:5'), {
    id: 'mv:5',
    name: 'Sea of Oskar',
    lat: 0,
    lon: 0,
    country: null,
    within: [],
    precision: 'sea',
    population: 0,
    extent: [-10, -5, 10.5, 5],
  });
  assert.equal(maravel.entry('mv:2')?.lat, -12.34567);
});

test('bytes that are no gazetteer are refused', () => {
  assert.throws(() => decodeGazetteer(new Uint8Array(100)), RangeError);
  assert.throws(() => decodeGazetteer(new Uint8Array(0)), RangeError);
  assert.throws(() => encodeGazetteer([placeRecord('x', 'A'), placeRecord('x', 'B')]), RangeError);
});

test('merged, the first has the say', () => {
  const own = gazetteerOf([placeRecord('mv:1', 'Port Sessel', { lat: 7 })]);
  const both = mergeGazetteers([own, maravel]);
  assert.deepEqual(
    both.named('Port Sessel').map((entry) => entry.lat),
    [7],
  );
  assert.equal(both.entry('mv:1')?.lat, 7);
  assert.equal(both.entry('mv:4')?.name, 'Tessa');
  assert.ok(both.beginsName('Sea of'));
});

const name = fc
  .array(fc.constantFrom('al', 'ba', 'bb', 'kafr', 'o', 'u', 'é', 'Ж', 'x-y'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const entry = fc.record({
  name,
  others: fc.array(name, { maxLength: 3 }),
  lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1e5),
  lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
  precision: fc.constantFrom(...precisions),
  population: fc.nat(),
});

test('all that goes in comes out, in any order of the records', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (drawn) => {
      const records = drawn.map(({ name, others, ...d }, i) => ({
        ...placeRecord(`p:${i}`, name, { ...d, name }),
        names: [name, ...others],
      }));
      const bytes = encodeGazetteer(records);
      assert.deepEqual(encodeGazetteer([...records].reverse()), bytes);
      const gazetteer = decodeGazetteer(bytes);
      for (const record of records) {
        assert.deepEqual(gazetteer.entry(record.entry.id), record.entry);
        for (const known of record.names) {
          assert.ok(ids(gazetteer.named(known)).includes(record.entry.id), known);
          assert.ok(gazetteer.beginsName(known.split(' ')[0]!), known);
        }
      }
    }),
    { numRuns: 60 },
  );
});
