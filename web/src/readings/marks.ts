// SPDX-License-Identifier: Apache-2.0
import type {
  FigureRead,
  HappeningSeen,
  ParagraphSeen,
  PlaceRead,
  ReadingsSeen,
  TimeRead,
} from '../../../src/api/index.ts';

/** One thing read in the text, of whichever kind. */
export type Reading =
  | (HappeningSeen & { readonly kind: 'happenings' })
  | (FigureRead & { readonly kind: 'figures' })
  | (TimeRead & { readonly kind: 'times' })
  | (PlaceRead & { readonly kind: 'places' });

/** What fills a role of the happening that is chosen. */
export interface RoleMark {
  readonly role: 'actor' | 'target' | 'means' | 'place' | 'time';
  readonly start: number;
  readonly end: number;
}

/** Every reading of a report, in the order of the text, a longer one before those within it. */
export function allReadings(seen: ReadingsSeen): readonly Reading[] {
  const all: readonly Reading[] = [
    ...seen.happenings.map((one) => ({ ...one, kind: 'happenings' }) as const),
    ...seen.figures.map((one) => ({ ...one, kind: 'figures' }) as const),
    ...seen.times.map((one) => ({ ...one, kind: 'times' }) as const),
    ...seen.places.map((one) => ({ ...one, kind: 'places' }) as const),
  ];
  return all.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The words that fill the roles of a happening; other readings have none. */
export function rolesOf(reading: Reading | null): readonly RoleMark[] {
  if (reading?.kind !== 'happenings') return [];
  const { actor, target, instrument, place, when } = reading;
  const filled = [
    ['actor', actor],
    ['target', target],
    ['means', instrument],
    ['place', place],
    ['time', when],
  ] as const;
  return filled.flatMap(([role, span]) => (span ? [{ role, start: span.start, end: span.end }] : []));
}

/** What is drawn over the claims in one paragraph. */
export interface Overlay {
  readonly readings: readonly Reading[];
  readonly roles: readonly RoleMark[];
}

export const noOverlay: Overlay = { readings: [], roles: [] };

/** Ranges in the order of the text, dealt out to the paragraphs they stand in, by their numbers. */
export function dealt<T extends Range>(
  paragraphs: readonly ParagraphSeen[],
  ranges: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const hands = new Map<number, readonly T[]>();
  let from = 0;
  for (const { n, start, end } of paragraphs) {
    while (from < ranges.length && ranges[from]!.end <= start) from++;
    const here: T[] = [];
    for (let at = from; at < ranges.length && ranges[at]!.start < end; at++)
      if (ranges[at]!.end > start) here.push(ranges[at]!);
    if (here.length > 0) hands.set(n, here);
  }
  return hands;
}

type Range = { readonly start: number; readonly end: number };

/**
 * What is to be drawn in each paragraph, by their numbers; paragraphs without anything have no entry.
 *
 * @param before what was drawn: a paragraph in which nothing changed keeps the same value, and is not drawn again
 */
export function overlaysOf(
  paragraphs: readonly ParagraphSeen[],
  readings: readonly Reading[],
  before: ReadonlyMap<number, Overlay> = new Map(),
): ReadonlyMap<number, Overlay> {
  const hands = [...dealt(paragraphs, readings)];
  return new Map(
    hands.map(([n, here]) => {
      const last = before.get(n);
      return [n, last && sameReadings(last.readings, here) ? last : { readings: here, roles: [] }];
    }),
  );
}

function sameReadings(a: readonly Reading[], b: readonly Reading[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The same with the roles of the chosen happening; paragraphs that none of them touches keep what they had. */
export function withRoles(
  overlays: ReadonlyMap<number, Overlay>,
  paragraphs: readonly ParagraphSeen[],
  roles: readonly RoleMark[],
): ReadonlyMap<number, Overlay> {
  const touched = paragraphs.flatMap(({ n, start, end }) => {
    const here = roles.filter((role) => role.start < end && start < role.end);
    return here.length === 0 ? [] : [[n, { ...(overlays.get(n) ?? noOverlay), roles: here }] as const];
  });
  return touched.length === 0 ? overlays : new Map([...overlays, ...touched]);
}

/** How many of some readings are not known, or not wholly. */
export function openAmong(readings: readonly Reading[]): number {
  return readings.filter(({ standing }) => standing !== 'read').length;
}

/** A name of a place that stands for something else, and is no place. */
export function isAside(reading: Reading): boolean {
  return reading.kind === 'places' && reading.use !== null && reading.use !== 'literal';
}
