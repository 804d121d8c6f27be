// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { placeRecord } from '../../../test/invented-places.ts';
import { languageFor } from '../../desk/language.ts';
import { gazetteerOf } from '../../language/gazetteer-decode.ts';
import { mergeGazetteers } from '../../language/gazetteer-merge.ts';
import type { Language } from '../../language/language.ts';
import { type Mention, type Precision, precisions } from '../../model/index.ts';
import { readMarked } from '../../text/index.ts';
import { parse } from '../parse/parse.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { name } from './name.ts';

const { language: english } = languageFor([]);

/** An invented country of two provinces, in each of which there is a Tessa and a Sorrel District. */
const maravel = gazetteerOf([
  placeRecord('country:MV', 'Maravel', {
    precision: 'country',
    within: [],
    lat: -12,
    lon: 88,
    population: 900_000,
  }),
  placeRecord('country:SD1', 'Sundria', {
    country: 'SD1',
    precision: 'country',
    within: [],
    lat: -12,
    lon: 95,
  }),
  placeRecord('mv:reach', 'Oskar Reach', { precision: 'province', lat: -11, lon: 88, population: 300_000 }),
  placeRecord('mv:downs', 'Oskar Downs', { precision: 'province', lat: -14, lon: 86, population: 300_000 }),
  placeRecord('mv:sorrel-north', 'Sorrel District|Sorrel', {
    precision: 'district',
    lat: -11,
    lon: 88.1,
    within: ['mv:reach', 'country:MV'],
    population: 5000,
  }),
  placeRecord('mv:sorrel-south', 'Sorrel District|Sorrel', {
    precision: 'district',
    lat: -14,
    lon: 86.1,
    within: ['mv:downs', 'country:MV'],
    population: 5000,
  }),
  placeRecord('mv:tessa-north', 'Tessa', {
    lat: -11,
    lon: 88,
    within: ['mv:sorrel-north', 'mv:reach', 'country:MV'],
    population: 900,
  }),
  placeRecord('mv:tessa-south', 'Tessa', {
    lat: -14,
    lon: 86,
    within: ['mv:sorrel-south', 'mv:downs', 'country:MV'],
    population: 900,
  }),
  placeRecord('mv:brill', 'Brillham', {
    lat: -11.1,
    lon: 88.1,
    within: ['mv:reach', 'country:MV'],
    population: 60_000,
  }),
  placeRecord('mv:dunmoor', 'Dunmoor', {
    lat: -14.1,
    lon: 86.1,
    within: ['mv:downs', 'country:MV'],
    population: 60_000,
  }),
  placeRecord('mv:velm', 'Velm', {
    lat: -13,
    lon: 87,
    population: 80_000,
    within: ['mv:velmland', 'country:MV'],
  }),
  placeRecord('mv:velmland', 'Velm|Velmland', {
    precision: 'province',
    lat: -13.2,
    lon: 87.1,
    population: 140_000,
  }),
  placeRecord('mv:sarnholt', 'Sarnholt', {
    lat: -11.2,
    lon: 88.2,
    within: ['mv:reach', 'country:MV'],
    population: 900,
  }),
  placeRecord('mv:haven', 'Grey Haven air base', { precision: 'site', lat: -12.5, lon: 87 }),
]);
const language: Language = { ...english, gazetteer: mergeGazetteers([maravel, english.gazetteer]) };

function mentionsIn(text: string): readonly Mention[] {
  const report = plainReport('r', text);
  return name(parse(tokenise(report, language), language), language).mentions;
}

/** The mention marked in a text. */
function markedIn(marked: string): Mention | undefined {
  const { text, marks } = readMarked(marked);
  const [mark] = marks;
  return mentionsIn(text).find(
    ({ type, start, end }) => type === 'place' && start === mark!.start && end === mark!.end,
  );
}

