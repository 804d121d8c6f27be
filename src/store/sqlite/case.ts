// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Analysis, DecisionMade, Issue, Ledger, Report } from '../../model/index.ts';
import type { CaseList, CaseReader, KeptAnalysis } from '../contract.ts';
import { CaseFault } from '../failures.ts';
import { openToRead, openToWrite } from './connect.ts';
import { guarded, isBusy } from './errors.ts';
import {
  bodyOf,
  decisionsIn,
  entryNext,
  keptLedgerHash,
  ledgerHash,
  nextSeqIn,
  writeJournal,
} from './journal-table.ts';
import { capturesIn, keepAnalyses, keepCaptures, keptAnalysis } from './kept.ts';
import { readerOf } from './reader.ts';
import { migrate } from './schema.ts';
import { changedLedger, checkCase, type FileCheck } from './verify.ts';
import { intakeIssues, writeInfo, writeIssues, writeLedger, writeLists } from './writer.ts';

/** An open case, for reading. */
export interface OpenCase extends CaseReader {
  readonly file: string;
  /** The whole ledger, and whether it is, by its hash, still the one the newest run wrote: empty when it is. */
  readonly hashedLedger: () => { readonly ledger: Ledger; readonly faults: readonly string[] };
  /** Checks the file against its own hashes; call it in a snapshot to check what else is read in it. */
  readonly check: () => FileCheck;
  readonly close: () => void;
}

/** What one run puts into a case, all of it or nothing. */
export interface CaseChange {
  readonly ledger: Ledger;
  /** Reports as they were captured in this run, before any two were found to be one. */
  readonly captures: readonly Report[];
  readonly analyses: readonly KeptAnalysis[];
  readonly intakeIssues: readonly Issue[];
  readonly lists: readonly CaseList[];
  readonly name: string | null;
  /** A line for the journal: when (ISO 8601, UTC), and what the run was given. The ledger's hash is added to it. */
  readonly journal: { readonly at: string; readonly run: Readonly<Record<string, unknown>> };
}

/** What one decision puts into a case, all of it or nothing. */
export interface DecisionChange {
  /** The ledger under this decision and all before it; in it the new one stands last. */
  readonly ledger: Ledger;
  /** Analyses that had to be made anew. */
  readonly analyses: readonly KeptAnalysis[];
}

/** A case while one program writes to it. Others read the generation before until it is done. */
export interface WritableCase extends CaseReader {
  /** Every report as it was captured, in this and all earlier runs, each once, in a fixed order. */
  readonly captures: () => readonly Report[];
  readonly intakeIssues: () => readonly Issue[];
  /** What analysts decided so far, as it stands in the journal, oldest first. */
  readonly decisions: () => readonly DecisionMade[];
  /** The number that the next entry of the journal will bear. */
  readonly nextSeq: () => number;
  /** Whether this is the ledger that the newest run or decision wrote; told by its hash. */
  readonly holds: (ledger: Ledger) => boolean;
  readonly keptAnalysis: (report: string, fingerprint: string) => Analysis | null;
  readonly write: (change: CaseChange) => void;
  /** Appends a decision to the journal and puts the ledger made under it in the place of the one before. */
  readonly decide: (change: DecisionChange) => void;
}

/**
 * Opens a case for reading.
 *
 * @throws CaseFault when there is none or it cannot be used
 */
export function openCase(file: string): OpenCase {
  const { database, close } = openToRead(file);
  const reader = readerOf(database, file);
  return {
    ...reader,
    file,
    hashedLedger: () =>
      reader.snapshot(() => {
        const ledger = reader.ledger();
        return { ledger, faults: changedLedger(database, ledger) };
      }),
    check: () => reader.snapshot(() => checkCase(database, reader.ledger())),
    close,
  };
}

function writableOf(database: DatabaseSync, file: string): WritableCase {
  const reader = readerOf(database, file);
  return {
    ...reader,
    captures: () => capturesIn(database),
    intakeIssues: () => intakeIssues(database),
    decisions: () => decisionsIn(database),
    nextSeq: () => nextSeqIn(database),
    holds: (ledger) => keptLedgerHash(database) === ledgerHash(ledger),
    keptAnalysis: (report, fingerprint) => keptAnalysis(database, report, fingerprint),
    write: (change) => guarded(file, () => writeChange(database, change, reader.info().generation + 1)),
    decide: (change) => guarded(file, () => writeDecision(database, change, reader.info().generation + 1)),
  };
}

