// SPDX-License-Identifier: Apache-2.0
import { areasAround, type DumpAreas } from './dump-areas.ts';
import { precisionOfFeature } from './dump-features.ts';
import type { DumpRow } from './dump-row.ts';
import type { GazetteerRecord } from './gazetteer.ts';

/**
 * A line of a dump as a place of a gazetteer, under all its names. An area that another gazetteer knows takes its id
 * and its extent from there, which a dump has not.
 */
export function recordOfRow(row: DumpRow, areas: DumpAreas): GazetteerRecord {
  const { name, lat, lon, others } = row;
  const known = areas.known.get(row.id) ?? null;
  return {
    entry: {
      ...{ id: known?.id ?? row.id, name, lat, lon },
      country: row.country === '' ? null : row.country,
      within: areasAround(row, areas),
      precision: precisionOfFeature(row.featureClass, row.feature),
      population: row.population > 0 ? row.population : (known?.population ?? 0),
      extent: known?.extent ?? null,
    },
    names: [name, ...others],
  };
}
