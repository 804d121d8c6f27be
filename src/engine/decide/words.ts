// SPDX-License-Identifier: Apache-2.0
import type { DecisionId, DecisionMade, Reason } from '../../model/index.ts';

type Told = Pick<DecisionMade, 'id' | 'by' | 'because'>;

function reason({ id, by, because }: Told, what: string): Reason {
  return `decision ${id}: ${what} by ${by ?? 'somebody who gave no name'}: ${because}`;
}

export const joinedWords = (decision: Told): Reason => reason(decision, 'joined');
export const splitOffWords = (decision: Told): Reason => reason(decision, 'split off');
export const refusedWords = (decision: Told): Reason =>
  reason(decision, 'a copy that tells of it was refused');
export const confirmedWords = (decision: Told): Reason => reason(decision, 'confirmed');

/**
 * Why two things are kept apart by decisions.
 *
 * @param along decisions that joined other things to either of the two, which so stand behind the wall as well
 */
export function apartWords(by: readonly Told[], along: readonly DecisionId[]): Reason {
  const [first, ...more] = by.map((decision) => reason(decision, 'kept apart'));
  const with_ = along.length === 0 ? [] : [`so is what ${listed(along)} joined to either`];
  return [first!, ...more, ...with_].join('; ');
}

/** `d1`, `d1 and d2`, `d1, d2 and d3`. */
export function listed(ids: readonly DecisionId[]): string {
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
