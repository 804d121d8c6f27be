// SPDX-License-Identifier: Apache-2.0
import { type Shingled, shingleLength } from './shingles.ts';

/** Words `[fromA, toA)` of one report that stand, changed or not, as words `[fromB, toB)` of another. */
export interface Aligned {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Words that are the same, in the same order. */
  readonly same: number;
}

/** Two runs of the same words belong to one passage when no more words than this stand between them on either side. */
const widestGap = 20;
/** Beyond so many words a gap must itself be partly the same, or it is a seam between two passages. */
const freeGap = 8;
const seamShare = 0.25;
/** A shingle met more often than this in one report is refrain; only its first places are tried. */
const mostPlaces = 4;

/** Where the shingles of one report stand. Built once a report, used for every pair. */
export function placesOf(shingled: Shingled): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  shingled.shingles.forEach((value, at) => {
    const known = places.get(value);
    if (known === undefined) places.set(value, [at]);
    else if (known.length < mostPlaces) known.push(at);
  });
  return places;
}

/**
 * Finds the maximal passages two reports share, in order of the first report.
 *
 * Exact runs seed (shared shingles on one diagonal), neighbouring runs are chained across small changes, and the
 * gaps between them are aligned by longest common subsequence.
 */
export function align(
  a: Shingled,
  placesA: ReadonlyMap<number, readonly number[]>,
  b: Shingled,
): readonly Aligned[] {
  return chain(runsOf(a, placesA, b), a.ids, b.ids);
}

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Maximal stretches of equal words, longest first where they compete for the same words. */
function runsOf(a: Shingled, placesA: ReadonlyMap<number, readonly number[]>, b: Shingled): readonly Run[] {
  const runs: Run[] = [];
  const reached = new Map<number, number>();
  b.shingles.forEach((value, atB) => {
    for (const atA of placesA.get(value) ?? []) {
      const diagonal = atA - atB;
      if ((reached.get(diagonal) ?? -1) > atB) continue;
      const run = grow(a.ids, atA, b.ids, atB);
      reached.set(diagonal, run.b + run.length);
      if (run.length >= shingleLength) runs.push(run);
    }
  });
  return claimed(runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)).sort(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}

function grow(a: Int32Array, atA: number, b: Int32Array, atB: number): Run {
  let back = 0;
  while (atA - back > 0 && atB - back > 0 && a[atA - back - 1] === b[atB - back - 1]) back++;
  let ahead = 0;
  while (atA + ahead < a.length && atB + ahead < b.length && a[atA + ahead] === b[atB + ahead]) ahead++;
  return { a: atA - back, b: atB - back, length: back + ahead };
}

/** Gives each word of either report to one run only: the longest that wants it. */
function claimed(runs: readonly Run[]): Run[] {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const kept: Run[] = [];
  for (const run of runs) {
    const free = freePart(run, takenA, takenB);
    if (free === null) continue;
    for (let k = 0; k < free.length; k++) {
      takenA.add(free.a + k);
      takenB.add(free.b + k);
    }
    kept.push(free);
  }
  return kept;
}

function freePart(run: Run, takenA: ReadonlySet<number>, takenB: ReadonlySet<number>): Run | null {
  const isTaken = (k: number) => takenA.has(run.a + k) || takenB.has(run.b + k);
  let from = 0;
  while (from < run.length && isTaken(from)) from++;
  let to = from;
  while (to < run.length && !isTaken(to)) to++;
  return to - from >= shingleLength ? { a: run.a + from, b: run.b + from, length: to - from } : null;
}

function chain(runs: readonly Run[], a: Int32Array, b: Int32Array): readonly Aligned[] {
  const passages: Aligned[] = [];
  for (const run of runs) {
    const at = joinable(passages, run, a, b);
    if (at === null) passages.push(alone(run));
    else passages[at.index] = at.joined;
  }
  return passages;
}

function alone({ a, b, length }: Run): Aligned {
  return { fromA: a, toA: a + length, fromB: b, toB: b + length, same: length };
}

/** The latest passage this run continues: ahead of it in both reports, near, and not across a seam. */
function joinable(
  passages: readonly Aligned[],
  run: Run,
  a: Int32Array,
  b: Int32Array,
): { readonly index: number; readonly joined: Aligned } | null {
  for (let index = passages.length - 1; index >= 0 && index >= passages.length - 6; index--) {
    const before = passages[index]!;
    const gapA = run.a - before.toA;
    const gapB = run.b - before.toB;
    if (gapA < 0 || gapB < 0 || Math.max(gapA, gapB) > widestGap) continue;
    const common = commonWords(a.subarray(before.toA, run.a), b.subarray(before.toB, run.b));
    const gap = Math.max(gapA, gapB);
    if (gap > freeGap && common < gap * seamShare) continue;
    const same = before.same + common + run.length;
    return { index, joined: { ...before, toA: run.a + run.length, toB: run.b + run.length, same } };
  }
  return null;
}

/** Length of the longest common subsequence of two short word lists. */
export function commonWords(a: Int32Array, b: Int32Array): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    }
    row = next;
  }
  return row[b.length]!;
}
