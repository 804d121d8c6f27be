// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';

const { language } = languageFor([]);

/** The turns of the claims of a text that somebody makes. */
function turnsIn(text: string): readonly string[] {
  const { claims } = readAttributed(plainReport('r', text), language);
  return claims.filter(({ form }) => form !== 'narrated').map(({ turn }) => turn ?? 'untold');
}

for (const [text, ...turns] of [
  ['The ministry had originally announced that 20 people died.', 'earlier'],
  ['The army had first said that five soldiers fell.', 'earlier'],
  ['At first the army said five soldiers fell.', 'earlier'],
  ['Initially, the army said five soldiers fell.', 'earlier'],
  ['The army initially reported 12 dead.', 'earlier'],
  ['Initial reports said six people died.', 'earlier'],
  ['The mayor gave an earlier toll of 40 dead.', 'earlier'],
  ['The mayor gave a revised toll of 44 dead.', 'later'],
  ['The Monitor later said that 31 people were killed.', 'later'],
  ['The army had said earlier that five fell, but now says nine did.', 'earlier', 'untold'],
  ['The army said five soldiers fell.', 'untold'],
  ['The army first said that five soldiers fell.', 'untold'],
  ['The raid was first reported by the agency.', 'untold'],
  ['The army said the Front had initially fired on Belu.', 'untold'],
  ['The army said the earlier raid failed.', 'untold'],
  ['The previous government said that many had fled.', 'untold'],
  ['The mayor, who later fled, said the raid failed.', 'untold'],
] as const)
  test(`${turns.join(', ')}: ${text}`, () => assert.deepEqual(turnsIn(text), turns));

test('a turn carries the word that tells it', () => {
  const [claim] = readAttributed(plainReport('r', 'Korr later said the bridge had fallen.'), language).claims;
  assert.ok(claim!.reasons.includes('attribute.turn@1: “later” makes it a later word'));
});
