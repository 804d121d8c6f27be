// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import { articlesIn } from '../piles/articles.ts';
import { readEcbPlus } from '../readers/ecb-plus.ts';

/** The corpora whose readings a person goes through: one of clean texts, one of war reporting whose commas are lost. */
export const readingCorpora = ['ecb-plus', 'fa-kes'] as const;
export type ReadingCorpus = (typeof readingCorpora)[number];

/** A text to be read, by the name it has in its corpus. */
export interface ReadingText {
  readonly id: string;
  readonly text: string;
}

export function textsOf(corpus: ReadingCorpus, data: string): readonly ReadingText[] {
  if (corpus === 'ecb-plus') return readEcbPlus(data);
  return articlesIn(data).map(({ id, title, text }) => ({ id: `${id}`, text: `${title}\n\n${text}` }));
}

/** A text drawn, with numbers of its own: what is drawn from one text depends on no other. */
export interface Drawn extends ReadingText {
  readonly random: () => number;
}

/** All texts in the order that a seed gives. */
export function drawnFrom(texts: readonly ReadingText[], seed: number): readonly Drawn[] {
  const order = shuffled(texts.length, randomFrom(seed));
  return Array.from(order, (i) => ({ ...texts[i]!, random: randomFrom(seed * 100_003 + i) }));
}
