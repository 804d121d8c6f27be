// SPDX-License-Identifier: Apache-2.0
import type { CalibrationStep, ReferenceLanguage } from '../../language/reference.ts';
import type { Reason } from '../../model/index.ts';
import type { Chains } from './chains.ts';
import type { Expression } from './expressions.ts';
import { leadOf, rank } from './rank.ts';
import { sureOf } from './sure.ts';

/** What was made of one expression, before it is known whether anything takes it up. */
export interface Decision {
  /** Index of an earlier expression, or null. */
  readonly antecedent: number | null;
  /** `link`; `none`: there is no antecedent; `open`: there may be, and the best one is too unlikely to be taken. */
  readonly verdict: 'link' | 'none' | 'open';
  /** In the verdict, 0 to 1; of an open one, in the antecedent that was not taken. */
  readonly confidence: number;
  readonly reason: Reason;
  /** Index of the antecedent that an open verdict did not take. */
  readonly perhaps: number | null;
}

/**
 * A link that was right less often than this, in per cent, on texts held out is not made. Right means there: both
 * phrases cut exactly as an annotator would and put together by him, so that a half is much.
 */
const leastShare = 33;
/** Where nothing was measured. */
const unmeasured = 50;

/** Decides what the next expression stands for. */
export function decide(m: Expression, chains: Chains, { words, model }: ReferenceLanguage): Decision {
  const { ranking, calibration } = model;
  const candidates = chains.candidates();
  const sure = sureOf(m, candidates, chains, words);
  if (sure) {
    const confidence = (calibration.rules[sure.reason] ?? unmeasured) / 100;
    return { ...sure, verdict: sure.antecedent === null ? 'none' : 'link', confidence, perhaps: null };
  }
  const ranked = rank(m, candidates, chains, ranking);
  const lead = leadOf(ranked);
  if (lead <= 0) {
    const confidence = shareAt(calibration.none, -lead) / 100;
    return { antecedent: null, verdict: 'none', confidence, reason: 'refer.ranked@1', perhaps: null };
  }
  const share = shareAt(calibration.link, lead);
  const confidence = share / 100;
  if (share >= leastShare)
    return { antecedent: ranked.best, verdict: 'link', confidence, reason: 'refer.ranked@1', perhaps: null };
  return { antecedent: null, verdict: 'open', confidence, reason: 'refer.open@1', perhaps: ranked.best };
}

/** The share of right choices, in per cent, of the step in which a lead falls; a half where nothing was measured. */
function shareAt(steps: readonly CalibrationStep[], lead: number): number {
  return steps.findLast((step) => step.lead <= lead)?.right ?? unmeasured;
}
