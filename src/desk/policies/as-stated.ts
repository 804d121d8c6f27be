// SPDX-License-Identifier: Apache-2.0
import { type Policy, receiptsOf, wholes } from './policy.ts';

/** Every figure in its own words; no number is chosen. */
export const asStated: Policy = {
  id: 'as-stated@1',
  writes: 'the words of every figure, no number',
  quantities: null,
  cell: (figures) => ({
    policy: 'as-stated@1',
    low: null,
    best: null,
    high: null,
    ...receiptsOf(wholes(figures)),
    because: 'each figure as its report states it',
  }),
};
