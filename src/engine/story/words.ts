// SPDX-License-Identifier: Apache-2.0
import type { WordRarity } from '../../language/rarity.ts';
import { byCodeUnits, overlaps } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { tellsContent } from '../copy/ideas.ts';
import type { ReadReport } from '../pile.ts';

/** The words of a report with what each tells of its story, together of length one; empty for a report without any. */
export type StoryWords = ReadonlyMap<string, number>;

/** Words from the beginning that count twice: news tells its story first. */
const lead = 70;
const leadWorth = 2;
const nameWorth = 2;
const visible = /[\p{L}\p{N}]/u;

/** The words of a report that carry content, and how often each stands in it. */
type WordCounts = ReadonlyMap<string, number>;

/**
 * What each report of a pile is about, by the words that carry content: how often each stands in it (names and the lead
 * counted twice), damped by the logarithm, times how rare the word is. Boilerplate is left out.
 *
 * Rare is what few texts of the language have, and few reports of the pile (the geometric mean of both): the first
 * holds for a pile of two, the second for a pile of one war, all of which names the same country.
 */
export function storyWords(reports: readonly ReadReport[], language: WordRarity): readonly StoryWords[] {
  const counted = reports.map(countsIn);
  const having = new Map<string, number>();
  for (const word of counted.flatMap((counts) => [...counts.keys()]))
    having.set(word, (having.get(word) ?? 0) + 1);
  const rarity = (word: string): number =>
    Math.sqrt(language.of(word) * Math.log(1 + reports.length / having.get(word)!));
  return counted.map((counts) =>
    ofLengthOne(
      [...counts]
        .map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const)
        .sort(([a], [b]) => byCodeUnits(a, b)),
    ),
  );
}

function countsIn({ report, analysis }: ReadReport): WordCounts {
  const dropped = report.zones.filter(({ zone }) => zone === 'boilerplate');
  const tokens = analysis.sentences
    .filter((sentence) => !dropped.some((zone) => overlaps(zone, sentence)))
    .flatMap((sentence) => sentence.tokens);
  const counts = new Map<string, number>();
  tokens.forEach((token, at) => {
    const word = foldName(token.lemma);
    if (!tellsContent(token) || !visible.test(word)) return;
    const worth = (at < lead ? leadWorth : 1) * (token.upos === 'PROPN' ? nameWorth : 1);
    counts.set(word, (counts.get(word) ?? 0) + worth);
  });
  return counts;
}

function ofLengthOne(weighted: readonly (readonly [word: string, weight: number])[]): StoryWords {
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : weighted.map(([word, weight]) => [word, weight / length]));
}

/** Sum of the products of what both tell: of two reports their likeness, 0 to 1 (the cosine of their words). */
export function likenessOf(a: StoryWords, b: StoryWords): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of fewer) sum += weight * (more.get(word) ?? 0);
  return sum;
}

/** The words of two groups together. */
export function wordsTogether(a: StoryWords, b: StoryWords): StoryWords {
  const sum = new Map(a);
  for (const [word, weight] of b) sum.set(word, (sum.get(word) ?? 0) + weight);
  return sum;
}
