// SPDX-License-Identifier: Apache-2.0
import type { CalibrationStep, ReferenceModel } from '../../language/reference.ts';
import type { Reason, ReferenceOutcome } from '../../model/index.ts';
import type { Chains } from './chains.ts';
import type { Expression } from './expressions.ts';
import { leadOf, rank } from './rank.ts';

/** What was made of one expression. */
export interface Decision {
  readonly outcome: ReferenceOutcome;
  /** Index of an earlier expression; null unless the outcome is `antecedent`. */
  readonly antecedent: number | null;
  readonly confidence: number;
  readonly reason: Reason;
}

/** Decides what the next expression stands for. */
export function decide(m: Expression, chains: Chains, { ranking, calibration }: ReferenceModel): Decision {
  const ranked = rank(m, chains, ranking);
  const lead = leadOf(ranked);
  if (lead > 0) {
    const confidence = shareAt(calibration.link, lead);
    return { outcome: 'antecedent', antecedent: ranked.best, confidence, reason: 'refer.ranked@1' };
  }
  const confidence = shareAt(calibration.none, -lead);
  if (m.pronoun === null) return { outcome: 'first', antecedent: null, confidence, reason: 'refer.first@1' };
  return { outcome: 'none', antecedent: null, confidence, reason: 'refer.none@1' };
}

/** The share of right choices, 0 to 1, of the step in which a lead falls. */
function shareAt(steps: readonly CalibrationStep[], lead: number): number {
  return (steps.findLast((step) => step.lead <= lead)?.right ?? 50) / 100;
}
