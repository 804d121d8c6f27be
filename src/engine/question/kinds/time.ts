// SPDX-License-Identifier: Apache-2.0
import { type WhenReading, wordsOfEdtf } from '../../../model/index.ts';
import { type Days, daysOf, gapBetween, meet } from '../../cluster/days.ts';
import type { Pile } from '../../pile.ts';
import { isRebuttal } from '../../root/tellings.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import type { Doubting } from '../doubts.ts';
import { writtenOn } from '../given.ts';
import { rebutsSetting, rejectionOf, relateRejected } from '../rebuttals.ts';
import { conflictOf } from '../relations.ts';

interface Time {
  readonly days: Days;
  readonly basis: WhenReading['basis'];
}

/** When? Asked only when tellings give days that do not meet, or one rejects another's. */
export function askTime(board: Board): readonly Asked<Time>[] {
  const answers = wordsOn(board).flatMap((telling) => {
    const { value, basis } = telling.happening.whenReading;
    const days = daysOf(value);
    if (days === null) return [];
    const answer = { key: `${value} ${basis}`, text: wordsOfEdtf(value!), value: { days, basis } };
    if (telling.says === 'so') return [answerBy(board, telling, answer)];
    const isRejected = isRebuttal(telling) && rebutsSetting(telling, 'when', board);
    return isRejected ? [answerBy(board, telling, rejectionOf(answer))] : [];
  });
  const apart = answers.some((a) => a.denies || answers.some((b) => !meet(a.value.days, b.value.days)));
  const relate: Asked<Time>['relate'] = (a, b) => relateTimes(a, b, board.pile);
  return apart ? [{ kind: 'time', about: '', text: 'When was it?', answers, relate, wouldChange }] : [];
}

function relateTimes(a: Stand<Time>, b: Stand<Time>, pile: Pile): Related {
  const rejected = relateRejected(a, b);
  if (rejected !== null) return rejected;
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
  return conflictOf(a, b, 'time.apart@1', `${a.text} is not ${b.text}`, { doubt: dayOfReportDoubt(pile) });
}

/** Days next to each other of which the one is the day of its report: that may be the day it was written. */
function dayOfReportDoubt(pile: Pile): Doubting {
  const isReports = ({ telling, value }: Answer) =>
    telling !== null && writtenOn(telling.report, pile)?.from === (value as Time).days.from;
  return (one, other) => {
    const gap = gapBetween((one.value as Time).days, (other.value as Time).days);
    if (gap > 1 || isReports(one) === isReports(other)) return null;
    return {
      rule: 'time.day-of-report@1',
      because: 'one of them may be the day on which its report was written',
    };
  };
}

function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict' ? ['either report is corrected: agree'] : ['a date stated outright'];
}
