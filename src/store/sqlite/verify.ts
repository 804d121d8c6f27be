// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { brokenLinks, emptyHead } from '../journal.ts';
import { openToRead } from './connect.ts';
import { journalOf, textHash } from './writer.ts';

/** What checking the file itself found. */
export interface FileCheck {
  /** Each broken thing, named; empty when all holds. */
  readonly faults: readonly string[];
  readonly journal: { readonly entries: number; readonly head: string };
}

/**
 * Checks a case below its meaning: the database's own integrity, every text against its hash, every list against its
 * hash, the journal's chain. Whether the ledger in it makes sense is the desk's question.
 *
 * @throws CaseFault when the file cannot be opened at all
 */
export function checkFile(file: string): FileCheck {
  const database = openToRead(file);
  try {
    const journal = journalOf(database);
    return {
      faults: [
        ...integrity(database),
        ...changedTexts(database),
        ...changedLists(database),
        ...brokenLinks(journal),
      ],
      journal: { entries: journal.length, head: journal.at(-1)?.hash ?? emptyHead },
    };
  } finally {
    database.close();
  }
}

function integrity(database: DatabaseSync): readonly string[] {
  const rows = database.prepare('PRAGMA integrity_check').all();
  return rows.map((row) => String(row['integrity_check'])).filter((verdict) => verdict !== 'ok');
}

function changedTexts(database: DatabaseSync): readonly string[] {
  const rows = database.prepare('SELECT id, text, text_sha256 FROM report ORDER BY seq').all();
  return rows
    .filter((row) => textHash(String(row['text'])) !== row['text_sha256'])
    .map((row) => `the text of report ${String(row['id'])} was changed after it was captured`);
}

function changedLists(database: DatabaseSync): readonly string[] {
  const rows = database.prepare('SELECT kind, file, sha256, text FROM list ORDER BY kind, sha256').all();
  return rows
    .filter((row) => createHash('sha256').update(String(row['text']), 'utf8').digest('hex') !== row['sha256'])
    .map((row) => `the ${String(row['kind'])} list ${String(row['file'])} was changed after it was added`);
}
