// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Counted, language, type Role, type Statement, told } from '../../../test/piles.ts';
import type { Question, QuestionKind, Relation } from '../../model/index.ts';
import { reconcile } from '../reconcile.ts';

/** One report a statement, all of one thing, a day apart when dated. */
function ledgerOf(statements: readonly Statement[], dated = false) {
  return reconcile(
    statements.map((statement, i) =>
      told({
        id: `r${i}`,
        style: i,
        outlet: `outlet ${i}`,
        published: dated ? `2031-03-0${i + 6}` : null,
        statements: [statement],
      }),
    ),
    language,
    { version: '0' },
  );
}

const about = (questions: readonly Question[], kind: QuestionKind) =>
  questions.find((question) => question.kind === kind && question.incident !== null);

const killed = (
  lower: number | null,
  upper: number | null = lower,
  modifier: Counted['modifier'] = 'exactly',
): Counted => ({
  quantity: 'killed',
  lower,
  upper,
  modifier,
});
const missiles = (n: number): Counted => ({ quantity: 'missiles', lower: n, upper: n });
const strike = { type: 'missile-strike' } as const;

const rows: readonly (readonly [
  name: string,
  kind: QuestionKind,
  relation: Relation | null,
  ...told: Statement[],
])[] = [
  [
    'a denial against an accusation',
    'responsibility',
    'conflict',
    { who: 'reach', stance: 'accuses' },
    { who: 'defence', stance: 'denies' },
  ],
  [
    'each blames the other',
    'responsibility',
    'conflict',
    { who: 'reach', stance: 'accuses', target: 'the market' },
    { who: 'defence', stance: 'accuses', actor: 'oskar', target: 'the market' },
  ],
  [
    'a hedged accusation',
    'responsibility',
    'cannot-tell',
    { who: 'reach', stance: 'accuses', hedged: true },
    { who: 'defence', stance: 'denies' },
  ],
  [
    'owned up to',
    'responsibility',
    'agree',
    { who: 'reach', stance: 'accuses' },
    { who: 'defence', stance: 'admits' },
  ],
  ['only denied', 'responsibility', 'one-position', { who: 'defence', stance: 'denies' }],
  [
    'taken back',
    'responsibility',
    'retracts',
    { who: 'defence', stance: 'admits' },
    { who: 'defence', stance: 'denies' },
  ],
  ['nobody is blamed', 'responsibility', null, { who: 'lantern' }, { who: 'defence' }],
  [
    'all hit, some crashed',
    'outcome',
    'conflict',
    { ...strike, who: 'defence', outcome: 'hit' },
    { ...strike, who: 'reach', outcome: 'crashed', counted: [missiles(4)] },
  ],
  [
    'some hit, some crashed',
    'outcome',
    'compatible',
    { ...strike, who: 'defence', outcome: 'hit', counted: [missiles(22)] },
    { ...strike, who: 'reach', outcome: 'crashed', counted: [missiles(4)] },
  ],
  [
    'some crashed, and came down somewhere',
    'outcome',
    'compatible',
    { ...strike, who: 'lantern', outcome: 'came-down' },
    { ...strike, who: 'reach', outcome: 'crashed', counted: [missiles(4)] },
  ],
  [
    'all hit, and came down somewhere',
    'outcome',
    'cannot-tell',
    { ...strike, who: 'defence', outcome: 'hit' },
    { ...strike, who: 'lantern', outcome: 'came-down' },
  ],
  [
    'that they came down is asked of nobody',
    'outcome',
    null,
    { ...strike, who: 'defence', outcome: 'came-down' },
    { ...strike, who: 'lantern', outcome: 'came-down' },
  ],
  [
    'perhaps some crashed',
    'outcome',
    'cannot-tell',
    { ...strike, who: 'defence', outcome: 'hit' },
    { ...strike, who: 'reach', outcome: 'crashed', hedged: true },
  ],
  [
    'twelve or fourteen',
    'toll-killed',
    'conflict',
    { who: 'lantern', counted: [killed(12)] },
    { who: 'reach', counted: [killed(14)] },
  ],
  [
    'at least twelve, fourteen',
    'toll-killed',
    'compatible',
    { who: 'lantern', counted: [killed(12, null, 'at-least')] },
    { who: 'reach', counted: [killed(14)] },
  ],
  [
    'the same number twice',
    'toll-killed',
    'agree',
    { who: 'lantern', counted: [killed(12)] },
    { who: 'reach', counted: [killed(12)] },
  ],
  ['one number', 'toll-killed', 'one-position', { who: 'lantern', counted: [killed(12)] }, { who: 'reach' }],
  [
    'fired and crashed',
    'count',
    'compatible',
    { ...strike, who: 'defence', counted: [missiles(26)] },
    { ...strike, who: 'reach', outcome: 'crashed', counted: [missiles(4)] },
  ],
  [
    'two counts of those fired',
    'count',
    'conflict',
    { ...strike, who: 'defence', counted: [missiles(26)] },
    { ...strike, who: 'reach', counted: [missiles(30)] },
  ],
  ['two towns close by', 'place', 'compatible', { who: 'lantern' }, { who: 'reach', where: 'hollow' }],
  [
    'a town in its province asks nothing',
    'place',
    null,
    { who: 'lantern' },
    { who: 'reach', where: 'north' },
  ],
  [
    'a day apart, both stated',
    'time',
    'conflict',
    { who: 'lantern', counted: [killed(12)] },
    { who: 'reach', when: '2031-03-06', counted: [killed(12)] },
  ],
  [
    'a day apart, one inferred',
    'time',
    'cannot-tell',
    { who: 'lantern', counted: [killed(12)] },
    { who: 'reach', when: '2031-03-06', basis: 'inferred', counted: [killed(12)] },
  ],
  [
    'one means more exactly asks nothing',
    'means',
    null,
    { who: 'lantern', instrument: 'mortars' },
    { who: 'reach', instrument: 'heavy mortars' },
  ],
  [
    'two means',
    'means',
    'cannot-tell',
    { who: 'lantern', instrument: 'mortars' },
    { who: 'reach', instrument: 'a drone' },
  ],
  [
    'two targets may both be hit',
    'target',
    'cannot-tell',
    { who: 'lantern', target: 'the market' },
    { who: 'reach', target: 'a depot' },
  ],
  [
    'an aircraft, and what kind of one, asks nothing',
    'target',
    null,
    { who: 'lantern', target: 'the aircraft' },
    { who: 'reach', target: 'a helicopter' },
  ],
  [
    'a plane is no helicopter',
    'target',
    'cannot-tell',
    { who: 'lantern', target: 'the plane' },
    { who: 'reach', target: 'a helicopter' },
  ],
  [
    'a village, and what may stand in it, asks nothing',
    'target',
    null,
    { who: 'lantern', target: 'the village' },
    { who: 'reach', target: 'a depot' },
  ],
  [
    'two things that one voice names ask nothing',
    'target',
    null,
    { who: 'lantern', target: 'the market' },
    { who: 'lantern', target: 'a depot' },
  ],
  [
    'a village denied, and what may stand in it',
    'target',
    'cannot-tell',
    { who: 'lantern', target: 'a depot' },
    { who: 'defence', target: 'the village', stance: 'denies' },
  ],
  [
    'another thing denied',
    'target',
    'compatible',
    { who: 'lantern', target: 'a depot' },
    { who: 'defence', target: 'the market', stance: 'denies' },
  ],
  [
    '“the targets” is no answer',
    'target',
    null,
    { who: 'lantern', target: 'the market' },
    { who: 'defence', target: 'the targets' },
  ],
  [
    'a target denied',
    'target',
    'conflict',
    { who: 'lantern', target: 'the market' },
    { who: 'defence', target: 'the market', stance: 'denies' },
  ],
  [
    'one target more exactly asks nothing',
    'target',
    null,
    { who: 'lantern', target: 'the market' },
    { who: 'reach', target: 'the covered market' },
  ],
];

