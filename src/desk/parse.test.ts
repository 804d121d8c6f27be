// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownFolder } from '../../test/store/folders.ts';
import { parsedShape, shapeFaults } from '../api/ledger.ts';
import { samplePile } from './cases.ts';
import { parseFiles } from './parse.ts';

const asPrinted = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every line has the shape of the contract: records, a page, another language, a folder, a missing file', async (t) => {
  const pile = ['wire-archive.jsonl', 'courier-carrow.html', 'phare-carrow.txt'];
  const files = [...pile.map((file) => join(samplePile, file)), ownFolder(t), '/no/such/file.txt'];
  let lines = 0;
  for await (const line of parseFiles(files, null)) {
    assert.deepEqual(shapeFaults(asPrinted(line), parsedShape), []);
    lines++;
  }
  assert.equal(lines, 7);
});

test('a voice given whole says whether it is anonymous', async () => {
  const seen = new Set<boolean>();
  for await (const { claims } of parseFiles([join(samplePile, 'tamber-coast-radio.csv')], null)) {
    for (const { speaker } of claims) if (speaker) seen.add(speaker.anonymous);
  }
  assert.deepEqual([...seen].sort(), [false, true]);
});
