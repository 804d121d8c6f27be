// SPDX-License-Identifier: Apache-2.0

/** Sets of indices that only grow together (union by smaller index, paths halved). */
export interface Groups {
  /** The smallest index of the set `index` is in. */
  readonly find: (index: number) => number;
  /** Makes one set of two; the smallest index stays its name. */
  readonly unite: (a: number, b: number) => void;
}

/** `size` sets of one index each. */
export function groupsOf(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const unite = (a: number, b: number): void => {
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA < rootB) parent[rootB] = rootA;
    else parent[rootA] = rootB;
  };
  return { find, unite };
}

/** Sorts values into lists by key; lists and keys keep the order in which they were met. */
export function groupBy<T>(
  values: Iterable<T>,
  key: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [value]);
    else known.push(value);
  }
  return groups;
}
