// SPDX-License-Identifier: Apache-2.0
import { packContainer, textSection } from '../../src/language/container.ts';
import type { NameHeader } from '../../src/language/name-model.ts';
import { type PackedTable, stepOf, tableSections, weightOf } from '../../src/language/weights.ts';
import type { MentionType } from '../../src/model/index.ts';
import { learnedTypes } from './examples.ts';
import type { LearnedNames } from './learner.ts';
import type { FeatureWeights } from './weights.ts';

/** How a learned recogniser is made small and how it decides. */
export interface Packing {
  /** Weights nearer to nought than this are dropped. */
  readonly slight: number;
  /** The least likelihood of what is taken for a name. */
  readonly least: number;
  /** The same for single types, where a wrong name costs more than one missed. */
  readonly leastOf: Readonly<Partial<Record<MentionType, number>>>;
  /** The same for what a list or a pattern proposes. */
  readonly leastProposed: number;
  /** How likely a place, an arm, a vehicle or a platform is at least that the lists have. */
  readonly leastListed: number;
  /** The least likelihood of a place with a capital that no spotter proposes. */
  readonly leastUnknown: number;
  /** Rows of words that by their words alone score less than this for every type are passed over. */
  readonly hopeless: number;
}

/** Writes a recogniser in the order in which `decodeNameModel` reads it. */
export function packNames(learned: LearnedNames, packing: Packing): Uint8Array {
  const unit = Math.floor(weightOf(127) / Math.max(heaviest(learned.words), heaviest(learned.spans)));
  const header: NameHeader = {
    types: learnedTypes,
    unit,
    least: learnedTypes.map((type) => packing.leastOf[type] ?? packing.least),
    leastProposed: packing.leastProposed,
    leastListed: packing.leastListed,
    leastUnknown: packing.leastUnknown,
    hopeless: Math.round(packing.hopeless * unit),
  };
  return packContainer([
    textSection(JSON.stringify(header)),
    ...tableSections(packTable(learned.words, unit, packing.slight)),
    ...tableSections(packTable(learned.spans, unit, packing.slight)),
  ]);
}

function heaviest({ weights }: FeatureWeights): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0.001);
}

function packTable({ rows, width, weights }: FeatureWeights, unit: number, slight: number): PackedTable {
  const keys: number[] = [];
  const lengths: number[] = [];
  const labels: number[] = [];
  const steps: number[] = [];
  for (const [key, row] of [...rows].sort(([a], [b]) => (a >>> 0) - (b >>> 0))) {
    const before = labels.length;
    for (let c = 0; c < width; c++) {
      const weight = weights[row * width + c]!;
      const step = stepOf(weight * unit);
      if (Math.abs(weight) < slight || step === 0) continue;
      labels.push(c);
      steps.push(step);
    }
    if (labels.length === before) continue;
    keys.push(key);
    lengths.push(labels.length - before);
  }
  return {
    classes: width,
    keys: Int32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(steps),
  };
}
