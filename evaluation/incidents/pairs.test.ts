// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconcile } from '../../src/engine/reconcile.ts';
import { language, told } from '../../test/piles.ts';
import { labelledPairs, readPairLabels } from './labels.ts';
import { joinedPairs, nearMisses, placeOf } from './pairs.ts';

const ledger = reconcile(
  [
    told({ id: 'a', style: 0, statements: [{}, { where: 'quill', when: '2031-03-09' }] }),
    told({ id: 'b', style: 1, statements: [{}, { where: 'quill', when: '2031-04-09' }] }),
    told({ id: 'c', style: 2, statements: [{}, { where: 'south', when: '2031-03-09', actor: 'oskar' }] }),
  ],
  language,
  { version: '0' },
);
const shown = (pairs: ReturnType<typeof joinedPairs>) =>
  pairs.map(({ kind, a, b }) => `${kind} ${placeOf(a)} ${placeOf(b)}`);

test('joined pairs are of two reports and one incident, the same for the same seed', () => {
  const pairs = joinedPairs([ledger], 1, 2);
  assert.equal(pairs.length, 2);
  for (const { a, b } of pairs) {
    assert.notEqual(a.report, b.report);
    assert.ok(ledger.incidents.some(({ mentions }) => [a, b].every(({ id }) => ids(mentions).includes(id))));
  }
  assert.deepEqual(shown(pairs), shown(joinedPairs([ledger], 1, 2)));
});

test('near misses are of two incidents, each pair of them once', () => {
  const pairs = nearMisses([ledger], 1, 10);
  assert.deepEqual(pairs.map(({ kind }) => kind).sort(), ['day', 'town']);
  for (const { a, b } of pairs) {
    assert.notEqual(a.report, b.report);
    assert.ok(!ledger.incidents.some(({ mentions }) => [a, b].every(({ id }) => ids(mentions).includes(id))));
  }
});

test('the pairs that were read can be read, each once', () => {
  const keys = labelledPairs().map(({ corpus, a, b }) => `${corpus} ${a} ${b}`);
  assert.ok(keys.length > 1000);
  assert.equal(new Set(keys).size, keys.length);
  assert.throws(() => readPairLabels('fa-kes\tr:0-1\tq:0-1\tmaybe\tjoined-1'), RangeError);
});

function ids(mentions: readonly { readonly happening: string }[]): readonly string[] {
  return mentions.map(({ happening }) => happening);
}
