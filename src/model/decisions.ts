// SPDX-License-Identifier: Apache-2.0
import type { DecisionId, Reason } from './model.ts';

const naming = /^decision (d\d+): /;

/** The decision by which a value is as it is, when its reason is a person's and not the machine's; else null. */
export function decisionIn(reason: Reason): DecisionId | null {
  return naming.exec(reason)?.[1] ?? null;
}
