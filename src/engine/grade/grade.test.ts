// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyGrade, laidOut, madeOf, nothingLeftOut } from '../../../test/metamorphic/weighed.ts';
import { cast, language, type Role, type Statement, type Story } from '../../../test/piles.ts';
import type { Grade, Incident } from '../../model/index.ts';
import { reconcile } from '../reconcile.ts';
import { type LeftOut, weighWithout } from './left-out.ts';

type Short = Partial<Omit<Story, 'statements'>> & { readonly says: readonly Statement[] };

const pileOf = (reports: readonly Short[]) =>
  madeOf(
    reports.map(({ says, ...more }, i) => ({
      id: `r${String(i).padStart(3, '0')}`,
      style: i,
      ...more,
      statements: says,
    })),
  );

function incidentOf(reports: readonly Short[]): Incident {
  const { incidents } = pileOf(reports).ledger;
  assert.equal(incidents.length, 1);
  return incidents[0]!;
}

const steps = (grade: Grade) =>
  everyGrade(grade)
    .map(({ value }) => value)
    .join(' · ');

const killed = (n: number, population: string | null = null) => ({
  counted: [{ quantity: 'killed', lower: n, upper: n, population }],
});
const says = (...statements: Statement[]): Short => ({ says: statements });

// ── Which rule fires ────────────────────────────────────────────────────────────────────────────────────────────

const rows: readonly (readonly [name: string, grades: string, ...reports: Short[]])[] = [
  ['a report by itself', 'cannot-tell · weak', says({})],
  ['an unnamed source', 'cannot-tell · weak', says({ who: 'somebody' })],
  ['a monitor', 'single-root · weak', says({ who: 'lantern' })],
  ['a refusal to say', 'cannot-tell · no-information', says({ who: 'defence', stance: 'declines' })],
  ['a denial alone', 'cannot-tell · no-information', says({ who: 'defence', stance: 'denies' })],
  ['a monitor and a shepherd', 'several-roots · fair', says({ who: 'lantern' }), says({ who: 'shepherd' })],
  [
    'the same without anybody named as having acted',
    'several-roots · weak',
    says({ who: 'lantern', actor: null }),
    says({ who: 'shepherd', actor: null }),
  ],
  [
    'accused and denied',
    'disputed · contested',
    says({ who: 'reach', stance: 'accuses' }),
    says({ who: 'defence', stance: 'denies' }),
  ],
  [
    'in dispute about the toll only',
    'disputed · fair',
    says({ who: 'lantern', ...killed(3) }),
    says({ who: 'shepherd', ...killed(9) }),
  ],
  ['owned up to', 'conceded · confirmed', says({ who: 'defence', stance: 'admits' })],
  [
    'owned up to, with a hedge',
    'single-root · weak',
    says({ who: 'defence', stance: 'admits', hedged: true }),
  ],
  ['admitted of the other side', 'single-root · weak', says({ who: 'reach', stance: 'admits', actor: 'MV' })],
  [
    'said and taken back',
    'withdrawn · taken-back',
    { published: '2031-03-06', says: [{ who: 'lantern' }] },
    { published: '2031-03-07', says: [{ who: 'lantern', stance: 'denies' }] },
  ],
  [
    'taken back by one of two',
    'disputed · contested',
    { published: '2031-03-06', says: [{ who: 'lantern' }] },
    { published: '2031-03-06', says: [{ who: 'shepherd' }] },
    { published: '2031-03-07', says: [{ who: 'lantern', stance: 'denies' }] },
  ],
  ['only fighters killed', 'single-root · discounted', says({ who: 'lantern', ...killed(3, 'fighters') })],
  [
    'a monitor that is read as owning up',
    'single-root · weak',
    says({ who: 'lantern', stance: 'admits', actor: null }),
  ],
  [
    'fighters killed, as the side that struck has it',
    'single-root · weak',
    says({ who: 'defence', ...killed(3, 'fighters') }),
  ],
  [
    'the same, and as a monitor has it',
    'several-roots · discounted',
    says({ who: 'defence', ...killed(3, 'fighters') }),
    says({ who: 'lantern', ...killed(3, 'fighters') }),
  ],
  [
    'fighters, as the side’s own outlet has it',
    'single-root · weak',
    { outlet: 'Sessel Radio', says: [{ ...killed(3, 'fighters') }] },
  ],
  [
    'fighters and others killed',
    'single-root · weak',
    says({ who: 'lantern', ...killed(3, 'fighters') }, { who: 'lantern', ...killed(2, 'children') }),
  ],
  ['nobody killed', 'single-root · weak', says({ who: 'lantern', ...killed(0, 'fighters') })],
  [
    'fighters killed, says nobody in their own name',
    'cannot-tell · no-information',
    says({ who: 'lantern', stance: 'denies', ...killed(3, 'fighters') }),
  ],
];

for (const [name, grades, ...reports] of rows) {
  test(`${name}: ${grades}`, () => assert.equal(steps(incidentOf(reports).grade), grades));
}