test('what an incident leaves open, and how the answers go together', () => {
  for (const [name, kind, relation, ...statements] of rows) {
    const { incidents, questions } = ledgerOf(statements);
    assert.equal(incidents.length, 1, name);
    assert.equal(about(questions, kind)?.relation ?? null, relation, name);
  }
});

test('a toll that rises from report to report is revised, not disputed', () => {
  const { questions } = ledgerOf(
    [
      { who: 'lantern', counted: [killed(12)] },
      { who: 'reach', counted: [killed(14)] },
    ],
    true,
  );
  const question = about(questions, 'toll-killed')!;
  assert.deepEqual([question.relation, question.rule], ['compatible', 'number.risen@1']);
});

test('figures over another period are tied to no incident and asked about in none', () => {
  const day: Counted = { quantity: 'targets', lower: 60, upper: 60, scope: 'day', period: '2031-03-05' };
  const { figures, questions } = ledgerOf([{ who: 'defence', counted: [day] }, { who: 'reach' }]);
  assert.equal(figures[0]!.incident, null);
  assert.equal(about(questions, 'count'), undefined);
});

test('who is concerned and gives no answer is named', () => {
  const { questions } = ledgerOf([{ who: 'reach', stance: 'accuses' }, { who: 'lantern' }]);
  assert.deepEqual(about(questions, 'responsibility')!.unanswered, ['Maravel']);
});

