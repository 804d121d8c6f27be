// SPDX-License-Identifier: Apache-2.0
import { overlaps, type Sentence } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Pile, ReadReport } from '../pile.ts';
import { type Ideas, ideasOf, type Likeness, likeness, sentencesWith } from './ideas.ts';
import { passageOf, type Reuse } from './reuse.ts';

/**
 * Finds sentences of two reports that say the same in other words, where the reports are known to share text: the
 * same names and most of the same ideas, more of them the further from a copied passage.
 *
 * Wording alone never makes a rewrite: two reports of one event share words anyway (a median of a fifth of them), so
 * reports without a copied passage between them are not compared. What is found is *possible*, and says so.
 */
export function rewritesBeside(copies: readonly Reuse[], pile: Pile): readonly Reuse[] {
  const texts = copies.filter(({ of }) => of === 'text');
  const ideas = new Map<string, readonly Told[]>();
  const toldIn = (read: ReadReport) => {
    const known = ideas.get(read.report.id) ?? sentencesOf(read);
    ideas.set(read.report.id, known);
    return known;
  };
  const all = groupBy(copies, pairKey);
  return [...groupBy(texts, pairKey)].flatMap(([key, shared]) => {
    const { a, b, hand } = shared[0]!;
    const [readA, readB] = [pile.report(a.report), pile.report(b.report)];
    const taken = all.get(key)!;
    const freeA = toldIn(readA).filter(({ sentence }) => !taken.some((copy) => overlaps(copy.a, sentence)));
    const freeB = toldIn(readB).filter(({ sentence }) => !taken.some((copy) => overlaps(copy.b, sentence)));
    const matched = bestFirst(matches(freeA, freeB, shared));
    return inRuns(matched).map((run) => rewriteOf(run, readA, readB, hand));
  });
}

function pairKey({ a, b }: Reuse): string {
  return `${a.report} ${b.report}`;
}

/** A sentence of running text, its place among them, and what it is about. */
interface Told {
  readonly sentence: Sentence;
  readonly at: number;
  readonly ideas: Ideas;
}

function sentencesOf({ analysis }: ReadReport): readonly Told[] {
  return analysis.sentences
    .filter(({ zone }) => zone === 'body' || zone === 'standfirst')
    .map((sentence, at) => ({ sentence, at, ideas: ideasOf(sentence) }));
}

interface Match {
  readonly a: Told;
  readonly b: Told;
  readonly likeness: Likeness;
}

/**
 * What a sentence next to a copied passage in both reports must share with its like, and any other: a share of its
 * ideas, and so many that neither report repeats.
 */
const needed = {
  beside: { share: 0.4, telling: 3 },
  elsewhere: { share: 0.6, telling: 4 },
} as const;
const fewestStems = 5;
const leastNames = 0.6;
/** Of those said but once, so many must be no names: a speaker quoted twice says two things. */
const fewestIdeas = 2;
/** A stem in more sentences of one report than this is its topic and tells nothing. */
const repeated = 2;

function matches(a: readonly Told[], b: readonly Told[], copies: readonly Reuse[]): readonly Match[] {
  const inA = sentencesWith(a.map(({ ideas }) => ideas));
  const inB = sentencesWith(b.map(({ ideas }) => ideas));
  const isOnce = (stem: string) => Math.max(inA.get(stem) ?? 0, inB.get(stem) ?? 0) <= repeated;
  return a.flatMap((one) =>
    b.flatMap((other): readonly Match[] => {
      const alike = likeness(one.ideas, other.ideas);
      if (alike.words.length < fewestStems || alike.names < leastNames || alike.otherNumbers) return [];
      const beside = copies.some((copy) => isBeside(one, copy.a, a) && isBeside(other, copy.b, b));
      const { share, telling } = needed[beside ? 'beside' : 'elsewhere'];
      const once = alike.words.filter(isOnce);
      const ideas = once.filter((stem) => !one.ideas.names.has(stem)).length;
      if (alike.share < share || once.length < telling || ideas < fewestIdeas) return [];
      return [{ a: one, b: other, likeness: alike }];
    }),
  );
}

type Range = { readonly start: number; readonly end: number };

/** Whether at most one uncopied sentence stands between a sentence and a passage. */
function isBeside({ sentence }: Told, passage: Range, all: readonly Told[]): boolean {
  const between = ({ sentence: other }: Told) =>
    sentence.end <= passage.start
      ? other.start >= sentence.end && other.end <= passage.start
      : other.start >= passage.end && other.end <= sentence.start;
  return all.filter(between).length <= 1;
}

/** Each sentence in one match only: the likest. */
function bestFirst(found: readonly Match[]): readonly Match[] {
  const ordered = [...found].sort(
    (x, y) => y.likeness.share - x.likeness.share || x.a.at - y.a.at || x.b.at - y.b.at,
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

function rewriteOf(run: readonly Match[], a: ReadReport, b: ReadReport, hand: Reuse['hand']): Reuse {
  const [first, last] = [run[0]!, run.at(-1)!];
  const share = run.reduce((sum, match) => sum + match.likeness.share, 0) / run.length;
  const words = [...new Set(run.flatMap((match) => match.likeness.words))];
  return {
    kind: 'rewritten',
    a: passageOf(a.report, first.a.sentence.start, last.a.sentence.end),
    b: passageOf(b.report, first.b.sentence.start, last.b.sentence.end),
    similarity: Math.round(share * 1000) / 1000,
    of: 'text',
    hand,
    reason: `copy.rewrite-beside@2: possibly rewritten; the reports share text elsewhere, and both have ${words.join(', ')}`,
  };
}
