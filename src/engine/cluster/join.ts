// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits } from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Comparison, compare, contradicts } from './evidence.ts';
import { groupsOf } from './groups.ts';
import type { Sides } from './sides.ts';
import { mergeTraits, type Traits, type Unit } from './units.ts';

/** Units taken for one incident. */
export interface Cluster {
  readonly units: readonly Unit[];
  readonly traits: Traits;
  readonly reasons: readonly string[];
  /** Clusters (by index) that look alike, and what keeps each apart. */
  readonly apart: readonly { readonly cluster: number; readonly reason: string }[];
}

interface Weighed extends Candidate {
  readonly comparison: Comparison;
}

/** Points, contradictions aside, from which two things look alike enough to say why they are apart. */
const lookAlike = 3;
const mostApart = 5;

/**
 * Joins units into clusters: the best-founded pairs first, and a pair only while nothing known of either cluster
 * contradicts the other, so that one bad join cannot bridge two incidents.
 */
export function joinUnits(units: readonly Unit[], reuse: readonly Reuse[], sides: Sides): readonly Cluster[] {
  const weighed = candidatesOf(units, reuse).map((candidate) => ({
    ...candidate,
    comparison: compare(units[candidate.a]!, units[candidate.b]!, sides, {
      copied: candidate.copied,
      oneReport: units[candidate.a]!.report === units[candidate.b]!.report,
    }),
  }));
  const groups = groupsOf(units.length);
  const traits: Traits[] = [...units];
  const joined: Weighed[] = [];
  const bridged = new Map<Weighed, readonly string[]>();
  for (const pair of weighed.filter(({ comparison }) => comparison.joins).sort(bestFirst(units))) {
    const [a, b] = [groups.find(pair.a), groups.find(pair.b)];
    const against = a === b ? [] : contradicts(traits[a]!, traits[b]!, sides);
    if (against.length > 0) {
      bridged.set(pair, against);
      continue;
    }
    joined.push(pair);
    if (a === b) continue;
    groups.unite(a, b);
    traits[Math.min(a, b)] = mergeTraits(traits[a]!, traits[b]!);
  }
  return clustersOf(units, traits, groups.find, joined, weighed, bridged);
}

function bestFirst(units: readonly Unit[]) {
  const key = ({ a, b }: Weighed) => `${units[a]!.id} ${units[b]!.id}`;
  return (x: Weighed, y: Weighed) => y.comparison.score - x.comparison.score || byCodeUnits(key(x), key(y));
}

function clustersOf(
  units: readonly Unit[],
  traits: readonly Traits[],
  find: (index: number) => number,
  joined: readonly Weighed[],
  weighed: readonly Weighed[],
  bridged: ReadonlyMap<Weighed, readonly string[]>,
): readonly Cluster[] {
  const roots = [...new Set(units.map((_, index) => find(index)))];
  const position = new Map(roots.map((root, index) => [root, index]));
  const members = roots.map((): Unit[] => []);
  units.forEach((unit, index) => void members[position.get(find(index))!]!.push(unit));
  const reasons = roots.map(() => new Map<string, number>());
  for (const { a, comparison } of joined) {
    const known = reasons[position.get(find(a))!]!;
    for (const { words, points } of comparison.evidence) if (points > 0) known.set(words, points);
  }
  const apart = apartOf(weighed, bridged, (index) => position.get(find(index))!, roots.length);
  return roots.map((root, index) => ({
    units: members[index]!,
    traits: traits[root]!,
    reasons: [...reasons[index]!]
      .sort(([x, pointsX], [y, pointsY]) => pointsY - pointsX || byCodeUnits(x, y))
      .map(([words]) => words),
    apart: apart[index]!,
  }));
}

/** For every cluster its look-alikes, likest first, each with what keeps it apart. */
function apartOf(
  weighed: readonly Weighed[],
  bridged: ReadonlyMap<Weighed, readonly string[]>,
  clusterOf: (index: number) => number,
  count: number,
): readonly (readonly { readonly cluster: number; readonly reason: string }[])[] {
  const found = Array.from({ length: count }, () => new Map<number, { score: number; reason: string }>());
  const note = (from: number, to: number, score: number, reason: string) => {
    const known = found[from]!.get(to);
    if (known === undefined || score > known.score || (score === known.score && reason < known.reason)) {
      found[from]!.set(to, { score, reason });
    }
  };
  for (const pair of weighed) {
    const [a, b] = [clusterOf(pair.a), clusterOf(pair.b)];
    const { score, evidence } = pair.comparison;
    if (a === b || score < lookAlike || !evidence.some(({ of, points }) => of === 'type' && points >= 2))
      continue;
    const reason = apartReason(pair.comparison, bridged.get(pair) ?? []);
    note(a, b, score, reason);
    note(b, a, score, reason);
  }
  return found.map((others) =>
    [...others]
      .sort(([x, { score: scoreX }], [y, { score: scoreY }]) => scoreY - scoreX || x - y)
      .slice(0, mostApart)
      .map(([cluster, { reason }]) => ({ cluster, reason })),
  );
}

function apartReason({ evidence, contradictions }: Comparison, bridged: readonly string[]): string {
  const alike = evidence.filter(({ points }) => points > 0).map(({ words }) => words);
  const against = [...contradictions, ...bridged];
  const why = against.length > 0 ? against.join('; ') : missing(evidence);
  return `cluster.kept-apart@1: ${why} (alike: ${alike.join(', ')})`;
}

function missing(evidence: Comparison['evidence']): string {
  const has = (of: string) => evidence.some((one) => one.of === of && one.points >= 1);
  if (!has('where') && !has('when')) return 'nothing says that place or time are the same';
  if (!has('where')) return 'nothing says that the place is the same';
  if (!has('when')) return 'nothing says that the time is the same';
  return 'too little speaks for it';
}
