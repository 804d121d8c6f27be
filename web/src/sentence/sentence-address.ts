// SPDX-License-Identifier: Apache-2.0
import type { ClaimCard, RangeSeen, SpanSeen } from '../../../src/api/index.ts';
import { type Address, withQuery } from '../address.ts';

/** The offset whose sentence is open, as the address has it. */
export function sentenceAsked(address: Address): number | null {
  const asked = address.query.get('sentence') ?? '';
  return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

/** The same page with a sentence open, or none. The claim stays chosen unless it takes no word of the sentence. */
export function withSentence(address: Address, at: number | null, claim?: string | null): string {
  const sentence = at === null ? null : String(at);
  const changes = at === null ? { sentence, tree: null } : { sentence };
  const why = address.query.get('why') === 'sentence' ? null : address.query.get('why');
  return withQuery(address, { ...changes, why, ...(claim === undefined ? {} : { claim }) });
}

/** Where to look for the sentence that shows why a claim was read: at its cue, else its source, else its first words. */
export function placeOfClaim({ cue, source, content }: ClaimCard): number | null {
  return (cue ?? source ?? content[0])?.start ?? null;
}

export function spansOfClaim({ content, cue, source }: ClaimCard): readonly SpanSeen[] {
  return [...content, cue, source].filter((span) => span !== null);
}

export function takesFrom(claim: ClaimCard, range: RangeSeen): boolean {
  return spansOfClaim(claim).some((span) => meets(span, range));
}

export function meets(a: RangeSeen, b: RangeSeen): boolean {
  return a.start < b.end && b.start < a.end;
}
