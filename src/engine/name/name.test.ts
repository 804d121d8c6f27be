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
import { contains, holds, type Mention, type MentionType } from '../../model/index.ts';
import { readMarked } from '../../text/index.ts';
import { parse } from '../parse/parse.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { name } from './name.ts';

const { language: english } = languageFor([]);

/** Invented places beside the real ones, as a case may bring its own. */
const maravel = gazetteerOf([
  placeRecord('country:MV', 'Maravel', { precision: 'country', within: [], lat: -12, lon: 88 }),
  placeRecord('mv:reach', 'Oskar Reach', { precision: 'province', lat: -11, lon: 88, population: 300_000 }),
  placeRecord('mv:tessa-north', 'Tessa', {
    lat: -11,
    lon: 88,
    within: ['mv:reach', 'country:MV'],
    population: 900,
  }),
  placeRecord('mv:tessa-south', 'Tessa', { lat: -14, lon: 86, within: ['country:MV'], population: 900 }),
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
  placeRecord('mv:haven', 'Grey Haven air base', { precision: 'site', lat: -12.5, lon: 87 }),
]);
const language: Language = { ...english, gazetteer: mergeGazetteers([maravel, english.gazetteer]) };

function mentionsIn(text: string): readonly Mention[] {
  const report = plainReport('r', text);
  return name(parse(tokenise(report, language), language), language).mentions;
}

const labels: Readonly<Record<string, MentionType>> = {
  who: 'person',
  body: 'organisation',
  place: 'place',
  people: 'nationality',
  arm: 'weapon',
  vehicle: 'vehicle',
  platform: 'military-platform',
  event: 'event',
};

/**
 * Every mark must be found, and every mention of the kinds that a marked text marks must be marked, or hold a mark of its
 * kind with words around it ("the town of [place:Velm]"), or be a place described and not named ("the town").
 */
function check(marked: string): void {
  const { text, marks } = readMarked(marked);
  const kinds = new Set(marks.map((mark) => labels[mark.label]));
  const wanted = marks.map((mark) => `${labels[mark.label]} ${mark.start} ${mark.exact}`);
  const isWanted = ({ type, start, exact }: Mention): boolean => wanted.includes(`${type} ${start} ${exact}`);
  const isDescribed = ({ type, use }: Mention): boolean => type === 'place' && use === null;
  const holdsMark = (mention: Mention): boolean =>
    marks.some((mark) => labels[mark.label] === mention.type && contains(mention, mark));
  const found = mentionsIn(text)
    .filter((mention) => kinds.has(mention.type))
    .filter((mention) => isWanted(mention) || !(holdsMark(mention) || isDescribed(mention)))
    .map((mention) => `${mention.type} ${mention.start} ${mention.exact}`);
  assert.deepEqual(found.sort(), wanted.sort(), marked);
}

test('places are found wherever they stand', () => {
  for (const marked of [
    'Shells fell in [place:Kafr Zeta], northern [place:Hama].',
    'The convoy left [place:Deir ez-Zor] for [place:Al-Mayadin].',
    'Rebels hold the village of [place:Umm Qarn] and the town of [place:Velm].',
    'Ships crossed the [place:Strait of Hormuz] and the [place:Red Sea].',
    'A raid hit the [place:Grey Haven air base] at dawn.',
    'Fighting went on in [place:Saudi Arabia] and the [place:United Arab Emirates].',
    'Troops crossed [place:Tessa Bridge] into [place:Oskar Reach].',
  ])
    check(marked);
});

test('what is no place is not taken for the name of one', () => {
  for (const text of [
    'They hit the road in a hurry.',
    'Most of us will march on.',
    'On Monday he read the nice report.',
    'It was he who said so in May.',
  ]) {
    const found = mentionsIn(text).filter(({ type, use }) => type === 'place' && use !== null);
    assert.deepEqual(
      found.map((mention) => mention.exact),
      [],
      text,
    );
  }
});

test('people are found with and without their titles', () => {
  for (const marked of [
    '[who:President [who:Ana Delgado]] met [who:General [who:Tomas Brandt]].',
    '[who:Foreign Minister [who:Walid Sabri]] left. Later [who:Sabri] returned.',
    'The activist [who:Rami Haddad] wept.'.replace(
      'The activist [who:Rami Haddad]',
      'The [who:activist [who:Rami Haddad]]',
    ),
    '[who:Mr Brandt] declined to comment.',
    '[who:The Foreign Minister] declined to comment.',
    'A man called [who:Abu Salem] was seen.',
  ])
    check(marked);
});

test('a surname that is also a town is the person met before', () => {
  const mentions = mentionsIn('President Ana Velm spoke first. Velm then left the hall.');
  assert.ok(mentions.some(({ type, exact, start }) => type === 'person' && exact === 'Velm' && start > 20));
  // "The hall" is a place described, not named.
  assert.ok(!mentions.some(({ type, use }) => type === 'place' && use !== null));
});

