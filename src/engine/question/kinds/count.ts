// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Happening } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import type { Board } from '../board.ts';
import { type Count, relateFigures } from '../numbers.ts';
import { countAnswers, wouldChange } from './toll.ts';

/** Quantities with questions of their own, or that count nothing of the incident. */
const elsewhere: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'other',
  'money',
  'percent',
  'age',
  'time',
  'ordinal',
]);

/** How many of anything else that is counted: one question a quantity. */
export function askCounts(board: Board): readonly Asked<Count>[] {
  const quantities = new Set(board.figures.map(({ figure }) => figure.quantity));
  return [...quantities]
    .filter((quantity) => !elsewhere.has(quantity))
    .sort(byCodeUnits)
    .flatMap((quantity) => {
      const answers = withoutConversions(countAnswers(board, quantity).filter(isCount));
      if (answers.length === 0) return [];
      return [
        {
          kind: 'count' as const,
          about: quantity,
          text: textOf(quantity),
          answers,
          relate: relateFor(board, answers),
          wouldChange,
        },
      ];
    });
}

/** “Some” and “several” say that there were any, not how many. */
function isCount({ value: { figure } }: Answer<Count>): boolean {
  return figure.modifier !== 'vague';
}

/** The same distance given again in another unit, in one telling, is one answer: the first. */
function withoutConversions(answers: readonly Answer<Count>[]): readonly Answer<Count>[] {
  return answers.filter(
    ({ telling, value }, i) =>
      !answers
        .slice(0, i)
        .some(
          (other) =>
            other.telling === telling && other.value.unit !== null && other.value.unit !== value.unit,
        ),
  );
}

function textOf(quantity: string): string {
  return quantity === 'distance' ? 'How far?' : `How many ${quantity}?`;
}

/**
 * Things counted at different points of one event (fired, intercepted, arrived) are different counts; only figures
 * told of one outcome, or by one word for what happened, are compared.
 */
function relateFor({ tellings }: Board, answers: readonly Answer<Count>[]) {
  const toldOf = ({ value }: Stand<Count>) =>
    tellings.find(({ happening }) => happening.figures.includes(value.figure.id))?.happening ?? null;
  return (a: Stand<Count>, b: Stand<Count>): Related => {
    const [one, other] = [toldOf(a), toldOf(b)];
    if (one !== null && other !== null && !isOnePoint(one, other)) {
      const because = `one counts those of “${one.trigger.exact}”, the other those of “${other.trigger.exact}”`;
      return { relation: 'compatible', rule: 'count.other-point@2', because };
    }
    return relateFigures(a, b, answers);
  };
}

function isOnePoint(a: Happening, b: Happening): boolean {
  if (a.outcome !== null || b.outcome !== null) return a.outcome === b.outcome;
  return foldName(a.trigger.exact) === foldName(b.trigger.exact);
}
