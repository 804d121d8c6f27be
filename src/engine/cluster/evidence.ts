// SPDX-License-Identifier: Apache-2.0

/** One thing that speaks for or against two mentions being one incident. */
export interface Evidence {
  readonly points: number;
  /** What it tells: the place, the time, or something as good as either (a name, a copied passage, a number). */
  readonly of: 'type' | 'where' | 'when' | 'who' | 'means' | 'mark' | 'contradiction';
  readonly words: string;
}

/** Least points at which the place, or the time, counts as agreeing at all: for time even having been news together. */
const agreeing = { where: 1, when: 0.5 } as const;

export function agrees(evidence: readonly Evidence[], of: keyof typeof agreeing): boolean {
  return evidence.some((one) => one.of === of && one.points >= agreeing[of]);
}

/** Evidence that two things are not one. */
export function against(words: string): Evidence {
  return { points: 0, of: 'contradiction', words };
}
