// SPDX-License-Identifier: Apache-2.0

/**
 * The plain scale: how a thing is reported, never whether it is so. Steps in order of how much reporting there is;
 * one that needs more evidence stands higher, so that taking evidence away never raises a grade. Only `withdrawn`
 * lies apart: it says that what there was has been taken back.
 */
export const plainScale = {
  id: 'plain@1',
  steps: ['withdrawn', 'cannot-tell', 'single-root', 'several-roots', 'disputed', 'conceded'],
} as const;

export type PlainGrade = (typeof plainScale.steps)[number];

/** Height of a grade on the plain scale, 0 the lowest. */
export function heightOf(value: string): number {
  return (plainScale.steps as readonly string[]).indexOf(value);
}
