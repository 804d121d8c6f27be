// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { halvesIn, wellFormed } from './well-formed.ts';

test('halves that stand alone are replaced, pairs are not', () => {
  const rows = [
    ['plain', 'plain', 0],
    ['\u{1F6E9}', '\u{1F6E9}', 0],
    ['a\uD83Db', 'a\uFFFDb', 1],
    ['\uDEE9\uD83D', '\uFFFD\uFFFD', 2],
    ['\uD83D\uD83D\uDEE9', '\uFFFD\u{1F6E9}', 1],
  ] as const;
  for (const [text, expected, halves] of rows) {
    assert.equal(wellFormed(text), expected);
    assert.equal(halvesIn(text), halves);
  }
});

test('offsets stay, and what comes out can be written as UTF-8 and read back', () => {
  const units = fc.array(fc.integer({ min: 0xd700, max: 0xe100 }), { maxLength: 20 });
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      const formed = wellFormed(text);
      assert.equal(formed.length, text.length);
      assert.equal(Buffer.from(formed, 'utf8').toString('utf8'), formed);
    }),
  );
});
