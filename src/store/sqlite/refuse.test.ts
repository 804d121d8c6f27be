// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { bytesIn, ownFolder } from '../../../test/store/folders.ts';
import { generationOf } from '../../../test/store/generations.ts';
import { changeTo } from '../../../test/store/ledgers.ts';
import { CaseFault, type CaseFaultCode, openCase, withCase } from '../index.ts';
import { applicationId, schemaVersion } from './schema.ts';

async function soundCase(file: string): Promise<void> {
  await withCase(file, async (open) => open.write(changeTo(generationOf(1, 30))));
}

/** Writes bytes over those at a place of a file. */
function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

function otherDatabase(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

interface Refused {
  readonly what: string;
  readonly code: CaseFaultCode;
  readonly make: (file: string) => Promise<void> | void;
}

const pageSize = 4096;

const refused: readonly Refused[] = [
  {
    what: 'a case of a newer sayso',
    code: 'case-newer',
    make: async (file) => {
      await soundCase(file);
      otherDatabase(file, `PRAGMA user_version = ${schemaVersion + 1}`);
    },
  },
  {
    what: 'a case cut off in the middle',
    code: 'case-damaged',
    make: async (file) => {
      await soundCase(file);
      truncateSync(file, Math.floor(readFileSync(file).length / pageSize / 2) * pageSize);
    },
  },
  {
    what: 'a case cut off within a page',
    code: 'case-damaged',
    make: async (file) => {
      await soundCase(file);
      truncateSync(file, readFileSync(file).length - 1000);
    },
  },
  {
    what: 'a case cut off within its first bytes',
    code: 'case-not-a-case',
    make: async (file) => {
      await soundCase(file);
      truncateSync(file, 60);
    },
  },
  {
    what: 'a case with a page of noise in it',
    code: 'case-damaged',
    make: async (file) => {
      await soundCase(file);
      overwrite(
        file,
        3 * pageSize,
        Uint8Array.from({ length: pageSize }, (_, i) => (i * 167 + 13) % 256),
      );
    },
  },
  {
    what: 'a case with a page of nothing in it',
    code: 'case-damaged',
    make: async (file) => {
      await soundCase(file);
      overwrite(file, 2 * pageSize, new Uint8Array(pageSize));
    },
  },
  {
    what: 'a text that bears the name of a case',
    code: 'case-not-a-case',
    make: (file) => writeFileSync(file, 'A diary.\n'.repeat(99)),
  },
  { what: 'a few bytes', code: 'case-not-a-case', make: (file) => writeFileSync(file, 'x') },
  {
    what: 'another program’s database',
    code: 'case-not-a-case',
    make: (file) => otherDatabase(file, 'CREATE TABLE diary (day TEXT); INSERT INTO diary VALUES (1)'),
  },
  {
    what: 'another program’s database, with an id of its own',
    code: 'case-not-a-case',
    make: (file) => otherDatabase(file, 'PRAGMA application_id = 77; CREATE TABLE report (id TEXT)'),
  },
  {
    what: 'another program’s database, empty',
    code: 'case-not-a-case',
    make: (file) => otherDatabase(file, 'CREATE TABLE diary (day TEXT); DROP TABLE diary'),
  },
  {
    what: 'another program’s database in its WAL, not yet its own',
    code: 'case-not-a-case',
    make: (file) => {
      const database = new DatabaseSync(`${file}.theirs`);
      database.exec('CREATE TABLE diary (day TEXT); PRAGMA journal_mode = WAL; INSERT INTO diary VALUES (1)');
      for (const part of ['', '-wal']) writeFileSync(`${file}${part}`, readFileSync(`${file}.theirs${part}`));
      database.close();
    },
  },
  { what: 'a folder', code: 'case-not-a-case', make: (file) => mkdirSync(file) },
];

const ways: readonly (readonly [string, (file: string) => Promise<unknown>])[] = [
  ['to read', async (file) => openCase(file).close()],
  ['to write', (file) => withCase(file, async () => undefined)],
];

for (const { what, code, make } of refused) {
  for (const [way, open] of ways) {
    test(`${what} is refused ${way} and left as it is`, async (t) => {
      const folder = ownFolder(t);
      const file = join(folder, 'pile.case');
      await make(file);
      const isFolder = what === 'a folder';
      const before = isFolder ? null : bytesIn(folder);
      await assert.rejects(open(file), (error) => {
        assert.ok(error instanceof CaseFault, String(error));
        assert.equal(error.code, code, error.message);
        assert.ok(error.message.includes(file), 'the message names the file');
        return true;
      });
      if (!isFolder) assert.deepEqual(bytesIn(folder), before);
    });
  }
}

const missing: readonly (readonly [string, string, CaseFaultCode])[] = [
  ['a case that is not there, to read', 'none.case', 'case-missing'],
  ['a case in a folder that is not there, to write', 'no/such/folder/pile.case', 'case-unwritable'],
  ['a case below a file, to write', 'file.txt/pile.case', 'case-unwritable'],
];

for (const [what, path, code] of missing) {
  test(`${what} is named`, async (t) => {
    const folder = ownFolder(t);
    writeFileSync(join(folder, 'file.txt'), 'a file');
    const file = join(folder, path);
    const before = bytesIn(folder);
    const open = what.endsWith('to read')
      ? async () => openCase(file)
      : () => withCase(file, async () => undefined);
    await assert.rejects(open(), (error) => error instanceof CaseFault && error.code === code);
    assert.deepEqual(bytesIn(folder), before);
  });
}

test('a case knows itself by its first page from its first moment', async (t) => {
  const file = join(ownFolder(t), 'pile.case');
  await withCase(file, async () => assert.equal(readFileSync(file).readUInt32BE(68), applicationId));
});
