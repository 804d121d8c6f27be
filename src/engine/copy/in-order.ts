// SPDX-License-Identifier: Apache-2.0
import { contains } from '../../model/index.ts';
import { commonWords } from './align.ts';
import { type Likeness, likeness, tellsContent } from './ideas.ts';
import { quotedRanges } from './quoted.ts';
import { candidatePairs, shinglesOf } from './shingles.ts';
import { isName, type Match, type Sides, type Told, type Which } from './told.ts';

/** What makes a rewrite wherever it stands. */
const ordered = {
  /** So many content words in a row in both make two sentences worth laying beside each other. */
  row: 3,
  /** Content words in the same order, of those of the sentence that has fewer; one word fewer where it is all of them. */
  words: 7,
  share: 0.6,
  /** So many must be no names, for a list of names has its order from elsewhere; one fewer where nearly all is the same. */
  ideas: 6,
  nearlyAll: 0.8,
} as const;

/**
 * Sentences of two reports with the same content words in the same order, most of a sentence's. Near linear in the
 * sentences: only those that have a few content words in a row in common are laid beside each other.
 */
export function matchesInOrder(told: readonly Told[], isFree: Which): readonly Match[] {
  const shingled = told.map(({ order }) => ({ shingles: shinglesOf(order, ordered.row) }));
  return candidatePairs(shingled, 1).flatMap(([i, j]): readonly Match[] => {
    const [a, b] = [told[i]!, told[j]!];
    if (a.read === b.read || tellsTheEvent(a) || tellsTheEvent(b) || !isFree({ a, b })) return [];
    const alike = likeness(a.ideas, b.ideas);
    const because = alike.otherNumbers ? null : orderKept({ a, b }, alike);
    if (because === null || (isQuoted(a) && isQuoted(b))) return [];
    return [{ a, b, likeness: alike, because }];
  });
}

function orderKept({ a, b }: Sides, { words }: Likeness): 'nearly all in order' | 'in order' | null {
  const ideas = words.filter((stem) => !isName(stem, { a, b })).length;
  if (ideas < ordered.ideas - 1) return null;
  const common = commonWords(a.order, b.order);
  const share = common / Math.min(a.order.length, b.order.length);
  if (common < (share === 1 ? ordered.words - 1 : ordered.words)) return null;
  if (share >= ordered.nearlyAll) return 'nearly all in order';
  return share >= ordered.share && ideas >= ordered.ideas ? 'in order' : null;
}

/** The first sentence of a report tells its event, and so do the first of all reports of it, often in one order. */
const tellsTheEvent = ({ at }: Told): boolean => at === 0;

/** Whether most content words of a sentence are somebody's own: two who hear a speech write down the same. */
function isQuoted({ read, sentence }: Told): boolean {
  const content = sentence.tokens.filter(tellsContent);
  const quoted = quotedRanges(read.report.text, sentence);
  return (
    content.filter((token) => quoted.some((range) => contains(range, token))).length * 2 > content.length
  );
}
