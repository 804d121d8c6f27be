// SPDX-License-Identifier: Apache-2.0
import type { Happening } from '../../../model/index.ts';
import type { Asked } from '../answers.ts';
import { type Board, wordsOn } from '../board.ts';
import { refusalsAtLarge } from '../refusals.ts';
import { nameOthers, relateTargets, type Target, targetAnswer, wouldChange } from '../targets.ts';

/** What was hit? Asked when somebody is quoted on it, and different things are named or one is denied. */
export function askTarget(board: Board): readonly Asked<Target>[] {
  const answers = wordsOn(board)
    .filter(({ happening }) => !isPeople(happening, board))
    .flatMap((telling) => targetAnswer(telling, board) ?? []);
  const quoted = answers.some(({ claim }) => claim !== null);
  const differ = answers.some((a) => a.denies || answers.some((b) => nameOthers(a.value, b.value)));
  if (!quoted || !differ) return [];
  const refusals = refusalsAtLarge(board);
  return [
    {
      kind: 'target',
      about: '',
      text: 'What was hit?',
      answers,
      refusals,
      relate: relateTargets,
      wouldChange,
    },
  ];
}

/** Whoever was killed is counted elsewhere, unless killing somebody was all there was to it. */
function isPeople({ type }: Happening, { incident }: Board): boolean {
  return type === 'killing' && incident.type !== 'killing';
}
