// SPDX-License-Identifier: Apache-2.0
import type { Claim, Copy, Ledger, Report, Root } from '../../src/model/index.ts';
import { fixtureLedger } from './fixture.ts';
import { gazette } from './fixture-reports.ts';
import { rootOf } from './ledger-builder.ts';

const voices = fixtureLedger.voices.slice(0, 12).map(({ id }) => id);
const outlets = ['Sessel Gazette', 'The Northern Tide', 'Grey Haven Herald', 'Nordbote', null] as const;

/**
 * The fixture with one more incident, `wide`, told in as many reports as asked for: a dozen voices, some heard through
 * another, some outlets not named, every third report with the words of the one before it.
 */
export function ledgerOfManyRoots(count: number): Ledger {
  const reports = Array.from({ length: count }, (_, at) => reportAt(at));
  const claims = reports.map((report, at) => claimAt(report, at));
  const pattern = fixtureLedger.incidents.find(({ id }) => id === 'salvo')!;
  const [mention] = pattern.mentions;
  const mentions = claims.map(({ report, id }) => ({
    ...mention!,
    ...{ report, claim: id, happening: `${report}-h` },
  }));
  const roots = rootsBehind(claims);
  const counts = { reports: count, outlets: 4, outletsUnknown: Math.ceil(count / 5) };
  return {
    ...fixtureLedger,
    reports: [...fixtureLedger.reports, ...reports],
    claims: [...fixtureLedger.claims, ...claims],
    roots: [...fixtureLedger.roots, ...roots],
    copies: [...fixtureLedger.copies, ...copiesAlong(reports)],
    incidents: [
      ...fixtureLedger.incidents,
      {
        ...pattern,
        id: 'wide',
        title: 'A salvo told of far and wide',
        mentions,
        counts: {
          ...counts,
          roots: roots.filter(({ foldsInto }) => foldsInto === null).length,
          rootsAtMost: roots.length,
        },
      },
    ],
  };
}

function reportAt(at: number): Report {
  const outlet = outlets[at % outlets.length]!;
  return { ...gazette.report, id: `wide-${at}`, file: `${at + 100}_wide.txt`, outlet };
}

function claimAt({ id }: Report, at: number): Claim {
  const [pattern] = fixtureLedger.claims;
  const via = at % 4 === 1 ? [voices[(at + 5) % voices.length]!] : [];
  return {
    ...pattern!,
    id: `${id}-c`,
    report: id,
    voice: voices[at % voices.length]!,
    via,
    incident: 'wide',
  };
}

/** One root a voice; of every three the last may be the same as the first. */
function rootsBehind(claims: readonly Claim[]): readonly Root[] {
  const heard = [...new Set(claims.map(({ voice }) => voice))];
  return heard.map((voice, at) => {
    const own = claims.filter((claim) => claim.voice === voice);
    const folds = at % 3 === 2;
    return rootOf({
      id: `wide-root-${at}`,
      incident: 'wide',
      voice,
      claims: own.map(({ id }) => id),
      reports: own.map(({ report }) => report),
      independence: folds ? 'cannot-tell' : 'independent',
      foldsInto: folds ? `wide-root-${at - 2}` : null,
    });
  });
}

function copiesAlong(reports: readonly Report[]): readonly Copy[] {
  const [pattern] = fixtureLedger.copies;
  return reports.slice(1).flatMap((report, at): Copy[] => {
    if (at % 3 !== 0) return [];
    const before = reports[at]!;
    const { a } = pattern!;
    return [
      { ...pattern!, id: `copy-${at}`, a: { ...a, report: before.id }, b: { ...a, report: report.id } },
    ];
  });
}
