// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language, type Statement, type Story, told } from '../../../test/piles.ts';
import { reconcile } from '../reconcile.ts';

type Short = Partial<Omit<Story, 'statements'>> & { readonly says: readonly Statement[] };

function ledgerOf(reports: readonly Short[]) {
  const stories = reports.map(({ says, ...more }, i) => ({
    id: `r${i}`,
    style: i,
    ...more,
    statements: says,
  }));
  return reconcile(stories.map(told), language, { version: '0' });
}

const rows: readonly (readonly [
  name: string,
  roots: readonly [fewest: number, most: number],
  ...reports: Short[],
])[] = [
  [
    'one institution in three reports',
    [1, 1],
    { says: [{ who: 'defence' }] },
    { says: [{ who: 'defence' }] },
    { says: [{ who: 'army' }] },
  ],
  [
    'an unnamed captain of the army that speaks',
    [1, 1],
    { says: [{ who: 'army' }] },
    { says: [{ who: 'captain' }] },
  ],
  ['two bodies of one government', [1, 2], { says: [{ who: 'defence' }] }, { says: [{ who: 'palace' }] }],
  [
    'unnamed officials of one government, two reports',
    [1, 2],
    { says: [{ who: 'official' }] },
    { says: [{ who: 'official' }] },
  ],
  [
    'an unnamed official and his government',
    [1, 2],
    { says: [{ who: 'official' }] },
    { says: [{ who: 'palace' }] },
  ],
  ['both sides', [2, 2], { says: [{ who: 'defence' }] }, { says: [{ who: 'reach', stance: 'accuses' }] }],
  ['a side and a monitor', [2, 2], { says: [{ who: 'defence' }] }, { says: [{ who: 'lantern' }] }],
  ['two eyewitnesses', [2, 2], { says: [{ who: 'shepherd' }] }, { says: [{ who: 'shepherd' }] }],
  [
    'one monitor through a relay',
    [1, 1],
    { says: [{ who: 'lantern' }] },
    { says: [{ who: 'lantern', via: ['tidewire'] }] },
  ],
  ['somebody, beside a monitor', [1, 2], { says: [{ who: 'lantern' }] }, { says: [{ who: 'somebody' }] }],
  ['an outlet cited for it', [1, 2], { says: [{ who: 'lantern' }] }, { says: [{ who: 'tidewire' }] }],
  [
    'an outlet cited for what it tells itself',
    [1, 1],
    { says: [{}], outlet: 'Tidewire' },
    { says: [{ who: 'tidewire' }] },
  ],
  [
    'an outlet cited for what its reporter on the spot tells',
    [1, 1],
    { says: [{}], outlet: 'Tidewire', dateline: 'tarn' },
    { says: [{ who: 'tidewire' }] },
  ],
  [
    'two outlets that cite each other',
    [1, 2],
    { says: [{ who: 'tidewire' }], outlet: 'Sessel Courier' },
    { says: [{ who: 'courier' }], outlet: 'Tidewire' },
  ],
  ['a first name with no office', [1, 2], { says: [{ who: 'lantern' }, { who: 'ines' }] }],
  ['a report that tells what it attributes', [1, 1], { says: [{}, { who: 'lantern' }] }],
  ['a report in its own voice', [1, 1], { says: [{}] }],
  ['two reports in their own voices', [1, 2], { says: [{}] }, { says: [{}] }],
  ['a reporter on the spot', [2, 2], { says: [{}], dateline: 'tarn' }, { says: [{ who: 'lantern' }] }],
  ['a dateline elsewhere', [1, 2], { says: [{}], dateline: 'quill' }, { says: [{ who: 'lantern' }] }],
  [
    'a party’s own outlet beside the party',
    [1, 2],
    { says: [{}], outlet: 'Sessel Radio' },
    { says: [{ who: 'defence' }] },
  ],
  [
    'a party’s own outlet on the spot, beside the party',
    [1, 2],
    { says: [{}], outlet: 'Sessel Radio', dateline: 'tarn' },
    { says: [{ who: 'defence' }] },
  ],
  [
    'a party’s own outlet beside the other side',
    [2, 2],
    { says: [{}], outlet: 'Sessel Radio' },
    { says: [{ who: 'reach' }] },
  ],
  [
    'a statement read on a party’s own outlet',
    [1, 2],
    { says: [{ who: 'radio' }] },
    { says: [{ who: 'defence' }] },
  ],
  [
    'a denial is no word for it',
    [1, 1],
    { says: [{ who: 'reach', stance: 'accuses' }] },
    { says: [{ who: 'defence', stance: 'denies' }] },
  ],
  [
    'neither is a refusal',
    [1, 1],
    { says: [{ who: 'lantern' }] },
    { says: [{ who: 'defence', stance: 'declines' }] },
  ],
  ['versions of one report', [1, 1], { says: [{}], versionOf: 'x' }, { says: [{}], versionOf: 'x' }],
  ['a copied telling', [1, 1], { says: [{}], style: 7 }, { says: [{}], style: 7 }],
  [
    'a copied unnamed official',
    [1, 1],
    { says: [{ who: 'official' }], style: 7 },
    { says: [{ who: 'official' }], style: 7 },
  ],
  [
    'a copied report in which two unnamed people speak',
    [1, 2],
    { says: [{ who: 'shepherd' }, { who: 'somebody' }], style: 7 },
    { says: [{ who: 'shepherd' }, { who: 'somebody' }], style: 7 },
  ],
  [
    'what a report tells beside the words it attributes, taken without them',
    [1, 1],
    { says: [{ who: 'shepherd' }, {}], style: 7 },
    { says: [{ words: { style: 7, sentence: 1 } }] },
  ],
  [
    'the same, beside another report’s own words',
    [1, 2],
    { says: [{ who: 'shepherd' }, {}], style: 7 },
    { says: [{ words: { style: 7, sentence: 1 } }] },
    { says: [{}] },
  ],
  [
    'a reporter on the spot, taken by one who was not',
    [2, 2],
    { says: [{ who: 'lantern' }, {}], style: 7, dateline: 'tarn' },
    { says: [{ words: { style: 7, sentence: 1 } }] },
  ],
  [
    'a rewritten word of a body that no list knows',
    [1, 1],
    { says: [{}, { who: 'militia' }], style: 7, tagged: true },
    {
      says: [
        { words: { style: 7, sentence: 0 } },
        { who: 'militia', words: { style: 7, sentence: 1, reworded: true } },
      ],
      tagged: true,
    },
  ],
  [
    'somebody’s word, and a copy that no longer says whose it is',
    [1, 1],
    { says: [{ who: 'shepherd' }], style: 7 },
    { says: [{}], style: 7 },
  ],
  [
    'a named body’s word, and a copy that no longer says whose it is',
    [1, 1],
    { says: [{ who: 'defence' }], style: 7 },
    { says: [{}], style: 7 },
  ],
  [
    'a rewrite of a report in which two people speak',
    [2, 2],
    { says: [{}, { who: 'shepherd' }, { who: 'captain' }], style: 7, tagged: true },
    {
      says: [
        { words: { style: 7, sentence: 0 } },
        { who: 'shepherd', words: { style: 7, sentence: 1, reworded: true } },
        { who: 'captain', words: { style: 7, sentence: 2, reworded: true } },
      ],
      tagged: true,
    },
  ],
  [
    'bodies that no list knows, called the same in two reports',
    [1, 2],
    { says: [{ who: 'militia' }] },
    { says: [{ who: 'militia' }] },
  ],
  ['the army and the military, of no side named', [1, 2], { says: [{ who: 'troops' }, { who: 'command' }] }],
  [
    'the army, of no side named, beside a body of a government',
    [1, 2],
    { says: [{ who: 'defence' }] },
    { says: [{ who: 'troops' }] },
  ],
  ['the army, of no side named, beside a monitor', [2, 2], { says: [{ who: 'lantern' }, { who: 'troops' }] }],
  ['the army, of no side named, beside rebels', [2, 2], { says: [{ who: 'reach' }, { who: 'troops' }] }],
  [
    'a party’s own outlet, word for word in a stranger’s, beside the other side',
    [1, 2],
    { says: [{}], outlet: 'Sessel Radio', style: 7 },
    { says: [{}], outlet: 'Far Lamp', style: 7 },
    { says: [{ who: 'reach' }] },
  ],
  [
    'a party’s own reporter on the spot, word for word in a stranger’s, beside the party',
    [1, 2],
    { says: [{}], outlet: 'Sessel Radio', dateline: 'tarn', style: 7 },
    { says: [{}], outlet: 'Far Lamp', dateline: 'tarn', style: 7 },
    { says: [{ who: 'defence' }] },
  ],
  [
    'a party’s own outlet, word for word in another of its reports, beside the other side',
    [2, 2],
    { says: [{}], outlet: 'Sessel Radio', style: 7 },
    { says: [{}], outlet: 'Sessel Radio', style: 7 },
    { says: [{ who: 'reach' }] },
  ],
];

