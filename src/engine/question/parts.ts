// SPDX-License-Identifier: Apache-2.0
import { contains, type FigureReading } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Telling } from '../root/tellings.ts';
import type { Board } from './board.ts';

type Words = Pick<Board, 'pile' | 'tolls' | 'tollFillers' | 'subtotals'>;

/**
 * Whether a figure counts some of those harmed only: a sub-total, or one of several groups told side by side
 * ("22 children and six teachers were killed").
 */
export function isPart(
  figure: FigureReading,
  { happening }: Pick<Telling, 'happening'>,
  words: Words,
): boolean {
  if (figure.partOf !== null || isAmongOthers(figure, words)) return true;
  const people = peopleOf(figure, words);
  if (people === null) return false;
  return happening.figures
    .flatMap((id) => words.pile.figure(id) ?? [])
    .some((other) => other.quantity === figure.quantity && isBeside(figure, people, other, words));
}

/** How many words behind a number tell that it is of some only. */
const reach = 5;

/** "Two nurses were among the dead": some of them, told by how many they are all or not. */
function isAmongOthers({ report, span }: FigureReading, { pile, subtotals }: Words): boolean {
  const sentence = pile.report(report).analysis.sentences.find((one) => contains(one, span));
  const behind = (sentence?.tokens ?? []).filter(({ start }) => start >= span.end).slice(0, reach);
  return behind.some(
    ({ upos }, at) =>
      upos === 'AUX' && behind[at + 1]?.upos === 'ADP' && subtotals.has(behind[at + 1]!.form.toLowerCase()),
  );
}

function isBeside(figure: FigureReading, people: string, other: FigureReading, words: Words): boolean {
  const others = peopleOf(other, words);
  return others !== null && others !== people && other.partOf !== figure.id;
}

/** Who is counted: children, teachers; null where it is only said that they are people. */
export function peopleOf(
  { population, unit }: FigureReading,
  { tolls, tollFillers }: Pick<Words, 'tolls' | 'tollFillers'>,
): string | null {
  if (population !== null || unit === null) return population;
  const word = foldName(unit);
  return tollFillers.has(word) || tolls.has(word) ? null : word;
}
