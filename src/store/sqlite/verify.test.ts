// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ownFolder } from '../../../test/store/folders.ts';
import { changeTo, ledgerOver } from '../../../test/store/ledgers.ts';
import { CaseFault, openCase, withCase } from '../index.ts';

/** A case of two runs with a list in it. */
async function soundCase(file: string): Promise<void> {
  const lists = [{ kind: 'places', file: 'places.txt', sha256: hashOfOne, text: 'one' }] as const;
  for (const texts of [['A first report.'], ['A first report.', 'A second report.']]) {
    await withCase(file, async (open) => open.write({ ...changeTo(ledgerOver(texts)), lists }));
  }
}

/** SHA-256 of `one`. */
const hashOfOne = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

/** Changes a case behind its own back, as somebody with an SQLite shell could. */
function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const unlocked = 'DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;';

const tampered: readonly (readonly [what: string, sql: string, found: readonly RegExp[]])[] = [
  [
    'a changed text',
    "UPDATE report SET text = 'A first rapport.' WHERE id = 'r1'",
    [/text of report r1 was changed/, /ledger is not the one/],
  ],
  [
    'a changed text with its hash beside it made to fit',
    "UPDATE report SET text = 'one', text_sha256 = (SELECT sha256 FROM list) WHERE id = 'r1'",
    [/ledger is not the one/],
  ],
  [
    'a changed span',
    `UPDATE claim SET body = json_set(body, '$.content[0].exact', 'Nothing.') WHERE id = 'r1-claim'`,
    [/ledger is not the one/],
  ],
  [
    'a changed stance, which nothing else would show',
    `UPDATE claim SET body = json_set(body, '$.stance', 'denies') WHERE id = 'r1-claim'`,
    [/ledger is not the one/],
  ],
  ['a claim taken away', "DELETE FROM claim WHERE id = 'r2-claim'", [/ledger is not the one/]],
  [
    'two claims in another order',
    "UPDATE claim SET seq = 9 WHERE id = 'r1-claim'",
    [/ledger is not the one/],
  ],
  ['a changed list', "UPDATE list SET text = 'two'", [/places list places\.txt was changed/]],
  [
    'a damaged analysis',
    "UPDATE analysis SET body = x'789c00' WHERE report = 'r2'",
    [/kept analysis of report r2 cannot be read/],
  ],
  ['a damaged capture', "UPDATE capture SET body = x'789c00'", [/capture [0-9a-f]{64} cannot be read/]],
  [
    'a changed journal entry',
    `${unlocked} UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1`,
    [/journal entry 1 was changed/],
  ],
  [
    'a journal entry taken from the middle',
    `${unlocked} DELETE FROM journal WHERE seq = 1`,
    [/journal entry 2 stands where 1 belongs/, /does not follow the one before/],
  ],
  [
    'a changed link of the journal',
    `${unlocked} UPDATE journal SET previous = '${'0'.repeat(63)}1' WHERE seq = 2`,
    [/journal entry 2 does not follow/, /journal entry 2 was changed/],
  ],
  [
    'a search index that lost a report',
    'DELETE FROM words WHERE rowid = 1',
    [/search index is not of this ledger/],
  ],
];

for (const [what, sql, found] of tampered) {
  test(`${what} is found and named`, async (t) => {
    const file = join(ownFolder(t), 'pile.case');
    await soundCase(file);
    tamper(file, sql);
    const open = openCase(file);
    t.after(open.close);
    const { faults } = open.check();
    for (const each of found)
      assert.ok(
        faults.some((fault) => each.test(fault)),
        `${each} in ${JSON.stringify(faults)}`,
      );
  });
}

test('a sound case has no faults, and its journal a head', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await soundCase(file);
  const open = openCase(file);
  t.after(open.close);
  const { faults, journal } = open.check();
  assert.deepEqual(faults, []);
  assert.equal(journal.entries, 2);
  assert.match(journal.head, /^[0-9a-f]{64}$/);
});

test('a value that cannot be read at all is damage, named with the file', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await soundCase(file);
  tamper(file, "UPDATE claim SET body = '{' WHERE id = 'r1-claim'");
  const open = openCase(file);
  t.after(open.close);
  assert.throws(
    () => open.check(),
    (error) => error instanceof CaseFault && error.code === 'case-damaged' && error.message.includes(file),
  );
  assert.equal(open.reports().length, 2, 'what can be read still is');
});

for (const [what, sql] of [
  ['changed', "UPDATE journal SET body = '{}'"],
  ['taken away', 'DELETE FROM journal WHERE seq = 2'],
] as const) {
  test(`the journal refuses to have an entry ${what}`, async (t) => {
    const file = join(ownFolder(t), 'pile.case');
    await soundCase(file);
    assert.throws(() => tamper(file, sql), /append-only/);
  });
}
