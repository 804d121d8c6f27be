// SPDX-License-Identifier: Apache-2.0
import type { Analysis, Claim, Ledger, Report } from '../model/index.ts';
import type { CaseInfo, CaseReader, ReportHead, SearchHit } from './contract.ts';
import { isTally } from './tallies.ts';

/**
 * Reads a ledger held in memory through the contract of a case file. Lists keep the ledger's order.
 *
 * Search finds all the query's words, whatever their case, in a title, a text or a claim; reports whose title holds
 * them come first.
 *
 * @param analyses what was read in the reports; a ledger alone does not hold it
 */
export function readerOfLedger(
  ledger: Ledger,
  name = 'ledger',
  analyses: readonly Analysis[] = [],
): CaseReader {
  const reports = byId(ledger.reports);
  const incidents = byId(ledger.incidents);
  const claimsByReport = grouped(ledger.claims, (claim) => claim.report);
  const claimsByIncident = grouped(ledger.claims, (claim) => claim.incident);
  const heads = ledger.reports.map((report) => headOf(report, claimsByReport.get(report.id)?.length ?? 0));
  return {
    snapshot: (work) => work(),
    info: () => infoOf(ledger, name),
    reports: () => heads,
    report: (id) => reports.get(id) ?? null,
    analysis: (id) => analyses.find((one) => one.report === id) ?? null,
    incidents: () => ledger.incidents,
    incident: (id) => incidents.get(id) ?? null,
    questions: (incident) =>
      incident === undefined ? ledger.questions : ledger.questions.filter((one) => one.incident === incident),
    roots: (incident) => ledger.roots.filter((root) => root.incident === incident),
    claims: chosenFrom(ledger.claims),
    claimsOfReport: (id) => claimsByReport.get(id) ?? [],
    claimsOfIncident: (id) => claimsByIncident.get(id) ?? [],
    ...figuresOf(ledger),
    happeningsOfReport: (id) => ledger.happenings.filter((one) => one.report === id),
    voices: allOrChosen(ledger.voices),
    places: allOrChosen(ledger.places),
    copiesOfReport: (id) => ledger.copies.filter((copy) => copy.a.report === id || copy.b.report === id),
    copiesAmong: (ids) => {
      const among = new Set(ids);
      return ledger.copies.filter((copy) => among.has(copy.a.report) && among.has(copy.b.report));
    },
    issues: () => ledger.issues,
    lists: () => [],
    search: (query, limit) => searchLedger(ledger, query, limit),
    ledger: () => ledger,
  };
}

function figuresOf(
  ledger: Ledger,
): Pick<CaseReader, 'figures' | 'figuresOfReport' | 'figuresOfIncident' | 'tallies'> {
  return {
    figures: chosenFrom(ledger.figures),
    figuresOfReport: (id) => ledger.figures.filter((figure) => figure.report === id),
    figuresOfIncident: (id) => ledger.figures.filter((figure) => figure.incident === id),
    tallies: () => ledger.figures.filter(isTally),
  };
}

function infoOf(ledger: Ledger, name: string): CaseInfo {
  const { reports, claims, voices, incidents, questions, copies, places, issues } = ledger;
  return {
    name,
    schema: ledger.version,
    generation: 1,
    generator: ledger.generator.version,
    gazetteers: ledger.generator.gazetteers ?? [],
    counts: {
      reports: reports.length,
      claims: claims.length,
      voices: voices.length,
      incidents: incidents.length,
      questions: questions.length,
      copies: copies.length,
      places: places.length,
      issues: issues.length,
    },
  };
}

function headOf(report: Report, claims: number): ReportHead {
  const { text, zones: _zones, dropped: _dropped, ...head } = report;
  return { ...head, characters: text.length, claims };
}

function searchLedger(ledger: Ledger, query: string, limit: number): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const inTitle = ledger.reports.filter((report) => holds(report.title ?? ''));
  const inText = ledger.reports.filter((report) => !inTitle.includes(report) && holds(report.text));
  const reports = [...inTitle, ...inText].map((report) => reportHit(report, words[0]!));
  const claims = ledger.claims.filter((claim) => holds(wordsOf(claim))).map(claimHit);
  return [...reports, ...claims].slice(0, limit);
}

function reportHit(report: Report, word: string): SearchHit {
  const at = Math.max(0, report.text.toLowerCase().indexOf(word));
  return {
    kind: 'report',
    report: report.id,
    claim: null,
    excerpt: report.text.slice(Math.max(0, at - 60), at + 60),
  };
}

function claimHit(claim: Claim): SearchHit {
  return { kind: 'claim', report: claim.report, claim: claim.id, excerpt: wordsOf(claim) };
}

function wordsOf(claim: Claim): string {
  return claim.content.map((span) => span.exact).join(' … ');
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

/** The values asked for by id, in the ledger's order. */
function chosenFrom<T extends { readonly id: string }>(values: readonly T[]) {
  return (ids: readonly string[]): readonly T[] => {
    const wanted = new Set(ids);
    return values.filter((value) => wanted.has(value.id));
  };
}

function allOrChosen<T extends { readonly id: string }>(values: readonly T[]) {
  const chosen = chosenFrom(values);
  return (ids?: readonly string[]): readonly T[] => (ids === undefined ? values : chosen(ids));
}

function grouped<T>(
  values: readonly T[],
  key: (value: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const at = key(value);
    if (at === null) continue;
    const group = groups.get(at);
    if (group) group.push(value);
    else groups.set(at, [value]);
  }
  return groups;
}
