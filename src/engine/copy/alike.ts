// SPDX-License-Identifier: Apache-2.0
import { contains, type Happening } from '../../model/index.ts';
import type { Reuse } from './reuse.ts';

/** How far a trigger may have moved between the two sides of a passage, as a share of the passage's length. */
const drift = { verbatim: 0.02, edited: 0.15 } as const;

/**
 * Whether two happenings are told in the same place of a reused passage: the same word at nearly the same place, or,
 * where the words are others, of the same type.
 */
export function standAlike(one: Happening, other: Happening, { kind, a, b }: Reuse): boolean {
  if (!contains(a, one.trigger) || !contains(b, other.trigger)) return false;
  if (kind === 'rewritten') return one.type === other.type;
  const atA = (one.trigger.start - a.start) / (a.end - a.start);
  const atB = (other.trigger.start - b.start) / (b.end - b.start);
  const words = one.trigger.exact.toLowerCase() === other.trigger.exact.toLowerCase();
  return words && Math.abs(atA - atB) <= drift[kind];
}