const outcomes = (stories: readonly (readonly Statement[])[], outlets: readonly string[], style: number[]) =>
  about(
    reconcile(
      stories.map((statements, i) =>
        told({ id: `r${i}`, style: style[i]!, outlet: outlets[i]!, published: null, statements }),
      ),
      language,
      { version: '0' },
    ).questions,
    'outcome',
  )!.relation;

test('an outlet that copies what another takes back elsewhere makes no conflict of it', () => {
  const hit: Statement = { ...strike, outcome: 'hit' };
  const crashed: Statement = { ...strike, outcome: 'crashed' };
  const other = [{ ...strike, who: 'somebody' as const }, crashed];
  const [one, copy] = ['Tidewire', 'The Gull'];
  assert.equal(outcomes([[hit], other], [one, one], [0, 1]), 'cannot-tell');
  assert.equal(outcomes([[hit], other, [hit]], [one, one, copy], [0, 1, 0]), 'cannot-tell');
  assert.equal(outcomes([[hit], other, [hit]], [one, one, copy], [0, 1, 2]), 'conflict');
});

test('people of one body contradict each other whether or not the body speaks too', () => {
  const hit: Statement = { ...strike, who: 'captain', outcome: 'hit' };
  const crashed: Statement = { ...strike, who: 'army', outcome: 'crashed' };
  const outlets = ['Tidewire', 'The Gull', 'The Cormorant'];
  assert.equal(outcomes([[hit], [crashed]], outlets, [0, 1]), 'conflict');
  const body: Statement = { ...strike, who: 'defence' };
  assert.equal(outcomes([[hit], [crashed], [body]], outlets, [0, 1, 2]), 'conflict');
});

test('each position counts its own roots', () => {
  const { questions } = ledgerOf([
    { who: 'reach', stance: 'accuses', counted: [killed(12)] },
    { who: 'lantern', counted: [killed(12)] },
    { who: 'defence', stance: 'denies' },
  ]);
  const positions = about(questions, 'responsibility')!.positions.map(({ answer, roots, rootsAtMost }) => [
    answer,
    roots,
    rootsAtMost,
  ]);
  assert.deepEqual(positions, [
    ['Maravel', 2, 2],
    ['not Maravel', 1, 1],
  ]);
});

test('whom a campaign is said to strike is asked once, of no incident', () => {
  const large = { where: 'country', when: null, type: 'air-strike' } as const;
  const { questions } = ledgerOf([
    { ...large, who: 'defence', targetParty: 'oskar', target: 'the guard' },
    { ...large, who: 'lantern', targetParty: 'oskar', target: 'the guard', polarity: 'negated' },
  ]);
  const campaign = questions.find(({ incident }) => incident === null)!;
  assert.deepEqual([campaign.kind, campaign.relation, campaign.positions.length], ['target', 'conflict', 2]);
});

test('two bodies of one side are one root of what they say of a campaign, two at most; others are roots of their own', () => {
  const large = {
    where: 'country',
    when: null,
    type: 'air-strike',
    targetParty: 'oskar',
    target: 'the guard',
  } as const;
  const { questions } = ledgerOf([
    { ...large, who: 'defence' },
    { ...large, who: 'palace' },
    { ...large, who: 'lantern', polarity: 'negated' },
    { ...large, who: 'ines', polarity: 'negated' },
  ]);
  const { positions } = questions.find(({ incident }) => incident === null)!;
  assert.deepEqual(
    positions.map(({ answer, roots, rootsAtMost }) => [answer, roots, rootsAtMost]),
    [
      ['Oskar Reach', 1, 2],
      ['not Oskar Reach', 2, 2],
    ],
  );
});

