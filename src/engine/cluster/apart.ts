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

/** A cluster (by index) that looks like another and is kept apart from it, with the reason. */
export interface Apart {
  readonly cluster: number;
  readonly reason: string;
}

/** Points, contradictions aside, from which two things look alike enough to say why they are apart. */
const lookAlike = 3;
const mostApart = 5;

/**
 * For every cluster its look-alikes, likest first. What keeps two apart is read off all that is known of either, not
 * off the two mentions that happen to look alike.
 */
export function lookAlikes(
  weighed: readonly Weighed[],
  clusterOf: (unit: number) => number,
  traits: readonly Traits[],
  sides: Sides,
): readonly (readonly Apart[])[] {
  const found = traits.map(() => new Map<number, number>());
  const note = (from: number, to: number, score: number) => {
    found[from]!.set(to, Math.max(score, found[from]!.get(to) ?? 0));
  };
  for (const { a: unitA, b: unitB, comparison } of weighed) {
    const [a, b] = [clusterOf(unitA), clusterOf(unitB)];
    if (a === b || !looksAlike(comparison)) continue;
    note(a, b, comparison.score);
    note(b, a, comparison.score);
  }
  return found.map((others, index) =>
    [...others]
      .sort(([x, scoreX], [y, scoreY]) => scoreY - scoreX || x - y)
      .slice(0, mostApart)
      .map(([cluster]) => ({ cluster, reason: reasonFor(traits[index]!, traits[cluster]!, sides) })),
  );
}

function looksAlike({ score, evidence }: Comparison): boolean {
  return score >= lookAlike && evidence.some(({ of, points }) => of === 'type' && points >= 2);
}

function reasonFor(a: Traits, b: Traits, sides: Sides): string {
  const { evidence, contradictions } = compare(a, b, sides, {
    copied: null,
    oneReport: false,
    shareText: false,
  });
  const alike = evidence.filter(({ points }) => points > 0).map(({ words }) => words);
  const why = contradictions.length > 0 ? contradictions.join('; ') : missing(evidence);
  return `cluster.kept-apart@1: ${why} (alike: ${alike.join(', ')})`;
}

function missing(evidence: Comparison['evidence']): string {
  const [where, when] = [agrees(evidence, 'where'), agrees(evidence, 'when')];
  if (!where && !when) return 'nothing says that place or time are the same';
  if (!where) return 'nothing says that the place is the same';
  if (!when) return 'nothing says that the time is the same';
  return 'too little speaks for it';
}
