// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { asAnybody, sayso } from '../../test/cli/sayso.ts';
import { bytesIn, ownFolder } from '../../test/store/folders.ts';
import { changeTo, ledgerOver } from '../../test/store/ledgers.ts';
import { withCase } from '../store/index.ts';

/** A case made by hand, so that these tests are of the program and not of the engine. */
async function soundCase(
  t: TestContext,
  texts: readonly string[] = ['Ships fired ten missiles.', 'Sorties: 12.'],
) {
  const folder = ownFolder(t);
  const file = join(folder, 'pile.case');
  await withCase(file, async (open) => open.write(changeTo(ledgerOver(texts))));
  return { folder, file };
}

function tamper(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const misused: readonly (readonly [why: string, arguments_: readonly string[]])[] = [
  ['no command', []],
  ['a command that is not there', ['reed', 'x.txt']],
  ['an option that is not there', ['export', '--case', 'x.case', '--fromat', 'ledger']],
  ['no case', ['export', '--format', 'ledger']],
  ['no case to read into', ['read', 'x.txt']],
  ['no paths', ['read', '--case', 'x.case']],
  ['no files', ['parse']],
  ['a format that is not there', ['export', '--case', 'x.case', '--format', 'pdf']],
  ['a format parse does not have', ['parse', 'x.txt', '--format', 'ledger']],
  ['a day that is not there', ['parse', 'x.txt', '--date', '2015-02-30']],
  ['a day written another way', ['read', 'x.txt', '--case', 'x.case', '--date', '8.10.2015']],
  ['a port that is not there', ['serve', '--case', 'x.case', '--port', '70000']],
  ['a head that is no hash', ['verify', '--case', 'x.case', '--head', 'abc']],
  ['an argument too many', ['verify', '--case', 'x.case', 'y.case']],
];

for (const [why, arguments_] of misused) {
  test(`wrong usage (${why}) ends with 2, said on standard error`, async (t) => {
    const { code, out, err } = await sayso(arguments_, { cwd: ownFolder(t) });
    assert.equal(code, 2, err);
    assert.equal(out, '');
    assert.notEqual(err, '');
    assert.doesNotMatch(err, /^\s+at /m, 'no stack');
  });
}

for (const arguments_ of [
  ['--help'],
  ['-h'],
  ['help'],
  ['read', '--help'],
  ['help', 'verify'],
  ['--version'],
]) {
  test(`${arguments_.join(' ')} ends with 0, on standard output`, async () => {
    const { code, out, err } = await sayso(arguments_);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.length > 4);
  });
}

const unusable: readonly (readonly [what: string, code: string, make: (file: string) => void])[] = [
  ['no case', 'case-missing', () => undefined],
  ['a text', 'case-not-a-case', (file) => writeFileSync(file, 'a diary')],
  ['a case of a newer sayso', 'case-newer', (file) => tamper(file, 'PRAGMA user_version = 99')],
];

for (const [what, fault, make] of unusable) {
  for (const command of ['export', 'verify', 'serve']) {
    test(`${command} of ${what} ends with 3, named, and changes nothing`, async (t) => {
      const sound = what === 'a case of a newer sayso' ? await soundCase(t) : null;
      const folder = sound?.folder ?? ownFolder(t);
      const file = join(folder, 'pile.case');
      make(file);
      const before = bytesIn(folder);
      const { code, out, err } = await sayso([command, '--case', file]);
      assert.equal(code, 3, err);
      assert.equal(out, '');
      assert.match(err, new RegExp(`^sayso: ${fault}: .*nothing was changed$`, 'm'));
      assert.deepEqual(bytesIn(folder), before);
    });
  }
}

test('export prints one JSON object and nothing else', async (t) => {
  const { file } = await soundCase(t);
  const { code, out, err } = await sayso(['export', '--case', file, '--format', 'ledger']);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(JSON.parse(out), ledgerOver(['Ships fired ten missiles.', 'Sorties: 12.']));
});

test('methodology prints a page of Markdown and nothing else', async (t) => {
  const { file } = await soundCase(t);
  const { code, out, err } = await sayso(['methodology', '--case', file]);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^# How the ledger of “.+” was made\n/);
  assert.match(out, /^## Grades: Airwars-shaped, `airwars-shaped@1`$/m);
  assert.equal((await sayso(['methodology', '--case', `${file}.not`])).code, 3);
});

test('export tells on a ledger that breaks its contract, and ends with 3', async (t) => {
  const { file } = await soundCase(t);
  tamper(
    file,
    "UPDATE claim SET body = json_set(body, '$.content[0].exact', 'Nothing.') WHERE id = 'r1-claim'",
  );
  const { code, err } = await sayso(['export', '--case', file]);
  assert.equal(code, 3);
  assert.match(err, /^broken: claim r1-claim/m);
});

test('verify says that all holds and prints the head, which --head checks', async (t) => {
  const { file } = await soundCase(t);
  const { code, out, err } = await sayso(['verify', '--case', file]);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^all holds: 2 reports, \d+ spans, 1 journal entries$/m);
  const head = /^journal head ([0-9a-f]{64})$/m.exec(out)?.[1];
  assert.ok(head);
  assert.equal((await sayso(['verify', '--case', file, '--head', head.toUpperCase()])).code, 0);
  const other = await sayso(['verify', '--case', file, '--head', 'f'.repeat(64)]);
  assert.equal(other.code, 3);
  assert.match(other.err, /^broken: the journal’s head is/m);
  assert.match(other.out, /^1 broken/m);
});

test('verify names each fault', async (t) => {
  const { file } = await soundCase(t);
  tamper(file, "UPDATE report SET text = 'Ships fired two missiles!' WHERE id = 'r1'");
  const { code, err } = await sayso(['verify', '--case', file]);
  assert.equal(code, 3);
  assert.match(err, /^broken: the text of report r1 was changed/m);
  assert.match(err, /^broken: claim r1-claim/m);
});

test('a reader that goes away ends the program quietly', async (t) => {
  const { file } = await soundCase(
    t,
    Array.from({ length: 400 }, (_, i) => `Report ${i}. ${'Words. '.repeat(200)}`),
  );
  const arguments_ = [join(import.meta.dirname, 'main.ts'), 'export', '--case', file];
  const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code, signal] = await once(child, 'close');
  assert.deepEqual([code, signal, err], [0, null, '']);
});

test('a port that somebody else has is named', async (t) => {
  const { file } = await soundCase(t);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as { port: number };
  const { code, err } = await sayso(['serve', '--case', file, '--port', String(port)]);
  assert.equal(code, 2, err);
  assert.match(err, /^sayso: port-taken: /m);
});

test('a case that may only be read is read where it lies, and refused to a writer', async (t) => {
  const { folder, file } = await soundCase(t);
  chmodSync(file, 0o444);
  chmodSync(folder, 0o555);
  const anybody = await asAnybody();
  if (anybody === null) return t.skip('this user may do anything, and no other one reaches the program');
  try {
    const before = bytesIn(folder);
    assert.equal((await sayso(['verify', '--case', file], anybody)).code, 0);
    assert.equal((await sayso(['export', '--case', file], anybody)).code, 0);
    const { code, err } = await sayso(['read', file, '--case', file], anybody);
    assert.equal(code, 3, err);
    assert.match(err, /^sayso: case-unwritable: /m);
    assert.deepEqual(bytesIn(folder), before);
  } finally {
    chmodSync(folder, 0o755);
  }
});
