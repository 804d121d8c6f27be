// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packContainer, TableReader } from './container.ts';
import { addScores, layOut, readTable, rowOf, stepOf, tableSections, weightOf } from './weights.ts';

const packed = {
  classes: 3,
  keys: Int32Array.of(99, 1_000_000, -7),
  lengths: Uint8Array.of(2, 1, 1),
  labels: Uint8Array.of(0, 2, 1, 1),
  weights: Int8Array.of(5, -6, 7, -8),
};

test('features add up, and one that training did not keep adds nothing', () => {
  const scores = new Int32Array(3);
  addScores(layOut(packed), Int32Array.of(99, -7, 12345, 1_000_000), 3, scores);
  assert.deepEqual([...scores], [weightOf(5), weightOf(-8), weightOf(-6)]);
});

test('a weight is nearest to its own step', () => {
  for (let step = -127; step <= 127; step++) assert.equal(stepOf(weightOf(step)), step + 0);
  assert.equal(stepOf(1e9), 127);
  assert.equal(stepOf(8), 0);
});

test('a table survives packing', () => {
  const reader = new TableReader(packContainer(tableSections(packed)));
  assert.deepEqual(readTable(reader, 3), layOut(packed));
});

test('every key of a table is found and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (keys, other) => {
      const empty = {
        labels: new Uint8Array(0),
        weights: new Int8Array(0),
        lengths: new Uint8Array(keys.length),
      };
      const table = layOut({ classes: 1, keys: Int32Array.from(keys), ...empty });
      keys.forEach((key, row) => {
        assert.equal(rowOf(table, key), row);
      });
      assert.equal(rowOf(table, other), keys.indexOf(other));
    }),
  );
});

test('parts that do not fit each other are refused', () => {
  assert.throws(() => layOut({ ...packed, lengths: Uint8Array.of(2, 1) }), RangeError);
  assert.throws(() => layOut({ ...packed, lengths: Uint8Array.of(2, 1, 2) }), RangeError);
});
