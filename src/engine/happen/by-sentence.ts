// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../../model/index.ts';

type Range = Pick<Span, 'start' | 'end'>;

/** Index of the first sentence that ends after an offset; the count of sentences when none does. */
export function sentenceIndex(sentences: readonly Range[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Sorts things into the sentences they stand in, so that no stage has to look through a whole report for each
 * sentence. A thing that spans several sentences is in each of them, once.
 *
 * @param sentences in order, not overlapping
 * @param ranges where a thing stands; one or more stretches
 */
export function bySentence<T>(
  things: readonly T[],
  sentences: readonly Range[],
  ranges: (thing: T) => readonly Range[],
): readonly (readonly T[])[] {
  const sorted: T[][] = sentences.map(() => []);
  for (const thing of things) {
    for (const { start, end } of ranges(thing)) {
      for (let index = sentenceIndex(sentences, start); index < sentences.length; index++) {
        if (sentences[index]!.start >= end) break;
        if (sorted[index]!.at(-1) !== thing) sorted[index]!.push(thing);
      }
    }
  }
  return sorted;
}
