// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon } from '../../language/times.ts';
import { isDate } from './calendar.ts';
import {
  anyYearOf,
  readCentury,
  readDecade,
  readSeason,
  readShare,
  readYear,
  yearOf,
} from './calendar-years.ts';
import { readKeptDate } from './kept-dates.ts';
import { readNumericDate } from './numeric-dates.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { isCapitalised, matchesAt, type Word } from './words.ts';

/**
 * Dates of the calendar: "Wednesday, May 31, 2017", "7 October", "November 17-19", "October 2015", "2015-10-07",
 * "in 2015", "the 1990s", "the third quarter of 2009". A day that does not exist, and a day of a calendar that is not
 * converted, keeps its words and gets no value.
 */
export function readDate(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  return (
    readNumericDate(words, at) ??
    readKeptDate(words, at, lexicon) ??
    readNamedDay(words, at, lexicon) ??
    readWeekdayAndDate(words, at, lexicon) ??
    readMonthDate(words, at, lexicon) ??
    readDayMonth(words, at, lexicon) ??
    readShare(words, at, lexicon) ??
    readSeason(words, at, lexicon) ??
    readCentury(words, at, lexicon) ??
    readDecade(words, at, lexicon) ??
    readYear(words, at, lexicon, numbers)
  );
}

const dayShape = /^(?:0?[1-9]|[12]\d|3[01])$/u;

interface DayNumber {
  readonly day: number;
  readonly end: number;
}

/** "7", "07", "7th". */
function dayNumberAt(words: readonly Word[], at: number, lexicon: TimeLexicon): DayNumber | null {
  const word = words[at];
  if (!word || !dayShape.test(word.form)) return null;
  const ending = words[at + 1];
  const ordinal = ending?.glued && lexicon.ordinalEndings.has(ending.lower);
  if (ending?.glued && !ordinal && (ending.kind === 'word' || ending.form === ':' || ending.form === '%'))
    return null;
  return { day: Number(word.form), end: ordinal ? at + 2 : at + 1 };
}

function isArticle(word: Word | undefined, lexicon: TimeLexicon): boolean {
  return word !== undefined && lexicon.articles.has(word.lower);
}

/** Whether a word ties a part to its whole ("of"). */
function isLinker(word: Word | undefined, lexicon: TimeLexicon): boolean {
  return word !== undefined && lexicon.linkers.has(word.lower);
}

function comma(words: readonly Word[], at: number): number {
  return words[at]?.form === ',' ? at + 1 : at;
}

function dot(words: readonly Word[], at: number): number {
  return words[at]?.form === '.' && words[at]!.glued ? at + 1 : at;
}

type Calendar = Extract<TimeExpression, { kind: 'calendar' }>;

function calendar(parts: Partial<Calendar>): Calendar {
  return { kind: 'calendar', year: null, month: null, day: null, lastDay: null, weekday: null, ...parts };
}

function exists({ year, month, day, lastDay }: Calendar): boolean {
  // Without a year a leap day may exist.
  return [day, lastDay].every((one) => one === null || month === null || isDate(year ?? 2000, month, one));
}

function found(first: number, end: number, expression: TimeExpression, rule: string): FoundTime {
  return { first, end, expression, rule };
}

/** "April 7th Street", "14 October Brigade": a day without its year before a word for what bears such names. */
function isNamed(words: readonly Word[], end: number, year: number | null, lexicon: TimeLexicon): boolean {
  const next = words[end];
  return year === null && isCapitalised(next) && lexicon.datedNames.has(next?.lower ?? '');
}

/** The date as read, or, where there is no such day, its words alone. */
function dated(first: number, end: number, expression: Calendar, rule: string): FoundTime {
  return exists(expression)
    ? found(first, end, expression, rule)
    : found(first, end, { kind: 'kept', why: 'impossible' }, 'impossible-date');
}

/** A year after a month or day; a far one only where nothing is counted by it ("in May 1500 people fled"). */
function yearAfter(words: readonly Word[], at: number): { year: number | null; end: number } {
  const next = comma(words, at);
  const near = yearOf(words[next]);
  if (near !== null) return { year: near, end: next + 1 };
  const counted = words[next + 1]?.kind === 'word' && !isCapitalised(words[next + 1]);
  const far = counted ? null : anyYearOf(words[next]);
  return far === null ? { year: null, end: at } : { year: far, end: next + 1 };
}

/** "9/11", "New Year's Eve": days with a name and a place in the calendar. */
function readNamedDay(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const named = lexicon.namedDays.find((entry) => matchesAt(words, at, entry.words));
  if (!named || (words[at]!.kind === 'word' && !isCapitalised(words[at]))) return null;
  const { year, month, day } = named;
  return found(at, at + named.words.length, calendar({ year, month, day }), 'named-day');
}

