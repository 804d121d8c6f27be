// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { CaseFault } from '../failures.ts';
import { guarded } from './errors.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * The rows a query finds.
 *
 * @throws CaseFault when the database is found damaged on the way
 */
export function rowsOf(database: DatabaseSync, sql: string, ...keys: SQLInputValue[]): readonly Row[] {
  return guarded(nameOf(database), () => database.prepare(sql).all(...keys));
}

export function rowOf(database: DatabaseSync, sql: string, ...keys: SQLInputValue[]): Row | null {
  return guarded(nameOf(database), () => database.prepare(sql).get(...keys)) ?? null;
}

function nameOf(database: DatabaseSync): string {
  return database.location() ?? 'the case';
}

/**
 * Reads a value that this store wrote. The cast is its one act of faith: what stands in the file was written from a
 * value of the same type, and `sayso verify` checks it against the hash in the journal.
 *
 * @throws CaseFault when it is not even JSON
 */
export function valueIn<T>(database: DatabaseSync, json: SQLOutputValue | undefined): T {
  try {
    return JSON.parse(String(json)) as T;
  } catch (error) {
    const file = nameOf(database);
    throw new CaseFault(
      'case-damaged',
      file,
      `${file} is damaged: a value in it cannot be read (${String(error)})`,
    );
  }
}

/** The values a query finds, read from the `body` column of its rows. */
export function bodies<T>(database: DatabaseSync, sql: string, ...keys: SQLInputValue[]): readonly T[] {
  return rowsOf(database, sql, ...keys).map((row) => valueIn<T>(database, row['body']));
}

/** Looks values up by id, many at once, in the ledger's order. */
export function bodiesById<T>(database: DatabaseSync, table: string, ids: readonly string[]): readonly T[] {
  if (ids.length === 0) return [];
  const sql = `SELECT body FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq`;
  return bodies<T>(database, sql, JSON.stringify(ids));
}

export function countOf(database: DatabaseSync, table: string): number {
  return Number(rowOf(database, `SELECT count(*) AS n FROM ${table}`)?.['n'] ?? 0);
}
