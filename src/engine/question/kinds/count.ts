// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Happening } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import { sheetOf } from '../../number/sheets.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import type { Board } from '../board.ts';
import { type Count, relateFigures } from '../numbers.ts';
import { otherCountDoubt } from '../one-count.ts';
import { isSent } from '../sent.ts';
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
      const given = answers.filter(({ denies }) => !denies);
      return [
        {
          kind: 'count' as const,
          about: quantity,
          text: textOf(quantity),
          answers,
          numbers: sheetOf(given),
          relate: relateFor(board, given),
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
            other.telling?.happening === telling?.happening &&
            other.value.unit !== null &&
            other.value.unit !== value.unit,
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
function relateFor({ tellings, pile }: Board, all: readonly Answer<Count>[]) {
  const counting = { all, doubt: otherCountDoubt(pile) };
  const toldOf = ({ value }: Stand<Count>) =>
    tellings.find(({ happening }) => happening.figures.includes(value.figure.id))?.happening ?? null;
  return (a: Stand<Count>, b: Stand<Count>): Related => {
    if (a.denies || b.denies) return relateFigures(a, b, counting);
    const [one, other] = [toldOf(a), toldOf(b)];
    if (one !== null && other !== null && !isOnePoint(one, other, a.value.figure.quantity)) {
      const because = `one counts those of ${pointOf(one)}, the other those of ${pointOf(other)}`;
      return { relation: 'compatible', rule: 'count.other-point@3', because };
    }
    return relateFigures(a, b, counting);
  };
}

/** Of things sent it matters what became of them; of all else what was done. */
function isOnePoint(a: Happening, b: Happening, quantity: string): boolean {
  const oneWord = foldName(a.trigger.exact) === foldName(b.trigger.exact);
  if (isSent(quantity)) return a.outcome !== null || b.outcome !== null ? a.outcome === b.outcome : oneWord;
  return oneWord || (a.outcome !== null && a.outcome === b.outcome);
}

function pointOf({ trigger, outcome }: Happening): string {
  return outcome === null ? `“${trigger.exact}”` : `“${trigger.exact}” (${outcome})`;
}
