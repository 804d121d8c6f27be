// SPDX-License-Identifier: Apache-2.0
import type { Precision } from '../model/index.ts';

/** `[west, south, east, north]` in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** One place of a gazetteer. The point is the gazetteer's representative one and says nothing of an incident. */
export interface GazetteerEntry {
  /** `geonames:170654`, `supplement:…`, `country:SY`, `admin1:SY.09`, or a case's own prefix. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2 (or a case's own code); null for seas and the like. */
  readonly country: string | null;
  /** Ids of the areas that contain it, nearest first (district, province, country). */
  readonly within: readonly string[];
  /** How finely the place is stated when only its name is given. */
  readonly precision: Precision;
  readonly population: number;
  readonly extent: Extent | null;
  /** Only a country dump of the user's has it, and few live there: not to be thought of without its country. */
  readonly minor?: true;
}

/** An entry with every name it goes by, its own included: what a gazetteer is made of. */
export interface GazetteerRecord {
  readonly entry: GazetteerEntry;
  readonly names: readonly string[];
}

/** Look-up by name. Names are folded by `foldPlaceName` of `src/text/fold.ts` before comparison. */
export interface Gazetteer {
  /** Every entry that bears this name, in a fixed order (by population, then id). The name is given as written. */
  readonly named: (name: string) => readonly GazetteerEntry[];
  /**
   * Entries whose name only sounds like this one (`loosePlaceKey`) and that do not bear it: another
   * transliteration, or another place. Proposals, to be used with other evidence.
   */
  readonly alike: (name: string) => readonly GazetteerEntry[];
  readonly entry: (id: string) => GazetteerEntry | null;
  /** Whether some name in the gazetteer may begin with these words (folded): lets a scanner stop early. */
  readonly beginsName: (words: string) => boolean;
  /** Whether some of its entries are minor; absent when none is. */
  readonly hasMinor?: boolean;
  /** The countries it has places of, by code; absent when it may have places of any. */
  readonly countries?: ReadonlySet<string>;
}
