// SPDX-License-Identifier: Apache-2.0
import { groupBy } from '../../src/engine/cluster/groups.ts';
import type { Score } from '../task.ts';

/** A reading with the confidence it was given and whether it proved right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Readings whose confidence lies in `[from, to)`; the last bin holds its upper end too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** Mean confidence. */
  readonly said: number;
}

export interface Reliability {
  /** Those that hold anything, rising. */
  readonly bins: readonly Bin[];
  /**
   * Expected calibration error (Naeini et al. 2015): how far the mean confidence of a bin lies from the share right in
   * it, averaged over the bins by their number of readings. 0 is best.
   */
  readonly error: number;
  /**
   * How likely a right reading has more confidence than a wrong one, ties counting half (the area under the receiver
   * operating curve): 0.5 is chance, and so is what has nothing to tell apart.
   */
  readonly separation: number;
}

const edges = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** The reliability table of readings. */
export function reliabilityOf(judged: readonly Judged[]): Reliability {
  const bins = edges.slice(1).flatMap((to, i) => {
    const from = edges[i]!;
    const within = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    return within.length === 0 ? [] : [binOf(from, to, within)];
  });
  const off = bins.reduce((sum, { count, said, right }) => sum + Math.abs(said * count - right), 0);
  return { bins, error: judged.length === 0 ? 0 : off / judged.length, separation: separationOf(judged) };
}

function binOf(from: number, to: number, within: readonly Judged[]): Bin {
  const said = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
  return { from, to, count: within.length, right: rightIn(within), said };
}

const rightIn = (judged: readonly Judged[]): number => judged.filter(({ right }) => right).length;

function separationOf(judged: readonly Judged[]): number {
  const right = rightIn(judged);
  const wrong = judged.length - right;
  if (right === 0 || wrong === 0) return 0.5;
  const levels = groupBy(judged, ({ confidence }) => String(confidence));
  let wrongBelow = 0;
  let ahead = 0;
  for (const here of [...levels.values()].sort(([a], [b]) => a!.confidence - b!.confidence)) {
    const wrongHere = here.length - rightIn(here);
    ahead += rightIn(here) * (wrongBelow + wrongHere / 2);
    wrongBelow += wrongHere;
  }
  return ahead / (right * wrong);
}

/** How near confidence comes to the share right, as a score: 1 less the expected calibration error. */
export function calibrationScore(judged: readonly Judged[]): Score {
  const { error } = reliabilityOf(judged);
  return { name: 'calibration', value: 1 - error, detail: { claims: judged.length, right: rightIn(judged) } };
}

/**
 * How well confidence tells right from wrong, as a score, with the reliability table behind it.
 *
 * @param tuned readings that the numbers were set by: a table of theirs is printed too, and nothing else
 */
export function separationScore(judged: readonly Judged[], tuned: readonly Judged[] = []): Score {
  const { separation } = reliabilityOf(judged);
  return {
    name: 'separation',
    value: separation,
    detail: { claims: judged.length, right: rightIn(judged) },
    table: [...tableOf('reported', judged), ...(tuned.length > 0 ? tableOf('for tuning', tuned) : [])],
  };
}

function tableOf(label: string, judged: readonly Judged[]): readonly string[] {
  const { bins, error, separation } = reliabilityOf(judged);
  const lines = bins.map(({ from, to, count, said, right }) => {
    const columns = [`${from.toFixed(1)}–${to.toFixed(1)}`, `${count}`.padStart(6)];
    return [...columns, said.toFixed(3).padStart(8), (right / count).toFixed(3).padStart(8)].join(' ');
  });
  const whole = `${label}: calibration error ${error.toFixed(4)}, separation ${separation.toFixed(4)}`;
  return [whole, 'of conf. claims     said    right', ...lines];
}
