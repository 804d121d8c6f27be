// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, gapBetween, holdsWeekday, lengthOf, meet, weekdayOf } from './days.ts';

const lengths: readonly (readonly [edtf: string, days: number])[] = [
  ['2031-03-05', 1],
  ['2031-02', 28],
  ['2032', 366],
  ['2031-03-05~', 1],
  ['2031-03-05/2031-03-07', 3],
  ['2031-02-27/2031-03', 33],
  ['2031-03-05T09:00', 1],
  ['2031-03-05/..', Infinity],
];

test('an EDTF value stands for days', () => {
  for (const [edtf, days] of lengths) assert.equal(lengthOf(daysOf(edtf)!), days, edtf);
});

test('what names no year stands for none', () => {
  for (const value of [
    null,
    '',
    '..',
    'XXXX-03-05',
    '2031-13',
    '2031-03-00',
    'P3D',
    'Wednesday',
    '2031-03-07/2031-03-05',
    'a/b/c',
  ]) {
    assert.equal(daysOf(value), null, String(value));
  }
});

test('days meet, part and fall on weekdays', () => {
  const week = daysOf('2031-03-03/2031-03-09')!;
  const wednesday = daysOf('2031-03-05')!;
  assert.equal(weekdayOf(wednesday.from), 3);
  assert.ok(meet(week, wednesday));
  assert.equal(gapBetween(wednesday, daysOf('2031-03-08')!), 3);
  assert.equal(gapBetween(week, wednesday), 0);
  assert.ok(holdsWeekday(week, 0));
  assert.ok(!holdsWeekday(wednesday, 4));
});
