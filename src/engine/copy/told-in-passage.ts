// SPDX-License-Identifier: Apache-2.0
import { contains, type Happening, type Passage } from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import type { Reuse } from './reuse.ts';

/** How far a trigger may have moved between the two sides of a passage, as a share of the passage's length. */
const drift = { verbatim: 0.02, edited: 0.15 } as const;

/**
 * Whether two happenings are told in the same place of a reused passage: at nearly the same place in the same word, or,
 * where words were changed, in one for the same type; where all words are others, in the sentence that stands for the
 * other.
 */
export function standAlike(
  one: Happening,
  other: Happening,
  { kind, a, b }: Pick<Reuse, 'kind' | 'a' | 'b'>,
  pile: Pick<Pile, 'report'>,
): boolean {
  if (!standWithin(one, other, { a, b })) return false;
  const ofOneType = one.type === other.type;
  if (kind === 'rewritten')
    return ofOneType && sentencesBefore(one, a, pile) === sentencesBefore(other, b, pile);
  const atA = (one.trigger.start - a.start) / (a.end - a.start);
  const atB = (other.trigger.start - b.start) / (b.end - b.start);
  const words = one.trigger.exact.toLowerCase() === other.trigger.exact.toLowerCase();
  return (words || (ofOneType && kind === 'edited')) && Math.abs(atA - atB) <= drift[kind];
}

/** Whether two happenings are told in a reused passage, wherever in it. */
export function standWithin(one: Happening, other: Happening, { a, b }: Pick<Reuse, 'a' | 'b'>): boolean {
  return contains(a, one.trigger) && contains(b, other.trigger);
}

/** A rewritten passage has its sentences in the order of the other's, as many. */
function sentencesBefore({ trigger }: Happening, passage: Passage, pile: Pick<Pile, 'report'>): number {
  const { sentences } = pile.report(passage.report).analysis;
  return sentences.filter(({ start, end }) => start >= passage.start && end <= trigger.start).length;
}
