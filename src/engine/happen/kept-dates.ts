// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import type { FoundTime } from './time-expressions.ts';
import { isCapitalised, matchesAt, type Word } from './words.ts';

const dayShape = /^(?:[1-9]|0[1-9]|[12]\d|3[0-2])$/u;
/** Years that the Islamic and the Persian calendar have now. */
const yearShape = /^1[345]\d{2}$/u;

/**
 * Dates of calendars that are not converted: "15 Ramadan 1436", "3 Aban 1394", "Muharram 10, 1437", "during Ramadan",
 * "1437 AH". Their months begin with a sighting of the moon or by rules of their own, so that a day made up for them
 * would be no evidence: the words are kept.
 */
export function readKeptDate(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const end = dayFirst(words, at, lexicon) ?? monthFirst(words, at, lexicon) ?? yearOfEra(words, at, lexicon);
  if (end === null) return null;
  return { first: at, end, expression: { kind: 'kept', why: 'calendar' }, rule: 'other-calendar' };
}

interface OtherMonth {
  readonly end: number;
  /** Whether the name is as often a person's or a place's. */
  readonly doubtful: boolean;
}

function otherMonthAt(words: readonly Word[], at: number, lexicon: TimeLexicon): OtherMonth | null {
  if (!isCapitalised(words[at])) return null;
  const month = lexicon.otherMonths.find((entry) => matchesAt(words, at, entry.words));
  return month ? { end: at + month.words.length, doubtful: month.doubtful } : null;
}

function isYear(word: Word | undefined): boolean {
  return yearShape.test(word?.form ?? '');
}

/** Index after the year and its era ("AH"), or where the search began. */
function pastYear(words: readonly Word[], at: number, lexicon: TimeLexicon): number {
  const next = words[at]?.form === ',' ? at + 1 : at;
  if (!isYear(words[next])) return at;
  return lexicon.otherEras.has(words[next + 1]?.lower ?? '') ? next + 2 : next + 1;
}

/** "15 Ramadan 1436", "the 10th of Muharram". */
function dayFirst(words: readonly Word[], at: number, lexicon: TimeLexicon): number | null {
  if (!dayShape.test(words[at]?.form ?? '')) return null;
  const ordinal = words[at + 1]?.glued && lexicon.ordinalEndings.has(words[at + 1]!.lower) ? at + 2 : at + 1;
  const named = lexicon.linkers.has(words[ordinal]?.lower ?? '') ? ordinal + 1 : ordinal;
  const month = otherMonthAt(words, named, lexicon);
  if (!month) return null;
  const end = pastYear(words, month.end, lexicon);
  return month.doubtful && end === month.end ? null : end;
}

/** "Muharram 10, 1437", "Ramadan 1436", "during Ramadan". */
function monthFirst(words: readonly Word[], at: number, lexicon: TimeLexicon): number | null {
  const month = otherMonthAt(words, at, lexicon);
  if (!month) return null;
  const day = dayShape.test(words[month.end]?.form ?? '') ? month.end + 1 : month.end;
  const end = pastYear(words, day, lexicon);
  if (end > day || (day > month.end && !month.doubtful)) return end;
  const before = words[at - 1]?.lower ?? '';
  const asked = [lexicon.monthOpeners, lexicon.partOpeners, lexicon.linkers].some((words) =>
    words.has(before),
  );
  // "by Ramadan Salih": a person.
  const next = words[month.end];
  const named = next?.kind === 'word' && isCapitalised(next);
  return asked && !named && !month.doubtful ? month.end : null;
}

/** "1437 AH". */
function yearOfEra(words: readonly Word[], at: number, lexicon: TimeLexicon): number | null {
  return isYear(words[at]) && lexicon.otherEras.has(words[at + 1]?.lower ?? '') ? at + 2 : null;
}
