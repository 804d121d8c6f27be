// SPDX-License-Identifier: Apache-2.0
import type { Days } from '../cluster/days.ts';
import { likenessOf, type StoryWords } from './words.ts';
import { canBeOneStory } from './written.ts';

/** A text, or several alike word for word, and when it was told; null where nobody knows. */
export interface Told {
  readonly words: StoryWords;
  readonly written: Days | null;
}

/** Two reports (by index, the smaller first) that are alike, and how much, 0 to 1. */
export interface Alike {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** The words that tell most of each report, by which reports are brought together to be compared. */
const telling = 40;
/** Fewer of them in common than this, and two reports are not compared. */
const fewestCommon = 3;

/**
 * Pairs of reports that are at least so alike, in order. Only reports that have some of their most telling words in
 * common are compared, so that the work grows with what they share and not with their number squared.
 */
export function alikePairs(reports: readonly Told[], least: number): readonly Alike[] {
  const having = new Map<string, number[]>();
  const pairs: Alike[] = [];
  reports.forEach(({ words, written }, b) => {
    const common = new Map<number, number>();
    for (const word of mostTelling(words)) {
      const others = having.get(word) ?? [];
      for (const a of others) common.set(a, (common.get(a) ?? 0) + 1);
      having.set(word, [...others, b]);
    }
    for (const [a, count] of [...common].sort(([x], [y]) => x - y)) {
      if (count < fewestCommon || !canBeOneStory(reports[a]!.written, written)) continue;
      const likeness = likenessOf(reports[a]!.words, words);
      if (likeness >= least) pairs.push({ a, b, likeness });
    }
  });
  return pairs;
}

function mostTelling(words: StoryWords): readonly string[] {
  return [...words]
    .sort(([, x], [, y]) => y - x)
    .slice(0, telling)
    .map(([word]) => word);
}
