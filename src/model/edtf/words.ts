// SPDX-License-Identifier: Apache-2.0
import type { Edtf } from '../model.ts';
import { type DateRange, daysInMonth, rangeOfEdtf } from './range.ts';

/** How the parts of a date are written: in a ledger always in the same English, on the bench as the reader's locale has it. */
export interface DateForms {
  /** A day, `YYYY-MM-DD`, with its weekday. */
  readonly day: (day: string) => string;
  /** From one day to another, which may be the same. */
  readonly days: (from: string, to: string) => string;
  /** From the month of one day to that of another, which may be the same. */
  readonly months: (from: string, to: string) => string;
  /** As `days`, without the year. */
  readonly daysOfNoYear: (from: string, to: string) => string;
  /** The month of a day, without the year. */
  readonly monthOfNoYear: (day: string) => string;
}

/**
 * An EDTF value in words, with the precision it has: “Wed 7 Oct 2015”, “8–9 Oct 2015”, “late Oct 2015”,
 * “about 2014–2016”, “21 Oct, no year”. What cannot be read is given back as it stands.
 */
export function wordsOfEdtf(value: Edtf, forms: DateForms = englishForms): string {
  if (value.includes('XXXX')) return `${wordsOfNoYear(value, forms)}, no year`;
  const range = rangeOfEdtf(value);
  if (range === null) return value;
  const words = coarseInterval(value, range, forms) ?? wordsOfRange(range, forms);
  return `${range.approximate ? 'about ' : ''}${words}${range.uncertain ? ', uncertain' : ''}`;
}

/** The time something was counted over, with its preposition: “on Wed 7 Oct 2015”, “over 8–9 Oct 2015”, “since 3 May 2024”. */
export function periodInWords(value: Edtf, forms: DateForms = englishForms): string {
  const range = rangeOfEdtf(value);
  if (range?.to === null) return wordsOfEdtf(value, forms).replace('from ', 'since ');
  if (range?.from === null) return wordsOfEdtf(value, forms);
  return `${range?.precision === 'day' ? 'on' : 'over'} ${wordsOfEdtf(value, forms)}`;
}

/** A day or month of a year nobody gives (`XXXX-10-21/XXXX-10-31`): read in a year of its own, which is then not said. */
function wordsOfNoYear(value: Edtf, forms: DateForms): string {
  const leap = '2000';
  const range = rangeOfEdtf(value.replaceAll('XXXX', leap));
  if (!range?.from || !range.to) return value;
  const { from, to, precision } = range;
  if (precision === 'month') return forms.monthOfNoYear(from);
  const part = precision === 'day' ? null : partOfMonth(from, to);
  return part === null ? forms.daysOfNoYear(from, to) : `${part}${forms.monthOfNoYear(from)}`;
}

/** An interval of months or years is said in months or years. */
function coarseInterval(value: Edtf, { from, to }: DateRange, { months }: DateForms): string | null {
  if (from === null || to === null) return null;
  const ends = value.replace(/[~?%]/g, '');
  if (/^\d{4}\/\d{4}$/.test(ends)) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  return /^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(ends) ? months(from, to) : null;
}

function wordsOfRange({ from, to, precision }: DateRange, forms: DateForms): string {
  if (from === null) return `until ${forms.days(to!, to!)}`;
  if (to === null) return `from ${forms.days(from, from)}`;
  if (precision === 'day') return forms.day(from);
  if (precision === 'month') return forms.months(from, from);
  if (precision === 'year') return from.slice(0, 4);
  const part = partOfMonth(from, to);
  return part === null ? forms.days(from, to) : `${part}${forms.months(from, from)}`;
}

/** “early”, “mid” or “late” before a month, nothing before a whole one: how the thirds of a month are said. */
function partOfMonth(from: string, to: string): string | null {
  if (from.slice(0, 7) !== to.slice(0, 7)) return null;
  const last = daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));
  const parts: Readonly<Record<string, string>> = {
    '1-10': 'early ',
    '11-20': 'mid ',
    [`21-${last}`]: 'late ',
    [`1-${last}`]: '',
  };
  return parts[`${Number(from.slice(8))}-${Number(to.slice(8))}`] ?? null;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');
const longMonths =
  'January February March April May June July August September October November December'.split(' ');

const monthOf = (day: string, names = shortMonths) => names[Number(day.slice(5, 7)) - 1]!;
const yearOf = (day: string) => day.slice(0, 4);
const dayAndMonth = (day: string) => `${Number(day.slice(8))} ${monthOf(day)}`;

/** English that does not hang on the machine: the same value is the same bytes of a ledger wherever it is written. */
const englishForms: DateForms = {
  day: (day) => `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayAndMonth(day)} ${yearOf(day)}`,
  days: (from, to) =>
    yearOf(from) === yearOf(to)
      ? `${englishForms.daysOfNoYear(from, to)} ${yearOf(to)}`
      : `${dayAndMonth(from)} ${yearOf(from)} – ${dayAndMonth(to)} ${yearOf(to)}`,
  months: (from, to) => {
    const last = `${monthOf(to)} ${yearOf(to)}`;
    if (yearOf(from) !== yearOf(to)) return `${monthOf(from)} ${yearOf(from)} – ${last}`;
    return monthOf(from) === monthOf(to) ? last : `${monthOf(from)}–${last}`;
  },
  daysOfNoYear: (from, to) => {
    if (from === to) return dayAndMonth(from);
    if (monthOf(from) === monthOf(to)) return `${Number(from.slice(8))}–${dayAndMonth(to)}`;
    return `${dayAndMonth(from)} – ${dayAndMonth(to)}`;
  },
  monthOfNoYear: (day) => monthOf(day, longMonths),
};
