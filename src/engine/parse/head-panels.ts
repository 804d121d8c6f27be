// SPDX-License-Identifier: Apache-2.0
import type { HeadWeights } from '../../language/network.ts';
import type { Address, Kernel } from './kernel.ts';
import { layPanels, type Panels, stacked } from './panels.ts';
import { stateStep } from './recurrence.ts';

/** What is taken from the states at once, in this order. */
const firstParts = ['tagIn', 'arcDependant', 'arcHead', 'labelDependant', 'labelHead'] as const;
type FirstPart = (typeof firstParts)[number];

/** One set of heads in the kernel's memory. */
export interface HeadPanels {
  /** The tags' layer and the words' parts in arcs and labels, one after another. */
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
  /** What words answer to predicates: their part of the sum, then of the product. */
  readonly roleAnswer: Panels;
  /** The same from the states of predicates. */
  readonly roleAsk: Panels;
  readonly roleWidth: number;
  readonly role: Panels;
  readonly arcRoot: Address;
  readonly labelRoot: Address;
  readonly arcDistance: Address;
  readonly roleDistance: Address;
  readonly rolePath: Address;
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
    roleAnswer: layPanels(
      kernel,
      stacked([weights.roleArgument, weights.roleAnswering]),
      undefined,
      stateStep,
    ),
    roleAsk: layPanels(kernel, stacked([weights.rolePredicate, weights.roleAsking]), undefined, stateStep),
    roleWidth: weights.rolePredicate.weights.rows,
    role: layPanels(kernel, weights.role),
    arcRoot: kernel.lay(weights.arcRoot),
    labelRoot: kernel.lay(weights.labelRoot),
    arcDistance: kernel.lay(weights.arcDistance),
    roleDistance: kernel.lay(weights.roleDistance),
    rolePath: kernel.lay(weights.rolePath),
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
