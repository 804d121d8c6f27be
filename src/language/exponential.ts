// SPDX-License-Identifier: Apache-2.0

/** Beyond this the logistic curve is flat. */
const flat = 40;
const halvings = 10;
const terms = 6;

/**
 * e to the power of `x`, between -40 and 40, to 12 digits or so. Only sums and products are used, so that it is the same
 * number on every machine, which `Math.exp` is not.
 */
export function exponential(x: number): number {
  const part = Math.max(-flat, Math.min(flat, x)) / 2 ** halvings;
  let [sum, term] = [1, 1];
  for (let k = 1; k <= terms; k++) {
    term *= part / k;
    sum += term;
  }
  for (let k = 0; k < halvings; k++) sum *= sum;
  return sum;
}
