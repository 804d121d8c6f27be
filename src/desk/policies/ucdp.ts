// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../../model/index.ts';
import { emptyCell, type Policy, type PolicyCell, receiptsOf, wholes } from './policy.ts';

const id = 'ucdp@1';
const writes =
  'killed only: low and high from the ends that are stated, an open end null; best is left to a person';

/**
 * UCDP's three numbers of deaths: low, best and high. Low and high are the ends of what is stated; an open end is null.
 * The best estimate is a person's judgement and never an average, so that it is null here.
 *
 * Source: UCDP GED codebook, columns `low`, `best`, `high` (docs/codebook.md).
 */
export const ucdp: Policy = { id, writes, quantities: ['killed'], cell };

function cell(figures: readonly Figure[]): PolicyCell {
  if (figures.some(({ quantity }) => quantity !== 'killed')) return emptyCell(id, 'only deaths are counted');
  const whole = wholes(figures);
  if (whole.length === 0) return emptyCell(id, 'no number is stated');
  const ends = endsOf(whole);
  return {
    policy: id,
    ...ends,
    best: null,
    ...receiptsOf(whole),
    because: 'from the least to the most that is stated; the best estimate is left to a person',
  };
}

/** The least lower and the greatest upper end that is stated; null where one of them is open or none is known. */
function endsOf(figures: readonly Figure[]): Pick<PolicyCell, 'low' | 'high'> {
  const lowers = figures.flatMap(({ lower }) => lower ?? []);
  const uppers = figures.flatMap(
    ({ lower, upper, modifier }) => upper ?? (isOpen(modifier) ? [] : (lower ?? [])),
  );
  return {
    low: lowers.length === 0 ? null : Math.min(...lowers),
    high: uppers.length === 0 || uppers.length < figures.length ? null : Math.max(...uppers),
  };
}

/** Modifiers that leave the upper end open. */
function isOpen(modifier: Figure['modifier']): boolean {
  return ['at-least', 'more-than', 'dozens', 'hundreds', 'vague', 'none'].includes(modifier);
}
