// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/**
 * The values a query finds, read from the `body` column of its rows. The cast is this store's one act of faith: the
 * bodies were written by {@link writeLedger} from values of the same type, and `sayso verify` checks them again.
 */
export function bodies<T>(statement: StatementSync, ...keys: SQLInputValue[]): readonly T[] {
  return statement.all(...keys).map((row) => JSON.parse(String(row['body'])) as T);
}

export function oneBody<T>(statement: StatementSync, ...keys: SQLInputValue[]): T | null {
  const row = statement.get(...keys);
  return row ? (JSON.parse(String(row['body'])) as T) : null;
}

/** Looks values up by id, many at once, in the ledger's order. */
export function bodiesById<T>(database: DatabaseSync, table: string, ids: readonly string[]): readonly T[] {
  if (ids.length === 0) return [];
  const sql = `SELECT body FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq`;
  return bodies<T>(database.prepare(sql), JSON.stringify(ids));
}

export function countOf(database: DatabaseSync, table: string): number {
  return Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'] ?? 0);
}
