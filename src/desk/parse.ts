// SPDX-License-Identifier: Apache-2.0
import { stat } from 'node:fs/promises';
import { datedReport } from '../engine/dated.ts';
import { readPaths } from '../intake/files/read.ts';
import { issueOf } from '../intake/issues.ts';
import type { Language } from '../language/language.ts';
import type {
  Analysis,
  Cast,
  ClaimReading,
  FigureReading,
  Happening,
  Issue,
  Report,
  Speaker,
} from '../model/index.ts';
import { analysisOf } from './analyse.ts';
import { intakeSettings } from './gather.ts';
import { gazetteersIn } from './gazetteers/folder-list.ts';
import { languageFor } from './language.ts';

/** One line of `sayso parse`: an analysis with its report, voices given whole (docs/ledger.md). */
export interface ParsedLine {
  readonly report: Report | null;
  readonly sentences: Analysis['sentences'];
  readonly mentions: Analysis['mentions'];
  readonly references: Analysis['references'];
  readonly claims: readonly ParsedClaim[];
  readonly happenings: readonly Happening[];
  readonly casts: readonly Cast[];
  readonly figures: readonly ParsedFigure[];
  readonly issues: readonly Issue[];
}

/** A voice given whole: what a voice of the ledger tells, but for the id, which only a case can give. */
interface ParsedVoice extends Speaker {
  readonly anonymous: boolean;
}

interface ParsedClaim extends Omit<ClaimReading, 'speaker' | 'relays' | 'coSpeakers'> {
  readonly speaker: ParsedVoice | null;
  readonly via: readonly ParsedVoice[];
  readonly coVoices: readonly ParsedVoice[];
}

/** A figure of one report: whose voice it stands in is the claim's business, and there are no incidents yet. */
interface ParsedFigure extends FigureReading {
  readonly voice: string | null;
  readonly incident: null;
}

/**
 * Reads each file by itself and gives a line for every argument, in their order: also for a duplicate, a refused
 * file, a folder, and a language that is not analysed. A file that holds several articles gives a line for each.
 *
 * @param gazetteers folder with gazetteers of the user's, or null
 */
export async function* parseFiles(
  files: readonly string[],
  date: string | null,
  gazetteers: string | null = null,
): AsyncGenerator<ParsedLine> {
  const { language } = languageFor([], gazetteersIn(gazetteers, { check: false }).gazetteers);
  for (const file of files) {
    yield* (await isFolder(file)) ? [refusedFolder(file)] : await linesOf(file, date, language);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null); // What cannot be looked at, intake names.
  return found?.isDirectory() ?? false;
}

function refusedFolder(file: string): ParsedLine {
  return emptyLine([issueOf('folder-given', { file })]);
}

async function linesOf(
  file: string,
  date: string | null,
  language: Language,
): Promise<readonly ParsedLine[]> {
  const { captures, issues } = await readPaths([file], { ...intakeSettings(), date });
  const ofFile = issues.filter((issue) => issue.report === null);
  if (captures.length === 0) return [emptyLine(issues)];
  return captures.map((report, i) => {
    const own = issues.filter((issue) => issue.report === report.id);
    return lineOf(report, analysisOf(report, language), i === 0 ? [...ofFile, ...own] : own);
  });
}

function emptyLine(issues: readonly Issue[]): ParsedLine {
  const nothing = {
    sentences: [],
    mentions: [],
    references: [],
    claims: [],
    happenings: [],
    casts: [],
    figures: [],
  };
  return { report: null, ...nothing, issues };
}

function lineOf(report: Report, analysis: Analysis, issues: readonly Issue[]): ParsedLine {
  const { sentences, mentions, references, happenings, casts = [] } = analysis;
  const claims = analysis.claims.map(({ speaker, relays, coSpeakers, ...claim }) => ({
    ...claim,
    speaker: speaker && wholeVoice(speaker),
    via: relays.map(wholeVoice),
    coVoices: coSpeakers.map(wholeVoice),
  }));
  const speakers = new Map(analysis.claims.map((claim) => [claim.id, claim.speaker?.name ?? null]));
  const figures = analysis.figures.map((figure) => ({
    ...figure,
    voice: figure.claim === null ? null : (speakers.get(figure.claim) ?? null),
    incident: null,
  }));
  return {
    ...{
      report: datedReport(report, analysis),
      sentences,
      mentions,
      references,
      claims,
      happenings,
      casts,
      figures,
    },
    issues: [...issues, ...analysis.issues],
  };
}

function wholeVoice(speaker: Speaker): ParsedVoice {
  return { ...speaker, anonymous: speaker.anonymity === 'anonymous' };
}
