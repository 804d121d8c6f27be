// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { plainReport } from '../evaluation/readers/plain-report.ts';
import { languageFor } from '../src/desk/language.ts';
import { analyse } from '../src/engine/pipeline.ts';
import type { Mention } from '../src/model/index.ts';
import { marksOf, readMarked } from '../src/text/index.ts';

const { language } = languageFor([]);

/** The times of a text, read whole, as one of that day. */
export function timesIn(text: string, published: string | null): readonly Mention[] {
  const report = plainReport('r', text);
  const dated = { ...report, published: { value: published, basis: 'supplied', reason: 'test' } } as const;
  return analyse(dated, language).mentions.filter(({ type }) => type === 'time');
}

/** A text with its times marked `[t:…]`, and the value and the days of each. */
export type TimesRow = readonly [
  marked: string,
  ...readings: (readonly [timex: string | null, when: string | null])[],
];

/** Every marked time is found, nothing else is, and each is read as the row has it. */
export function checkTimes(
  rows: readonly TimesRow[],
  published: string | null,
  read: (text: string, published: string | null) => readonly Mention[],
): void {
  for (const [marked, ...readings] of rows) {
    const plain = readMarked(marked);
    const found = read(plain.text, published);
    assert.deepEqual(
      found.map(({ exact }) => exact),
      marksOf(plain, 't').map(({ exact }) => exact),
      marked,
    );
    assert.deepEqual(
      found.map(({ value, when }) => [value, when!.value]),
      readings,
      marked,
    );
  }
}
