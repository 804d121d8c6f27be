// SPDX-License-Identifier: Apache-2.0
import type { WhenReading } from '../../../model/index.ts';
import { type Days, daysOf, meet } from '../../cluster/days.ts';
import type { Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { conflictOf } from '../relations.ts';

interface Time {
  readonly days: Days;
  readonly basis: WhenReading['basis'];
}

/** When? Asked only when tellings give days that do not meet. */
export function askTime(board: Board): readonly Asked<Time>[] {
  const answers = wordsOn(board).flatMap((telling) => {
    const { value, basis } = telling.happening.whenReading;
    const days = daysOf(value);
    if (days === null || telling.says !== 'so') return [];
    return [answerBy(board, telling, { key: `${value} ${basis}`, text: value!, value: { days, basis } })];
  });
  const apart = answers.some((a) => answers.some((b) => !meet(a.value.days, b.value.days)));
  return apart ? [{ kind: 'time', about: '', text: 'When was it?', answers, relate, wouldChange }] : [];
}

function relate(a: Stand<Time>, b: Stand<Time>): Related {
  if (meet(a.value.days, b.value.days)) {
    return { relation: 'compatible', rule: 'time.meets@1', because: 'the times meet' };
  }
  if (a.value.basis !== 'stated' || b.value.basis !== 'stated') {
    return {
      relation: 'cannot-tell',
      rule: 'time.inferred@1',
      because: 'a day counted from a date of publication can be off by one',
    };
  }
  return conflictOf(a, b, 'time.apart@1', `${a.text} is not ${b.text}`);
}

function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict' ? ['either report is corrected: agree'] : ['a date stated outright'];
}
