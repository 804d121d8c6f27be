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
  ['[f:Some 40] people were killed or injured.', ['casualties', 40, 40]],
  ['The strike killed and wounded [f:20] people.', ['casualties', 20, 20]],
  ['[f:At least 9] sailors were injured or killed.', ['casualties', 9, null]],
  ['[f:Twelve] sailors were killed and [f:30] wounded.', ['killed', 12, 12], ['injured', 30, 30]],
  ['The raid killed [f:five] sailors and wounded [f:20].', ['killed', 5, 5], ['injured', 20, 20]],
  ['[f:Twelve] sailors were killed and wounded [f:30] others.', ['killed', 12, 12], ['injured', 30, 30]],
  ['[f:Five] were killed and [f:dozens] injured.', ['killed', 5, 5], ['injured', 24, null]],
  ['Police counted [f:40 percent] of the votes.', ['percentage', 40, 40]],
  ['The war has claimed [f:more than 300] lives.', ['killed', 300, null]],
  ['The raid claimed the lives of [f:ten] villagers.', ['killed', 10, 10]],
  ['[f:Twelve] sailors lost their lives.', ['killed', 12, 12]],
  [
    'Officials put the death toll at [f:six] and the number of injured at [f:28].',
    ['killed', 6, 6],
    ['injured', 28, 28],
  ],
  ['The death toll rose to [f:45].', ['killed', 45, 45]],
  ['Officials said [f:no one else] was hurt.', ['injured', 0, 0]],
  ['[f:No one] was hurt in the blast.', ['injured', 0, 0]],
  ['[f:Two] sailors were nearly killed.', ['people', 2, 2]],
  ['The slayings of [f:two] women shook the town.', ['killed', 2, 2]],
  ['[f:Eight] crews fought the blaze.', ['other', 8, 8]],
  ['The attackers took [f:hundreds of thousands of dollars].', ['money', 200000, null]],
  ['The attackers took [f:$35, 000] in cash.', ['money', 35000, 35000]],
  ['[f:One] of the attackers was killed.', ['killed', 1, 1]],
  ['Girl killed [f:9] villagers injured in Tarn', ['injured', 9, 9]],
  ['Blast left [f:three] killed and [f:dozens] were injured.', ['killed', 3, 3], ['injured', 24, null]],
  ['About a rocket that killed [f:five] children Reuters on Sunday', ['killed', 5, 5]],
  ['[f:No-one] was hurt in the blast.', ['injured', 0, 0]],
  ['The navy arrested [f:23] brigands.', ['detained', 23, 23]],
  ['The blast killed [f:40] sheep.', ['other', 40, 40]],
  ['The boats fired [f:20] mortar rounds.', ['shells', 20, 20]],
  ['Marle counts [f:more than a quarter of a million] dead.', ['killed', 250000, null]],
  ['[f:Half a million] people were displaced.', ['displaced', 500000, 500000]],
  ['The army took [f:300] square kilometres.', ['area', 300, 300]],
  [
    'The raid claimed the lives of [f:3] people and injured [f:45] others.',
    ['killed', 3, 3],
    ['injured', 45, 45],
  ],
  ['The army took [f:300] square kilometres, including [f:two] farms.', ['area', 300, 300], ['other', 2, 2]],
  ['[f:Eight] villagers killed [f:14] injured in Tarn', ['killed', 8, 8], ['injured', 14, 14]],
  ['The monitor put the death toll at [f:more than 470] people.', ['killed', 470, null]],
  ['[f:Ten] guards were killed and [f:dozens] of others injured.', ['killed', 10, 10], ['injured', 24, null]],
  ['The bomber killed [f:30] people injured [f:90] on Monday.', ['killed', 30, 30], ['injured', 90, 90]],
  ['[f:Two] suicide bombers struck the gate.', ['people', 2, 2]],
  ['The blast left a guard dead and [f:two] harbour pilots wounded.', ['injured', 2, 2]],
  ['The blast killed [f:22] Red Anchor [RAN] volunteers.', ['killed', 22, 22]],
  ['Among those killed were [f:15] sailors and [f:six] pilots.', ['killed', 15, 15], ['killed', 6, 6]],
  ['[f:Two] officers fatally shot the boy.', ['troops', 2, 2]],
  ['It was a hard night for [f:dozens] of villagers after a guard was killed.', ['people', 24, null]],
  ['The army killed [f:50] Al-Reach-linked gunmen.', ['killed', 50, 50]],
  ['They spoke of the kidnapping of [f:260] villagers.', ['abducted', 260, 260]],
  ['The clerk died and [f:two] men underwent surgery.', ['people', 2, 2]],
  ['Part of the [f:200] person crowd ran.', ['people', 200, 200]],
  [
    '[f:No one] was injured, but [f:several] people, including [f:two] children, were inside.',
    ['injured', 0, 0],
    ['people', 1, null],
    ['people', 2, 2],
  ],
  ['[f:Five] of those killed were from Tarn.', ['killed', 5, 5]],
  ['[f:Thirty] Reach Guard (RG) militants were killed.', ['killed', 30, 30]],
  ['The council gave [f:$5-million] for the harbour.', ['money', 5000000, 5000000]],
  [
    '[f:At least 15] villagers including [f:two] children had been killed in the raid.',
    ['killed', 15, null],
    ['killed', 2, 2],
  ],
  ['The army lost [f:two] rebel-held districts.', ['other', 2, 2]],
  ['The blast killed [f:38] regime forces.', ['killed', 38, 38]],
  ['Of the [f:45] villagers killed the most were from Tarn.', ['killed', 45, 45]],
  ['[f:1,40,0] people were killed.', ['killed', null, null]],
  ['[f:2,00,000] people were displaced.', ['displaced', 200000, 200000]],
  ['The share rose by [f:0.125 percent].', ['percentage', 0.125, 0.125]],
  ['The boy died of [f:four] stab wounds.', ['other', 4, 4]],
  ['He had shrapnel wounds to his leg and [f:two] wounds in the arm.', ['other', 2, 2]],
  ['[f:Two] massacres were told of.', ['other', 2, 2]],
  ['The massacre of [f:12] villagers shook Tarn.', ['killed', 12, 12]],
  ['[f:Three] died of their wounds.', ['killed', 3, 3]],
  ['[f:Twelve] wounded were taken to Tarn.', ['injured', 12, 12]],
  ['There were [f:14] fatalities and [f:20] injuries.', ['killed', 14, 14], ['injured', 20, 20]],
  ['The raid led to [f:12] arrests and [f:three] deaths.', ['detained', 12, 12], ['killed', 3, 3]],
  ['The raid caused [f:14] deaths and injuries.', ['casualties', 14, 14]],
  ['The toll rose to [f:45] deaths.', ['killed', 45, 45]],
  ['The ministry gave a toll of [f:48] dead and [f:140] injured.', ['killed', 48, 48], ['injured', 140, 140]],
  ['The mayor put the toll at [f:48] dead.', ['killed', 48, 48]],
  ['The mayor gave a toll of [f:48].', ['casualties', 48, 48]],
  ['The mayor gave a death toll of [f:three].', ['killed', 3, 3]],
  ['[f:Two] hostages were killed.', ['killed', 2, 2]],
  ['The mayor gave a toll of [f:48] dead adding that it could rise.', ['killed', 48, 48]],
  ['[f:Two] wounded soldiers fled.', ['injured', 2, 2]],
  ['[f:Two] of the wounded died.', ['killed', 2, 2]],
  ['[f:Two] of the injured were later killed.', ['killed', 2, 2]],
  ['[f:One] of the injured lost a leg.', ['injured', 1, 1]],
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
  'The mother of two was killed in the blast.',
  'A father-of-three died in the raid.',
  'The general died at the age of 91.',
  'Founder of the fleet dies at 91',
  'The founder of the fleet died on Thursday in the harbour prison at 77.',
  'He was told of it in the Week 15 loss.',
  'It began about 1970 when Marle was at sea.',
  'They met at around 7 p.m. on the quay.',
  'The boats came about 7 p',
  'A 16 year-old boy saw the boats.',
  'The six-foot-five captain left.',
  'One in every 500 knew of it.',
  'It lies at 200 W. Quay Street.',
  'They drove down the 605 Freeway.',
  'A three punch combination ended it.',
  'It was written on page twenty of the copy.',
  'The number 2 man of the fleet died.',
  'They were given three 10-year sentences.',
  'Jona Tarrel and Ines Marle, both 51, died there.',
  'The church is about 12 years old.',
  'They drove along Interstate 75 to the border.',
  'It was written at 08.23 GMT.',
  'The envoys held several rounds of talks.',
  'The nineteen sixties were quiet.',
  'The class of ’66 met at the port.',
  'She was one of the most feared commanders.',
  '1,40,0 was written on the wall.',
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

