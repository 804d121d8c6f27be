// SPDX-License-Identifier: Apache-2.0
import { type Precision, precisions } from '../model/index.ts';
import type { Extent, GazetteerEntry, GazetteerRecord } from './gazetteer.ts';

/** A list of places in our own readable form. */
export interface Supplement {
  readonly records: readonly GazetteerRecord[];
  /** More names for places of other lists, by id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** What could not be read, one line each: `line 12: …`. */
  readonly faults: readonly string[];
}

/**
 * Reads the tab-separated supplement: `id`, `names` (separated by `|`, the first is shown), `precision`, `country`
 * (`-` for none), `within` (area ids, nearest first, separated by `|`, the country not among them; `-` for none),
 * `lat`, `lon`, and `extent` (`west south east north`, `-` for none). Lines beginning with `#` are remarks.
 *
 * A line whose id is of another list (`country:`, `admin1:`, `admin2:`, `geonames:`, `cities:`) holds `id` and `names` only and
 * adds names to that place.
 */
export function readSupplement(text: string): Supplement {
  const records: GazetteerRecord[] = [];
  const aliases = new Map<string, readonly string[]>();
  const faults: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const [id, names] = [cells[0]!, (cells[1] ?? '').split('|').filter((name) => name !== '')];
    const record = cells.length === 8 ? recordOf(cells, names) : null;
    if (names.length > 0 && record !== null && id.startsWith('supplement:')) records.push(record);
    else if (cells.length === 2 && names.length > 0 && /^(country|admin1|admin2|geonames|cities):/.test(id)) {
      aliases.set(id, [...(aliases.get(id) ?? []), ...names]);
    } else faults.push(`line ${index + 1}: ${line}`);
  });
  return { records, aliases, faults };
}

function recordOf(cells: readonly string[], names: readonly string[]): GazetteerRecord | null {
  const [id, , precision, country, within, lat, lon, extent] = cells as [string, ...string[]];
  const point = { lat: Number(lat), lon: Number(lon) };
  const box = extent === '-' ? null : extentOf(extent!);
  if (!precisions.includes(precision as Precision) || box === undefined) return null;
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) return null;
  const entry: GazetteerEntry = {
    id,
    name: names[0] ?? '',
    ...point,
    country: country === '-' ? null : country!,
    within: [
      ...(within === '-' ? [] : within!.split('|')),
      ...(country === '-' ? [] : [`country:${country}`]),
    ],
    precision: precision as Precision,
    population: 0,
    extent: box,
  };
  return { entry, names };
}

function extentOf(cell: string): Extent | undefined {
  const sides = cell.split(' ').map(Number);
  const [west, south, east, north] = sides as [number, number, number, number];
  return sides.length === 4 && sides.every(Number.isFinite) && south <= north
    ? [west, south, east, north]
    : undefined;
}
