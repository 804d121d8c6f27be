// SPDX-License-Identifier: Apache-2.0
import {
  accessSync,
  type BigIntStats,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { CaseFault } from '../failures.ts';
import { guarded } from './errors.ts';
import { applicationId, schemaVersion } from './schema.ts';

const magic = 'SQLite format 3\0';

/** Milliseconds SQLite itself waits for the short locks between programs; the long one is `withCase`'s business. */
const shortWait = 5_000;

/** A database with the duty to let it go. */
export interface Connection {
  readonly database: DatabaseSync;
  readonly close: () => void;
}

/**
 * Files this process holds open, by device and inode.
 *
 * A POSIX lock goes when the process closes *any* handle on the file, SQLite's or not (sqlite.org/howtocorrupt.html,
 * 2.2). So the file's first bytes are looked at only while this process does not hold it.
 */
const held = new Map<string, number>();

function statOf(file: string): BigIntStats | null {
  return guarded(file, () => statSync(file, { bigint: true, throwIfNoEntry: false })) ?? null;
}

function identityOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function connect(file: string, location: string | URL = file): Connection {
  return guarded(file, () => {
    const identity = identityOf(statSync(file, { bigint: true }));
    const database = new DatabaseSync(location, { timeout: shortWait });
    held.set(identity, (held.get(identity) ?? 0) + 1);
    return {
      database,
      close: () => {
        database.close();
        const others = (held.get(identity) ?? 1) - 1;
        if (others > 0) held.set(identity, others);
        else held.delete(identity);
      },
    };
  });
}

/**
 * Where to open a case that is only read. One that lies where nothing may be written (a medium, somebody else's
 * folder) is opened as a file that never changes, since SQLite would want to make its `-shm` beside it; but not while
 * a program has left or keeps a `-wal` there.
 */
function readingPlace(file: string): string | URL {
  if ((mayWrite(file) && mayWrite(dirname(file))) || existsSync(`${file}-wal`)) return file;
  const place = pathToFileURL(file);
  place.searchParams.set('immutable', '1');
  return place;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false; // Whatever the reason, it may not.
  }
}

/** First bytes of a file; fewer when the file is shorter. */
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
 * Refuses what is not a case this program can use by the file's own first hundred bytes, before SQLite touches it:
 * opening another program's database could already change it, by finishing or undoing what that program left.
 *
 * Offsets 60 and 68 are the user version and the application id, big-endian (SQLite file format, section 1.3).
 */
function refuseForeign(file: string): void {
  const head = guarded(file, () => headOf(file));
  if (head.length < 100 || head.subarray(0, 16).toString('latin1') !== magic) {
    throw new CaseFault('case-not-a-case', file, `${file} is not a sayso case file`);
  }
  if (head.readUInt32BE(68) !== applicationId) {
    throw new CaseFault('case-not-a-case', file, `${file} is a database, but not a sayso case`);
  }
  refuseNewer(file, head.readUInt32BE(60));
}

function refuseNewer(file: string, version: number): void {
  if (version <= schemaVersion) return;
  const versions = `schema ${version}; this one reads up to ${schemaVersion}`;
  throw new CaseFault('case-newer', file, `${file} was written by a newer sayso (${versions})`);
}

function refuseDamaged(file: string, database: DatabaseSync): void {
  const verdict = guarded(file, () => database.prepare('PRAGMA quick_check(1)').get())?.['quick_check'];
  if (verdict !== 'ok') throw new CaseFault('case-damaged', file, `${file} is damaged: ${String(verdict)}`);
}

/** The schema of what is in a database; 0 where nothing was ever committed. */
export function schemaOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/**
 * What stands at a path: nothing (no file, or an empty one), or a file that is at least begun as a case.
 *
 * @throws CaseFault when it is something else
 */
function standing(file: string): 'nothing' | 'begun' {
  const stat = statOf(file);
  if (stat === null) return 'nothing';
  if (!stat.isFile()) throw new CaseFault('case-not-a-case', file, `${file} is not a file`);
  if (stat.size === 0n) return 'nothing';
  if (!held.has(identityOf(stat))) refuseForeign(file);
  return 'begun';
}

/**
 * Opens an existing case for reading. The file is checked first and never changed.
 *
 * @throws CaseFault when there is none, it is not ours, it is newer, or it is damaged
 */
export function openToRead(file: string): Connection {
  if (standing(file) === 'nothing') throw new CaseFault('case-missing', file, `there is no case at ${file}`);
  const connection = connect(file, readingPlace(file));
  try {
    // Not SQLite's read-only mode: that one leaves its `-wal` and `-shm` files behind when it is the last to close.
    guarded(file, () => connection.database.exec('PRAGMA query_only = ON'));
    refuseDamaged(file, connection.database);
    const schema = schemaOf(connection.database);
    refuseNewer(file, schema);
    if (schema === 0) throw new CaseFault('case-missing', file, `nothing has been read into ${file} yet`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens a case for writing, beginning one when there is none: WAL, FULL, readable by its owner only.
 *
 * A begun case bears our application id in its very first page, so that a file without it is never ours, whatever a
 * crash left.
 *
 * @throws CaseFault when the file is there and cannot be used, or cannot be made
 */
export function openToWrite(file: string): Connection {
  if (standing(file) === 'nothing') make(file);
  guarded(file, () => chmodSync(file, 0o600));
  const connection = connect(file);
  try {
    const { database } = connection;
    guarded(file, () => {
      if (ownerOf(database) !== applicationId) database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    });
    refuseDamaged(file, database);
    refuseNewer(file, schemaOf(database));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function ownerOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA application_id').get()?.['application_id']);
}

/** Makes an empty file that is its owner's from the first moment; another program may have been quicker. */
function make(file: string): void {
  guarded(file, () => closeSync(openSync(file, 'a', 0o600)));
}
