// SPDX-License-Identifier: Apache-2.0
import type { MadeCase, Stretch } from './made.ts';

/** Code units, both sides together. */
export interface PassageCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/**
 * How much of what was copied is found, and of what is found was copied, in code units of both sides (as the plagiarism
 * detection tasks of PAN count it, without its term for passages found in pieces). A found passage is right where both
 * its sides lie in one and the same case.
 */
export function countPassages(gold: readonly MadeCase[], found: readonly MadeCase[]): PassageCounts {
  const right = gold.reduce((sum, one) => sum + rightIn(one, found), 0);
  return { gold: sizeOf(gold), found: sizeOf(found), right };
}

function rightIn(gold: MadeCase, found: readonly MadeCase[]): number {
  const both = found.filter(({ a, b }) => common(a, gold.a) > 0 && common(b, gold.b) > 0);
  const side = (of: 'a' | 'b') => union(both.map((one) => clip(one[of], gold[of])));
  return side('a') + side('b');
}

function sizeOf(cases: readonly MadeCase[]): number {
  return union(cases.map(({ a }) => a)) + union(cases.map(({ b }) => b));
}

function common(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function clip(one: Stretch, to: Stretch): Stretch {
  return { start: Math.max(one.start, to.start), end: Math.min(one.end, to.end) };
}

/** Code units covered by any of some stretches. */
function union(stretches: readonly Stretch[]): number {
  let [sum, reached] = [0, -1];
  for (const { start, end } of [...stretches].sort((x, y) => x.start - y.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
