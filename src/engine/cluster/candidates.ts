// SPDX-License-Identifier: Apache-2.0
import { contains } from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import { lengthOf } from './days.ts';
import { placeKey } from './place-likeness.ts';
import { isRare } from './types.ts';
import type { Unit } from './units.ts';

/** Two units (by index, the smaller first) worth weighing, and whether copied text ties them. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly copied: Reuse['kind'] | null;
}

/** Units of one block are all compared up to this many; in a larger block each with its neighbours in time only. */
const blockSize = 48;
const neighbours = 24;
/** A dated stretch longer than this is no key by day. */
const longestByDay = 10;

/**
 * Pairs worth weighing, found by shared keys (day and kind of place, launching place, weekday, number, ship, name of the killed) and by
 * copied passages, so that the work grows with the pile and not with its square.
 */
export function candidatesOf(units: readonly Unit[], reuse: readonly Reuse[]): readonly Candidate[] {
  const copied = copiedPairs(units, reuse);
  const pairs = new Set(copied.keys());
  for (const block of blocksOf(units).values()) pairUp(block, units, pairs);
  return [...pairs]
    .sort((x, y) => x - y)
    .map((key) => ({
      a: Math.floor(key / units.length),
      b: key % units.length,
      copied: copied.get(key) ?? null,
    }));
}

function pairUp(block: readonly number[], units: readonly Unit[], pairs: Set<number>): void {
  const inTime = [...block].sort((a, b) => timeOf(units[a]!) - timeOf(units[b]!) || a - b);
  const reach = block.length <= blockSize ? block.length : neighbours;
  inTime.forEach((a, i) => {
    for (const b of inTime.slice(i + 1, i + 1 + reach)) {
      pairs.add(Math.min(a, b) * units.length + Math.max(a, b));
    }
  });
}

function timeOf({ days, news }: Unit): number {
  const from = days?.from ?? news?.from ?? Number.MAX_SAFE_INTEGER;
  return Number.isFinite(from) ? from : 0;
}

function blocksOf(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  units.forEach((unit, index) => {
    for (const key of new Set(keysOf(unit))) {
      const known = blocks.get(key);
      if (known === undefined) blocks.set(key, [index]);
      else known.push(index);
    }
  });
  return blocks;
}

function keysOf(unit: Unit): readonly string[] {
  const areas = areasOf(unit);
  const times = timeKeys(unit);
  return [
    ...times.flatMap((time) => areas.map((area) => `${time} in ${area}`)),
    ...unit.origins.map((origin) => `from ${placeKey(origin)}`),
    ...unit.platforms.map((platform) => `ship ${platform}`),
    ...unit.killed.map((name) => `killed ${name}`),
    ...unit.numbers
      .filter((number) => Number(number.split(':')[1]) >= 10)
      .map((number) => `number ${number}`),
    ...unit.places.filter(({ precision }) => precision !== 'country').map((place) => `at ${placeKey(place)}`),
    ...likenessKeys(unit),
    ...unit.types.filter(isRare).flatMap((type) => areas.map((area) => `${type} in ${area}`)),
  ];
}

/** What look-alikes share: not enough to join by, but worth weighing, so that the bench can say what keeps them apart. */
function likenessKeys({ types, actors, targets, targetWords }: Unit): readonly string[] {
  const struck = [...targets, ...targetWords];
  return types.flatMap((type) =>
    actors.flatMap((actor) => struck.map((target) => `like ${type} by ${actor} on ${target}`)),
  );
}

/** Countries (or, without one, the places themselves); `anywhere` when no place is named. */
function areasOf({ places }: Unit): readonly string[] {
  if (places.length === 0) return ['anywhere'];
  return places.map((place) => place.country ?? placeKey(place));
}

/** The days, each with its neighbour so that reports a day apart meet; else the weekdays. */
function timeKeys({ days, weekdays }: Unit): readonly string[] {
  if (days === null || lengthOf(days) > longestByDay) return weekdays.map((weekday) => `weekday ${weekday}`);
  const keys: string[] = [];
  for (let day = days.from; day <= days.to + 1; day++) keys.push(`day ${day}`);
  return [...keys, ...weekdays.map((weekday) => `weekday ${weekday}`)];
}

/** Units of two reports told in the same place of a copied passage. */
function copiedPairs(units: readonly Unit[], reuse: readonly Reuse[]): ReadonlyMap<number, Reuse['kind']> {
  const byReport = new Map<string, number[]>();
  units.forEach(({ report }, index) => {
    byReport.set(report, [...(byReport.get(report) ?? []), index]);
  });
  const pairs = new Map<number, Reuse['kind']>();
  for (const copy of reuse) {
    if (copy.of === 'boilerplate') continue;
    for (const i of byReport.get(copy.a.report) ?? []) {
      for (const j of byReport.get(copy.b.report) ?? []) {
        if (!toldAlike(units[i]!, units[j]!, copy)) continue;
        const key = Math.min(i, j) * units.length + Math.max(i, j);
        if (stronger(copy.kind, pairs.get(key))) pairs.set(key, copy.kind);
      }
    }
  }
  return pairs;
}

const strength: readonly Reuse['kind'][] = ['rewritten', 'edited', 'verbatim'];

function stronger(kind: Reuse['kind'], known: Reuse['kind'] | undefined): boolean {
  return known === undefined || strength.indexOf(kind) > strength.indexOf(known);
}

/** Words by which a trigger may have moved between the two sides of an edited passage, as a share of its length. */
const drift = 0.15;

function toldAlike(a: Unit, b: Unit, { kind, a: passageA, b: passageB }: Reuse): boolean {
  const inA = a.happenings.filter(({ trigger }) => contains(passageA, trigger));
  const inB = b.happenings.filter(({ trigger }) => contains(passageB, trigger));
  return inA.some((one) =>
    inB.some((other) => {
      if (kind === 'rewritten') return one.type === other.type;
      const atA = (one.trigger.start - passageA.start) / (passageA.end - passageA.start);
      const atB = (other.trigger.start - passageB.start) / (passageB.end - passageB.start);
      const words = one.trigger.exact.toLowerCase() === other.trigger.exact.toLowerCase();
      return words && Math.abs(atA - atB) <= (kind === 'verbatim' ? 0.02 : drift);
    }),
  );
}