for (const [text, whole] of [
  ['The shelling hurt 17 people. One of the injured lost a leg.', '17'],
  ['The shelling killed 12 people. It hit the port. Two of the dead were children.', '12'],
  ['Three of the 17 injured were taken to Tarn.', '17'],
  ['Two of the dead were children.', null],
  ['The shelling killed one man. Twelve of the dead were children.', null],
  ['The shelling killed 12 people. One of the injured lost a leg.', null],
  ['The shelling wounded 12 people. One of the attackers was wounded.', null],
  ['The shelling wounded 12 people. Two of the wounded died.', null],
] as const)
  test(`of ${whole ?? 'no whole that is told'}: ${text}`, () => {
    const { figures } = read(text);
    const part = figures.find(({ span }) => /^(?:one|two|three|twelve)$/i.test(span.exact))!;
    assert.equal(figures.find(({ id }) => id === part.partOf)?.span.exact ?? null, whole);
  });

test('a part told before its whole is a part of it, and the whole none of the part', () => {
  const { figures } = read('Nine children are among the 31 villagers killed on the quay.');
  const [part, whole] = figures;
  assert.deepEqual([part!.partOf, whole!.partOf], [whole!.id, null]);
  assert.equal(whole!.quantity, 'killed');
});

test('the number of those who speak is no figure, and nothing is a part of it', () => {
  const { figures } = read(
    'Twelve officials, including three colonels, said the shelling killed four villagers.',
  );
  const ids = new Set(figures.map(({ id }) => id));
  assert.ok(figures.some(({ span }) => span.exact === 'four'));
  for (const { partOf, span } of figures) assert.ok(partOf === null || ids.has(partOf), span.exact);
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

for (const [text, tallied] of [
  ['The army shelled the port. The mayor spoke of three assassinations.', true],
  ['The army shelled the port. These two killings shook Tarn.', true],
  ['The army shelled the port. Two murders were told of on Monday.', false],
  ['The army shelled the port. The murders of two clerks shook Tarn.', false],
  ['The army shelled the port. The killing of the clerk shook Tarn.', false],
] as const)
  test(`${tallied ? 'a count of killings' : 'one happening'}: ${text}`, () => {
    const killing = read(text).happenings.find(({ type }) => type === 'killing');
    assert.equal(killing?.tally, tallied);
  });

test('those who speak are not counted', () => {
  const { figures } = read('The shelling killed 12 people, two officials said.');
  assert.deepEqual(
    figures.map(({ span }) => span.exact),
    ['12'],
  );
});
