// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type ReportId } from '../../model/index.ts';
import { groupBy, groupsOf } from '../cluster/groups.ts';
import { standAlike, standWithin } from '../copy/alike.ts';
import type { Reuse } from '../copy/reuse.ts';
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
 * Finds the tellings that stand in a reused passage and say the same, both in the report's own voice, or both in
 * somebody's and in the same place of it. Voices that are known by name wherever they speak need no copy to be one, and are left out.
 */
export function copiedPairs(sorted: readonly Sorted[], { reuseFrom, pile }: Reused): readonly CopiedPair[] {
  const loose = groupBy(
    [...sorted.keys()].filter((at) => !isKnownByName(sorted[at]!)),
    (at) => sorted[at]!.telling.report,
  );
  const reuse = [...loose.keys()].flatMap(reuseFrom).filter(({ of }) => of !== 'boilerplate');
  return reuse.flatMap((copy) =>
    (loose.get(copy.a.report) ?? []).flatMap((a) =>
      (loose.get(copy.b.report) ?? [])
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
  if (a.says !== b.says || (a.claim === null) !== (b.claim === null)) return false;
  // What the report itself tells in a passage is one voice's, whatever of it was read as happening in either copy.
  if (a.claim === null) return standWithin(a.happening, b.happening, copy);
  return standAlike(a.happening, b.happening, copy, pile);
}

/** “The hill militia” may be another's in another report; what has a key is the same everywhere. */
function isKnownByName({ kind, telling: { claim } }: Sorted): boolean {
  return kind === 'body' || (kind === 'person' && claim?.speaker?.key !== null);
}

/** Makes one source of those whose words stand in one passage. The smaller key names both. */
export function joinCopied(sorted: readonly Sorted[], pairs: readonly CopiedPair[]): readonly Sorted[] {
  const keys = [...new Set(sorted.map(({ key }) => key))].sort(byCodeUnits);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const at = (index: number) => indexOf.get(sorted[index]!.key)!;
  const groups = groupsOf(keys.length);
  for (const [a, b] of pairs) groups.unite(at(a), at(b));
  return sorted.map((one, index) => ({ ...one, key: keys[groups.find(at(index))]! }));
}

/**
 * Finds narrations that rest on what reports attribute: those of a report that gives somebody's word for the thing, and
 * copies of them wherever they stand, unless the words are those of a reporter on the spot.
 *
 * @returns by the index of the narration the reports whose attributed words it rests on, sorted
 */
export function passedOn(
  sorted: readonly Sorted[],
  pairs: readonly CopiedPair[],
): ReadonlyMap<number, readonly ReportId[]> {
  const attributing = new Set(
    sorted.filter(({ telling }) => telling.claim !== null).map(({ telling }) => telling.report),
  );
  const groups = groupsOf(sorted.length);
  for (const [a, b] of pairs) groups.unite(a, b);
  const together = groupBy([...sorted.keys()], (index) => String(groups.find(index)));
  return new Map(
    [...together.values()].flatMap((group) => {
      const narrations = group.filter((index) => sorted[index]!.kind === 'narration');
      const seen = group.some((index) => sorted[index]!.kind === 'on-the-spot');
      const from = (indices: readonly number[]) => attributed(indices, sorted, attributing);
      return narrations.flatMap((index) => {
        const reports = from(seen ? [index] : narrations);
        return reports.length === 0 ? [] : [[index, reports] as const];
      });
    }),
  );
}

function attributed(
  indices: readonly number[],
  sorted: readonly Sorted[],
  attributing: ReadonlySet<ReportId>,
): readonly ReportId[] {
  const reports = new Set(indices.map((index) => sorted[index]!.telling.report));
  return [...reports].filter((report) => attributing.has(report)).sort(byCodeUnits);
}
