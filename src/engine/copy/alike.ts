// SPDX-License-Identifier: Apache-2.0
import { contains, type Happening, type Passage } from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import type { Reuse } from './reuse.ts';

/** How far a trigger may have moved between the two sides of a passage, as a share of the passage's length. */
const drift = { verbatim: 0.02, edited: 0.15 } as const;

/**
 * Whether two happenings are told in the same place of a reused passage: the same word at nearly the same place, or,
 * where the words are others, of the same type in the sentence that stands for the other.
 */
export function standAlike(
  one: Happening,
  other: Happening,
  { kind, a, b }: Pick<Reuse, 'kind' | 'a' | 'b'>,
  pile: Pick<Pile, 'report'>,
): boolean {
  if (!contains(a, one.trigger) || !contains(b, other.trigger)) return false;
  if (kind === 'rewritten')
    return one.type === other.type && sentencesBefore(one, a, pile) === sentencesBefore(other, b, pile);
  const atA = (one.trigger.start - a.start) / (a.end - a.start);
  const atB = (other.trigger.start - b.start) / (b.end - b.start);
  const words = one.trigger.exact.toLowerCase() === other.trigger.exact.toLowerCase();
  return words && Math.abs(atA - atB) <= drift[kind];
}

/** A rewritten passage has its sentences in the order of the other's, as many. */
function sentencesBefore({ trigger }: Happening, passage: Passage, pile: Pick<Pile, 'report'>): number {
  const { sentences } = pile.report(passage.report).analysis;
  return sentences.filter(({ start, end }) => start >= passage.start && end <= trigger.start).length;
}
