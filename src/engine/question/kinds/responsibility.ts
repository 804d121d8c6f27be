// SPDX-License-Identifier: Apache-2.0
import type { HappeningType, Stance } from '../../../model/index.ts';
import { actorSide, isRebuttal } from '../../root/tellings.ts';
import type { Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { rebutsActor } from '../rebuttals.ts';
import { refusalsAtLarge } from '../refusals.ts';
import { conflictOf } from '../relations.ts';

/** Stances that are about blame, whoever else tells the same thing plainly. */
const blaming: ReadonlySet<Stance> = new Set<Stance>(['accuses', 'denies', 'partly-denies', 'admits']);

/** Things of which it is always asked who did them. */
const unclaimed: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'aircraft-loss',
  'ship-loss',
  'bombing',
  'chemical-attack',
  'killing',
  'abduction',
]);

/** Who did it? Asked when somebody is blamed, owns up or denies, or when different sides are named. */
export function askResponsibility(board: Board): readonly Asked<string>[] {
  const { sides, voices } = board;
  const named = wordsOn(board).flatMap((telling) => {
    const side = actorSide(telling, voices, sides);
    const isAside = isRebuttal(telling) && !rebutsActor(telling, board);
    return side === null || isAside ? [] : [{ telling, side }];
  });
  const answers = named.map(({ telling, side }) => {
    const denies = telling.says === 'not-so';
    const name = sides.name(side);
    return answerBy(board, telling, {
      key: `${side}${denies ? ' not' : ''}`,
      text: denies ? `not ${name}` : name,
      value: side,
      denies,
    });
  });
  const blamed = named.some(({ telling: { claim } }) => claim !== null && blaming.has(claim.stance));
  const sidesNamed = new Set(answers.map(({ key }) => key)).size;
  const open = unclaimed.has(board.incident.type) && answers.length > 0;
  if (!blamed && sidesNamed < 2 && !open) return [];
  const refusals = refusalsAtLarge(board);
  return [{ kind: 'responsibility', about: '', text: 'Who did it?', answers, refusals, relate, wouldChange }];
}

function relate(a: Stand<string>, b: Stand<string>): Related {
  if (a.denies && b.denies) {
    return {
      relation: 'compatible',
      rule: 'responsibility.both-denied@1',
      because: 'two denials go together',
    };
  }
  if (a.denies !== b.denies && a.value !== b.value) {
    return {
      relation: 'compatible',
      rule: 'responsibility.other-denied@1',
      because: 'one names a side, the other denies another’s part',
    };
  }
  const because = a.value === b.value ? `${a.text} against ${b.text}` : `either ${a.text} or ${b.text}`;
  const rule = a.value === b.value ? 'responsibility.denied@1' : 'responsibility.exclusive@1';
  return conflictOf(a, b, rule, because);
}

function wouldChange(relation: string): readonly string[] {
  if (relation === 'conflict') return ['a side owns up: conceded', 'an accuser takes it back: retracts'];
  return ['a denial by the side named: in conflict', 'another side named: in conflict'];
}
