// SPDX-License-Identifier: Apache-2.0
import type { Frame } from '../../src/language/attribution.ts';
import type { Picks, Statement } from './statements.ts';
import { statementOf } from './statements.ts';
import { capital } from './ways.ts';

/** A verb whose content is no clause of saying, active and, where English has it, passive. */
export interface Act {
  readonly frame: Frame;
  readonly lemma: string;
  readonly stance: string;
  /** `S` stands for the speaker, `T` for the other side; `c` marks what is said, `s` a speaker that is none of the cast. */
  readonly active: string;
  readonly passives: readonly string[];
}

export const acts: readonly Act[] = [
  {
    frame: 'raised',
    lemma: 'accuse',
    stance: 'accuses',
    active: 'S accused [c:T of shelling the harbour].',
    passives: [
      '[c:T] was accused by S [c:of shelling the harbour].',
      '[c:T] was accused [c:of shelling the harbour] by S.',
    ],
  },
  {
    frame: 'raised',
    lemma: 'blame',
    stance: 'accuses',
    active: 'S blamed [c:T for the deaths of nine miners].',
    passives: ['[c:T] was blamed by S [c:for the deaths of nine miners].'],
  },
  {
    frame: 'raised',
    lemma: 'call',
    stance: 'asserts',
    active: 'S called [c:the raid on Stennet a crime].',
    passives: ['[c:the raid on Stennet] was called [c:a crime] by S.'],
  },
  {
    frame: 'as',
    lemma: 'see',
    stance: 'believes',
    active: 'S saw [c:the raid on Stennet as a warning].',
    passives: [],
  },
  {
    frame: 'shown',
    lemma: 'show',
    stance: 'asserts',
    active: '[s:the footage] showed [c:the loss of two boats].',
    passives: [],
  },
  {
    frame: 'object',
    lemma: 'condemn',
    stance: 'evaluates',
    active: 'S condemned [c:the raid on Stennet].',
    passives: ['[c:the raid on Stennet] was condemned by S.'],
  },
  {
    frame: 'object',
    lemma: 'confirm',
    stance: 'asserts',
    active: 'S confirmed [c:the loss of two boats].',
    passives: ['[c:the loss of two boats] was confirmed by S.'],
  },
  {
    frame: 'object',
    lemma: 'reject',
    stance: 'denies',
    active: 'S rejected [c:the claims of T].',
    passives: ['[c:the claims of T] were rejected by S.'],
  },
  {
    frame: 'gerund',
    lemma: 'deny',
    stance: 'denies',
    active: 'S denied [c:firing on the ferry].',
    passives: [],
  },
  {
    frame: 'infinitive',
    lemma: 'vow',
    stance: 'promises',
    active: 'S vowed [c:to hold the ridge].',
    passives: [],
  },
  {
    frame: 'infinitive',
    lemma: 'refuse',
    stance: 'declines',
    active: 'S refused [c:to leave the valley].',
    passives: [],
  },
  {
    frame: 'infinitive',
    lemma: 'threaten',
    stance: 'warns',
    active: 'S threatened [c:to shell the port].',
    passives: [],
  },
  {
    frame: 'raised-infinitive',
    lemma: 'urge',
    stance: 'demands',
    active: 'S urged [c:T to withdraw from the ridge].',
    passives: ['[c:T] was urged by S [c:to withdraw from the ridge].'],
  },
  {
    frame: 'raised-infinitive',
    lemma: 'order',
    stance: 'demands',
    active: 'S ordered [c:T to leave the port].',
    passives: ['[c:T] was ordered by S [c:to leave the port].'],
  },
];

/** A passive agrees with its subject, here always one body. */
const others = (statement: Statement): readonly string[] => [
  `the ${statement.theirs.adjective} army`,
  `the ${statement.theirs.adjective} government`,
  `the ${statement.theirs.brigade}`,
  statement.theirs.country,
];

/** Puts an act in a speaker's mouth. */
export function actOf(pattern: string, picks: Picks): string {
  const statement = statementOf(picks);
  const { words, tail } = statement.speaker;
  const closes = words.includes(', ') && !/ S\.$/.test(pattern) ? ',' : '';
  const target = others(statement)[picks.more % 4]!;
  return capital(
    pattern.replace(/\bT\b/g, target).replace(/(?<![\p{L}])S(?![\p{L}])/u, `[s:${words}]${closes}${tail}`),
  );
}
