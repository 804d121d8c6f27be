// SPDX-License-Identifier: Apache-2.0
import type { ClaimId, HappeningId, HappeningType, Reason, Span } from '../../model/index.ts';

/**
 * The roles of an incident as one report tells it. Who did it is apart by kind: `individual` people ("two hooded
 * men"), `body` the side or organisation ("the Front"); so is whom it befell: `victim` people, `target` things.
 */
export const castRoles = ['individual', 'body', 'target', 'victim', 'weapon'] as const;
export type CastRole = (typeof castRoles)[number];

/** One thing in one role, as narrow as the words: a head with what qualifies it. */
export interface Filler {
  readonly role: CastRole;
  /** The words that tell the role. */
  readonly told: Span;
  /** The fullest words of the report for the same thing: `told` itself, or what it takes up. */
  readonly known: Span;
  /** Number of the chain of references it stands in; null when nothing else in the report is it. */
  readonly chain: number | null;
  /** The happening whose words tell it; null where a verb of harm tells it that stands with no happening. */
  readonly happening: HappeningId | null;
  /** The claim it is told in: a party that is blamed did it as that claim has it. Null for the report's own words. */
  readonly claim: ClaimId | null;
  readonly reason: Reason;
}

/** An incident of one report and who and what had a part in it. */
export interface Cast {
  /** Name of the group of happenings, the id of the first; or of the harm that was told with no happening. */
  readonly group: string;
  /** Of the first happening; null where only harm is told. */
  readonly type: HappeningType | null;
  /** In the order of reading. */
  readonly happenings: readonly HappeningId[];
  /** By role, then in the order of reading; of one role each thing once. */
  readonly fillers: readonly Filler[];
}
