// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading } from '../../src/model/index.ts';
import type { GoldAttribution } from '../readers/polnear.ts';

/** A claim's words as a corpus has an attribution's. */
export function partsOf(claim: ClaimReading): GoldAttribution {
  return {
    source: claim.source ? [claim.source] : [],
    cue: claim.cue ? [claim.cue] : [],
    content: claim.content,
  };
}
