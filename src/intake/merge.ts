// SPDX-License-Identifier: Apache-2.0
import {
  byCodeUnits,
  byKey,
  type DateBasis,
  type Issue,
  type Report,
  type Sighting,
} from '../model/index.ts';
import { normalAddress } from './addresses.ts';
import { issueOf } from './issues.ts';

/**
 * Joins what is the same and ties what is one page: reports of the same bytes become one with a sighting for each,
 * and reports captured from one address become versions of one another.
 *
 * @returns reports by id, in code-unit order; the result does not depend on the order of the input
 */
export function mergeReports(reports: readonly Report[]): {
  reports: readonly Report[];
  issues: readonly Issue[];
} {
  const groups = new Map<string, Report[]>();
  for (const report of [...reports].sort(byKey(orderKey))) {
    const group = groups.get(report.id);
    if (group) group.push(report);
    else groups.set(report.id, [report]);
  }
  const merged = [...groups.values()].map(mergeGroup);
  const issues = [...groups.values()].flatMap(conflictsOf);
  return { reports: withVersions(merged.sort(byKey((report) => report.id))), issues };
}

/** A total order over everything that may differ between two sightings of the same bytes. */
function orderKey({ id, file, sightings, url, title, outlet, published }: Report): string {
  const { value, basis } = published;
  return JSON.stringify([id, file, sightings[0]?.record ?? 0, basisRank(basis), value, outlet, title, url]);
}

const basisOrder: readonly DateBasis[] = ['supplied', 'metadata', 'stated', 'inferred', 'unknown'];

function basisRank(basis: DateBasis): number {
  return basisOrder.indexOf(basis);
}

function mergeGroup(group: readonly Report[]): Report {
  const first = group[0]!;
  if (group.length === 1) return first;
  const titled = group.find(({ title }) => title !== null) ?? first;
  const placed =
    group.find(({ outletReason }) => outletReason.startsWith('intake.outlet-supplied')) ??
    group.find(({ outlet }) => outlet !== null) ??
    first;
  const dated = group.reduce((best, next) =>
    basisRank(next.published.basis) < basisRank(best.published.basis) ? next : best,
  );
  return {
    ...first,
    url: group.find(({ url }) => url !== null)?.url ?? null,
    title: titled.title,
    titleReason: titled.titleReason,
    outlet: placed.outlet,
    outletReason: placed.outletReason,
    published: dated.published,
    sightings: group.flatMap(({ sightings }) => sightings).sort(inOrder),
  };
}

function inOrder(a: Sighting, b: Sighting): number {
  return (
    byCodeUnits(a.file, b.file) || (a.record ?? 0) - (b.record ?? 0) || byCodeUnits(a.url ?? '', b.url ?? '')
  );
}

function conflictsOf(group: readonly Report[]): readonly Issue[] {
  const conflicts = [
    distinct(
      'dates',
      group.map(({ published }) => (published.basis === 'supplied' ? published.value : null)),
    ),
    distinct(
      'outlets',
      group.map(({ outlet, outletReason }) =>
        outletReason.startsWith('intake.outlet-supplied') ? outlet : null,
      ),
    ),
    distinct(
      'addresses',
      group.map(({ url }) => url && normalAddress(url)),
    ),
  ].filter((detail) => detail !== null);
  const { id, file } = group[0]!;
  return conflicts.map((detail) => issueOf('metadata-conflict', { file, report: id, detail }));
}

function distinct(what: string, values: readonly (string | null)[]): string | null {
  const different = [...new Set(values.filter((value) => value !== null))].sort(byCodeUnits);
  return different.length > 1 ? `Different ${what}: ${different.join(', ')}.` : null;
}

/** Reports of one address share its normal form as the name of what they are versions of. */
function withVersions(reports: readonly Report[]): readonly Report[] {
  const addresses = reports.map(({ url }) => url && normalAddress(url));
  const times = new Map<string, number>();
  for (const address of addresses) if (address) times.set(address, (times.get(address) ?? 0) + 1);
  return reports.map((report, i) => {
    const address = addresses[i];
    return address && times.get(address)! > 1 ? { ...report, versionOf: address } : report;
  });
}
