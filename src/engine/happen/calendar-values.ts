// SPDX-License-Identifier: Apache-2.0
import {
  type CalendarDate,
  dateOf,
  dayOf,
  isDate,
  isoDay,
  isoMonth,
  isoYear,
  onOrAfter,
  onOrBefore,
  weekdayOf,
} from './calendar.ts';
import { shareAt } from './counted-values.ts';
import type { TimeExpression } from './time-expressions.ts';
import { type Anchors, date, inferred, stated, type TimeValue, unknown, unknownYear } from './time-value.ts';

type Calendar = Extract<TimeExpression, { kind: 'calendar' }>;

export function calendarValue(said: Calendar, anchors: Anchors): TimeValue {
  if (said.month === null) return date(isoYear(said.year ?? 0), stated(isoYear(said.year ?? 0)));
  const guess = said.year === null ? yearFor(said, anchors) : null;
  const year = said.year ?? guess?.year ?? null;
  const value = written(said, year, said.day);
  const whole = said.lastDay === null ? value : `${value}/${written(said, year, said.lastDay)}`;
  if (guess === null) return date(value, stated(whole, said.weekday));
  return date(value, inferred(whole, guess.anchor, guess.why, said.weekday));
}

function written(said: Calendar, year: number | null, day: number | null): string {
  const month =
    year === null ? `${unknownYear}-${String(said.month).padStart(2, '0')}` : isoMonth(year, said.month!);
  return day === null ? month : `${month}-${String(day).padStart(2, '0')}`;
}

interface YearGuess {
  readonly year: number;
  readonly anchor: string;
  readonly why: string;
}

/** The year of a date without one: the last such day before the day of writing, or the next when it is to come. */
function yearFor(said: Calendar, anchors: Anchors): YearGuess | null {
  const anchor = anchors.now ?? anchors.near;
  if (!anchor) return null;
  const near = dateOf(anchor.day);
  const years = [near.year - 1, near.year, near.year + 1].filter((year) => fitsYear(said, year));
  const distance = (year: number): number =>
    dayOf({ year, month: said.month!, day: said.day ?? 1 }) - anchor.day;
  const past = years.findLast((year) => distance(year) <= 0);
  const next = years.find((year) => distance(year) > 0);
  const year = chooseYear(past, next, distance, anchors, said.day !== null);
  return year === null ? null : { year, anchor: anchor.name, why: `the year counted from ${anchor.name}` };
}

function fitsYear(said: Calendar, year: number): boolean {
  if (said.day === null) return true;
  if (!isDate(year, said.month!, said.day)) return false;
  return (
    said.weekday === null || weekdayOf(dayOf({ year, month: said.month!, day: said.day })) === said.weekday
  );
}

/** How far ahead a date of unclear tense may lie before it is taken for a past one. */
const soon = 31;
/** How far from a date in the text, which is not the day of writing itself, a year is still inferred. */
const nearby = 60;

function chooseYear(
  past: number | undefined,
  next: number | undefined,
  distance: (year: number) => number,
  anchors: Anchors,
  hasDay: boolean,
): number | null {
  if (!anchors.now) {
    const close = [past, next].find((year) => year !== undefined && Math.abs(distance(year)) <= nearby);
    return close ?? null;
  }
  if (anchors.future === true) return next ?? null;
  if (anchors.future === null && hasDay && next !== undefined && distance(next) <= soon) return next;
  return past ?? null;
}

