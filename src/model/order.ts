// SPDX-License-Identifier: Apache-2.0

/** Compares by code units: the one order used wherever the ledger's bytes depend on it (never a locale's). */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Builds a comparator from a string key. */
export function byKey<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => byCodeUnits(key(a), key(b));
}