/** Where the marked place is put, how finely, and how its name is used. */
const statements: readonly (readonly [
  gazetteer: string | null,
  precision: Precision,
  use: string,
  marked: string,
])[] = [
  ['mv:velmland', 'province', 'literal', 'Shells fell in northern [place:Velm] province.'],
  ['mv:velmland', 'area', 'literal', 'Shells fell in the [place:Velm] countryside.'],
  ['mv:velm', 'near-settlement', 'literal', 'Shells fell on the outskirts of [place:Velm].'],
  ['mv:velm', 'near-settlement', 'literal', 'Shells fell near [place:Velm].'],
  ['mv:velm', 'near-settlement', 'literal', 'Shells fell 5 km south of [place:Velm].'],
  [
    'mv:velm',
    'near-settlement',
    'literal',
    'A convoy was hit on the road between [place:Velm] and Brillham.',
  ],
  [
    'mv:brill',
    'near-settlement',
    'literal',
    'A convoy was hit on the road between Velm and [place:Brillham].',
  ],
  ['country:MV', 'country', 'metonym', 'The talks between [place:Maravel] and Sundria failed.'],
  ['country:SD1', 'country', 'metonym', 'The talks between Maravel and [place:Sundria] failed.'],
  ['country:MV', 'sea', 'literal', 'A tanker sank off the coast of [place:Maravel].'],
  ['mv:velm', 'sea', 'literal', 'A tanker sank off [place:Velm].'],
  ['country:MV', 'area', 'literal', 'Smugglers were shot on the [place:Maravel]–Sundria border.'],
  ['country:SD1', 'area', 'literal', 'Smugglers were shot on the Maravel-[place:Sundria] border.'],
  ['mv:haven', 'site', 'literal', 'Planes took off from [place:Grey Haven air base].'],
  ['mv:velm', 'near-settlement', 'literal', 'Planes took off from [place:Velm] airbase.'],
  ['mv:brill', 'area', 'literal', 'Tanks crossed the [place:Brillham] plain.'],
  ['country:MV', 'country', 'modifier', "[place:Maravel]'s government resigned."],
  ['country:MV', 'country', 'modifier', 'A [place:Maravel]-backed group withdrew.'],
  ['mv:velm', 'settlement', 'modifier', 'The [place:Velm] talks collapsed.'],
  ['country:MV', 'country', 'metonym', '[place:Maravel] vowed to reply.'],
  [null, 'settlement', 'literal', 'Shells fell on the village of [place:Umm Qarn].'],
  [null, 'none', 'literal', 'Shells fell in Maravel, in [place:Tessa].'],
];

test('words around a name say how finely a place is stated and how the name is used', () => {
  for (const [gazetteer, precision, use, marked] of statements) {
    const found = markedIn(marked);
    assert.deepEqual(
      [found?.place?.gazetteer, found?.place?.precision, found?.use],
      [gazetteer, precision, use],
      marked,
    );
    assert.equal(found?.place?.lat === null, gazetteer === null, marked);
  }
});

/** Which of two places of one name is meant, by what else the report says; null where nothing tells. */
const senses: readonly (readonly [gazetteer: string | null, marked: string])[] = [
  ['mv:tessa-north', 'Troops left Brillham. Shells fell in [place:Tessa], Maravel.'],
  ['mv:tessa-south', 'Troops left Dunmoor. Shells fell in [place:Tessa], Maravel.'],
  ['mv:tessa-south', 'Troops in Oskar Downs moved. Shells fell in [place:Tessa].'],
  ['mv:sorrel-south', 'Shells fell in Tessa, in the Oskar Downs. [place:Sorrel District] was quiet.'],
  ['mv:sorrel-north', 'Troops left Brillham for [place:Sorrel District].'],
  [null, 'Shells fell on [place:Tessa], a town in Maravel.'],
];

test('a name is read by what the rest of the report speaks of, and left open where nothing tells', () => {
  for (const [gazetteer, marked] of senses) {
    const found = markedIn(marked)?.place;
    assert.equal(found?.gazetteer ?? null, gazetteer, `${marked} ${found?.reason}`);
    assert.ok((found?.candidates.length ?? 0) > 1, marked);
  }
});

/** Real places whose names are shared: entry meant by each marked name. */
const namesakes: readonly (readonly [gazetteer: string, marked: string])[] = [
  ['admin1:US.GA', 'He drove from Athens, [place:Georgia], to Savannah.'],
  ['geonames:4180386', 'He drove from [place:Athens], Ga., to Savannah.'],
  ['admin1:US.GA', 'He drove from Athens, [place:Ga.], to Savannah.'],
  ['country:GE', 'Tbilisi is the capital of [place:Georgia].'],
  ['geonames:4140963', '[place:Washington] denied it.'],
  ['geonames:4140963', 'A quarrel between [place:Washington] and Moscow went on.'],
  ['country:GE', 'Georgian, Russian and American envoys spoke of [place:Georgia].'],
  ['admin1:CA.08', 'Police in [place:Ontario], Canada, said so.'],
  ['admin1:US.WA', 'Oregon, [place:Washington] and Idaho were hit.'],
  ['admin1:US.OR', 'California, [place:Oregon], Idaho and Utah were hit.'],
  ['geonames:169577', 'Shelling went on between [place:Homs] and Hama.'],
];

