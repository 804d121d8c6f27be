// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainReason, stepsOf } from '../../web/src/reasons.ts';

describe('a reason, rule by rule', () => {
  const table: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['attribute.actor@1', [['attribute.actor@1', 'a name in the list of actors']]],
    ['attribute.actor@12: the government of Kestria', [['attribute.actor@12', 'the government of Kestria']]],
    [
      'attribute.pronoun@1: “They” is the Front; attribute.actor@1',
      [
        ['attribute.pronoun@1', '“They” is the Front'],
        ['attribute.actor@1', 'a name in the list of actors'],
      ],
    ],
    ['attribute.role@1: “master; commander”; twice', [['attribute.role@1', '“master; commander”; twice']]],
    ['some.other@3', [['some.other@3', '']]],
    ['told by hand', [['told by hand', '']]],
  ];
  for (const [reason, steps] of table) {
    test(reason, () =>
      assert.deepEqual(
        stepsOf(reason).map(({ rule, words }) => [rule, words]),
        steps,
      ),
    );
  }

  test('in plain words, a rule without any stands by its name', () => {
    assert.equal(
      plainReason('attribute.relay@1; some.other@3'),
      'named as the one it came through; some.other@3',
    );
  });
});
