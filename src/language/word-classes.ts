// SPDX-License-Identifier: Apache-2.0
import { packContainer, TableReader } from './container.ts';

/** Words sorted into classes of like use: a fine class a word, a coarse one a fine class. Classes count from 1. */
export interface WordClasses {
  /** Fine class of a word by the hash (`hashOfFolded`) of its lower-cased form. */
  readonly fine: ReadonlyMap<number, number>;
  /** Coarse class by fine class; 0 at index 0. */
  readonly coarse: Uint16Array;
}

/**
 * Decodes `word-classes.bin`.
 *
 * @throws RangeError when the bytes are none, of another version or cut short
 */
export function decodeWordClasses(bytes: Uint8Array): WordClasses {
  const reader = new TableReader(bytes);
  const [keys, classes, coarse] = [reader.words(), reader.halfWords(), reader.halfWords()];
  const fine = new Map<number, number>();
  keys.forEach((key, i) => {
    fine.set(key, classes[i]!);
  });
  return { fine, coarse };
}

/** Writes what {@link decodeWordClasses} reads. Words lie in the order of their hashes as unsigned numbers. */
export function encodeWordClasses({ fine, coarse }: WordClasses): Uint8Array {
  const words = [...fine].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const parts = [
    Int32Array.from(words, ([key]) => key),
    Uint16Array.from(words, ([, each]) => each),
    Uint16Array.from(coarse),
  ];
  return packContainer(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}
