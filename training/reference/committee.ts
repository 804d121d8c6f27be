// SPDX-License-Identifier: Apache-2.0
import { type PackedTable, stepOf, weightOf } from '../../src/language/weights.ts';

/**
 * One table that says the mean of what several say: models trained on the same texts in other orders differ by
 * accident, and their mean is better than each. All have one class.
 */
export function meanTable(tables: readonly PackedTable[]): PackedTable {
  const sums = new Map<number, number>();
  for (const { keys, weights } of tables) {
    keys.forEach((key, row) => {
      sums.set(key, (sums.get(key) ?? 0) + weightOf(weights[row]!));
    });
  }
  const rows = [...sums]
    .map(([key, sum]) => ({ key, step: stepOf(sum / tables.length) }))
    .filter(({ step }) => step !== 0)
    .sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  return {
    classes: 1,
    keys: Int32Array.from(rows, ({ key }) => key),
    lengths: new Uint8Array(rows.length).fill(1),
    labels: new Uint8Array(rows.length),
    weights: Int8Array.from(rows, ({ step }) => step),
  };
}
