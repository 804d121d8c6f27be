// SPDX-License-Identifier: Apache-2.0
import type { Figure, FigureId } from '../../model/index.ts';

/**
 * What a policy makes of the figures that reports state of one incident, one quantity and one population.
 *
 * Policies are ways of exporting figures and never of storing them. A zero is only ever written where somebody said
 * none; a number that nobody stated is null.
 */
export interface PolicyCell {
  readonly policy: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The words of each figure behind the cell, as they stand in the report, in the order of their ids. */
  readonly stated: readonly string[];
  /** The figures behind the cell. */
  readonly figures: readonly FigureId[];
  readonly because: string;
}

/** One way of exporting figures. Pure: the same figures in any order give the same cell. */
export interface Policy {
  readonly id: string;
  /** What it writes, for people. */
  readonly writes: string;
  /** The quantities that the policy has a place for; null: all. */
  readonly quantities: readonly string[] | null;
  readonly cell: (figures: readonly Figure[]) => PolicyCell;
}

/**
 * The figures that count the whole of an incident: no sub-totals, nothing that comes on top of another number, nothing
 * over a period. In the order of their ids.
 *
 * @throws RangeError when they are not of one incident, quantity and population
 */
export function wholes(figures: readonly Figure[]): readonly Figure[] {
  const kinds = new Set(
    figures.map(({ incident, quantity, population }) => JSON.stringify([incident, quantity, population])),
  );
  if (kinds.size > 1) throw new RangeError(`figures of ${kinds.size} kinds in one cell`);
  return figures
    .filter(
      ({ partOf, further, scope }) => partOf === null && !further && scope !== 'campaign' && scope !== 'day',
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** A cell without a number, with why. */
export function emptyCell(policy: string, because: string, behind: readonly Figure[] = []): PolicyCell {
  return { policy, low: null, best: null, high: null, ...receiptsOf(behind), because };
}

/** The words and ids behind a cell. */
export function receiptsOf(figures: readonly Figure[]): Pick<PolicyCell, 'stated' | 'figures'> {
  return { stated: figures.map(({ span }) => span.exact), figures: figures.map(({ id }) => id) };
}
