// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killed, language, type Statement, told } from '../../../test/piles.ts';
import { questionsOf, type Report } from '../../../test/reconciled.ts';
import type { QuestionKind, Relation } from '../../model/index.ts';
import { reconcile } from '../reconcile.ts';

const saying = (who: Statement['who'], n: number, more: Statement = {}): Statement => ({
  ...(who && { who }),
  counted: [killed(n)],
  ...more,
});
const report = (...statements: Statement[]): Report => ({ statements });
const on = (published: string, ...statements: Statement[]): Report => ({ published, statements });

/** What joins two reports that name no day: where it was launched from. */
const launched: Statement = { type: 'missile-strike', from: 'strait', when: null };

/** The same on a day that is told. */
const salvo: Statement = { ...launched, when: '2031-03-05' };

const rows: readonly (readonly [
  name: string,
  kind: QuestionKind,
  relation: Relation,
  rule: string,
  ...reports: Report[],
])[] = [
  [
    'two named voices of one report',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12), saying('reach', 14)),
  ],
  [
    'a monitor that is named below',
    'toll-killed',
    'cannot-tell',
    'question.may-be-one-voice@1',
    report(saying('observer', 12), saying('lantern', 14)),
  ],
  [
    'the same two of two reports',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('observer', 12)),
    report(saying('lantern', 14)),
  ],
  [
    'two eyewitnesses are two',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('shepherd', 12), saying('reach', 14)),
  ],
  [
    'an agency and whom it quotes',
    'toll-killed',
    'cannot-tell',
    'question.passes-on@1',
    report(saying('tidewire', 12), saying('reach', 14, { via: ['tidewire'] })),
  ],
  [
    'two quarters that no gazetteer has',
    'toll-killed',
    'cannot-tell',
    'number.other-place@1',
    report(saying('lantern', 12, { ...launched, where: 'mill', when: '2031-03-05' })),
    report(saying('reach', 14, { ...launched, where: 'weir', when: '2031-03-05' })),
  ],
  [
    'one of two reports does not say where',
    'toll-killed',
    'cannot-tell',
    'number.no-one-place@1',
    report(saying('lantern', 12, salvo)),
    report(saying('reach', 14, { ...salvo, where: null })),
  ],
  [
    'neither says where, but both name the ship',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12, { ...salvo, where: null, ship: 'Grey Heron' })),
    report(saying('reach', 14, { ...salvo, where: null, ship: 'Grey Heron' })),
  ],
  [
    'both name the ship, and no day',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12, { ...launched, ship: 'Grey Heron' })),
    report(saying('reach', 14, { ...launched, ship: 'Grey Heron' })),
  ],
  [
    'a target denied, of no day that is told',
    'target',
    'cannot-tell',
    'question.no-one-day@1',
    report({ ...launched, who: 'lantern', target: 'the market', weekday: 3 }),
    report({ ...launched, who: 'defence', target: 'the market', stance: 'denies', weekday: 3 }),
  ],
  [
    'a province, and more than in a town of it: the lower may be a part',
    'toll-killed',
    'cannot-tell',
    'number.more-ground@1',
    report(saying('lantern', 12, salvo)),
    report(saying('reach', 14, { ...salvo, where: 'north' })),
  ],
  [
    'a province, and fewer than in a town of it',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 14, salvo)),
    report(saying('reach', 12, { ...salvo, where: 'north' })),
  ],
  [
    'whoever speaks is elsewhere, and names no place',
    'toll-killed',
    'cannot-tell',
    'number.other-place@1',
    report(saying('lantern', 12, salvo)),
    report(saying('reach', 14, { ...salvo, where: null, speaksIn: 'quill' })),
  ],
  [
    'whoever speaks is there',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12, salvo)),
    report(saying('reach', 14, { ...salvo, where: null, speaksIn: 'tarn' })),
  ],
  [
    'whoever speaks is elsewhere, and names the place',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12, salvo)),
    report(saying('reach', 14, { ...salvo, speaksIn: 'quill' })),
  ],
  [
    'two towns close by may be two names of one',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    report(saying('lantern', 12), saying('reach', 14, { where: 'hollow' })),
  ],
  [
    'a weekday of nobody knows which week',
    'toll-killed',
    'cannot-tell',
    'question.no-one-day@1',
    report(saying('lantern', 12, { ...launched, weekday: 3 })),
    report(saying('reach', 14, { ...launched, weekday: 3 })),
  ],
  [
    'news of one day',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    on('2031-03-06', saying('lantern', 14, launched)),
    on('2031-03-07', saying('reach', 12, launched)),
  ],
  [
    'one weekday of one week',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    on('2031-03-06', saying('lantern', 14, { ...launched, weekday: 3 })),
    on('2031-03-10', saying('reach', 12, { ...launched, weekday: 3 })),
  ],
  [
    'the higher count is likely the later',
    'toll-killed',
    'cannot-tell',
    'number.may-have-risen@1',
    on('2031-03-06/2031-03-09', saying('lantern', 12)),
    on('2031-03-07/2031-03-10', saying('reach', 14)),
  ],
  [
    'the higher count is likely the earlier',
    'toll-killed',
    'conflict',
    'number.exclusive@1',
    on('2031-03-06/2031-03-09', saying('lantern', 14)),
    on('2031-03-07/2031-03-10', saying('reach', 12)),
  ],
  [
    'the day of the report beside the day before',
    'time',
    'cannot-tell',
    'time.day-of-report@1',
    on('2031-03-06', saying('lantern', 12, { when: '2031-03-06' })),
    on('2031-03-06', saying('reach', 12)),
  ],
];

