// SPDX-License-Identifier: Apache-2.0
import type { DayPart, TimeUnit } from '../../language/times.ts';
import type { WhenReading } from '../../model/index.ts';
import {
  addMonths,
  type CalendarDate,
  type Day,
  dateOf,
  dayOf,
  daysInMonth,
  isDate,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  mondayOf,
  weekdayOf,
} from './calendar.ts';
import type { Edge, TimeExpression } from './time-expressions.ts';

/** The days a time may be counted from. */
export interface Anchors {
  /** The day of writing, and what it is called in a reason; null when it is not known. */
  readonly now: { readonly day: Day; readonly name: string } | null;
  /** A full date in the text that stands near the day of writing, when that day is not known. */
  readonly near: { readonly day: Day; readonly name: string } | null;
  /** The day the report was last speaking of. */
  readonly then: { readonly day: Day; readonly name: string } | null;
  /** Whether the words around tell of what is to come; null when they do not show. */
  readonly future: boolean | null;
}

export interface TimeValue {
  readonly timex: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  readonly when: Omit<WhenReading, 'reason'> & { readonly why: string };
}

type When = TimeValue['when'];

const unknown: When = {
  value: null,
  basis: 'unknown',
  weekday: null,
  anchor: null,
  why: 'no day to count from',
};

/**
 * Gives a time its value: TIMEX3 as in TimeML 1.2.1 (Pustejovsky and others), and an EDTF interval no finer than the
 * words. What cannot be counted keeps what it says of itself: a weekday, a month without a year (`XXXX-10`).
 */
export function timeValueOf(expression: TimeExpression, anchors: Anchors): TimeValue {
  switch (expression.kind) {
    case 'calendar':
      return calendarValue(expression, anchors);
    case 'weekday':
      return weekdayValue(expression, anchors);
    case 'unit':
      return unitValue(expression.unit, expression.shift, anchors.now);
    case 'ago':
      return agoValue(expression, anchors);
    case 'span':
      return spanValue(expression, anchors);
    case 'set':
      return { timex: 'SET', value: expression.value, when: unknown };
    case 'season':
      return seasonValue(expression, anchors);
    case 'quarter':
      return quarterValue(expression, anchors);
    case 'decade':
      return date(expression.value, stated(`${expression.value}0/${expression.value}9`));
    case 'vague':
      return date(expression.value, { ...unknown, why: 'given only vaguely' });
    case 'clock':
      return clockValue(expression, anchors);
    case 'part':
      return partValue(expression.part, timeValueOf(expression.of, anchors));
    case 'edge':
      return edgeValue(expression.edge, timeValueOf(expression.of, anchors));
  }
}

function date(value: string, when: When): TimeValue {
  return { timex: 'DATE', value, when };
}

function stated(value: string, weekday: number | null = null): When {
  return { value, basis: 'stated', weekday, anchor: null, why: 'as written' };
}

function inferred(value: string, anchor: string, why: string, weekday: number | null = null): When {
  return { value, basis: 'inferred', weekday, anchor, why };
}

// ── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────

type Calendar = Extract<TimeExpression, { kind: 'calendar' }>;

const unknownYear = 'XXXX';

function calendarValue(said: Calendar, anchors: Anchors): TimeValue {
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

function weekdayValue(said: Extract<TimeExpression, { kind: 'weekday' }>, anchors: Anchors): TimeValue {
  const { weekday } = said;
  const timexDay = weekday === 0 ? 7 : weekday;
  const open = date(`XXXX-WXX-${timexDay}`, {
    ...unknown,
    weekday,
    why: 'a weekday, with no day to count from',
  });
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

/** A date in the text is near the day of writing, not that day: only weekdays just before it are safe. */
const weekdayReach = 3;

function onOrBefore(day: Day, weekday: number, strictly: boolean): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return day - (back === 0 && strictly ? 7 : back);
}

function onOrAfter(day: Day, weekday: number, strictly: boolean): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return day + (ahead === 0 && strictly ? 7 : ahead);
}

// ── Units counted from a day ────────────────────────────────────────────────────────────────────────────────────

type Anchor = Anchors['now'];

/** TIMEX3 values of units whose position is not known. */
const openUnits: Readonly<Partial<Record<TimeUnit, string>>> = {
  day: 'XXXX-XX-XX',
  night: 'XXXX-XX-XXTNI',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
};

function unitValue(unit: TimeUnit, shift: number, anchor: Anchor): TimeValue {
  if (!anchor)
    return date(openUnits[unit] ?? 'XXXX', { ...unknown, why: 'counted from a day that is not known' });
  const { timex, value } = unitAt(unit, shift, anchor.day);
  const when = inferred(value, anchor.name, `counted from ${anchor.name}`);
  return unit === 'night' ? { timex: 'TIME', value: timex, when } : date(timex, when);
}

