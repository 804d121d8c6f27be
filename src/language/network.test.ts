// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packNetwork } from '../../training/reading/pack.ts';
import { randomNetwork } from '../../training/reading/random-network.ts';
import { packContainer, TableReader, textSection } from './container.ts';
import { decodeNetwork, type NetworkHeader } from './network.ts';

const sizes = { width: 16, hidden: 8, layers: 2, tag: 8, arc: 16, label: 8, role: 8 };
const network = randomNetwork(sizes, ['said', 'the', 'harbour'], 5);
const packed = packNetwork(network);

test('weights come back within half a step of a row', () => {
  const { full, layers } = decodeNetwork(packed);
  const { weights, bias } = full.arc;
  const arc = network.tensors.get('full.arc')!.values;
  weights.bytes.forEach((byte, i) => {
    const [output, input] = [Math.floor(i / 16), i % 16];
    const step = weights.steps[output]!;
    assert.ok(Math.abs(byte * step - arc[input * 16 + output]!) <= step * 0.5001);
  });
  assert.deepEqual(bias, network.tensors.get('full.arc_bias')!.values);
  assert.deepEqual(layers[1]!.input.bias, network.tensors.get('layers.1.bias')!.values);
});

/** The weights with another header, or with one section less. */
function changed(
  change: (header: NetworkHeader) => unknown,
  sections = Number.POSITIVE_INFINITY,
): Uint8Array {
  const reader = new TableReader(packed);
  const header = JSON.parse(reader.text()) as NetworkHeader;
  const count = new DataView(packed.buffer, packed.byteOffset).getUint32(8, true);
  const rest = Array.from({ length: Math.min(count, sections) - 1 }, () => reader.bytes());
  return packContainer([textSection(JSON.stringify(change(header))), ...rest]);
}

/** The first tensor that has columns with one more. */
function wider(tensors: NetworkHeader['tensors']): NetworkHeader['tensors'] {
  const first = tensors.findIndex(([, , columns]) => columns > 0);
  return tensors.map(([name, rows, columns], i) => [name, rows, i === first ? columns + 1 : columns]);
}

const broken: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['other bytes', new Uint8Array(400).fill(7)],
  ['weights that are cut short', packed.subarray(0, packed.length - 8)],
  ['weights with too few sections', changed((header) => header, 9)],
  ['a header that is no JSON', packContainer([textSection('{')])],
  ['a width that is no multiple of 8', changed((header) => ({ ...header, width: 15 }))],
  ['another width than the tensors’', changed((header) => ({ ...header, hidden: 16 }))],
  ['more layers than there are', changed((header) => ({ ...header, layers: 3 }))],
  ['vectors of another width', changed((header) => ({ ...header, vectorWidth: 13 }))],
  ['more tags than scores', changed((header) => ({ ...header, tags: [...header.tags, 'X X'] }))],
  ['roles out of order', changed((header) => ({ ...header, roles: header.roles.toReversed() }))],
  ['relations without a root', changed((header) => ({ ...header, relations: ['obj'] }))],
  ['a tensor of another size', changed(({ tensors, ...header }) => ({ ...header, tensors: wider(tensors) }))],
];

for (const [what, bytes] of broken) {
  test(`${what}: refused`, () => {
    assert.throws(() => decodeNetwork(bytes), RangeError);
  });
}
