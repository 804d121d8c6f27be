// SPDX-License-Identifier: Apache-2.0
import type { DecisionId, DecisionMade } from '../../model/index.ts';

/** Decisions that are not taken back, oldest first, and for those that are, by which. */
export interface Live {
  readonly live: readonly DecisionMade[];
  readonly withdrawnBy: ReadonlyMap<DecisionId, DecisionId>;
}

/** A withdrawal can be withdrawn too; what it took back then stands again. @param decisions oldest first */
export function liveOf(decisions: readonly DecisionMade[]): Live {
  const withdrawnBy = new Map<DecisionId, DecisionId>();
  for (const { id, withdraws } of decisions.toReversed()) {
    if (withdraws !== null && !withdrawnBy.has(id) && !withdrawnBy.has(withdraws))
      withdrawnBy.set(withdraws, id);
  }
  return { live: decisions.filter(({ id }) => !withdrawnBy.has(id)), withdrawnBy };
}
