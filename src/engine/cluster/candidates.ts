// SPDX-License-Identifier: Apache-2.0
import { contains, type HappeningType } from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import { type InItsWords, moved, type Standing, standIn, standNear } from '../copy/told-in-passage.ts';
import { isFine } from './around.ts';
import { lengthOf } from './days.ts';
import { placeKey, spelling } from './place-likeness.ts';
import { isOnceADay, isRare } from './types.ts';
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
 * Pairs worth weighing, found by shared keys (day and kind of place or thing struck, launching place, weekday, number, ship, name of the killed) and by
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
    ...times.flatMap((time) => [
      ...areas.map((area) => `${time} in ${area}`),
      ...[...unit.places, ...unit.around]
        .filter(isFine)
        .flatMap((town) => [`${time} at ${placeKey(town)}`, `${time} at “${spelling(town)}”`]),
      ...unit.things.map((thing) => `${time} struck ${thing}`),
      ...unit.types.filter(isOnceADay).map((type) => `${time} ${type}`),
    ]),
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

/** Countries (or, without one, the places themselves); `anywhere`, and those told beside it, when no place is named. */
function areasOf({ places, around }: Unit): readonly string[] {
  const countries = [...places, ...around].map((place) => place.country ?? placeKey(place));
  return places.length === 0 ? ['anywhere', ...countries] : countries;
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
    const inA = toldIn(copy.a, byReport.get(copy.a.report) ?? [], units);
    const inB = toldIn(copy.b, byReport.get(copy.b.report) ?? [], units);
    for (const [a, b] of copy.kind === 'rewritten' ? ofOneType(inA, inB) : sameWords(inA, inB, copy.kind)) {
      const key = Math.min(a, b) * units.length + Math.max(a, b);
      if (stronger(copy.kind, pairs.get(key))) pairs.set(key, copy.kind);
    }
  }
  return pairs;
}

const strength: readonly Reuse['kind'][] = ['rewritten', 'edited', 'verbatim'];

function stronger(kind: Reuse['kind'], known: Reuse['kind'] | undefined): boolean {
  return known === undefined || strength.indexOf(kind) > strength.indexOf(known);
}

/** A mention in a copied passage. */
interface Told extends Standing {
  readonly unit: number;
  readonly type: HappeningType;
}

/**
 * What a passage tells of units whose first words below the headline it holds. What only points back to a thing ("the
 * attack also caused damage") may be said of anything.
 */
function toldIn(passage: Reuse['a'], indices: readonly number[], units: readonly Unit[]): readonly Told[] {
  return indices
    .filter((index) => contains(passage, units[index]!.opening))
    .flatMap((unit) =>
      units[unit]!.happenings.filter(({ trigger }) => contains(passage, trigger)).map((happening) => ({
        unit,
        type: happening.type,
        ...standIn(happening, passage),
      })),
    );
}

type Pairing = readonly (readonly [a: number, b: number])[];

/** Mentions in the same words that are each other's nearest on the other side. */
function sameWords(inA: readonly Told[], inB: readonly Told[], kind: InItsWords): Pairing {
  const nearest = (one: Told, others: readonly Told[]): Told | undefined =>
    others
      .filter((other) => other.words === one.words && standNear(one, other, kind))
      .toSorted((x, y) => moved(one, x) - moved(one, y))[0];
  return inA.flatMap((one) => {
    const other = nearest(one, inB);
    return other !== undefined && nearest(other, inA) === one ? [[one.unit, other.unit] as const] : [];
  });
}

function ofOneType(inA: readonly Told[], inB: readonly Told[]): Pairing {
  return inA.flatMap((one) =>
    inB.filter(({ type }) => type === one.type).map((other) => [one.unit, other.unit] as const),
  );
}
