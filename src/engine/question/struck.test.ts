// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import { pileOf } from '../pile.ts';
import { analyse } from '../pipeline.ts';
import { arePeopleCounted, mayBeOneThing, type Struck, struckIn } from './struck.ts';

const { language } = languageFor([]);
const { classes } = language.happenings;

/** What the first happening of a text struck, and whether that is people told by their number. */
function read(text: string): { readonly struck: Struck | null; readonly counted: boolean } {
  const report = plainReport('r', text);
  const analysis = analyse(report, language);
  const pile = pileOf([{ report, analysis }]);
  const happening = analysis.happenings[0]!;
  return {
    struck: struckIn({ happening, report: 'r' }, pile, classes),
    counted: arePeopleCounted(happening, pile),
  };
}

test('what was struck: its head, and whether it is ground that other things stand on', () => {
  const rows: readonly (readonly [text: string, head: string, ground: boolean])[] = [
    ['Warplanes bombed the village of Tarn on Monday.', 'village', true],
    ['Warplanes bombed Aleppo on Monday.', 'aleppo', true],
    ['Warplanes bombed a market in Aleppo on Monday.', 'market', false],
    ['Warplanes bombed the flour mill of a small town on Monday.', 'mill', false],
    ['The air strike caused heavy damage to a bakery.', 'bakery', false],
  ];
  for (const [text, head, ground] of rows) {
    const { struck } = read(text);
    assert.deepEqual([struck?.head, struck?.ground], [head, ground], text);
  }
});

test('words that only say that something was aimed at, and damage that befell nothing said, are no thing', () => {
  assert.equal(read('Warplanes hit their targets on Monday.').struck, null);
  assert.equal(read('The air strike caused heavy damage.').struck, null);
});

test('people told by their number are counted elsewhere', () => {
  assert.equal(read('Warplanes killed eleven civilians in Aleppo on Monday.').counted, true);
  assert.equal(
    read('Warplanes bombed a market in Aleppo on Monday, killing eleven civilians.').counted,
    false,
  );
  assert.equal(read('Warplanes bombed three bakeries in Aleppo on Monday.').counted, false);
});

test('two words for one thing', () => {
  const rows: readonly (readonly [a: string, b: string, one: boolean])[] = [
    ['aircraft', 'helicopter', true],
    ['airliner', 'plane', true],
    ['helicopter', 'plane', false],
    ['vehicle', 'truck', true],
    ['truck', 'bus', false],
    ['school', 'hospital', false],
    ['mill', 'mill', true],
  ];
  for (const [a, b, one] of rows) {
    const [x, y] = [a, b].map((word): Struck => ({ words: [word], head: word, ground: false }));
    assert.equal(mayBeOneThing(x!, y!, classes), one, `${a}, ${b}`);
    assert.equal(mayBeOneThing(y!, x!, classes), one, `${b}, ${a}`);
  }
});
