// SPDX-License-Identifier: Apache-2.0
import type { Issue, Report } from '../model/index.ts';
import { issueOf } from './issues.ts';
import { longestLaidOut } from './plain/zones.ts';

/** One guess at a text's language, with its probability from 0 to 1. */
export interface LanguageGuess {
  /** ISO 639 code. */
  readonly language: string;
  readonly probability: number;
}

/** Guesses at the language of a sample, likeliest first. */
export type DetectLanguage = (sample: string) => readonly LanguageGuess[];

const sampleLength = 2000;
const sure = 0.5;
/** An analysed language wins over a likelier one that is not, unless that one is at least this much likelier. */
const margin = 4;

/**
 * Gives a report its language, told from its prose and not from its boilerplate.
 *
 * Where no guess is sure, a language that is analysed is believed when it is among the guesses: names of people and
 * places make short reports look like other languages, and leaving a report unread is the worse mistake.
 */
export function withLanguage(
  report: Report,
  detect: DetectLanguage,
  analysed: readonly string[],
): { report: Report; issues: readonly Issue[] } {
  const sample = sampleOf(report);
  const language = choose(detect(sample), sample, analysed);
  const readable = analysed.includes(language) && report.text.length <= longestLaidOut;
  return { report: { ...report, language, analysed: readable }, issues: remarks(report, language, analysed) };
}

function remarks(report: Report, language: string, analysed: readonly string[]): readonly Issue[] {
  const place = { file: report.file, report: report.id };
  if (language === 'und') return [issueOf('language-unknown', place)];
  if (analysed.includes(language)) return [];
  return [issueOf('language-not-analysed', { ...place, detail: `Its language: ${language}.` })];
}

function sampleOf({ text, zones }: Report): string {
  const prose = zones.filter(({ zone }) => zone === 'body' || zone === 'headline' || zone === 'standfirst');
  const words = (prose.length > 0 ? prose : zones).map(({ start, end }) =>
    text.slice(start, Math.min(end, start + sampleLength)),
  );
  return words.join(' ').slice(0, sampleLength).replace(/\s+/gu, ' ').trim();
}

function choose(guesses: readonly LanguageGuess[], sample: string, analysed: readonly string[]): string {
  const best = guesses[0];
  if (!best || !/\p{L}{2}/u.test(sample)) return 'und';
  const own = guesses.find((guess) => analysed.includes(guess.language));
  if (
    own &&
    best.probability < 0.9 &&
    own.probability * margin >= best.probability &&
    own.probability >= least(sample)
  ) {
    return own.language;
  }
  if (best.probability < sure) return 'und';
  return best.language === 'am' ? ethiopic(sample) : best.language;
}

/** What a guess must reach to be believed against likelier ones: little for a line of names, more for prose. */
function least(sample: string): number {
  return sample.length <= 60 ? 0.05 : 0.3;
}

/**
 * Detectors call Tigrinya Amharic. The letter that opens words with a vowel is written ኣ in Tigrinya and አ in Amharic.
 */
function ethiopic(sample: string): 'am' | 'ti' {
  const count = (letter: string): number => sample.split(letter).length - 1;
  return count('ኣ') > count('አ') ? 'ti' : 'am';
}
