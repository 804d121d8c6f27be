// SPDX-License-Identifier: Apache-2.0
import { existsSync, rmSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Analysis, Issue, Ledger } from '../../model/index.ts';
import type { CaseList, CaseReader, KeptAnalysis } from '../contract.ts';
import { CaseFault } from '../failures.ts';
import { guarded, openToRead, openToWrite } from './connect.ts';
import { readerOf } from './reader.ts';
import { migrate } from './schema.ts';
import {
  intakeIssues,
  keepAnalyses,
  keptAnalysis,
  writeInfo,
  writeIssues,
  writeJournal,
  writeLedger,
  writeLists,
} from './writer.ts';

/** An open case, for reading. */
export interface OpenCase extends CaseReader {
  readonly file: string;
  readonly close: () => void;
}

/** What one run puts into a case, all of it or nothing. */
export interface CaseChange {
  readonly ledger: Ledger;
  readonly analyses: readonly KeptAnalysis[];
  readonly intakeIssues: readonly Issue[];
  readonly lists: readonly CaseList[];
  readonly name: string | null;
  /** A line for the journal: when, and what the run was given. */
  readonly journal: { readonly at: string; readonly body: string };
}

/** A case while one program writes to it. Others read the generation before until it is done. */
export interface WritableCase extends CaseReader {
  readonly intakeIssues: () => readonly Issue[];
  readonly keptAnalysis: (report: string, fingerprint: string) => Analysis | null;
  readonly write: (change: CaseChange) => void;
}

/**
 * Opens a case for reading.
 *
 * @throws CaseFault when there is none or it cannot be used
 */
export function openCase(file: string): OpenCase {
  const database = openToRead(file);
  if (database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.['n'] === 0) {
    database.close();
    throw new CaseFault('case-missing', file, `nothing has been read into ${file} yet`);
  }
  return { ...readerOf(database, file), file, close: () => database.close() };
}

function writableOf(database: DatabaseSync, file: string): WritableCase {
  const reader = readerOf(database, file);
  return {
    ...reader,
    intakeIssues: () => intakeIssues(database),
    keptAnalysis: (report, fingerprint) => keptAnalysis(database, report, fingerprint),
    write: (change) => {
      writeLedger(database, change.ledger);
      keepAnalyses(database, change.analyses);
      writeIssues(database, change.intakeIssues);
      writeLists(database, change.lists);
      const generation = reader.info().generation + 1;
      const name: Record<string, string> = change.name ? { name: change.name } : {};
      writeInfo(database, {
        ...name,
        generator: change.ledger.generator.version,
        generation: String(generation),
      });
      writeJournal(database, { ...change.journal, kind: 'read' });
    },
  };
}

/**
 * Runs one piece of writing as one transaction: a crash, a failure or a stop leaves the case as it was.
 *
 * The lock is taken before the work begins, so a second writer waits for the first one, and is told when its patience
 * is over. A case that this call made and that nothing was written to is removed again.
 *
 * @throws CaseFault
 */
export async function withCase<T>(file: string, work: (open: WritableCase) => Promise<T>): Promise<T> {
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const database = openToWrite(file);
  let written = false;
  try {
    const result = await inTransaction(database, file, work);
    written = true;
    return result;
  } finally {
    database.close();
    if (isNew && !written) remove(file);
  }
}

async function inTransaction<T>(
  database: DatabaseSync,
  file: string,
  work: (open: WritableCase) => Promise<T>,
): Promise<T> {
  guarded(file, () => database.exec('BEGIN IMMEDIATE'));
  try {
    migrate(database);
    const result = await work(writableOf(database, file));
    guarded(file, () => database.exec('COMMIT'));
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function remove(file: string): void {
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
}
