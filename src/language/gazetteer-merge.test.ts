// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GazetteerEntry } from './gazetteer.ts';
import { gazetteerOf } from './gazetteer-decode.ts';
import { dumpGazetteer } from './gazetteer-dump.ts';
import { mergeGazetteers } from './gazetteer-merge.ts';

function place(id: string, name: string, more: Partial<GazetteerEntry> = {}, ...others: string[]) {
  const entry: GazetteerEntry = {
    ...{ id, name, lat: 10, lon: 20, country: 'MV', within: ['country:MV'] },
    ...{ precision: 'settlement', population: 0, extent: null, ...more },
  };
  return { entry, names: [name, ...others] };
}

/** A dump's place and one of ours, each named Sessel: what is found under the name, and with how many people. */
const pairs: readonly (readonly [
  what: string,
  dump: ReturnType<typeof place>,
  ours: ReturnType<typeof place>,
  found: readonly string[],
])[] = [
  [
    'three kilometres apart',
    place('wof:1', 'Sessel'),
    place('geonames:9', 'Sessel', { lat: 10.03 }),
    ['wof:1 0'],
  ],
  [
    'what the dump leaves out is ours',
    place('wof:1', 'Sessel'),
    place('geonames:9', 'Sessel', { population: 70 }),
    ['wof:1 70'],
  ],
  [
    'ten kilometres apart, villages',
    place('wof:1', 'Sessel'),
    place('geonames:9', 'Sessel', { lat: 10.09 }),
    ['wof:1 0', 'geonames:9 0'],
  ],
  [
    'ten kilometres apart, a town',
    place('wof:1', 'Sessel', { population: 90_000 }),
    place('geonames:9', 'Sessel', { lat: 10.09 }),
    ['wof:1 90000'],
  ],
  [
    'another kind',
    place('wof:1', 'Sessel'),
    place('geonames:9', 'Sessel', { precision: 'site' }),
    ['wof:1 0', 'geonames:9 0'],
  ],
  [
    'another country',
    place('wof:1', 'Sessel'),
    place('geonames:9', 'Sessel', { country: 'QQ' }),
    ['wof:1 0', 'geonames:9 0'],
  ],
  [
    'one id, however far apart',
    place('geonames:9', 'Sessel'),
    place('geonames:9', 'Sessel', { lat: 50, population: 8 }),
    ['geonames:9 8'],
  ],
  [
    'our own list was made by hand',
    place('wof:1', 'Sessel', { population: 5 }),
    place('supplement:s', 'Sessel'),
    ['supplement:s 5'],
  ],
];

for (const [what, dump, ours, found] of pairs) {
  test(`one place in two lists is found once: ${what}`, () => {
    const both = mergeGazetteers([dumpGazetteer(gazetteerOf([dump]), ['MV']), gazetteerOf([ours])]);
    assert.deepEqual(
      both.named('Sessel').map(({ id, population }) => `${id} ${population}`),
      found,
    );
  });
}

test('an entry that only one list finds under the name is told by all that have its id', () => {
  const dump = dumpGazetteer(
    gazetteerOf([place('geonames:9', 'Sessil', { within: ['wof:7', 'country:MV'] })]),
    ['MV'],
  );
  const ours = gazetteerOf([place('geonames:9', 'Sessel', { population: 60_000 })]);
  const [found] = mergeGazetteers([dump, ours]).named('Sessel');
  assert.deepEqual(
    [found?.within, found?.population, found?.minor],
    [['wof:7', 'country:MV'], 60_000, undefined],
  );
});

test('a name that lists dispute goes to the place they agree on', () => {
  const [tessa, oskar] = [
    place('geonames:1', 'Tessa', { population: 20_000 }),
    place('geonames:2', 'Oskar', { lat: 14 }),
  ];
  const village = place('geonames:1', 'Tessa');
  const slip = place('geonames:2', 'Oskar', { lat: 14 }, 'Tessa');
  const named = (dump: ReturnType<typeof place>[], ours: ReturnType<typeof place>[]) =>
    mergeGazetteers([dumpGazetteer(gazetteerOf(dump), ['MV']), gazetteerOf(ours)])
      .named('Tessa')
      .map(({ id }) => id);
  assert.deepEqual(named([tessa, slip], [tessa, oskar]), ['geonames:1']);
  assert.deepEqual(
    named([tessa, oskar], [tessa, slip]),
    ['geonames:1', 'geonames:2'],
    'the shipped list was tried',
  );
  assert.deepEqual(
    named([tessa, slip], [tessa]),
    ['geonames:1', 'geonames:2'],
    'nobody else knows the second',
  );
  assert.deepEqual(
    named([village, slip], [village, oskar]),
    ['geonames:1', 'geonames:2'],
    'villages share names',
  );
  assert.deepEqual(named([slip], [oskar]), ['geonames:2'], 'no other place is called so');
});

test('only small places that a dump alone has are minor', () => {
  const dump = dumpGazetteer(
    gazetteerOf([
      place('wof:1', 'Hamlet'),
      place('wof:2', 'Town', { population: 20_000 }),
      place('wof:3', 'Province', { precision: 'province' }),
      place('wof:4', 'Hill', { precision: 'area' }),
      place('geonames:5', 'Known'),
    ]),
    ['MV'],
  );
  const all = mergeGazetteers([dump, gazetteerOf([place('geonames:5', 'Known')])]);
  const minor = ['Hamlet', 'Town', 'Province', 'Hill', 'Known'].filter((name) => all.named(name)[0]?.minor);
  assert.deepEqual(minor, ['Hamlet', 'Hill']);
  assert.equal(all.hasMinor, true);
});
