// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../src/language/language.ts';
import { type Example, examplesOf, type NamedReport } from './examples.ts';
import { type LearnedNames, learnNames } from './learner.ts';
import { type Packing, packNames } from './pack.ts';

export const seed = 20260101;
const common = { rate: 0.1, decay: 0.01, drop: 0.3 };
const prior = { ...common, epochs: 3, seed };
const own = { ...common, epochs: 8, seed };
const packing: Packing = {
  slight: 0.03,
  least: 0.06,
  leastOf: { place: 0.1 },
  leastProposed: 0.0002,
  leastListed: 0.999,
  leastUnknown: 0.95,
  hopeless: -3,
};

/**
 * What is learned first, from texts whose names are marked by another convention: what kinds of words names are made of.
 */
export function learnPrior(reports: readonly NamedReport[], language: Language): LearnedNames {
  const examples = reports.flatMap((report) => examplesOf(report, language, false));
  return learnNames(examples, prior, null);
}

/** Learns the convention that is wanted, on top of a prior, and gives the recogniser's bytes. */
export function learnRecogniser(examples: readonly Example[], from: LearnedNames): Uint8Array {
  return packNames(learnNames(examples, own, from), packing);
}