test('who owns up to an act without naming anybody names its own side', () => {
  const { questions, incidents } = ledgerOf([
    { who: 'reach', stance: 'admits', actor: null },
    { who: 'lantern', actor: null },
  ]);
  const [position] = about(questions, 'responsibility')!.positions;
  assert.deepEqual([position!.answer, incidents[0]!.grade.value], ['Oskar Reach', 'conceded']);
});

const grades: readonly (readonly [grade: string, ...told: Statement[]])[] = [
  ['single-root', { who: 'lantern' }],
  ['several-roots', { who: 'lantern' }, { who: 'reach' }],
  ['disputed', { who: 'reach', stance: 'accuses' }, { who: 'defence', stance: 'denies' }],
  ['conceded', { who: 'reach', stance: 'accuses' }, { who: 'defence', stance: 'admits' }],
  ['several-roots', { who: 'lantern' }, { who: 'reach', stance: 'admits', actor: 'MV' }],
  ['withdrawn', { who: 'lantern' }, { who: 'lantern', stance: 'denies' }],
  ['cannot-tell', {}],
  ['cannot-tell', { who: 'somebody' }],
];

test('grades', () => {
  for (const [grade, ...statements] of grades) {
    const { incidents } = ledgerOf(statements);
    assert.equal(incidents[0]!.grade.value, grade, JSON.stringify(statements));
    assert.ok(incidents[0]!.grade.wouldChange.length > 0);
  }
});

test('a hedged claim never makes a conflict by itself', () => {
  const who = fc.constantFrom<Role[]>('defence', 'reach', 'lantern', 'official');
  const told = fc.record({
    who,
    stance: fc.constantFrom('asserts', 'accuses', 'denies'),
    actor: fc.constantFrom('MV', 'oskar'),
    outcome: fc.constantFrom('hit', 'crashed', null),
    counted: fc.array(
      fc.integer({ min: 1, max: 30 }).map((n) => killed(n)),
      { maxLength: 1 },
    ),
  }) as fc.Arbitrary<Statement>;
  fc.assert(
    fc.property(told, told, (flat, hedged) => {
      const { questions } = ledgerOf([flat, { ...hedged, hedged: true }]);
      for (const { relation, text } of questions) assert.notEqual(relation, 'conflict', text);
    }),
    { numRuns: 300 },
  );
});

test('a supposed or future act answers nothing', () => {
  const { questions } = ledgerOf([
    { who: 'reach', stance: 'accuses', counted: [killed(12)] },
    { who: 'defence', modality: 'future', counted: [killed(14)] },
    { who: 'lantern', modality: 'hypothetical', actor: 'oskar' },
  ]);
  for (const { positions } of questions)
    assert.ok(positions.every(({ voices }) => voices.join() === 'v:oskar/guard'));
});

test('a toll that is only refused is asked, and has no answer', () => {
  const { questions } = ledgerOf([
    { who: 'defence', stance: 'declines', target: 'casualties' },
    { who: 'lantern' },
  ]);
  const question = about(questions, 'toll-killed')!;
  assert.deepEqual([question.relation, question.positions], ['no-answer', []]);
  assert.match(question.inputs.join(), /the Defence Office: “said”/);
});

test('one claim answers every question that its words answer', () => {
  const told: Statement = {
    ...{ who: 'reach', stance: 'accuses', target: 'the market' },
    counted: [killed(12), { quantity: 'injured', lower: 30, upper: 30 }],
  };
  const { questions } = ledgerOf([told, { who: 'defence', stance: 'denies', target: 'the market' }]);
  const answered = questions.filter(({ positions }) =>
    positions.some(({ claims }) => claims.includes('r0:0:c')),
  );
  assert.deepEqual(
    answered.map(({ kind, relation }) => [kind, relation]),
    [
      ['responsibility', 'conflict'],
      ['target', 'conflict'],
      ['toll-killed', 'one-position'],
      ['toll-injured', 'one-position'],
    ],
  );
});

test('200 positions are bounded and explained', () => {
  const { questions } = ledgerOf(
    Array.from({ length: 200 }, (_, i) => ({ who: 'lantern', counted: [killed(i + 1)] }) as const),
  );
  const question = about(questions, 'toll-killed')!;
  assert.equal(question.positions.length, 200);
  assert.notEqual(question.because, '');
  assert.equal(question.pairs!.length, 60);
  assert.equal(question.pairsLeftOut, (200 * 199) / 2 - 60);
  assert.equal(question.numbers!.lanes[0]!.figures.length, 200);
  assert.ok(question.numbers!.checks.length <= 40);
});
