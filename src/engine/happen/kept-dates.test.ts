// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

function read(text: string): Analysis {
  const report = plainReport('r', text);
  return analyse(
    { ...report, published: { value: '2031-10-10', basis: 'supplied', reason: 'test' } },
    language,
  );
}

const otherCalendars = [
  'The fort fell on [t:15 Ramadan 1453].',
  'The fort fell on [t:3 Aban 1410].',
  'The fort fell on [t:the 10th of Muharram].',
  'The fort fell on [t:Muharram 10, 1453].',
  'The fort fell during [t:Ramadan].',
  'The fort fell in [t:Mehr 1410].',
  'The fort fell in [t:1453 AH].',
  'The fort fell on [t:12 Dhu al-Hijjah 1452 AH].',
];

test('dates of other calendars keep their words and get no value', () => {
  for (const marked of otherCalendars) {
    const plain = readMarked(marked);
    const { mentions, issues } = read(plain.text);
    const times = mentions.filter(({ type }) => type === 'time');
    const wanted = marksOf(plain, 't').map(({ exact }) => exact.replace(/^the /, ''));
    assert.deepEqual(
      times.map(({ exact }) => exact),
      wanted,
      marked,
    );
    for (const { value, when } of times) {
      assert.deepEqual([value, when!.value, when!.basis], [null, null, 'unknown'], marked);
      assert.match(when!.reason, /another calendar/);
    }
    assert.deepEqual(issues, [], marked);
  }
});

const faults: readonly (readonly [text: string, code: string, exact: string])[] = [
  ['The fort fell on 31 February.', 'impossible-date', '31 February'],
  ['The fort fell on February 29, 2031.', 'impossible-date', 'February 29, 2031'],
  ['The fort fell on 2031-02-30.', 'impossible-date', '2031-02-30'],
  ['The fort fell on 31/04/2031.', 'impossible-date', '31/04/2031'],
  ['The fort fell on Monday, 31 June 2031.', 'impossible-date', 'Monday, 31 June 2031'],
  ['The fort fell on Friday, May 7, 2031.', 'weekday-disagrees', 'Friday, May 7, 2031'],
];

test('a date that cannot be is named with its place, and keeps its words', () => {
  for (const [text, code, exact] of faults) {
    const { mentions, issues } = read(text);
    assert.deepEqual(
      issues.map((issue) => [issue.code, issue.report, issue.severity]),
      [[code, 'r', 'noted']],
      text,
    );
    assert.ok(issues[0]!.message.includes(`“${exact}” at ${text.indexOf(exact)}.`), issues[0]!.message);
    const [time] = mentions.filter(({ type }) => type === 'time');
    assert.equal(time!.exact, exact);
    const value = code === 'impossible-date' ? null : '2031-05-07';
    assert.deepEqual([time!.value, time!.when!.value], [value, value], text);
  }
});

test('dates that can be, and days of a leap year, are no fault', () => {
  for (const text of [
    'The fort fell on 29 February.',
    'The fort fell on 29 February 2032.',
    'The fort fell on Wednesday, May 7, 2031.',
    'The score was 31-02.',
  ])
    assert.deepEqual(read(text).issues, [], text);
});