/** @throws RangeError when the decision is not the next entry of the journal */
function writeDecision(
  database: DatabaseSync,
  { ledger, analyses }: DecisionChange,
  generation: number,
): void {
  const decision = ledger.decisions.at(-1);
  if (decision?.seq !== nextSeqIn(database)) throw new RangeError('the decision is not the next one');
  const { at, kind } = decision;
  const entry = { at, kind, body: bodyOf(decision, ledger) };
  const { hash } = entryNext(database, entry);
  writeLedger(database, { ...ledger, decisions: [...ledger.decisions.slice(0, -1), { ...decision, hash }] });
  keepAnalyses(database, analyses);
  writeInfo(database, {
    generator: ledger.generator.version,
    gazetteers: JSON.stringify(ledger.generator.gazetteers ?? []),
    generation: String(generation),
  });
  writeJournal(database, entry);
}

function writeChange(database: DatabaseSync, change: CaseChange, generation: number): void {
  const { ledger, name, journal } = change;
  writeLedger(database, ledger);
  keepCaptures(database, change.captures);
  keepAnalyses(database, change.analyses);
  writeIssues(database, change.intakeIssues);
  writeLists(database, change.lists);
  writeInfo(database, {
    ...(name ? { name } : {}),
    generator: ledger.generator.version,
    gazetteers: JSON.stringify(ledger.generator.gazetteers ?? []),
    generation: String(generation),
  });
  const body = JSON.stringify({ ...journal.run, ledger: ledgerHash(ledger) });
  writeJournal(database, { at: journal.at, kind: 'read', body });
}

/** How a writer waits for another one, and whether it means it. */
export interface Patience {
  /** Milliseconds before it is told that the case is busy. */
  readonly wait?: number;
  /** Told once, when there is somebody to wait for. */
  readonly onWait?: () => void;
  /** Everything is done as ever, and undone at the end: the case stays as it was, its schema too. */
  readonly rehearsal?: boolean;
}

/** Milliseconds a writer waits unless told otherwise: reading a large pile takes about that long. */
const defaultWait = 60_000;

/**
 * Runs one piece of writing as one transaction: a crash, a failure or a stop leaves the case as it was. Where there
 * was none, what is left may be a begun file with nothing in it, which every command takes for no case.
 *
 * The lock is taken before the work begins, so a second writer waits for the first one, and is told when its patience
 * is over.
 *
 * @throws CaseFault
 */
export async function withCase<T>(
  file: string,
  work: (open: WritableCase) => Promise<T>,
  patience: Patience = {},
): Promise<T> {
  const { database, close } = openToWrite(file);
  try {
    await lock(database, file, patience);
    return await inTransaction(database, file, work, patience.rehearsal ? 'ROLLBACK' : 'COMMIT');
  } finally {
    close();
  }
}

/** Milliseconds between two tries for the lock. */
const pause = 50;

/** Takes the one writer's lock. Waiting is done here and not in SQLite, so that the program stays awake meanwhile. */
async function lock(
  database: DatabaseSync,
  file: string,
  { wait = defaultWait, onWait }: Patience,
): Promise<void> {
  let waited = 0;
  while (!tryLock(database, file)) {
    if (waited === 0) onWait?.();
    if (waited >= wait) throw new CaseFault('case-busy', file, `another program is writing to ${file}`);
    await setTimeout(pause);
    waited += pause;
  }
}

function tryLock(database: DatabaseSync, file: string): boolean {
  const timeout = Number(database.prepare('PRAGMA busy_timeout').get()?.['timeout']);
  database.exec('PRAGMA busy_timeout = 0');
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    return guarded(file, () => {
      throw error;
    });
  } finally {
    database.exec(`PRAGMA busy_timeout = ${timeout}`);
  }
}

async function inTransaction<T>(
  database: DatabaseSync,
  file: string,
  work: (open: WritableCase) => Promise<T>,
  end: 'COMMIT' | 'ROLLBACK',
): Promise<T> {
  try {
    guarded(file, () => migrate(database));
    const result = await work(writableOf(database, file));
    guarded(file, () => database.exec(end));
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
