// SPDX-License-Identifier: Apache-2.0
import type { GazetteerEntry, GazetteerRecord } from '../src/language/gazetteer.ts';

/** A place of the invented country MV, by its names (`Tessa|Tesa`, the first its own): a settlement, unless told otherwise. */
export function placeRecord(id: string, names: string, more: Partial<GazetteerEntry> = {}): GazetteerRecord {
  return {
    entry: {
      id,
      name: names.split('|')[0]!,
      lat: 0,
      lon: 0,
      country: 'MV',
      within: ['country:MV'],
      precision: 'settlement',
      population: 0,
      extent: null,
      ...more,
    },
    names: names.split('|'),
  };
}
