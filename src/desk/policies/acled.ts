// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../../model/index.ts';
import { emptyCell, type Policy, type PolicyCell, receiptsOf, wholes } from './policy.ts';

const id = 'acled@1';
const writes =
  'killed only: the least that is stated; “tens” 10, “dozens” 12, “hundreds” 100; no number for “up to n” and “some”';

/**
 * ACLED's rule for fatalities: one number, the most conservative where reports differ, with tens as 10, dozens as 12 and
 * hundreds as 100. Injuries have no place in it. "Up to n", "some" and the like state no least number and give none.
 *
 * Source: ACLED codebook and its note on coding of fatalities, as summed up in the crosswalk of docs/codebook.md.
 */
export const acled: Policy = { id, writes, quantities: ['killed'], cell };

function cell(figures: readonly Figure[]): PolicyCell {
  if (figures.some(({ quantity }) => quantity !== 'killed'))
    return emptyCell(id, 'only fatalities are counted');
  const whole = wholes(figures);
  const least = whole.flatMap((figure) => leastOf(figure) ?? []);
  if (least.length === 0) return emptyCell(id, 'no report states a least number', whole);
  const best = Math.min(...least);
  return {
    policy: id,
    low: null,
    best,
    high: null,
    ...receiptsOf(whole),
    because: least.length === 1 ? 'the one number stated' : 'the least of the numbers stated',
  };
}

/** What a figure states at the least, by ACLED's conventions for round words. */
function leastOf({ lower, modifier }: Figure): number | null {
  if (lower === null) return null;
  switch (modifier) {
    case 'dozens':
      return 12;
    case 'hundreds':
      return 100;
    case 'vague':
      return lower === tens ? 10 : lower < tens ? null : lower / 2;
    default:
      return lower;
  }
}

/** What the ledger takes "tens" for at the least. */
const tens = 20;
