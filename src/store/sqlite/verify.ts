// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync } from 'node:sqlite';
import type { DecisionMade, Ledger } from '../../model/index.ts';
import { brokenLinks, emptyHead } from '../journal.ts';
import { decisionsIn, journalOf, keptLedgerHash, ledgerHash } from './journal-table.ts';
import { unpacked } from './kept.ts';
import { rowsOf } from './rows.ts';
import { textHash, wordsOf } from './writer.ts';

/** What checking the file itself found. */
export interface FileCheck {
  /** Each broken thing, named; empty when all holds. */
  readonly faults: readonly string[];
  readonly journal: { readonly entries: number; readonly head: string };
}

/**
 * Checks a case below its meaning: the database's own integrity, every text and list against its hash, the kept
 * analyses, the whole ledger against the hash in the journal, the journal's chain. Whether the ledger makes sense is
 * the desk's question.
 */
export function checkCase(database: DatabaseSync, ledger: Ledger): FileCheck {
  const journal = journalOf(database);
  return {
    faults: [
      ...integrity(database),
      ...changedTexts(database),
      ...changedLists(database),
      ...unreadable(database),
      ...changedLedger(database, ledger),
      ...changedWords(database, ledger),
      ...changedDecisions(database, ledger),
      ...brokenLinks(journal),
    ],
    journal: { entries: journal.length, head: journal.at(-1)?.hash ?? emptyHead },
  };
}

/** SQLite's own check, full-text index included. */
function integrity(database: DatabaseSync): readonly string[] {
  const rows = rowsOf(database, 'PRAGMA integrity_check');
  return rows.map((row) => String(row['integrity_check'])).filter((verdict) => verdict !== 'ok');
}

function changedTexts(database: DatabaseSync): readonly string[] {
  return rowsOf(database, 'SELECT id, text, text_sha256 FROM report ORDER BY seq')
    .filter((row) => textHash(String(row['text'])) !== row['text_sha256'])
    .map((row) => `the text of report ${String(row['id'])} was changed after it was captured`);
}

function changedLists(database: DatabaseSync): readonly string[] {
  return rowsOf(database, 'SELECT kind, file, sha256, text FROM list ORDER BY kind, sha256')
    .filter((row) => textHash(String(row['text'])) !== row['sha256'])
    .map((row) => `the ${String(row['kind'])} list ${String(row['file'])} was changed after it was added`);
}

function unreadable(database: DatabaseSync): readonly string[] {
  const analyses = rowsOf(database, 'SELECT report AS id, body FROM analysis ORDER BY report');
  const captures = rowsOf(database, 'SELECT id, body FROM capture ORDER BY id');
  const broken = ({ body }: (typeof analyses)[number]) => unpacked(body as Uint8Array) === null;
  return [
    ...analyses.filter(broken).map(({ id }) => `the kept analysis of report ${String(id)} cannot be read`),
    ...captures.filter(broken).map(({ id }) => `the capture ${String(id)} cannot be read`),
  ];
}

/** Decisions of the ledger that are not as they stand in the journal, and those that one of the two lacks. */
function changedDecisions(database: DatabaseSync, ledger: Ledger): readonly string[] {
  const made = decisionsIn(database);
  const shown = new Map(
    ledger.decisions.map(({ standing: _standing, effect: _effect, lost: _lost, ...decision }) => [
      decision.id,
      decision,
    ]),
  );
  const known = new Set(made.map(({ id }) => id));
  return [
    ...made
      .filter((decision) => !isSame(decision, shown.get(decision.id)))
      .map(({ id }) => `the decision ${id} is not in the ledger as it stands in the journal`),
    ...[...shown.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `the decision ${id} is not in the journal`),
  ];
}

/** Alike whatever the order of their fields, which the two tables need not share. */
function isSame(a: DecisionMade, b: DecisionMade | undefined): boolean {
  if (b === undefined) return false;
  return Object.entries(a).every(([key, value]) => {
    return JSON.stringify(value) === JSON.stringify(b[key as keyof DecisionMade]);
  });
}

/** The fault of a ledger that is not the one the newest run or decision wrote; empty when it is that one. */
export function changedLedger(database: DatabaseSync, ledger: Ledger): readonly string[] {
  const kept = keptLedgerHash(database);
  return kept === null || kept === ledgerHash(ledger) ? [] : ['the ledger is not the one the last run wrote'];
}

function changedWords(database: DatabaseSync, ledger: Ledger): readonly string[] {
  const rows = rowsOf(database, 'SELECT text, kind, report, claim FROM words ORDER BY rowid');
  const indexed = rows.map(({ text, kind, report, claim }) => [text, kind, report, claim]);
  const same = JSON.stringify(indexed) === JSON.stringify(wordsOf(ledger));
  return same ? [] : ['the search index is not of this ledger'];
}
