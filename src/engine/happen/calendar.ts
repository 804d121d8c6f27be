// SPDX-License-Identifier: Apache-2.0

/**
 * Days of the proleptic Gregorian calendar as whole numbers, 0 being 1 January 1970. Arithmetic only: no clock, no
 * time zone. The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function dayOf({ year, month, day }: CalendarDate): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

export function dateOf(day: Day): CalendarDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayOf(next) - dayOf({ year, month, day: 1 });
}

/** Whether such a day exists; 31 February does not. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `2015-10-07`; years 0 to 9999. */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** `2015-10`. */
export function isoMonth(year: number, month: number): string {
  return `${digits(year, 4)}-${digits(month, 2)}`;
}

export function isoYear(year: number): string {
  return digits(year, 4);
}

/** Monday of the week a day is in (weeks as in ISO 8601). */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** `2015-W41`, as in ISO 8601: the first week of a year is the one with its first Thursday. */
export function isoWeek(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  const week = 1 + Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

/** Adds months, keeping the year and month in range. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

const isoDayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2015-10-07`; null for anything that is not one existing day. */
export function readIsoDay(value: string | null): Day | null {
  const match = value === null ? null : isoDayShape.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? dayOf({ year, month, day }) : null;
}

/** The last such weekday on or before a day; strictly before it when asked. */
export function onOrBefore(day: Day, weekday: number, strictly: boolean): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return day - (back === 0 && strictly ? 7 : back);
}

/** The next such weekday on or after a day; strictly after it when asked. */
export function onOrAfter(day: Day, weekday: number, strictly: boolean): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return day + (ahead === 0 && strictly ? 7 : ahead);
}
