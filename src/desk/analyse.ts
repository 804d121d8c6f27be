// SPDX-License-Identifier: Apache-2.0
import { analyse } from '../engine/pipeline.ts';
import { issueOf } from '../intake/issues.ts';
import type { Language } from '../language/language.ts';
import { type Analysis, holds, type Issue, type Report, type Span } from '../model/index.ts';
import { analysisFailed } from './analysis-failed.ts';

/**
 * Reads one report. Should the engine break its own contract on it, the report comes back unread with a remark that
 * says so, and the rest of the pile is read all the same.
 */
export function analysisOf(report: Report, language: Language): Analysis {
  try {
    const analysis = analyse(report, language);
    const fault = faultIn(analysis, report.text);
    return fault === null ? analysis : failed(report, fault);
  } catch (error) {
    return failed(report, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

/** Whether an analysis is what the engine reads in its report, and not what a failure left. */
export function isWhole(analysis: Analysis): boolean {
  return analysis.issues.every(({ code }) => code !== analysisFailed);
}

function failed({ id, file }: Report, detail: string): Analysis {
  const empty = { sentences: [], mentions: [], references: [], claims: [], figures: [], happenings: [] };
  const issue: Issue = issueOf(analysisFailed, { file, report: id, detail });
  return { report: id, ...empty, issues: [issue] };
}

/** The first thing in an analysis that would break a ledger it came into; null when it is sound. */
export function faultIn(analysis: Analysis, text: string): string | null {
  const { claims, figures, happenings } = analysis;
  for (const [noun, values] of Object.entries({ claims, figures, happenings })) {
    const twice = repeated(values.map(({ id }) => id));
    if (twice !== null) return `${noun}: the id ${twice} is used twice`;
  }
  const wrong = spansIn(analysis).find((span) => !holds(text, span));
  if (wrong) return `[${wrong.start}, ${wrong.end}) is not “${wrong.exact}”`;
  const known = new Set([...claims, ...figures].map(({ id }) => id));
  const dangling = linksIn(analysis).find((id) => id !== null && !known.has(id));
  return dangling ? `there is no claim or figure ${dangling}` : null;
}

function repeated(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

function spansIn({
  mentions,
  references,
  claims,
  figures,
  happenings,
  casts = [],
}: Analysis): readonly Span[] {
  return [
    ...mentions,
    ...references.flatMap(({ mention, antecedent }) => [mention, antecedent]),
    ...claims.flatMap(({ content, hedges, cue, source }) => [...content, ...hedges, cue, source]),
    ...figures.map(({ span }) => span),
    ...casts.flatMap(({ fillers }) => fillers.flatMap(({ told, known }) => [told, known])),
    ...happenings.flatMap((one) => [one.trigger, one.actor, one.target, one.instrument, one.place, one.when]),
  ].filter((span) => span !== null);
}

function linksIn({ claims, figures, happenings, casts = [] }: Analysis): readonly (string | null)[] {
  return [
    ...claims.map(({ parent }) => parent),
    ...figures.flatMap(({ claim, partOf }) => [claim, partOf]),
    ...happenings.flatMap((happening) => [happening.claim, ...happening.figures]),
    ...casts.flatMap(({ fillers }) => fillers.map(({ claim }) => claim)),
  ];
}
