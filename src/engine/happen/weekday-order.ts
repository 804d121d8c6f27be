// SPDX-License-Identifier: Apache-2.0
import type { Mention } from '../../model/index.ts';

/**
 * Orders the weekdays of a report whose date is not known. What is told as past was within a week before the day of
 * writing, so the weekdays named follow one another as they do in the shortest stretch that holds them all: of
 * Thursday, Tuesday and Wednesday, Tuesday comes first. Where two stretches are as short, the order is not known.
 *
 * @param open places of mentions told of a weekday, as past, that has no date
 * @returns the mentions, each such one with its `order`: days after the first weekday named
 */
export function withWeekdayOrder(
  mentions: readonly Mention[],
  open: ReadonlySet<number>,
): readonly Mention[] {
  const named = [...open].flatMap((at) => mentions[at]!.when?.weekday ?? []);
  const first = firstWeekday(new Set(named));
  if (first === null) return mentions;
  return mentions.map((mention, at) => {
    const { when } = mention;
    if (!open.has(at) || when?.weekday == null) return mention;
    return { ...mention, when: { ...when, order: (when.weekday - first + 7) % 7 } };
  });
}

/** The weekday after the widest gap; null where there are fewer than two, or two gaps are as wide. */
function firstWeekday(weekdays: ReadonlySet<number>): number | null {
  const days = [...weekdays].sort((a, b) => a - b);
  if (days.length < 2) return null;
  const gaps = days.map((day, i) => ({ day, gap: (day - days.at(i - 1)! + 7) % 7 }));
  const widest = Math.max(...gaps.map(({ gap }) => gap));
  const openings = gaps.filter(({ gap }) => gap === widest);
  return openings.length === 1 ? openings[0]!.day : null;
}
