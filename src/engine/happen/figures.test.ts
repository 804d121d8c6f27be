// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { languageFor } from '../../desk/language.ts';
import type { Analysis, FigureReading } from '../../model/index.ts';
import { marksOf, readMarked } from '../../text/index.ts';
import { analyse } from '../pipeline.ts';

const { language } = languageFor([]);

function read(text: string, published: string | null = null): Analysis {
  const report = plainReport('r', text);
  return analyse({ ...report, published: { value: published, basis: 'supplied', reason: 'test' } }, language);
}

type Row = readonly [
  marked: string,
  ...figures: (readonly [quantity: string, lower: number | null, upper: number | null])[],
];

const table: readonly Row[] = [
  [
    'The shelling killed [f:at least 12] people and wounded [f:30] others.',
    ['killed', 12, null],
    ['injured', 30, 30],
  ],
  ['[f:Twelve] people were killed and [f:30] wounded.', ['killed', 12, 12], ['injured', 30, 30]],
  ['The blast left [f:12] dead and [f:dozens] injured.', ['killed', 12, 12], ['injured', 24, null]],
  ['[f:Five] sailors are missing.', ['missing', 5, 5]],
  ['The fighting displaced [f:tens of thousands] of civilians.', ['displaced', 20000, null]],
  [
    'The jets flew [f:about 20] sorties and hit [f:12] rebel targets.',
    ['sorties', 20, 20],
    ['targets', 12, 12],
  ],
  ['The frigate fired [f:four] cruise missiles.', ['missiles', 4, 4]],
  ['The missiles flew [f:1,400] kilometers.', ['distance', 1400, 1400]],
  ['The ferry sank with [f:224] people aboard.', ['aboard', 224, 224]],
  ['Maravel offered a reward of [f:$50 million].', ['money', 50000000, 50000000]],
  ['The army sent [f:600] troops to the border.', ['troops', 600, 600]],
  ['The rebels lost [f:more than a dozen] tanks.', ['vehicles', 12, null]],
  ['The army arrested [f:11 to 14] protesters.', ['detained', 11, 14]],
  ['Militants abducted [f:up to 30] villagers.', ['abducted', null, 30]],
  ['[f:Nobody] was killed.', ['killed', 0, 0]],
  ['There were [f:no] casualties.', ['casualties', 0, 0]],
  ['Police counted [f:40 percent] of the votes.', ['percentage', 40, 40]],
];

test('figures are read with what they count', () => {
  for (const [marked, ...wanted] of table) {
    const plain = readMarked(marked);
    const { figures } = read(plain.text);
    assert.deepEqual(
      figures.map(({ span }) => span.exact),
      marksOf(plain, 'f').map(({ exact }) => exact),
      marked,
    );
    assert.deepEqual(
      figures.map(({ quantity, lower, upper }) => [quantity, lower, upper]),
      wanted,
      marked,
    );
  }
});

const noFigures = [
  'A T-72 tank stood by the road.',
  'A Tu-22M3 bomber was seen over Port Sessel.',
  'Flight 9268 left at noon.',
  'The 46th Brigade withdrew.',
  'Company 7 held the hill.',
  'In 2031 the war began.',
  'The war of 2031 was short.',
  'Jona Tarrel, 34, saw the boats.',
  'A 5-year-old boy saw the boats.',
  'Call 555-0123 for news.',
  'Port Sessel won 3-1.',
  'They met at 15:30 on 7 May.',
  'They fired 122mm rockets.',
  'The five-year-old war went on.',
  'A three-ship convoy sailed.',
  'They carried AK 47 rifles.',
  'Dated 07-08-2031.',
  'No one spoke of it.',
  'The army gave no figures for casualties.',
  'No fighting was reported.',
  'Some analysts doubt it.',
];

test('years, ages, names, hours, scores and telephone numbers are no figures', () => {
  for (const text of noFigures)
    assert.deepEqual(
      read(text).figures.map(({ span }) => span.exact),
      [],
      text,
    );
});

function only(text: string, exact: string, published: string | null = null): FigureReading {
  const figure = read(text, published).figures.find(({ span }) => span.exact === exact);
  assert.ok(figure, `${exact} in: ${text}`);
  return figure;
}

test('a sub-total names its whole and its people', () => {
  const { figures } = read('The strike killed 12 people, including five children.');
  assert.deepEqual(
    figures.map(({ partOf }) => partOf),
    [null, figures[0]!.id],
  );
  assert.equal(figures[1]!.population, 'children');
  const whom = read('Nine people were killed, of whom three were women.').figures;
  assert.equal(whom[1]!.partOf, whom[0]!.id);
});

test('a figure over a time has that time for its period, and is of no single incident', () => {
  const { figures, happenings } = read(
    'The army said it hit 60 rebel targets over the last day.',
    '2031-10-08',
  );
  assert.deepEqual([figures[0]!.period, figures[0]!.scope], ['2031-10-07/2031-10-08', 'day']);
  assert.ok(happenings.every(({ tally }) => tally));
  assert.equal(only('Since 1 May the war has killed 400 people.', '400').scope, 'campaign');
});

test('of several times in a sentence each figure has its own', () => {
  const text = 'The jets flew 41 sorties over the last day and 498 since 1 May 2031.';
  const { figures } = read(text, '2031-10-08');
  assert.deepEqual(
    figures.map(({ quantity, scope, period }) => [quantity, scope, period]),
    [
      ['sorties', 'day', '2031-10-07/2031-10-08'],
      ['sorties', 'campaign', '2031-05-01/..'],
    ],
  );
});

test('a figure knows its happening and the claim it stands in', () => {
  const { figures, happenings, claims } = read(
    'The shelling killed 12 people in Port Sessel, the mayor said.',
  );
  assert.equal(figures[0]!.happening, happenings[0]!.id);
  assert.deepEqual(happenings[0]!.figures, [figures[0]!.id]);
  assert.equal(figures[0]!.claim, claims.find(({ form }) => form !== 'narrated')!.id);
});

test('those who speak are not counted', () => {
  const { figures } = read('The shelling killed 12 people, two officials said.');
  assert.deepEqual(
    figures.map(({ span }) => span.exact),
    ['12'],
  );
});
