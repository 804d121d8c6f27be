// SPDX-License-Identifier: Apache-2.0
import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CaseFault } from '../failures.ts';
import { applicationId, schemaVersion } from './schema.ts';

const magic = 'SQLite format 3\0';

/** Milliseconds a program waits for another one to finish writing before it says so and gives up. */
export const patience = 10_000;

/** First bytes of a file; shorter when the file is. */
function headOf(file: string): Buffer {
  const buffer = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer, 0, 100, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Refuses what is not a case this program can use, by the file's own first hundred bytes, before SQLite touches it.
 *
 * Offsets 60 and 68 are the user version and the application id, big-endian (SQLite file format, section 1.3).
 *
 * @throws CaseFault
 */
function refuseForeign(file: string): void {
  const head = headOf(file);
  if (head.length < 100 || head.subarray(0, 16).toString('latin1') !== magic) {
    throw new CaseFault('case-not-a-case', file, `${file} is not a sayso case file`);
  }
  // Zero: a case whose first transaction never reached the main file. What it holds is looked at once it is open.
  const owner = head.readUInt32BE(68);
  if (owner !== applicationId && owner !== 0) {
    throw new CaseFault('case-not-a-case', file, `${file} is a database, but not a sayso case`);
  }
  const version = head.readUInt32BE(60);
  if (version > schemaVersion) {
    throw new CaseFault(
      'case-newer',
      file,
      `${file} was written by a newer sayso (schema ${version}; this one reads up to ${schemaVersion})`,
    );
  }
}

/** Runs something on a database and turns SQLite's own errors into ours. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === 11 || code === 26)
      throw new CaseFault('case-damaged', file, `${file} is damaged: ${messageOf(error)}`);
    if (code === 5 || code === 6)
      throw new CaseFault('case-busy', file, `another program is writing to ${file}`);
    if (code === 8 || code === 14)
      throw new CaseFault('case-unwritable', file, `${file} cannot be opened: ${messageOf(error)}`);
    throw error;
  }
}

/** SQLite's primary result code, or null for another kind of error. */
function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : Number.NaN;
  return Number.isFinite(code) ? code & 0xff : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A database nobody owns is ours to begin only while there is nothing in it. */
function refuseUnowned(file: string, database: DatabaseSync): void {
  const owner = database.prepare('PRAGMA application_id').get()?.['application_id'];
  if (owner === applicationId) return;
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.['n']);
  if (tables > 0) throw new CaseFault('case-not-a-case', file, `${file} is a database, but not a sayso case`);
}

function refuseDamaged(file: string, database: DatabaseSync): void {
  const verdict = guarded(file, () => database.prepare('PRAGMA quick_check(1)').get());
  if (verdict?.['quick_check'] !== 'ok') {
    throw new CaseFault('case-damaged', file, `${file} is damaged: ${String(verdict?.['quick_check'])}`);
  }
}

/**
 * Opens an existing case for reading. The file is checked first and never changed.
 *
 * @throws CaseFault when there is none, it is not ours, it is newer, or it is damaged
 */
export function openToRead(file: string): DatabaseSync {
  if (!existsSync(file)) throw new CaseFault('case-missing', file, `there is no case at ${file}`);
  if (!statSync(file).isFile()) throw new CaseFault('case-not-a-case', file, `${file} is not a file`);
  refuseForeign(file);
  const database = guarded(file, () => new DatabaseSync(file, { timeout: patience }));
  try {
    // Not SQLite's read-only mode: that one leaves its `-wal` and `-shm` files behind when it is the last to close.
    guarded(file, () => database.exec('PRAGMA query_only = ON'));
    refuseDamaged(file, database);
    refuseUnowned(file, database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Opens a case for writing, making it when there is none: WAL, FULL, readable by its owner only.
 *
 * @throws CaseFault when the file is there and cannot be used, or another program holds it longer than our patience
 */
export function openToWrite(file: string): DatabaseSync {
  if (existsSync(file) && statSync(file).size > 0) openToRead(file).close();
  const database = guarded(file, () => {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    return new DatabaseSync(file, { timeout: patience });
  });
  guarded(file, () =>
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON'),
  );
  return database;
}