test('states after commas, states in a row and seats of government are told apart', () => {
  for (const [gazetteer, marked] of namesakes) {
    const found = markedIn(marked)?.place;
    assert.equal(found?.gazetteer, gazetteer, `${marked} ${found?.reason}`);
  }
});

test('a short form of an area counts only where it is written as one', () => {
  for (const text of [
    'It will do you no good, OK?',
    'Ga ga went the child.',
    'He met Md Karim.',
    'Oh, IN the end.',
  ]) {
    const found = mentionsIn(text).filter(
      ({ place: read }) => read?.gazetteer?.startsWith('admin1:') === true,
    );
    assert.deepEqual(
      found.map(({ exact }) => exact),
      [],
      text,
    );
  }
});

test('a small town is known in all of a report by one sentence that says it is a place', () => {
  const told = 'Shells fell in Sarnholt, Oskar Reach. ';
  const rest = 'A Sarnholt baker was hurt. Sarnholt Mill burned.';
  const read = (text: string): readonly (string | null | undefined)[] =>
    mentionsIn(text)
      .filter(({ type, exact }) => type === 'place' && exact === 'Sarnholt')
      .map((mention) => mention.place?.gazetteer);
  assert.deepEqual(read(told + rest), ['mv:sarnholt', 'mv:sarnholt', 'mv:sarnholt']);
  assert.ok(read(rest).length < 2);
});

/** Words before and after a name, and how finely at most they state a place. */
const before: readonly (readonly [words: string, least: Precision])[] = [
  ['in', 'site'],
  ['near', 'near-settlement'],
  ['on the outskirts of', 'near-settlement'],
  ['in northern', 'site'],
  ['20 km north of', 'near-settlement'],
  ['off the coast of', 'sea'],
  ['in the countryside of', 'area'],
  ['in the province of', 'province'],
  ['in the district of', 'district'],
];
const after: readonly (readonly [words: string, least: Precision])[] = [
  ['', 'site'],
  ['countryside', 'area'],
  ['province', 'province'],
  ['plain', 'area'],
  ['border', 'area'],
];
const known: readonly (readonly [words: string, least: Precision])[] = [
  ['Velm', 'settlement'],
  ['Brillham', 'settlement'],
  ['Maravel', 'area'],
  ['Oskar Reach', 'province'],
  ['Grey Haven air base', 'site'],
  ['Umm Qarn', 'site'],
];

const fineness = (precision: Precision): number => precisions.indexOf(precision);

test('no place is stated more finely than by its words or by its entry', () => {
  const part = (list: typeof before) => fc.constantFrom(...list);
  fc.assert(
    fc.property(part(before), part(known), part(after), (first, middle, last) => {
      const text = `Shells fell ${[first[0], middle[0], last[0]].join(' ').trim()} on Friday.`;
      const found = mentionsIn(text).find(({ type, exact }) => type === 'place' && exact === middle[0]);
      if (found?.place == null || found.place.precision === 'none') return;
      for (const [, least] of [first, middle, last])
        assert.ok(fineness(found.place.precision) >= fineness(least), `${text} ${found.place.precision}`);
    }),
    { numRuns: 150 },
  );
});

test('the same sentences in another order are read as the same places', () => {
  const sentences = [
    'Shells fell in Tessa.',
    'Troops left Brillham.',
    'Maravel denied it.',
    'Sorrel District was quiet.',
    'Smoke rose near Velm.',
    'He fled to Springfield, Ill.',
  ];
  const readings = (order: readonly string[]): readonly string[] =>
    mentionsIn(order.join(' '))
      .filter(({ type, use }) => type === 'place' && use !== null)
      .map(({ exact, place: read }) => `${exact} ${read?.gazetteer} ${read?.precision}`)
      .toSorted();
  const straight = readings(sentences);
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (order) => {
      assert.deepEqual(readings(order), straight);
    }),
    { numRuns: 30 },
  );
});
