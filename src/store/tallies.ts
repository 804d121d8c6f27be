// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '../model/index.ts';

/** Whether a figure is a tally: said of a day, the campaign or a period, and belonging to no incident. */
export function isTally({ incident, scope, period }: Figure): boolean {
  return incident === null && (scope === 'campaign' || scope === 'day' || period !== null);
}
