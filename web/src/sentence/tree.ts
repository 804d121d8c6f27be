// SPDX-License-Identifier: Apache-2.0
import type { WordSeen } from '../../../src/api/index.ts';

/** A word with the words that hang on it, in the order of the text. */
export interface Branch {
  readonly at: number;
  readonly branches: readonly Branch[];
}

type Hung = Pick<WordSeen, 'head'>;

/**
 * The tree of a sentence from its top words down. Every word comes once: should heads go round in a circle, which no
 * reading of the engine does, the circle is opened at its first word.
 */
export function outlineOf(words: readonly Hung[]): readonly Branch[] {
  const below = words.map((): number[] => []);
  words.forEach(({ head }, at) => {
    below[head]?.push(at);
  });
  const placed = new Set<number>();
  const branch = (at: number): Branch => {
    placed.add(at);
    const free = below[at]!.filter((child) => !placed.has(child));
    return { at, branches: free.map(branch) };
  };
  const tops = words.flatMap(({ head }, at) => (words[head] ? [] : [branch(at)]));
  const loose = words.flatMap((_, at) => (placed.has(at) ? [] : [branch(at)]));
  return [...tops, ...loose].sort((a, b) => a.at - b.at);
}

/** A line from a head to a word that hangs on it, and how high above the words it runs: 1 is the lowest. */
export interface Arc {
  readonly head: number;
  readonly word: number;
  readonly level: number;
}

/** Arcs from the shortest to the longest, each above all it runs over, so that no two lie on one another. */
export function arcsOf(words: readonly Hung[]): readonly Arc[] {
  const hung = words.flatMap(({ head }, word) => (words[head] && head !== word ? [{ head, word }] : []));
  const shortestFirst = hung.sort((a, b) => lengthOf(a) - lengthOf(b) || a.word - b.word);
  const arcs: Arc[] = [];
  for (const arc of shortestFirst) {
    const under = arcs.filter((other) => shareGround(arc, other)).map(({ level }) => level);
    arcs.push({ ...arc, level: 1 + Math.max(0, ...under) });
  }
  return arcs;
}

type Ends = Pick<Arc, 'head' | 'word'>;

function lengthOf({ head, word }: Ends): number {
  return Math.abs(head - word);
}

function shareGround(a: Ends, b: Ends): boolean {
  const from = Math.max(Math.min(a.head, a.word), Math.min(b.head, b.word));
  return from < Math.min(Math.max(a.head, a.word), Math.max(b.head, b.word));
}
