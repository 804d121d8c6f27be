// SPDX-License-Identifier: Apache-2.0

/** Sentences the kernel runs through side by side: each lane is a row of them, one after another. */
export interface Lanes {
  /** Numbers of sentences by lane, the longest lane first. */
  readonly lanes: readonly (readonly number[])[];
  /** Words of each lane. */
  readonly totals: readonly number[];
}

/** Lanes of the kernel. */
export const laneCount = 4;

/**
 * Deals sentences out so that the lanes are of like length: the longest first, each to the lane that is shortest.
 *
 * @param lengths words of each sentence
 */
export function dealOut(lengths: readonly number[]): Lanes {
  const lanes = Array.from({ length: laneCount }, () => ({ sentences: [] as number[], total: 0 }));
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  for (const sentence of order) {
    const shortest = lanes.reduce((least, lane) => (lane.total < least.total ? lane : least));
    shortest.sentences.push(sentence);
    shortest.total += lengths[sentence]!;
  }
  lanes.sort((a, b) => b.total - a.total);
  return { lanes: lanes.map((lane) => lane.sentences), totals: lanes.map((lane) => lane.total) };
}
