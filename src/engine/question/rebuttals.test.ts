// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainReport } from '../../../evaluation/readers/plain-report.ts';
import { type Counted, language, type Statement, told } from '../../../test/piles.ts';
import { languageFor } from '../../desk/language.ts';
import type { Ledger, Question, QuestionKind } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { reconcile } from '../reconcile.ts';

/** One report a statement, all of one thing. */
function ledgerOf(statements: readonly Statement[]): Ledger {
  const reports = statements.map((statement, i) =>
    told({ id: `r${i}`, style: i, outlet: `outlet ${i}`, published: null, statements: [statement] }),
  );
  return reconcile(reports, language, { version: '0' });
}

/** What is answered and rejected: "a > b" where a rejects b, and how the question stands. */
function boardOf({ questions }: Ledger, wanted: QuestionKind): readonly string[] {
  const asked = questions.find(({ kind, incident }) => kind === wanted && incident !== null);
  return asked === undefined ? ['not asked'] : [...asked.positions.map(wordsIn(asked)), asked.relation];
}

function wordsIn({ positions }: Question) {
  return ({ answer, hedged, rejects = [] }: Question['positions'][number]): string =>
    [
      `${answer}${hedged ? ' (hedged)' : ''}`,
      ...rejects.map((at) => `rejects ${positions[at]!.answer}`),
    ].join(' ');
}

const killed = (n: number): Counted => ({ quantity: 'killed', lower: n, upper: n });
const sorties = (n: number): Counted => ({ quantity: 'sorties', lower: n, upper: n });
const by = (who: NonNullable<Statement['rebutted']>['by'], hedged = false) => ({
  rebutted: { by: who, hedged },
});
const strike = { type: 'air-strike', who: 'defence', actor: 'MV' } as const;
const depot = { ...strike, target: 'a depot' } as const;

const rows: readonly (readonly [
  name: string,
  kind: QuestionKind,
  told: readonly Statement[],
  board: readonly string[],
])[] = [
  [
    'what a side says it struck, rebutted',
    'target',
    [{ ...depot, ...by('ines') }],
    ['a depot', 'not a depot rejects a depot', 'conflict'],
  ],
  [
    'a hedged rebuttal contradicts nothing',
    'target',
    [{ ...depot, ...by('ines', true) }],
    ['a depot', 'not a depot (hedged) rejects a depot', 'cannot-tell'],
  ],
  [
    'who rebuts and who denies give one answer',
    'target',
    [
      { ...depot, ...by('ines') },
      { ...depot, who: 'lantern', polarity: 'negated' },
    ],
    ['a depot', 'not a depot rejects a depot', 'conflict'],
  ],
  [
    'who rebuts says what was struck instead',
    'target',
    [
      { ...depot, ...by('ines') },
      { ...strike, who: 'ines', target: 'the school' },
    ],
    ['a depot', 'not a depot rejects a depot', 'the school', 'conflict'],
  ],
  [
    'whose act it was is not rejected where a side tells of its own',
    'responsibility',
    [{ ...depot, ...by('ines') }],
    ['not asked'],
  ],
  [
    'it is, where a side tells nothing but that',
    'responsibility',
    [{ ...strike, where: null, ...by('ines') }],
    ['Maravel', 'not Maravel rejects Maravel', 'conflict'],
  ],
  [
    'nor is the side that another blames spared',
    'responsibility',
    [{ ...depot, who: 'reach', stance: 'accuses', ...by('ines') }],
    ['Maravel', 'not Maravel rejects Maravel', 'conflict'],
  ],
  [
    'what came of it',
    'outcome',
    [{ ...strike, outcome: 'hit', ...by('lantern') }],
    ['hit what was aimed at', 'not so: hit what was aimed at rejects hit what was aimed at', 'conflict'],
  ],
  [
    'with what',
    'means',
    [{ ...strike, instrument: 'glide bombs', ...by('lantern') }],
    ['glide bombs', 'not glide bombs rejects glide bombs', 'conflict'],
  ],
  [
    'how many were killed; another number goes with the rejection',
    'toll-killed',
    [
      { ...strike, counted: [killed(40)], ...by('lantern') },
      { who: 'ines', type: 'air-strike', counted: [killed(12)] },
    ],
    ['12', '40', 'not 40 rejects 40', 'conflict'],
  ],
  [
    'how many of anything else',
    'count',
    [{ ...strike, counted: [sorties(7)], ...by('lantern') }],
    ['7', 'not 7 rejects 7', 'conflict'],
  ],
  [
    'where it was, when the words end in that',
    'place',
    [{ ...strike, when: null, ...by('lantern') }],
    ['Tarn', 'not Tarn rejects Tarn', 'conflict'],
  ],
  [
    'when it was, when the words end in that',
    'time',
    [{ ...strike, where: null, ...by('lantern') }],
    ['Wed 5 Mar 2031', 'not Wed 5 Mar 2031 rejects Wed 5 Mar 2031', 'conflict'],
  ],
  ['not where it was, when more is told', 'place', [{ ...depot, when: null, ...by('ines') }], ['not asked']],
  ['nor when both are told', 'place', [{ ...strike, ...by('ines') }], ['not asked']],
  ['nor when it was, when more is told', 'time', [{ ...depot, where: null, ...by('ines') }], ['not asked']],
  [
    'a denial that is rebutted has not been turned round',
    'target',
    [{ ...depot, stance: 'denies', ...by('ines') }],
    ['not a depot', 'one-position'],
  ],
  ['nobody rebuts what he says himself', 'target', [{ ...depot, ...by('defence') }], ['not asked']],
  [
    'what was never said to have happened is not rejected',
    'target',
    [{ ...depot, modality: 'future', ...by('ines') }],
    ['not asked'],
  ],
];

