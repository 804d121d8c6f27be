// SPDX-License-Identifier: Apache-2.0
import { type Edtf, type PublishedDate, type Sentence, type Span, wordsOfEdtf } from '../../model/index.ts';
import { type Day, dateOf, dayOf, isDate, isoDay, isoMonth, isoYear, weekdayOf } from './calendar.ts';
import type { Tense } from './tense.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';

/** A time of the report as evidence of the day it was written. */
export interface DatedWords {
  readonly span: Span;
  readonly zone: Sentence['zone'];
  readonly expression: FoundTime['expression'];
  /** What the verbs around say of it; null when they do not show. */
  readonly tense: Tense;
}

/** When a report without a date was written, by its own words. */
export interface Dating {
  readonly published: PublishedDate;
  /** A day close to that of writing, from which other times may be counted; null when no day is known. */
  readonly near: { readonly day: Day; readonly name: string } | null;
}

type Calendar = Extract<TimeExpression, { kind: 'calendar' }>;

interface Said extends Calendar {
  readonly from: DatedWords;
}

/**
 * Infers the day of writing from evidence inside a report: a date in its dateline or caption, or one given with its
 * weekday, as reporters write of the days they write in; the year of such a date from the latest year that is told of
 * as past; failing those, the bounds that dated things told as past, and as to come, set to it. Null when nothing is
 * dated. What is inferred is an interval, never finer than the evidence, with the evidence beside it.
 */
export function datingOf(times: readonly DatedWords[]): Dating | null {
  const said = times.flatMap((from) => {
    const expression = calendarOf(from.expression);
    return expression === null || from.zone === 'boilerplate' ? [] : [{ ...expression, from }];
  });
  const past = latestPast(said);
  return dayOfWriting(said, past) ?? dayWithoutYear(said) ?? bounds(said, past);
}

/** Days by which a report may appear after the day of its dateline. */
const datelineReach = 7;

/**
 * The day of the dateline of a report whose date of publication is known: what was written on the 8th and put out on the
 * 10th has the 7th for its "yesterday". Null without a dated dateline, or where it lies after that date or long before.
 */
export function datelineDay(times: readonly DatedWords[], published: Day): Day | null {
  for (const { zone, expression } of times) {
    const said = zone === 'dateline' ? calendarOf(expression) : null;
    if (said?.month == null || said.day === null) continue;
    const { year } = dateOf(published);
    for (const candidate of said.year === null ? [year, year - 1] : [said.year]) {
      if (!isDate(candidate, said.month, said.day)) continue;
      const day = dayOf({ year: candidate, month: said.month, day: said.day });
      if (day <= published && published - day <= datelineReach) return day;
    }
  }
  return null;
}

function calendarOf(expression: TimeExpression): Calendar | null {
  if (expression.kind === 'calendar') return expression.lastDay === null ? expression : null;
  if (expression.kind === 'part') return calendarOf(expression.of);
  return expression.kind === 'clock' && expression.of ? calendarOf(expression.of) : null;
}

interface Candidate {
  readonly day: Day;
  readonly weight: number;
  readonly evidence: readonly Said[];
}

/** The strongest day there is evidence of, of equals the latest. */
function dayOfWriting(said: readonly Said[], past: Said | null): Dating | null {
  const candidates = said.flatMap((one) => candidateOf(one, past) ?? []);
  const best = candidates.reduce<Candidate | null>(
    (a, b) => (!a || b.weight > a.weight || (b.weight === a.weight && b.day > a.day) ? b : a),
    null,
  );
  if (!best) return null;
  const [first] = best.evidence;
  const reach = first!.from.zone === 'dateline' || first!.from.zone === 'byline' ? 1 : newsReach;
  const value = `${isoDay(best.day)}/${isoDay(best.day + reach)}`;
  const name = `a date in the report, ${wordsOfEdtf(isoDay(best.day))}`;
  return {
    published: inferredDate(value, best.evidence, 'near a date in the text'),
    near: { day: best.day, name },
  };
}

