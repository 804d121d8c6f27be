// SPDX-License-Identifier: Apache-2.0
import { rules } from './evidence.ts';
import { contradiction } from './likeness.ts';
import type { Sketch } from './sketches.ts';

/** A happening's group, and why it is in it; a group is named by its first happening. */
export interface Grouping {
  readonly group: string;
  readonly why: string | null;
}

/** How many happenings back one is looked for, headlines aside: keeps the time linear in a report's length. */
const lookBack = 60;

/**
 * Joins the happenings of one report that it plainly treats as one thing. Each is held against those before it, the
 * nearest first; it joins a group when a rule says so and nothing in the whole group speaks against it.
 */
export function groupHappenings(sketches: readonly Sketch[]): ReadonlyMap<string, Grouping> {
  const groupings = new Map<string, Grouping>();
  const members = new Map<string, Sketch[]>();
  const headlines = sketches.filter(({ headline }) => headline);
  sketches.forEach((now, index) => {
    const window = sketches.slice(Math.max(0, index - lookBack), index);
    const before = index > lookBack ? [...headlines.slice(0, lookBack), ...window] : window;
    const found = now.happening.tally ? null : findGroup(now, before, groupings, members);
    const group = found?.group ?? now.happening.id;
    groupings.set(now.happening.id, { group, why: found?.why ?? null });
    members.set(group, [...(members.get(group) ?? []), now]);
  });
  return groupings;
}

function findGroup(
  now: Sketch,
  before: readonly Sketch[],
  groupings: ReadonlyMap<string, Grouping>,
  members: ReadonlyMap<string, readonly Sketch[]>,
): Grouping | null {
  for (const rule of rules) {
    for (const other of before.toReversed()) {
      if (other.happening.tally) continue;
      const why = rule(now, other);
      if (why === null) continue;
      const { group } = groupings.get(other.happening.id)!;
      if (
        members
          .get(group)!
          .slice(-lookBack)
          .every((member) => contradiction(now, member) === null)
      )
        return { group, why };
    }
  }
  return null;
}
