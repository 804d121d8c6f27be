// SPDX-License-Identifier: Apache-2.0
import { byKey } from '../model/index.ts';
import { foldPlaceName } from '../text/index.ts';
import { precisionOfFeature } from './dump-features.ts';
import type { DumpRow } from './dump-row.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';

/** The countries, provinces and districts a dump describes, by the codes its other lines use for them. */
export interface DumpAreas {
  /** `SY`, `SY.09`, `SY.09.0901` to the id under which the area is kept. */
  readonly ids: ReadonlyMap<string, string>;
  /** Lines that are an area another gazetteer knows, by their own id: that entry. */
  readonly known: ReadonlyMap<string, GazetteerEntry>;
}

/** Whether a line is one of those by whose code others say where they lie. */
export function isDumpArea({ featureClass, feature }: Pick<DumpRow, 'featureClass' | 'feature'>): boolean {
  return featureClass === 'A' && (/^PCL/.test(feature) || feature === 'ADM1' || feature === 'ADM2');
}

/**
 * Ties the areas of a dump to their codes, and to the same areas of a gazetteer that is already known, whose ids they
 * take: one province goes under one id, whoever lists it. A GeoNames dump has the codes of our ids (`admin1:SY.09`);
 * where a dump has codes of its own, an area is known by its country, kind and name.
 *
 * @param rows those lines of the dump that are areas, in any order
 */
export function dumpAreas(rows: readonly DumpRow[], gazetteer: Gazetteer | null): DumpAreas {
  const known = new Map<string, GazetteerEntry>();
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const row of rows.filter(isDumpArea).sort(byKey(({ id }) => id))) {
    const entry = gazetteer === null ? null : sameArea(row, gazetteer);
    if (entry !== null && !taken.has(entry.id)) known.set(row.id, entry);
    if (entry !== null) taken.add(entry.id);
    ids.set(keyOf(row), known.get(row.id)?.id ?? row.id);
  }
  return { ids, known };
}

/** The id under which the dump's areas of this code are kept, or one made of the code. */
export function areasAround(row: DumpRow, { ids, known }: DumpAreas): readonly string[] {
  const { country, admin1, admin2 } = row;
  if (country === '') return [];
  const first = `${country}.${admin1}`;
  const second = `${first}.${admin2}`;
  const chain: string[] = [];
  if (admin2 !== '') chain.push(ids.get(second) ?? `admin2:${second}`);
  if (admin1 !== '' && admin1 !== '00') chain.push(ids.get(first) ?? `admin1:${first}`);
  chain.push(ids.get(country) ?? `country:${country}`);
  const own = known.get(row.id)?.id ?? row.id;
  return chain.filter((id) => id !== own);
}

function keyOf({ feature, country, admin1, admin2 }: DumpRow): string {
  if (feature === 'ADM2') return `${country}.${admin1}.${admin2}`;
  return feature === 'ADM1' ? `${country}.${admin1}` : country;
}

const ownIds = { country: 'country:', province: 'admin1:', district: 'admin2:' } as const;

function sameArea(row: DumpRow, gazetteer: Gazetteer): GazetteerEntry | null {
  const kind = precisionOfFeature(row.featureClass, row.feature) as keyof typeof ownIds;
  const byCode = gazetteer.entry(`${ownIds[kind]}${keyOf(row)}`);
  if (byCode !== null) return byCode;
  const named = [row.name, ...row.others]
    .flatMap((name) => [name, ...shorterNames(name)])
    .flatMap((name) => gazetteer.named(name))
    .filter(({ precision, country }) => precision === kind && country === row.country);
  return nearest(row, named);
}

/** “Aleppo Governorate”, “Oblast Lugansk”: the same names without their first or last word. */
function shorterNames(name: string): readonly string[] {
  const words = foldPlaceName(name).split(' ');
  return words.length < 2 ? [] : [words.slice(0, -1).join(' '), words.slice(1).join(' ')];
}

/** How far, in degrees, two points for one province may lie from each other. */
const farthest = 3;

function nearest({ lat, lon }: DumpRow, entries: readonly GazetteerEntry[]): GazetteerEntry | null {
  const squared = (entry: GazetteerEntry): number => (entry.lat - lat) ** 2 + (entry.lon - lon) ** 2;
  const near = entries
    .filter((entry) => entry.precision === 'country' || squared(entry) < farthest ** 2)
    .sort((a, b) => squared(a) - squared(b) || byKey<GazetteerEntry>(({ id }) => id)(a, b));
  // Those by whose ids places are said to lie in something, before others of the name.
  return near.find(({ id }) => /^(country|admin[12]):/.test(id)) ?? near[0] ?? null;
}
