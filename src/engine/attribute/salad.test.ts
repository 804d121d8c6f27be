// SPDX-License-Identifier: Apache-2.0
/** Words that attribute, in no order: whatever the trees make of them, nothing throws and every span is its text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttributed } from '../../../evaluation/readers/attributed.ts';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { randomFrom } from '../../../learning/random.ts';
import { languageFor } from '../../desk/language.ts';

const { language } = languageFor([]);
const { verbs, nouns, adjectives, prepositional } = language.attribution;
const cues = [...verbs.keys(), ...nouns.keys(), ...adjectives.keys(), ...prepositional.keys()];
const endings = ['', 's', 'ed', 'ing'];
const between =
  'the a an mayor army Orrel Kenya he it they I who which that as to by and of for on Friday not no has been was would there more what is according except beyond than statement details , . : ? ( ) — - “ ” " \' ’s 3 Q A @x \n\n'.split(
    ' ',
  );

test('a salad of cues is read without a throw, and every span holds its words', () => {
  const random = randomFrom(20_261_127);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  for (let i = 0; i < 3000; i++) {
    const words = Array.from({ length: 1 + Math.floor(random() * 9) }, () =>
      random() < 0.35 ? pick(cues) + pick(endings) : pick(between),
    );
    const text = words.join(' ');
    const { claims } = readAttributed(plainReport('r', text), language);
    for (const { content, cue, source, hedges } of claims)
      for (const span of [...content, ...hedges, ...(cue ? [cue] : []), ...(source ? [source] : [])])
        assert.equal(span.exact, text.slice(span.start, span.end), JSON.stringify(text));
  }
});
