// SPDX-License-Identifier: Apache-2.0
import { contains, type Evidence, type Happening, holds, type Span } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import { type Reading, wordsOfReading } from '../cluster/readings.ts';
import type { Pile, ReadReport } from '../pile.ts';

/** Finds what decisions rest on in a pile as it is read now. */
export interface Finder {
  /** Index of the happening that these words tell of, among those given; null when they tell of none, or of several. */
  readonly happening: (evidence: Evidence) => number | null;
  /** Indices of the readings of a speaker whose words these are. */
  readonly readings: (evidence: Evidence) => readonly number[];
  /** Where a passage stands; null when its words are not found. */
  readonly passage: (evidence: Evidence) => Place | null;
}

/** A stretch of a report. */
export interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

type Range = Pick<Span, 'start' | 'end'>;

/**
 * The exact span first, else the same words in the same sentence, should the reading have moved or the text have been
 * cut anew. What could be two things is taken for neither.
 */
export function finderIn(pile: Pile, happenings: readonly Happening[], readings: readonly Reading[]): Finder {
  const bySha = new Map(pile.reports.map((read) => [read.report.sha256, read]));
  const told = groupBy(happenings.entries(), ([, { report }]) => report);
  const spoken = groupBy(readings.entries(), ([, { report }]) => report);
  return {
    happening: (evidence) => {
      const at = locate(evidence, bySha.get(evidence.sha256));
      if (at === null) return null;
      const here = (told.get(at.report) ?? []).map(([index, { trigger }]) => ({ index, words: trigger }));
      const found = sameWords(here, at, evidence);
      return found.length === 1 ? found[0]! : null;
    },
    readings: (evidence) => {
      const at = locate(evidence, bySha.get(evidence.sha256));
      if (at === null) return [];
      const here = (spoken.get(at.report) ?? []).flatMap(([index, reading]) => {
        const worded = wordsOfReading(reading);
        return worded?.as === evidence.as ? [{ index, words: worded.words }] : [];
      });
      return sameWords(here, at, evidence);
    },
    passage: (evidence) => {
      const at = locate(evidence, bySha.get(evidence.sha256));
      return at === null ? null : { report: at.report, ...at.words };
    },
  };
}

interface Located {
  readonly report: string;
  readonly words: Range;
  readonly sentence: Range;
}

/** Where the words and their sentence stand now: where they stood, or where else the sentence stands, if only once. */
function locate(evidence: Evidence, read: ReadReport | undefined): Located | null {
  if (read === undefined) return null;
  const { sentence, start, end } = evidence;
  const { text, id } = read.report;
  if (holds(text, sentence) && holds(text, evidence)) return { report: id, words: { start, end }, sentence };
  const at = text.indexOf(sentence.exact);
  if (at < 0 || sentence.exact === '' || text.includes(sentence.exact, at + 1)) return null;
  const by = at - sentence.start;
  return {
    report: id,
    words: { start: start + by, end: end + by },
    sentence: { start: at, end: at + sentence.exact.length },
  };
}

interface Worded {
  readonly index: number;
  readonly words: Span;
}

/** Those whose words are the very ones; else those of the same words in the sentence, when they stand there once. */
function sameWords(
  here: readonly Worded[],
  { words, sentence }: Located,
  { exact }: Span,
): readonly number[] {
  const very = here.filter((one) => one.words.start === words.start && one.words.end === words.end);
  if (very.length > 0) return very.map(({ index }) => index);
  const alike = here.filter((one) => one.words.exact === exact && contains(sentence, one.words));
  const places = new Set(alike.map((one) => one.words.start));
  return places.size === 1 ? alike.map(({ index }) => index) : [];
}
