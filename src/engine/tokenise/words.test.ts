// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { growthOver } from '../../../test/growth.ts';
import { decodeLexicon } from '../../language/word-lexicon.ts';
import { cutWords } from './words.ts';

const lexicon = decodeLexicon(readFileSync('resources/en/words.json', 'utf8'));

/** The words of a text, parted by single blanks. */
function words(text: string): string {
  const { starts, ends } = cutWords(text, lexicon);
  return starts.map((start, i) => text.slice(start, ends[i])).join(' ');
}

const table: readonly (readonly [text: string, words: string])[] = [
  // Short forms and fused words.
  ["They don't know.", "They do n't know ."],
  ['They DON’T know.', 'They DO N’T know .'],
  ["We can't, won't and couldn't've.", "We ca n't , wo n't and could n't 've ."],
  ["It's Maravel's army; the rebels' boats", "It 's Maravel 's army ; the rebels ' boats"],
  ['The town’s mayor says she’ll stay', 'The town ’s mayor says she ’ll stay'],
  ['He cannot leave', 'He can not leave'],
  ["O'Hanlon and Sha'lan met d'Arcy", "O'Hanlon and Sha'lan met d'Arcy"],
  ["Hale`s boat, Hale 's boat", "Hale `s boat , Hale 's boat"],
  ['Its the rain; its boats left', 'It s the rain ; its boats left'],
  ['A report by J. Hale, plan B. and no more', 'A report by J. Hale , plan B . and no more'],
  // Hyphens.
  ['long-range, Oskar-based and well-armed', 'long - range , Oskar - based and well - armed'],
  [
    'anti-aircraft, pro-government, non-combatants, re-elected',
    'anti-aircraft , pro-government , non-combatants , re-elected',
  ],
  ['a Tu-22M3, two F-14s, an S-400 and a T-72B3M', 'a Tu-22M3 , two F-14s , an S-400 and a T-72B3M'],
  ['an SS-N-22 and a Mi-8AMTSh near a tu-95', 'an SS-N-22 and a Mi-8AMTSh near a tu-95'],
  ['a 20-year-old, aged 5-10', 'a 20 - year - old , aged 5 - 10'],
  ['al-Nahr and Tel-Amra', 'al - Nahr and Tel - Amra'],
  // Abbreviations and initials.
  ['Lt. Col. Anna M. Reyes of the U.S. Navy', 'Lt. Col. Anna M. Reyes of the U.S. Navy'],
  ['Gen. Ortez on Jan. 5 at 3 p.m. said', 'Gen. Ortez on Jan. 5 at 3 p.m. said'],
  ['No. 7 was hit. No. It was not.', 'No. 7 was hit . No . It was not .'],
  ['The answer is no.', 'The answer is no .'],
  ['Only you and I.', 'Only you and I .'],
  ['in the sun. On Sun. it rained', 'in the sun . On Sun. it rained'],
  // Numbers.
  ['1,400 km, 3.5m, 45km at 10:30 on 11/28/2000', '1,400 km , 3.5 m , 45 km at 10:30 on 11/28/2000'],
  ['$5bn or US$4 or 20%', '$ 5 bn or US$ 4 or 20 %'],
  ['the 1990s, the 20th, [13,14]', 'the 1990s , the 20th , [ 13 , 14 ]'],
  ['3/4 of them on 9/11, zip 77030-2707', '3 / 4 of them on 9/11 , zip 77030-2707'],
  ["a 5'10 man at 3p.m. sharp", "a 5 ' 10 man at 3 p.m. sharp"],
  ['Ana Hale, Ph.D., of Sessel', 'Ana Hale , Ph.D. , of Sessel'],
  // Addresses.
  ['See port-plan_2.pdf or any .doc of hale@desk', 'See port-plan_2.pdf or any .doc of hale@desk'],
  [
    'Write to desk@example.org, see https://example.org/a-b?c=d.',
    'Write to desk@example.org , see https://example.org/a-b?c=d .',
  ],
  ['On example.com today', 'On example.com today'],
  // Marks.
  ['Wait... what?! -- no', 'Wait ... what ?! -- no'],
  ['Is it shut.? Yes…. No', 'Is it shut .? Yes …. No'],
  ['“We (the council) left,” he said.', '“ We ( the council ) left , ” he said .'],
  ['and/or', 'and / or'],
  // A blank that was lost.
  ['no difference.Maravel has', 'no difference . Maravel has'],
  ['left the area.He said', 'left the area . He said'],
  // Beyond the basic plane, invisible characters, controls.
  ['a 🚀 hit 𝔘ton\u200b\ufeff now\u0007', 'a 🚀 hit 𝔘ton now'],
  ['a mis\u00adsile', 'a mis\u00adsile'],
  ['a 👩‍🚒🇺🇳👍🏽 ok', 'a 👩‍🚒 🇺🇳 👍🏽 ok'],
];

for (const [text, expected] of table) test(`cuts “${text}”`, () => assert.equal(words(text), expected));

const blank = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-zA-Z.'’\-@0-9 :/]*$/),
);

test('every character that is not blank lies in exactly one word, and words are in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { starts, ends } = cutWords(text, lexicon);
      let at = 0;
      starts.forEach((start, i) => {
        assert.ok(start >= at && ends[i]! > start && ends[i]! <= text.length);
        for (const character of text.slice(at, start)) assert.match(character, blank);
        at = ends[i]!;
      });
      for (const character of text.slice(at)) assert.match(character, blank);
    }),
    { numRuns: 2000 },
  );
});

const giants: readonly (readonly [what: string, piece: string])[] = [
  ['letters', 'x'],
  ['apostrophes between letters', "x'"],
  ['hyphens between letters', 'x-'],
  ['prefixes', 'non-'],
  ['full stops between letters', 'x.'],
  ['full stops', '.'],
  ['an address that never comes', 'x@'],
  ['marks after an address', 'http://)'],
  ['code points beyond the basic plane', '🚀'],
  ['digits', '7,'],
];

for (const [what, piece] of giants) {
  test(`a line of ${what} takes time in proportion to its length`, () => {
    const textOf = (size: number) => piece.repeat(size / piece.length);
    const [grown] = growthOver([textOf(50_000), textOf(200_000)], (text) => cutWords(text, lexicon));
    assert.ok(grown! < 12, `four times the text took ${grown!.toFixed(1)} times as long`);
  });
}
