// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTimes, type TimesRow, timesIn } from '../../../test/times.ts';

/** 10 October 2031 is a Friday. */
const friday = '2031-10-10';

const partsOfDays: readonly TimesRow[] = [
  ['The port was hit in [t:the early hours of Sunday].', ['2031-10-05TMO', '2031-10-05']],
  ['The port was hit on [t:the night of October 4].', ['2031-10-04TNI', '2031-10-04']],
  ['The port was hit [t:overnight on Monday].', ['2031-10-06TNI', '2031-10-06']],
  ['The port was hit [t:late on Wednesday night].', ['2031-10-08TNI', '2031-10-08']],
  [
    'Troops came on [t:Tuesday] and left [t:the following morning].',
    ['2031-10-07', '2031-10-07'],
    ['2031-10-08TMO', '2031-10-08'],
  ],
  [
    'Troops came on [t:1 May 2031]. They left [t:that night].',
    ['2031-05-01', '2031-05-01'],
    ['2031-05-01TNI', '2031-05-01'],
  ],
  [
    'Troops came on [t:Tuesday]. The bridge fell at [t:dawn].',
    ['2031-10-07', '2031-10-07'],
    ['2031-10-07TMO', '2031-10-07'],
  ],
  [
    'Troops came on [t:Tuesday] and, [t:later that day], left.',
    ['2031-10-07', '2031-10-07'],
    ['2031-10-07', '2031-10-07'],
  ],
  ['The port was hit for [t:a third straight night].', ['2031-10-10TNI', '2031-10-10']],
  [
    'The port was hit for [t:a third day] on [t:Wednesday].',
    ['2031-10-08', '2031-10-08'],
    ['2031-10-08', '2031-10-08'],
  ],
  ['Following [t:Monday]’s strikes the port closed.', ['2031-10-06', '2031-10-06']],
  [
    'Troops came on [t:1 May 2031] and left [t:the following Monday].',
    ['2031-05-01', '2031-05-01'],
    ['2031-05-05', '2031-05-05'],
  ],
  ['Following [t:Mondays] strikes the port closed.', ['2031-10-06', '2031-10-06']],
  ['The port was hit [t:two nights ago].', ['2031-10-08TNI', '2031-10-08/2031-10-09']],
];

const unitsAndLengths: readonly TimesRow[] = [
  ['It was the deadliest raid of [t:the year].', ['2031', '2031']],
  ['The siege lasted [t:half an hour].', ['PT30M', null]],
  ['The siege lasted [t:two and a half years].', ['P2.5Y', null]],
  ['The siege lasted [t:a matter of hours].', ['PTXH', null]],
  ['[t:A week]-long siege ended.', ['P1W', null]],
  ['They fought [t:all night].', ['P1D', null]],
  ['The guns fire on [t:Fridays] and twice [t:per day].', ['XXXX-WXX-5', null], ['P1D', null]],
  ['Forty died in [t:the first half of 2031].', ['2031-H1', '2031-01/2031-06']],
  ['Losses rose in [t:the second quarter].', ['2031-Q2', '2031-04/2031-06']],
  ['Losses rose in [t:the fourth quarter].', ['2030-Q4', '2030-10/2030-12']],
  ['The fort is of [t:the 19th century].', ['18', '1801/1900']],
  ['The war of [t:2011-2014] ended.', ['2011', '2011/2014']],
  ['The fort fell in [t:the summer].', ['2031-SU', '2031-22']],
  ['The fort fell [t:a fortnight ago].', ['2031-09-26', '2031-09-26~']],
];

const numbersForDates: readonly TimesRow[] = [
  [
    'The fort fell on [t:13/05/2031] or [t:7.10.2031].',
    ['2031-05-13', '2031-05-13'],
    ['2031-10-07', '2031-10-07'],
  ],
  ['The fort fell on [t:04/05/2031].', ['2031', '2031']],
  ['The fort fell after [t:9/11].', ['2001-09-11', '2001-09-11']],
  ['The fort fell on [t:Christmas Day].', ['2030-12-25', '2030-12-25']],
  ['They trained in Northern Shield [t:2031].', ['2031', '2031']],
];

const ahead: readonly TimesRow[] = [
  ['The trial is set to begin on [t:Monday].', ['2031-10-13', '2031-10-13']],
  ['The talks are due to open on [t:Monday].', ['2031-10-13', '2031-10-13']],
  ['He said on [t:Monday] that the port will open.', ['2031-10-06', '2031-10-06']],
  ['The road closed due to the raid on [t:Monday].', ['2031-10-06', '2031-10-06']],
  ['The town seized on [t:Monday] would be held, he said.', ['2031-10-06', '2031-10-06']],
  ['The peace plan of [t:Monday] failed.', ['2031-10-06', '2031-10-06']],
];

test('parts of days are of the day they are given with, else of the day spoken of', () =>
  checkTimes(partsOfDays, friday, timesIn));

test('units, lengths, habits and shares of years', () => checkTimes(unitsAndLengths, friday, timesIn));

test('dates in numbers are read where they are one day', () => checkTimes(numbersForDates, friday, timesIn));

test('a time lies ahead only where its own verb does', () => checkTimes(ahead, friday, timesIn));

test('the day of what is said and the day of saying it are two days, and the next day follows the nearer', () => {
  const rows: readonly TimesRow[] = [
    [
      'He said on [t:Thursday] that the strike on [t:Tuesday] hit a market. [t:The next day] the town fell.',
      ['2031-10-09', '2031-10-09'],
      ['2031-10-07', '2031-10-07'],
      ['2031-10-08', '2031-10-08'],
    ],
    [
      'The bridge fell on [t:2 May 2031]. [t:Two days later] the town fell, and [t:the same day] the fort.',
      ['2031-05-02', '2031-05-02'],
      ['2031-05-04', '2031-05-04'],
      ['2031-05-04', '2031-05-04'],
    ],
  ];
  checkTimes(rows, friday, timesIn);
});

test('without a date a weekday stays one, and the day after it is the next', () => {
  const [tuesday, next] = timesIn('The town fell on Tuesday. The next day the fort fell.', null);
  assert.deepEqual([tuesday!.value, tuesday!.when!.value], ['XXXX-WXX-2', null]);
  assert.deepEqual([next!.value, next!.when!.value, next!.when!.weekday], ['XXXX-WXX-3', null, 3]);
  assert.match(next!.when!.anchor!, /Tuesday/);
});

const lookAlikes = [
  'The toll rose from 1950 to 2010.',
  'Deaths climbed to 1990.',
  'More than 2000 fighters and 1990 civilians fled.',
  'The score was 15:12, then 3-1.',
  'Call 0800 555 1234 or 555-2031.',
  'Flight 2031 landed; Resolution 2042 passed.',
  'Louis XIV read chapter XII.',
  'A boy aged 12 and a 7-year-old girl fled.',
  'It is expected to last.',
  'The second of the ships sank as soon as it came.',
  'The building has a 15th floor.',
  'The first half of the match was dull.',
  'Azar met Rajab in Tir.',
  'The house was sold by Ramadan Salih.',
  'The shop in April 7th Street burned.',
  'Fighters of the 14 October Brigade fled.',
];

test('years, hours, ages and names that are none', () => {
  for (const text of lookAlikes)
    assert.deepEqual(
      timesIn(text, friday).map(({ exact }) => exact),
      [],
      text,
    );
});
