// SPDX-License-Identifier: Apache-2.0
import type { ReadingSeen } from '../../api/index.ts';
import { type Claim, decisionIn } from '../../model/index.ts';
import type { VoiceScope } from './voice-scope.ts';

/**
 * Each report's words for a voice and why they were read as it: “the ministry”, “Konashenkov”, “it”. The same words by
 * the same rules in one report stand once, with how often.
 *
 * A claim's reasons are those of its finding and of its first speaker; those that the voice has as well say why these
 * words are this voice. A decision by which people made the voice what it is comes first. Of the others named with it, and of those it came through, the ledger keeps no reason of their
 * own for each claim.
 */
export function readingsOf(scope: VoiceScope): readonly ReadingSeen[] {
  const { voice, id, spoken, relayed } = scope;
  const why = new Set(voice?.reasons ?? []);
  const decided = [...why].filter((reason) => decisionIn(reason) !== null);
  const read = [
    ...spoken.map((claim) =>
      claim.voice === id || claim.voice === null
        ? oneReading(scope, claim, 'speaks', [
            ...decided,
            ...claim.reasons.filter((reason) => why.has(reason)),
          ])
        : oneReading(scope, claim, 'with', []),
    ),
    ...relayed
      .filter((claim) => claim.via.includes(id))
      .map((claim) => ({ ...oneReading(scope, claim, 'via', []), words: null })),
  ];
  const grouped = new Map<string, ReadingSeen>();
  for (const reading of read) {
    const { report, words, role, reasons } = reading;
    const key = JSON.stringify([report, role, words?.toLowerCase() ?? null, reasons]);
    const before = grouped.get(key);
    grouped.set(key, before ? { ...before, times: before.times + 1 } : reading);
  }
  return [...grouped.values()].sort(scope.bySpot);
}

function oneReading(
  { spot }: VoiceScope,
  claim: Claim,
  role: ReadingSeen['role'],
  reasons: readonly string[],
): ReadingSeen {
  return { ...spot(claim), words: claim.source?.exact ?? null, reasons, role, times: 1 };
}
