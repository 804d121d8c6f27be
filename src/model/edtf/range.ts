// SPDX-License-Identifier: Apache-2.0
import type { Edtf } from '../model.ts';

export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

/** What an EDTF value spans, in whole days. `null` at one end: open, or not stated. */
export interface DateRange {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string | null;
  readonly precision: DatePrecision;
  /** `~`: about. */
  readonly approximate: boolean;
  /** `?`: uncertain. */
  readonly uncertain: boolean;
}

const onePart = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+Z?)?)?)?$/;
const qualifiers = /[~?%]/g;

/**
 * Reads the part of EDTF the ledger uses: a day (with or without a time), month, year, and intervals of these with
 * an open (`..`) or unknown (empty) end; `~`, `?` and `%` anywhere.
 *
 * @returns null for what is not such a value: a date is never guessed at here
 */
export function rangeOfEdtf(value: Edtf | null): DateRange | null {
  if (value === null) return null;
  const approximate = /[~%]/.test(value);
  const uncertain = /[?%]/.test(value);
  const parts = value.replace(qualifiers, '').split('/');
  if (parts.length > 2) return null;
  const ends = parts.map(readPart);
  const [first, last] = [ends[0], ends[ends.length - 1]];
  if (!first || !last) return null;
  const precision = parts.length === 2 ? 'interval' : first.precision;
  if (first.from === null && last.to === null) return null;
  return { from: first.from, to: last.to, precision, approximate, uncertain };
}

interface PartOfRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
}

function readPart(part: string): PartOfRange | null {
  if (part === '..' || part === '') return { from: null, to: null, precision: 'interval' };
  const match = onePart.exec(part);
  if (!match) return null;
  const [, year, month, day] = match;
  if (day) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, precision: 'day' };
  if (month) {
    const last = daysInMonth(Number(year), Number(month));
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}`, precision: 'month' };
  }
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
}

/** Days in a month of the proleptic Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
