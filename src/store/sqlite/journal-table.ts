// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Ledger } from '../../model/index.ts';
import { chained, type JournalEntry } from '../journal.ts';
import { rowOf, rowsOf, valueIn } from './rows.ts';
import { textHash } from './writer.ts';

/** The whole journal, in order. */
export function journalOf(database: DatabaseSync): readonly JournalEntry[] {
  return rowsOf(database, `${entrySql} ORDER BY seq`).map(entryIn);
}

const entrySql = 'SELECT seq, at, kind, body, previous, hash FROM journal';

function entryIn(row: Readonly<Record<string, SQLOutputValue>>): JournalEntry {
  const { seq, at, kind, body, previous, hash } = row;
  return {
    seq: Number(seq),
    at: String(at),
    kind: String(kind),
    body: String(body),
    previous: String(previous),
    hash: String(hash),
  };
}

export function writeJournal(database: DatabaseSync, next: Pick<JournalEntry, 'at' | 'kind' | 'body'>): void {
  const last = rowOf(database, `${entrySql} ORDER BY seq DESC LIMIT 1`);
  const { seq, at, kind, body, previous, hash } = chained(last ? entryIn(last) : null, next);
  database
    .prepare('INSERT INTO journal (seq, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)')
    .run(seq, at, kind, body, previous, hash);
}

/**
 * SHA-256 over everything reconciled, as JSON. What analysts did is left out: the journal's own chain covers it.
 * It stands in the journal's entry of every run, so that any later change of a value in the file can be told.
 */
export function ledgerHash(ledger: Ledger): string {
  return textHash(JSON.stringify({ ...ledger, decisions: [] }));
}

/** The ledger's hash that the newest run left in the journal, or null when there was none. */
export function keptLedgerHash(database: DatabaseSync): string | null {
  const row = rowOf(database, `${entrySql} WHERE kind = 'read' ORDER BY seq DESC LIMIT 1`);
  return row ? valueIn<{ readonly ledger: string }>(database, row['body']).ledger : null;
}