test('the fewest roots there can be, and the most', () => {
  for (const [name, expected, ...reports] of rows) {
    const { incidents } = ledgerOf(reports);
    assert.equal(incidents.length, 1, name);
    const { roots, rootsAtMost } = incidents[0]!.counts;
    assert.deepEqual([roots, rootsAtMost], expected, name);
  }
});

/** How many roots stand behind the first position of a kind that answers so. */
function behind(kind: string, answer: string, reports: readonly Short[]): readonly [number, number] {
  const { positions } = ledgerOf(reports).questions.find((one) => one.kind === kind)!;
  const { roots, rootsAtMost } = positions.find((one) => one.answer === answer)!;
  return [roots, rootsAtMost];
}

test('words of a reporter on the spot, copied beside what others say, are still his', () => {
  const words = (sentence: number) => ({ words: { style: 7, sentence, reworded: false } });
  const seen: Short = {
    outlet: 'Tidewire',
    dateline: 'tarn',
    tagged: true,
    says: [
      { who: 'reach', instrument: 'mortar shells', ...words(0) },
      { outcome: 'hit', instrument: 'mortar shells', ...words(1) },
    ],
  };
  const { dateline: _dateline, ...copied } = seen;
  const hit = 'hit what was aimed at';
  assert.deepEqual(behind('outcome', hit, [seen]), [1, 1]);
  assert.deepEqual(behind('outcome', hit, [seen, { ...copied, outlet: 'Far Lamp' }]), [1, 1]);
});

