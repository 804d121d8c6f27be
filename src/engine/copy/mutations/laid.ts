// SPDX-License-Identifier: Apache-2.0
import {
  type CopyKind,
  contains,
  overlaps,
  type Passage,
  type Sentence,
  type Span,
} from '../../../model/index.ts';
import { type MatchedPair, matchedWords, wordsOf } from '../../../text/index.ts';
import type { ReadReport } from '../../pile.ts';
import { stemOf, tellsContent } from '../ideas.ts';

export type Range = Pick<Span, 'start' | 'end'>;

/** A word and the form under which it is held against those of the other copy. */
export interface LaidWord extends Range {
  readonly key: string;
}

/** One copy of a passage, rounded out to whole sentences. */
export interface LaidSide {
  readonly read: ReadReport;
  /** What was copied. */
  readonly passage: Range;
  /** The same, rounded out. */
  readonly extent: Range;
  readonly sentences: readonly Sentence[];
  readonly words: readonly LaidWord[];
  /** Position of the same word in the other copy, by position here. */
  readonly partner: ReadonlyMap<number, number>;
}

/** Two copies of one passage, word by word. */
export interface Laid {
  readonly kind: CopyKind;
  readonly a: LaidSide;
  readonly b: LaidSide;
}

/**
 * Lays two copies of a passage beside each other. Passages are rounded out to whole sentences, since who says a thing
 * often stands just behind the words that were taken over.
 *
 * Words are paired in their order; in a rewrite, where the order is another, the stems of content words are, the
 * first of a kind with the first, sentence by sentence.
 */
export function layBeside(
  kind: CopyKind,
  [readA, passageA]: readonly [ReadReport, Passage],
  [readB, passageB]: readonly [ReadReport, Passage],
): Laid {
  const a = roundedOut(readA, passageA);
  const b = roundedOut(readB, passageB);
  const [wordsA, wordsB] = kind === 'rewritten' ? [stemsOf(a), stemsOf(b)] : [plainWords(a), plainWords(b)];
  const keys = (words: readonly LaidWord[]) => words.map(({ key }) => key);
  const pairs =
    kind === 'rewritten' ? pairedStems(a, wordsA, b, wordsB) : matchedWords(keys(wordsA), keys(wordsB));
  return {
    kind,
    a: { ...a, words: wordsA, partner: new Map(pairs) },
    b: { ...b, words: wordsB, partner: new Map(pairs.map(([i, j]) => [j, i])) },
  };
}

type Rounded = Omit<LaidSide, 'words' | 'partner'>;

function roundedOut(read: ReadReport, passage: Range): Rounded {
  const sentences = read.analysis.sentences.filter((sentence) => overlaps(sentence, passage));
  const start = Math.min(passage.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(passage.end, ...sentences.map((sentence) => sentence.end));
  return { read, passage, extent: { start, end }, sentences };
}

function plainWords({ read, extent }: Rounded): readonly LaidWord[] {
  return wordsOf(read.report.text.slice(extent.start, extent.end)).map(({ start, end, folded }) => ({
    start: start + extent.start,
    end: end + extent.start,
    key: folded,
  }));
}

function stemsOf({ sentences }: Rounded): readonly LaidWord[] {
  return sentences.flatMap(({ tokens }) =>
    tokens.filter(tellsContent).map((token) => ({ start: token.start, end: token.end, key: stemOf(token) })),
  );
}

/** A rewritten passage has its sentences in the order of the other's, as many. */
function pairedStems(
  a: Rounded,
  wordsA: readonly LaidWord[],
  b: Rounded,
  wordsB: readonly LaidWord[],
): readonly MatchedPair[] {
  if (a.sentences.length !== b.sentences.length) return [];
  return a.sentences.flatMap((sentence, at) => {
    const free = positionsIn(wordsB, b.sentences[at]!);
    return positionsIn(wordsA, sentence).flatMap((i): MatchedPair[] => {
      const found = free.findIndex((j) => wordsB[j]!.key === wordsA[i]!.key);
      return found < 0 ? [] : [[i, free.splice(found, 1)[0]!]];
    });
  });
}

/** Positions of the words that lie in some ranges. */
export function positionsIn(words: readonly LaidWord[], ...ranges: readonly Range[]): number[] {
  return words.flatMap((word, at) => (ranges.some((range) => contains(range, word)) ? [at] : []));
}

/** Whether some words of a range have no like in the sentences of the other copy that tell the same. */
export function isMissing(
  report: ReadReport['report'],
  range: Range,
  other: ReadReport['report'],
  told: Range,
): boolean {
  const there = new Set(wordsOf(other.text.slice(told.start, told.end)).map(({ folded }) => folded));
  return wordsOf(report.text.slice(range.start, range.end)).some(({ folded }) => !there.has(folded));
}

/** The sentences that hold a range, as one range. */
export function sentencesAround({ sentences }: LaidSide, range: Range): Range {
  const holding = sentences.filter((sentence) => overlaps(sentence, range));
  return {
    start: Math.min(range.start, ...holding.map(({ start }) => start)),
    end: Math.max(range.end, ...holding.map(({ end }) => end)),
  };
}
