// SPDX-License-Identifier: Apache-2.0
import type { Candidate } from './candidates.ts';
import { type Comparison, compare } from './compare.ts';
import { agrees } from './evidence.ts';
import type { Sides } from './sides.ts';
import type { Traits } from './units.ts';

/** A pair of units and what speaks for their being one. */
export interface Weighed extends Candidate {
  readonly comparison: Comparison;
}

/** A cluster (by index) that looks like another and is not joined with it, with the reason. */
export interface Apart {
  readonly cluster: number;
  readonly reason: string;
}

/** The look-alikes of one cluster, likest first. */
export interface LookAlikes {
  /** What something contradicts, or too little speaks for. */
  readonly apart: readonly Apart[];
  /** What nothing contradicts and much speaks for, though not enough to join: a person may. */
  readonly suggested: readonly Apart[];
}

/** Points, contradictions aside, from which two things look alike enough to say why they are apart. */
const lookAlike = 3;
/** Points from which two things may be one, where time and place agree or one story tells both. */
const doubtful = 5;
/** What being told in one story is worth when something is suggested. Nothing is joined by it. */
const storyWorth = 2;
const mostShown = 5;
/** Clusters of one type and story of which more are told than this are not paired: a story of a whole campaign. */
const mostOfStory = 24;

/** What the look-alikes of clusters are found among: all by the index of a cluster. */
export interface Clustered {
  readonly traits: readonly Traits[];
  /** The stories whose reports tell of it as news. */
  readonly stories: readonly ReadonlySet<string>[];
  readonly sides: Sides;
}

/**
 * For every cluster its look-alikes. What keeps two apart is read off all that is known of either, not off the two
 * mentions that happen to look alike.
 */
export function lookAlikes(
  weighed: readonly Weighed[],
  clusterOf: (unit: number) => number,
  clustered: Clustered,
): readonly LookAlikes[] {
  const { traits, sides } = clustered;
  const pairs = new Map([...storyPairs(clustered), ...weighedPairs(weighed, clusterOf, traits.length)]);
  const found = traits.map(() => ({ apart: [] as Ranked[], suggested: [] as Ranked[] }));
  for (const [key, score] of [...pairs].sort(([x], [y]) => x - y)) {
    const [a, b] = [Math.floor(key / traits.length), key % traits.length];
    const verdict = judge(traits[a]!, traits[b]!, isOneStory(clustered, a, b), sides);
    if (verdict.kind === 'apart' && score === null) continue;
    const rank = { score: score ?? verdict.score, reason: verdict.reason };
    found[a]![verdict.kind].push({ ...rank, cluster: b });
    found[b]![verdict.kind].push({ ...rank, cluster: a });
  }
  return found.map(({ apart, suggested }) => ({ apart: likest(apart), suggested: likest(suggested) }));
}

interface Ranked extends Apart {
  readonly score: number;
}

function likest(all: readonly Ranked[]): readonly Apart[] {
  return [...all]
    .sort((x, y) => y.score - x.score || x.cluster - y.cluster)
    .slice(0, mostShown)
    .map(({ cluster, reason }) => ({ cluster, reason }));
}

/** Pairs of clusters (the smaller index times all, plus the other) of which two units look alike, with their points. */
function weighedPairs(
  weighed: readonly Weighed[],
  clusterOf: (unit: number) => number,
  size: number,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (const { a: unitA, b: unitB, comparison } of weighed) {
    const [a, b] = [clusterOf(unitA), clusterOf(unitB)];
    if (a === b || !looksAlike(comparison)) continue;
    const key = Math.min(a, b) * size + Math.max(a, b);
    pairs.set(key, Math.max(comparison.score, pairs.get(key) ?? 0));
  }
  return pairs;
}

function looksAlike({ score, evidence }: Comparison): boolean {
  return score >= lookAlike && isOfOneType(evidence);
}

function isOfOneType(evidence: Comparison['evidence']): boolean {
  return evidence.some(({ of, points }) => of === 'type' && points >= 2);
}

/** Pairs of clusters of one type that one story tells, keyed alike; nothing was weighed of them yet. */
function storyPairs({ traits, stories }: Clustered): ReadonlyMap<number, null> {
  const told = new Map<string, number[]>();
  stories.forEach((some, cluster) => {
    for (const key of [...some].flatMap((story) => traits[cluster]!.types.map((type) => `${story} ${type}`)))
      told.set(key, [...(told.get(key) ?? []), cluster]);
  });
  const few = [...told.values()].filter(({ length }) => length <= mostOfStory);
  const pairs = few.flatMap((some) =>
    some.flatMap((a, i) => some.slice(i + 1).map((b) => [a * traits.length + b, null] as const)),
  );
  return new Map(pairs);
}

function isOneStory({ stories }: Clustered, a: number, b: number): boolean {
  return [...stories[a]!].some((story) => stories[b]!.has(story));
}

interface Verdict {
  readonly kind: keyof LookAlikes;
  readonly score: number;
  readonly reason: string;
}

function judge(a: Traits, b: Traits, oneStory: boolean, sides: Sides): Verdict {
  const { evidence, contradictions, score } = compare(a, b, sides, {
    copied: null,
    oneReport: false,
    shareText: false,
  });
  const alike = evidence.filter(({ points }) => points > 0).map(({ words }) => words);
  if (oneStory) alike.push('told in one story');
  const why = contradictions.length > 0 ? contradictions.join('; ') : missing(evidence);
  const suggested = contradictions.length === 0 && isDoubtful(evidence, score, oneStory);
  const rule = suggested ? 'cluster.suggested@1: may be one, but' : 'cluster.kept-apart@1:';
  return {
    kind: suggested ? 'suggested' : 'apart',
    score: score + (oneStory ? storyWorth : 0),
    reason: `${rule} ${why} (alike: ${alike.join(', ')})`,
  };
}

/**
 * Whether two things may be one: a story can stand in for the place or the time, never for both; and there must be a
 * sign of the very thing, such as who did it, what was struck or a number, since much is shelled twice in a month.
 */
function isDoubtful(evidence: Comparison['evidence'], score: number, oneStory: boolean): boolean {
  const [where, when] = [agrees(evidence, 'where'), agrees(evidence, 'when')];
  const told = (where && when) || (oneStory && (where || when));
  const sign = evidence.some(({ of, points }) => (of === 'who' || of === 'mark') && points > 0);
  return told && sign && isOfOneType(evidence) && score + (oneStory ? storyWorth : 0) >= doubtful;
}

function missing(evidence: Comparison['evidence']): string {
  const [where, when] = [agrees(evidence, 'where'), agrees(evidence, 'when')];
  if (!where && !when) return 'nothing says that place or time are the same';
  if (!where) return 'nothing says that the place is the same';
  if (!when) return 'nothing says that the time is the same';
  return 'too little speaks for it';
}
