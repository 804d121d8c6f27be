// SPDX-License-Identifier: Apache-2.0
import {
  type DateRange,
  daysInMonth,
  type PublishedSeen,
  rangeOfEdtf,
  type WhenSeen,
} from '../../src/api/index.ts';

const inUtc = { timeZone: 'UTC' } as const;
const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...inUtc,
});
const spanFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...inUtc,
});
const monthFormat = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', ...inUtc });
const yearlessDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', ...inUtc });
const yearlessMonth = new Intl.DateTimeFormat(undefined, { month: 'long', ...inUtc });
const weekdayFormat = new Intl.DateTimeFormat('en', { weekday: 'long', ...inUtc });

/** An EDTF value in the reader's locale, with the precision it has; what cannot be read is shown as it stands. */
export function dateText(value: string): string {
  if (value.includes('XXXX')) return `${yearlessText(value)}, no year`;
  const range = rangeOfEdtf(value);
  if (!range) return value;
  const text = coarseInterval(value, range) ?? rangeText(range);
  return `${range.approximate ? 'about ' : ''}${text}${range.uncertain ? ', uncertain' : ''}`;
}

/** A day or month of a year nobody gives (`XXXX-10-21/XXXX-10-31`): read in a year of its own, which is then not shown. */
function yearlessText(value: string): string {
  const leap = '2000';
  const range = rangeOfEdtf(value.replaceAll('XXXX', leap));
  if (!range?.from || !range.to) return value;
  const { from, to, precision } = range;
  if (precision === 'month') return yearlessMonth.format(dateOf(from));
  if (precision === 'day') return yearlessDay.format(dateOf(from));
  const part = partOfMonth(from, to);
  return (
    part?.replace(monthFormat.format(dateOf(from)), yearlessMonth.format(dateOf(from))) ??
    yearlessDay.formatRange(dateOf(from), dateOf(to))
  );
}

/** An interval of months or years is said in months or years. */
function coarseInterval(value: string, { from, to }: DateRange): string | null {
  if (from === null || to === null) return null;
  const ends = value.replace(/[~?%]/g, '');
  if (/^\d{4}\/\d{4}$/.test(ends)) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return /^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(ends) ? monthFormat.formatRange(dateOf(from), dateOf(to)) : null;
}

function rangeText(range: DateRange): string {
  const { from, to, precision } = range;
  if (precision === 'day') return dayFormat.format(dateOf(from!));
  if (precision === 'month') return monthFormat.format(dateOf(from!));
  if (precision === 'year') return from!.slice(0, 4);
  if (from === null) return `until ${spanFormat.format(dateOf(to!))}`;
  if (to === null) return `from ${spanFormat.format(dateOf(from))}`;
  return partOfMonth(from, to) ?? spanFormat.formatRange(dateOf(from), dateOf(to));
}

/** “early”, “mid” or “late Oct 2015”: how the thirds of a month are said. */
function partOfMonth(from: string, to: string): string | null {
  if (from.slice(0, 7) !== to.slice(0, 7)) return null;
  const last = daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));
  const days = `${Number(from.slice(8))}-${Number(to.slice(8))}`;
  const parts: Readonly<Record<string, string>> = {
    '1-10': 'early ',
    '11-20': 'mid ',
    [`21-${last}`]: 'late ',
    [`1-${last}`]: '',
  };
  const part = parts[days];
  return part === undefined ? null : `${part}${monthFormat.format(dateOf(from))}`;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** When an incident was, as far as it is known; null when nothing at all is. */
export function whenText(when: WhenSeen): string | null {
  if (when.value !== null) return dateText(when.value);
  if (when.weekday !== null) return `a ${weekdayName(when.weekday)}`;
  return null;
}

/** How a when is known, in one word or two. */
export function basisText(when: WhenSeen): string {
  if (when.value === null) return when.weekday === null ? '' : 'date unknown';
  return when.basis;
}

export function publishedText(published: PublishedSeen): string | null {
  return published.value === null ? null : dateText(published.value);
}

/** How a date of publication is known, shortly. */
export const publishedBasis: Readonly<Record<PublishedSeen['basis'], string>> = {
  stated: 'stated',
  supplied: 'supplied',
  metadata: 'of the page',
  inferred: 'inferred',
  unknown: '',
};

/** 0 Sunday … 6 Saturday. */
function weekdayName(weekday: number): string {
  return weekdayFormat.format(new Date(Date.UTC(2023, 0, 1 + weekday)));
}

/** A bar of the histogram: a day, month or year. */
export function barText(key: string): string {
  if (key.length === 10) return spanFormat.format(dateOf(key));
  return key.length === 4 ? key : dateText(key);
}
