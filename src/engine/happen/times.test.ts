// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkTimes, type TimesRow } from '../../../test/times.ts';
import { languageFor } from '../../desk/language.ts';
import type { Mention, Report, Sentence, ZoneKind } from '../../model/index.ts';
import { dateOf, dayOf, isoDay, isoWeek, readIsoDay, weekdayOf } from './calendar.ts';
import { readTimes, wordedOf } from './times.ts';

const { language } = languageFor([]);

/** Reads the times of a text that is one sentence; the tokens show only what the tense of its verbs shows. */
function timesOf(text: string, published: string | null, zone: ZoneKind = 'body'): readonly Mention[] {
  const report = { text, published: { value: published } } as unknown as Report;
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    form,
    xpos: /(?:ed|said|were|was|fell)$/.test(form) ? 'VBD' : '',
  }));
  const sentence = { start: 0, end: text.length, zone, tokens } as unknown as Sentence;
  return readTimes(report, [wordedOf(report, sentence)], language).mentions;
}

/** 8 October 2031 is a Wednesday. */
const wednesday = '2031-10-08';

const counted: readonly TimesRow[] = [
  ['It fell [t:today].', ['2031-10-08', '2031-10-08']],
  [
    'It fell [t:yesterday] and [t:the day before yesterday].',
    ['2031-10-07', '2031-10-07'],
    ['2031-10-06', '2031-10-06'],
  ],
  ['The port was shelled on [t:Tuesday].', ['2031-10-07', '2031-10-07']],
  ['The port was shelled on [t:Wednesday].', ['2031-10-08', '2031-10-08']],
  ['The port was shelled on [t:Thursday].', ['2031-10-02', '2031-10-02']],
  ['The talks will open on [t:Thursday].', ['2031-10-09', '2031-10-09']],
  ['It was hit [t:last Wednesday].', ['2031-10-01', '2031-10-01']],
  ['The port was shelled [t:overnight].', ['2031-10-07TNI', '2031-10-07/2031-10-08']],
  ['It was hit [t:early on Tuesday].', ['2031-10-07', '2031-10-07']],
  ['It was hit on [t:Tuesday morning].', ['2031-10-07TMO', '2031-10-07']],
  ['It was hit over [t:the weekend].', ['2031-W40-WE', '2031-10-04/2031-10-05']],
  ['It was hit [t:last week].', ['2031-W40', '2031-09-29/2031-10-05']],
  ['It was hit [t:late last month].', ['2031-09', '2031-09-21/2031-09-30']],
  ['It was hit at [t:the end of August].', ['2031-08', '2031-08-21/2031-08-31']],
  ['It was hit in [t:early 2029].', ['2029', '2029-01/2029-04']],
  ['It was hit in [t:mid-2029].', ['2029', '2029-05/2029-08']],
  ['It was hit [t:three days ago].', ['2031-10-05', '2031-10-05']],
  ['It was hit [t:two weeks ago].', ['2031-09-24', '2031-09-24~']],
  ['It was hit [t:six months ago].', ['2031-04', '2031-04~']],
  [
    'It was hit on [t:Sunday], and [t:two days earlier] a bridge fell.',
    ['2031-10-05', '2031-10-05'],
    ['2031-10-03', '2031-10-03'],
  ],
  [
    'It was hit on [t:1 May 2030] and again on [t:the following day].',
    ['2030-05-01', '2030-05-01'],
    ['2030-05-02', '2030-05-02'],
  ],
  ['Over [t:the last day] the guns were silent.', ['P1D', '2031-10-07/2031-10-08']],
  ['In [t:the past nine days] the guns were silent.', ['P9D', '2031-09-29/2031-10-08']],
  ['It was hit on [t:November 17-19].', ['2030-11-17', '2030-11-17/2030-11-19']],
  ['It was hit on [t:3 November].', ['2030-11-03', '2030-11-03']],
  ['It was hit at [t:15:30 GMT].', ['2031-10-08T15:30Z', '2031-10-08']],
  ['It was hit at [t:3 p.m. on Friday].', ['2031-10-03T15:00', '2031-10-03']],
  ['It was hit on [t:Friday at 3:20 pm].', ['2031-10-03T15:20', '2031-10-03']],
  ['It was hit at [t:dawn on Friday].', ['2031-10-03TMO', '2031-10-03']],
  ['The trial is set to begin on [t:Thursday].', ['2031-10-09', '2031-10-09']],
];

