// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Analysis, Report } from '../../model/index.ts';
import type { KeptAnalysis } from '../contract.ts';
import { CaseFault } from '../failures.ts';
import { rowOf, rowsOf } from './rows.ts';

/*
 * What a case keeps beside its ledger so that the next run can go on from it: every capture as it came in, and what
 * the engine read in each report. Both are compressed; zlib's checksum tells when a byte of them was changed.
 */

function packed(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value), { level: 1 });
}

/** A value as it was packed, or null when its bytes were damaged. */
export function unpacked<T>(body: Uint8Array): T | null {
  try {
    return JSON.parse(inflateSync(body).toString('utf8')) as T;
  } catch {
    return null;
  }
}

/** Keeps what the engine read in each report, so that the same engine need not read it again. */
export function keepAnalyses(database: DatabaseSync, kept: readonly KeptAnalysis[]): void {
  const sql = 'INSERT OR REPLACE INTO analysis (report, fingerprint, body) VALUES (?, ?, ?)';
  const statement = database.prepare(sql);
  for (const { report, fingerprint, analysis } of kept) {
    statement.run(report, fingerprint, packed(analysis));
  }
}

/** The kept analysis of a report, when it was made under this fingerprint and can still be read. */
export function keptAnalysis(database: DatabaseSync, report: string, fingerprint: string): Analysis | null {
  const sql = 'SELECT body FROM analysis WHERE report = ? AND fingerprint = ?';
  const row = rowOf(database, sql, report, fingerprint);
  return row ? unpacked<Analysis>(row['body'] as Uint8Array) : null;
}

/** The analysis of a report that was kept last, whatever it was made under; null when there is none that can be read. */
export function lastAnalysis(database: DatabaseSync, report: string): Analysis | null {
  const row = rowOf(database, 'SELECT body FROM analysis WHERE report = ?', report);
  return row ? unpacked<Analysis>(row['body'] as Uint8Array) : null;
}

/** Adds captures to those kept; one that is there already stays as it is. */
export function keepCaptures(database: DatabaseSync, captures: readonly Report[]): void {
  const statement = database.prepare('INSERT OR IGNORE INTO capture (id, body) VALUES (?, ?)');
  for (const capture of captures) {
    const id = createHash('sha256').update(JSON.stringify(capture), 'utf8').digest('hex');
    statement.run(id, packed(capture));
  }
}

/**
 * Every capture ever read into the case, each once, in a fixed order.
 *
 * @throws CaseFault when one cannot be read
 */
export function capturesIn(database: DatabaseSync): readonly Report[] {
  return rowsOf(database, 'SELECT id, body FROM capture ORDER BY id').map(({ id, body }) => {
    const capture = unpacked<Report>(body as Uint8Array);
    if (capture) return capture;
    const file = database.location() ?? 'the case';
    throw new CaseFault('case-damaged', file, `${file} is damaged: the capture ${String(id)} cannot be read`);
  });
}
