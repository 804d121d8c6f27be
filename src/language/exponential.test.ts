// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exponential } from './exponential.ts';

test('it is e to the power, as near as thresholds need, and grows', () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      assert.ok(Math.abs(exponential(x) / Math.exp(x) - 1) < 1e-9, String(x));
      assert.ok(exponential(x + 0.001) > exponential(x) || x + 0.001 > 40);
    }),
  );
});

test('beyond the flat ends it stays what it is there', () => {
  assert.equal(exponential(1e9), exponential(40));
  assert.equal(exponential(-1e9), exponential(-40));
  assert.equal(exponential(0), 1);
});
