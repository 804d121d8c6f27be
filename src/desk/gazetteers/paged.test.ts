// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownFolder } from '../../../test/store/folders.ts';
import { PageCache, pagedSource } from './paged.ts';

test('any stretch of a file is what stands there, though few pages are kept', (t) => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff);
  const file = join(ownFolder(t), 'bytes');
  writeFileSync(file, bytes);
  const descriptor = openSync(file, 'r');
  t.after(() => closeSync(descriptor));
  const [offset, length] = [1000, 90_000];
  const source = pagedSource(descriptor, { offset, length }, new PageCache(0.04));
  const part = bytes.subarray(offset, offset + length);
  fc.assert(
    fc.property(fc.nat(95_000), fc.nat(60_000), (start, wanted) => {
      assert.deepEqual(
        Buffer.from(source.at(start, wanted)),
        Buffer.from(part.subarray(start, start + wanted)),
      );
    }),
  );
});

test('a file that became shorter is not taken for the one it was', (t) => {
  const file = join(ownFolder(t), 'bytes');
  writeFileSync(file, 'short');
  const descriptor = openSync(file, 'r');
  t.after(() => closeSync(descriptor));
  const source = pagedSource(descriptor, { offset: 0, length: 50 }, new PageCache(1));
  assert.throws(() => source.at(0, 10), RangeError);
});

test('no more pages are kept than there may be', () => {
  const cache = new PageCache(2 * (16 / 1024));
  const read: string[] = [];
  const page = (key: string): Uint8Array => cache.page(key, () => new Uint8Array(read.push(key)));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) page(key);
  assert.deepEqual(read, ['a', 'b', 'c', 'b'], 'the one not asked for longest was let go');
});
