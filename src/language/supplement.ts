// SPDX-License-Identifier: Apache-2.0
import { type Precision, precisions } from '../model/index.ts';
import type { Extent, GazetteerEntry, GazetteerRecord } from './gazetteer.ts';

/** A list of places in our own readable form. */
export interface Supplement {
  readonly records: readonly GazetteerRecord[];
  /** More names for places of other lists, by id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Names that by themselves do not mean the place, though its list says so, by id. */
  readonly denied: ReadonlyMap<string, readonly string[]>;
  /** Better representative points for places of other lists, by id. */
  readonly points: ReadonlyMap<string, { readonly lat: number; readonly lon: number }>;
  /** What could not be read, one line each: `line 12: …`. */
  readonly faults: readonly string[];
}

/**
 * Reads the tab-separated supplement: `id`, `names` (separated by `|`, the first is shown), `precision`, `country`
 * (`-` for none), `within` (area ids, nearest first, separated by `|`, the country not among them; `-` for none),
 * `lat`, `lon`, and `extent` (`west south east north`, `-` for none). Lines beginning with `#` are remarks.
 *
 * A line whose id is of another list (`country:`, `admin1:`, `admin2:`, `geonames:`, `cities:`) holds `id` and `names`, and
 * perhaps `lat` and `lon`: it adds names to that place and moves its point;
 * a name after `!` is taken from it (“Gaza” alone is not the city).
 */
export function readSupplement(text: string): Supplement {
  const records: GazetteerRecord[] = [];
  const aliases = new Map<string, readonly string[]>();
  const denied = new Map<string, readonly string[]>();
  const points = new Map<string, { lat: number; lon: number }>();
  const faults: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const [id, names] = [cells[0]!, (cells[1] ?? '').split('|').filter((name) => name !== '')];
    const record = cells.length === 8 ? recordOf(cells, names) : null;
    if (names.length > 0 && record !== null && id.startsWith('supplement:')) records.push(record);
    else if (isAlias(cells) && names.length > 0 && /^(country|admin1|admin2|geonames|cities):/.test(id)) {
      add(
        aliases,
        id,
        names.filter((name) => !name.startsWith('!')),
      );
      add(
        denied,
        id,
        names.filter((name) => name.startsWith('!')).map((name) => name.slice(1)),
      );
      if (cells.length === 4) points.set(id, { lat: Number(cells[2]), lon: Number(cells[3]) });
    } else faults.push(`line ${index + 1}: ${line}`);
  });
  return { records, aliases, denied, points, faults };
}

function add(map: Map<string, readonly string[]>, id: string, names: readonly string[]): void {
  if (names.length > 0) map.set(id, [...(map.get(id) ?? []), ...names]);
}

function isAlias(cells: readonly string[]): boolean {
  if (cells.length === 2) return true;
  return cells.length === 4 && isPoint(Number(cells[2]), Number(cells[3]));
}

function isPoint(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function recordOf(cells: readonly string[], names: readonly string[]): GazetteerRecord | null {
  const [id, , precision, country, within, lat, lon, extent] = cells as [string, ...string[]];
  const point = { lat: Number(lat), lon: Number(lon) };
  const box = extent === '-' ? null : extentOf(extent!);
  if (!precisions.includes(precision as Precision) || box === undefined) return null;
  if (!isPoint(point.lat, point.lon)) return null;
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