/** The unit a number of units away from a day's own, as TIMEX3 and as EDTF. */
function unitAt(unit: TimeUnit, shift: number, day: Day): { timex: string; value: string } {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'night':
      return {
        timex: `${isoDay(day + shift - 1)}TNI`,
        value: `${isoDay(day + shift - 1)}/${isoDay(day + shift)}`,
      };
    case 'weekend':
      return weekendAt(day, shift);
    case 'week': {
      const monday = mondayOf(day) + 7 * shift;
      return { timex: isoWeek(monday), value: `${isoDay(monday)}/${isoDay(monday + 6)}` };
    }
    case 'month': {
      const at = addMonths(year, month, shift);
      return same(isoMonth(at.year, at.month));
    }
    case 'quarter': {
      const at = addMonths(year, month - ((month - 1) % 3), 3 * shift);
      return quarterAt(at.year, (at.month + 2) / 3);
    }
    case 'season':
    case 'year':
      return same(isoYear(year + shift));
    case 'decade': {
      const first = Math.floor(year / 10) + shift;
      return { timex: String(first), value: `${first}0/${first}9` };
    }
    case 'century': {
      const first = Math.floor(year / 100) + shift;
      return { timex: String(first), value: `${first}00/${first}99` };
    }
    default:
      return same(isoDay(day + (unit === 'day' ? shift : 0)));
  }
}

function same(value: string): { timex: string; value: string } {
  return { timex: value, value };
}

/** Saturday and Sunday: on a weekend the one under way, else the last one. */
function weekendAt(day: Day, shift: number): { timex: string; value: string } {
  const saturday = onOrBefore(day, 6, false) + 7 * shift;
  return { timex: `${isoWeek(saturday)}-WE`, value: `${isoDay(saturday)}/${isoDay(saturday + 1)}` };
}

function quarterAt(year: number, quarter: number): { timex: string; value: string } {
  const first = 3 * quarter - 2;
  return {
    timex: `${isoYear(year)}-Q${quarter}`,
    value: `${isoMonth(year, first)}/${isoMonth(year, first + 2)}`,
  };
}

function agoValue(said: Extract<TimeExpression, { kind: 'ago' }>, anchors: Anchors): TimeValue {
  const { count, unit } = said;
  // A year or month "earlier" with no day before it is counted, so roughly, from the day of writing.
  const anchor = said.from === 'now' ? anchors.now : (anchors.then ?? (isRound(unit) ? anchors.now : null));
  const way = (count ?? -1) < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (count === null) return date(way, { ...unknown, why: 'how many is not said' });
  if (!anchor)
    return date(openUnits[unit] ?? way, { ...unknown, why: 'counted from a day that is not known' });
  const why = `counted from ${anchor.name}`;
  if (unit === 'day')
    return date(isoDay(anchor.day + count), inferred(isoDay(anchor.day + count), anchor.name, why));
  if (count === 0) return unitValue(unit, 0, anchor);
  return shifted(unit, count, anchor, why);
}

function isRound(unit: TimeUnit): boolean {
  return unit === 'month' || unit === 'quarter' || unit === 'year' || unit === 'decade';
}

/** Weeks, months and years back are rounder than days: the value is marked approximate. */
function shifted(unit: TimeUnit, count: number, anchor: NonNullable<Anchor>, why: string): TimeValue {
  const { year, month } = dateOf(anchor.day);
  const approximate = (value: string, edtf = value): TimeValue =>
    date(value, inferred(`${edtf}~`, anchor.name, why));
  if (!Number.isInteger(count)) return date('PAST_REF', { ...unknown, why: 'a part of a unit' });
  switch (unit) {
    case 'week':
      return approximate(isoDay(anchor.day + 7 * count));
    case 'month': {
      const at = addMonths(year, month, count);
      return approximate(isoMonth(at.year, at.month));
    }
    case 'year':
    case 'decade':
    case 'century': {
      const years = unit === 'year' ? 1 : unit === 'decade' ? 10 : 100;
      const at = year + years * count;
      return at < 0 || at > 9999 ? date('PAST_REF', unknown) : approximate(isoYear(at));
    }
    case 'night':
    case 'weekend':
    case 'quarter':
    case 'season':
      return unitValue(unit, count, anchor);
    default:
      return date(isoDay(anchor.day), inferred(`${isoDay(anchor.day)}~`, anchor.name, why));
  }
}

const spanLetters: Readonly<
  Record<TimeUnit, readonly [prefix: string, letter: string, factor: number, days: number]>
> = {
  second: ['PT', 'S', 1, 0],
  minute: ['PT', 'M', 1, 0],
  hour: ['PT', 'H', 1, 1 / 24],
  day: ['P', 'D', 1, 1],
  night: ['P', 'D', 1, 1],
  weekend: ['P', 'WE', 1, 2],
  week: ['P', 'W', 1, 7],
  month: ['P', 'M', 1, 30],
  quarter: ['P', 'Q', 1, 91],
  season: ['P', 'Q', 1, 91],
  year: ['P', 'Y', 1, 365],
  decade: ['P', 'Y', 10, 3652],
  century: ['P', 'Y', 100, 36524],
};

