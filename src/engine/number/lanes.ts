// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type FigureReading, type NumberLane } from '../../model/index.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Answer } from '../question/answers.ts';
import type { Count } from '../question/numbers.ts';
import { isSent } from '../question/sent.ts';

/** A figure as it answers a question: who tells it, of what, in a report of when. */
export type Entry = Answer<Count>;

/** A lane with its entries, in the order of its figures. */
export interface Lane {
  readonly lane: NumberLane;
  readonly entries: readonly Entry[];
}

/** Entries of one quantity by the time they count over, the people they count, and what became of what was sent. */
export function lanesOf(entries: readonly Entry[]): readonly Lane[] {
  return [...groupBy(entries, laneKey)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, members]) => {
      const ordered = inOrderOfReports(members);
      const [first] = ordered as readonly [Entry];
      const { scope, period, population } = figureOf(first);
      const figures = [...new Set(ordered.map((entry) => figureOf(entry).id))];
      const lane = { scope, period, population, outcome: outcomeOf(first), part: first.value.part, figures };
      return { lane, entries: ordered };
    });
}

export function figureOf({ value }: Entry): FigureReading {
  return value.figure;
}

function laneKey(entry: Entry): string {
  const { scope, period, population } = figureOf(entry);
  const part = entry.value.part ? 'part' : '';
  return [scope, period ?? '', outcomeOf(entry) ?? '', part, population ?? ''].join('|');
}

export function outcomeOf(entry: Entry): NumberLane['outcome'] {
  return isSent(figureOf(entry).quantity) ? (entry.telling?.happening.outcome ?? null) : null;
}

/** Those without a date last, since nothing tells where among the others they stand. */
function inOrderOfReports(entries: readonly Entry[]): readonly Entry[] {
  const from = ({ published }: Entry) => published?.from ?? Infinity;
  return [...entries].sort(
    (a, b) => (from(a) === from(b) ? 0 : from(a) - from(b)) || byCodeUnits(figureOf(a).id, figureOf(b).id),
  );
}
