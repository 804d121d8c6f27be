// SPDX-License-Identifier: Apache-2.0
import {
  type Analysis,
  byKey,
  type ClaimId,
  type ClaimReading,
  type Edtf,
  type FigureId,
  type FigureReading,
  type Report,
  type ReportId,
} from '../model/index.ts';
import { type Days, daysOf } from './cluster/days.ts';

/** One report and what was read in it. */
export interface ReadReport {
  readonly report: Report;
  readonly analysis: Analysis;
}

/** All reports of a case in a fixed order, with look-ups. */
export interface Pile {
  readonly reports: readonly ReadReport[];
  readonly report: (id: ReportId) => ReadReport;
  readonly claim: (id: ClaimId | null) => ClaimReading | null;
  readonly figure: (id: FigureId) => FigureReading | null;
  /** Days on which a report was published, or null when nobody says. */
  readonly published: (id: ReportId) => Days | null;
  /** Days on which its words stood so: its publication, or, of one version among several, when that was last changed. */
  readonly told: (id: ReportId) => Days | null;
  /** Whether two reports are versions of one report, or come from one named outlet. */
  readonly oneHand: (a: ReportId, b: ReportId) => 'version' | 'outlet' | null;
}

/**
 * Puts reports into the one order everything after depends on: by id, which comes from their bytes.
 *
 * @throws RangeError when two reports share an id, or an analysis is of another report
 */
export function pileOf(read: readonly ReadReport[]): Pile {
  const reports = [...read].sort(byKey(({ report }) => report.id));
  checkIds(reports);
  const byId = new Map(reports.map((one) => [one.report.id, one]));
  const claims = indexed(reports.flatMap(({ analysis }) => analysis.claims));
  const figures = indexed(reports.flatMap(({ analysis }) => analysis.figures));
  const told = new Map(reports.map(({ report }) => [report.id, daysOf(toldOn(report))]));
  const published = new Map(reports.map(({ report }) => [report.id, daysOf(report.published.value)]));
  return {
    reports,
    report: (id) => required(byId.get(id), id),
    claim: (id) => (id === null ? null : (claims.get(id) ?? null)),
    figure: (id) => figures.get(id) ?? null,
    published: (id) => published.get(id) ?? null,
    told: (id) => told.get(id) ?? null,
    oneHand: (a, b) => sameHand(required(byId.get(a), a).report, required(byId.get(b), b).report),
  };
}

function checkIds(reports: readonly ReadReport[]): void {
  reports.forEach(({ report, analysis }, i) => {
    if (reports[i + 1]?.report.id === report.id) throw new RangeError(`two reports bear the id ${report.id}`);
    if (analysis.report !== report.id) {
      throw new RangeError(`the analysis of ${analysis.report} was given with report ${report.id}`);
    }
  });
}

function indexed<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

function required<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new RangeError(`there is no report ${id}`);
  return value;
}

function toldOn({ versionOf, modified, published }: Report): Edtf | null {
  if (versionOf !== null && modified !== null && modified.value !== null) return modified.value;
  return published.value;
}

function sameHand(a: Report, b: Report): 'version' | 'outlet' | null {
  if (a.versionOf !== null && a.versionOf === b.versionOf) return 'version';
  return a.outlet !== null && a.outlet === b.outlet ? 'outlet' : null;
}
