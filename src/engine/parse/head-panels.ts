// SPDX-License-Identifier: Apache-2.0
import type { HeadWeights } from '../../language/network.ts';
import type { Address, Kernel } from './kernel.ts';
import { layPanels, type Panels, stacked, unbiased, upTo8 } from './panels.ts';
import { stateStep } from './recurrence.ts';

/** What is taken from the states at once, in this order. */
const firstParts = [
  'tagIn',
  'arcDependant',
  'arcHead',
  'labelDependant',
  'labelHead',
  'roleArgument',
] as const;
type FirstPart = (typeof firstParts)[number];

/** One set of heads in the kernel's memory. */
export interface HeadPanels {
  /** The tags' layer and the words' parts in arcs, labels and roles, one after another. */
  readonly first: Panels;
  /** Where each part begins in a row of what `first` gives, in bytes. */
  readonly offsets: Readonly<Record<FirstPart, number>>;
  readonly tagWidth: number;
  readonly arcWidth: number;
  readonly labelWidth: number;
  /** Tags, features and, last, whether a word is a predicate. */
  readonly tags: Panels;
  readonly arc: Panels;
  readonly label: Panels;
  /** Taken from the states of predicates alone. */
  readonly rolePredicate: Panels;
  readonly role: Panels;
  readonly rolePair: Panels;
  readonly arcRoot: Address;
  readonly labelRoot: Address;
  readonly arcDistance: Address;
  /** Rows as wide as `role.outer`. */
  readonly roleDistance: Address;
  readonly reach: number;
}

export function layHeads(kernel: Kernel, weights: HeadWeights): HeadPanels {
  return {
    first: layPanels(kernel, stacked(firstParts.map((part) => weights[part])), undefined, stateStep),
    offsets: offsetsOf(weights),
    tagWidth: weights.tagIn.weights.rows,
    arcWidth: weights.arcRoot.length,
    labelWidth: weights.labelRoot.length,
    tags: layPanels(kernel, stacked([weights.tags, weights.feats, weights.predicate])),
    arc: layPanels(kernel, weights.arc),
    label: layPanels(kernel, weights.label),
    rolePredicate: layPanels(kernel, weights.rolePredicate, undefined, stateStep),
    role: layPanels(kernel, weights.role),
    rolePair: layPanels(kernel, unbiased(weights.rolePair)),
    arcRoot: kernel.lay(weights.arcRoot),
    labelRoot: kernel.lay(weights.labelRoot),
    arcDistance: kernel.lay(weights.arcDistance),
    roleDistance: kernel.lay(widened(weights.roleDistance, weights.role.weights.rows)),
    reach: weights.arcDistance.length >> 1,
  };
}

function offsetsOf(weights: HeadWeights): Readonly<Record<FirstPart, number>> {
  const offsets = {} as Record<FirstPart, number>;
  let at = 0;
  for (const part of firstParts) {
    offsets[part] = at;
    at += weights[part].weights.rows * 4;
  }
  return offsets;
}

/** Rows of `columns` floats, each filled up to a multiple of 8. */
function widened(values: Float32Array, columns: number): Float32Array {
  const wide = upTo8(columns);
  const rows = values.length / columns;
  const wider = new Float32Array(rows * wide);
  for (let row = 0; row < rows; row++)
    wider.set(values.subarray(row * columns, (row + 1) * columns), row * wide);
  return wider;
}
