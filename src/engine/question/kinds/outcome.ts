// SPDX-License-Identifier: Apache-2.0
import type { HappeningType, Outcome } from '../../../model/index.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { deniesAct } from '../denials.ts';
import { refusalsAtLarge } from '../refusals.ts';
import { conflictOf } from '../relations.ts';
import { isSent } from '../sent.ts';

interface Result {
  readonly outcome: Outcome;
  /** How many of the things sent it happened to; null for all or for none in particular. */
  readonly count: number | null;
}

const good: ReadonlySet<Outcome> = new Set<Outcome>(['hit', 'succeeded']);

const words: Readonly<Record<Outcome, string>> = {
  hit: 'hit what was aimed at',
  succeeded: 'succeeded',
  missed: 'missed',
  intercepted: 'intercepted',
  crashed: 'crashed',
  'came-down': 'came down',
  failed: 'failed',
  repelled: 'was repelled',
};

/** Of a loss, a killing or a deployment it is not asked whether it came off. */
const texts: Readonly<Partial<Record<HappeningType, string>>> = {
  'missile-strike': 'Did all the missiles arrive?',
  'drone-strike': 'Did the drones arrive?',
  'air-strike': 'Did the strike hit its target?',
  shelling: 'Did the shells hit their target?',
  offensive: 'Did the offensive gain ground?',
  capture: 'Was it taken?',
  interception: 'Was it intercepted?',
  bombing: 'Did the bombing succeed?',
  'naval-attack': 'Did the attack succeed?',
  'other-attack': 'Did the attack succeed?',
};

/** Did what was set in motion come off? */
export function askOutcome(board: Board): readonly Asked<Result>[] {
  const text = texts[board.incident.type];
  if (text === undefined) return [];
  const answers = wordsOn(board).flatMap((telling) => {
    const { outcome } = telling.happening;
    const isAside = telling.says === 'not-so' && !deniesAct(telling, board.pile);
    return outcome === null || isAside ? [] : [outcomeAnswer(board, telling, outcome)];
  });
  // That a thing came down somewhere tells something only beside what became of it.
  if (answers.every(({ value }) => value.outcome === 'came-down')) return [];
  const refusals = refusalsAtLarge(board);
  return [{ kind: 'outcome', about: '', text, answers, refusals, relate, wouldChange }];
}

function outcomeAnswer(
  board: Board,
  telling: Parameters<typeof answerBy>[1],
  outcome: Outcome,
): Answer<Result> {
  const count = countOf(board, telling.happening.figures);
  const denies = telling.says === 'not-so';
  const number = count === null ? '' : `${count} `;
  return answerBy(board, telling, {
    key: `${denies ? 'not ' : ''}${number}${outcome}${whereOf(telling, outcome)}`,
    text: `${denies ? 'not so: ' : ''}${number}${words[outcome]}${whereOf(telling, outcome)}`,
    value: { outcome, count },
    denies,
  });
}

/** Where a thing came down is the answer; of the other outcomes it is no part. */
function whereOf({ happening }: Parameters<typeof answerBy>[1], outcome: Outcome): string {
  const { placeReading } = happening;
  return outcome === 'came-down' && placeReading !== null ? ` in ${placeReading.name}` : '';
}

function countOf({ pile }: Board, figures: readonly string[]): number | null {
  for (const id of figures) {
    const figure = pile.figure(id);
    if (figure !== null && isSent(figure.quantity) && figure.lower !== null) return figure.lower;
  }
  return null;
}

function relate(a: Stand<Result>, b: Stand<Result>): Related {
  const [one, other] = [a.value, b.value];
  if (one.outcome === 'came-down' || other.outcome === 'came-down') return besideLanding(a, b);
  const alike = good.has(one.outcome) === good.has(other.outcome);
  const opposed = alike === (a.denies !== b.denies);
  if (!opposed) {
    return { relation: 'compatible', rule: 'outcome.alike@1', because: 'both outcomes can hold together' };
  }
  if (one.count !== null && other.count !== null && !alike) {
    return {
      relation: 'compatible',
      rule: 'outcome.some-and-some@1',
      because: `${one.count} and ${other.count} can be different ones of those sent`,
    };
  }
  const against =
    one.count === null && other.count === null ? 'outcome.all-against-all@1' : 'outcome.all-against-some@1';
  return conflictOf(a, b, against, `“${a.text}” and “${b.text}” cannot both hold of the same things`);
}

/** Where a thing came down goes with its having crashed; whether that was what it was aimed at is not said. */
function besideLanding(a: Stand<Result>, b: Stand<Result>): Related {
  return [a, b].some(({ value }) => good.has(value.outcome))
    ? {
        relation: 'cannot-tell',
        rule: 'outcome.came-down@1',
        because: 'whether it came down on what it was aimed at is not said',
      }
    : { relation: 'compatible', rule: 'outcome.alike@1', because: 'both outcomes can hold together' };
}

function wouldChange(relation: string): readonly string[] {
  if (relation !== 'conflict') return ['a flat answer to the contrary: in conflict'];
  return [
    'either voice takes its claim back: retracts',
    'the two speak of different launches: kept apart',
    'one speaks only of those that arrived: compatible',
  ];
}
