// SPDX-License-Identifier: Apache-2.0
import type { FigureReading } from '../../model/index.ts';

/** The least and the greatest number meant. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Share of an `about` figure by which the number meant may lie off it. */
const slack = 0.2;
/** Words such as *dozens* promise no number: half of what they say, and no end. */
const loose = 0.5;

/** The numbers a figure can mean; an end that is not stated is open. */
export function rangeOf({ lower, upper, modifier }: FigureReading): Range {
  const from = lower ?? 0;
  switch (modifier) {
    case 'about':
      return { from: from * (1 - slack), to: (upper ?? from) * (1 + slack) };
    case 'more-than':
      return { from: from + 1, to: upper ?? Infinity };
    case 'fewer-than':
      return { from, to: upper === null ? Infinity : upper - 1 };
    case 'dozens':
    case 'hundreds':
      return { from: from * loose, to: upper ?? Infinity };
    default:
      return { from, to: upper ?? Infinity };
  }
}
