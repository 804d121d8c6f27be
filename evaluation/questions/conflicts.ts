// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import {
  byCodeUnits,
  type Figure,
  type Happening,
  type Ledger,
  type Position,
  type PositionPair,
  type Question,
  type Span,
} from '../../src/model/index.ts';

/** Words of a report, named so that they are found again whatever ids become: its id and where they stand. */
export interface Words {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** Two answers that a ledger shows in conflict. */
export interface Conflict {
  readonly kind: string;
  /** The words of each side that are held against each other: the number, or the word that tells what happened. */
  readonly sides: readonly [Words, Words];
  readonly question: Question;
  readonly pair: PositionPair;
}

/** A ledger with what finds words in its questions. */
export interface Board {
  readonly ledger: Ledger;
  readonly conflicts: readonly Conflict[];
  /** Whether a position of a question is given in some words: they are its figure's, or those of what its claim tells. */
  readonly gives: (position: Position, words: Words) => boolean;
}

/** All conflicts of a ledger, in the order of their questions, and how to find words in them. */
export function boardOf(ledger: Ledger): Board {
  const figures = new Map(ledger.figures.map((figure) => [figure.id, figure]));
  const happenings = new Map(ledger.happenings.map((happening) => [happening.id, happening]));
  const toldIn = new Map<string, string[]>();
  for (const { report, trigger, claim } of ledger.happenings) {
    const key = keyOf(wordsAt(report, trigger));
    if (claim !== null) toldIn.set(key, [...(toldIn.get(key) ?? []), claim]);
  }
  const gives = (position: Position, words: Words) =>
    position.figures.some((id) => isAt(figures.get(id), words)) ||
    (toldIn.get(keyOf(words)) ?? []).some((claim) => position.claims.includes(claim));
  const conflicts = ledger.questions.flatMap((question) =>
    (question.pairs ?? [])
      .filter(({ relation, inputs }) => relation === 'conflict' && inputs.length === 2)
      .map((pair) => ({
        kind: question.kind,
        sides: sidesOf(pair, figures, happenings),
        question,
        pair,
      })),
  );
  return { ledger, conflicts, gives };
}

function isAt(figure: Figure | undefined, { report, start, end }: Words): boolean {
  return figure?.report === report && figure.span.start === start && figure.span.end === end;
}

function sidesOf(
  { inputs }: PositionPair,
  figures: ReadonlyMap<string, Figure>,
  happenings: ReadonlyMap<string, Happening>,
): readonly [Words, Words] {
  const [a, b] = inputs.map(({ report, figure, happening }) =>
    wordsAt(report, figure === null ? happenings.get(happening)!.trigger : figures.get(figure)!.span),
  );
  return [a!, b!];
}

function wordsAt(report: string, { start, end }: Pick<Span, 'start' | 'end'>): Words {
  return { report, start, end };
}

export function keyOf({ report, start, end }: Words): string {
  return `${report} ${start} ${end}`;
}

/** Whether a conflict is between the two words, on whichever sides: those held against each other, or of one position. */
export function isBetween(
  { question, pair, sides }: Conflict,
  [one, other]: readonly [Words, Words],
  gives: Board['gives'],
): boolean {
  const [a, b] = [question.positions[pair.a]!, question.positions[pair.b]!];
  const holds = (side: 0 | 1, words: Words) =>
    keyOf(sides[side]) === keyOf(words) || gives(side === 0 ? a : b, words);
  return (holds(0, one) && holds(1, other)) || (holds(0, other) && holds(1, one));
}

/** As many of the conflicts as are wanted, in the order of a seed; all when there are no more. */
export function drawn<T extends Pick<Conflict, 'sides'>>(
  conflicts: readonly T[],
  seed: number,
  wanted: number,
): readonly T[] {
  const keyed = [...conflicts].sort((x, y) => byCodeUnits(sidesKey(x), sidesKey(y)));
  return [...shuffled(keyed.length, randomFrom(seed))].slice(0, wanted).map((at) => keyed[at]!);
}

function sidesKey({ sides }: Pick<Conflict, 'sides'>): string {
  return sides.map(keyOf).join(' ');
}
