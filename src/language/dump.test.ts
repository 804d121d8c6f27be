// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dumpLine as line } from '../../test/dumps.ts';
import { readDump } from './dump.ts';
import { precisionOfFeature } from './dump-features.ts';

test('a line becomes a place with all its names', () => {
  const { records, issues } = readDump(
    `${line({ alternates: 'Sessil,Port Sessel', population: '1200' })}\n`,
    'MV.txt',
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(records, [
    {
      entry: {
        id: 'geonames:1',
        name: 'Sessel',
        lat: 1.5,
        lon: -2.25,
        country: 'MV',
        within: ['admin1:MV.01', 'country:MV'],
        precision: 'settlement',
        population: 1200,
        extent: null,
      },
      names: ['Sessel', 'Sessil', 'Port Sessel'],
    },
  ]);
});

test('areas described in the dump itself are what its places lie in', () => {
  const text = [
    line({ id: 'wof:9', name: 'Oskar Reach', feature: 'A.ADM1', admin1: '9' }),
    line({ id: 'wof:91', name: 'Low Oskar', feature: 'A.ADM2', admin1: '9', admin2: '91' }),
    line({ id: 'wof:5', name: 'Tessa', admin1: '9', admin2: '91' }),
    line({ id: '7', name: 'Maravel', feature: 'A.PCLI', admin1: '' }),
  ].join('\r\n');
  const { records } = readDump(text, 'x');
  assert.deepEqual(records[2]?.entry.within, ['wof:91', 'wof:9', 'geonames:7']);
  assert.deepEqual(records[1]?.entry.within, ['wof:9', 'geonames:7']);
  assert.deepEqual(
    records.map((record) => record.entry.precision),
    ['province', 'district', 'settlement', 'country'],
  );
});

test('a bad line is named and the rest kept', () => {
  const bad: [string, string][] = [
    ['gazetteer-columns', 'id,name,lat,lon'],
    ['gazetteer-columns', `${line({})}\textra`],
    ['gazetteer-coordinates', line({ lat: '91' })],
    ['gazetteer-coordinates', line({ lon: '' })],
    ['gazetteer-coordinates', line({ lat: 'NaN' })],
    ['gazetteer-coordinates', line({ lat: '1e1' })],
    ['gazetteer-name', line({ name: '' })],
    ['gazetteer-duplicate', line({ id: '2' })],
  ];
  for (const [code, text] of bad) {
    const { records, issues } = readDump(`${line({ id: '2' })}\n${text}`, 'x.txt');
    assert.equal(records.length, 1, text);
    assert.deepEqual(
      issues.map((issue) => [issue.code, issue.file, issue.severity]),
      [[code, 'x.txt', 'noted']],
      text,
    );
    assert.match(issues[0]!.message, /^line 2: /);
  }
});

test('many faults of one kind are counted, not listed', () => {
  const { issues } = readDump(`${line({})}\n${'bad\n'.repeat(500)}`, 'x');
  assert.equal(issues.length, 11);
  assert.match(issues.at(-1)!.message, /490 more/);
});

test('a text without a place is refused', () => {
  for (const text of ['', '\n\n', '{"type":"FeatureCollection"}']) {
    assert.ok(
      readDump(text, 'x').issues.some(
        (issue) => issue.code === 'gazetteer-empty' && issue.severity === 'refused',
      ),
    );
  }
});

/** Names lost in another encoding, and what is kept of the line. */
const encodings: readonly (readonly [
  what: string,
  cells: Parameters<typeof line>[0],
  names: readonly string[],
  codes: readonly string[],
])[] = [
  ['a sound name', { name: 'Téssa' }, ['Téssa'], []],
  ['a sound name in another script', { name: 'تيسا' }, ['تيسا'], []],
  ['a name with an ASCII one', { name: 'Téssa', ascii: 'Tessa' }, ['Téssa', 'Tessa'], []],
  ['bytes that are no UTF-8', { name: 'T\uFFFDssa' }, [], ['gazetteer-encoding', 'gazetteer-empty']],
  ['UTF-8 read as Latin-1', { name: 'TÃ©ssa' }, [], ['gazetteer-encoding', 'gazetteer-empty']],
  [
    'the ASCII name stands for a lost one',
    { name: 'T\uFFFDssa', ascii: 'Tessa' },
    ['Tessa'],
    ['gazetteer-encoding'],
  ],
  [
    'a lost alternate name',
    { name: 'Tessa', alternates: 'TÃ©ssa,Tesa' },
    ['Tessa', 'Tesa'],
    ['gazetteer-encoding'],
  ],
];

for (const [what, cells, names, codes] of encodings) {
  test(`names in a wrong encoding: ${what}`, () => {
    const { records, issues } = readDump(line(cells), 'x');
    assert.deepEqual(
      records.flatMap((record) => record.names),
      names,
    );
    assert.deepEqual(
      issues.map(({ code }) => code),
      codes,
    );
  });
}

test('a mark before the first line, line ends of Windows, remarks, empty lines and a header are no places', () => {
  const header = 'geonameid\tname\tasciiname\talternatenames\tlatitude\tlongitude';
  const text = `\uFEFF${line({})}\r\n\r\n# a remark\r\n${header}\r\n${line({ id: '2' })}\r\n`;
  const { records, issues } = readDump(text, 'x');
  assert.deepEqual(
    records.map(({ entry }) => entry.id),
    ['geonames:1', 'geonames:2'],
  );
  assert.deepEqual(
    issues.map(({ code, message }) => [code, message.split(':')[0]]),
    [['gazetteer-header', 'line 4']],
  );
});

test('a feature code says how finely its name states a place', () => {
  const table: [string, string, string][] = [
    ['P', 'PPLX', 'settlement'],
    ['A', 'PCLI', 'country'],
    ['A', 'ADM1', 'province'],
    ['A', 'ADM3', 'district'],
    ['H', 'STRT', 'sea'],
    ['H', 'STM', 'area'],
    ['U', 'RDGU', 'sea'],
    ['S', 'AIRB', 'site'],
    ['L', 'MILB', 'site'],
    ['L', 'RGN', 'area'],
    ['R', 'RD', 'street'],
    ['T', 'MT', 'area'],
  ];
  for (const [featureClass, feature, precision] of table) {
    assert.equal(precisionOfFeature(featureClass, feature), precision, feature);
  }
});
