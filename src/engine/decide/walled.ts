// SPDX-License-Identifier: Apache-2.0
import type { DecisionId } from '../../model/index.ts';
import { groupsOf } from '../cluster/groups.ts';

/** A wall between two groups, by the smallest index of each, and the decisions it stands by. */
export interface Wall {
  readonly a: number;
  readonly b: number;
  readonly by: readonly DecisionId[];
}

/** Sets of indices that only grow together, with walls between some that never do. */
export interface Walled {
  /** The smallest index of the set `index` is in. */
  readonly find: (index: number) => number;
  /** Decisions that keep the sets of two indices apart, in the order in which they came; none when they may be one. */
  readonly between: (a: number, b: number) => readonly DecisionId[];
  /**
   * Makes one set of two; the smallest index stays its name, and the walls of both are its walls.
   *
   * @throws RangeError when there is a wall between them
   */
  readonly unite: (a: number, b: number) => void;
  /**
   * Puts a wall between the sets of two indices.
   *
   * @throws RangeError when they are in one set
   */
  readonly build: (a: number, b: number, by: DecisionId) => void;
  /** Every wall once, the smaller index first, in the order of the indices. */
  readonly walls: () => readonly Wall[];
}

/** `size` sets of one index each, and no walls. */
export function walledGroups(size: number): Walled {
  const { find, unite } = groupsOf(size);
  const { between, put, move, walls } = standingWalls();
  const apart = (a: number, b: number) => between(find(a), find(b));
  return {
    find,
    walls,
    between: apart,
    unite: (a, b) => {
      if (apart(a, b).length > 0) throw new RangeError(`a wall stands between ${a} and ${b}`);
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA === rootB) return;
      unite(rootA, rootB);
      move(Math.max(rootA, rootB), Math.min(rootA, rootB));
    },
    build: (a, b, by) => {
      if (find(a) === find(b)) throw new RangeError(`${a} and ${b} are one`);
      put(find(a), find(b), [by]);
    },
  };
}

/** Walls by the smallest indices of the sets they stand between, each known from both sides. */
function standingWalls() {
  const walls = new Map<number, Map<number, Set<DecisionId>>>();
  const oneSide = (from: number, to: number): Set<DecisionId> => {
    const known = walls.get(from) ?? new Map<number, Set<DecisionId>>();
    walls.set(from, known);
    const by = known.get(to) ?? new Set<DecisionId>();
    known.set(to, by);
    return by;
  };
  const put = (a: number, b: number, by: Iterable<DecisionId>): void => {
    for (const id of by) {
      oneSide(a, b).add(id);
      oneSide(b, a).add(id);
    }
  };
  const move = (from: number, to: number): void => {
    const moved = walls.get(from) ?? new Map<number, Set<DecisionId>>();
    walls.delete(from);
    for (const [other, by] of moved) {
      walls.get(other)?.delete(from);
      put(to, other, by);
    }
  };
  return {
    put,
    move,
    between: (a: number, b: number): readonly DecisionId[] => [...(walls.get(a)?.get(b) ?? [])],
    walls: (): readonly Wall[] =>
      [...walls]
        .flatMap(([a, others]) => [...others].map(([b, by]) => ({ a, b, by: [...by] })))
        .filter(({ a, b }) => a < b)
        .sort((x, y) => x.a - y.a || x.b - y.b),
  };
}
