// SPDX-License-Identifier: Apache-2.0
import type {
  FigureRead,
  HappeningSeen,
  ParagraphSeen,
  PlaceRead,
  ReadingKind,
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

/** The readings of the kinds asked for, in the order of the text, a longer one before those within it. */
export function readingsOf(seen: ReadingsSeen, kinds: ReadonlySet<ReadingKind>): readonly Reading[] {
  const all: readonly Reading[] = [
    ...seen.happenings.map((one) => ({ ...one, kind: 'happenings' }) as const),
    ...seen.figures.map((one) => ({ ...one, kind: 'figures' }) as const),
    ...seen.times.map((one) => ({ ...one, kind: 'times' }) as const),
    ...seen.places.map((one) => ({ ...one, kind: 'places' }) as const),
  ];
  return all.filter(({ kind }) => kinds.has(kind)).sort((a, b) => a.start - b.start || b.end - a.end);
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

/**
 * Deals what is to be drawn out to the paragraphs it stands in, by their numbers. Paragraphs without any share
 * {@link noOverlay}, so that nothing of theirs is drawn again.
 */
export function overlaysOf(
  paragraphs: readonly ParagraphSeen[],
  readings: readonly Reading[],
): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>();
  let from = 0;
  for (const { n, start, end } of paragraphs) {
    while (from < readings.length && readings[from]!.end <= start && readings[from]!.start < start) from++;
    const here: Reading[] = [];
    for (let at = from; at < readings.length && readings[at]!.start < end; at++)
      if (readings[at]!.end > start) here.push(readings[at]!);
    if (here.length > 0) overlays.set(n, { readings: here, roles: [] });
  }
  return overlays;
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
