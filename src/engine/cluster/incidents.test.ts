// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language, type Statement, type Story, told } from '../../../test/piles.ts';
import type { Ledger } from '../../model/index.ts';
import { reconcile } from '../reconcile.ts';

const ledgerOf = (...stories: readonly Omit<Story, 'style'>[]): Ledger =>
  reconcile(
    stories.map((story, style) => told({ style, ...story })),
    language,
    { version: '0' },
  );

type Written = Statement & { readonly published?: string };

/** Two reports of one statement each. */
function two(a: Written, b: Written): Ledger {
  const story = (id: string, { published, ...statement }: Written) => ({
    id,
    outlet: `outlet ${id}`,
    published: published ?? null,
    statements: [statement],
  });
  return ledgerOf(story('a', a), story('b', b));
}

const salvo: Written = {
  type: 'missile-strike',
  from: 'strait',
  where: 'country',
  targetParty: 'oskar',
  target: 'the depots',
};
const undated: Written = { ...salvo, when: null };
const plane: Written = {
  type: 'aircraft-loss',
  actor: null,
  target: 'the mail plane',
  where: 'country',
  when: null,
};
/** One killing, and nothing told of where or when. */
const slain = (target: string): Written => ({
  type: 'killing',
  actor: null,
  target,
  person: true,
  where: null,
  when: null,
});
const six = [{ quantity: 'killed', lower: 6, upper: 6 }];
const fifty = [{ quantity: 'killed', lower: 50, upper: 50 }];
const ten = [{ quantity: 'killed', lower: 17, upper: 17 }];

const joined: readonly (readonly [name: string, a: Written, b: Written])[] = [
  ['place, day and type agree', {}, {}],
  ['a town and its province', {}, { where: 'north' }],
  ['two towns close by', {}, { where: 'hollow' }],
  ['a day and its month', {}, { when: '2031-03-04/2031-03-06' }],
  ['another word for the type', {}, { type: 'other-attack' }],
  [
    'blamed on the other side',
    { target: 'the market' },
    { actor: 'oskar', counted: ten, target: 'the market' },
  ],
  ['launched from one sea, on one weekday', { ...undated, weekday: 3 }, { ...undated, weekday: 3 }],
  [
    'launched from one sea, a weekday and its date',
    { ...undated, weekday: 3 },
    { ...salvo, when: '2031-03-05' },
  ],
  [
    'launched from one sea, told as news together',
    { ...undated, published: '2031-03-06' },
    { ...undated, published: '2031-03-07' },
  ],
  [
    'no place in one, but one day, one thing struck and one number',
    { where: null, counted: six, target: 'the market' },
    { counted: six, target: 'the market' },
  ],
  ['a plane lost, one country, no date', plane, plane],
  ['one person killed', slain('Ana Kovel'), slain('Ana Kovel')],
  [
    'no place, but one number of dead on one day',
    { where: null, counted: ten, target: 'the market' },
    { counted: ten, target: 'the market' },
  ],
  [
    'one thing struck on one day, no place in one',
    { where: null, target: 'the market' },
    { target: 'the market' },
  ],
  [
    'one abduction of one day in one town, blamed on two',
    { type: 'abduction' },
    { type: 'abduction', actor: 'oskar' },
  ],
  [
    'no date, but news of one day from one town',
    { when: null, published: '2031-03-06' },
    { when: null, published: '2031-03-06' },
  ],
];

test('told in two reports, one incident', () => {
  for (const [name, a, b] of joined) {
    const { incidents } = two(a, b);
    assert.equal(incidents.length, 1, name);
    assert.match(incidents[0]!.reasons[0]!, /^cluster\.joined@1: /, name);
  }
});

