// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type ReportId } from '../../model/index.ts';
import { groupBy, groupsOf } from '../cluster/groups.ts';
import type { Reuse } from '../copy/reuse.ts';
import { standAlike, standWithin } from '../copy/told-in-passage.ts';
import type { Pile } from '../pile.ts';
import type { Sorted } from './sorted.ts';

/** Two tellings (by index, in either order) that are the same words, standing in two reports. */
export type CopiedPair = readonly [number, number];

/** Reports, and the reused passages whose first side stands in one. */
export interface Reused {
  readonly pile: Pick<Pile, 'report'>;
  readonly reuseFrom: (report: ReportId) => readonly Reuse[];
}

/**
 * Finds the tellings that stand in a reused passage and say the same: both in the report's own voice, or in the same
 * place of it.
 */
export function copiedPairs(sorted: readonly Sorted[], { reuseFrom, pile }: Reused): readonly CopiedPair[] {
  const byReport = groupBy([...sorted.keys()], (at) => sorted[at]!.telling.report);
  const reuse = [...byReport.keys()].flatMap(reuseFrom).filter(({ of }) => of !== 'boilerplate');
  return reuse.flatMap((copy) =>
    (byReport.get(copy.a.report) ?? []).flatMap((a) =>
      (byReport.get(copy.b.report) ?? [])
        .filter((b) => areSameWords(sorted[a]!, sorted[b]!, copy, pile))
        .map((b): CopiedPair => [a, b]),
    ),
  );
}

function areSameWords(
  { telling: a }: Sorted,
  { telling: b }: Sorted,
  copy: Reuse,
  pile: Reused['pile'],
): boolean {
  if (a.says !== b.says) return false;
  // What the report itself tells in a passage is one voice's, whatever of it was read as happening in either copy.
  if (a.claim === null && b.claim === null) return standWithin(a.happening, b.happening, copy);
  return standAlike(a.happening, b.happening, copy, pile);
}

const isAttributed = ({ telling }: Sorted): boolean => telling.claim !== null;

/**
 * Makes one source of those whose words stand in one passage, both in the report's own voice or both in somebody's. The
 * smaller key names both. Voices that are known by name wherever they speak need no copy to be one, and are left.
 */
export function joinCopied(sorted: readonly Sorted[], pairs: readonly CopiedPair[]): readonly Sorted[] {
  const keys = [...new Set(sorted.map(({ key }) => key))].sort(byCodeUnits);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const at = (index: number) => indexOf.get(sorted[index]!.key)!;
  const groups = groupsOf(keys.length);
  for (const [a, b] of pairs) {
    const [one, other] = [sorted[a]!, sorted[b]!];
    if (isAttributed(one) !== isAttributed(other) || isKnownByName(one) || isKnownByName(other)) continue;
    groups.unite(at(a), at(b));
  }
  return sorted.map((one, index) => ({ ...one, key: keys[groups.find(at(index))]! }));
}

/** “The hill militia” may be another's in another report; what has a key is the same everywhere. */
function isKnownByName({ kind, telling: { claim } }: Sorted): boolean {
  return kind === 'body' || (kind === 'person' && claim?.speaker?.key !== null);
}

/**
 * Finds narrations that rest on what reports attribute: those of a report that gives somebody's word for the thing,
 * those whose words another report gives as somebody's, and copies of either wherever they stand. Words that are those
 * of a reporter on the spot rest on nobody's, but where the very words are somebody's elsewhere.
 *
 * @returns by the index of the narration the reports whose attributed words it rests on, sorted
 */
export function passedOn(
  sorted: readonly Sorted[],
  pairs: readonly CopiedPair[],
): ReadonlyMap<number, readonly ReportId[]> {
  // Somebody's denial beside it is nothing that a telling could rest on.
  const giving = new Set(
    sorted
      .filter((one) => isAttributed(one) && one.telling.says === 'so')
      .map(({ telling }) => telling.report),
  );
  const asSomebodys = attributedElsewhere(sorted, pairs);
  const attributing = (index: number): readonly ReportId[] => {
    const { report } = sorted[index]!.telling;
    return giving.has(report) ? [report] : asSomebodys(index);
  };
  const groups = groupsOf(sorted.length);
  for (const [a, b] of pairs) {
    if (!isAttributed(sorted[a]!) && !isAttributed(sorted[b]!)) groups.unite(a, b);
  }
  const together = groupBy([...sorted.keys()], (index) => String(groups.find(index)));
  return new Map(
    [...together.values()].flatMap((group) => {
      const narrations = group.filter((index) => sorted[index]!.kind === 'narration');
      const seen = group.some((index) => sorted[index]!.kind === 'on-the-spot');
      const all = seen ? [] : narrations.flatMap(attributing);
      return narrations.flatMap((index) => {
        const own = seen ? asSomebodys(index) : attributing(index);
        const reports = new Set(own.length > 0 ? own : all);
        return reports.size === 0 ? [] : [[index, [...reports].sort(byCodeUnits)] as const];
      });
    }),
  );
}

/** For a narration the reports that give its words as somebody's. */
function attributedElsewhere(
  sorted: readonly Sorted[],
  pairs: readonly CopiedPair[],
): (narration: number) => readonly ReportId[] {
  const elsewhere = new Map<number, ReportId[]>();
  for (const [a, b] of pairs.flatMap(([a, b]): readonly CopiedPair[] => [
    [a, b],
    [b, a],
  ])) {
    if (isAttributed(sorted[a]!) || !isAttributed(sorted[b]!)) continue;
    elsewhere.set(a, [...(elsewhere.get(a) ?? []), sorted[b]!.telling.report]);
  }
  return (narration) => elsewhere.get(narration) ?? [];
}
