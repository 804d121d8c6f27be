// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { analysisFailed } from '../../src/desk/analysis-failed.ts';
import { exportLedger } from '../../src/desk/export.ts';
import { readIntoCase } from '../../src/desk/read.ts';
import { verifyCase } from '../../src/desk/verify.ts';
import type { Incident, Ledger } from '../../src/model/index.ts';

/** A pile read into a case, and what should always hold of it. */
export interface ReadPile {
  readonly ledger: Ledger;
  /** Each thing that does not hold, named; empty when all does. */
  readonly faults: readonly string[];
  readonly spans: number;
}

/**
 * Reads a pile into a new case and checks what must hold of any pile: every span is its text, every link leads
 * somewhere, the file is as it was written, no report broke the engine, and reading it all again changes no byte.
 */
export async function readPile(file: string, paths: readonly string[]): Promise<ReadPile> {
  await readIntoCase({ file, paths });
  const before = bytesOf(file);
  const again = await readIntoCase({ file, paths });
  const { faults, checked } = verifyCase(file, null);
  const ledger = JSON.parse(exportLedger(file).json) as Ledger;
  const failed = ledger.issues.filter(({ code }) => code === analysisFailed);
  const same = !again.changed && bytesOf(file) === before;
  return {
    ledger,
    spans: checked.spans,
    faults: [
      ...faults,
      ...failed.map(({ file: name, message }) => `${name}: ${message}`),
      ...(same ? [] : ['reading the same reports again changed the case']),
    ],
  };
}

function bytesOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Reads the same files in two orders, and in two runs; whether the three ledgers are the same bytes. */
export async function sameInAnyOrder(
  file: (name: string) => string,
  paths: readonly string[],
): Promise<boolean> {
  const half = Math.floor(paths.length / 2);
  const ways = {
    forwards: [paths],
    backwards: [paths.toReversed()],
    'in-two-runs': [paths.slice(half), paths.slice(0, half)],
  };
  const ledgers = new Set<string>();
  for (const [name, runs] of Object.entries(ways)) {
    for (const run of runs) await readIntoCase({ file: file(name), paths: run });
    ledgers.add(exportLedger(file(name)).json);
  }
  return ledgers.size === 1;
}

/** What adding word-for-word copies by another outlet did to the incidents that were there before. */
export interface CopyEffect {
  /** Incidents that the copied reports tell of. */
  readonly touched: number;
  /** Of those, the ones that came apart or whose roots rose. */
  readonly raised: number;
}

/**
 * Compares the incidents of two ledgers of one pile, the second with verbatim copies of some reports added. Incidents
 * are matched by the happenings in them, whose ids come from their report and stay.
 */
export function effectOfCopies(before: Ledger, after: Ledger, copied: ReadonlySet<string>): CopyEffect {
  const byHappening = new Map<string, Incident>();
  for (const incident of after.incidents) {
    for (const { happening } of incident.mentions) byHappening.set(happening, incident);
  }
  const touched = before.incidents.filter(({ mentions }) =>
    mentions.some(({ report }) => copied.has(report)),
  );
  const raised = touched.filter(({ mentions, counts }) => {
    const now = new Set(mentions.map(({ happening }) => byHappening.get(happening)));
    const [only] = now;
    if (now.size !== 1 || only === undefined) return true;
    return only.counts.roots > counts.roots || only.counts.rootsAtMost > counts.rootsAtMost;
  });
  return { touched: touched.length, raised: raised.length };
}
