// SPDX-License-Identifier: Apache-2.0
import type { TimeUnit } from '../../language/times.ts';
import {
  addMonths,
  type Day,
  dateOf,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  mondayOf,
  onOrBefore,
} from './calendar.ts';
import type { TimeExpression } from './time-expressions.ts';
import { type Anchors, date, inferred, type TimeValue, unknown } from './time-value.ts';

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

export function unitValue(unit: TimeUnit, shift: number, anchor: Anchor): TimeValue {
  if (!anchor) return date(openUnits[unit] ?? 'XXXX', { ...unknown, why: noDay });
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
      return shareAt(at.year, 'Q', (at.month + 2) / 3);
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

/** A quarter (`Q`) or half (`H`) of a year, counted from 1. */
export function shareAt(year: number, share: 'Q' | 'H', number: number): { timex: string; value: string } {
  const months = share === 'Q' ? 3 : 6;
  const first = months * (number - 1) + 1;
  return {
    timex: `${isoYear(year)}-${share}${number}`,
    value: `${isoMonth(year, first)}/${isoMonth(year, first + months - 1)}`,
  };
}

const noDay = 'counted from a day that is not known';

/** "on Tuesday … the next day": a Wednesday, whatever its date. */
function weekdayCounted({ unit, count, from }: Ago, { weekday: named }: Anchors): TimeValue | null {
  if (!named || unit !== 'day' || from === 'now' || count === null || !Number.isInteger(count)) return null;
  const weekday = (((named.weekday + count) % 7) + 7) % 7;
  const why = `a weekday counted from ${named.name}, which has no date`;
  return date(`XXXX-WXX-${weekday || 7}`, { ...unknown, weekday, anchor: named.name, why });
}

type Ago = Extract<TimeExpression, { kind: 'ago' }>;

export function agoValue(said: Ago, anchors: Anchors): TimeValue {
  const { count, unit } = said;
  const anchor = anchorFor(said, anchors);
  const way = said.way < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (count === null) return date(way, { ...unknown, why: 'how many is not said' });
  if (!anchor)
    return weekdayCounted(said, anchors) ?? date(openUnits[unit] ?? way, { ...unknown, why: noDay });
  const why = `counted from ${anchor.name}`;
  if (unit === 'day')
    return date(isoDay(anchor.day + count), inferred(isoDay(anchor.day + count), anchor.name, why));
  if (count === 0) return unitValue(unit, 0, anchor);
  return shifted(unit, count, anchor, why);
}

/** A year or month "earlier" with no day before it is counted, so roughly, from the day of writing. */
function anchorFor({ from, unit }: Ago, anchors: Anchors): Anchor {
  if (from === 'now') return anchors.now;
  if (from === 'here') return anchors.here ?? (anchors.weekday ? null : anchors.now);
  return anchors.spoken ?? (isRound(unit) ? anchors.now : null);
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
    case 'fortnight':
      return approximate(isoDay(anchor.day + (unit === 'week' ? 7 : 14) * count));
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
      // A night is told by the evening it begins in; "last night" is that of the day before.
      return unitValue(unit, count + 1, anchor);
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
  fortnight: ['P', 'W', 2, 14],
  month: ['P', 'M', 1, 30],
  quarter: ['P', 'Q', 1, 91],
  season: ['P', 'Q', 1, 91],
  year: ['P', 'Y', 1, 365],
  decade: ['P', 'Y', 10, 3652],
  century: ['P', 'Y', 100, 36524],
};

/** "half an hour", "an hour and a half": in minutes, as clocks tell them. */
function halfHour({ unit, count }: Extract<TimeExpression, { kind: 'span' }>): string | null {
  return unit === 'hour' && count !== null && !Number.isInteger(count) ? `PT${count * 60}M` : null;
}

export function spanValue(said: Extract<TimeExpression, { kind: 'span' }>, anchors: Anchors): TimeValue {
  const [prefix, letter, factor, days] = spanLetters[said.unit];
  const value = halfHour(said) ?? `${prefix}${said.count === null ? 'X' : said.count * factor}${letter}`;
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
