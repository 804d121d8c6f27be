// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSupplement } from './supplement.ts';

const row = (...cells: string[]): string => cells.join('\t');

test('a line is a place with its names, areas and box', () => {
  const { records, faults } = readSupplement(
    [
      '# a remark',
      row(
        'supplement:mv-reach',
        'Oskar Reach|The Reach',
        'area',
        'MV',
        'admin1:MV.2',
        '-12.5',
        '88',
        '87 -13 89 -12',
      ),
    ].join('\n'),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(records, [
    {
      entry: {
        id: 'supplement:mv-reach',
        name: 'Oskar Reach',
        lat: -12.5,
        lon: 88,
        country: 'MV',
        within: ['admin1:MV.2', 'country:MV'],
        precision: 'area',
        population: 0,
        extent: [87, -13, 89, -12],
      },
      names: ['Oskar Reach', 'The Reach'],
    },
  ]);
});

test('a sea lies in no country', () => {
  const { records } = readSupplement(row('supplement:sea-x', 'Grey Sea', 'sea', '-', '-', '1', '2', '-'));
  assert.deepEqual(
    records.map(({ entry }) => [entry.country, entry.within, entry.extent]),
    [[null, [], null]],
  );
});

test('a line for a place of another list adds names', () => {
  const { records, aliases } = readSupplement(['country:MV\tThe Isles', 'country:MV\tMaravel'].join('\n'));
  assert.deepEqual(records, []);
  assert.deepEqual([...aliases], [['country:MV', ['The Isles', 'Maravel']]]);
});

test('a line may move another list’s place, and take a name from it', () => {
  const { aliases, denied, points } = readSupplement(row('country:MV', 'The Isles|!Maravel', '-12', '88.5'));
  assert.deepEqual([...aliases], [['country:MV', ['The Isles']]]);
  assert.deepEqual([...denied], [['country:MV', ['Maravel']]]);
  assert.deepEqual([...points], [['country:MV', { lat: -12, lon: 88.5 }]]);
});

test('a line that cannot be read is a fault, by its number', () => {
  const bad = [
    row('supplement:x', 'X', 'village', 'MV', '-', '1', '2', '-'),
    row('supplement:x', 'X', 'site', 'MV', '-', '91', '2', '-'),
    row('supplement:x', 'X', 'site', 'MV', '-', '1', '2', '1 2 3'),
    row('supplement:x', 'X', 'site', 'MV', '-', '1', '2', '1 5 3 4'),
    row('supplement:x', '', 'site', 'MV', '-', '1', '2', '-'),
    row('supplement:x', 'X'),
    row('country:MV', 'X', '91', '2'),
    row('elsewhere:x', 'X', 'site', 'MV', '-', '1', '2', '-'),
  ];
  for (const text of bad) {
    const { records, aliases, faults } = readSupplement(`#\n${text}`);
    assert.deepEqual([records.length, aliases.size, faults.length], [0, 0, 1], text);
    assert.match(faults[0]!, /^line 2: /);
  }
});
