// SPDX-License-Identifier: Apache-2.0
import type { Days } from '../cluster/days.ts';

/** Days over which one story is told. */
const longest = 92;

/**
 * Where the dates of reports told together lie: from the latest beginning to the earliest end, the other way round
 * when they do not all meet; null when none is known.
 */
export function together(dates: readonly (Days | null)[]): Days | null {
  return dates.reduce((a, b) => {
    if (a === null || b === null) return a ?? b;
    return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  }, null);
}

/** Whether reports of these dates can be of one story: unknown ones can. */
export function canBeOneStory(a: Days | null, b: Days | null): boolean {
  const both = together([a, b]);
  return both === null || both.from - both.to <= longest;
}
