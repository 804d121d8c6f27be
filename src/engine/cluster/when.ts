// SPDX-License-Identifier: Apache-2.0
import { type Days, gapBetween, holdsWeekday, lengthOf, meet, withoutYear } from './days.ts';
import { against, type Evidence } from './evidence.ts';
import type { Traits } from './units.ts';

/** What the times tell: days against days, else times of year, else weekdays, else when it was news. */
export function timeEvidence(a: Traits, b: Traits, shareText: boolean): readonly Evidence[] {
  if (a.days !== null && b.days !== null) return ofDays(a.days, b.days);
  const stale = ofNews(a, b);
  if (stale.some(({ of }) => of === 'contradiction')) return stale;
  const season = ofSeason(a, b);
  if (season.length > 0) return season;
  const weekdays = ofWeekdays(a, b);
  if (weekdays.length > 0) return weekdays;
  return stale.length === 0 && shareText && !areNewsApart(a, b)
    ? when(0.5, 'told in reports that share text')
    : stale;
}

/** Points of the same day: no evidence of time is worth more. */
const sameDay = 3;

/** Whether evidence says that two things are of the same day. */
export function isSameDay({ of, points }: Evidence): boolean {
  return of === 'when' && points === sameDay;
}

function when(points: number, words: string): readonly Evidence[] {
  return [{ points, of: 'when', words }];
}

function ofDays(a: Days, b: Days): readonly Evidence[] {
  const gap = gapBetween(a, b);
  if (gap > 1) return [against('the days do not meet')];
  if (gap === 1) return when(-1, 'one day apart');
  const length = Math.max(lengthOf(a), lengthOf(b));
  if (length <= 2) return when(sameDay, 'the same day');
  if (length <= 10) return when(2, 'the same days, within ten');
  return when(length <= 31 ? 1 : 0.5, 'times that meet');
}

/** A time of year without a year, against another or against a date. */
function ofSeason(a: Traits, b: Traits): readonly Evidence[] {
  const season = (traits: Traits) => (traits.days === null ? traits.yearless : withoutYear(traits.days));
  const [one, other] = [season(a), season(b)];
  if ((a.yearless === null && b.yearless === null) || one === null || other === null) return [];
  if (gapBetween(one, other) > 1) return [against('the times of year do not meet')];
  const wide = Math.max(lengthOf(one), lengthOf(other)) > 31;
  return when(wide ? 0.5 : 1, 'the same time of year, no year named');
}

/** A weekday against a weekday, or against dated days short enough to tell. One in seven agrees by chance. */
function ofWeekdays(a: Traits, b: Traits): readonly Evidence[] {
  const dated = a.days ?? b.days;
  if (dated !== null) {
    const loose = a.days === null ? a.weekdays : b.weekdays;
    if (loose.length === 0 || lengthOf(dated) >= 7) return [];
    return loose.some((weekday) => holdsWeekday(dated, weekday))
      ? when(0.5, 'the weekday named is that of the date')
      : [against('the weekday named is not that of the date')];
  }
  if (a.weekdays.length === 0 || b.weekdays.length === 0) return [];
  return a.weekdays.some((weekday) => b.weekdays.includes(weekday))
    ? when(0.5, 'the same weekday')
    : [against('different weekdays')];
}

/** Days before publication in which something told as news without a date most likely lies. */
const newsDays = 3;
/** Days over which one thing may be told as news without a date: by then it is dated or background. */
const staleDays = 31;

/**
 * Told as news, without a date: within the same days it speaks for one thing, weakly; more than a month apart, or
 * before the day it happened, it cannot be one.
 */
function ofNews(a: Traits, b: Traits): readonly Evidence[] {
  const [one, other] = [a.days ?? a.news, b.days ?? b.news];
  if (one === null || other === null) return [];
  const spread = Math.max(one.to, other.to) - Math.min(one.from, other.from);
  const early = (a.days !== null && other.to < one.from) || (b.days !== null && one.to < other.from);
  if (spread > staleDays || early) return [against('not news at the same time')];
  return meet(reach(a, one), reach(b, other)) ? when(0.5, 'told as news within the same days') : [];
}

/** The days on which something lies that is told on some days: their own, or for want of a date the last few. */
function reach({ days }: Traits, told: Days): Days {
  return days === null ? { from: told.from - newsDays, to: told.to } : told;
}

/**
 * Whether two things, told as news and without a date, were news on other days. The same words are then a formula
 * ("fired rockets at the town, causing material damage"), and no copy of one telling.
 */
export function areNewsApart(a: Traits, b: Traits): boolean {
  if (a.days !== null || b.days !== null || a.news === null || b.news === null) return false;
  return !meet(reach(a, a.news), reach(b, b.news));
}

/** Whether two things, one of them without a date, were told on one day or the next. */
export function areNewsOfOneDay(a: Traits, b: Traits): boolean {
  const [one, other] = [a.days ?? a.news, b.days ?? b.news];
  if (one === null || other === null || (a.days !== null && b.days !== null)) return false;
  return Math.max(lengthOf(one), lengthOf(other)) <= 2 && gapBetween(one, other) <= 1;
}
