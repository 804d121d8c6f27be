// SPDX-License-Identifier: Apache-2.0
import type { DayPart } from '../../language/times.ts';
import { daysInMonth, isoYear } from './calendar.ts';
import { calendarValue, centuryValue, seasonValue, shareValue, weekdayValue } from './calendar-values.ts';
import { clockValue } from './clock-values.ts';
import { agoValue, spanValue, unitValue } from './counted-values.ts';
import type { Edge, TimeExpression } from './time-expressions.ts';
import { type Anchors, date, stated, type TimeValue, unknown, unknownYear } from './time-value.ts';

export type { Anchors } from './time-value.ts';

/**
 * Gives a time its value: TIMEX3 as in TimeML 1.2.1 (Pustejovsky and others), and an EDTF interval no finer than the
 * words. What cannot be counted keeps what it says of itself: a weekday, a month without a year (`XXXX-10`).
 */
export function timeValueOf(expression: TimeExpression, anchors: Anchors): TimeValue {
  switch (expression.kind) {
    case 'calendar':
      return calendarValue(expression, anchors);
    case 'weekday':
      return weekdayValue(expression, anchors);
    case 'unit':
      return unitValue(expression.unit, expression.shift, anchors.now);
    case 'ago':
      return agoValue(expression, anchors);
    case 'span':
      return spanValue(expression, anchors);
    case 'set':
      return { timex: 'SET', value: expression.value, when: unknown };
    case 'season':
      return seasonValue(expression, anchors);
    case 'share':
      return shareValue(expression, anchors);
    case 'century':
      return centuryValue(expression.number);
    case 'two-days': {
      const year = isoYear(expression.year);
      return date(year, { ...stated(year), why: 'as written; the day can be read in two ways' });
    }
    case 'name':
    case 'kept':
      return {
        timex: 'DATE',
        value: null,
        when: { ...unknown, why: keptBecause[expression.kind === 'kept' ? expression.why : 'name'] },
      };
    case 'years':
      return date(
        isoYear(expression.first),
        stated(`${isoYear(expression.first)}/${isoYear(expression.last)}`),
      );
    case 'decade':
      return date(expression.value, stated(`${expression.value}0/${expression.value}9`));
    case 'vague':
      return date(expression.value, { ...unknown, why: 'given only vaguely' });
    case 'clock':
      return clockValue(expression, expression.of && timeValueOf(expression.of, anchors), anchors);
    case 'part':
      return partValue(expression.part, timeValueOf(expression.of, anchors));
    case 'edge':
      return edgeValue(expression.edge, timeValueOf(expression.of, anchors));
  }
}

const keptBecause: Readonly<Record<'impossible' | 'calendar' | 'name', string>> = {
  impossible: 'there is no such day; kept as written',
  name: 'part of a name; kept as written',
  calendar: 'a date of another calendar; kept as written',
};

function partValue(part: DayPart, of: TimeValue): TimeValue {
  const [day] = (of.value ?? 'XXXX-XX-XX').split('T');
  // A night runs into the next day, so the interval may not end with the first.
  return { timex: 'TIME', value: `${day}T${part}`, when: of.when };
}

const edgeWords: Readonly<Record<Edge, string>> = {
  START: 'the beginning',
  MID: 'the middle',
  END: 'the end',
};

/** The first, middle or last third of a month or year; a day, week or anything finer keeps its own value. */
function edgeValue(edge: Edge, of: TimeValue): TimeValue {
  const value = of.when.value;
  const narrowed = value === null ? null : third(edge, value);
  if (narrowed === null) return of;
  return { ...of, when: { ...of.when, value: narrowed, why: `${of.when.why}; ${edgeWords[edge]} of it` } };
}

function third(edge: Edge, value: string): string | null {
  const month = /^(\d{4}|XXXX)-(\d{2})$/u.exec(value);
  if (month) {
    if (Number(month[2]) > 12) return null;
    const last =
      month[1] === unknownYear
        ? leastDays(Number(month[2]))
        : daysInMonth(Number(month[1]), Number(month[2]));
    const [from, to] = edge === 'START' ? [1, 10] : edge === 'MID' ? [11, 20] : [21, last];
    return `${value}-${String(from).padStart(2, '0')}/${value}-${to}`;
  }
  if (!/^\d{4}$/u.test(value)) return null;
  const [from, to] = edge === 'START' ? ['01', '04'] : edge === 'MID' ? ['05', '08'] : ['09', '12'];
  return `${value}-${from}/${value}-${to}`;
}

/** Days of a month whose year is not known: a leap day is allowed for. */
function leastDays(month: number): number {
  return daysInMonth(2000, month);
}
