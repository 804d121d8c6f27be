// SPDX-License-Identifier: Apache-2.0
import { type PairSide, type PositionPair, relationsByUrgency } from '../../model/index.ts';
import type { Answer, Asked, Related, Stand } from './answers.ts';

/** Positions beyond this many are compared with their neighbours only. */
const mostCompared = 40;

/** A pair as it stands in the ledger, and whether one side rejects the other. */
export interface ComparedPair {
  readonly pair: PositionPair;
  readonly denies: boolean;
}

/**
 * How any two stands of a question go together, those that most need a reader's eye first, else in the order of the
 * stands. The first is the relation of the question.
 */
export function pairsOf<T>({ relate }: Asked<T>, stands: readonly Stand<T>[]): readonly ComparedPair[] {
  const reach = stands.length <= mostCompared ? stands.length : 2;
  const pairs = stands.flatMap((one, a) =>
    stands
      .slice(a + 1, a + 1 + reach)
      .map((other, i) => pairOf(relate(one, other), a, a + 1 + i, [one, other])),
  );
  return pairs.sort(
    (x, y) => relationsByUrgency.indexOf(x.pair.relation) - relationsByUrgency.indexOf(y.pair.relation),
  );
}

function pairOf(
  { relation, rule, because, at, leftBehind, denies }: Related,
  a: number,
  b: number,
  [one, other]: readonly [Stand, Stand],
): ComparedPair {
  const sides = at === undefined ? [one.answers[0]!, other.answers[0]!] : [at.one, at.other];
  const left = leftBehind === 'a' ? a : leftBehind === 'b' ? b : null;
  const pair = { a, b, relation, rule, because, leftBehind: left, inputs: sides.flatMap(sideOf) };
  return { pair, denies: denies === true };
}

function sideOf({ claim, figure, telling }: Answer): readonly PairSide[] {
  return telling === null ? [] : [{ report: telling.report, happening: telling.happening.id, claim, figure }];
}

/** The stands that one rejects: as a denial of what they say. */
export function rejectedBy(
  stands: readonly Stand[],
  at: number,
  pairs: readonly ComparedPair[],
): readonly number[] {
  if (!stands[at]!.denies) return [];
  return pairs
    .filter(({ pair: { a, b }, denies }) => denies && (a === at || b === at))
    .map(({ pair: { a, b } }) => (a === at ? b : a))
    .sort((x, y) => x - y);
}
