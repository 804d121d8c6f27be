// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Report } from '../model/index.ts';
import { type LanguageGuess, withLanguage } from './language.ts';
import { type Circumstances, plainReport } from './report.ts';
import { decodeZoneLexicon } from './zone-lexicon.ts';

const circumstances: Circumstances = {
  capture: { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', record: null },
  supplied: null,
  defaults: { date: null, outlet: null },
  lexicon: decodeZoneLexicon(
    JSON.parse(readFileSync(new URL('../../resources/en/zones.json', import.meta.url), 'utf8')),
  ),
};

function told(
  text: string,
  ...guesses: readonly (readonly [language: string, probability: number])[]
): readonly [string, boolean, ...string[]] {
  const report: Report = plainReport(text, circumstances).report;
  const detect = (): readonly LanguageGuess[] =>
    guesses.map(([language, probability]) => ({ language, probability }));
  const { report: read, issues } = withLanguage(report, detect, ['en']);
  return [read.language, read.analysed, ...issues.map(({ code }) => code)];
}

test('the likeliest language, when it is likely enough', () => {
  assert.deepEqual(told('Two boats burned.', ['en', 0.9], ['de', 0.05]), ['en', true]);
  assert.deepEqual(told('Zwei Boote brannten.', ['de', 0.95], ['en', 0.04]), [
    'de',
    false,
    'language-not-analysed',
  ]);
});

test('in doubt the language that is analysed, where it is among the guesses', () => {
  assert.deepEqual(told('Tor: Lower Ammel, Port Sessel.', ['so', 0.3], ['en', 0.2]), ['en', true]);
  assert.deepEqual(told('Tor: Lower Ammel, Port Sessel.', ['so', 0.3], ['en', 0.06]), [
    'und',
    false,
    'language-unknown',
  ]);
  assert.deepEqual(
    told(
      'Afhayeenka ciidamada badda ayaa sheegay in labo doonyood ay gubteen xalay.',
      ['en', 0.2],
      ['so', 0.1],
    ),
    ['und', false, 'language-unknown'],
  );
  assert.deepEqual(told('Zwei Boote.', ['de', 0.91], ['en', 0.5]), ['de', false, 'language-not-analysed']);
});

test('no letters, no language', () => {
  assert.deepEqual(told('12 34 !!', ['en', 0.9]), ['und', false, 'language-unknown']);
  assert.deepEqual(told('Two boats burned.'), ['und', false, 'language-unknown']);
});

test('Tigrinya is told from Amharic by its letters', () => {
  assert.equal(told('ኣብ ለይቲ ኣፈኛ ተዛሪቡ', ['am', 0.99])[0], 'ti');
  assert.equal(told('አፈ ጉባኤ ተናገሩ', ['am', 0.99])[0], 'am');
});
