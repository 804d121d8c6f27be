// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownFolder } from '../../test/store/folders.ts';
import { gather } from './gather.ts';

const nothing = { captures: [], lists: [] };

test('a list is the same list whether a case file or a person names it, with a byte-order mark or without', async (t) => {
  const folder = ownFolder(t);
  const pile = join(folder, 'pile');
  mkdirSync(pile);
  const row = '1\tOrel\tOrel\t\t-35.5\t-116.1\tP\tPPL\tXA\t\t\t\t\t\t0\t\t\tEtc/GMT+8\t2024-01-15\n';
  writeFileSync(join(pile, 'places.txt'), row);
  writeFileSync(join(pile, 'case.json'), '{"name": "Orel", "places": "places.txt"}');
  writeFileSync(join(pile, 'report.txt'), 'Ships fired ten missiles, the ministry said.\n');
  writeFileSync(join(folder, 'places.txt'), `\uFEFF${row}`);
  const request = { paths: [pile], file: 'x.case', places: join(folder, 'places.txt') };
  const { lists, name, issues, news, captures } = await gather(request, nothing);
  assert.deepEqual([lists.length, name, news, issues], [1, 'Orel', true, []]);
  const again = await gather(request, { captures, lists });
  assert.deepEqual([again.news, again.lists, again.reports.length], [false, lists, 1]);
});

test('a list that cannot be read is refused by its name, and the rest goes on', async (t) => {
  const folder = ownFolder(t);
  const report = join(folder, 'report.txt');
  writeFileSync(report, 'Ships fired ten missiles, the ministry said.\n');
  writeFileSync(
    join(folder, 'coast.geojson'),
    Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256),
  );
  const request = {
    ...{ paths: [report], file: 'x.case' },
    ...{ places: join(folder, 'none.txt'), actors: folder, basemap: join(folder, 'coast.geojson') },
  };
  const { reports, lists, issues } = await gather(request, nothing);
  assert.deepEqual([reports.length, lists], [1, []]);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['path-not-found', 'unreadable-file', 'binary-file'],
  );
  assert.ok(issues.every(({ severity, file }) => severity === 'refused' && file?.startsWith(folder)));
});

const unusableLists = [
  { option: 'places', text: 'Ships fired ten missiles.\n', code: 'gazetteer-empty' },
  { option: 'actors', text: 'Ships fired ten missiles.\n', code: 'actors-unusable' },
  { option: 'actors', text: '{"id": "orel"}', code: 'actors-unusable' },
  { option: 'actors', text: '[{"id": "orel"}]', code: 'actors-unusable' },
  { option: 'basemap', text: 'Ships fired ten missiles.\n', code: 'basemap-malformed' },
  { option: 'basemap', text: '{"type": "FeatureCollection"}', code: 'basemap-malformed' },
];

for (const { option, text, code } of unusableLists) {
  test(`a list of which nothing can be used is refused and not kept: ${option}, ${text.trim()}`, async (t) => {
    const folder = ownFolder(t);
    const [report, list] = [join(folder, 'report.txt'), join(folder, 'list')];
    writeFileSync(report, 'Ships fired ten missiles, the ministry said.\n');
    writeFileSync(list, text);
    const gathered = await gather({ paths: [report], file: 'x.case', [option]: list }, nothing);
    assert.deepEqual([gathered.reports.length, gathered.lists], [1, []]);
    const refused = gathered.issues.filter(({ severity }) => severity === 'refused');
    assert.deepEqual(
      refused.map((issue) => [issue.code, issue.file]),
      [[code, 'list']],
    );
  });
}

test('a list of which something can be used is kept, and so is one that is empty on purpose', async (t) => {
  const folder = ownFolder(t);
  const [report, actors, basemap] = ['report.txt', 'actors.json', 'coast.geojson'].map((n) =>
    join(folder, n),
  );
  writeFileSync(report!, 'Ships fired ten missiles, the ministry said.\n');
  writeFileSync(actors!, '[]');
  writeFileSync(basemap!, '{"type": "FeatureCollection", "features": []}');
  const request = { paths: [report!], file: 'x.case', actors: actors!, basemap: basemap! };
  const { lists, issues } = await gather(request, nothing);
  assert.deepEqual([lists.map(({ kind }) => kind), issues], [['actors', 'basemap'], []]);
});
