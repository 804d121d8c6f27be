// SPDX-License-Identifier: Apache-2.0
import { type Word, wordsOf } from '../../text/index.ts';
import type { Pile } from '../pile.ts';

/** Words in one shingle. Five tell reuse from chance in news (shorter ones are stock phrases). */
export const shingleLength = 5;

/** A report cut into words, each word a number, each position the number of the shingle that starts there. */
export interface Shingled {
  readonly words: readonly Word[];
  readonly ids: Int32Array;
  /** One value a start position; equal shingles have equal values, and unequal ones all but surely not. */
  readonly shingles: Float64Array;
}

/** Cuts every report of the pile; word numbers are common to the pile. */
export function shingle(pile: Pile): readonly Shingled[] {
  const numbers = new Map<string, number>();
  return pile.reports.map(({ report }) => {
    const words = wordsOf(report.text);
    const folded = words.map((word) => word.folded);
    const ids = numbered(folded, numbers);
    return { words, ids, shingles: shinglesOf(ids, shingleLength) };
  });
}

/** Words as numbers, the same for the same word; new words are added to `numbers`. */
export function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => numberOf(word, numbers));
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size + 1);
  return numbers.size;
}

/**
 * One value for each run of `length` numbers. Two 26-bit multiplicative hashes side by side: 52 bits, exact in a double.
 */
export function shinglesOf(ids: Int32Array, length: number): Float64Array {
  const count = Math.max(0, ids.length - length + 1);
  const shingles = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let high = 0x9e3779b1;
    let low = 0x85ebca6b;
    for (let k = 0; k < length; k++) {
      high = Math.imul(high ^ ids[i + k]!, 0x01000193) ^ (high >>> 15);
      low = Math.imul(low + ids[i + k]!, 0x27d4eb2f) ^ (low >>> 13);
    }
    shingles[i] = (high >>> 6) * 0x4000000 + (low >>> 6);
  }
  return shingles;
}

/** Reports that share a shingle are all paired up to this number; beyond it each is tied to its neighbours only. */
const fewReports = 8;
/** Fewer shared shingles than this cannot make a passage worth showing. */
const fewestShared = 3;

type Shingles = Pick<Shingled, 'shingles'>;

/**
 * Pairs of reports, or of sentences (by index, the smaller first, in order), that share enough shingles to be worth
 * aligning.
 *
 * A shingle of many reports, be it a stock phrase or one text in five hundred captures, ties each report to the one
 * before and to the first, so the work stays linear in their number and copies of one text stay one chain.
 */
export function candidatePairs(
  reports: readonly Shingles[],
  fewest = fewestShared,
): readonly (readonly [a: number, b: number])[] {
  const counts = new Map<number, number>();
  const count = (a: number, b: number) => {
    const key = a * reports.length + b;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const holders of holdersOf(reports).values()) tie(holders, count);
  return [...counts]
    .filter(([, shared]) => shared >= fewest)
    .map(([key]) => key)
    .sort((a, b) => a - b)
    .map((key) => [Math.floor(key / reports.length), key % reports.length] as const);
}

function tie(holders: readonly number[], count: (a: number, b: number) => void): void {
  const all = holders.length <= fewReports;
  for (let j = 1; j < holders.length; j++) {
    if (!all && j > 1) count(holders[0]!, holders[j]!);
    for (let i = all ? 0 : j - 1; i < j; i++) count(holders[i]!, holders[j]!);
  }
}

/** Which reports hold each shingle, in order, each report once. */
function holdersOf(reports: readonly Shingles[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  reports.forEach(({ shingles }, report) => {
    for (const value of shingles) {
      const known = holders.get(value);
      if (known === undefined) holders.set(value, [report]);
      else if (known.at(-1) !== report) known.push(report);
    }
  });
  return holders;
}
