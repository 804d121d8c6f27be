// SPDX-License-Identifier: Apache-2.0
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';

/** Settlements of fewer people than this are minor. */
const town = 20_000;

/**
 * A gazetteer as one of a country dump, which has every hamlet and farm: those are marked as minor. Hills, wadis and
 * sites of a dump are minor too; provinces, districts and towns are not.
 *
 * @param countries codes of the countries the dump has places of
 */
export function dumpGazetteer(gazetteer: Gazetteer, countries: readonly string[]): Gazetteer {
  return {
    named: (name) => gazetteer.named(name).map(marked),
    alike: (name) => gazetteer.alike(name).map(marked),
    entry: (id) => {
      const entry = gazetteer.entry(id);
      return entry === null ? null : marked(entry);
    },
    beginsName: gazetteer.beginsName,
    countries: new Set(countries),
    hasMinor: true,
  };
}

function marked(entry: GazetteerEntry): GazetteerEntry {
  const { precision, population } = entry;
  const known =
    precision === 'country' || precision === 'province' || precision === 'district' || population >= town;
  return known ? entry : { ...entry, minor: true };
}
