// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../../model/index.ts';
import type { Pile, ReadReport } from '../pile.ts';
import { type Ideas, ideasOf, type Likeness } from './ideas.ts';
import { numbered } from './shingles.ts';

/** A sentence of running text, its place among them, and what it is about. */
export interface Told {
  readonly read: ReadReport;
  readonly sentence: Sentence;
  readonly at: number;
  readonly ideas: Ideas;
  /** The stems of its content words in their order, each as a number. */
  readonly order: Int32Array;
}

/**
 * What makes two sentences a match: the order of their words; or what they tell, next to a long copied passage, next to
 * any, or alone.
 */
export type Because = 'nearly all in order' | 'in order' | 'beside much' | 'beside' | 'alike';

export interface Match {
  readonly a: Told;
  readonly b: Told;
  readonly likeness: Likeness;
  readonly because: Because;
}

/** A sentence of one report and one of another. */
export type Sides = Pick<Match, 'a' | 'b'>;
export type Which = (sides: Sides) => boolean;

/** Two reports as one key, the smaller id first. */
export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}

/** The reports of two sentences, as one key. */
export function pairOf({ a, b }: Sides): string {
  return pairKey(a.read.report.id, b.read.report.id);
}

/** All sentences of running text of a pile, in its order. */
export function toldIn(pile: Pile): readonly Told[] {
  const numbers = new Map<string, number>();
  return pile.reports.flatMap((read) =>
    read.analysis.sentences
      .filter(({ zone }) => zone === 'body' || zone === 'standfirst')
      .map((sentence, at) => {
        const ideas = ideasOf(sentence);
        return { read, sentence, at, ideas, order: numbered(ideas.order, numbers) };
      }),
  );
}

/** Whether a stem names something in either sentence. */
export const isName = (stem: string, { a, b }: Sides): boolean =>
  a.ideas.names.has(stem) || b.ideas.names.has(stem);
