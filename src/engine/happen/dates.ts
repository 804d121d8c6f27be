// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import { isDate } from './calendar.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { isCapitalised, type Word } from './words.ts';

/**
 * Dates of the calendar: "Wednesday, May 31, 2017", "7 October", "November 17-19", "October 2015", "2015-10-07",
 * "in 2015", "the 1990s", "the third quarter of 2009". A day that does not exist stays text.
 */
export function readDate(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  return (
    readIso(words, at) ??
    readWeekdayAndDate(words, at, lexicon) ??
    readMonthDate(words, at, lexicon) ??
    readDayMonth(words, at, lexicon) ??
    readQuarter(words, at, lexicon) ??
    readSeason(words, at, lexicon) ??
    readDecade(words, at, lexicon) ??
    readYear(words, at, lexicon)
  );
}

const yearShape = /^(?:19|20)\d{2}$/u;
const dayShape = /^(?:0?[1-9]|[12]\d|3[01])$/u;

export function yearOf(word: Word | undefined): number | null {
  return word && yearShape.test(word.form) ? Number(word.form) : null;
}

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

function readIso(words: readonly Word[], at: number): FoundTime | null {
  const year = yearOf(words[at]);
  const [dash, month, dash2, day] = words.slice(at + 1, at + 5);
  if (year === null || !dash || dash.form !== '-' || !dash.glued || !month || !/^\d{2}$/u.test(month.form))
    return null;
  if (dash2?.form !== '-' || !dash2.glued || !day || !/^\d{2}$/u.test(day.form)) return null;
  const expression = calendar({ year, month: Number(month.form), day: Number(day.form) });
  return isDate(year, expression.month!, expression.day!) ? found(at, at + 5, expression, 'iso-date') : null;
}

function readWeekdayAndDate(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const weekday = lexicon.weekdays.get(words[at]?.lower ?? '');
  if (weekday === undefined) return null;
  const next = comma(words, dot(words, at + 1));
  const from = isArticle(words[next], lexicon) ? next + 1 : next;
  const date = readMonthDate(words, from, lexicon) ?? readDayMonth(words, from, lexicon);
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
  const year = yearOf(words[comma(words, named.end)]) ?? null;
  const yearEnd = comma(words, named.end) + 1;
  if (year !== null) return found(at, yearEnd, calendar({ month, year }), 'month-year');
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
  const end = ranged?.end ?? first.end;
  const year = yearOf(words[comma(words, end)]);
  const expression = calendar({ month, day: first.day, lastDay: ranged?.day ?? null, year });
  if (!exists(expression)) return null;
  return found(at, year === null ? end : comma(words, end) + 1, expression, 'month-day');
}

function readDayMonth(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const first = dayNumberAt(words, at, lexicon);
  if (!first || words[at - 1]?.form === '-') return null;
  const dash = lexicon.untilWords.has(words[first.end]?.lower ?? '');
  const last = dash ? dayNumberAt(words, first.end + 1, lexicon) : null;
  const after = last ?? first;
  const named = monthAt(words, isLinker(words[after.end], lexicon) ? after.end + 1 : after.end, lexicon);
  if (!named) return null;
  const year = yearOf(words[comma(words, named.end)]);
  const expression = calendar({ month: named.month, day: first.day, lastDay: last?.day ?? null, year });
  if (!exists(expression) || (last && last.day <= first.day)) return null;
  return found(at, year === null ? named.end : comma(words, named.end) + 1, expression, 'day-month');
}

function readQuarter(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const first = isArticle(words[at], lexicon) ? at + 1 : at;
  const quarter = lexicon.ordinals.get(words[first]?.lower ?? '');
  if (quarter === undefined || quarter > 4 || lexicon.units.get(words[first + 1]?.lower ?? '') !== 'quarter')
    return null;
  const rest = isLinker(words[first + 2], lexicon) ? first + 3 : first + 2;
  const year = yearOf(words[rest]);
  if (year !== null) return found(at, rest + 1, { kind: 'quarter', quarter, year, shift: null }, 'quarter');
  const shift = lexicon.which.get(words[rest]?.lower ?? '');
  if (shift !== undefined && lexicon.units.get(words[rest + 1]?.lower ?? '') === 'year')
    return found(at, rest + 2, { kind: 'quarter', quarter, year: null, shift }, 'quarter');
  return found(at, first + 2, { kind: 'quarter', quarter, year: null, shift: null }, 'quarter');
}

function readSeason(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const which = lexicon.which.get(words[at]?.lower ?? '');
  const first = which === undefined ? at : at + 1;
  const season = lexicon.seasons.get(words[first]?.lower ?? '');
  if (season === undefined) return null;
  const rest = isLinker(words[first + 1], lexicon) ? first + 2 : first + 1;
  const year = yearOf(words[rest]);
  if (year !== null) return found(at, rest + 1, { kind: 'season', season, year, shift: null }, 'season');
  return which === undefined
    ? null
    : found(at, first + 1, { kind: 'season', season, year: null, shift: which }, 'season');
}

const decadeShape = /^(?:19|20)\d0$/u;

function readDecade(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const word = words[at];
  if (!word || !decadeShape.test(word.form)) return null;
  const ending = words[at + 1]?.glued && lexicon.decadeEndings.has(words[at + 1]!.lower) ? at + 2 : null;
  if (ending === null) return null;
  const article = lexicon.articles.has(words[at - 1]?.lower ?? '') ? at - 1 : at;
  return found(article, ending, { kind: 'decade', value: word.form.slice(0, 3) }, 'decade');
}

/** A bare year: after a word that asks for one, in brackets, or as a modifier after an article ("the 2003 war"). */
function readYear(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const year = yearOf(words[at]);
  if (year === null || (words[at]!.glued && words[at - 1]?.form !== '('))
    return readGluedYear(words, at, lexicon);
  const [before, after] = [words[at - 1], words[at + 1]];
  if (after?.glued && after.kind !== 'sign') return null;
  if (after?.form === '-' && after.glued) return null;
  const asked =
    before && (lexicon.yearOpeners.has(before.lower) || before.form === '(' || before.form === '-');
  if (!asked) return null;
  const counts =
    after?.kind === 'word' && !after.glued && !isCapitalised(after) && !lexicon.afterYears.has(after.lower);
  const modifies = lexicon.articles.has(before.lower);
  if (counts && !modifies) return null;
  return found(at, at + 1, calendar({ year }), 'year');
}

/** "mid-2011": the year is glued to the word that picks a part of it. */
function readGluedYear(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const year = yearOf(words[at]);
  if (year === null || words[at - 1]?.form !== '-' || !lexicon.edges.has(words[at - 2]?.lower ?? ''))
    return null;
  return found(at, at + 1, calendar({ year }), 'year');
}
