// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Analysis, Issue, Ledger } from '../../model/index.ts';
import type { CaseList, KeptAnalysis } from '../contract.ts';
import { chained, type JournalEntry } from '../journal.ts';
import { bodies } from './rows.ts';

const nouns = [
  'voice',
  'claim',
  'figure',
  'happening',
  'place',
  'copy',
  'incident',
  'question',
  'root',
  'issue',
] as const;

/** Replaces everything reconciled by a new ledger. Reports and analyses are written apart. */
export function writeLedger(database: DatabaseSync, ledger: Ledger): void {
  for (const table of nouns) database.exec(`DELETE FROM ${table}`);
  writeReports(database, ledger);
  const insert = inserter(database);
  insert('voice', ledger.voices, {});
  insert('claim', ledger.claims, { report: (c) => c.report, incident: (c) => c.incident });
  insert('figure', ledger.figures, {
    report: (f) => f.report,
    incident: (f) => f.incident,
    scope: (f) => f.scope,
  });
  insert('happening', ledger.happenings, { report: (h) => h.report });
  insert('place', ledger.places, {});
  insert('copy', ledger.copies, { a: (c) => c.a.report, b: (c) => c.b.report });
  insert('incident', ledger.incidents, {});
  insert('question', ledger.questions, { incident: (q) => q.incident });
  insert('root', ledger.roots, { incident: (r) => r.incident });
  insert(
    'issue',
    ledger.issues.map((issue, index) => ({ ...issue, id: String(index) })),
    {},
    withoutId,
  );
  writeWords(database, ledger);
}

function withoutId({ id: _id, ...issue }: Issue & { id: string }): Issue {
  return issue;
}

type Columns<T> = Readonly<Record<string, (value: T) => SQLInputValue>>;

function inserter(database: DatabaseSync) {
  return <T extends { readonly id: string }>(
    table: (typeof nouns)[number],
    values: readonly T[],
    columns: Columns<T>,
    bodyOf: (value: T) => unknown = (value) => value,
  ): void => {
    const names = Object.keys(columns);
    const marks = ['id', 'seq', ...names, 'body'];
    const sql = `INSERT INTO ${table} (${marks.join(', ')}) VALUES (${marks.map(() => '?').join(', ')})`;
    const statement = database.prepare(sql);
    values.forEach((value, seq) => {
      statement.run(
        value.id,
        seq,
        ...names.map((name) => columns[name]!(value)),
        JSON.stringify(bodyOf(value)),
      );
    });
  };
}

/** SHA-256 of a report's text as UTF-8, kept beside it so that `verify` can tell a changed text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function writeReports(database: DatabaseSync, ledger: Ledger): void {
  const claims = new Map<string, number>();
  for (const claim of ledger.claims) claims.set(claim.report, (claims.get(claim.report) ?? 0) + 1);
  database.exec('DELETE FROM report');
  const statement = database.prepare(
    'INSERT INTO report (id, seq, text, text_sha256, claims, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  ledger.reports.forEach((report, seq) => {
    const body = JSON.stringify({ ...report, text: '' });
    statement.run(report.id, seq, report.text, textHash(report.text), claims.get(report.id) ?? 0, body);
  });
}

function writeWords(database: DatabaseSync, ledger: Ledger): void {
  database.exec('DELETE FROM words');
  const statement = database.prepare('INSERT INTO words (text, kind, report, claim) VALUES (?, ?, ?, ?)');
  for (const report of ledger.reports) statement.run(report.text, 'report', report.id, null);
  for (const claim of ledger.claims) {
    statement.run(claim.content.map((span) => span.exact).join(' … '), 'claim', claim.report, claim.id);
  }
}

/** Keeps what the engine read in each report, compressed, so that the same engine need not read it again. */
export function keepAnalyses(database: DatabaseSync, kept: readonly KeptAnalysis[]): void {
  const statement = database.prepare(
    'INSERT OR REPLACE INTO analysis (report, fingerprint, body) VALUES (?, ?, ?)',
  );
  for (const { report, fingerprint, analysis } of kept) {
    statement.run(report, fingerprint, deflateSync(JSON.stringify(analysis), { level: 1 }));
  }
}

/** The kept analysis of a report, when it was made under this fingerprint. */
export function keptAnalysis(database: DatabaseSync, report: string, fingerprint: string): Analysis | null {
  const row = database
    .prepare('SELECT body FROM analysis WHERE report = ? AND fingerprint = ?')
    .get(report, fingerprint);
  return row ? (JSON.parse(inflateSync(row['body'] as Uint8Array).toString('utf8')) as Analysis) : null;
}

/** Reports as they were captured, without anything reconciled. */
export function writeIssues(database: DatabaseSync, issues: readonly Issue[]): void {
  database.exec('DELETE FROM intake_issue');
  const statement = database.prepare('INSERT OR REPLACE INTO intake_issue (id, body) VALUES (?, ?)');
  for (const issue of issues)
    statement.run(
      JSON.stringify([issue.code, issue.file, issue.report, issue.message]),
      JSON.stringify(issue),
    );
}

export function intakeIssues(database: DatabaseSync): readonly Issue[] {
  return bodies<Issue>(database.prepare('SELECT body FROM intake_issue ORDER BY id'));
}

export function writeLists(database: DatabaseSync, lists: readonly CaseList[]): void {
  const statement = database.prepare(
    'INSERT OR REPLACE INTO list (kind, file, sha256, text) VALUES (?, ?, ?, ?)',
  );
  for (const list of lists) statement.run(list.kind, list.file, list.sha256, list.text);
}

export function writeInfo(database: DatabaseSync, info: Readonly<Record<string, string>>): void {
  const statement = database.prepare('INSERT OR REPLACE INTO info (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(info)) statement.run(key, value);
}

export function journalOf(database: DatabaseSync): readonly JournalEntry[] {
  const rows = database.prepare('SELECT seq, at, kind, body, previous, hash FROM journal ORDER BY seq').all();
  return rows.map((row) => ({
    seq: Number(row['seq']),
    at: String(row['at']),
    kind: String(row['kind']),
    body: String(row['body']),
    previous: String(row['previous']),
    hash: String(row['hash']),
  }));
}

export function writeJournal(database: DatabaseSync, next: Pick<JournalEntry, 'at' | 'kind' | 'body'>): void {
  const last = journalOf(database).at(-1) ?? null;
  const { seq, at, kind, body, previous, hash } = chained(last, next);
  database
    .prepare('INSERT INTO journal (seq, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)')
    .run(seq, at, kind, body, previous, hash);
}
