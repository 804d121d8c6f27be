// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../engine/reconcile.ts';
import type { Language } from '../language/language.ts';
import type { Analysis, Report } from '../model/index.ts';
import type { KeptAnalysis, WritableCase } from '../store/index.ts';
import { isWhole } from './analyse.ts';
import { engineFingerprint, reportFingerprint } from './fingerprint.ts';
import type { Gathered } from './gather.ts';
import type { GazetteerFile } from './gazetteers/index-file.ts';
import { type Reading, readReports } from './pool.ts';
import type { OnProgress } from './progress.ts';
import type { ReadRequest } from './read.ts';

/** Reports with what was read in them. */
export interface ReadPile {
  readonly reports: readonly ReadReport[];
  /** Analyses made in this run, to be kept. */
  readonly fresh: readonly KeptAnalysis[];
}

type How = Pick<ReadRequest, 'stop' | 'threads'> & { readonly say: OnProgress };

/** A report, what its analysis would be kept under, and that analysis where the case keeps it. */
interface Sought {
  readonly report: Report;
  readonly fingerprint: string;
  readonly kept: Analysis | null;
}

/** @param engine fingerprint of the engine, the lists and the gazetteers */
export function keptIn(open: WritableCase, reports: readonly Report[], engine: string): readonly Sought[] {
  return reports.map((report) => {
    const fingerprint = reportFingerprint(engine, report);
    return { report, fingerprint, kept: open.keptAnalysis(report.id, fingerprint) };
  });
}

/**
 * Reads reports, but for those whose analysis the case keeps under the same engine, lists and gazetteers.
 *
 * @throws AbortError when it is stopped
 */
export async function readPile(
  {
    reports,
    lists,
    gazetteers,
  }: Pick<Gathered, 'reports' | 'lists'> & {
    readonly gazetteers: readonly GazetteerFile[];
  },
  language: Language,
  open: WritableCase,
  how: How,
): Promise<ReadPile> {
  const engine = engineFingerprint(lists, gazetteers);
  return readRest(keptIn(open, reports, engine), { language, lists, gazetteers }, how);
}

/** Reads those reports whose analysis is not kept. */
export async function readRest(
  found: readonly Sought[],
  means: Pick<Reading, 'language' | 'lists' | 'gazetteers'>,
  { say, stop, threads }: How,
): Promise<ReadPile> {
  const unread = found.filter(({ kept }) => kept === null);
  let done = found.length - unread.length;
  const tell = (): void => say({ stage: 'reading', done, total: found.length });
  tell();
  const onRead = (): void => {
    done++;
    tell();
  };
  const made = await readReports(
    unread.map(({ report }) => report),
    { ...means, threads, onRead, stop },
  );
  const fresh = unread.map(({ report: { id }, fingerprint }, i) => ({
    report: id,
    fingerprint,
    analysis: made[i]!,
  }));
  const analyses = new Map(fresh.map(({ report, analysis }) => [report, analysis]));
  return {
    reports: found.map(({ report, kept }) => ({ report, analysis: kept ?? analyses.get(report.id)! })),
    fresh: fresh.filter(({ analysis }) => isWhole(analysis)),
  };
}
