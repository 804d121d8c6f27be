// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { ownFolder } from '../../test/store/folders.ts';
import { changeTo, ledgerOver } from '../../test/store/ledgers.ts';
import { CaseFault, withCase } from '../store/index.ts';
import { exportLedger } from './export.ts';
import { verifyCase } from './verify.ts';

const ledger = ledgerOver(['Ships fired ten missiles.', 'Sorties: 12.']);

async function soundCase(t: TestContext): Promise<string> {
  const file = join(ownFolder(t), 'pile.case');
  await withCase(file, async (open) => open.write(changeTo(ledger)));
  return file;
}

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

test('a sound case has nothing against it, and its export is its ledger', async (t) => {
  const file = await soundCase(t);
  const { faults, checked, journal } = verifyCase(file, null);
  assert.deepEqual(faults, []);
  assert.deepEqual([checked.reports, journal.entries], [2, 1]);
  assert.ok(checked.spans >= 8);
  assert.deepEqual(verifyCase(file, journal.head).faults, []);
  const { json, faults: broken } = exportLedger(file);
  assert.deepEqual([JSON.parse(json), broken], [ledger, []]);
});

test('a head kept elsewhere tells a journal that lost its end', async (t) => {
  const file = await soundCase(t);
  const { journal } = verifyCase(file, null);
  await withCase(file, async (open) => open.write(changeTo(ledger)));
  const { head } = verifyCase(file, null).journal;
  tamper(file, 'DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE seq = 2');
  assert.deepEqual(verifyCase(file, null).faults, [], 'the rest of the chain holds by itself');
  assert.deepEqual(verifyCase(file, head).faults, [`the journal’s head is ${journal.head}, not ${head}`]);
});

test('what the file and what the ledger show against a case are told together', async (t) => {
  const file = await soundCase(t);
  tamper(file, "UPDATE report SET text = 'Boats fired ten missiles.' WHERE id = 'r1'");
  const { faults } = verifyCase(file, null);
  for (const each of [/text of report r1 was changed/, /claim r1-claim/, /ledger is not the one/]) {
    assert.ok(
      faults.some((fault) => each.test(fault)),
      String(each),
    );
  }
});

test('a case that cannot be read is a fault of the case, not of the program', async (t) => {
  const file = await soundCase(t);
  tamper(file, "UPDATE incident SET body = 'nothing'");
  for (const ask of [() => verifyCase(file, null), () => exportLedger(file)]) {
    assert.throws(ask, (error) => error instanceof CaseFault && error.code === 'case-damaged');
  }
});
