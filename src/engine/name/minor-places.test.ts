// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import { gazetteerOf } from '../../language/gazetteer-decode.ts';
import { dumpGazetteer } from '../../language/gazetteer-dump.ts';
import { mergeGazetteers } from '../../language/gazetteer-merge.ts';
import { parse } from '../parse/parse.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { gazetteerFor } from './minor-places.ts';

function place(id: string, name: string, country: string, more: Partial<GazetteerEntry> = {}) {
  const entry: GazetteerEntry = {
    ...{ id, name, lat: 10, lon: 20, country, within: [`country:${country}`] },
    ...{ precision: 'settlement', population: 0, extent: null, ...more },
  };
  return { entry, names: [name] };
}

const inOskar = { within: ['p:oskar', 'country:QM'] };
const inCarrow = { within: ['p:carrow', 'country:QM'] };

const shipped = gazetteerOf([
  place('c:qm', 'Maravel', 'QM', { precision: 'country' }),
  place('c:qd', 'Dorland', 'QD', { precision: 'country' }),
  place('p:oskar', 'Oskar', 'QM', { precision: 'province', population: 1 }),
  place('p:carrow', 'Carrow', 'QM', { precision: 'province', population: 1 }),
  place('t:venn', 'Venn', 'QD', { population: 90_000 }),
  place('t:sessel', 'Sessel', 'QM', { population: 90_000, ...inOskar }),
]);
const dump = dumpGazetteer(
  gazetteerOf([
    place('v:tessil', 'Tessil', 'QM', inOskar),
    place('v:ombrey', 'Ombrey', 'QM', inCarrow),
    place('v:venn', 'Venn', 'QM', inOskar),
    place('v:bab', 'Bab Tessil', 'QM', inOskar),
  ]),
  ['QM'],
);
const { language: english } = languageFor([]);
const language = { ...english, gazetteer: mergeGazetteers([dump, shipped]) };

/** A report, a name in it, and the places it may be. */
const table: readonly (readonly [what: string, text: string, name: string, ids: readonly string[]])[] = [
  ['of the country the report is about', 'Shells hit Tessil in Maravel.', 'Tessil', ['v:tessil']],
  ['of no country that is spoken of', 'Shells hit Tessil on Monday.', 'Tessil', []],
  ['of another country', 'Shells hit Tessil in Dorland.', 'Tessil', []],
  [
    'of a country spoken of in passing',
    'Dorland said Dorland and Dorland fear Maravel. Shells hit Tessil.',
    'Tessil',
    [],
  ],
  ['in a province that is told', 'Maravel shelled Tessil in Oskar.', 'Tessil', ['v:tessil']],
  ['in the province of a town that is told', 'Maravel shelled Tessil near Sessel.', 'Tessil', ['v:tessil']],
  ['in a province other than those told', 'Maravel shelled Ombrey in Oskar.', 'Ombrey', []],
  ['a town’s name, of a country spoken of', 'Maravel told Dorland that Venn fell.', 'Venn', ['t:venn']],
  ['a town’s name, of a country not spoken of', 'Shells hit Venn in Maravel.', 'Venn', ['v:venn', 't:venn']],
  ['a quarter of a town', 'Shells hit the Tessil neighbourhood of Sessel, Maravel.', 'Tessil', []],
  [
    'one of several quarters',
    'Shells hit the Tessil and Carrow neighbourhoods of Sessel in Maravel.',
    'Tessil',
    [],
  ],
  [
    'quarters named after their noun',
    'Shells hit the neighbourhoods of Ombrey, al-Tessil and Venn in Maravel.',
    'al-Tessil',
    [],
  ],
  [
    'a longer name than the quarter’s',
    'Shells hit the Tessil neighbourhood and Bab Tessil in Maravel.',
    'Bab Tessil',
    ['v:bab'],
  ],
];

for (const [what, text, name, ids] of table) {
  test(`a village that only a dump has is thought of or not: ${what}`, () => {
    const parsed = parse(tokenise(plainReport('r', text), language), language);
    assert.deepEqual(
      gazetteerFor(parsed, language)
        .named(name)
        .map(({ id }) => id),
      ids,
    );
  });
}

test('without a dump nothing is taken away', () => {
  const plain = { ...english, gazetteer: shipped };
  const parsed = parse(tokenise(plainReport('r', 'Shells hit Tessil.'), plain), plain);
  assert.equal(gazetteerFor(parsed, plain), shipped);
});
