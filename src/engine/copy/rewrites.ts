// SPDX-License-Identifier: Apache-2.0
import { overlaps } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Pile } from '../pile.ts';
import { alike, matchesAlike } from './alike.ts';
import { matchesInOrder } from './in-order.ts';
import { passageOf, type Reuse } from './reuse.ts';
import { type Shingled, shingleLength } from './shingles.ts';
import { type Match, pairKey, pairOf, type Told, toldIn, type Which } from './told.ts';

/** The passages that two reports share, and the words of all reports. */
export interface SharedText {
  /** All passages found in two reports: their sentences are no rewrites of each other. */
  readonly found: readonly Reuse[];
  /** Those of them that count as copies, and so as grounds for looking further. */
  readonly copied: readonly Reuse[];
  readonly shingled: readonly Shingled[];
}

/**
 * Finds sentences of two reports that say the same in other words and may come of one text. What is found is
 * *possible*, and says so.
 *
 * Two reports of one event share words anyway (a median of a fifth of them), and background is told in the same words
 * for years, so wording alone never makes a rewrite: the reports must share running text elsewhere. Then it is made by
 * the same content words in the same order, most of a sentence's; or, next to a copied passage, by the same names and
 * most of the same ideas in any order.
 */
export function rewritesIn(pile: Pile, { found, copied, shingled }: SharedText): readonly Reuse[] {
  const told = toldIn(pile);
  const passages = groupBy(found, ({ a, b }) => pairKey(a.report, b.report));
  const texts = copied.filter(({ of }) => of === 'text');
  const isFree: Which = ({ a, b }) =>
    !(passages.get(pairOf({ a, b })) ?? []).some(
      (passage) => overlaps(passage.a, a.sentence) || overlaps(passage.b, b.sentence),
    );
  const matches = [...matchesInOrder(told, isFree), ...matchesAlike(told, texts, passages)].filter(
    groundsIn(pile, shingled, texts),
  );
  return [...groupBy(matches, pairOf).values()].flatMap((ofPair) => {
    const { a, b } = ofPair[0]!;
    const hand = pile.oneHand(a.read.report.id, b.read.report.id);
    return inRuns(bestFirst(ofPair))
      .filter(isEnough)
      .map((run) => rewriteOf(run, hand));
  });
}

/** Where nearly all of a sentence is the same, one copied passage of whatever length is ground enough, or so much. */
const leastElsewhere = 0.06;
/** So much of the shorter report must else stand in the other word for word, outside the sentences themselves. */
const sharedElsewhere = 0.09;

/** Whether the reports of two sentences share running text elsewhere, the more the less alike the sentences are. */
function groundsIn(
  pile: Pile,
  shingled: readonly Shingled[],
  texts: readonly Reuse[],
): (match: Match) => boolean {
  const byReport = new Map(pile.reports.map(({ report }, i) => [report.id, shingled[i]!]));
  const copied = new Set(texts.map(({ a, b }) => pairKey(a.report, b.report)));
  return ({ a, b, because }) => {
    const nearlyAll = because === 'nearly all in order';
    if (because === 'beside much' || (nearlyAll && copied.has(pairOf({ a, b })))) return true;
    const [inA, inB] = [a, b].map(({ read, sentence }) => outside(byReport.get(read.report.id)!, sentence));
    const shared = [...inA!].filter((shingle) => inB!.has(shingle)).length;
    const least = nearlyAll ? leastElsewhere : sharedElsewhere;
    return shared > 0 && shared >= Math.min(inA!.size, inB!.size) * least;
  };
}

/** The shingles of a report that have no word in a sentence. */
function outside({ words, shingles }: Shingled, { start, end }: Told['sentence']): ReadonlySet<number> {
  return new Set(
    shingles.filter((_, at) => words[at + shingleLength - 1]!.end <= start || words[at]!.start >= end),
  );
}

/** Each sentence in one match only: one in order, and the likest. */
function bestFirst(found: readonly Match[]): readonly Match[] {
  const ordered = [...found].sort(
    (x, y) =>
      Number(isInOrder(y)) - Number(isInOrder(x)) ||
      y.likeness.share - x.likeness.share ||
      x.a.at - y.a.at ||
      x.b.at - y.b.at,
  );
  const kept: Match[] = [];
  for (const match of ordered) {
    if (!kept.some(({ a, b }) => a.at === match.a.at || b.at === match.b.at)) kept.push(match);
  }
  return kept.sort((x, y) => x.a.at - y.a.at);
}

/** Matches that follow one another in both reports, as one passage each. */
function inRuns(found: readonly Match[]): readonly (readonly Match[])[] {
  const runs: Match[][] = [];
  for (const match of found) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && match.a.at === last.a.at + 1 && match.b.at === last.b.at + 1)
      runs.at(-1)!.push(match);
    else runs.push([match]);
  }
  return runs;
}

const isInOrder = ({ because }: Match): boolean => because.endsWith('in order');

const wordsIn = (run: readonly Match[]): readonly string[] => [
  ...new Set(run.flatMap(({ likeness: { words } }) => words)),
];

/** Sentences that are alike in any order are many or near a copied passage, and have much in common together. */
function isEnough(run: readonly Match[]): boolean {
  if (run.some(isInOrder)) return true;
  const grounded = run.length > 1 || run[0]!.because.startsWith('beside');
  return grounded && wordsIn(run).length >= alike.wordsInAll;
}

function rewriteOf(run: readonly Match[], hand: Reuse['hand']): Reuse {
  const [first, last] = [run[0]!, run.at(-1)!];
  const share = run.reduce((sum, match) => sum + match.likeness.share, 0) / run.length;
  return {
    kind: 'rewritten',
    a: passageOf(first.a.read.report, first.a.sentence.start, last.a.sentence.end),
    b: passageOf(first.b.read.report, first.b.sentence.start, last.b.sentence.end),
    similarity: Math.round(share * 1000) / 1000,
    of: 'text',
    hand,
    reason: reasonOf(run),
  };
}

function reasonOf(run: readonly Match[]): Reuse['reason'] {
  const words = wordsIn(run).join(', ');
  return run.some(isInOrder)
    ? `copy.rewrite-in-order@1: possibly rewritten; most content words are the same, in the same order: ${words}`
    : `copy.rewrite-beside@3: possibly rewritten; the reports share text elsewhere, and both have ${words}`;
}
