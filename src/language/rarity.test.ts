// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeTextCounts, encodeTextCounts, rarityOf } from './rarity.ts';

test('the fewer texts have a word, the rarer it is; one of all texts is not rare, an unknown one as rare as can be', () => {
  const rarity = rarityOf({
    texts: 100,
    counts: new Map([
      ['the', 100],
      ['ferry', 4],
      ['quay', 1],
    ]),
  });
  assert.equal(rarity.of('the'), 0);
  assert.ok(rarity.of('ferry') > 0);
  assert.ok(rarity.of('quay') > rarity.of('ferry'));
  assert.equal(rarity.of('nowhere to be found'), rarity.of('quay'));
});

test('counts survive writing and reading', () => {
  const word = fc.stringMatching(/^[a-z0-9’]{1,8}$/);
  fc.assert(
    fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 50 })), (counted) => {
      const counts = new Map(Object.entries(counted));
      const read = decodeTextCounts(encodeTextCounts({ texts: 50, counts }, 'a remark'));
      assert.equal(read.texts, 50);
      assert.deepEqual(new Map([...read.counts].sort()), new Map([...counts].sort()));
    }),
  );
});

for (const [what, file] of [
  ['no number of texts', '3 ferry\n'],
  ['no texts at all', 'texts 0\n'],
  ['a line without a count', 'texts 5\nferry quay\n'],
  ['a word of more texts than there are', 'texts 5\n6 ferry\n'],
] as const) {
  test(`refused: ${what}`, () => assert.throws(() => decodeTextCounts(file), RangeError));
}