for (const [name, kind, statements, board] of rows)
  test(`${kind}: ${name}`, () => assert.deepEqual(boardOf(ledgerOf(statements), kind), board));

test('who rebuts is a root of his own answer, and stands behind nothing that he rebuts', () => {
  const { incidents, roots, questions, claims } = ledgerOf([
    { ...depot, ...by('reach') },
    { ...depot, ...by('lantern') },
  ]);
  assert.deepEqual([incidents[0]!.counts.roots, incidents[0]!.counts.rootsAtMost], [1, 1]);
  assert.deepEqual(
    roots.map(({ source }) => source!.says),
    ['so', 'not-so', 'not-so'],
  );
  const [yes, no] = questions.find(({ kind }) => kind === 'target')!.positions;
  assert.deepEqual([yes!.roots, no!.roots, no!.rootsAtMost], [1, 2, 2]);
  const rebutting = claims.filter(({ rebuts = [] }) => rebuts.length > 0).map(({ id }) => id);
  assert.deepEqual(no!.claims, rebutting);
});

test('a number that is rebutted is none on the sheet', () => {
  const { questions } = ledgerOf([{ ...strike, counted: [killed(40)], ...by('lantern') }]);
  const { numbers, positions } = questions.find(({ kind }) => kind === 'toll-killed')!;
  assert.deepEqual(
    numbers!.lanes.flatMap(({ figures }) => figures),
    positions[0]!.figures,
  );
  assert.deepEqual(positions[1]!.figures, []);
});

// ── As it is read ───────────────────────────────────────────────────────────────────────────────────────────────

const words = languageFor([]).language;

/** What is answered in the board of the one incident of a text. */
function readAs(text: string, kind: QuestionKind): readonly string[] {
  const report = plainReport('r', text);
  return boardOf(reconcile([{ report, analysis: analyse(report, words) }], words, { version: '0' }), kind);
}

const lede = 'Kestrian jets bombed Stennet on Tuesday, and shelling went on at the front.';
const korr = 'Ana Korr said the Kremlin insists';

for (const [text, kind, board] of [
  [
    `${korr} Kestrian jets bombed a fuel depot in Stennet, but that this has not matched up with the craters, and that a school was bombed.`,
    'target',
    ['a fuel depot', 'not a fuel depot rejects a fuel depot', 'conflict'],
  ],
  [
    `${korr} Kestrian jets bombed a fuel depot in Stennet, and this has matched up with the craters.`,
    'target',
    ['not asked'],
  ],
  [
    `${korr} 40 fighters were killed in the bombing, but that does not tally with the graves.`,
    'toll-killed',
    ['40 fighters', 'not 40 fighters rejects 40 fighters', 'conflict'],
  ],
  [
    `${korr} a fuel depot was watched while Kestrian jets bombed a school, but this does not match up.`,
    'target',
    ['not asked'],
  ],
] as const satisfies readonly (readonly [string, QuestionKind, readonly string[]])[])
  test(`${kind}: ${text}`, () => assert.deepEqual(readAs(`${lede} ${text}`, kind), board));