export function weekdayValue(
  said: Extract<TimeExpression, { kind: 'weekday' }>,
  anchors: Anchors,
): TimeValue {
  const { weekday } = said;
  const timexDay = weekday === 0 ? 7 : weekday;
  const open = date(`XXXX-WXX-${timexDay}`, {
    ...unknown,
    weekday,
    why: said.named ? 'the name of a day long known' : 'a weekday, with no day to count from',
  });
  if (said.named) return open;
  if (said.from === 'then') return weekdayFromThen(said, anchors) ?? open;
  if (anchors.now) {
    const future = said.which === 1 || (said.which !== -1 && anchors.future === true);
    const day = future
      ? onOrAfter(anchors.now.day, weekday, said.which === 1)
      : onOrBefore(anchors.now.day, weekday, said.which === -1);
    const why = `the ${future ? 'next' : 'last'} such day counted from ${anchors.now.name}`;
    return date(isoDay(day), inferred(isoDay(day), anchors.now.name, why, weekday));
  }
  if (!anchors.near || said.which !== null) return open;
  const day = onOrBefore(anchors.near.day, weekday, false);
  if (anchors.near.day - day > weekdayReach) return open;
  return date(
    isoDay(day),
    inferred(isoDay(day), anchors.near.name, `close before ${anchors.near.name}`, weekday),
  );
}

/** "the following Monday": the next one after the day spoken of. */
function weekdayFromThen(
  { weekday, which }: Extract<TimeExpression, { kind: 'weekday' }>,
  { spoken }: Anchors,
): TimeValue | null {
  if (!spoken) return null;
  const day = which === -1 ? onOrBefore(spoken.day, weekday, true) : onOrAfter(spoken.day, weekday, true);
  const why = `the ${which === -1 ? 'last' : 'next'} such day counted from ${spoken.name}`;
  return date(isoDay(day), inferred(isoDay(day), spoken.name, why, weekday));
}

/** A date in the text is near the day of writing, not that day: only weekdays just before it are safe. */
const weekdayReach = 3;

/** EDTF (level 1) numbers the seasons 21 to 24. */
const seasonNumbers: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

export function seasonValue(said: Extract<TimeExpression, { kind: 'season' }>, anchors: Anchors): TimeValue {
  const number = seasonNumbers[said.season] ?? '21';
  if (said.year !== null)
    return date(`${isoYear(said.year)}-${said.season}`, stated(`${isoYear(said.year)}-${number}`));
  if (!anchors.now) return date(`${unknownYear}-${said.season}`, unknown);
  const now = dateOf(anchors.now.day);
  const year = said.shift === null ? lastSeason(said.season, now) : now.year + said.shift;
  const when = inferred(`${isoYear(year)}-${number}`, anchors.now.name, `counted from ${anchors.now.name}`);
  return date(`${isoYear(year)}-${said.season}`, when);
}

/** Months in which the seasons begin, in the north. */
const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Of a season without its year: the last that had begun. */
function lastSeason(season: string, now: CalendarDate): number {
  return (seasonStarts[season] ?? 1) <= now.month ? now.year : now.year - 1;
}

export function shareValue(said: Extract<TimeExpression, { kind: 'share' }>, anchors: Anchors): TimeValue {
  const { share, number } = said;
  if (said.year !== null) {
    const { timex, value } = shareAt(said.year, share, number);
    return date(timex, stated(value));
  }
  if (!anchors.now) return date(`${unknownYear}-${share}${number}`, unknown);
  const now = dateOf(anchors.now.day);
  const year = said.shift === null ? lastQuarter(number, now, anchors.future) : now.year + said.shift;
  const { timex, value } = shareAt(year, share, number);
  return date(timex, inferred(value, anchors.now.name, `counted from ${anchors.now.name}`));
}

/** Of a quarter without its year: the last that had ended, since results are told then; one to come when the words say so. */
function lastQuarter(quarter: number, now: CalendarDate, future: boolean | null): number {
  const ended = 3 * quarter < now.month;
  return future === true ? now.year + (ended ? 1 : 0) : now.year - (ended ? 0 : 1);
}

/** The nineteenth century is TIMEX3 `18`, from 1801 to 1900. */
export function centuryValue(number: number): TimeValue {
  const first = number - 1;
  return date(String(first).padStart(2, '0'), stated(`${isoYear(first * 100 + 1)}/${isoYear(number * 100)}`));
}
