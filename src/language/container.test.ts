// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packContainer, TableReader, textSection } from './container.ts';

test('sections come back as they were packed, also from the middle of a buffer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array()),
      fc.string({ unit: 'binary' }),
      fc.nat(7),
      (sections, text, offset) => {
        const packed = packContainer([...sections, textSection(text)]);
        const shifted = new Uint8Array(offset + packed.length);
        shifted.set(packed, offset);
        const reader = new TableReader(shifted.subarray(offset));
        for (const section of sections) assert.deepEqual([...reader.bytes()], [...section]);
        assert.equal(reader.text(), text);
        assert.throws(() => reader.bytes(), RangeError);
      },
    ),
  );
});

test('what is no container, of another version or cut short is refused', () => {
  const packed = packContainer([textSection('weights')]);
  assert.throws(() => new TableReader(new Uint8Array(40)), /no trained weights/);
  assert.throws(() => new TableReader(packed.subarray(0, packed.length - 4)), /cut short/);
  assert.throws(() => new TableReader(packed.subarray(0, 6)), RangeError);
  const other = packed.slice();
  other[4] = 9;
  assert.throws(() => new TableReader(other), /version 9/);
});
