// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ownFolder } from '../../test/store/folders.ts';
import { exportLedger } from './export.ts';
import { readIntoCase } from './read.ts';

test('an export says when the ledger is no longer the one that was written', async (t) => {
  const folder = ownFolder(t);
  const [report, file] = [join(folder, 'report.txt'), join(folder, 'a.case')];
  writeFileSync(report, 'PORT SESSEL - Two sailors were hurt on Monday, the harbour master said.\n');
  await readIntoCase({ paths: [report], file });
  assert.deepEqual(exportLedger(file).faults, []);
  const database = new DatabaseSync(file);
  database.exec('UPDATE claim SET body = replace(body, \'"asserts"\', \'"denies"\')');
  database.close();
  assert.deepEqual(exportLedger(file).faults, ['the ledger is not the one the last run wrote']);
});
