// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Claim, Issue, Ledger, Report } from '../../model/index.ts';
import type { CaseList } from '../contract.ts';
import { isTally } from '../tallies.ts';
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
  'decision',
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
    tally: (f) => Number(isTally(f)),
  });
  insert('happening', ledger.happenings, { report: (h) => h.report });
  insert('place', ledger.places, {});
  insert('copy', ledger.copies, { a: (c) => c.a.report, b: (c) => c.b.report });
  insert('incident', ledger.incidents, {});
  insert('question', ledger.questions, { incident: (q) => q.incident });
  insert('root', ledger.roots, { incident: (r) => r.incident });
  insert('decision', ledger.decisions, {});
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

const loneSurrogate = /\p{Surrogate}/u;

/** @throws RangeError when a text is not well-formed Unicode: it could not be read back as it was written */
function writeReports(database: DatabaseSync, ledger: Ledger): void {
  const claims = new Map<string, number>();
  for (const claim of ledger.claims) claims.set(claim.report, (claims.get(claim.report) ?? 0) + 1);
  database.exec('DELETE FROM report');
  const statement = database.prepare(
    'INSERT INTO report (id, seq, text, text_sha256, characters, claims, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  ledger.reports.forEach((report, seq) => {
    const { id, text } = report;
    if (loneSurrogate.test(text)) throw new RangeError(`the text of report ${id} is not well-formed Unicode`);
    const body = JSON.stringify({ ...report, text: '' });
    statement.run(id, seq, text, textHash(text), text.length, claims.get(id) ?? 0, body);
  });
}

/** One line of the full-text index. */
type Words = readonly [text: string, kind: 'report' | 'claim', report: string, claim: string | null];

/** What can be searched in a ledger, in order. */
export function wordsOf(ledger: Ledger): readonly Words[] {
  const ofClaim = ({ content, report, id }: Claim): Words => {
    return [content.map((span) => span.exact).join(' … '), 'claim', report, id];
  };
  const ofReport = ({ text, id }: Report): Words => [text, 'report', id, null];
  return [...ledger.reports.map(ofReport), ...ledger.claims.map(ofClaim)];
}

function writeWords(database: DatabaseSync, ledger: Ledger): void {
  database.exec('DELETE FROM words');
  const statement = database.prepare('INSERT INTO words (text, kind, report, claim) VALUES (?, ?, ?, ?)');
  for (const line of wordsOf(ledger)) statement.run(...line);
}

/** Keeps what intake said of this and every earlier run, apart from what reconciling says each time anew. */
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
  return bodies<Issue>(database, 'SELECT body FROM intake_issue ORDER BY id');
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