test('a grade shows the rule, what it counted by id, and what would change it', () => {
  const { grade } = incidentOf([says({ who: 'lantern' }), says({ who: 'shepherd' })]);
  const root = (key: string) => `r:i:r000:0:h:${key}`;
  assert.equal(grade.rule, 'grade.several-roots@1');
  assert.deepEqual(grade.wouldChange, [
    'without either root: single-root',
    'a voice that says otherwise: disputed',
  ]);
  const [roots, wordsFor, conflicts] = grade.inputs!;
  assert.deepEqual([roots!.measure, roots!.count], ['roots', 2]);
  assert.deepEqual(roots!.ids.length, 2);
  assert.equal(roots!.ids[0], root('body:lantern'));
  assert.deepEqual(wordsFor!.ids, roots!.ids);
  assert.deepEqual(conflicts, { measure: 'conflicts', count: 0, ids: [] });
});

test('a reason is the first whose conditions hold', () => {
  const because = (...statements: Statement[]) => incidentOf([says(...statements)]).grade.because;
  assert.equal(because({ who: 'defence', stance: 'denies' }), 'nobody gives their word for it');
  assert.equal(because({ who: 'somebody' }), 'where the words come from is not said');
});

test('fragility: the grade without each root, and the fewest that change it', () => {
  const two = incidentOf([says({ who: 'lantern' }), says({ who: 'shepherd' })]).grade.fragility!;
  assert.deepEqual(
    two.without.map(({ value }) => value),
    ['single-root', 'single-root'],
  );
  assert.equal(two.fewest!.roots.length, 1);
  const three = incidentOf([says({ who: 'lantern' }), says({ who: 'shepherd' }), says({ who: 'shepherd' })])
    .grade.fragility!;
  assert.deepEqual(
    three.without.map(({ value }) => value),
    ['several-roots', 'several-roots', 'several-roots'],
  );
  assert.deepEqual([three.fewest!.roots.length, three.fewest!.value], [2, 'single-root']);
  const weak = incidentOf([says({ who: 'lantern', actor: null }), says({ who: 'shepherd', actor: null })]);
  const { fewest, because } = weak.grade.others![0]!.fragility!;
  assert.deepEqual([fewest!.roots.length, fewest!.value], [2, 'no-information']);
  assert.match(because, /each of 2 roots, and up to 2 at once$/);
  const none = incidentOf([says({})]).grade.fragility!;
  assert.equal(none.fewest, null);
  assert.match(none.because, /^grade\.fragility@1: left out its one root$/);
});

// ── With some of the words left out ─────────────────────────────────────────────────────────────────────────────

function without(reports: readonly Short[], leftOut: Partial<LeftOut>) {
  const made = pileOf(reports);
  return weighWithout(laidOut(made, made.ledger.incidents[0]!), { ...nothingLeftOut, ...leftOut });
}

const over: readonly (readonly [
  name: string,
  leftOut: Partial<LeftOut>,
  grades: string,
  reports: readonly Short[],
])[] = [
  [
    'as of the first day, one of two',
    { asOf: '2031-03-06' },
    'single-root · weak',
    [
      { published: '2031-03-06', says: [{ who: 'lantern' }] },
      { published: '2031-03-07', says: [{ who: 'shepherd' }] },
    ],
  ],
  [
    'as of the day before it was taken back',
    { asOf: '2031-03-06' },
    'single-root · weak',
    [
      { published: '2031-03-06', says: [{ who: 'lantern' }] },
      { published: '2031-03-07', says: [{ who: 'lantern', stance: 'denies' }] },
    ],
  ],
  [
    'as of the day it was only denied',
    { asOf: '2031-03-06' },
    'cannot-tell · no-information',
    [
      { published: '2031-03-06', says: [{ who: 'lantern', stance: 'denies' }] },
      { published: '2031-03-07', says: [{ who: 'lantern' }] },
    ],
  ],
  [
    'a version changed later was not there yet',
    { asOf: '2031-03-06' },
    'single-root · weak',
    [
      { published: '2031-03-06', says: [{ who: 'lantern' }] },
      { published: '2031-03-06', versionOf: 'v', modified: '2031-03-08', says: [{ who: 'shepherd' }] },
    ],
  ],
  [
    'without unnamed voices',
    { anonymous: true },
    'single-root · weak',
    [says({ who: 'lantern' }), says({ who: 'shepherd' })],
  ],
  [
    'what a report tells beside an unnamed voice goes with it',
    { anonymous: true },
    'cannot-tell · no-information',
    [says({ who: 'somebody' }, {})],
  ],
  [
    'a report’s own words have no unnamed voice',
    { anonymous: true },
    'cannot-tell · weak',
    [says({}), says({ who: 'somebody' })],
  ],
  [
    'without the parties',
    { parties: true },
    'single-root · weak',
    [says({ who: 'lantern' }), says({ who: 'reach', stance: 'accuses' })],
  ],
  [
    'a party’s own outlet is the party',
    { parties: true },
    'cannot-tell · no-information',
    [{ outlet: 'Sessel Radio', says: [{}] }],
  ],
  [
    'a dispute between the parties is none without them',
    { parties: true },
    'single-root · weak',
    [
      says({ who: 'lantern' }),
      says({ who: 'reach', stance: 'accuses' }),
      says({ who: 'defence', stance: 'denies' }),
    ],
  ],
];

