// SPDX-License-Identifier: Apache-2.0
import { analyse } from '../engine/pipeline.ts';
import { issueOf } from '../intake/issues.ts';
import type { Language } from '../language/language.ts';
import type { Analysis, Issue, Report } from '../model/index.ts';

/** Code of the remark on a report that broke the engine: the mistake is ours and not the report's. */
export const analysisFailed = 'analysis-failed';

/**
 * Reads one report. Should the engine break its own contract on it, the report comes back unread with a remark that
 * says so, and the rest of the pile is read all the same.
 */
export function analysisOf(report: Report, language: Language): Analysis {
  try {
    return analyse(report, language);
  } catch (error) {
    const empty = { sentences: [], mentions: [], claims: [], figures: [], happenings: [] };
    return { report: report.id, ...empty, issues: [failureOf(report, error)] };
  }
}

function failureOf({ id, file }: Report, error: unknown): Issue {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return issueOf(analysisFailed, { file, report: id, detail });
}

/** Whether an analysis is what the engine reads in its report, and not what a failure left. */
export function isWhole(analysis: Analysis): boolean {
  return analysis.issues.every(({ code }) => code !== analysisFailed);
}
