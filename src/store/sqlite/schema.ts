// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync } from 'node:sqlite';

/** Marks the file as ours (`PRAGMA application_id`): the letters "SAYS". */
export const applicationId = 0x53415953;

/** One step of the schema. Steps are never edited once released; a change is one more step. */
interface Migration {
  readonly to: number;
  readonly sql: string;
}

/**
 * The nouns of the ledger, one table each: its id, its place in the fixed order, the keys it is looked up by, and
 * the whole value as JSON. The JSON is the value; the columns beside it are only ways to find it.
 */
const nounTables = `
  CREATE TABLE voice     (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE claim     (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, report TEXT NOT NULL, incident TEXT, body TEXT NOT NULL) STRICT;
  CREATE TABLE figure    (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, report TEXT NOT NULL, incident TEXT, tally INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE happening (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, report TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE place     (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE copy      (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE incident  (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE question  (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, incident TEXT, body TEXT NOT NULL) STRICT;
  CREATE TABLE root      (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, incident TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE issue     (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX claim_report ON claim(report, seq);
  CREATE INDEX claim_incident ON claim(incident, seq);
  CREATE INDEX figure_report ON figure(report, seq);
  CREATE INDEX figure_incident ON figure(incident, seq);
  CREATE INDEX figure_tally ON figure(seq) WHERE tally = 1;
  CREATE INDEX happening_report ON happening(report, seq);
  CREATE INDEX copy_a ON copy(a, seq);
  CREATE INDEX copy_b ON copy(b, seq);
  CREATE INDEX question_incident ON question(incident, seq);
  CREATE INDEX root_incident ON root(incident, seq);
`;

const migrations: readonly Migration[] = [
  {
    to: 1,
    sql: `
      CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE report (
        id TEXT PRIMARY KEY, seq INTEGER NOT NULL, text TEXT NOT NULL, text_sha256 TEXT NOT NULL,
        characters INTEGER NOT NULL, claims INTEGER NOT NULL, body TEXT NOT NULL
      ) STRICT;
      CREATE TABLE capture (id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
      CREATE TABLE analysis (report TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, body BLOB NOT NULL) STRICT;
      CREATE TABLE intake_issue (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE list (kind TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, sha256)) STRICT;
      CREATE TABLE journal (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
      CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
      ${nounTables}
      CREATE VIRTUAL TABLE words USING fts5(text, kind UNINDEXED, report UNINDEXED, claim UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
    `,
  },
  {
    // What analysts decide stands in the journal; here, what each decision comes to in the ledger as it is now.
    to: 2,
    sql: 'CREATE TABLE decision (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;',
  },
];

/** The schema this program writes. */
export const schemaVersion = migrations[migrations.length - 1]!.to;

/** Brings an empty or older case up to a schema, the newest by default, in the transaction that is open. */
export function migrate(database: DatabaseSync, upTo: number = schemaVersion): void {
  const current = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  for (const { to, sql } of migrations.filter(({ to }) => to > current && to <= upTo)) {
    database.exec(sql);
    database.exec(`PRAGMA user_version = ${to}`);
  }
}