test('what makes a contradiction of two flat answers doubtful, and what does not', () => {
  for (const [name, kind, relation, rule, ...reports] of rows) {
    const question = questionsOf(reports).find((one) => one.kind === kind);
    assert.ok(question, name);
    assert.deepEqual([question.relation, question.rule], [relation, rule], name);
  }
});

test('in one report, words that also tell of something else give no number against others', () => {
  const relation = (alsoTold: boolean) => {
    const { report: text, analysis } = told({
      ...{ id: 'r', style: 0 },
      statements: [saying('lantern', 12), saying('reach', 14), { type: 'shelling' }],
    });
    const [first, second, third] = analysis.happenings;
    const happenings = [
      first!,
      { ...second!, group: first!.group },
      { ...third!, claim: alsoTold ? second!.claim : third!.claim },
    ];
    const read = { report: text, analysis: { ...analysis, happenings } };
    const { questions } = reconcile([read], language, { version: '0' });
    return questions.find(({ kind }) => kind === 'toll-killed')!.rule;
  };
  assert.equal(relation(false), 'number.exclusive@1');
  assert.equal(relation(true), 'number.beside-another@1');
});

test('a pair names the words of either side that are held against each other', () => {
  const [question] = questionsOf([report(saying('lantern', 12)), report(saying('reach', 14))]);
  const [pair] = question!.pairs!;
  assert.deepEqual(
    pair!.inputs.map(({ report: id, claim, figure }) => [id, claim, figure]),
    [
      ['r0', 'r0:0:c', 'r0:0:f0'],
      ['r1', 'r1:0:c', 'r1:0:f0'],
    ],
  );
});

/** What `who` says of one strike on the days of some reports, and which positions are left behind in the end. */
function leftBehind(said: readonly (readonly [day: string, stance: Statement['stance']])[]) {
  const questions = questionsOf(
    said.map(([day, stance]) => on(day, { who: 'defence', stance: stance ?? 'asserts' })),
  );
  const question = questions.find(({ kind }) => kind === 'responsibility')!;
  return question.pairs!.map((pair) => [
    pair.relation,
    pair.leftBehind === null ? null : question.positions[pair.leftBehind]!.answer,
  ]);
}

test('what is taken back is left behind, and what is said again since is not', () => {
  const [first, second, third] = ['2031-03-06', '2031-03-07', '2031-03-08'] as const;
  assert.deepEqual(
    leftBehind([
      [first, 'admits'],
      [second, 'denies'],
    ]),
    [['retracts', 'Maravel']],
  );
  assert.deepEqual(
    leftBehind([
      [first, 'denies'],
      [second, 'admits'],
    ]),
    [['retracts', 'not Maravel']],
  );
  assert.deepEqual(
    leftBehind([
      [first, 'admits'],
      [second, 'denies'],
      [third, 'admits'],
    ]),
    [['retracts', 'not Maravel']],
  );
});

test('a denial that its only voice has given up since contradicts nobody', () => {
  const relation = (...reports: Report[]) =>
    questionsOf(reports).find(({ kind }) => kind === 'responsibility')!.relation;
  const accused = on('2031-03-06', { who: 'reach', stance: 'accuses' });
  const denied = on('2031-03-07', { who: 'defence', stance: 'denies' });
  assert.equal(relation(accused, denied), 'conflict');
  assert.equal(relation(accused, denied, on('2031-03-08', { who: 'defence', stance: 'admits' })), 'retracts');
  assert.equal(relation(accused, denied, on('2031-03-05', { who: 'defence', stance: 'admits' })), 'conflict');
});

test('a denial names what it rejects, and nothing else does', () => {
  const question = questionsOf([
    report({ who: 'reach', stance: 'accuses', target: 'the market' }),
    report({ who: 'defence', stance: 'denies', target: 'the market' }),
    report({ who: 'defence', stance: 'accuses', target: 'the market', actor: 'oskar' }),
  ]).find(({ kind }) => kind === 'responsibility')!;
  const rejected = question.positions.map(({ answer, rejects }) => [
    answer,
    rejects!.map((at) => question.positions[at]!.answer),
  ]);
  assert.deepEqual(rejected, [
    ['Maravel', []],
    ['not Maravel', ['Maravel']],
    ['Oskar Reach', []],
  ]);
});

test('who declines to speak, or says that it is not known, is named with the question', () => {
  const question = questionsOf([
    report({ who: 'reach', stance: 'accuses' }),
    report({ who: 'defence', stance: 'declines' }),
  ]).find(({ kind }) => kind === 'responsibility')!;
  assert.deepEqual(
    question.refusals!.map(({ stance, voices }) => [stance, voices]),
    [['declines', ['v:MV/defence']]],
  );
});

test('a position is given from the first to the last of its reports', () => {
  const question = questionsOf([
    on('2031-03-07', saying('lantern', 12)),
    on('2031-03-06', saying('reach', 12)),
    report(saying('ines', 12)),
  ]).find(({ kind }) => kind === 'toll-killed')!;
  assert.deepEqual(question.positions[0]!.given, { first: '2031-03-06', last: '2031-03-07' });
});
