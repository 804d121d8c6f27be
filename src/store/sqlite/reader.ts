// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type {
  Claim,
  Copy,
  Decision,
  Figure,
  GazetteerUsed,
  Generator,
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
import { schemaOf } from './connect.ts';
import { lastAnalysis } from './kept.ts';
import { bodies, bodiesById, countOf, rowOf, rowsOf, valueIn } from './rows.ts';

/** The reading half of a case over an open database. Closing the database is the opener's business. */
export function readerOf(database: DatabaseSync, file: string): CaseReader {
  const all = <T>(table: string) => bodies<T>(database, `SELECT body FROM ${table} ORDER BY seq`);
  const by = <T>(table: string, column: string, key: string) =>
    bodies<T>(database, `SELECT body FROM ${table} WHERE ${column} = ? ORDER BY seq`, key);
  const some = <T>(table: string, ids?: readonly string[]) =>
    ids ? bodiesById<T>(database, table, ids) : all<T>(table);
  const snapshot = snapshotsOf(database);

  return {
    snapshot,
    info: () => snapshot(() => infoOf(database, file)),
    reports: () => reportHeads(database),
    report: (id) => reportsWhere(database, 'WHERE id = ?', id)[0] ?? null,
    analysis: (id) => lastAnalysis(database, id),
    incidents: () => all<Incident>('incident'),
    incident: (id) => by<Incident>('incident', 'id', id)[0] ?? null,
    questions: (incident) =>
      incident === undefined
        ? all<Question>('question')
        : bodies<Question>(database, 'SELECT body FROM question WHERE incident IS ? ORDER BY seq', incident),
    roots: (incident) => by<Root>('root', 'incident', incident),
    claims: (ids) => some<Claim>('claim', ids),
    claimsOfReport: (id) => by<Claim>('claim', 'report', id),
    claimsOfIncident: (id) => by<Claim>('claim', 'incident', id),
    figures: (ids) => some<Figure>('figure', ids),
    figuresOfReport: (id) => by<Figure>('figure', 'report', id),
    figuresOfIncident: (id) => by<Figure>('figure', 'incident', id),
    tallies: () => bodies<Figure>(database, 'SELECT body FROM figure WHERE tally = 1 ORDER BY seq'),
    happeningsOfReport: (id) => by<Happening>('happening', 'report', id),
    voices: (ids) => some<Voice>('voice', ids),
    places: (ids) => some<Place>('place', ids),
    copiesOfReport: (id) =>
      bodies<Copy>(database, 'SELECT body FROM copy WHERE a = ?1 OR b = ?1 ORDER BY seq', id),
    copiesAmong: (ids) => copiesAmong(database, ids),
    issues: () => all<Issue>('issue'),
    lists: () => listsOf(database),
    search: (query, limit) => search(database, query, limit),
    ledger: () => snapshot(() => ledgerOf(database, all)),
  };
}

/**
 * Gives the function that holds one generation still while something is read from it in several steps. Within a
 * transaction that is already open it adds nothing.
 */
function snapshotsOf(database: DatabaseSync): CaseReader['snapshot'] {
  return (work) => {
    if (database.isTransaction) return work();
    database.exec('BEGIN');
    try {
      return work();
    } finally {
      if (database.isTransaction) database.exec('COMMIT');
    }
  };
}

function setting(database: DatabaseSync, key: string): string {
  return String(rowOf(database, 'SELECT value FROM info WHERE key = ?', key)?.['value'] ?? '');
}

function infoOf(database: DatabaseSync, file: string): CaseInfo {
  const count = (table: string) => countOf(database, table);
  return {
    name: setting(database, 'name') || basename(file).replace(/\.[^.]*$/, ''),
    schema: schemaOf(database),
    generation: Number(setting(database, 'generation')),
    generator: setting(database, 'generator'),
    gazetteers: gazetteersOf(database),
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
  return rowsOf(database, 'SELECT body, characters, claims FROM report ORDER BY seq').map((row) => {
    const { text: _text, zones: _zones, dropped: _dropped, ...head } = valueIn<Report>(database, row['body']);
    return { ...head, characters: Number(row['characters']), claims: Number(row['claims']) };
  });
}

function reportsWhere(database: DatabaseSync, where: string, ...keys: string[]): readonly Report[] {
  return rowsOf(database, `SELECT body, text FROM report ${where} ORDER BY seq`, ...keys).map((row) => ({
    ...valueIn<Report>(database, row['body']),
    text: String(row['text']),
  }));
}

function copiesAmong(database: DatabaseSync, ids: readonly string[]): readonly Copy[] {
  const sql = `SELECT body FROM copy WHERE a IN (SELECT value FROM json_each(?1))
    AND b IN (SELECT value FROM json_each(?1)) ORDER BY seq`;
  return bodies<Copy>(database, sql, JSON.stringify(ids));
}

function listsOf(database: DatabaseSync): readonly CaseList[] {
  return rowsOf(database, 'SELECT kind, file, sha256, text FROM list ORDER BY kind, sha256').map((row) => ({
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
  return rowsOf(database, sql, phrases, limit).map((row) => ({
    kind: row['kind'] === 'claim' ? 'claim' : 'report',
    report: String(row['report']),
    claim: row['claim'] === null ? null : String(row['claim']),
    excerpt: String(row['excerpt']),
  }));
}

type All = <T>(table: string) => readonly T[];

function ledgerOf(database: DatabaseSync, all: All): Ledger {
  return {
    format: 'sayso-ledger',
    version: 1,
    generator: generatorOf(database),
    reports: reportsWhere(database, ''),
    voices: all<Voice>('voice'),
    claims: all<Claim>('claim'),
    figures: all<Figure>('figure'),
    places: all<Place>('place'),
    copies: all<Copy>('copy'),
    incidents: all<Incident>('incident'),
    questions: all<Question>('question'),
    roots: all<Root>('root'),
    happenings: all<Happening>('happening'),
    decisions: decisionsKept(database),
    issues: all<Issue>('issue'),
  };
}

function gazetteersOf(database: DatabaseSync): readonly GazetteerUsed[] {
  return valueIn<readonly GazetteerUsed[]>(database, setting(database, 'gazetteers') || '[]');
}

/** What made the ledger; a case written before sayso kept gazetteers has none of them. */
function generatorOf(database: DatabaseSync): Generator {
  const made = { name: 'sayso', version: setting(database, 'generator') } as const;
  const gazetteers = gazetteersOf(database);
  return gazetteers.length > 0 ? { ...made, gazetteers } : made;
}

/** The schema that brought decisions. */
const decisionsSince = 2;

/** What analysts decided, each with what it comes to; a case of an older schema has none. */
function decisionsKept(database: DatabaseSync): readonly Decision[] {
  if (schemaOf(database) < decisionsSince) return [];
  return bodies<Decision>(database, 'SELECT body FROM decision ORDER BY seq');
}
