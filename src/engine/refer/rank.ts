// SPDX-License-Identifier: Apache-2.0
import type { FeatureTable } from '../../language/weights.ts';
import { addScores } from '../../language/weights.ts';
import { agreement } from './attributes.ts';
import type { Chains } from './chains.ts';
import type { Expression } from './expressions.ts';
import { featuresOfFirst, featuresOfPair, mostFeatures } from './features.ts';

/**
 * Takes one choice for an expression: an earlier expression, or null for none of them. The features lie in a buffer
 * that the next choice overwrites.
 */
export type Visit = (antecedent: number | null, features: Int32Array, count: number) => void;

const buffer = new Int32Array(mostFeatures);

/** Gives the choices for the next expression: first that nothing before is meant, then the candidates, nearest first. */
export function visitChoices(
  m: Expression,
  candidates: readonly Expression[],
  chains: Chains,
  visit: Visit,
): void {
  visit(null, buffer, featuresOfFirst(m, candidates, buffer));
  let skipped = 0;
  const seen = new Set<number>();
  for (const a of candidates) {
    visit(a.index, buffer, featuresOfPair(m, a, chains, skipped, buffer));
    const chain = chains.chainOf(a.index);
    if (!seen.has(chain.number) && agreement(m, chain.gender, a.number) > 0) skipped++;
    seen.add(chain.number);
  }
}

/** How the choices for one expression were ranked. Scores are whole numbers; only their proportions matter. */
export interface Ranking {
  /** The best candidate, or -1 when there is none. */
  readonly best: number;
  readonly score: number;
  /** Score of there being no antecedent. */
  readonly none: number;
  /** The best candidate of another chain, or -1, and its score. */
  readonly rival: number;
  readonly rivalScore: number;
}

const lowest = -0x7fffffff;
const sum = new Int32Array(1);

/** Ranks the choices for the next expression. Of equals the nearer stands. */
export function rank(
  m: Expression,
  candidates: readonly Expression[],
  chains: Chains,
  table: FeatureTable,
): Ranking {
  const found = { best: -1, score: lowest, none: 0, rival: -1, rivalScore: lowest };
  visitChoices(m, candidates, chains, (antecedent, features, count) => {
    sum[0] = 0;
    addScores(table, features, count, sum);
    const score = sum[0]!;
    if (antecedent === null) {
      found.none = score;
      return;
    }
    const sameChain = found.best >= 0 && chains.chainOf(found.best) === chains.chainOf(antecedent);
    if (score > found.score) {
      if (!sameChain) Object.assign(found, { rival: found.best, rivalScore: found.score });
      Object.assign(found, { best: antecedent, score });
    } else if (!sameChain && score > found.rivalScore)
      Object.assign(found, { rival: antecedent, rivalScore: score });
  });
  return found;
}

/** How far the best candidate leads the choice of none, less than nought where it trails. */
export function leadOf({ best, score, none }: Ranking): number {
  return best < 0 ? lowest : score - none;
}