function readWeekdayAndDate(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const weekday = lexicon.weekdays.get(words[at]?.lower ?? '');
  if (weekday === undefined) return null;
  const next = comma(words, dot(words, at + 1));
  const from = isArticle(words[next], lexicon) ? next + 1 : next;
  const date = readMonthDate(words, from, lexicon) ?? readDayMonth(words, from, lexicon);
  if (date?.expression.kind === 'kept') return { ...date, first: at };
  if (date?.expression.kind !== 'calendar' || date.expression.day === null) return null;
  return found(at, date.end, { ...date.expression, weekday }, 'weekday-date');
}

/** A month's name used as one: capitalised, and beside a day, a year or an opener where the word is doubtful. */
function monthAt(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
): { month: number; end: number } | null {
  const word = words[at];
  const month = word ? lexicon.months.get(word.lower) : undefined;
  return month === undefined || !isCapitalised(word)
    ? null
    : { month, end: isShort(word, month, lexicon) ? dot(words, at + 1) : at + 1 };
}

/** Whether a month's name is cut short ("Nov."): the language has a longer one. */
function isShort(word: Word | undefined, month: number, { months }: TimeLexicon): boolean {
  return [...months].some(([name, number]) => number === month && name.length > (word?.form.length ?? 0));
}

function readMonthDate(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const named = monthAt(words, at, lexicon);
  if (!named) return null;
  const { month } = named;
  const the = isArticle(words[named.end], lexicon) ? named.end + 1 : named.end;
  const day = dayNumberAt(words, the, lexicon);
  if (day) return readAfterDay(words, at, month, day, lexicon);
  const { year, end } = yearAfter(words, named.end);
  if (year !== null) return found(at, end, calendar({ month, year }), 'month-year');
  if (isLinker(words[named.end], lexicon) && yearOf(words[named.end + 1]) !== null)
    return found(at, named.end + 2, calendar({ month, year: yearOf(words[named.end + 1]) }), 'month-year');
  return isMonthAlone(words, at, lexicon) ? found(at, at + 1, calendar({ month }), 'month') : null;
}

function isMonthAlone(words: readonly Word[], at: number, lexicon: TimeLexicon): boolean {
  const word = words[at]!;
  const before = words[at - 1]?.form === '-' ? words[at - 2] : words[at - 1];
  // "31 February" is no date, and what is left of it no month.
  if (before?.kind === 'number') return false;
  if (before && lexicon.monthOpeners.has(before.lower)) return true;
  const month = lexicon.months.get(word.lower)!;
  if (lexicon.doubtfulMonths.has(word.lower) || isShort(word, month, lexicon)) return false;
  // A capitalised neighbour makes it a part of a name ("Black September").
  return !isCapitalised(before) || before?.kind !== 'word';
}

function readAfterDay(
  words: readonly Word[],
  at: number,
  month: number,
  first: DayNumber,
  lexicon: TimeLexicon,
): FoundTime | null {
  const joiner = words[first.end];
  const last =
    joiner && lexicon.untilWords.has(joiner.lower) ? dayNumberAt(words, first.end + 1, lexicon) : null;
  const ranged = last && last.day > first.day && yearOf(words[first.end + 1]) === null ? last : null;
  const { year, end } = yearAfter(words, ranged?.end ?? first.end);
  const expression = calendar({ month, day: first.day, lastDay: ranged?.day ?? null, year });
  return isNamed(words, end, year, lexicon)
    ? found(at, end, { kind: 'name' }, 'name')
    : dated(at, end, expression, 'month-day');
}

function readDayMonth(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const first = dayNumberAt(words, at, lexicon);
  if (!first || words[at - 1]?.form === '-') return null;
  const until = lexicon.untilWords.has(words[first.end]?.lower ?? '');
  const last = until ? dayNumberAt(words, first.end + 1, lexicon) : null;
  const after = last ?? first;
  const joined =
    isLinker(words[after.end], lexicon) || (words[after.end]?.form === '-' && words[after.end]!.glued);
  const named = monthAt(words, joined ? after.end + 1 : after.end, lexicon);
  if (!named || (last && last.day <= first.day)) return null;
  const dash = words[named.end]?.form === '-' && words[named.end]!.glued ? 1 : 0;
  const { year, end } = yearAfter(words, named.end + dash);
  const expression = calendar({ month: named.month, day: first.day, lastDay: last?.day ?? null, year });
  const close = year === null ? named.end : end;
  return isNamed(words, close, year, lexicon)
    ? found(at, close, { kind: 'name' }, 'name')
    : dated(at, close, expression, 'day-month');
}
