// SPDX-License-Identifier: Apache-2.0
import {
  type ClaimReading,
  inReadingOrder,
  type MutationKind,
  type MutationSide,
  type Span,
  spanOf,
} from '../../../model/index.ts';
import { type LaidSide, positionsIn } from './laid.ts';

/** What became of something from the first copy to the second. */
export type Draft = {
  readonly kind: MutationKind;
  readonly change: 'lost' | 'gained' | 'promoted' | 'demoted' | 'changed';
  readonly a: MutationSide;
  readonly b: MutationSide;
  /** In words, the same whichever copy is the earlier. */
  readonly because: string;
};

export function sideOfClaim(
  claim: ClaimReading,
  value: string,
  words: readonly (Span | null)[],
): MutationSide {
  return { claim: claim.id, figure: null, value, words: inOrder(words) };
}

function inOrder(words: readonly (Span | null)[]): readonly Span[] {
  return words.flatMap((span) => span ?? []).sort(inReadingOrder);
}

/** The words of a claim that the other copy has not, neighbours as one span. */
export function changedWords(side: LaidSide, claim: ClaimReading): readonly Span[] {
  const { text } = side.read.report;
  const runs: { first: number; last: number }[] = [];
  for (const at of positionsIn(side.words, ...claim.content)) {
    if (side.partner.has(at)) continue;
    const run = runs.at(-1);
    if (run?.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs.map(({ first, last }) => spanOf(text, side.words[first]!.start, side.words[last]!.end));
}