const stated: readonly TimesRow[] = [
  ['It fell on [t:Wednesday, May 7, 2031].', ['2031-05-07', '2031-05-07']],
  ['It fell on [t:7 May 2031].', ['2031-05-07', '2031-05-07']],
  ['It fell in [t:the 1990s] or on [t:2031-05-07].', ['199', '1990/1999'], ['2031-05-07', '2031-05-07']],
  ['It fell in [t:March 2030].', ['2030-03', '2030-03']],
  ['It fell in [t:2030].', ['2030', '2030']],
  ['It fell in [t:the third quarter of 2030].', ['2030-Q3', '2030-07/2030-09']],
  ['It fell in [t:the summer of 2030].', ['2030-SU', '2030-22']],
];

const open: readonly TimesRow[] = [
  ['It was hit on [t:Wednesday].', ['XXXX-WXX-3', null]],
  ['It was hit [t:yesterday].', ['XXXX-XX-XX', null]],
  ['It was hit [t:last week].', ['XXXX-WXX', null]],
  ['It was hit on [t:September 30].', ['XXXX-09-30', 'XXXX-09-30']],
  ['It was hit at [t:the end of October].', ['XXXX-10', 'XXXX-10-21/XXXX-10-31']],
  ['It was hit [t:three days earlier].', ['XXXX-XX-XX', null]],
  ['It lasted [t:three days].', ['P3D', null]],
  ['It lasted [t:several weeks].', ['PXW', null]],
  ['They meet [t:every Friday].', ['XXXX-WXX-5', null]],
  ['They meet [t:daily].', ['P1D', null]],
];

test('times are counted from the day of writing, and back in it, as news is', () =>
  checkTimes(counted, wednesday, timesOf));

test('dates that are written out need no anchor', () => checkTimes(stated, null, timesOf));

test('what cannot be counted stays open, and keeps what it says', () => {
  checkTimes(open, null, timesOf);
  assert.equal(timesOf('It was hit on Wednesday.', null)[0]!.when!.weekday, 3);
});

test('a value counted from another day is inferred and names that day', () => {
  const [time] = timesOf('It was hit on Tuesday.', wednesday);
  assert.equal(time!.when!.basis, 'inferred');
  assert.match(time!.when!.anchor!, /Wed 8 Oct 2031/);
  assert.equal(timesOf('It was hit on 7 May 2031.', null)[0]!.when!.basis, 'stated');
});

test('a full date with its weekday dates the days just before it, and no others', () => {
  const text = 'Seen on Wednesday, May 7, 2031. It was hit on Tuesday. The minister was named on Thursday.';
  const [, tuesday, thursday] = timesOf(text, null, 'caption');
  assert.deepEqual([tuesday!.when!.value, tuesday!.when!.basis], ['2031-05-06', 'inferred']);
  assert.deepEqual([thursday!.when!.value, thursday!.when!.weekday], [null, 4]);
});

test('a weekday that is not that of its date dates nothing', () => {
  const [, tuesday] = timesOf('Seen on Friday, May 7, 2031. It was hit on Tuesday.', null, 'caption');
  assert.equal(tuesday!.when!.value, null);
});

const notTimes = [
  'They may march on the capital.',
  'Some 2031 fighters were counted.',
  'The score was 3-1.',
  'Flight 2031 was late.',
  'A 34-year-old fisherman spoke.',
  'He is 34 years old.',
  'The second ship sank.',
  'Mar Elias street was empty.',
];

test('what only looks like a time is none', () => {
  for (const text of notTimes)
    assert.deepEqual(
      timesOf(text, wednesday).map(({ exact }) => exact),
      [],
      text,
    );
});

test('every span holds the words at its place, whatever the text', () => {
  const words = fc.constantFrom(
    'on',
    'May',
    '31',
    'February',
    '2031',
    'last',
    'week',
    ',',
    'the',
    'end of',
    'Friday',
    'ago',
    'three',
    'p.m.',
    '15:30',
    '’s',
    '-',
    '٣',
    'İ',
    '\u202e',
    '99999999999999999999',
    'a',
    'quarter',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        for (const mention of timesOf(text, wednesday)) {
          assert.equal(mention.exact, text.slice(mention.start, mention.end));
          assert.ok(mention.value ?? /kept as written/.test(mention.when!.reason));
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('days and dates are one another’s inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      assert.equal(dayOf(dateOf(day)), day);
      const at = new Date(day * 86_400_000);
      assert.deepEqual(dateOf(day), {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
      });
      assert.equal(weekdayOf(day), at.getUTCDay());
    }),
  );
  assert.equal(isoDay(readIsoDay('2032-02-29')!), '2032-02-29');
  assert.equal(readIsoDay('2031-02-29'), null);
  assert.equal(isoWeek(readIsoDay('2027-01-01')!), '2026-W53');
  assert.equal(isoWeek(readIsoDay('2029-12-31')!), '2030-W01');
});
