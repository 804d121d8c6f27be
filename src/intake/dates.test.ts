// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDay, readSupplied } from './dates.ts';

const months = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december'
    .split(' ')
    .map((name, i) => [name, i < 12 ? i + 1 : ([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12] as const)[i - 12]!]),
);

test('days as they are written', () => {
  const cases: readonly (readonly [raw: string, day: string | null])[] = [
    ['2015-10-08', '2015-10-08'],
    ['2015-10-08T23:30:00-05:00', '2015-10-08'],
    ['2015-10-08 14:30', '2015-10-08'],
    ['20151008', '2015-10-08'],
    ['2015/10/8', '2015-10-08'],
    ['8 October 2015', '2015-10-08'],
    ['Thu, 08 Oct 2015 12:00:00 GMT', '2015-10-08'],
    ['Thursday 8th of October, 2015', '2015-10-08'],
    ['October 8, 2015', '2015-10-08'],
    ['Oct. 8 2015', '2015-10-08'],
    ['Oct 82015', '2015-10-08'],
    ['08.10.2015', '2015-10-08'],
    ['18-10-2015', '2015-10-18'],
    ['10/18/2015', '2015-10-18'],
    ['10/10/2015', '2015-10-10'],
    ['08/10/2015', null],
    ['8-10-2015', null],
    ['October 8', null],
    ['October 2015', null],
    ['2015', null],
    ['2015-02-29', null],
    ['2016-02-29', '2016-02-29'],
    ['2015-13-01', null],
    ['31 April 2015', null],
    ['8 Brumaire 2015', null],
    ['soon', null],
    ['', null],
  ];
  for (const [raw, day] of cases) assert.equal(readDay(raw, months), day, raw);
});

test('what a person supplies may be less sure than a day', () => {
  const cases: readonly (readonly [raw: string, value: string | null])[] = [
    ['2015-10', '2015-10'],
    ['2015', '2015'],
    ['2015-10-08~', '2015-10-08~'],
    ['2015-10-03/2015-10-04', '2015-10-03/2015-10-04'],
    ['2015-10-03/2015-13-04', null],
    ['8 October 2015', '2015-10-08'],
    ['last week', null],
  ];
  for (const [raw, value] of cases) assert.equal(readSupplied(raw, months), value, raw);
});

test('reading a date never throws and gives a day or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      assert.match(readDay(raw, months) ?? '2000-01-01', /^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
