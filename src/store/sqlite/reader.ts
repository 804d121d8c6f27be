// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type {
  Claim,
  Copy,
  Decision,
  Figure,
  Happening,
  Incident,
  Issue,
  Ledger,
  Place,
  Question,
  Report,
  Root,
  Voice,
} from '../../model/index.ts';
import type { CaseInfo, CaseList, CaseReader, ReportHead, SearchHit } from '../contract.ts';
import { bodies, bodiesById, countOf, oneBody } from './rows.ts';

/** The reading half of a case over an open database. Closing the database is the opener's business. */
export function readerOf(database: DatabaseSync, file: string): CaseReader {
  const all = <T>(table: string) => bodies<T>(database.prepare(`SELECT body FROM ${table} ORDER BY seq`));
  const by = <T>(table: string, column: string, key: string) =>
    bodies<T>(database.prepare(`SELECT body FROM ${table} WHERE ${column} = ? ORDER BY seq`), key);
  const one = <T>(table: string, id: string) =>
    oneBody<T>(database.prepare(`SELECT body FROM ${table} WHERE id = ?`), id);
  const some = <T>(table: string, ids?: readonly string[]) =>
    ids ? bodiesById<T>(database, table, ids) : all<T>(table);

  return {
    info: () => infoOf(database, file),
    reports: () => reportHeads(database),
    report: (id) => reportOf(database, id),
    incidents: () => all<Incident>('incident'),
    incident: (id) => one<Incident>('incident', id),
    questions: (incident) => questionsOf(database, incident),
    roots: (incident) => by<Root>('root', 'incident', incident),
    claims: (ids) => some<Claim>('claim', ids),
    claimsOfReport: (id) => by<Claim>('claim', 'report', id),
    claimsOfIncident: (id) => by<Claim>('claim', 'incident', id),
    figures: (ids) => some<Figure>('figure', ids),
    figuresOfReport: (id) => by<Figure>('figure', 'report', id),
    figuresOfIncident: (id) => by<Figure>('figure', 'incident', id),
    tallies: () =>
      bodies<Figure>(
        database.prepare("SELECT body FROM figure WHERE scope IN ('day', 'campaign') ORDER BY seq"),
      ),
    happeningsOfReport: (id) => by<Happening>('happening', 'report', id),
    voices: (ids) => some<Voice>('voice', ids),
    places: (ids) => some<Place>('place', ids),
    copiesOfReport: (id) =>
      bodies<Copy>(database.prepare('SELECT body FROM copy WHERE a = ?1 OR b = ?1 ORDER BY seq'), id),
    copiesAmong: (ids) => copiesAmong(database, ids),
    issues: () => all<Issue>('issue'),
    lists: () => listsOf(database),
    search: (query, limit) => search(database, query, limit),
    ledger: () => ledgerOf(database, all),
  };
}

function setting(database: DatabaseSync, key: string): string {
  return String(database.prepare('SELECT value FROM info WHERE key = ?').get(key)?.['value'] ?? '');
}

function infoOf(database: DatabaseSync, file: string): CaseInfo {
  const count = (table: string) => countOf(database, table);
  return {
    name: setting(database, 'name') || basename(file).replace(/\.[^.]*$/, ''),
    schema: Number(database.prepare('PRAGMA user_version').get()?.['user_version']),
    generation: Number(setting(database, 'generation')),
    generator: setting(database, 'generator'),
    counts: {
      reports: count('report'),
      claims: count('claim'),
      voices: count('voice'),
      incidents: count('incident'),
      questions: count('question'),
      copies: count('copy'),
      places: count('place'),
      issues: count('issue'),
    },
  };
}

function reportHeads(database: DatabaseSync): readonly ReportHead[] {
  const rows = database
    .prepare('SELECT body, length(text) AS characters, claims FROM report ORDER BY seq')
    .all();
  return rows.map((row) => {
    const {
      text: _text,
      zones: _zones,
      dropped: _dropped,
      ...head
    } = JSON.parse(String(row['body'])) as Report;
    return { ...head, characters: Number(row['characters']), claims: Number(row['claims']) };
  });
}

