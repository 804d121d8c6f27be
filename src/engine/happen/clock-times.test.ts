// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timesIn } from '../../../test/times.ts';
import type { Mention } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';

type Row = readonly [marked: string, timex: string, day: string, utc: string | undefined];

/** 10 October 2031 is a Friday. */
const hours: readonly Row[] = [
  ['It fell on [t:Tuesday at 3 p.m.]', '2031-10-07T15:00', '2031-10-07', undefined],
  ['It fell at [t:3.30 p.m. on Tuesday].', '2031-10-07T15:30', '2031-10-07', undefined],
  ["It fell at [t:ten o'clock on Tuesday].", '2031-10-07T10:00', '2031-10-07', undefined],
  ['It fell at [t:0430 on Tuesday].', '2031-10-07T04:30', '2031-10-07', undefined],
  ['It fell at [t:1500 hours on Tuesday].', '2031-10-07T15:00', '2031-10-07', undefined],
  ['It fell at [t:15:30 local time on Tuesday].', '2031-10-07T15:30', '2031-10-07', undefined],
  ['It fell at [t:noon Gazira time on Tuesday].', '2031-10-07T12:00', '2031-10-07', undefined],
  ['It fell at [t:0600 a.m. on Tuesday].', '2031-10-07T06:00', '2031-10-07', undefined],
  ['It fell at [t:7 p.m. on Tuesday evening].', '2031-10-07T19:00', '2031-10-07', undefined],
  ['It fell on [t:October 7 2031 1849 UTC+3].', '2031-10-07T18:49+03:00', '2031-10-07', '2031-10-07T15:49Z'],
  ['It fell at [t:noon GMT on Tuesday].', '2031-10-07T12:00Z', '2031-10-07', '2031-10-07T12:00Z'],
  ['It fell at [t:0800 UTC on Tuesday].', '2031-10-07T08:00Z', '2031-10-07', '2031-10-07T08:00Z'],
  ['It fell at [t:11 p.m. EST on Tuesday].', '2031-10-07T23:00-05:00', '2031-10-07', '2031-10-08T04:00Z'],
  ['It fell at [t:1 a.m. (GMT+3) on Tuesday].', '2031-10-07T01:00+03:00', '2031-10-07', '2031-10-06T22:00Z'],
  [
    'It fell at [t:1 a.m. UTC+05:30 on Tuesday].',
    '2031-10-07T01:00+05:30',
    '2031-10-07',
    '2031-10-06T19:30Z',
  ],
  [
    'It fell at [t:3 a.m. local time (0000 GMT) on Tuesday].',
    '2031-10-07T03:00+03:00',
    '2031-10-07',
    '2031-10-07T00:00Z',
  ],
  [
    'It fell at [t:1 a.m. (2200 GMT) on Tuesday].',
    '2031-10-07T01:00+03:00',
    '2031-10-07',
    '2031-10-06T22:00Z',
  ],
  [
    'It fell at [t:8 p.m. (0100 GMT) on Tuesday].',
    '2031-10-07T20:00-05:00',
    '2031-10-07',
    '2031-10-08T01:00Z',
  ],
];

test('hours keep their day as stated, and the moment where the zone is told', () => {
  for (const [marked, timex, day, utc] of hours) {
    const plain = readMarked(marked);
    const found = timesIn(plain.text, '2031-10-10');
    assert.deepEqual(
      found.map(({ exact }) => exact),
      marksOf(plain, 't').map(({ exact }) => exact),
      marked,
    );
    const [{ value, when, timex: type }] = found as [Mention];
    assert.deepEqual([type, value, when!.value, when!.utc], ['TIME', timex, day, utc], marked);
  }
});

test('an hour without a day has no moment, whatever its zone', () => {
  const [time] = timesIn('It fell at 0800 UTC.', null);
  assert.deepEqual([time!.value, time!.when!.value, time!.when!.utc], ['XXXX-XX-XXT08:00Z', null, undefined]);
});

test('what no clock shows is no hour', () => {
  for (const text of ['It fell at 25:00.', 'It cost 9.75.', 'They won 15:12.', 'Room 0430 burned.'])
    assert.deepEqual(
      timesIn(text, '2031-10-10').map(({ exact }) => exact),
      [],
      text,
    );
});
