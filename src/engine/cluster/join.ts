// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Happening, type Reason } from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import { lifted } from '../decide/bonds.ts';
import type { Decided } from '../decide/deciding.ts';
import type { Walled } from '../decide/walled.ts';
import type { StoryPlaces } from '../story/stories.ts';
import { type Apart, lookAlikes, type Weighed } from './apart.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { compare, contradicts } from './compare.ts';
import type { Sides } from './sides.ts';
import { typeLikeness } from './types.ts';
import { mergeTraits, type Traits, type Unit } from './units.ts';

/** Units taken for one incident. */
export interface Cluster {
  readonly units: readonly Unit[];
  readonly traits: Traits;
  readonly reasons: readonly string[];
  /** Why people took its units together or out of something else. */
  readonly decided: readonly Reason[];
  readonly apart: readonly Apart[];
  readonly suggested: readonly Apart[];
}

/** What joining needs to know beside the units. */
export interface Joining {
  readonly sides: Sides;
  readonly decided: Decided<Happening>;
  readonly stories: StoryPlaces;
}

/** Clusters while they grow. */
interface Growing {
  readonly groups: Walled;
  /** What is known of each cluster, at the index of its smallest unit. */
  readonly traits: Traits[];
  /** Why units were joined, each with its points and one of the units. */
  readonly reasons: { readonly unit: number; readonly words: string; readonly points: number }[];
}

/**
 * Joins units into clusters: the best-founded pairs first, and a pair only while nothing known of either cluster
 * contradicts the other, so that one bad join cannot bridge two incidents. Headlines come last.
 *
 * What people decided comes first: what they joined is one whatever contradicts it, and what they keep apart is joined
 * by nothing.
 */
export function joinUnits(
  units: readonly Unit[],
  reuse: readonly Reuse[],
  joining: Joining,
): readonly Cluster[] {
  const { sides, decided } = joining;
  const sharing = new Set(
    reuse.filter(({ of }) => of === 'text').map(({ a, b }) => `${a.report} ${b.report}`),
  );
  const candidates = candidatesOf(units, reuse);
  const standsIn = copiesIn(candidates, units);
  const weighed = candidates.map((candidate) => weigh(candidate, units, sides, { sharing, standsIn }));
  const growing = begun(units, decided);
  for (const pair of weighed.filter(({ comparison }) => comparison.joins).sort(bestFirst(units))) {
    if (!unite(growing, pair.a, pair.b, sides)) continue;
    for (const { words, points } of pair.comparison.evidence) {
      if (points > 0) growing.reasons.push({ unit: pair.a, words, points });
    }
  }
  joinHeadlines(growing, units, sides);
  return clustersOf(growing, units, weighed, joining);
}

/** Clusters as people's decisions make them, before anything is weighed. */
function begun(units: readonly Unit[], { bonds, indexOf }: Decided<Happening>): Growing {
  const groups = lifted(
    bonds,
    units.map(({ happenings }) => happenings.map(indexOf)),
  );
  const traits: Traits[] = [...units];
  units.forEach((unit, index) => {
    const root = groups.find(index);
    if (root !== index) traits[root] = mergeTraits(traits[root]!, unit);
  });
  return { groups, traits, reasons: [] };
}

/** Units (by index) and the reports in which a copy of them stands. */
function copiesIn(candidates: readonly Candidate[], units: readonly Unit[]): ReadonlySet<string> {
  return new Set(
    candidates
      .filter(({ copied }) => copied !== null)
      .flatMap(({ a, b }) => [`${a} ${units[b]!.report}`, `${b} ${units[a]!.report}`]),
  );
}

/** What two reports have in common, by their ids, and what of one stands in the other. */
interface Shared {
  readonly sharing: ReadonlySet<string>;
  readonly standsIn: ReadonlySet<string>;
}

/**
 * Weighs a pair. That two reports share text says that they are of the same days; it says nothing of two things of
 * which one stands in the other's report as well, told apart there: those are as far from each other as in one report.
 */
function weigh(
  candidate: Candidate,
  units: readonly Unit[],
  sides: Sides,
  { sharing, standsIn }: Shared,
): Weighed {
  const [a, b] = [units[candidate.a]!, units[candidate.b]!];
  const toldApart =
    candidate.copied === null &&
    (standsIn.has(`${candidate.a} ${b.report}`) || standsIn.has(`${candidate.b} ${a.report}`));
  const ties = {
    copied: candidate.copied,
    oneReport: a.report === b.report,
    shareText: !toldApart && sharing.has(`${a.report} ${b.report}`),
  };
  return { ...candidate, comparison: compare(a, b, sides, ties) };
}

function bestFirst(units: readonly Unit[]) {
  const key = ({ a, b }: Weighed) => `${units[a]!.id} ${units[b]!.id}`;
  return (x: Weighed, y: Weighed) => y.comparison.score - x.comparison.score || byCodeUnits(key(x), key(y));
}