test('bodies take their article, capitalised ones are given without it too, and hold the names in them', () => {
  for (const marked of [
    '[body:The [body:Free Tessa Army]] fled.',
    '[body:The [body:[people:Syrian] opposition]] met [body:the [body:Ministry of Fisheries]].',
    'Shots were fired by [body:[people:Kurdish] fighters].',
    'Talks with [body:the regime] stalled.',
  ])
    check(marked);
});

test('arms, platforms, vehicles and events', () => {
  for (const marked of [
    'Two [platform:[platform:Su-24] jets] dropped [arm:cluster bombs].',
    'An [arm:S-300] battery shot at the [platform:F-16].',
    'They fired [arm:[arm:Grad] rockets] at an [vehicle:ambulance].',
    'A [arm:car bomb] hit the [platform:tanks].',
    'They sank the [platform:destroyer] [platform:Lord Brandt]. A boat from [platform:Lord Brandt] was found.',
    'The [vehicle:ferry] [vehicle:Ana Delgado] sank.',
    'The [event:Sessel Accords] ended it.',
  ])
    check(marked);
});

test('common words that are also arms count only as names or nouns', () => {
  for (const text of ['They will shell out cash.', 'He will rifle through it.', 'A grad student wrote it.']) {
    assert.deepEqual(
      mentionsIn(text).filter(({ type }) => type === 'weapon'),
      [],
      text,
    );
  }
});

/** Use of the place marked in each text. */
const uses: readonly (readonly [use: string, marked: string])[] = [
  ['metonym', '[place:Moscow] said the raids would go on.'],
  ['metonym', '[place:Maravel] denied the report.'],
  ['metonym', '[place:Maravel] launched a raid on the rebels.'],
  ['modifier', 'The [place:Velm] offensive began.'],
  ['modifier', '[place:Syria] policy is unclear.'],
  ['modifier', 'THE ARMY FOUGHT THE [place:MOSCOW] GANGS ON MONDAY.'],
  ['literal', 'THE ARMY FOUGHT IN [place:MOSCOW] ON MONDAY.'],
  ['modifier', "[place:Maravel]'s army withdrew."],
  ['literal', "They met in [place:Maravel]'s capital."],
  ['literal', 'Fighting broke out in [place:Moscow] on Monday.'],
  ['literal', 'The [place:Velm] countryside was shelled.'],
  ['literal', '[place:Velm] was shelled.'],
];

test('a place, a government and a qualifier are told apart', () => {
  for (const [use, marked] of uses) {
    const { text, marks } = readMarked(marked);
    const found = mentionsIn(text).find(({ type, start }) => type === 'place' && start === marks[0]!.start);
    assert.equal(found?.use, use, marked);
  }
});

/** The country that each word for a people speaks of; null where it speaks of several or of none. */
const peoples: readonly (readonly [word: string, country: string | null])[] = [
  ['Russian', 'RU'],
  ['Syrian', 'SY'],
  ['Kurdish', null],
  ['Dominican', null],
];

test('a word for a people is no place, yet it speaks of a country where it speaks of one alone', () => {
  for (const [word, country] of peoples) {
    const [mention] = mentionsIn(`${word} jets flew over.`);
    assert.deepEqual([mention?.type, mention?.use], ['nationality', 'demonym'], word);
    assert.equal(mention?.place?.country ?? null, country, word);
    assert.equal(mention?.place?.precision ?? 'none', country === null ? 'none' : 'country', word);
  }
});

/** Precision and entry of the place marked in each text. */
const readings: readonly (readonly [gazetteer: string | null, precision: string, marked: string])[] = [
  ['mv:velm', 'settlement', 'A bomb went off in [place:Velm].'],
  ['mv:velm', 'near-settlement', 'A bomb went off near [place:Velm].'],
  ['mv:velm', 'near-settlement', 'It fell on the outskirts of [place:Velm].'],
  ['mv:velm', 'near-settlement', 'They camped ten miles north of [place:Velm].'],
  ['mv:velmland', 'province', 'All of [place:Velm] province is cut off.'],
  ['mv:velmland', 'province', 'It happened in northern [place:Velm].'],
  ['mv:velmland', 'area', 'Planes bombed the [place:Velm] countryside.'],
  ['country:MV', 'country', 'Rain fell in [place:Maravel].'],
  ['country:MV', 'area', 'Rain fell in northern [place:Maravel].'],
  ['supplement:sea-black-sea', 'sea', 'It sank in the [place:Black Sea].'],
  ['mv:haven', 'site', 'Planes left the [place:Grey Haven air base].'],
  ['mv:tessa-north', 'settlement', 'It happened in [place:Tessa], Oskar Reach.'],
  ['mv:tessa-north', 'settlement', 'It happened in [place:Tessa], in southern Oskar Reach.'],
  ['mv:tessa-north', 'settlement', "It happened in [place:Tessa], in Maravel's Oskar Reach."],
  ['mv:tessa-north', 'settlement', 'It happened at [place:Tessa] on the Oskar Reach.'],
  [null, 'none', 'It happened in Maravel, in [place:Tessa].'],
  [null, 'settlement', 'It happened in the village of [place:Umm Qarn].'],
];

