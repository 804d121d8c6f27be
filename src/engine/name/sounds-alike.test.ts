// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

function readingOf(text: string, name: string) {
  const mention = analyse(plainReport('r', text), language).mentions.find(
    ({ type, exact }) => type === 'place' && exact.startsWith(name),
  );
  return mention?.place ?? null;
}

test('a name that only sounds like a place elsewhere is given no point', () => {
  const place = readingOf('Two shells fell on the village of Sesselle on Friday, the army said.', 'Sesselle');
  assert.notEqual(language.gazetteer.alike('Sesselle').length, 0);
  assert.deepEqual([place?.gazetteer, place?.lat, place?.lon], [null, null, null]);
});

test('a bay is not the town whose name it bears', () => {
  const place = readingOf('The ferry sank in Tamber Bay on Friday, the coast guard said.', 'Tamber');
  assert.notEqual(language.gazetteer.named('Tamber').length, 0);
  assert.deepEqual([place?.gazetteer, place?.lat, place?.lon], [null, null, null]);
});

test('another spelling is read where the report is about its country', () => {
  const place = readingOf(
    'Syrian warplanes bombed the town of Maarat al-Numan, in Syria, on Friday.',
    'Maarat',
  );
  assert.equal(place?.country, 'SY');
});
