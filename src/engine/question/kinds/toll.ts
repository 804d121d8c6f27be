// SPDX-License-Identifier: Apache-2.0
import type { QuestionKind } from '../../../model/index.ts';
import { sheetOf } from '../../number/sheets.ts';
import { tellingOfFigure } from '../../root/tellings.ts';
import type { Asked, Refused } from '../answers.ts';
import { answerBy, type Board } from '../board.ts';
import { type Count, keyOfFigure, relateFigures, wordsOfFigure } from '../numbers.ts';
import { otherCountDoubt } from '../one-count.ts';
import { isPart, peopleOf } from '../parts.ts';
import { rejectedNumbers } from '../rebuttals.ts';
import { refusalsOf } from '../refusals.ts';

/** How many were killed? */
export function askKilled(board: Board): readonly Asked<Count>[] {
  const refusals = refusalsOf(board, ['killed', 'casualties']);
  return askToll(board, 'toll-killed', 'killed', 'How many were killed?', refusals);
}

/** How many were hurt? */
export function askInjured(board: Board): readonly Asked<Count>[] {
  const refusals = refusalsOf(board, ['injured']);
  return askToll(board, 'toll-injured', 'injured', 'How many were injured?', refusals);
}

function askToll(
  board: Board,
  kind: QuestionKind,
  quantity: string,
  text: string,
  refusals: readonly Refused[],
): readonly Asked<Count>[] {
  const answers = countAnswers(board, quantity);
  if (answers.length === 0 && refusals.length === 0) return [];
  const given = answers.filter(({ denies }) => !denies);
  const counting = { all: given, doubt: otherCountDoubt(board.pile) };
  const relate: Asked<Count>['relate'] = (a, b) => relateFigures(a, b, counting);
  return [{ kind, about: '', text, answers, refusals, numbers: sheetOf(given), relate, wouldChange }];
}

/**
 * Figures of one quantity as answers, and their rejections by those who rebut the words that give them. A denied figure is
 * no count and is left to the question of what happened.
 */
export function countAnswers(board: Board, quantity: string): Asked<Count>['answers'] {
  const given = board.figures
    .filter(({ figure }) => figure.quantity === quantity)
    .map(({ figure, telling }) => ({
      figure,
      telling: tellingOfFigure(telling, figure, board.pile, board.voices),
    }))
    .filter(({ telling }) => telling.says === 'so')
    .map(({ figure, telling }) =>
      answerBy(
        board,
        telling,
        {
          key: keyOfFigure(figure),
          text: wordsOfFigure(figure),
          value: {
            figure,
            unit: unitOf(quantity, figure.unit),
            part: isPart(figure, telling, board),
            people: peopleOf(figure, board),
          },
        },
        figure,
      ),
    );
  return [...given, ...rejectedNumbers(given, board)];
}

/** The unit matters for what is measured, not for people, who are counted under many names. */
function unitOf(quantity: string, unit: string | null): string | null {
  return quantity === 'distance' ? unit : null;
}

export function wouldChange(relation: string): readonly string[] {
  if (relation === 'conflict') {
    return [
      'one of them counts other people or another time: compatible',
      'a later, higher count from the same voice: revised',
    ];
  }
  return ['a flat number outside the others: in conflict'];
}
