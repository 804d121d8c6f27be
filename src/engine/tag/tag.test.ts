// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { englishSyntax, onlySyntax } from '../../../evaluation/readers/syntax.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { lemmaOf } from './lemma.ts';
import { tag } from './tag.ts';

const language = onlySyntax(englishSyntax());

/** `word/UPOS` for each word of a text. */
function tagged(text: string): string {
  const { sentences } = tag(tokenise(plainReport('r', text), language), language);
  return sentences.flatMap(({ tokens }) => tokens.map(({ form, upos }) => `${form}/${upos}`)).join(' ');
}

const table: readonly string[] = [
  "The/DET army/NOUN did/AUX n't/PART strike/VERB the/DET port/NOUN ./PUNCT",
  'A/DET strike/NOUN hit/VERB the/DET port/NOUN on/ADP Monday/PROPN ./PUNCT',
  'THE/DET ARMY/NOUN HAS/AUX LEFT/VERB THE/DET TOWN/NOUN ./PUNCT',
  'the/DET army/NOUN has/AUX left/VERB the/DET town/NOUN ./PUNCT',
];

for (const expected of table) {
  test(`tags “${expected}”`, () => {
    const text = expected
      .replace(/\/[A-Z]+/g, '')
      .replace(" n't", "n't")
      .replace(' .', '.');
    assert.equal(tagged(text), expected);
  });
}

const lemmas: readonly (readonly [form: string, xpos: string, lemma: string])[] = [
  ['Airstrikes', 'NNS', 'airstrike'],
  ['militias', 'NNS', 'militia'],
  ['casualties', 'NNS', 'casualty'],
  ['women', 'NNS', 'woman'],
  ['denied', 'VBD', 'deny'],
  ['said', 'VBD', 'say'],
  ['struck', 'VBN', 'strike'],
  ['bombing', 'VBG', 'bomb'],
  ['striking', 'VBG', 'strike'],
  ['n’t', 'RB', 'not'],
  ['Maravel', 'NNP', 'maravel'],
  ['worse', 'JJR', 'bad'],
];

for (const [form, xpos, lemma] of lemmas) {
  test(`${form} ${xpos} has the lemma ${lemma}`, () =>
    assert.equal(lemmaOf(form, xpos, language.words.lemmas), lemma));
}
