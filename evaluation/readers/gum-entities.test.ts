// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGumEntities } from './gum-entities.ts';

const row = (...cells: readonly string[]): string => cells.join('\t');

const file = [
  '# newdoc id = own',
  '# sent_id = own-1',
  '# text = Governor Ana Brandt left Tessa',
  row('1', 'Governor', 'governor', 'NOUN', 'NN', '_', '2', 'compound', '_', 'Entity=(1-person-new'),
  row('2', 'Ana', 'Ana', 'PROPN', 'NNP', '_', '4', 'nsubj', '_', '_'),
  row('3', 'Brandt', 'Brandt', 'PROPN', 'NNP', '_', '2', 'flat', '_', 'Entity=1)'),
  row('4', 'left', 'leave', 'VERB', 'VBD', '_', '0', 'root', '_', '_'),
  row('5', 'Tessa', 'Tessa', 'PROPN', 'NNP', '_', '4', 'obj', '_', 'Entity=(2-place-new-x)|SpaceAfter=No'),
  '',
  '# sent_id = own-2',
  '# text = a bridge in Velm',
  row('1', 'a', 'a', 'DET', 'DT', '_', '2', 'det', '_', 'Entity=(3-place-new'),
  row('2', 'bridge', 'bridge', 'NOUN', 'NN', '_', '0', 'root', '_', '_'),
  row('3', 'in', 'in', 'ADP', 'IN', '_', '4', 'case', '_', '_'),
  row('4', 'Velm', 'Velm', 'PROPN', 'NNP', '_', '2', 'nmod', '_', 'Entity=(4-place-new)3)'),
  '',
].join('\n');

test('phrases are read with their type and the tag of their head, nested ones too', () => {
  const [text, ...others] = readGumEntities(file);
  assert.equal(others.length, 0);
  assert.deepEqual(
    text!.entities.map(({ start, end, type, head }) => [text!.text.slice(start, end), type, head]),
    [
      ['Governor Ana Brandt', 'person', 'PROPN'],
      ['Tessa', 'place', 'PROPN'],
      ['Velm', 'place', 'PROPN'],
      ['a bridge in Velm', 'place', 'NOUN'],
    ],
  );
});
