// SPDX-License-Identifier: Apache-2.0
import {
  type Configuration,
  isAllowed,
  isLeftArc,
  relationOf,
  rootRelation,
  shiftClass,
  stackWord,
} from '../../src/engine/parse/configuration.ts';

/** The tree a sentence should get. Heads as in a {@link Configuration}: the number of words stands for the root. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Dependants of each word and, last, of the root; ascending. */
  readonly dependants: readonly (readonly number[])[];
}

/** How many gold arcs each kind of step would put out of reach. */
export interface Costs {
  shift: number;
  left: number;
  right: number;
}

/**
 * The cost of each kind of step in the arc-hybrid system (Goldberg and Nivre 2013): the number of gold arcs that can
 * still be made before the step and not after it.
 */
export function costsOf(c: Configuration, gold: GoldTree): Costs {
  const top = stackWord(c, 0);
  const under = stackWord(c, 1);
  const costs: Costs = { shift: 0, left: 0, right: 0 };
  if (c.next < c.count) {
    costs.shift = stackedDependants(c, gold, c.next) + (isStackedBelowTop(c, gold.heads[c.next]!) ? 1 : 0);
  }
  if (top > c.count) return costs;
  const head = gold.heads[top]!;
  const waiting = gold.dependants[top]!.filter((dependant) => dependant >= c.next).length;
  costs.left = waiting + (head === under || head > c.next ? 1 : 0);
  costs.right = waiting + (head >= c.next ? 1 : 0);
  return costs;
}

function stackedDependants(c: Configuration, gold: GoldTree, head: number): number {
  return gold.dependants[head]!.filter((dependant) => dependant < c.next && c.heads[dependant] === -1).length;
}

function isStackedBelowTop(c: Configuration, word: number): boolean {
  return word < c.next && c.heads[word] === -1 && word !== stackWord(c, 0);
}

/** Whether a step costs nothing: it keeps every gold arc in reach, and an arc that is gold has the gold relation. */
export function isRight(c: Configuration, gold: GoldTree, costs: Costs, transition: number): boolean {
  if (!isAllowed(c, transition)) return false;
  if (transition === shiftClass) return costs.shift === 0;
  const dependant = stackWord(c, 0);
  const isLeft = isLeftArc(transition);
  if ((isLeft ? costs.left : costs.right) > 0) return false;
  const head = isLeft ? c.next : stackWord(c, 1);
  if (gold.heads[dependant] !== head || head === c.count) return true;
  return relationOf(transition) === gold.relations[dependant];
}

/** The tree of heads (-1 for the root) and relation numbers. */
export function goldTree(heads: readonly number[], relations: readonly number[]): GoldTree {
  const count = heads.length;
  const dependants: number[][] = Array.from({ length: count + 1 }, () => []);
  const fromRoot = heads.map((head) => (head < 0 ? count : head));
  fromRoot.forEach((head, word) => {
    dependants[head]!.push(word);
  });
  return {
    heads: Int32Array.from(fromRoot),
    relations: Int32Array.from(relations, (relation, i) => (heads[i]! < 0 ? rootRelation : relation)),
    dependants,
  };
}
