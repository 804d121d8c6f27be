// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOfFolded } from './hash.ts';
import { decodeWordClasses, encodeWordClasses } from './word-classes.ts';

test('classes of words come back as they were written', () => {
  const fine = new Map(
    ['drone', 'missile', 'tuesday', 'zzz'].map((word, i) => [hashOfFolded(word), 1 + (i >> 1)]),
  );
  const coarse = Uint16Array.from([0, 7, 9]);
  const back = decodeWordClasses(encodeWordClasses({ fine, coarse }));
  assert.deepEqual(new Map([...back.fine].sort()), new Map([...fine].sort()));
  assert.deepEqual(back.coarse, coarse);
});

test('bytes that are none are refused', () => {
  assert.throws(() => decodeWordClasses(new Uint8Array(64)), RangeError);
});
