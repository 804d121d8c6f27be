// SPDX-License-Identifier: Apache-2.0
import type { Edtf } from '../model/index.ts';

/** Names of months in lower case, long and short, to 1–12. */
export type Months = ReadonlyMap<string, number>;

const edtfPart = /^\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?$/;
const isoStart = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\D|$)/;
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D|$)/;
const dayMonthYear =
  /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(\p{L}{3,12})\.?,?[\s-]+(\d{4})(?:\D|$)/u;
const monthDayYear = /(?:^|[\s,])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})(?:\D|$)/u;

/**
 * Reads a written date as a calendar day, `YYYY-MM-DD`, in the time zone it is written in; null when it is no full
 * date or can be read in two ways. `04/05/2016` is two days, and stays unread; `04.05.2016` is read day first, as it
 * is wherever days are written with points.
 */
export function readDay(raw: string, months: Months): Edtf | null {
  const text = raw.trim().slice(0, 120);
  const iso = isoStart.exec(text) ?? compact.exec(text) ?? yearFirst.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = numeric.exec(text);
  if (digits) return numericDay(Number(digits[1]), Number(digits[3]), Number(digits[4]), digits[2] === '.');
  return namedDay(text, months);
}

function namedDay(text: string, months: Months): Edtf | null {
  const dayFirst = dayMonthYear.exec(text);
  const byDay = dayFirst && months.get(dayFirst[2]!.toLowerCase());
  if (dayFirst && byDay) return dayOf(Number(dayFirst[3]), byDay, Number(dayFirst[1]));
  const monthFirst = monthDayYear.exec(text);
  const byMonth = monthFirst && months.get(monthFirst[1]!.toLowerCase());
  return monthFirst && byMonth ? dayOf(Number(monthFirst[3]), byMonth, Number(monthFirst[2])) : null;
}

function numericDay(first: number, second: number, year: number, dayFirst: boolean): Edtf | null {
  if (dayFirst || first > 12 || first === second) return dayOf(year, second, first);
  return second > 12 ? dayOf(year, first, second) : null;
}

/** A calendar day of the years in which there are news reports to capture; null when there is no such day. */
function dayOf(year: number, month: number, day: number): Edtf | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads a date that a person supplied: EDTF as it is (a month, a year, an interval, `~`, `?`), else a written day. */
export function readSupplied(raw: string, months: Months): Edtf | null {
  const text = raw.trim();
  const parts = text.split('/');
  if (parts.length <= 2 && parts.every(isEdtf)) return text;
  return readDay(text, months);
}

function isEdtf(part: string): boolean {
  if (!edtfPart.test(part)) return false;
  const [year, month, day] = part
    .replace(/[~?%]$/, '')
    .split('-')
    .map(Number);
  return dayOf(year!, month ?? 1, day ?? 1) !== null;
}
