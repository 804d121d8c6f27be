// SPDX-License-Identifier: Apache-2.0
import { processorSeconds } from '../piles/clock.ts';

/** Words a second of processor time, of ours and of another's, over the same texts. */
export interface Round {
  readonly ours: number;
  readonly theirs: number;
}

export const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);

/** Texts in the given number of parts of about as many words each, in their order. */
function partsOf(texts: readonly string[], count: number): readonly (readonly string[])[] {
  const each = wordsIn(texts) / count;
  let read = 0;
  const parts: string[][] = Array.from({ length: count }, () => []);
  for (const text of texts) {
    parts[Math.min(count - 1, Math.floor(read / each))]!.push(text);
    read += wordsIn([text]);
  }
  return parts;
}

function pace(texts: readonly string[], work: (text: string) => void): number {
  const from = processorSeconds();
  for (const text of texts) work(text);
  return wordsIn(texts) / (processorSeconds() - from);
}

/**
 * Runs two programs over the same texts by turns, so that what else the machine does falls on both. The first part
 * warms both up and is not counted.
 */
export function rounds(
  texts: readonly string[],
  count: number,
  ours: (text: string) => void,
  theirs: (text: string) => void,
): readonly Round[] {
  const [warmUp = [], ...parts] = partsOf(texts, count + 1);
  pace(warmUp, ours);
  pace(warmUp, theirs);
  return parts.map((part, i) => {
    // Neither is always the first.
    if (i % 2 === 0) return { ours: pace(part, ours), theirs: pace(part, theirs) };
    const second = pace(part, theirs);
    return { ours: pace(part, ours), theirs: second };
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
