// SPDX-License-Identifier: Apache-2.0
/**
 * Packs an exported network for the engine: weights as bytes with one step a row, each row one output unit.
 *
 *     node training/reading/pack.ts FOLDER NAME OUT
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packContainer, textSection } from '../../src/language/container.ts';
import type { NetworkClasses, NetworkHeader } from '../../src/language/network.ts';

/** A tensor of the trained network, row-major. */
export interface Exported {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** All that the engine's file is made of. */
export interface ExportedNetwork {
  readonly width: number;
  readonly hidden: number;
  readonly layers: number;
  readonly classes: NetworkClasses;
  /** Hashes, ascending. */
  readonly keys: { readonly tuned: readonly number[]; readonly vectors: readonly number[] };
  readonly vectors: Int8Array;
  /** By PyTorch's names. */
  readonly tensors: ReadonlyMap<string, Exported>;
}

/** A tensor as it is packed; `columns` is 0 for floats that are kept as they are. */
interface Packed {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Reads `NAME.json`, `NAME.f32`, `classes.json` and `vectors.i8` below `folder`. */
export function readExported(folder: string, name: string): ExportedNetwork {
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const told = json(`${name}.json`) as {
    readonly width: number;
    readonly hidden: number;
    readonly layers: number;
    readonly tensors: readonly { readonly name: string; readonly shape: number[]; readonly at: number }[];
  };
  const { tags, feats, relations, roles, keys } = json('classes.json') as NetworkClasses & ExportedNetwork;
  const floats = new Float32Array(new Uint8Array(readFileSync(join(folder, `${name}.f32`))).buffer);
  const size = (shape: readonly number[]): number => shape.reduce((product, each) => product * each, 1);
  const tensors = told.tensors.map(
    ({ name: tensor, shape, at }) =>
      [tensor, { shape, values: floats.subarray(at, at + size(shape)) }] as const,
  );
  return {
    width: told.width,
    hidden: told.hidden,
    layers: told.layers,
    classes: { tags, feats, relations, roles },
    keys,
    vectors: new Int8Array(readFileSync(join(folder, 'vectors.i8'))),
    tensors: new Map(tensors),
  };
}

/** Writes the network as one container, in the order `decodeNetwork` reads. */
export function packNetwork(network: ExportedNetwork): Uint8Array {
  const packed = [...packedForms(network), ...packedLayers(network)];
  for (const name of ['fast', 'full'] as const) packed.push(...packedHeads(network, name));
  const { width, hidden, layers, classes, keys, vectors } = network;
  const header: NetworkHeader = {
    ...classes,
    width,
    hidden,
    layers,
    vectorWidth: vectors.length / keys.vectors.length,
    tensors: packed.map(({ name, rows, columns }) => [name, rows, columns]),
  };
  return packContainer([
    textSection(JSON.stringify(header)),
    bytesOf(Int32Array.from(keys.tuned)),
    bytesOf(Int32Array.from(keys.vectors)),
    bytesOf(vectors),
    ...packed.flatMap((tensor) => (tensor.columns === 0 ? [bytesOf(tensor.values)] : steppedRows(tensor))),
  ]);
}

function bytesOf(values: Int32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Bytes and steps: the largest weight of each row is ±127 steps. */
function steppedRows({ rows, columns, values }: Packed): readonly Uint8Array[] {
  const bytes = new Int8Array(rows * columns);
  const steps = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const weights = values.subarray(row * columns, (row + 1) * columns);
    const step = Math.fround(weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / 127);
    steps[row] = step;
    const per = step > 0 ? 1 / step : 0;
    bytes.set(
      weights.map((weight) => Math.round(weight * per)),
      row * columns,
    );
  }
  return [bytesOf(bytes), bytesOf(steps)];
}

function tensorOf(network: ExportedNetwork, name: string): Exported {
  const tensor = network.tensors.get(name);
  if (tensor === undefined) throw new RangeError(`the network has no “${name}”`);
  return tensor;
}

const floatsOf = (name: string, values: Float32Array): Packed => ({
  name,
  rows: values.length,
  columns: 0,
  values,
});

/** Rows as PyTorch has them. */
function rowsOf(network: ExportedNetwork, from: string, name = from): Packed {
  const { shape, values } = tensorOf(network, from);
  return { name, rows: shape[0]!, columns: shape[1]!, values };
}

/** A linear layer and its bias. */
function linear(network: ExportedNetwork, name: string): readonly Packed[] {
  return [
    rowsOf(network, `${name}.weight`, name),
    floatsOf(`${name}.bias`, tensorOf(network, `${name}.bias`).values),
  ];
}

function packedForms(network: ExportedNetwork): readonly Packed[] {
  const tables = ['tuned', 'affixes', 'grams', 'shapes'].map((name) =>
    rowsOf(network, `forms.${name}.weight`, `forms.${name}`),
  );
  return [
    floatsOf(
      'forms.widths',
      Float32Array.from(tables, (table) => table.columns),
    ),
    ...tables,
    ...linear(network, 'forms.joined'),
    floatsOf('forms.norm.gain', tensorOf(network, 'forms.norm.weight').values),
    floatsOf('forms.norm.bias', tensorOf(network, 'forms.norm.bias').values),
  ];
}

function packedLayers(network: ExportedNetwork): readonly Packed[] {
  return Array.from({ length: network.layers }, (_, i) => `layers.${i}`).flatMap((name) => [
    turned(network, `${name}.input`),
    floatsOf(`${name}.input.bias`, tensorOf(network, `${name}.bias`).values),
    turned(network, `${name}.recurrent`),
  ]);
}

/** `(groups, inputs, outputs)` or `(inputs, outputs)` as rows of outputs, group by group. */
function turned(network: ExportedNetwork, from: string): Packed {
  const { shape, values } = tensorOf(network, from);
  const [inputs, outputs] = shape.slice(-2) as [number, number];
  const groups = values.length / (inputs * outputs);
  const rows = new Float32Array(values.length);
  for (let group = 0; group < groups; group++) {
    const at = group * inputs * outputs;
    for (let i = 0; i < inputs; i++) {
      for (let o = 0; o < outputs; o++) rows[at + o * inputs + i] = values[at + i * outputs + o]!;
    }
  }
  return { name: from, rows: groups * outputs, columns: inputs, values: rows };
}

function packedHeads(network: ExportedNetwork, set: 'fast' | 'full'): readonly Packed[] {
  const name = (part: string): string => `${set}.${part}`;
  const floats = (part: string, as = part): Packed =>
    floatsOf(name(as), tensorOf(network, name(part)).values);
  return [
    ...linearLayers.flatMap((part) => linear(network, name(part))),
    floats('arc_root'),
    turned(network, name('arc')),
    floats('arc_bias', 'arc.bias'),
    floats('arc_distance'),
    floats('label_root'),
    rowsOf(network, name('role_predicate_form.weight'), name('role_predicate_form')),
    rowsOf(network, name('role_argument_form.weight'), name('role_argument_form')),
    floats('role_distance'),
    floats('role_path'),
  ];
}

const linearLayers = [
  'tag_in',
  'tags',
  'feats',
  'predicate',
  'arc_dependant',
  'arc_head',
  'label_dependant',
  'label_head',
  'label',
  'role_predicate',
  'role_argument',
  'role_asking',
  'role_answering',
  'role',
];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, name, out] = process.argv.slice(2);
  if (folder === undefined || name === undefined || out === undefined)
    throw new RangeError('node training/reading/pack.ts FOLDER NAME OUT');
  const bytes = packNetwork(readExported(folder, name));
  writeFileSync(out, bytes);
  process.stdout.write(`${out}: ${bytes.length} bytes\n`);
}
