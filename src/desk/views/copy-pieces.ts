// SPDX-License-Identifier: Apache-2.0
import type { CopyPiece } from '../../api/index.ts';
import type { CopyKind, Passage, Span } from '../../model/index.ts';
import { type MatchedPair, matchedWords, type Word, wordsOf } from '../../text/index.ts';

type Range = Pick<Span, 'start' | 'end'>;

/** Words of one passage: which stand in the other too, by position. */
export interface DiffedSide {
  readonly words: readonly Word[];
  readonly same: ReadonlySet<number>;
}

/**
 * The words that two passages share, and so those that were changed: in the same order, or, in a rewrite, wherever they
 * stand. Offsets are the reports'.
 */
export function diffed(
  kind: CopyKind,
  a: Passage,
  b: Passage,
): { readonly a: DiffedSide; readonly b: DiffedSide } {
  const [wordsA, wordsB] = [wordsIn(a), wordsIn(b)];
  const folded = (words: readonly Word[]) => words.map((word) => word.folded);
  const pairs =
    kind === 'rewritten' ? sharedWords(wordsA, wordsB) : matchedWords(folded(wordsA), folded(wordsB));
  return {
    a: { words: wordsA, same: new Set(pairs.map(([i]) => i)) },
    b: { words: wordsB, same: new Set(pairs.map(([, j]) => j)) },
  };
}

function wordsIn({ start, exact }: Passage): readonly Word[] {
  return wordsOf(exact).map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
}

/** Letters of a word that tell it in any form, and the fewest that say anything. */
const stemLength = 6;
const fewestLetters = 4;

/** Longer words that begin alike, the first of a kind with the first. */
function sharedWords(a: readonly Word[], b: readonly Word[]): readonly MatchedPair[] {
  const stem = ({ folded }: Word) => (folded.length < fewestLetters ? null : folded.slice(0, stemLength));
  const free = b.map(stem);
  return a.flatMap((word, i): MatchedPair[] => {
    const begins = stem(word);
    const j = begins === null ? -1 : free.indexOf(begins);
    if (j >= 0) free[j] = null;
    return j < 0 ? [] : [[i, j]];
  });
}

/** Words that carry a mutation, by its number. */
export interface Carrying extends Range {
  readonly n: number;
}

/**
 * Cuts one copy wherever a mark begins or ends, with as much around it as the words need that carry a change. Blanks and
 * points between two words of a kind belong to them.
 *
 * @param shown how far the words around the passage are shown
 */
export function piecesOfCopy(
  text: string,
  passage: Range,
  { words, same }: DiffedSide,
  carrying: readonly Carrying[],
  shown: Range,
): readonly CopyPiece[] {
  const start = Math.min(passage.start, shown.start, ...carrying.map((one) => one.start));
  const end = Math.max(passage.end, shown.end, ...carrying.map((one) => one.end));
  const runs = runsOf(words, same);
  const edges = new Set([start, end, passage.start, passage.end]);
  for (const range of [...runs, ...carrying]) edges.add(range.start).add(range.end);
  const cuts = [...edges].sort((x, y) => x - y);
  return cuts.slice(1).map((to, at): CopyPiece => {
    const range = { start: cuts[at]!, end: to };
    const within = (outer: Range) => outer.start <= range.start && range.end <= outer.end;
    return {
      text: text.slice(range.start, range.end),
      start: range.start,
      role: !within(passage) ? 'around' : runs.some(within) ? 'changed' : 'same',
      carries: carrying.filter(within).map(({ n }) => n),
      notes: carrying.filter((one) => one.end === range.end).map(({ n }) => n),
    };
  });
}

/** Neighbouring words that only this copy has, as stretches. */
function runsOf(words: readonly Word[], same: ReadonlySet<number>): readonly Range[] {
  const runs: { start: number; end: number; last: number }[] = [];
  words.forEach(({ start, end }, at) => {
    if (same.has(at)) return;
    const run = runs.at(-1);
    if (run?.last === at - 1) Object.assign(run, { end, last: at });
    else runs.push({ start, end, last: at });
  });
  return runs;
}
