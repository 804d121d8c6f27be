// SPDX-License-Identifier: Apache-2.0
import { airwarsShaped } from './airwars-shaped.ts';
import { plain } from './plain.ts';
import { type GradeScale, scaleName } from './scale.ts';

/**
 * The codebook of grades: every scale in force. The first is the one a ledger's `grade` is on; the rest are its
 * `others`. A new scale is one file and one name here.
 */
export const gradeScales: readonly [GradeScale, ...GradeScale[]] = [plain, airwarsShaped];

/** The scale of a grade by its name with version, or null when it is not in force. */
export function scaleNamed(name: string): GradeScale | null {
  return gradeScales.find((scale) => scaleName(scale) === name) ?? null;
}