test('a place is read as finely as the words state it, and never guessed', () => {
  for (const [gazetteer, precision, marked] of readings) {
    const { text, marks } = readMarked(marked);
    const found = mentionsIn(text).find(({ type, start }) => type === 'place' && start === marks[0]!.start);
    assert.deepEqual([found?.place?.gazetteer, found?.place?.precision], [gazetteer, precision], marked);
    assert.equal(found?.place?.lat === null, gazetteer === null, marked);
  }
});

test('two places that cannot be told apart are both candidates, and the reason says so', () => {
  const found = mentionsIn('It happened in Maravel, in Tessa.').find(({ exact }) => exact === 'Tessa');
  assert.match(found?.place?.reason ?? '', /^place\.too-close@1: Tessa .* or Tessa /);
  assert.deepEqual(
    found?.place?.candidates.map((each) => each.gazetteer),
    ['mv:tessa-north', 'mv:tessa-south'],
  );
});

test('one sentence that says where reads the name in all of the report', () => {
  const found = mentionsIn('Tessa, in Oskar Reach, was shelled. Later, smoke rose over Tessa.').filter(
    ({ exact }) => exact === 'Tessa',
  );
  assert.deepEqual(
    found.map(({ place: reading }) => reading?.gazetteer),
    ['mv:tessa-north', 'mv:tessa-north'],
  );
});

test('text without usable capitals gives what lists know', () => {
  for (const text of [
    'clashes in aleppo and northern syria on friday',
    'CLASHES IN ALEPPO AND NORTHERN SYRIA ON FRIDAY',
  ]) {
    const found = mentionsIn(text).filter(({ type, place: read }) => type === 'place' && read?.name !== '');
    const names = found.map(({ exact }) => exact.toLowerCase());
    assert.deepEqual(
      names.filter((exact) => exact !== 'northern syria'),
      ['aleppo', 'syria'],
      text,
    );
  }
});

test('disguised letters do not hide a name, and offsets stay those of the raw text', () => {
  const text = 'A bomb went off in \u0410leppo on Monday.';
  const found = mentionsIn(text).find(({ type }) => type === 'place');
  assert.equal(found?.exact, '\u0410leppo');
  assert.equal(found?.place?.gazetteer, 'geonames:170063');
});

const words = fc.constantFrom(
  'Velm',
  'the',
  'of',
  'in',
  'President',
  'Ana',
  'Brandt',
  'Syrian',
  'army',
  'said',
  ',',
  '.',
  '(',
  ')',
  '-',
  "'s",
  'Tessa',
  'Su-24',
  'bombs',
  'al-',
  'Qarn',
  'UK',
  'and',
  'Ministry',
  'north',
  '\u200b',
  '“',
  '”',
  'U.S.',
  'AND',
  'Kafr',
);

test('any text gives mentions that hold their words, in reading order, none twice, places with a use', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), (row) => {
      const text = row.join(' ');
      const mentions = mentionsIn(text);
      const keys = mentions.map(({ type, start, end }) => `${type} ${start} ${end}`);
      assert.equal(new Set(keys).size, keys.length);
      for (const [i, mention] of mentions.entries()) {
        assert.ok(holds(text, mention));
        assert.ok(mention.type !== 'place' || mention.place !== null);
        assert.ok(mention.place === null || mention.type === 'place' || mention.use === 'demonym');
        if (i > 0) assert.ok(mentions[i - 1]!.start <= mention.start);
        for (const other of mentions) {
          assert.ok(
            !(mention.start < other.start && other.start < mention.end && mention.end < other.end),
            text,
          );
        }
      }
      assert.deepEqual(mentionsIn(text), mentions);
    }),
    { numRuns: 200 },
  );
});

test('no text is too odd: any characters give mentions that hold their words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const mention of mentionsIn(text)) assert.ok(holds(text, mention));
    }),
    { numRuns: 200 },
  );
});

test('the time it takes grows with the length, also of a single sentence', () => {
  const row = 'General Ana Delgado of the Free Tessa Army and Velm ';
  const seconds = (times: number): number => {
    const text = row.repeat(times);
    mentionsIn(text);
    const before = process.cpuUsage().user;
    mentionsIn(text);
    return (process.cpuUsage().user - before) / 1e6;
  };
  const [short, long] = [seconds(100), seconds(800)];
  assert.ok(long < 8 * 4 * Math.max(short, 0.02), `${short} s, ${long} s`);
});

test('a mention says that a model found it, what list knew it, and how likely it is', () => {
  const [mention] = mentionsIn('President Ana Delgado spoke.');
  assert.match(mention!.reason, /^name\.learned@1: name\.title@1, \d+ %$/);
});
