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
  [
    'Ana Korr said the army insists it hit a depot of the rebels, but that this has not matched up with the pictures.',
    ['Ana Korr rebuts the army'],
  ],
  [
    'Ana Korr said the ministry insists 40 fighters were killed, but that does not tally with the graves.',
    ['Ana Korr rebuts the ministry'],
  ],
  ['The ministry insists 40 fighters were killed, but that does not tally with the graves.', []],
  ['Ana Korr said the ministry insists it lost 40 men but that the numbers do not match up.', []],
  ['Ana Korr said the ministry insists the two lists were burned but did not match.', []],
  ['Ana Korr said the Kremlin insists it hit a depot, and this matched up with the craters.', []],
  ['Ana Korr said the Kremlin insists it hit a depot, but the numbers do not tally.', []],
  ['Ana Korr said the two lists do not match.', []],
  ['The Kremlin insists it hit a depot. This has not matched up with the craters.', []],
  ['Ana Korr said this had not matched up, and that the Kremlin insists it hit a depot.', []],
] as const)
  test(`${found.join() || 'nobody rebuts'}: ${text}`, () => assert.deepEqual(rebuttalsIn(text), found));

test('what is rebutted ends where the rebuttal begins', () => {
  const ended = (text: string) =>
    readAttributed(plainReport('r', text), language)
      .claims.at(-1)!
      .content.map(({ exact }) => exact);
  const told = 'Ana Korr said the army insists it hit a depot of the rebels';
  assert.deepEqual(ended(`${told}, but that this has not matched up with the pictures.`), [
    'it hit a depot of the rebels',
  ]);
  assert.deepEqual(ended(`${told} but that the pictures do not match up.`), [
    'it hit a depot of the rebels but that the pictures do not match up',
  ]);
});
