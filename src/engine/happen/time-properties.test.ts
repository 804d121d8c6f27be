// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageFor } from '../../desk/language.ts';
import type { Mention, Report, Sentence } from '../../model/index.ts';
import {
  type CalendarDate,
  dateOf,
  dayOf,
  daysInMonth,
  isDate,
  isoDay,
  readIsoDay,
  weekdayOf,
} from './calendar.ts';
import { readTimes, wordedOf } from './times.ts';

const { language } = languageFor([]);

/** Reads a text that is one sentence whose verbs show no tense but by their words. */
function timesOf(text: string, day: number | null): readonly Mention[] {
  const published = { value: day === null ? null : isoDay(day) };
  const report = { id: 'r', file: 'r', text, published } as unknown as Report;
  const sentence = { start: 0, end: text.length, zone: 'body', tokens: [] } as unknown as Sentence;
  return readTimes(report, [wordedOf(report, sentence)], language).mentions;
}

/** Days of 1970 to 2100. */
const anyDay = fc.integer({ min: 0, max: dayOf({ year: 2100, month: 12, day: 31 }) });

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const relative = fc.constantFrom(
  ...weekdays.map((day) => `on ${day}`),
  ...weekdays.map((day) => `last ${day}`),
  ...weekdays.map((day) => `on ${day} morning`),
  'today',
  'yesterday',
  'tomorrow',
  'overnight',
  'last night',
  'last week',
  'this week',
  'over the weekend',
  'three days ago',
  'two weeks ago',
  'in the past nine days',
  'two nights ago',
);

/** Every day of an EDTF value, as whole numbers. */
function daysIn(value: string): readonly number[] {
  return value
    .replace('~', '')
    .split('/')
    .map((part) => readIsoDay(part)!);
}

test('shifting the date of publication by whole weeks shifts what is counted from it by as much', () => {
  fc.assert(
    fc.property(relative, anyDay, fc.integer({ min: 1, max: 40 }), (words, day, weeks) => {
      const read = (from: number): readonly (readonly number[])[] =>
        timesOf(`It was hit ${words}.`, from).map(({ when }) => daysIn(when!.value!));
      const shifted = read(day).map((days) => days.map((one) => one + 7 * weeks));
      assert.equal(shifted.length, 1);
      assert.deepEqual(read(day + 7 * weeks), shifted);
    }),
  );
});

test('a weekday lies in the week up to the day of writing, unless what is told is yet to come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...weekdays), anyDay, fc.boolean(), (name, day, future) => {
      const [time] = timesOf(future ? `It will open on ${name}.` : `It was hit on ${name}.`, day);
      const [at] = daysIn(time!.when!.value!);
      assert.equal(weekdays[weekdayOf(at!)], name);
      const ahead = at! - day;
      assert.ok(future ? ahead >= 0 && ahead < 7 : ahead <= 0 && ahead > -7);
    }),
  );
});

test('a date without its year is the nearest one that lies back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 330 }), (day, back) => {
      const { month, day: dayOfMonth } = dateOf(day - back);
      const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2000, month - 1, 1)),
      );
      const [time] = timesOf(`They said it was hit on ${name} ${dayOfMonth}.`, day);
      assert.equal(time!.when!.value, isoDay(day - back));
    }),
  );
});

const pieces = fc.constantFrom(
  ...['on', 'at', 'the', 'early', 'late', 'end of', 'next', 'last', 'same', 'three', 'a second', 'half'],
  ...['day', 'days', 'night', 'week', 'month', 'year', 'hours', 'quarter', 'century', 'morning', 'dawn'],
  ...[
    'Monday',
    'Friday',
    'May',
    '31 February',
    'Ramadan',
    '3 Aban 1410',
    'Oct. 8',
    '2031',
    '1830',
    '2011-2014',
  ],
  ...['ago', 'earlier', 'later', 'before', 'yesterday', 'overnight', 'now', 'daily', 'per', 'running'],
  ...['15:30', '0000 GMT', 'GMT+3', '(', ')', ',', '-', '/', '3 p.m.', 'noon', '9/11', '04/05/2031', '’s'],
);
const texts = fc.array(pieces, { maxLength: 25 }).map((list) => list.join(' '));

test('no value is counted from a day that it does not name, and every value says by what rule', () => {
  fc.assert(
    fc.property(texts, fc.option(anyDay), (text, day) => {
      for (const { exact, start, end, when, value, reason } of timesOf(text, day)) {
        assert.equal(exact, text.slice(start, end));
        assert.match(reason, /^happen\.time\.[a-z-]+@\d+$/);
        assert.match(when!.reason, /^happen\.time@\d+: ./);
        if (when!.basis === 'inferred') assert.ok(when!.anchor, exact);
        if (when!.basis === 'unknown') assert.equal(when!.value, null, exact);
        if (when!.basis === 'stated') assert.ok(when!.value, exact);
        if (value === null) assert.equal(when!.value, null, exact);
        if (when!.utc !== undefined) assert.match(when!.utc, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/);
      }
    }),
    { numRuns: 500 },
  );
});

test('times do not overlap, and stand in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = timesOf(text, 20_000);
      found.slice(1).forEach((time, i) => {
        assert.ok(time.start >= found[i]!.end, text);
      });
    }),
  );
});

test('the calendar of 1970 to 2100 is the one that is counted out day by day', () => {
  let date: CalendarDate = { year: 1970, month: 1, day: 1 };
  for (let day = 0, weekday = 4; date.year <= 2100; day++, weekday = (weekday + 1) % 7) {
    assert.equal(dayOf(date), day);
    assert.deepEqual(dateOf(day), date);
    assert.equal(weekdayOf(day), weekday);
    assert.ok(isDate(date.year, date.month, date.day));
    date = dayAfter(date);
  }
});

/** By the rule of leap years and the lengths of months alone. */
function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  assert.equal(daysInMonth(year, month), lengths[month - 1]);
  if (day < lengths[month - 1]!) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
