// SPDX-License-Identifier: Apache-2.0
import type { DateRange } from '../model/index.ts';

/** Days since 1970-01-01 of a `YYYY-MM-DD` day. */
export function dayNumber(day: string): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
  );
}

/** The day so many days after a `YYYY-MM-DD` day, or before it. */
export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a value touches the days from `from` to `to`, both included; open ends touch everything beyond them. */
export function touches(range: DateRange, from: string | null, to: string | null): boolean {
  const start = range.from ?? range.to;
  const end = range.to ?? range.from;
  if (start === null || end === null) return false;
  return (to === null || start <= to) && (from === null || end >= from);
}
