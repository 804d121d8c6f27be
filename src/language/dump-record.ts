// SPDX-License-Identifier: Apache-2.0
import type { Precision } from '../model/index.ts';
import { areasAround, type DumpAreas } from './dump-areas.ts';
import { precisionOfFeature } from './dump-features.ts';
import type { DumpRow } from './dump-row.ts';
import type { GazetteerEntry, GazetteerRecord } from './gazetteer.ts';

/**
 * How many live there, which also says how well a name is known: of an area that is known the larger of two counts. Of
 * a district it says nothing, since a district bears the name of its seat, and that is meant before the land around it.
 */
function populationOf(row: DumpRow, precision: Precision, known: GazetteerEntry | null): number {
  const counted = precision === 'district' ? 0 : row.population;
  return Math.max(counted, known?.population ?? 0);
}

/**
 * A line of a dump as a place of a gazetteer, under all its names. An area that another gazetteer knows takes its id
 * and its extent from there, which a dump has not.
 */
export function recordOfRow(row: DumpRow, areas: DumpAreas): GazetteerRecord {
  const { name, lat, lon, others } = row;
  const known = areas.known.get(row.id) ?? null;
  const precision = precisionOfFeature(row.featureClass, row.feature);
  return {
    entry: {
      ...{ id: known?.id ?? row.id, name, lat, lon },
      country: row.country === '' ? null : row.country,
      within: areasAround(row, areas),
      precision,
      population: populationOf(row, precision, known),
      extent: known?.extent ?? null,
    },
    // Among a country's other names a dump has the words for its people; those of a known one are known well enough.
    names: known?.precision === 'country' ? [name] : [name, ...others],
  };
}
