// SPDX-License-Identifier: Apache-2.0

import { randomFrom, shuffled } from '../../learning/random.ts';
import { Chains } from '../../src/engine/refer/chains.ts';
import { visitChoices } from '../../src/engine/refer/rank.ts';
import { sureOf } from '../../src/engine/refer/sure.ts';
import type { ReferenceWords } from '../../src/language/reference.ts';
import type { PackedTable } from '../../src/language/weights.ts';
import { type Packing, Perceptron } from '../words/perceptron.ts';
import type { Example } from './documents.ts';

export interface RankerSettings {
  readonly epochs: number;
  readonly seed: number;
  /** By how much the right choice must lead a wrong one: a false link, a link missed, a link to the wrong thing. */
  readonly margins: { readonly falseLink: number; readonly missed: number; readonly wrong: number };
  readonly packing: Packing;
  readonly words: ReferenceWords;
  readonly onEpoch: (epoch: number, wrong: number, steps: number) => void;
}

interface Choice {
  readonly antecedent: number | null;
  readonly features: Int32Array;
  readonly score: number;
}

/**
 * Learns to rank antecedents: an averaged perceptron with a margin that depends on the kind of mistake. Which of
 * several right antecedents is meant stays latent: the one that ranks highest now. Chains grow as the rules and the
 * model itself decide, so that it learns from the mistakes it will see.
 */
export function trainRanker(examples: readonly Example[], settings: RankerSettings): PackedTable {
  const perceptron = new Perceptron(1);
  const random = randomFrom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    let [wrong, steps] = [0, 0];
    for (const number of shuffled(examples.length, random)) {
      const example = examples[number]!;
      wrong += learnFrom(example, perceptron, settings);
      steps += example.expressions.length;
    }
    settings.onEpoch(epoch, wrong, steps);
  }
  return perceptron.pack(settings.packing);
}

/** Goes through one document; gives the number of corrections. */
function learnFrom(
  { expressions, groups }: Example,
  perceptron: Perceptron,
  settings: RankerSettings,
): number {
  const { words } = settings;
  const chains = new Chains(expressions);
  let wrong = 0;
  for (const m of expressions) {
    const choices: Choice[] = [];
    const scores = new Float64Array(1);
    const candidates = chains.candidates();
    visitChoices(m, candidates, chains, (antecedent, features, count) => {
      perceptron.score(features, count, scores);
      choices.push({ antecedent, features: features.slice(0, count), score: scores[0]! });
    });
    const group = groups[m.index] ?? null;
    const links = group === null ? [] : choices.filter((each) => isIn(each, groups, group));
    if (correct(choices, links, perceptron, settings)) wrong++;
    const best = choices.reduce((most, each) => (each.score > most.score ? each : most));
    chains.add((sureOf(m, candidates, chains, words) ?? best).antecedent);
  }
  return wrong;
}

function isIn({ antecedent }: Choice, groups: Example['groups'], group: string): boolean {
  return antecedent !== null && groups[antecedent] === group;
}

/** Corrects the weights when a wrong choice comes too near the best right one. */
function correct(
  choices: readonly Choice[],
  links: readonly Choice[],
  perceptron: Perceptron,
  { margins }: RankerSettings,
): boolean {
  const right = links.length > 0 ? links : choices.slice(0, 1);
  const isRight = new Set(right);
  const marginOf = ({ antecedent }: Choice): number =>
    links.length === 0 ? margins.falseLink : antecedent === null ? margins.missed : margins.wrong;
  const lead = right.reduce((best, each) => (each.score > best.score ? each : best));
  let rival: Choice | null = null;
  let rivalScore = lead.score;
  for (const each of choices) {
    if (isRight.has(each) || each.score + marginOf(each) <= rivalScore) continue;
    rival = each;
    rivalScore = each.score + marginOf(each);
  }
  perceptron.step();
  if (rival === null) return false;
  perceptron.move(lead.features, lead.features.length, 0, 1);
  perceptron.move(rival.features, rival.features.length, 0, -1);
  return true;
}
