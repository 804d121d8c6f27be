// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon, TimeUnit } from '../../language/times.ts';
import { readPlainNumber } from './number-phrases.ts';
import type { Word } from './words.ts';

/** How many units of time some words say; `end` is the index after them. */
export interface Amount {
  /** Null: "several days". A half is the only fraction there is. */
  readonly count: number | null;
  readonly unit: TimeUnit;
  readonly end: number;
}

/** "three days", "a week", "several months", "two consecutive quarters", "a couple of weeks", "years". */
export function amountAt(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): Amount | null {
  const half = halfAt(words, at, times);
  if (half) return half;
  const counted = countAt(words, at, times, numbers);
  let next = counted.end;
  for (let filled = 0; filled < mostFillers && times.fillers.has(words[next]?.lower ?? ''); filled++) next++;
  if (words[next]?.form === '-' && words[next]!.glued) next++;
  const unit = times.units.get(words[next]?.lower ?? '');
  if (unit === undefined || !isSensible(counted.count)) return null;
  if (isDefinite(words[at], times) && !counted.numbered) return null;
  if (!counted.numbered && isNoUnit(words, next, unit, times)) return null;
  return { count: counted.count, unit, end: next + 1 };
}

/** "a second" is nearly always the ordinal, and "a quarter of the fleet" no stretch of time. */
function isNoUnit(words: readonly Word[], at: number, unit: TimeUnit, times: TimeLexicon): boolean {
  if (unit === 'second') return !times.pluralUnits.has(words[at]!.lower);
  return unit === 'quarter' && times.linkers.has(words[at + 1]?.lower ?? '');
}

const mostUnits = 10000;
/** How many words may stand between a count and its unit. */
const mostFillers = 3;

function isSensible(count: number | null): boolean {
  return count === null || (Number.isInteger(count * 2) && count <= mostUnits);
}

interface Count {
  readonly count: number | null;
  readonly end: number;
  readonly numbered: boolean;
}

/** "three", "2.5", "two and a half"; "a" is one; "several", "a couple of", "a matter of" and nothing at all are unknown. */
function countAt(words: readonly Word[], at: number, times: TimeLexicon, numbers: NumberLexicon): Count {
  const number = readPlainNumber(words, at, numbers);
  if (number) {
    const half = halfMore(words, number.end, times) ? 0.5 : 0;
    return { count: number.value + half, end: number.end + (half > 0 ? 3 : 0), numbered: true };
  }
  const article = times.articles.has(words[at]?.lower ?? '');
  const next = article ? at + 1 : at;
  if (!times.fews.has(words[next]?.lower ?? ''))
    return { count: article ? 1 : null, end: next, numbered: false };
  const linked = times.linkers.has(words[next + 1]?.lower ?? '');
  return { count: null, end: linked ? next + 2 : next + 1, numbered: false };
}

/** "and a half" */
function halfMore(words: readonly Word[], at: number, times: TimeLexicon): boolean {
  return (
    times.untilWords.has(words[at]?.lower ?? '') &&
    times.articles.has(words[at + 1]?.lower ?? '') &&
    times.halfWords.has(words[at + 2]?.lower ?? '')
  );
}

/** "half an hour", "half-hour". */
function halfAt(words: readonly Word[], at: number, times: TimeLexicon): Amount | null {
  if (!times.halfWords.has(words[at]?.lower ?? '')) return null;
  const next = words[at + 1];
  const joined = next !== undefined && (times.articles.has(next.lower) || (next.form === '-' && next.glued));
  const unit = joined ? times.units.get(words[at + 2]?.lower ?? '') : undefined;
  if (unit === undefined || times.pluralUnits.has(words[at + 2]!.lower)) return null;
  return { count: 0.5, unit, end: at + 3 };
}

export function isDefinite(word: Word | undefined, times: TimeLexicon): boolean {
  return word !== undefined && times.definite.has(word.lower);
}

/** A definite article and one unit: "the day" of "the day before". */
export function theUnitAt(words: readonly Word[], at: number, times: TimeLexicon): Amount | null {
  const unit = times.units.get(words[at + 1]?.lower ?? '');
  if (unit === undefined || !isDefinite(words[at], times) || times.pluralUnits.has(words[at + 1]!.lower))
    return null;
  return { count: 1, unit, end: at + 2 };
}
