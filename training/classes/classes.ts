// SPDX-License-Identifier: Apache-2.0

import { randomFrom, shuffled } from '../../learning/random.ts';
import { hashOfFolded } from '../../src/language/hash.ts';
import type { WordClasses } from '../../src/language/word-classes.ts';

/** Word vectors, commonest word first, one row of `size` numbers a word. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly size: number;
  readonly rows: Float32Array;
}

interface EmbeddingsJson {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Reads the commonest `count` words of a wink-embeddings file, each vector brought to length one. */
export function readVectors(json: string, count: number): WordVectors {
  const { words, dimensions, vectors } = JSON.parse(json) as EmbeddingsJson;
  const kept = words
    .filter((word) => vectors[word] !== undefined && /[\p{L}\p{N}]/u.test(word))
    .slice(0, count);
  const rows = new Float32Array(kept.length * dimensions);
  kept.forEach((word, w) => {
    const vector = vectors[word]!.slice(0, dimensions);
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    vector.forEach((x, d) => {
      rows[w * dimensions + d] = x / length;
    });
  });
  return { words: kept, size: dimensions, rows };
}

/**
 * Sorts words into fine classes by spherical k-means over their vectors, and the fine classes into coarse ones by the
 * same over their centres.
 */
export function classWords(
  vectors: WordVectors,
  options: { readonly fine: number; readonly coarse: number; readonly rounds: number; readonly seed: number },
): WordClasses {
  const { words, size, rows } = vectors;
  const fine = clusters(rows, size, options.fine, options);
  const coarse = clusters(fine.centres, size, options.coarse, options);
  const byKey = new Map<number, number>();
  words.forEach((word, w) => {
    const key = hashOfFolded(word);
    if (!byKey.has(key)) byKey.set(key, fine.of[w]! + 1);
  });
  return { fine: byKey, coarse: Uint16Array.from([0, ...Array.from(coarse.of, (each) => each + 1)]) };
}

interface Clusters {
  /** The cluster of each row. */
  readonly of: Uint16Array;
  /** One row a cluster, of length one. */
  readonly centres: Float32Array;
}

function clusters(
  rows: Float32Array,
  size: number,
  count: number,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Clusters {
  const total = rows.length / size;
  const centres = new Float32Array(count * size);
  shuffled(total, randomFrom(seed))
    .subarray(0, count)
    .forEach((row, c) => {
      centres.set(rows.subarray(row * size, row * size + size), c * size);
    });
  const of = new Uint16Array(total);
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < total; row++) of[row] = nearest(rows, row * size, centres, size);
    moveCentres(rows, size, of, centres);
  }
  return { of, centres };
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, size: number): number {
  let [winner, most] = [0, Number.NEGATIVE_INFINITY];
  for (let c = 0; c * size < centres.length; c++) {
    const centre = c * size;
    let likeness = 0;
    for (let d = 0; d < size; d++) likeness += rows[at + d]! * centres[centre + d]!;
    if (likeness > most) [winner, most] = [c, likeness];
  }
  return winner;
}

/** An empty cluster keeps its centre. */
function moveCentres(rows: Float32Array, size: number, of: Uint16Array, centres: Float32Array): void {
  const sums = new Float32Array(centres.length);
  of.forEach((c, row) => {
    for (let d = 0; d < size; d++) sums[c * size + d]! += rows[row * size + d]!;
  });
  for (let c = 0; c * size < sums.length; c++) {
    let square = 0;
    for (let d = 0; d < size; d++) square += sums[c * size + d]! ** 2;
    if (square === 0) continue;
    const length = Math.sqrt(square);
    for (let d = 0; d < size; d++) centres[c * size + d] = sums[c * size + d]! / length;
  }
}
