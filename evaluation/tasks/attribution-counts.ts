// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../../src/text/index.ts';
import type { GoldAttribution, Range } from '../readers/polnear.ts';

export const parts = ['source', 'cue', 'content'] as const;
export type Part = (typeof parts)[number];

/** How many were right, how many were found, how many there are. */
export interface Count {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export interface Counts {
  readonly tokens: Readonly<Record<Part, Count>>;
  readonly spans: Readonly<Record<Part, Count>>;
  readonly linked: Count;
}

const none: Count = { right: 0, found: 0, gold: 0 };
const noneEach: Readonly<Record<Part, Count>> = { source: none, cue: none, content: none };
const emptyCounts: Counts = { tokens: noneEach, spans: noneEach, linked: none };

const plus = (a: Count, b: Count): Count => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

const eachPart = (make: (part: Part) => Count): Readonly<Record<Part, Count>> => ({
  source: make('source'),
  cue: make('cue'),
  content: make('content'),
});

/** Counts of several texts together. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({
      tokens: eachPart((part) => plus(a.tokens[part], b.tokens[part])),
      spans: eachPart((part) => plus(a.spans[part], b.spans[part])),
      linked: plus(a.linked, b.linked),
    }),
    emptyCounts,
  );
}

export function f1({ right, found, gold }: Count): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** An attribution as sets of word numbers; `pieces` are first and last word of each contiguous span, edges trimmed. */
export interface Counted {
  readonly words: Readonly<Record<Part, ReadonlySet<number>>>;
  readonly pieces: Readonly<Record<Part, readonly string[]>>;
}

/** Turns attributions of a text into words: punctuation is none, and a leading *that* is trimmed. */
export function counterOf(text: string): (attribution: GoldAttribution) => Counted {
  const words = wordsOf(text);
  const starts = words.map((word) => word.start);
  return (attribution) => {
    const ranges = eachRange((part) =>
      attribution[part].map((range) => wordRange(words, starts, range)).filter((range) => range !== null),
    );
    return { words: setsOf(ranges), pieces: namesOf(ranges) };
  };
}

/**
 * Counts one text. Word tokens only: punctuation never counts, and so edges are free of it; a leading *that* is
 * trimmed on both sides. A token is right in a part that gold and reading agree on, whichever claim it belongs to.
 */
export function countText(
  text: string,
  gold: readonly GoldAttribution[],
  found: readonly GoldAttribution[],
): Counts {
  const counted = counterOf(text);
  const goldSide = gold.map(counted);
  const foundSide = found.map(counted);
  return {
    tokens: eachPart((part) => compare(tokensOf(goldSide, part), tokensOf(foundSide, part))),
    spans: eachPart((part) => compare(piecesOf(goldSide, part), piecesOf(foundSide, part))),
    linked: linked(goldSide, foundSide),
  };
}

type WordRange = readonly [first: number, last: number];
type RangesByPart = Readonly<Record<Part, readonly WordRange[]>>;

function eachRange(make: (part: Part) => readonly WordRange[]): RangesByPart {
  return { source: make('source'), cue: make('cue'), content: make('content') };
}

function setsOf(ranges: RangesByPart): Counted['words'] {
  const expand = (part: Part) => {
    const numbers = new Set<number>();
    for (const [first, last] of ranges[part]) for (let i = first; i <= last; i++) numbers.add(i);
    return numbers;
  };
  return { source: expand('source'), cue: expand('cue'), content: expand('content') };
}

function namesOf(ranges: RangesByPart): Counted['pieces'] {
  const spell = (part: Part) => ranges[part].map(([first, last]) => `${first}-${last}`);
  return { source: spell('source'), cue: spell('cue'), content: spell('content') };
}

/** First and last word that a range touches, without a leading *that*; null when it touches none. */
function wordRange(
  words: ReturnType<typeof wordsOf>,
  starts: readonly number[],
  range: Range,
): WordRange | null {
  let first = firstAtOrAfter(starts, range.start);
  if (first > 0 && words[first - 1]!.end > range.start) first--;
  const last = firstAtOrAfter(starts, range.end) - 1;
  if (words[first]?.folded === 'that' && last > first) first++;
  return last >= first ? [first, last] : null;
}

function firstAtOrAfter(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const tokensOf = (side: readonly Counted[], part: Part) =>
  new Set(side.flatMap((one) => [...one.words[part]]));
const piecesOf = (side: readonly Counted[], part: Part) => new Set(side.flatMap((one) => one.pieces[part]));

function compare<T>(gold: ReadonlySet<T>, found: ReadonlySet<T>): Count {
  let right = 0;
  for (const one of found) if (gold.has(one)) right++;
  return { right, found: found.size, gold: gold.size };
}

/** Share of the words of both that are the words of each (Jaccard); two empty sets are the same. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared / (a.size + b.size - shared);
}

/**
 * Claims found whole: contents overlapping by half (intersection over union) and the same source (none on both sides,
 * or overlapping by half). Each claim counts once, the best match first.
 */
function linked(gold: readonly Counted[], found: readonly Counted[]): Count {
  const pairs: { readonly g: number; readonly f: number; readonly score: number }[] = [];
  for (let g = 0; g < gold.length; g++) {
    for (let f = 0; f < found.length; f++) {
      const score = overlap(gold[g]!.words.content, found[f]!.words.content);
      if (score >= 0.5 && overlap(gold[g]!.words.source, found[f]!.words.source) >= 0.5)
        pairs.push({ g, f, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.g - b.g || a.f - b.f);
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  for (const { g, f } of pairs) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
  }
  return { right: usedGold.size, found: found.length, gold: gold.length };
}

/**
 * Whether a claim is one of the gold attributions: a word of the cue in common, where both have one; the same source
 * (none on both sides, or overlapping by half); and contents overlapping by half.
 */
export function isOneOf(claim: Counted['words'], gold: readonly Counted['words'][]): boolean {
  return gold.some(
    (one) =>
      (one.cue.size === 0 || claim.cue.size === 0 || shares(one.cue, claim.cue)) &&
      overlap(one.source, claim.source) >= 0.5 &&
      overlap(one.content, claim.content) >= 0.5,
  );
}

function shares(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
