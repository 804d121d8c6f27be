// SPDX-License-Identifier: Apache-2.0
import { analyse } from '../engine/pipeline.ts';
import { readPaths } from '../intake/files/read.ts';
import type { Analysis, ClaimReading, FigureReading, Happening, Issue, Report } from '../model/index.ts';
import { intakeSettings } from './gather.ts';
import { languageFor } from './language.ts';

/** One line of `sayso parse`: an analysis with its report, voices given whole (docs/ledger.md). */
export interface ParsedLine {
  readonly report: Report | null;
  readonly sentences: Analysis['sentences'];
  readonly mentions: Analysis['mentions'];
  readonly claims: readonly ParsedClaim[];
  readonly happenings: readonly Happening[];
  readonly figures: readonly ParsedFigure[];
  readonly issues: readonly Issue[];
}

interface ParsedClaim extends Omit<ClaimReading, 'relays' | 'coSpeakers'> {
  readonly via: ClaimReading['relays'];
  readonly coVoices: ClaimReading['coSpeakers'];
}

/** A figure of one report: whose voice it stands in is the claim's business, and there are no incidents yet. */
interface ParsedFigure extends FigureReading {
  readonly voice: string | null;
  readonly incident: null;
}

/**
 * Reads each file by itself and gives one line for every argument, in their order: also for a duplicate, a refused
 * file and a language that is not analysed. A file that holds several articles gives a line for each.
 */
export async function* parseFiles(files: readonly string[], date: string | null): AsyncGenerator<ParsedLine> {
  const { language } = languageFor([]);
  for (const file of files) {
    const { reports, issues } = await readPaths([file], { ...intakeSettings(), date });
    if (reports.length === 0) yield emptyLine(issues);
    for (const report of reports) {
      const own = issues.filter((issue) => issue.report === null || issue.report === report.id);
      yield lineOf(report, analyse(report, language), own);
    }
  }
}

function emptyLine(issues: readonly Issue[]): ParsedLine {
  return { report: null, sentences: [], mentions: [], claims: [], happenings: [], figures: [], issues };
}

function lineOf(report: Report, analysis: Analysis, issues: readonly Issue[]): ParsedLine {
  const { sentences, mentions, happenings } = analysis;
  const claims = analysis.claims.map(({ relays, coSpeakers, ...claim }) => ({
    ...claim,
    via: relays,
    coVoices: coSpeakers,
  }));
  const speakers = new Map(analysis.claims.map((claim) => [claim.id, claim.speaker?.name ?? null]));
  const figures = analysis.figures.map((figure) => ({
    ...figure,
    voice: figure.claim === null ? null : (speakers.get(figure.claim) ?? null),
    incident: null,
  }));
  return {
    report,
    sentences,
    mentions,
    claims,
    happenings,
    figures,
    issues: [...issues, ...analysis.issues],
  };
}
