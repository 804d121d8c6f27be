// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalAddress } from './addresses.ts';
import { readCaseFile } from './case-lists.ts';
import { readManifest } from './manifest.ts';

const months = new Map([['october', 10]]);
const nothing = { outlet: null, published: null, publishedRaw: null, url: null, title: null };

test('a manifest of lines and one of columns say the same', () => {
  const lines = readManifest(
    '{"file":"./a.txt","outlet":" Post ","published":"8 October 2015"}\n\n{"file":"b/c.txt","title":"T"}',
    'manifest.jsonl',
    months,
  );
  const table = readManifest(
    'file,outlet,published,url,title\na.txt,Post,8 October 2015,,\nb/c.txt,,,,T\n',
    'manifest.csv',
    months,
  );
  assert.deepEqual(
    [...lines.entries],
    [
      ['a.txt', { ...nothing, outlet: 'Post', published: '2015-10-08', publishedRaw: '8 October 2015' }],
      ['b/c.txt', { ...nothing, title: 'T' }],
    ],
  );
  assert.deepEqual([...table.entries], [...lines.entries]);
  assert.deepEqual([lines.issues, table.issues], [[], []]);
});

test('what cannot be read is named, and the rest is used', () => {
  const { entries, issues } = readManifest(
    '{"file":"a.txt","published":"08/10/2015"}\nnonsense\n{"outlet":"Post"}',
    'manifest.jsonl',
    months,
  );
  assert.deepEqual([...entries.keys()], ['a.txt']);
  assert.deepEqual(
    issues.map((issue) => issue.code),
    ['manifest-malformed', 'bad-date', 'manifest-malformed'],
  );
  assert.equal(entries.get('a.txt')!.published, null);
  assert.deepEqual(
    readManifest('name,outlet\na.txt,Post', 'manifest.csv', months).issues.map((issue) => issue.code),
    ['manifest-missing-columns'],
  );
});

test('case.json names lists in its own folder and nowhere else', () => {
  const named = readCaseFile('{"name":"Maravel","places":"./places.txt","basemap":"maps/coast.geojson"}');
  assert.deepEqual(Object.fromEntries(named ?? []), { places: 'places.txt', basemap: 'maps/coast.geojson' });
  for (const bad of [
    '',
    '[]',
    '"a"',
    '{"places":7}',
    '{"places":"../x"}',
    '{"places":"/etc/x"}',
    '{"places":"a/../../x"}',
    '{"places":"C:\\\\x"}',
    '{"places":""}',
  ]) {
    assert.equal(readCaseFile(bad), null, bad);
  }
});

test('addresses of one page have one form', () => {
  const same = [
    'https://www.post.example/war/a1/',
    'http://post.example/war/a1',
    'https://Post.example:443/war/a1?utm_source=x&fbclid=1#top',
  ];
  assert.deepEqual(new Set(same.map(normalAddress)), new Set(['post.example/war/a1']));
  assert.equal(
    normalAddress('https://post.example/a?id=2&b=1'),
    normalAddress('https://post.example/a?b=1&id=2'),
  );
  assert.notEqual(normalAddress('https://post.example/a?id=1'), normalAddress('https://post.example/a?id=2'));
  for (const none of ['', 'a.txt', 'ftp://post.example/a', 'javascript:alert(1)'])
    assert.equal(normalAddress(none), null, none);
});
