// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type DecisionKind, type DecisionMade, decisionKinds, type Ledger } from '../../model/index.ts';
import { chained, type JournalEntry, nextSeq } from '../journal.ts';
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

function lastEntry(database: DatabaseSync): JournalEntry | null {
  const last = rowOf(database, `${entrySql} ORDER BY seq DESC LIMIT 1`);
  return last ? entryIn(last) : null;
}

/** The number the next entry will bear. */
export function nextSeqIn(database: DatabaseSync): number {
  return nextSeq(lastEntry(database));
}

/** The entry that these fields make at the end of the journal as it is now. */
export function entryNext(
  database: DatabaseSync,
  next: Pick<JournalEntry, 'at' | 'kind' | 'body'>,
): JournalEntry {
  return chained(lastEntry(database), next);
}

export function writeJournal(database: DatabaseSync, next: Pick<JournalEntry, 'at' | 'kind' | 'body'>): void {
  const { seq, at, kind, body, previous, hash } = entryNext(database, next);
  database
    .prepare('INSERT INTO journal (seq, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)')
    .run(seq, at, kind, body, previous, hash);
}

/**
 * SHA-256 over the whole ledger, as JSON. It stands in every entry of the journal, so that any later change of a value
 * in the file can be told. The hashes of decisions are left out: they are those of entries, which hold this one.
 */
export function ledgerHash(ledger: Ledger): string {
  const decisions = ledger.decisions.map(({ hash: _hash, ...decision }) => decision);
  return textHash(JSON.stringify({ ...ledger, decisions }));
}

/** The ledger's hash that the newest entry left in the journal, or null when there is none. */
export function keptLedgerHash(database: DatabaseSync): string | null {
  const last = lastEntry(database);
  return last ? valueIn<{ readonly ledger: string }>(database, last.body).ledger : null;
}

/** What the journal's entry of a decision holds. Its number, its time and its kind are the entry's own. */
export type DecisionBody = Pick<
  DecisionMade,
  'by' | 'because' | 'evidence' | 'copy' | 'withdraws' | 'changed'
> & {
  /** Hash of the ledger under this decision and all before it. */
  readonly ledger: string;
};

/** The body of a decision's entry. */
export function bodyOf(
  { by, because, evidence, copy, withdraws, changed }: DecisionMade,
  ledger: Ledger,
): string {
  const body: DecisionBody = { by, because, evidence, copy, withdraws, changed, ledger: ledgerHash(ledger) };
  return JSON.stringify(body);
}

/** What analysts decided, oldest first. Runs are in the journal too, but are no decisions. */
export function decisionsIn(database: DatabaseSync): readonly DecisionMade[] {
  return journalOf(database)
    .filter(isDecision)
    .map(({ seq, at, kind, body, hash }) => {
      const { by, because, evidence, copy, withdraws, changed } = valueIn<DecisionBody>(database, body);
      return { id: `d${seq}`, seq, at, kind, by, because, evidence, copy, withdraws, changed, hash };
    });
}

const kinds: ReadonlySet<string> = new Set(decisionKinds);

function isDecision(entry: JournalEntry): entry is JournalEntry & { readonly kind: DecisionKind } {
  return kinds.has(entry.kind);
}