for (const [name, leftOut, grades, reports] of over) {
  test(`${name}: ${grades}`, () => assert.equal(steps(without(reports, leftOut).grade), grades));
}

test('of a report whose attributed words are all left out, nothing is left; of one that keeps some, its own stay', () => {
  const gone = without([says({ who: 'somebody' }, {})], { anonymous: true });
  assert.deepEqual([gone.counts.reports, gone.kept.mentions.size], [0, 0]);
  const some = without([says({ who: 'somebody' }, { who: 'lantern' }, {})], { anonymous: true });
  assert.deepEqual([some.counts.reports, some.kept.mentions.size], [1, 2]);
});

test('joint words stay as long as one of their speakers is heard', () => {
  const made = madeOf([{ id: 'a', style: 0, statements: [{ who: 'somebody' }] }]);
  const joint = (other: Role) => {
    const [one] = made.read;
    const claims = one!.analysis.claims.map((claim) => ({ ...claim, coSpeakers: [cast[other]] }));
    const read = [{ ...one!, analysis: { ...one!.analysis, claims } }];
    const again = { read, ledger: reconcile(read, language, { version: '0' }) };
    const weighing = laidOut(again, again.ledger.incidents[0]!);
    return ([{ anonymous: true }, { parties: true }] as const).map(
      (leftOut) => weighWithout(weighing, { ...nothingLeftOut, ...leftOut }).kept.mentions.size,
    );
  };
  assert.deepEqual(joint('lantern'), [1, 1]);
  assert.deepEqual(joint('defence'), [1, 1]);
  assert.deepEqual(joint('shepherd'), [0, 1]);
});

test('a report without a date, or with one too coarse, is kept apart and told of', () => {
  const reports: readonly Short[] = [
    { published: '2031-03-06', says: [{ who: 'lantern' }] },
    { published: null, says: [{ who: 'shepherd' }] },
    { published: '2031-03', says: [{ who: 'ines' }] },
    { published: '2031-04', says: [{ who: 'palace' }] },
  ];
  const { grade, counts, undated, later, withUndated } = without(reports, { asOf: '2031-03-06' });
  assert.deepEqual([undated, later], [['r001', 'r002'], ['r003']]);
  assert.deepEqual([grade.value, counts.reports], ['single-root', 1]);
  assert.equal(withUndated!.value, 'several-roots');
  assert.throws(() => without(reports, { asOf: 'soon' }), RangeError);
});

// ── Bad input ───────────────────────────────────────────────────────────────────────────────────────────────────

test('a retraction of a retraction: so, not so, and so again', () => {
  const again = (published: string | null) =>
    incidentOf([
      { published: '2031-03-06', says: [{ who: 'lantern' }] },
      { published: '2031-03-07', says: [{ who: 'lantern', stance: 'denies' }] },
      { published, says: [{ who: 'lantern' }] },
    ]).grade;
  assert.equal(steps(again('2031-03-08')), 'single-root · weak');
  assert.equal(steps(again('2031-03-07')), 'withdrawn · taken-back');
  assert.equal(steps(again(null)), 'withdrawn · taken-back');
  const back = incidentOf([
    { published: '2031-03-06', says: [{ who: 'lantern', stance: 'denies' }] },
    { published: '2031-03-07', says: [{ who: 'lantern' }] },
    { published: '2031-03-08', says: [{ who: 'lantern', stance: 'denies' }] },
  ]).grade;
  assert.equal(steps(back), 'withdrawn · taken-back');
  assert.match(back.because, /taken it back, or says both at once/);
});

test('a voice that contradicts itself in one report opens no dispute by itself', () => {
  const { grade } = incidentOf([says({ who: 'lantern', ...killed(3) }, { who: 'lantern', ...killed(9) })]);
  assert.equal(steps(grade), 'single-root · weak');
  const both = incidentOf([says({ who: 'lantern' }, { who: 'lantern', stance: 'denies' })]);
  assert.equal(steps(both.grade), 'withdrawn · taken-back');
});

test('two hundred roots and answers: graded, explained and weighed again within bounds', () => {
  const reports = Array.from(
    { length: 200 },
    (_, i): Short => ({
      published: `2031-03-${String((i % 20) + 6).padStart(2, '0')}`,
      says: [{ who: 'shepherd', ...killed(i + 1) }],
    }),
  );
  const made = pileOf(reports);
  const [incident] = made.ledger.incidents;
  const { fragility, because, inputs } = incident!.grade;
  assert.equal(made.ledger.roots.length, 200);
  assert.equal(fragility!.without.length, 30);
  assert.match(fragility!.because, /30 of 200 roots, one by one/);
  assert.ok(because.length < 400 && inputs!.length < 5);
  const weighing = laidOut(made, incident!);
  const { counts } = weighWithout(weighing, { ...nothingLeftOut, asOf: '2031-03-10' });
  assert.equal(counts.reports, 50);
});
