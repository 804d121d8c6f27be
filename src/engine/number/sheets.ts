// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type NumberCheck, type NumberSheet, numberResults } from '../../model/index.ts';
import { isSent } from '../question/sent.ts';
import { courseChecks, dayChecks, periodCheck, sentChecks } from './courses.ts';
import { type Entry, figureOf, lanesOf } from './lanes.ts';
import { partSums } from './sums.ts';

/** How many checks a sheet lists. */
const mostListed = 40;

/**
 * The sheet of the figures that answer one question: each in the lane of the time and people it counts, and whatever
 * arithmetic can be done with them.
 */
export function sheetOf(entries: readonly Entry[]): NumberSheet {
  const lanes = lanesOf(entries);
  const sent = entries.some((entry) => isSent(figureOf(entry).quantity));
  const checks = inOrder([
    ...partSums(entries),
    ...(sent ? sentChecks(lanes) : []),
    ...dayChecks(lanes),
    ...lanes.flatMap(courseChecks),
    ...periodCheck(lanes),
  ]);
  return {
    lanes: lanes.map(({ lane }) => lane),
    checks: checks.slice(0, mostListed),
    checksLeftOut: Math.max(0, checks.length - mostListed),
  };
}

/** Those that most need a reader's eye first. */
function inOrder(checks: readonly NumberCheck[]): readonly NumberCheck[] {
  const figures = ({ parts, whole }: NumberCheck) => [...parts, whole ?? ''].join(' ');
  return [...checks].sort(
    (a, b) =>
      numberResults.indexOf(a.result) - numberResults.indexOf(b.result) ||
      byCodeUnits(figures(a), figures(b)),
  );
}
