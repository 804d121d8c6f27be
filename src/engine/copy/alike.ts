// SPDX-License-Identifier: Apache-2.0
import { overlaps } from '../../model/index.ts';
import { wordsOf } from '../../text/index.ts';
import { groupBy } from '../cluster/groups.ts';
import { likeness } from './ideas.ts';
import type { Reuse } from './reuse.ts';
import { isName, type Match, pairKey, type Sides, type Told } from './told.ts';

/** What sentences of two reports that share text must have in common, in any order. */
export const alike = {
  words: 5,
  /** So many in all the sentences that follow one another. */
  wordsInAll: 7,
  /** Shared stems, of those of the sentence that has fewer: next to a copied passage, and elsewhere. */
  share: { beside: 0.4, elsewhere: 0.6 },
  /** Shared names, of those of the sentence that names fewer. */
  names: 0.7,
  ideas: 2,
} as const;
/** With so many sentences every report of an event begins by telling the event: what they share is the event's. */
const lead = 3;

/**
 * Sentences of two reports that share text, with the same names and most of the same ideas in any order. One alone is a
 * rewrite only next to a copied passage.
 */
export function matchesAlike(
  told: readonly Told[],
  texts: readonly Reuse[],
  passages: ReadonlyMap<string, readonly Reuse[]>,
): readonly Match[] {
  const byReport = groupBy(told, ({ read }) => read.report.id);
  const ofReport = ({ report }: Reuse['a']) => byReport.get(report) ?? [];
  return [...groupBy(texts, ({ a, b }) => pairKey(a.report, b.report))].flatMap(([key, copies]) => {
    const free = (side: 'a' | 'b') =>
      ofReport(copies[0]![side]).filter(
        ({ at, sentence }) => at >= lead && !passages.get(key)!.some((one) => overlaps(one[side], sentence)),
      );
    const [inA, inB] = [free('a'), free('b')];
    if (inA.length === 0 || inB.length === 0) return [];
    const near = nearIn(copies, ofReport);
    return inA.flatMap((a) => inB.flatMap((b) => alikeAt({ a, b }, near({ a, b }))));
  });
}

function alikeAt({ a, b }: Sides, because: Match['because']): readonly Match[] {
  const match = { a, b, likeness: likeness(a.ideas, b.ideas), because };
  return areAlike(match) ? [match] : [];
}

function areAlike({ a, b, likeness: common, because }: Match): boolean {
  const share = alike.share[because === 'alike' ? 'elsewhere' : 'beside'];
  if (common.words.length < alike.words || common.share < share) return false;
  if (common.names < alike.names || common.otherNumbers) return false;
  return common.words.filter((stem) => !isName(stem, { a, b })).length >= alike.ideas;
}

/** A passage of so many words is no stock text: what stands next to it in both reports is likely of its text too. */
const longPassage = 25;

/** Whether two sentences stand near one copied passage, each in its report. */
function nearIn(
  copies: readonly Reuse[],
  told: (passage: Reuse['a']) => readonly Told[],
): (sides: Sides) => 'beside much' | 'beside' | 'alike' {
  const near = copies.map((copy) => ({
    a: new Set(neighbours(told(copy.a), copy.a)),
    b: new Set(neighbours(told(copy.b), copy.b)),
    isLong: wordsOf(copy.a.exact).length >= longPassage,
  }));
  return ({ a, b }) => {
    const here = near.filter((one) => one.a.has(a) && one.b.has(b));
    if (here.length === 0) return 'alike';
    return here.some(({ isLong }) => isLong) ? 'beside much' : 'beside';
  };
}

type Range = { readonly start: number; readonly end: number };

/** So many sentences before and after a passage are near enough to be of its text. */
const nearest = 2;

function neighbours(all: readonly Told[], passage: Range): readonly Told[] {
  const before = all.filter(({ sentence }) => sentence.end <= passage.start);
  const after = all.filter(({ sentence }) => sentence.start >= passage.end);
  return [...before.slice(-nearest), ...after.slice(0, nearest)];
}
