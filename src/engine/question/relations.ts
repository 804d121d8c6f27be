// SPDX-License-Identifier: Apache-2.0
import { relationsByUrgency } from '../../model/index.ts';
import { type Answer, denial, isLater, type Related, type Stand, sameSpeakers } from './answers.ts';

/**
 * What two answers that cannot both hold come down to once it is seen who gives them, and how firmly.
 *
 * They conflict when two voices give them flatly, each where the other answer is not given too: a report that tells
 * both in one breath counts two things apart, and so do those that copy it. Where everybody who said a thing has also
 * rejected it, or one voice has later given another answer, it is retracted. A hedged answer never conflicts as a
 * flat one would.
 */
export function conflictOf(
  a: Stand,
  b: Stand,
  rule: string,
  because: string,
  wider: Wider = { a: a.answers, b: b.answers },
): Related {
  const taken = denial(a, b);
  if (taken !== null && sameSpeakers(taken.other, taken.denier)) {
    return {
      relation: 'retracts',
      rule: 'question.takes-back@1',
      because: `${because}; the same voice said both`,
    };
  }
  const ofTwo = opposed(a, b, wider);
  if (ofTwo.some(({ one, other }) => !one.hedged && !other.hedged))
    return { relation: 'conflict', rule, because };
  if (ofTwo.length > 0) {
    return {
      relation: 'cannot-tell',
      rule: 'question.hedged@1',
      because: `${because}; but one side is only said with a hedge, which contradicts nothing`,
    };
  }
  return ofOneVoice(a, b, because);
}

/** Answers that go with either stand, its own among them: whoever gives one of each tells both. */
export interface Wider {
  readonly a: readonly Answer[];
  readonly b: readonly Answer[];
}

interface Opposed {
  readonly one: Answer;
  readonly other: Answer;
}

/** Pairs of answers by different voices: two quoted in one report, or in two reports neither of which tells both. */
function opposed(a: Stand, b: Stand, wider: Wider): readonly Opposed[] {
  const both = new Set(
    pairsOf(wider.a, wider.b)
      .filter(isOneTelling)
      .map(({ one }) => one.telling?.report),
  );
  return pairsOf(a.answers, b.answers).filter((pair) => {
    if (isOneWord(pair.one, pair.other)) return false;
    if (isOneReport(pair)) return !isOneTelling(pair);
    return !both.has(pair.one.telling?.report) && !both.has(pair.other.telling?.report);
  });
}

function pairsOf(a: readonly Answer[], b: readonly Answer[]): readonly Opposed[] {
  return a.flatMap((one) => b.map((other) => ({ one, other })));
}

function isOneReport({ one, other }: Opposed): boolean {
  return one.telling !== null && one.telling.report === other.telling?.report;
}

/** In one report, and not two voices it quotes against each other. */
function isOneTelling(pair: Opposed): boolean {
  const { one, other } = pair;
  if (!isOneReport(pair)) return false;
  return one.claim === null || other.claim === null || one.claim === other.claim || isOneWord(one, other);
}

/** One voice, or one voice and a copy of it: a copy does not contradict what its original does not. */
function isOneWord(a: Answer, b: Answer): boolean {
  return a.firstSayers.some((sayer) => b.firstSayers.includes(sayer));
}

function ofOneVoice(a: Stand, b: Stand, because: string): Related {
  const told = a.answers.every((one) =>
    b.answers.some((other) => one.telling?.report === other.telling?.report),
  );
  if (told && a.answers.every(({ telling }) => telling !== null)) {
    return {
      relation: 'compatible',
      rule: 'question.one-telling@1',
      because: 'one report gives both, of things it tells apart',
    };
  }
  return isLater(a, b) === null
    ? {
        relation: 'cannot-tell',
        rule: 'question.one-voice@1',
        because: `${because}; one voice gives both, and which is later is not known`,
      }
    : {
        relation: 'retracts',
        rule: 'question.later-answer@1',
        because: `${because}; one voice, later the other answer`,
      };
}

/** The relation of a whole question: that of the pair that most needs a reader's eye. */
export function mostUrgent<T extends Related>(pairs: readonly T[]): T {
  const [first] = [...pairs].sort(
    (a, b) => relationsByUrgency.indexOf(a.relation) - relationsByUrgency.indexOf(b.relation),
  );
  if (first === undefined) throw new RangeError('no pairs, no relation');
  return first;
}