test('what a report tells itself does not rest on a denial that it passes on', () => {
  const words = (sentence: number) => ({ words: { style: 7, sentence, reworded: false } });
  const denial = { who: 'defence', stance: 'denies', target: 'the market', ...words(1) } as const;
  const reports: readonly Short[] = [
    { says: [{ who: 'ines', target: 'the market', ...words(0) }, denial] },
    { says: [{ who: 'defence', target: 'a depot' }] },
  ];
  const copy: Short = { says: [{ target: 'the market', ...words(0) }, denial] };
  assert.deepEqual(behind('target', 'the market', reports), [1, 1]);
  assert.deepEqual(behind('target', 'the market', [...reports, copy]), [1, 1]);
});

test('an institution whose own people contradict each other is two roots', () => {
  const { roots } = ledgerOf([{ says: [{ who: 'defence' }] }, { says: [{ who: 'army', stance: 'denies' }] }]);
  assert.equal(roots.length, 2);
});

test('so it is when one of them has also said the other thing', () => {
  const { roots, incidents } = ledgerOf([
    { says: [{ who: 'captain' }] },
    { says: [{ who: 'defence' }] },
    { says: [{ who: 'defence', stance: 'denies' }] },
  ]);
  assert.equal(roots.length, 2);
  assert.equal(incidents[0]!.grade.value, 'disputed');
});

test('one voice that takes its word back stays one root', () => {
  const { roots } = ledgerOf([
    { says: [{ who: 'defence' }] },
    { says: [{ who: 'defence', stance: 'denies' }] },
  ]);
  assert.equal(roots.length, 1);
});

test('independence is said of each, with why', () => {
  const { roots } = ledgerOf([
    { says: [{ who: 'lantern' }] },
    { says: [{ who: 'somebody' }] },
    { says: [{ who: 'defence' }] },
    { says: [{}], outlet: 'Sessel Radio' },
  ]);
  const told = roots
    .map(({ voice, independence, because }) => `${voice} ${independence} ${because.split('@')[0]}`)
    .sort();
  assert.deepEqual(
    told.map((line) => line.replace(/^v:r\d\S*/, 'v:unnamed')),
    [
      'v:MV/defence independent root.body',
      'v:lantern independent root.body',
      'v:outlet:sessel-radio dependent root.narration',
      'v:unnamed cannot-tell root.unnamed',
    ],
  );
});

test('an unnamed voice in two versions of one report is one voice, and its later number takes the earlier back', () => {
  const told = (n: number) => [
    { who: 'captain', counted: [{ quantity: 'killed', lower: n, upper: n }] } as const,
  ];
  const { voices, questions } = ledgerOf([
    { says: told(14), versionOf: 'x', published: '2031-03-06' },
    { says: told(12), versionOf: 'x', published: '2031-03-06', modified: '2031-03-08' },
  ]);
  assert.equal(voices.length, 1);
  assert.equal(questions.find(({ kind }) => kind === 'toll-killed')!.relation, 'retracts');
});

test('what a monitor publishes itself is its own word', () => {
  const { roots } = ledgerOf([{ says: [{}], outlet: 'Lantern Monitor' }, { says: [{ who: 'lantern' }] }]);
  assert.deepEqual(
    roots.map(({ independence, reports }) => [independence, reports.length]),
    [['independent', 2]],
  );
});

test('unnamed voices stay apart, report by report', () => {
  const { voices } = ledgerOf([
    { says: [{ who: 'official' }, { who: 'somebody' }] },
    { says: [{ who: 'official' }] },
  ]);
  assert.equal(voices.length, 3);
});

test('namesakes of two sides are two voices', () => {
  const namesake = told({ id: 'a', style: 1, statements: [{ who: 'defence' }] });
  const rival = told({ id: 'b', style: 2, statements: [{ who: 'reach' }] });
  const renamed = (read: typeof rival) => ({
    ...read,
    analysis: {
      ...read.analysis,
      claims: read.analysis.claims.map((claim) => ({
        ...claim,
        speaker: { ...claim.speaker!, key: 'person:ana ruiz' },
      })),
    },
  });
  const { voices } = reconcile([renamed(namesake), renamed(rival)], language, { version: '0' });
  assert.equal(voices.length, 2);
});
