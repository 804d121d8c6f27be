// SPDX-License-Identifier: Apache-2.0

/** Position of a word in one list and of the same word in another. */
export type MatchedPair = readonly [a: number, b: number];

type Words = readonly string[];

/**
 * Pairs the words of two texts that are the same in the same order: what is left over is what was changed.
 *
 * Words alike at both ends are taken first; between them, a longest common subsequence. Where that would be too large
 * a table, words that stand once on either side divide it first (the patience diff of Bram Cohen), and a stretch
 * without such words counts as changed throughout. Swapping the lists swaps the pairs and nothing else.
 *
 * @returns pairs in rising order of both positions
 */
export function matchedWords(a: Words, b: Words): readonly MatchedPair[] {
  // Of several ways to pair repeated words one is taken; from a fixed side, so that both directions take the same.
  if (inOrder(a, b)) return between({ a, fromA: 0, toA: a.length, b, fromB: 0, toB: b.length });
  return between({ a: b, fromA: 0, toA: b.length, b: a, fromB: 0, toB: a.length }).map(([i, j]) => [j, i]);
}

function inOrder(a: Words, b: Words): boolean {
  const at = a.findIndex((word, index) => word !== b[index]);
  if (at < 0) return true;
  return b[at] !== undefined && a[at]! < b[at];
}

interface Stretch {
  readonly a: Words;
  readonly fromA: number;
  readonly toA: number;
  readonly b: Words;
  readonly fromB: number;
  readonly toB: number;
}

/** Cells of the largest table that is filled: a thousand words against a thousand. */
const mostCells = 1_000_000;

function between(whole: Stretch): MatchedPair[] {
  const { a, b, fromA, fromB } = whole;
  let ahead = 0;
  while (fromA + ahead < whole.toA && fromB + ahead < whole.toB && a[fromA + ahead] === b[fromB + ahead])
    ahead++;
  let [toA, toB] = [whole.toA, whole.toB];
  while (toA > fromA + ahead && toB > fromB + ahead && a[toA - 1] === b[toB - 1]) {
    toA--;
    toB--;
  }
  const middle = { a, fromA: fromA + ahead, toA, b, fromB: fromB + ahead, toB };
  const cells = (toA - middle.fromA) * (toB - middle.fromB);
  const inside = cells === 0 ? [] : cells <= mostCells ? byTable(middle) : byAnchors(middle);
  return [...run(fromA, fromB, ahead), ...inside, ...run(toA, toB, whole.toA - toA)];
}

function run(fromA: number, fromB: number, length: number): MatchedPair[] {
  return Array.from({ length }, (_, k): MatchedPair => [fromA + k, fromB + k]);
}

function byTable({ a, fromA, toA, b, fromB, toB }: Stretch): MatchedPair[] {
  const width = toB - fromB + 1;
  const table = new Uint16Array((toA - fromA + 1) * width);
  for (let i = toA - fromA - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[fromA + i] === b[fromB + j]
          ? table[at + width + 1]! + 1
          : Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  const pairs: MatchedPair[] = [];
  for (let i = 0, j = 0; i < toA - fromA && j < width - 1; ) {
    const at = i * width + j;
    if (a[fromA + i] === b[fromB + j]) pairs.push([fromA + i++, fromB + j++]);
    else if (table[at + width]! >= table[at + 1]!) i++;
    else j++;
  }
  return pairs;
}

function byAnchors(stretch: Stretch): MatchedPair[] {
  const { toA, toB } = stretch;
  const pairs: MatchedPair[] = [];
  let [fromA, fromB] = [stretch.fromA, stretch.fromB];
  for (const [i, j] of longestRising(sharedOnce(stretch))) {
    pairs.push(...between({ ...stretch, fromA, toA: i, fromB, toB: j }), [i, j]);
    [fromA, fromB] = [i + 1, j + 1];
  }
  if (fromA === stretch.fromA) return [];
  return [...pairs, ...between({ ...stretch, fromA, toA, fromB, toB })];
}

/** Words that stand once in either stretch, in the order of the first. */
function sharedOnce({ a, fromA, toA, b, fromB, toB }: Stretch): readonly MatchedPair[] {
  const once = (words: Words, from: number, to: number) => {
    const places = new Map<string, number>();
    for (let at = from; at < to; at++) places.set(words[at]!, places.has(words[at]!) ? -1 : at);
    return places;
  };
  const inB = once(b, fromB, toB);
  return [...once(a, fromA, toA)].flatMap(([word, i]): MatchedPair[] => {
    const j = inB.get(word) ?? -1;
    return i < 0 || j < 0 ? [] : [[i, j]];
  });
}

/** The longest choice of pairs whose second positions rise too (patience sorting). */
function longestRising(pairs: readonly MatchedPair[]): readonly MatchedPair[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < j) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : tops[low - 1]!;
    tops[low] = at;
  });
  const chosen: MatchedPair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(pairs[at]!);
  return chosen.reverse();
}
