// SPDX-License-Identifier: Apache-2.0
import type { FigureReading } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Telling } from '../root/tellings.ts';
import type { Board } from './board.ts';

type Words = Pick<Board, 'pile' | 'tolls' | 'tollFillers'>;

/**
 * Whether a figure counts some of those harmed only: a sub-total, or one of several groups told side by side
 * ("22 children and six teachers were killed").
 */
export function isPart(
  figure: FigureReading,
  { happening }: Pick<Telling, 'happening'>,
  words: Words,
): boolean {
  if (figure.partOf !== null) return true;
  const people = peopleOf(figure, words);
  if (people === null) return false;
  return happening.figures
    .flatMap((id) => words.pile.figure(id) ?? [])
    .some((other) => other.quantity === figure.quantity && isBeside(figure, people, other, words));
}

function isBeside(figure: FigureReading, people: string, other: FigureReading, words: Words): boolean {
  const others = peopleOf(other, words);
  return others !== null && others !== people && other.partOf !== figure.id;
}

/** Who is counted: children, teachers; null where it is only said that they are people. */
function peopleOf({ population, unit }: FigureReading, { tolls, tollFillers }: Words): string | null {
  if (population !== null || unit === null) return population;
  const word = foldName(unit);
  return tollFillers.has(word) || tolls.has(word) ? null : word;
}
