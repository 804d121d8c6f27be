// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon, TimeUnit } from '../../language/times.ts';
import { amountAt, isDefinite } from './time-amounts.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import type { Word } from './words.ts';

/** "the past nine days", "the last week", "the next six months". */
export function readStretch(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const article = isDefinite(words[at], times) ? at + 1 : at;
  const reach = times.stretches.get(words[article]?.lower ?? '');
  if (reach === undefined) return readWholeUnit(words, at, times);
  // "It is to last 45 minutes": a verb.
  if (article === at && times.infinitiveMarks.has(words[at - 1]?.lower ?? '')) return null;
  const amount = amountAt(words, article + 1, times, numbers);
  if (!amount) return null;
  const plural = times.pluralUnits.has(words[amount.end - 1]!.lower);
  if (article === at && !plural && amount.end === article + 2) return null;
  const count = amount.count ?? (plural ? null : 1);
  return span(at, amount.end, { unit: amount.unit, count, reach }, 'stretch');
}

function span(
  first: number,
  end: number,
  said: Omit<Extract<TimeExpression, { kind: 'span' }>, 'kind'>,
  rule: string,
): FoundTime {
  return { first, end, expression: { kind: 'span', ...said }, rule };
}

/** "over the week", "during the night": the unit that ends now. */
function readWholeUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  if (!times.stretchOpeners.has(words[at - 1]?.lower ?? '') || !isDefinite(words[at], times)) return null;
  const word = words[at + 1];
  const unit = word ? times.units.get(word.lower) : undefined;
  if (unit === undefined || times.pluralUnits.has(word!.lower) || !wholeUnits.has(unit)) return null;
  return span(at, at + 2, { unit, count: 1, reach: -1 }, 'stretch');
}

const wholeUnits: ReadonlySet<TimeUnit> = new Set(['day', 'week', 'month', 'year', 'decade']);

/** "three days", "six months", "weeks", "five-year", "week-long", "all day"; never an age. */
export function readSpan(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const first = times.approximations.has(words[at]?.lower ?? '') ? at + 1 : at;
  const amount = amountAt(words, first, times, numbers);
  if (!amount) return readLong(words, at, times) ?? readAll(words, at, times);
  const last = words[amount.end - 1]!;
  const counted = amount.end - first > 1;
  // A bare singular ("year", "second") is no length of time; a bare plural is one of unknown length.
  if (!counted && (!times.pluralUnits.has(last.lower) || first > at)) return readLong(words, at, times);
  if (isAge(words, amount.end, times)) return null;
  return span(at, amount.end, { unit: amount.unit, count: amount.count, reach: 0 }, 'span');
}

/** "week-long", "weeklong". */
function readLong(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const whole = times.longs.get(words[at]?.lower ?? '');
  if (whole !== undefined) return span(at, at + 1, { unit: whole, count: 1, reach: 0 }, 'span');
  const unit = times.units.get(words[at]?.lower ?? '');
  const [dash, long] = [words[at + 1], words[at + 2]];
  if (unit === undefined || dash?.form !== '-' || !dash.glued || !times.longWords.has(long?.lower ?? ''))
    return null;
  return span(at, at + 1, { unit, count: 1, reach: 0 }, 'span');
}

/** "all day", "all night". */
function readAll(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const unit = times.units.get(words[at + 1]?.lower ?? '');
  if (unit === undefined || !times.alls.has(words[at]!.lower) || times.pluralUnits.has(words[at + 1]!.lower))
    return null;
  return span(at, at + 2, { unit, count: 1, reach: 0 }, 'span');
}

function isAge(words: readonly Word[], at: number, times: TimeLexicon): boolean {
  const next = words[at]?.form === '-' ? words[at + 1] : words[at];
  return next !== undefined && times.ageWords.has(next.lower);
}

/** "daily", "every Friday", "each month", "per day", "on Fridays". */
export function readSet(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const value = times.sets.get(words[at]?.lower ?? '') ?? setOfWeekdays(words, at, times);
  if (value !== undefined) return { first: at, end: at + 1, expression: { kind: 'set', value }, rule: 'set' };
  if (!times.every.has(words[at]?.lower ?? '')) return null;
  const next = words[at + 1]?.lower ?? '';
  const weekday = times.weekdays.get(next);
  const unit = times.units.get(next);
  const every = weekday !== undefined ? `XXXX-WXX-${weekday || 7}` : unit === undefined ? null : setOf(unit);
  if (every === null || times.pluralUnits.has(next)) return null;
  return { first: at, end: at + 2, expression: { kind: 'set', value: every }, rule: 'set' };
}

/** "on Fridays", but not "Fridays raid", where an apostrophe was lost. */
function setOfWeekdays(words: readonly Word[], at: number, times: TimeLexicon): string | undefined {
  const weekday = times.weekdaySets.get(words[at]?.lower ?? '');
  if (weekday === undefined || lostApostrophe(words, at, times)) return undefined;
  return `XXXX-WXX-${weekday || 7}`;
}

/** Whether a weekday in the plural owns what follows it: "following Mondays strikes". */
export function lostApostrophe(words: readonly Word[], at: number, times: TimeLexicon): boolean {
  const next = words[at + 1];
  return (
    !times.dayOpeners.has(words[at - 1]?.lower ?? '') &&
    next?.kind === 'word' &&
    !times.afterYears.has(next.lower)
  );
}

function setOf(unit: TimeUnit): string | null {
  switch (unit) {
    case 'minute':
      return 'PT1M';
    case 'hour':
      return 'PT1H';
    case 'day':
    case 'night':
      return 'P1D';
    case 'week':
      return 'P1W';
    case 'month':
      return 'P1M';
    case 'quarter':
      return 'P1Q';
    case 'year':
      return 'P1Y';
    default:
      return null;
  }
}
