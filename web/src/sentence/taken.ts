// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, RangeSeen } from '../../../src/api/index.ts';
import { meets } from './sentence-address.ts';

/** What claims take a word as. */
export interface Taken {
  readonly who: ClaimCard | null;
  readonly cue: ClaimCard | null;
  /** The innermost claim whose words it is among. */
  readonly said: ClaimCard | null;
  readonly hedge: boolean;
}

export function takenAs(word: RangeSeen, claims: readonly ClaimCard[]): Taken {
  const takes = (span: ClaimCard['cue']) => span !== null && meets(word, span);
  const said = claims.filter((claim) => claim.content.some(takes)).sort((a, b) => a.depth - b.depth);
  return {
    who: claims.findLast((claim) => takes(claim.source)) ?? null,
    cue: claims.findLast((claim) => takes(claim.cue)) ?? null,
    said: said.at(-1) ?? null,
    hedge: claims.some((claim) => claim.hedges.some(takes)),
  };
}
