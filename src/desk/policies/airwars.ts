// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../../model/index.ts';
import { emptyCell, type Policy, type PolicyCell, receiptsOf, wholes } from './policy.ts';

const id = 'airwars@1';
const writes = 'killed and injured: the least and the greatest number named';

/**
 * Airwars' minimum and maximum of killed and of injured, for men, women, children and all. The minimum is the least
 * that any report states, the maximum the greatest number that any of them names, whether or not it says "at least".
 *
 * Source: Airwars methodology, casualty ranges (docs/codebook.md).
 */
export const airwars: Policy = { id, writes, quantities: ['killed', 'injured'], cell };

function cell(figures: readonly Figure[]): PolicyCell {
  if (figures.some(({ quantity }) => quantity !== 'killed' && quantity !== 'injured'))
    return emptyCell(id, 'only killed and injured are counted');
  const whole = wholes(figures);
  const lowers = whole.flatMap(({ lower }) => lower ?? []);
  const named = whole.flatMap(({ lower, upper }) => upper ?? lower ?? []);
  if (named.length === 0) return emptyCell(id, 'no number is stated', whole);
  return {
    policy: id,
    low: lowers.length === 0 ? null : Math.min(...lowers),
    best: null,
    high: Math.max(...named),
    ...receiptsOf(whole),
    because: 'the least and the greatest number that is named',
  };
}