const apart: readonly (readonly [name: string, a: Written, b: Written, why: RegExp | null])[] = [
  ['another day', {}, { when: '2031-03-09' }, /days do not meet/],
  ['another town', {}, { where: 'quill' }, /other places/],
  ['another province', { where: 'north' }, { where: 'south' }, /other places/],
  [
    'another sea, twenty months on',
    salvo,
    { ...salvo, from: 'gulf', when: '2032-11-30' },
    /days do not meet/,
  ],
  ['another sea, no dates', undated, { ...undated, from: 'gulf' }, /launched from/],
  ['other ships', { ...salvo, ship: 'Heron' }, { ...salvo, ship: 'Plover' }, /other ships/],
  ['other weekdays', { ...undated, weekday: 3 }, { ...undated, weekday: 5 }, /different weekdays/],
  [
    'a weekday that is not the date’s',
    { ...undated, weekday: 5 },
    { ...salvo, when: '2031-03-05' },
    /weekday/,
  ],
  ['one sea, and nothing of the time', undated, undated, /nothing says that the time/],
  ['one country, one day: too wide', { where: 'country' }, { where: 'country' }, /place/],
  [
    'no place in one, and a small number',
    { where: null, counted: [{ quantity: 'killed', lower: 3, upper: 3 }], target: 'the hills' },
    { counted: [{ quantity: 'killed', lower: 3, upper: 3 }], target: 'the hills' },
    /place/,
  ],
  ['one town, no dates', { when: null }, { when: null }, /time/],
  [
    'news of other days from one town',
    { when: null, published: '2031-03-06' },
    { when: null, published: '2031-03-16' },
    null,
  ],
  [
    'one round number, no place in one',
    { where: null, counted: fifty, target: null },
    { counted: fifty, target: null, actor: 'oskar' },
    null,
  ],
  [
    'another thing struck that day, no place in one',
    { where: null, target: 'the market' },
    { target: 'the school' },
    null,
  ],
  ['one town, one day, but nobody says it was one thing', {}, { actor: 'oskar' }, /too little/],
  [
    'told as news a month apart',
    { ...undated, published: '2031-03-06' },
    { ...undated, published: '2031-05-06' },
    /not news/,
  ],
  [
    'one person killed on two days',
    { ...slain('Ana Kovel'), when: '2031-03-05' },
    { ...slain('Ana Kovel'), when: '2031-03-09' },
    /days do not meet/,
  ],
  ['another of the family', slain('Ana Kovel'), slain('Ivo Kovel'), null],
  ['a last name is anybody’s', slain('Kovel'), slain('Kovel'), null],
  [
    'a name struck is no death',
    { ...slain('Ana Kovel'), type: 'shelling' },
    { ...slain('Ana Kovel'), type: 'shelling' },
    null,
  ],
  ['a protest is no shelling', {}, { type: 'protest' }, null],
];

test('alike, but kept apart, with the reason', () => {
  for (const [name, a, b, why] of apart) {
    const { incidents } = two(a, b);
    assert.equal(incidents.length, 2, name);
    if (why === null) continue;
    for (const [i, other] of [1, 0].entries()) {
      const { keptApart, suggested = [] } = incidents[i]!;
      const [kept] = [...keptApart, ...suggested];
      assert.equal(kept?.incident, incidents[other]!.id, name);
      assert.match(kept!.reason, why, name);
    }
  }
});

/** Pairs that are not joined, by whether a person is asked to look at them. */
const doubtful: readonly (readonly [name: string, a: Statement, b: Statement, asked: boolean])[] = [
  ['one sea, and nothing of the time, in one story', undated, undated, true],
  [
    'one town, one day, but nobody says it was one thing',
    {},
    { actor: 'oskar', target: 'the market' },
    false,
  ],
  ['another sea', undated, { ...undated, from: 'gulf' }, false],
  ['another weekday', { ...undated, weekday: 3 }, { ...undated, weekday: 5 }, false],
  ['another day', { target: 'the market' }, { target: 'the market', when: '2031-03-09' }, false],
];

test('what nothing contradicts and much speaks for is suggested, from both sides', () => {
  for (const [name, a, b, asked] of doubtful) {
    const { incidents } = two(a, b);
    assert.equal(incidents.length, 2, name);
    assert.deepEqual(
      incidents.map(({ suggested = [] }) => suggested.map(({ incident }) => incident)),
      asked ? [[incidents[1]!.id], [incidents[0]!.id]] : [[], []],
      name,
    );
    if (asked) assert.match(incidents[0]!.suggested![0]!.reason, /^cluster\.suggested@1: may be one, but /);
  }
});

test('where a thing came down is its place only while nobody says where it was aimed', () => {
  const told = (where: NonNullable<Statement['where']>): Statement => ({
    ...salvo,
    where,
    target: 'a depot',
  });
  const placed = (...statements: readonly Statement[]) =>
    ledgerOf({ id: 'a', statements }).incidents.map(({ place }) => place);
  const down: Statement = { ...told('north'), outcome: 'came-down' };
  assert.deepEqual(placed(down), ['p:test:north']);
  assert.deepEqual(placed(told('country'), down), ['p:test:maravel']);
  assert.deepEqual(placed(told('country'), told('north')), ['p:test:north']);
});

