// SPDX-License-Identifier: Apache-2.0
import { contains, type Happening, type Passage } from '../../model/index.ts';
import type { Pile } from '../pile.ts';
import type { Reuse } from './reuse.ts';

/** Kinds of reuse whose words are the other's, all or most: what stands at one place of both can be held together. */
export type InItsWords = Exclude<Reuse['kind'], 'rewritten'>;

/** How far a trigger may have moved between the two sides of a passage, as a share of the passage's length. */
const drift: Readonly<Record<InItsWords, number>> = { verbatim: 0.02, edited: 0.15 };

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
  const [inA, inB] = [standIn(one, a), standIn(other, b)];
  return (inA.words === inB.words || (ofOneType && kind === 'edited')) && standNear(inA, inB, kind);
}

/** How a trigger stands in a passage. */
export interface Standing {
  /** Its words, in small letters. */
  readonly words: string;
  /** Where it begins, as a share of the passage's length: 0 to 1. */
  readonly at: number;
}

/** How the trigger of a happening that is told in a passage stands there. */
export function standIn({ trigger }: Happening, { start, end }: Passage): Standing {
  return { words: trigger.exact.toLowerCase(), at: (trigger.start - start) / (end - start) };
}

/** How far two triggers stand from each other in their passages, as a share of the length: 0 to 1. */
export function moved(one: Standing, other: Standing): number {
  return Math.abs(one.at - other.at);
}

/** Whether two triggers stand at nearly the same place of the two sides of a copy. */
export function standNear(one: Standing, other: Standing, kind: InItsWords): boolean {
  return moved(one, other) <= drift[kind];
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
