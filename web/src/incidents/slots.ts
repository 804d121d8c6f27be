// SPDX-License-Identifier: Apache-2.0
import { dayNumber, type IncidentListSeen } from '../../../src/api/index.ts';

const stepDays = { day: 1, month: 31, year: 366 } as const;

/** Steps of emptiness drawn as room before the axis is cut instead. */
const roomAtMost = 3;

type Slot = { readonly kind: 'bar' | 'room' | 'cut'; readonly key: string; readonly count: number };

/** Bars with empty room between them; a long empty stretch is a cut in the axis. */
export function slotsOf({ unit, bars }: IncidentListSeen['when']): readonly Slot[] {
  const slots: Slot[] = [];
  let before: string | null = null;
  for (const { key, count } of bars) {
    const steps = before === null ? 0 : Math.round((firstDay(key) - firstDay(before)) / stepDays[unit]) - 1;
    if (steps > roomAtMost) slots.push({ kind: 'cut', key: `cut ${key}`, count: 0 });
    else for (let at = 0; at < steps; at++) slots.push({ kind: 'room', key: `${key} ${at}`, count: 0 });
    slots.push({ kind: 'bar', key, count });
    before = key;
  }
  return slots;
}

function firstDay(key: string): number {
  return dayNumber(`${key}-01-01`.slice(0, 10));
}
