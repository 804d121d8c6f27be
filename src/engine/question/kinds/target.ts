// SPDX-License-Identifier: Apache-2.0
import type { Happening } from '../../../model/index.ts';
import { type Answer, type Asked, standsOf } from '../answers.ts';
import { type Board, wordsOn } from '../board.ts';
import { otherDayDoubt } from '../one-count.ts';
import { refusalsAtLarge } from '../refusals.ts';
import { arePeopleCounted } from '../struck.ts';
import { relateTargets, type Target, targetAnswer, wouldChange } from '../targets.ts';

/**
 * What was hit? Asked when somebody is quoted on it, and one thing is denied, different sides are named, or things that
 * whoever names one does not name both of and that may not be one.
 */
export function askTarget(board: Board): readonly Asked<Target>[] {
  const answers = wordsOn(board)
    .filter(({ happening }) => !isPeople(happening, board))
    .flatMap((telling) => targetAnswer(telling, board) ?? []);
  const relate = relateTargets(board.classes, otherDayDoubt(board.pile));
  if (!answers.some(({ claim }) => claim !== null) || !isOpen(answers, relate)) return [];
  const refusals = refusalsAtLarge(board);
  return [{ kind: 'target', about: '', text: 'What was hit?', answers, refusals, relate, wouldChange }];
}

function isOpen(answers: readonly Answer<Target>[], relate: Asked<Target>['relate']): boolean {
  if (answers.some(({ denies }) => denies)) return true;
  const stands = standsOf(answers);
  return stands.some((a, i) => stands.slice(i + 1).some((b) => relate(a, b).relation !== 'compatible'));
}

/** Whoever was killed is counted elsewhere, unless killing somebody was all there was to it. */
function isPeople(happening: Happening, { incident, pile }: Board): boolean {
  return (happening.type === 'killing' && incident.type !== 'killing') || arePeopleCounted(happening, pile);
}
