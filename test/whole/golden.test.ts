// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkLedger } from '../../src/api/ledger-check.ts';
import type { Ledger } from '../../src/model/index.ts';
import { ledgerOver } from '../store/ledgers.ts';
import { differences, goldenFile, sampleLedger } from './golden-ledger.ts';

test('the sample pile gives the ledger that was reviewed, byte for byte', async () => {
  assert.ok(existsSync(goldenFile), 'examples/expected-ledger.json is written by npm run golden');
  const [kept, found] = [readFileSync(goldenFile, 'utf8'), await sampleLedger()];
  assert.deepEqual(checkLedger(JSON.parse(found) as Ledger), [], 'it keeps the contract');
  const lines = differences(JSON.parse(kept) as Ledger, JSON.parse(found) as Ledger);
  const most = 60;
  const more = lines.length > most ? `\n… and ${lines.length - most} more` : '';
  assert.equal(lines.length, 0, `review, then npm run golden:\n${lines.slice(0, most).join('\n')}${more}`);
  assert.ok(kept === found, 'the values are the same and the bytes are not');
});

test('a difference is told by its noun, its id and its place', () => {
  const kept = ledgerOver(['one', 'two']);
  const [first, second] = kept.claims;
  const found: Ledger = {
    ...kept,
    claims: [{ ...first!, stance: 'denies' }],
    voices: kept.voices.toReversed(),
  };
  const lines = differences(kept, found);
  assert.deepEqual(differences(kept, kept), []);
  assert.ok(lines.includes(`~ claims ${first!.id}.stance: "asserts" → "denies"`), lines.join('\n'));
  assert.ok(lines.some((line) => line.startsWith(`− claims {"id":"${second!.id}"`)));
  assert.ok(lines.includes('~ voices: in another order'));
});
