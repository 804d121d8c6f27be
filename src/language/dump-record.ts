// SPDX-License-Identifier: Apache-2.0
import type { Precision } from '../model/index.ts';
import { areasAround, type DumpAreas } from './dump-areas.ts';
import { precisionOfFeature } from './dump-features.ts';
import type { DumpRow } from './dump-row.ts';
import type { GazetteerEntry, GazetteerRecord } from './gazetteer.ts';

/**
 * How many live there, which also says how well a name is known. Of a district that says nothing: it bears the name of
 * its seat, and that is meant before all the land around it.
 */
function populationOf(row: DumpRow, precision: Precision, known: GazetteerEntry | null): number {
  if (known !== null && row.population === 0) return known.population;
  return precision === 'district' ? (known?.population ?? 0) : row.population;
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
    names: [name, ...others],
  };
}