function spanValue(said: Extract<TimeExpression, { kind: 'span' }>, anchors: Anchors): TimeValue {
  const [prefix, letter, factor, days] = spanLetters[said.unit];
  const value = `${prefix}${said.count === null ? 'X' : said.count * factor}${letter}`;
  const { now } = anchors;
  if (said.reach === 0) return { timex: 'DURATION', value, when: { ...unknown, why: 'a length of time' } };
  if (!now || said.count === null)
    return {
      timex: 'DURATION',
      value,
      when: { ...unknown, anchor: 'now', why: 'a stretch from a day not known' },
    };
  const other = now.day + said.reach * Math.max(1, Math.round(said.count * days));
  if (dateOf(other).year < 0) return { timex: 'DURATION', value, when: unknown };
  const [from, to] = said.reach < 0 ? [other, now.day] : [now.day, other];
  const when = inferred(`${isoDay(from)}/${isoDay(to)}`, now.name, `counted from ${now.name}`);
  return { timex: 'DURATION', value, when };
}

// ── Seasons, quarters, clocks, parts ────────────────────────────────────────────────────────────────────────────

/** EDTF (level 1) numbers the seasons 21 to 24. */
const seasonNumbers: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

function seasonValue(said: Extract<TimeExpression, { kind: 'season' }>, anchors: Anchors): TimeValue {
  const number = seasonNumbers[said.season] ?? '21';
  if (said.year !== null)
    return date(`${isoYear(said.year)}-${said.season}`, stated(`${isoYear(said.year)}-${number}`));
  if (!anchors.now) return date(`${unknownYear}-${said.season}`, unknown);
  const year = dateOf(anchors.now.day).year + (said.shift ?? 0);
  const when = inferred(`${isoYear(year)}-${number}`, anchors.now.name, `counted from ${anchors.now.name}`);
  return date(`${isoYear(year)}-${said.season}`, when);
}

function quarterValue(said: Extract<TimeExpression, { kind: 'quarter' }>, anchors: Anchors): TimeValue {
  if (said.year !== null) {
    const { timex, value } = quarterAt(said.year, said.quarter);
    return date(timex, stated(value));
  }
  if (!anchors.now) return date(`${unknownYear}-Q${said.quarter}`, unknown);
  const now = dateOf(anchors.now.day);
  const year = said.shift === null ? lastQuarter(said.quarter, now) : now.year + said.shift;
  const { timex, value } = quarterAt(year, said.quarter);
  return date(timex, inferred(value, anchors.now.name, `counted from ${anchors.now.name}`));
}

function lastQuarter(quarter: number, now: CalendarDate): number {
  return 3 * quarter - 2 <= now.month ? now.year : now.year - 1;
}

function clockValue(said: Extract<TimeExpression, { kind: 'clock' }>, anchors: Anchors): TimeValue {
  const time = `T${String(said.hour).padStart(2, '0')}:${String(said.minute).padStart(2, '0')}${said.zone ?? ''}`;
  const day = said.of
    ? timeValueOf(said.of, anchors).when.value
    : anchors.now
      ? isoDay(anchors.now.day)
      : null;
  if (day === null || day.length !== 10) return { timex: 'TIME', value: `XXXX-XX-XX${time}`, when: unknown };
  const name = anchors.now?.name ?? day;
  // An hour is that of the day of writing only by guess: the value keeps the day, as finely as it is known.
  return { timex: 'TIME', value: `${day}${time}`, when: inferred(day, name, 'an hour of that day') };
}

function partValue(part: DayPart, of: TimeValue): TimeValue {
  const [day] = of.value.split('T');
  // A night runs into the next day, so the interval may not end with the first.
  return { timex: 'TIME', value: `${day}T${part}`, when: of.when };
}

const edgeWords: Readonly<Record<Edge, string>> = {
  START: 'the beginning',
  MID: 'the middle',
  END: 'the end',
};

/** The first, middle or last third of a month or year; a day, week or anything finer keeps its own value. */
function edgeValue(edge: Edge, of: TimeValue): TimeValue {
  const value = of.when.value;
  const narrowed = value === null ? null : third(edge, value);
  if (narrowed === null) return of;
  return { ...of, when: { ...of.when, value: narrowed, why: `${of.when.why}; ${edgeWords[edge]} of it` } };
}

function third(edge: Edge, value: string): string | null {
  const month = /^(\d{4}|XXXX)-(\d{2})$/u.exec(value);
  if (month) {
    if (Number(month[2]) > 12) return null;
    const last =
      month[1] === unknownYear
        ? leastDays(Number(month[2]))
        : daysInMonth(Number(month[1]), Number(month[2]));
    const [from, to] = edge === 'START' ? [1, 10] : edge === 'MID' ? [11, 20] : [21, last];
    return `${value}-${String(from).padStart(2, '0')}/${value}-${to}`;
  }
  if (!/^\d{4}$/u.test(value)) return null;
  const [from, to] = edge === 'START' ? ['01', '04'] : edge === 'MID' ? ['05', '08'] : ['09', '12'];
  return `${value}-${from}/${value}-${to}`;
}

/** Days of a month whose year is not known: a leap day is allowed for. */
function leastDays(month: number): number {
  return daysInMonth(2000, month);
}
