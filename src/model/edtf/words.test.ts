// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { periodInWords, wordsOfEdtf } from './words.ts';

/** An EDTF value, its words, and the words of the same time as one over which something was counted. */
const table: readonly (readonly [string, string, string])[] = [
  ['2031-10-08', 'Wed 8 Oct 2031', 'on Wed 8 Oct 2031'],
  ['2031-10-08T15:30Z', 'Wed 8 Oct 2031', 'on Wed 8 Oct 2031'],
  ['2031-10-08~', 'about Wed 8 Oct 2031', 'on about Wed 8 Oct 2031'],
  ['2031-10-08/2031-10-09', '8–9 Oct 2031', 'over 8–9 Oct 2031'],
  ['2031-09-28/2031-10-04', '28 Sept – 4 Oct 2031', 'over 28 Sept – 4 Oct 2031'],
  ['2031-12-30/2032-01-02', '30 Dec 2031 – 2 Jan 2032', 'over 30 Dec 2031 – 2 Jan 2032'],
  ['2031-10-21/2031-10-31', 'late Oct 2031', 'over late Oct 2031'],
  ['2028-02-21/2028-02-29', 'late Feb 2028', 'over late Feb 2028'],
  ['2031-10-01/2031-10-31', 'Oct 2031', 'over Oct 2031'],
  ['2031-10', 'Oct 2031', 'over Oct 2031'],
  ['2031-10~', 'about Oct 2031', 'over about Oct 2031'],
  ['2031-10/2031-12', 'Oct–Dec 2031', 'over Oct–Dec 2031'],
  ['2031-12/2032-01', 'Dec 2031 – Jan 2032', 'over Dec 2031 – Jan 2032'],
  ['2031', '2031', 'over 2031'],
  ['2029/2031', '2029–2031', 'over 2029–2031'],
  ['2031?', '2031, uncertain', 'over 2031, uncertain'],
  ['2031-10-03/..', 'from 3 Oct 2031', 'since 3 Oct 2031'],
  ['../2031-10-03', 'until 3 Oct 2031', 'until 3 Oct 2031'],
  ['XXXX-10-21', '21 Oct, no year', 'over 21 Oct, no year'],
  ['XXXX-10', 'October, no year', 'over October, no year'],
  ['XXXX-10-21/XXXX-10-31', 'late October, no year', 'over late October, no year'],
  ['XXXX-09-30/XXXX-10-02', '30 Sept – 2 Oct, no year', 'over 30 Sept – 2 Oct, no year'],
];

describe('an EDTF value in words', () => {
  for (const [value, words, period] of table) {
    test(value, () => assert.deepEqual([wordsOfEdtf(value), periodInWords(value)], [words, period]));
  }

  for (const value of ['some day', '', '..', '2031-W41', '2031-10-08/2031-10-09/2031-10-10']) {
    test(`“${value}” is no such value and stays as it is`, () => assert.equal(wordsOfEdtf(value), value));
  }
});
