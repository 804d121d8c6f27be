// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

/** What is told to have been struck, and the side that was. */
function struckIn(text: string): readonly (readonly [string | undefined, string | null])[] {
  const { happenings } = analyse(plainReport('r', text), language);
  return happenings.map(({ target, targetParty }) => [target?.exact, targetParty]);
}

const rows: readonly (readonly [words: string, target: string, side: string | null])[] = [
  ['Jets bombed positions of the Islamic State on Monday.', 'positions of the Islamic State', 'isis'],
  [
    'The army is shelling outposts of the Hezbollah militia.',
    'outposts of the Hezbollah militia',
    'hezbollah',
  ],
  ['Jets hit a depot belonging to Hezbollah on Monday.', 'a depot', 'hezbollah'],
  ['Jets hit a hospital run by the Islamic State on Monday.', 'a hospital', 'isis'],
  ['Missiles hit the town of Stennet, held by the Islamic State.', 'the town of Stennet', 'isis'],
  ['Jets killed three members of the Islamic State.', 'three members of the Islamic State', 'isis'],
  ['Shells hit the house of a Hezbollah commander.', 'the house of a Hezbollah commander', 'hezbollah'],
  ['Jets struck Hezbollah’s bases on Monday.', 'Hezbollah’s bases', 'hezbollah'],
  ['Jets bombed warships of Russia.', 'warships of Russia', 'RU'],
  ['Jets bombed the capital of Syria.', 'the capital of Syria', null],
  ['Jets hit the town of Aleppo.', 'the town of Aleppo', null],
  ['Jets bombed the outskirts of Damascus.', 'the outskirts of Damascus', null],
  ['Jets killed civilians of Iran.', 'civilians of Iran', null],
  ['Shells hit enemies of Russia on Monday.', 'enemies of Russia', null],
  ['Jets bombed opponents of the Islamic State.', 'opponents of the Islamic State', null],
  ['They bombed victims of the Islamic State.', 'victims of the Islamic State', null],
  ['Jets bombed soldiers held by Hezbollah.', 'soldiers', null],
  ['Jets bombed a depot of ammunition.', 'a depot of ammunition', null],
  ['Jets bombed a depot. It belonged to Hezbollah.', 'a depot', null],
];

for (const [text, target, side] of rows)
  test(`${side ?? 'of no side that is told'}: ${text}`, () =>
    assert.deepEqual(struckIn(text)[0], [target, side]));

test('what hangs on the object of an act that goes on stays with the object', () => {
  assert.deepEqual(struckIn('The army is shelling villages and posts of Hezbollah.')[0], [
    'villages and posts of Hezbollah',
    'hezbollah',
  ]);
});