/** Makes one cluster of two units' clusters, unless a decision keeps them apart or what is known of them contradicts. */
function unite({ groups, traits }: Growing, x: number, y: number, sides: Sides): boolean {
  const [a, b] = [groups.find(x), groups.find(y)];
  if (a === b) return true;
  if (groups.between(a, b).length > 0) return false;
  if (contradicts(traits[a]!, traits[b]!, sides).length > 0) return false;
  groups.unite(a, b);
  traits[Math.min(a, b)] = mergeTraits(traits[a]!, traits[b]!);
  return true;
}

/**
 * A headline tells what its report tells below: where the report tells of just one thing of its type that it can
 * mean, the two are one, however little the headline says. What people keep apart from it it cannot mean.
 */
function joinHeadlines(growing: Growing, units: readonly Unit[], sides: Sides): void {
  const byReport = new Map<string, number[]>();
  units.forEach(({ report }, index) => {
    byReport.set(report, [...(byReport.get(report) ?? []), index]);
  });
  units.forEach((headline, index) => {
    if (!headline.summary) return;
    const below = byReport
      .get(headline.report)!
      .filter((other) => !units[other]!.summary && isNews(units[other]!))
      .filter((other) => growing.groups.between(index, other).length === 0);
    const alike = (likeness: string) =>
      below.filter((other) => likenessOf(headline, units[other]!) === likeness);
    const same = alike('same');
    const meant = new Set((same.length > 0 ? same : alike('kin')).map(growing.groups.find));
    const [only] = meant;
    if (meant.size !== 1 || !unite(growing, index, only!, sides)) return;
    growing.reasons.push({
      unit: index,
      words: 'the headline of a report that tells of one such thing',
      points: 1,
    });
  });
}

function isNews({ happenings }: Unit): boolean {
  return happenings.some(({ background }) => !background);
}

function likenessOf(a: Traits, b: Traits): string {
  const all = a.types.flatMap((one) => b.types.map((other) => typeLikeness(one, other)));
  return all.includes('same') ? 'same' : all.includes('kin') ? 'kin' : 'other';
}

function clustersOf(
  { groups, traits, reasons }: Growing,
  units: readonly Unit[],
  weighed: readonly Weighed[],
  { sides, decided, stories }: Joining,
): readonly Cluster[] {
  const roots = [...new Set(units.map((_, index) => groups.find(index)))];
  const position = new Map(roots.map((root, index) => [root, index]));
  const clusterOf = (unit: number) => position.get(groups.find(unit))!;
  const members = roots.map((): Unit[] => []);
  units.forEach((unit, index) => void members[clusterOf(index)]!.push(unit));
  const points = roots.map(() => new Map<string, number>());
  for (const reason of reasons) points[clusterOf(reason.unit)]!.set(reason.words, reason.points);
  const known = roots.map((root) => traits[root]!);
  const alike = lookAlikes(weighed, clusterOf, {
    traits: known,
    stories: members.map((some) => storiesTelling(some, stories)),
    sides,
  });
  const told = members.map((some) => some.flatMap(({ happenings }) => happenings));
  const walled = wallsOf(groups, position, (by, a, b) => decided.apart(by, told[a]!, told[b]!));
  const unwalled = (index: number, all: readonly Apart[]) =>
    all.filter(({ cluster }) => !walled[index]!.some((wall) => wall.cluster === cluster));
  return roots.map((_, index) => ({
    units: members[index]!,
    traits: known[index]!,
    decided: decided.reasonsFor(told[index]!),
    reasons: [...points[index]!]
      .sort(([x, pointsX], [y, pointsY]) => pointsY - pointsX || byCodeUnits(x, y))
      .map(([words]) => words),
    apart: [...walled[index]!, ...unwalled(index, alike[index]!.apart)],
    suggested: unwalled(index, alike[index]!.suggested),
  }));
}

/** The stories that tell of units as news. */
function storiesTelling(units: readonly Unit[], stories: StoryPlaces): ReadonlySet<string> {
  return new Set(units.filter(isNews).flatMap(({ report }) => stories.get(report)?.id ?? []));
}

/** For every cluster (by its position) those that decisions keep it apart from. */
function wallsOf(
  groups: Walled,
  position: ReadonlyMap<number, number>,
  reasonFor: (by: readonly string[], a: number, b: number) => Reason,
): readonly (readonly Apart[])[] {
  const found = [...position].map((): Apart[] => []);
  for (const { a: rootA, b: rootB, by } of groups.walls()) {
    const [a, b] = [position.get(rootA)!, position.get(rootB)!];
    const reason = reasonFor(by, a, b);
    found[a]!.push({ cluster: b, reason });
    found[b]!.push({ cluster: a, reason });
  }
  return found;
}
