// SPDX-License-Identifier: Apache-2.0
import type { PublishedSeen, WhenSeen } from '../../src/api/index.ts';
import { type DateForms, periodInWords, wordsOfEdtf } from '../../src/model/index.ts';

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

/** Dates as the reader's locale writes them. */
const localForms: DateForms = {
  day: (day) => dayFormat.format(dateOf(day)),
  days: (from, to) => spanFormat.formatRange(dateOf(from), dateOf(to)),
  months: (from, to) => monthFormat.formatRange(dateOf(from), dateOf(to)),
  daysOfNoYear: (from, to) => yearlessDay.formatRange(dateOf(from), dateOf(to)),
  monthOfNoYear: (day) => yearlessMonth.format(dateOf(day)),
};

/** An EDTF value in the reader's locale, with the precision it has; what cannot be read is shown as it stands. */
export function dateText(value: string): string {
  return wordsOfEdtf(value, localForms);
}

/** The time a figure is counted over, with its preposition. */
export function periodText(value: string): string {
  return periodInWords(value, localForms);
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