test('what is planned, supposed, wished for or a tally makes no incident', () => {
  const none: readonly Statement[] = [
    { modality: 'future' },
    { modality: 'hypothetical', who: 'defence' },
    { tally: true, counted: [{ quantity: 'sorties', lower: 20, upper: 20, scope: 'day' }] },
    { polarity: 'negated' },
    { who: 'defence', stance: 'believes' },
    { who: 'defence', stance: 'demands' },
  ];
  const ledger = ledgerOf({ id: 'a', statements: none });
  assert.deepEqual(ledger.incidents, []);
  assert.equal(ledger.figures[0]!.incident, null);
  assert.equal(ledger.happenings.length, 6);
});

test('a denial alone leaves an incident nobody vouches for', () => {
  const [incident] = ledgerOf({ id: 'a', statements: [{ who: 'defence', stance: 'denies' }] }).incidents;
  assert.deepEqual([incident!.counts.roots, incident!.grade.value], [0, 'cannot-tell']);
});

test('an old incident told as background joins the old one', () => {
  const { incidents } = ledgerOf(
    { id: 'a', published: '2031-03-06', statements: [{}] },
    {
      id: 'b',
      published: '2031-06-01',
      statements: [{ when: '2031-05-30', where: 'quill' }, { background: true }],
    },
  );
  assert.deepEqual(
    incidents.map(({ mentions }) => mentions.map(({ report }) => report)),
    [['a', 'b'], ['b']],
  );
});

test('one bad join bridges nothing', () => {
  const { incidents } = ledgerOf(
    { id: 'a', statements: [{ where: 'tarn', counted: ten }] },
    { id: 'b', statements: [{ where: 'country', counted: ten }] },
    { id: 'c', statements: [{ where: 'quill', counted: ten }] },
  );
  for (const { mentions } of incidents) {
    const reports = mentions.map(({ report }) => report);
    assert.ok(!(reports.includes('a') && reports.includes('c')), reports.join(' '));
  }
});

test('an incident takes the finest place and the shortest time its tellings agree on', () => {
  const { incidents } = ledgerOf(
    { id: 'a', statements: [{ where: 'north', when: '2031-03-04/2031-03-06' }] },
    { id: 'b', statements: [{}] },
    { id: 'c', statements: [{ where: 'country' }] },
  );
  const joint = incidents.find(({ mentions }) => mentions.length > 1)!;
  assert.equal(joint.place, 'p:test:tarn');
  assert.equal(joint.when.value, '2031-03-05');
  assert.equal(joint.title, 'Shelling in Tarn, by Maravel');
});

test('a place is put no more finely than it is stated', () => {
  const { incidents, places } = two({ where: 'nearTarn' }, { where: 'nearTarn' });
  const place = places.find(({ id }) => id === incidents[0]!.place);
  assert.deepEqual(
    [place?.precision, incidents[0]!.title],
    ['near-settlement', 'Shelling near Tarn, by Maravel'],
  );
  const [mixed] = two({}, { where: 'nearTarn' }).incidents;
  assert.equal(mixed!.place, 'p:test:tarn:near');
});

test('without a date the weekday is kept, and no year is made up', () => {
  const { incidents } = two({ ...undated, weekday: 3 }, { ...undated, weekday: 3 });
  assert.deepEqual([incidents[0]!.when.value, incidents[0]!.when.weekday], [null, 3]);
});

test('an unrelated report changes no other incident', () => {
  const stories = [
    { id: 'a', style: 0, statements: [{}, { where: 'quill', when: '2031-03-09' } as const] },
    { id: 'b', style: 1, statements: [{ who: 'reach', stance: 'accuses' } as const] },
  ];
  const before = ledgerOf(...stories);
  const after = ledgerOf(...stories, {
    id: 'c',
    statements: [{ type: 'protest', actor: null, where: 'south', when: '2029-01' }],
  });
  for (const incident of before.incidents) {
    assert.deepEqual(
      after.incidents.find(({ id }) => id === incident.id),
      incident,
    );
  }
});
