// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCountedIncidents } from './labels.ts';

const head = '# remark\ncorpus\treport\tmention\treports\tfewest\tmost\tseed\n';

test('a line is an incident by one of its mentions, with what stands behind it', () => {
  assert.deepEqual(readCountedIncidents(`${head}fa-kes\tr1\t10-14\t3\t1\t2\t6\n`), [
    { corpus: 'fa-kes', report: 'r1', start: 10, end: 14, reports: 3, fewest: 1, most: 2, seed: 6 },
  ]);
});

for (const [what, line] of [
  ['a corpus that is none', 'seeds\tr1\t10-14\t3\t1\t2\t6'],
  ['a mention without words', 'fa-kes\tr1\t14-14\t3\t1\t2\t6'],
  ['more at the fewest than at the most', 'fa-kes\tr1\t10-14\t3\t3\t2\t6'],
  ['too few columns', 'fa-kes\tr1\t10-14\t3'],
] as const)
  test(`refused: ${what}`, () => assert.throws(() => readCountedIncidents(`${head}${line}\n`), RangeError));

test('every incident that was read is in the sheet once', () => {
  const all = readCountedIncidents(readFileSync(join(import.meta.dirname, 'incidents.tsv'), 'utf8'));
  assert.ok(all.length >= 39);
  assert.equal(new Set(all.map(({ report, start }) => `${report} ${start}`)).size, all.length);
});
