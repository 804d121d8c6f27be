// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry } from '../../language/gazetteer.ts';
import type { MentionType } from '../../model/index.ts';

/** A row of tokens that one spotter takes for a name. Indices are of the sentence, both inclusive. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** Actor-list id, when the name is in the list. */
  readonly actor: string | null;
  /** What the gazetteer has under a place's name; empty for other types and for places it does not know. */
  readonly entries: readonly GazetteerEntry[];
  /** The gazetteer has only names that sound like this one: another spelling, or another place. */
  readonly soundsAlike: boolean;
  readonly reason: string;
}

export function proposal(
  first: number,
  last: number,
  type: MentionType,
  reason: string,
  more: Partial<Pick<Proposal, 'actor' | 'entries' | 'soundsAlike'>> = {},
): Proposal {
  const { actor = null, entries = [], soundsAlike = false } = more;
  return { first, last, type, reason, actor, entries, soundsAlike };
}

export function covers(
  outer: Pick<Proposal, 'first' | 'last'>,
  inner: Pick<Proposal, 'first' | 'last'>,
): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether two rows share tokens without one holding the other. */
export function crosses(a: Pick<Proposal, 'first' | 'last'>, b: Pick<Proposal, 'first' | 'last'>): boolean {
  return a.first <= b.last && b.first <= a.last && !covers(a, b) && !covers(b, a);
}

export function meets(a: Pick<Proposal, 'first' | 'last'>, b: Pick<Proposal, 'first' | 'last'>): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/**
 * Of rows of words in the order of their rank, those that neither cross one before them nor have the same words.
 *
 * @param count how many words there are
 */
export function uncrossed<T extends Pick<Proposal, 'first' | 'last'>>(
  count: number,
  ranked: readonly T[],
): readonly T[] {
  const begun: T[][] = Array.from({ length: count }, () => []);
  let longest = 0;
  return ranked.filter((next) => {
    // Only rows that begin no farther before than the longest can reach it.
    for (let i = Math.max(0, next.first - longest); i <= next.last; i++)
      if (begun[i]!.some((each) => crosses(each, next) || isSame(each, next))) return false;
    begun[next.first]!.push(next);
    longest = Math.max(longest, next.last - next.first);
    return true;
  });
}

function isSame(a: Pick<Proposal, 'first' | 'last'>, b: Pick<Proposal, 'first' | 'last'>): boolean {
  return a.first === b.first && a.last === b.last;
}
