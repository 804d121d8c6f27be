// SPDX-License-Identifier: Apache-2.0
import type { Edtf } from '../../model/index.ts';

/**
 * A stretch of whole days, both ends included. Days count from 1970-01-01; an open end is infinite.
 */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const bound = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/;
const marks = /[~?%]/g;

/**
 * The days an EDTF value can mean, or null when it names no year (or is null, or is not EDTF).
 *
 * `2015-10` is all of October; an interval runs from the first day of its start to the last of its end; `..` or an
 * empty end is open. Marks of doubt (`~`, `?`, `%`) widen nothing: how far a writer's doubt reaches is not known.
 */
export function daysOf(value: Edtf | null): Days | null {
  if (value === null) return null;
  const [start, end, more] = value.replace(marks, '').split('/');
  if (start === undefined || more !== undefined) return null;
  if (end === undefined && (start === '' || start === '..')) return null;
  const first = boundOf(start);
  const last = end === undefined ? first : boundOf(end);
  if (first === null || last === null || last.to < first.from) return null;
  return { from: first.from, to: last.to };
}

function boundOf(text: string): Days | null {
  if (text === '' || text === '..') return { from: -Infinity, to: Infinity };
  const match = bound.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month === null) return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  if (day === null) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
  return day < 1 || day > 31 ? null : { from: dayNumber(year, month, day), to: dayNumber(year, month, day) };
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar; a thirteenth month is January of the next year. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const someYear = /XXXX/g;
/** A leap year, so that every day there is has a place in it. */
const commonYear = '2000';

/**
 * The days of a year without saying which year, as days of the year 2000, or null when the value names a year (or
 * is null, or is not EDTF, or runs over the turn of the year).
 */
export function yearlessOf(value: Edtf | null): Days | null {
  return value?.includes('XXXX') ? daysOf(value.replace(someYear, commonYear)) : null;
}

/** Dated days as days of the year 2000, or null when they run over the turn of a year. */
export function withoutYear({ from, to }: Days): Days | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  const [first, last] = [new Date(from * 86_400_000), new Date(to * 86_400_000)];
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return null;
  const day = (date: Date) => dayNumber(Number(commonYear), date.getUTCMonth() + 1, date.getUTCDate());
  return { from: day(first), to: day(last) };
}

/** Whether two stretches share a day. */
export function meet(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Days between the nearest ends of two stretches; 0 when they meet. */
export function gapBetween(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** How many days a stretch holds. */
export function lengthOf(days: Days): number {
  return days.to - days.from + 1;
}

/** The days two stretches share, or null. */
export function shared(a: Days, b: Days): Days | null {
  return meet(a, b) ? { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) } : null;
}

/** Whether a weekday (0 Sunday … 6 Saturday) falls in a stretch. */
export function holdsWeekday(days: Days, weekday: number): boolean {
  if (lengthOf(days) >= 7) return true;
  for (let day = days.from; day <= days.to; day++) if (weekdayOf(day) === weekday) return true;
  return false;
}

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
