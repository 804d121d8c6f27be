// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf, utf8Of } from './utf8.ts';

test('bytes are those of the platform, and come back as the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = utf8Of(text);
      assert.deepEqual([...bytes], [...new TextEncoder().encode(text)]);
      assert.equal(
        textOf(bytes, 0, bytes.length),
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      );
    }),
  );
});
