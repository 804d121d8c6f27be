// SPDX-License-Identifier: Apache-2.0

/** Shares of the shingles of two texts together: in both, in the found one only, in the true one only. Sum 1, or 0. */
export interface Overlap {
  readonly both: number;
  readonly foundOnly: number;
  readonly trueOnly: number;
}

const word = /[\p{L}\p{N}_]+/gu;
const shingleWords = 4;

/** How often each run of four words stands in a text; a shorter text is one run. */
function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(word) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - shingleWords + 1); i++) {
    const shingle = words.slice(i, i + shingleWords).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * Compares a found text with the true one by their shingles of four words, counted as the article-extraction
 * benchmark does: per text the counts are made shares, so that a long text weighs no more than a short one.
 */
export function overlapOf(truth: string, found: string): Overlap {
  const wanted = shinglesOf(truth);
  const got = shinglesOf(found);
  let both = 0;
  let foundOnly = 0;
  let trueOnly = 0;
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const there = wanted.get(shingle) ?? 0;
    const here = got.get(shingle) ?? 0;
    both += Math.min(there, here);
    foundOnly += Math.max(0, here - there);
    trueOnly += Math.max(0, there - here);
  }
  const all = both + foundOnly + trueOnly || 1;
  return { both: both / all, foundOnly: foundOnly / all, trueOnly: trueOnly / all };
}

export interface Averages {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Mean precision over the texts that were found, mean recall over those that have a truth, and the F1 of the two. */
export function averagesOf(overlaps: readonly Overlap[]): Averages {
  const precision = mean(
    overlaps
      .filter(({ both, foundOnly }) => both + foundOnly > 0)
      .map(({ both, foundOnly }) => both / (both + foundOnly)),
  );
  const recall = mean(
    overlaps
      .filter(({ both, trueOnly }) => both + trueOnly > 0)
      .map(({ both, trueOnly }) => both / (both + trueOnly)),
  );
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