function reportOf(database: DatabaseSync, id: string): Report | null {
  const row = database.prepare('SELECT body, text FROM report WHERE id = ?').get(id);
  return row ? { ...(JSON.parse(String(row['body'])) as Report), text: String(row['text']) } : null;
}

function questionsOf(database: DatabaseSync, incident: string | null | undefined): readonly Question[] {
  if (incident === undefined)
    return bodies<Question>(database.prepare('SELECT body FROM question ORDER BY seq'));
  return bodies<Question>(
    database.prepare('SELECT body FROM question WHERE incident IS ? ORDER BY seq'),
    incident,
  );
}

function copiesAmong(database: DatabaseSync, ids: readonly string[]): readonly Copy[] {
  const sql = `SELECT body FROM copy WHERE a IN (SELECT value FROM json_each(?1))
    AND b IN (SELECT value FROM json_each(?1)) ORDER BY seq`;
  return bodies<Copy>(database.prepare(sql), JSON.stringify(ids));
}

function listsOf(database: DatabaseSync): readonly CaseList[] {
  const rows = database
    .prepare('SELECT kind, file, sha256, text FROM list ORDER BY kind, file, sha256')
    .all();
  return rows.map((row) => ({
    kind: String(row['kind']) as CaseList['kind'],
    file: String(row['file']),
    sha256: String(row['sha256']),
    text: String(row['text']),
  }));
}

/** Puts every word of a query in quotes, so that nothing a person types is read as FTS5 syntax. */
function asPhrases(query: string): string {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).join(' ');
}

function search(database: DatabaseSync, query: string, limit: number): readonly SearchHit[] {
  const phrases = asPhrases(query);
  if (phrases === '') return [];
  const sql = `SELECT kind, report, claim, snippet(words, 0, '', '', '…', 24) AS excerpt FROM words
    WHERE words MATCH ? ORDER BY bm25(words), rowid LIMIT ?`;
  return database
    .prepare(sql)
    .all(phrases, limit)
    .map((row) => ({
      kind: row['kind'] === 'claim' ? 'claim' : 'report',
      report: String(row['report']),
      claim: row['claim'] === null ? null : String(row['claim']),
      excerpt: String(row['excerpt']),
    }));
}

type All = <T>(table: string) => readonly T[];

function ledgerOf(database: DatabaseSync, all: All): Ledger {
  const ids = database.prepare('SELECT id FROM report ORDER BY seq').all();
  return {
    format: 'sayso-ledger',
    version: 1,
    generator: { name: 'sayso', version: setting(database, 'generator') },
    reports: ids.map((row) => reportOf(database, String(row['id']))!),
    voices: all<Voice>('voice'),
    claims: all<Claim>('claim'),
    figures: all<Figure>('figure'),
    places: all<Place>('place'),
    copies: all<Copy>('copy'),
    incidents: all<Incident>('incident'),
    questions: all<Question>('question'),
    roots: all<Root>('root'),
    happenings: all<Happening>('happening'),
    decisions: decisionsOf(database),
    issues: all<Issue>('issue'),
  };
}

/** What analysts did. Runs are in the journal too, but are no decisions. */
function decisionsOf(database: DatabaseSync): readonly Decision[] {
  const rows = database
    .prepare("SELECT seq, at, kind, body, hash FROM journal WHERE kind <> 'read' ORDER BY seq")
    .all();
  return rows.map((row) => {
    const { evidence, value } = JSON.parse(String(row['body'])) as Pick<Decision, 'evidence' | 'value'>;
    return {
      seq: Number(row['seq']),
      at: String(row['at']),
      kind: String(row['kind']),
      evidence,
      value,
      hash: String(row['hash']),
    };
  });
}
