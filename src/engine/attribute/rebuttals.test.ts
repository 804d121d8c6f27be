// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';

const { language } = languageFor([]);

/** Who rebuts whom in a text. */
function rebuttalsIn(text: string): readonly string[] {
  const { claims } = readAttributed(plainReport('r', text), language);
  const name = (id: string) => claims.find((claim) => claim.id === id)?.speaker?.name ?? 'nobody';
  return claims.flatMap(({ id, rebuts = [] }) => rebuts.map((other) => `${name(id)} rebuts ${name(other)}`));
}

for (const [text, found] of [
  [
    'Defence chief Ana Korr said Egypt has insisted it is striking depots of the rebels, but that this has never matched up with what was found.',
    ['Ana Korr rebuts Egypt'],
  ],
  [
    'Ana Korr said the Kremlin insists it hit a depot, but it does not tally with the pictures.',
    ['Ana Korr rebuts Kremlin'],
  ],
  ['Ana Korr said the Kremlin insists it hit a depot, and this matched up with the craters.', []],
  ['Ana Korr said the Kremlin insists it hit a depot, but the numbers do not tally.', []],
  ['Ana Korr said the two lists do not match.', []],
  ['The Kremlin insists it hit a depot. This has not matched up with the craters.', []],
  ['Ana Korr said this had not matched up, and that the Kremlin insists it hit a depot.', []],
] as const)
  test(`${found.join() || 'nobody rebuts'}: ${text}`, () => assert.deepEqual(rebuttalsIn(text), found));
