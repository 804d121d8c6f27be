// SPDX-License-Identifier: Apache-2.0
import {
  type Answer,
  denial,
  isLater,
  type Opposed,
  type Related,
  type Stand,
  sameSpeakers,
} from './answers.ts';
import { type Doubting, doubtsOf, hedgeDoubt, voiceDoubt } from './doubts.ts';
import { leftBehindOf } from './given.ts';

/**
 * What two answers that cannot both hold come down to once it is seen who gives them, and how firmly.
 *
 * They conflict when two voices give them flatly, each where the other answer is not given too, and nothing makes it
 * doubtful that they speak of one thing: a report that tells both in one breath counts two things apart, and so do
 * those that copy it. Where everybody who said a thing has also
 * rejected it, or one voice has later given another answer, it is retracted. A hedged answer never conflicts as a
 * flat one would.
 */
export function conflictOf(
  a: Stand,
  b: Stand,
  rule: string,
  because: string,
  { wider = { a: a.answers, b: b.answers }, doubt }: Held = {},
): Related {
  const taken = denial(a, b);
  const related =
    taken !== null && isTakenBack(a, b, taken)
      ? takenBack(a, b, because)
      : heldApart(a, b, { rule, because, wider, doubt: doubtsOf(voiceDoubt, ...(doubt ? [doubt] : [])) });
  return taken === null || related.relation === 'compatible' ? related : { ...related, denies: true };
}

function heldApart(a: Stand, b: Stand, { rule, because, wider, doubt }: Opposition): Related {
  const ofTwo = opposed(a, b, wider);
  const doubts = doubtsOf(hedgeDoubt, doubt);
  const inDoubt = new Set(
    ofTwo.filter((pair) => isOneReport(pair) && doubt(pair.one, pair.other)).map(voicesOf),
  );
  const flat = ofTwo.find(
    (pair) => doubts(pair.one, pair.other) === null && (isOneReport(pair) || !inDoubt.has(voicesOf(pair))),
  );
  if (flat !== undefined) return { relation: 'conflict', rule, because, at: flat };
  for (const at of ofTwo) {
    const found = doubts(at.one, at.other);
    if (found !== null) {
      return { relation: 'cannot-tell', rule: found.rule, because: `${because}; but ${found.because}`, at };
    }
  }
  return ofOneVoice(a, b, because);
}

/** Who speaks on either side: what one report leaves in doubt between two voices, a copy of it does not settle. */
function voicesOf({ one, other }: Opposed): string {
  return `${one.voices.join(' ')} | ${other.voices.join(' ')}`;
}

/** Everybody who said it has denied it; or everybody who denied it has said it since. */
function isTakenBack(a: Stand, b: Stand, { denier, other }: NonNullable<ReturnType<typeof denial>>): boolean {
  if (sameSpeakers(other, denier)) return true;
  const left = leftBehindOf(a, b);
  return left !== null && (left === 'a' ? a : b) === denier && sameSpeakers(denier, other);
}

/** One voice on both sides of a denial. Without dates the denial is what takes back; with them, whatever came last. */
function takenBack(a: Stand, b: Stand, because: string): Related {
  const left = leftBehindOf(a, b) ?? (a.denies ? 'b' : 'a');
  const [kept, gone] = left === 'a' ? [b, a] : [a, b];
  const how = gone.denies ? `; “${kept.text}” was said again since` : '';
  return {
    relation: 'retracts',
    rule: 'question.takes-back@2',
    because: `${because}; the same voice said both${how}`,
    leftBehind: left,
  };
}

/** What more a kind of question knows of two answers that cannot both hold. */
export interface Held {
  readonly wider?: Wider;
  readonly doubt?: Doubting;
}

interface Opposition {
  readonly rule: string;
  readonly because: string;
  readonly wider: Wider;
  /** What but a hedge can make it doubtful that the two contradict each other. */
  readonly doubt: Doubting;
}

/** Answers that go with either stand, its own among them: whoever gives one of each tells both. */
export interface Wider {
  readonly a: readonly Answer[];
  readonly b: readonly Answer[];
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

/** Whether all who give one answer give the other too: in one report, or at another time. */
export function isOneAccount(a: Stand, b: Stand): boolean {
  return isToldBeside(a, b) || isToldBeside(b, a);
}

function isToldBeside(a: Stand, b: Stand): boolean {
  return a.answers.every((one) =>
    b.answers.some((other) => isOneTelling({ one, other }) || isOneWord(one, other)),
  );
}

/** One voice, or one voice and a copy of it: a copy does not contradict what its original does not. */
function isOneWord(a: Answer, b: Answer): boolean {
  return a.firstSayers.some((sayer) => b.firstSayers.includes(sayer));
}

function ofOneVoice(a: Stand, b: Stand, because: string): Related {
  if (toldOnlyWith(a, b) || toldOnlyWith(b, a)) {
    return {
      relation: 'compatible',
      rule: 'question.one-telling@2',
      because: 'one report gives both, of things it tells apart',
    };
  }
  const left = leftBehindOf(a, b);
  if (left === null) {
    return {
      relation: 'cannot-tell',
      rule: 'question.one-voice@1',
      because: `${because}; one voice gives both, and which is later is not known`,
    };
  }
  const again =
    isLater(a, b) === null ? `; “${(left === 'a' ? b : a).text}” was said before it and after` : '';
  return {
    relation: 'retracts',
    rule: 'question.later-answer@2',
    because: `${because}; one voice, later the other answer${again}`,
    leftBehind: left,
  };
}

/** Whether every report that gives one stand gives the other as well. */
function toldOnlyWith(a: Stand, b: Stand): boolean {
  const reports = new Set(b.answers.map(({ telling }) => telling?.report));
  return a.answers.every(({ telling }) => telling !== null && reports.has(telling.report));
}