/** Days after a date given with its weekday in which a report that speaks so of it is written. */
const newsReach = 7;

function candidateOf(one: Said, past: Said | null): Candidate | null {
  const { zone } = one.from;
  const apart = zone === 'dateline' || zone === 'caption' || zone === 'byline';
  const weekday = one.weekday !== null;
  if (one.month === null || one.day === null || !(apart || weekday) || one.from.tense === 'ahead')
    return null;
  const year = one.year === null ? yearBy(one, past) : { year: one.year, evidence: [] };
  if (year === null || !isDate(year.year, one.month, one.day)) return null;
  const day = dayOf({ year: year.year, month: one.month, day: one.day });
  if (weekday && weekdayOf(day) !== one.weekday) return null;
  // What came long before something that is past itself was not news then.
  if (!apart && past && firstDay(past) > day + newsReach) return null;
  const whole = one.year === null ? 0 : 1;
  return { day, weight: (apart ? 2 : 0) + (weekday ? 2 : 0) + whole, evidence: [one, ...year.evidence] };
}

/** The year of a day and month: the only one, of the latest year told as past and the next, in which it fits. */
function yearBy(one: Said, latest: Said | null): { year: number; evidence: readonly Said[] } | null {
  if (latest?.year == null) return null;
  const fits = [latest.year, latest.year + 1].filter(
    (year) =>
      isDate(year, one.month!, one.day!) &&
      (one.weekday === null ||
        weekdayOf(dayOf({ year, month: one.month!, day: one.day! })) === one.weekday) &&
      firstDay(latest) <= dayOf({ year, month: one.month!, day: one.day! }),
  );
  return fits.length === 1 ? { year: fits[0]!, evidence: [latest] } : null;
}

/** The day and month of a dateline whose year nothing tells. */
function dayWithoutYear(said: readonly Said[]): Dating | null {
  const one = said.find(({ from, year, day }) => from.zone === 'dateline' && year === null && day !== null);
  if (!one) return null;
  const value = `XXXX-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`;
  return { published: inferredDate(value, [one], 'the day and month of the dateline'), near: null };
}

/** Not before what is told as past, not after what is told as to come. */
function bounds(said: readonly Said[], past: Said | null): Dating | null {
  const next = said
    .filter(({ year, from }) => year !== null && from.tense === 'ahead')
    .reduce<Said | null>((a, b) => (a && firstDay(a) <= firstDay(b) ? a : b), null);
  if (!past && !next) return null;
  if (past && next && firstDay(past) > firstDay(next)) return null;
  const value = `${past ? written(past) : '..'}/${next ? written(next) : '..'}`;
  const evidence = [past, next].filter((one) => one !== null);
  return {
    published: inferredDate(value, evidence, 'after what it tells as past, before what it tells as to come'),
    near: null,
  };
}

function latestPast(said: readonly Said[]): Said | null {
  return said
    .filter(({ year, from }) => year !== null && from.tense === 'past')
    .reduce<Said | null>((a, b) => (a && firstDay(a) >= firstDay(b) ? a : b), null);
}

function firstDay({ year, month, day }: Said): Day {
  return dayOf({ year: year!, month: month ?? 1, day: day ?? 1 });
}

function written({ year, month, day }: Said): Edtf {
  if (month === null) return isoYear(year!);
  return day === null ? isoMonth(year!, month) : isoDay(dayOf({ year: year!, month, day }));
}

function inferredDate(value: Edtf, evidence: readonly Said[], why: string): PublishedDate {
  const spans = evidence.map(({ from }) => from.span);
  const words = spans.map(({ exact }) => `“${exact}”`).join(', ');
  return {
    value,
    basis: 'inferred',
    reason: `happen.dating@1: ${why}: ${words}`,
    raw: spans[0]?.exact ?? null,
    evidence: spans,
  };
}
