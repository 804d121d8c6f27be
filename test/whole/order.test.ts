// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Ledger } from '../../src/model/index.ts';
import { picksOf, statementOf } from '../metamorphic/statements.ts';
import { indirect, quoted } from '../metamorphic/ways.ts';
import { bytesIn, ownFolder } from '../store/folders.ts';
import { copyOfSample, ledgerAfter, read, sampleFiles, sampleLists, samplePile, shuffled } from './piles.ts';

/*
 * The same inputs in any order, at once or bit by bit, give the same ledger, byte for byte.
 */

test('files in any order, in batches, and as a folder give one ledger', async (t) => {
  const folder = ownFolder(t);
  const chosen = sampleFiles.filter((name) => /ferry|inbox|sentinel|bearing|jsonl|csv|phare/.test(name));
  const pile = copyOfSample(join(folder, 'pile'), chosen, false);
  const paths = chosen.map((name) => join(pile, name));
  const half = Math.floor(paths.length / 2);
  const [one, two] = [shuffled(paths, 3).slice(0, half), shuffled(paths, 3).slice(half)];
  const ways: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'the files, shuffled': [shuffled(paths, 1)],
    'two batches': [two, one],
    'batches that overlap': [one, paths],
  };
  const expected = await ledgerAfter(join(folder, 'folder.case'), [[pile]], sampleLists);
  assert.ok((JSON.parse(expected) as Ledger).incidents.length > 3, 'there is something to put in order');
  let n = 0;
  for (const [way, batches] of Object.entries(ways)) {
    const ledger = await ledgerAfter(join(folder, `${n++}.case`), batches, sampleLists);
    assert.ok(ledger === expected, `${way}: ${firstDifference(expected, ledger)}`);
  }
});

test('folders with manifests, in either order or at once, give one ledger', async (t) => {
  const folder = ownFolder(t);
  const chosen = sampleFiles.filter((name) => /ferry|courier/.test(name));
  const halves = [chosen.filter((_, i) => i % 2 === 0), chosen.filter((_, i) => i % 2 === 1)];
  const [a, b] = halves.map((files, i) => copyOfSample(join(folder, `half-${i}`), files, true)) as [
    string,
    string,
  ];
  const expected = await ledgerAfter(join(folder, 'both.case'), [[a, b]], sampleLists);
  for (const [way, batches] of [
    ['a, b', [[a], [b]]],
    ['b, a', [[b], [a]]],
  ] as const) {
    const ledger = await ledgerAfter(join(folder, `${way}.case`), batches, sampleLists);
    assert.ok(ledger === expected, `${way}: ${firstDifference(expected, ledger)}`);
  }
});

test('one text met in three places with different things known of it is one report, whichever came first', async (t) => {
  const folder = ownFolder(t);
  const met = [
    { file: 'b.txt', published: '2024-05-04', outlet: 'Farwater' },
    { file: 'a.txt', title: 'Ferry sinks', url: 'https://farwater.example/ferry' },
    { file: 'c.txt', title: 'A ferry is lost', outlet: 'Farwater Wire' },
  ];
  const places = met.map((line, i) => {
    const place = join(folder, String(i));
    mkdirSync(place);
    copyFileSync(join(samplePile, 'farwater-ferry.txt'), join(place, line.file));
    writeFileSync(join(place, 'manifest.jsonl'), `${JSON.stringify(line)}\n`);
    return place;
  });
  const expected = await ledgerAfter(join(folder, 'all.case'), [places]);
  assert.match(expected, /metadata-conflict/, 'what cannot both be so is said');
  for (const order of [
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const batches = order.map((i) => [places[i]!]);
    const ledger = await ledgerAfter(join(folder, `${order.join('')}.case`), batches);
    assert.ok(ledger === expected, `${order.join(', ')}: ${firstDifference(expected, ledger)}`);
  }
});

test('reading the same inputs again changes no byte of the file', async (t) => {
  const folder = ownFolder(t);
  const cases = join(folder, 'cases');
  mkdirSync(cases);
  const file = join(cases, 'pile.case');
  const first = await read(file, [samplePile]);
  assert.equal(first.changed, true);
  const before = bytesIn(cases);
  const second = await read(file, [samplePile]);
  assert.deepEqual([second.changed, second.added, second.reports], [false, 0, first.reports]);
  assert.deepEqual(bytesIn(cases), before);
  assert.deepEqual(second.issues, first.issues, 'what was wrong is told again');
});

/** Small reports that take from one another by turns; of each pile one is told twice. */
function writtenPile(folder: string, seed: number): readonly string[] {
  const ways = Object.values({ ...indirect, ...quoted });
  const told = picksOf(seed, 6).flatMap(
    (picks, i) => ways[(seed + i) % ways.length]!.put(statementOf(picks)) ?? [],
  );
  const texts = told.map((text, i) => (i % 2 === 0 ? text : `${text}\n\n${told[i - 1]}`));
  return [...texts, `${texts[0]}\n\nPrinted again.`].map((text, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, `${text}\n`);
    return path;
  });
}

test('reports read one after another give the ledger of all at once, whatever pile it is', async (t) => {
  const folder = ownFolder(t);
  for (let seed = 1; seed <= 4; seed++) {
    const home = join(folder, String(seed));
    mkdirSync(home);
    const paths = writtenPile(home, seed);
    const expected = await ledgerAfter(join(home, 'all.case'), [paths], { threads: 1 });
    const { copies, claims } = JSON.parse(expected) as Ledger;
    assert.ok(
      copies.length > 0 && claims.length >= paths.length,
      `pile ${seed} has something to put in order`,
    );
    const one = shuffled(paths, seed).map((path) => [path]);
    const ledger = await ledgerAfter(join(home, 'one.case'), one, { threads: 1 });
    assert.ok(ledger === expected, `pile ${seed}: ${firstDifference(expected, ledger)}`);
  }
});

/** The first line in which two texts differ. */
function firstDifference(expected: string, found: string): string {
  const [a, b] = [expected.split('\n'), found.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0
    ? 'the lengths differ'
    : `line ${at + 1}:\n  ${a[at]?.slice(0, 200)}\n  ${b[at]?.slice(0, 200)}`;
}
