// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { type DumpRow, isBlankLine, isFault, readRow } from '../../src/language/dump-row.ts';
import type { Gazetteer, GazetteerEntry } from '../../src/language/gazetteer.ts';
import { processorSeconds as cpuSeconds } from '../piles/clock.ts';

/** Every so many rows of a dump, read. */
export function someRows(file: string, step: number): readonly DumpRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (index % step !== 0 || isBlankLine(line)) return [];
      const row = readRow(line, index + 1);
      return isFault(row) ? [] : [row];
    });
}

/** How names of a dump fare in a gazetteer it was added to. */
export interface Again {
  readonly names: number;
  readonly found: number;
  /** The same names as others write them: capitals, no marks on letters, hyphens for blanks. */
  readonly variants: number;
  readonly variantsFound: number;
  readonly rows: number;
  /** Rows whose own name is borne by places of the country apart from each other. */
  readonly ambiguous: number;
  /** Milliseconds of each look-up of a name, for the first time. */
  readonly times: readonly number[];
  /** Seconds of processor time for all of these together. */
  readonly processorSeconds: number;
}

export function findAgain(rows: readonly DumpRow[], gazetteer: Gazetteer): Again {
  const again = { names: 0, found: 0, variants: 0, variantsFound: 0, rows: 0, ambiguous: 0 };
  const { times, processorSeconds } = timed(rows, gazetteer);
  for (const row of rows) {
    again.rows++;
    if (isAmbiguous(gazetteer.named(row.name), row)) again.ambiguous++;
    for (const name of [row.name, ...row.others]) {
      again.names++;
      if (gazetteer.named(name).some((entry) => isThere(entry, row))) again.found++;
      for (const variant of variantsOf(name)) {
        again.variants++;
        if (gazetteer.named(variant).some((entry) => isThere(entry, row))) again.variantsFound++;
      }
    }
  }
  return { ...again, times, processorSeconds };
}

/** Looks each name up once, by the clock on the wall and by processor time. */
function timed(rows: readonly DumpRow[], gazetteer: Gazetteer): Pick<Again, 'times' | 'processorSeconds'> {
  const names = new Set(rows.flatMap(({ name, others }) => [name, ...others]));
  const from = cpuSeconds();
  const times = [...names].map((name) => {
    const begun = performance.now();
    gazetteer.named(name);
    return performance.now() - begun;
  });
  return { times, processorSeconds: cpuSeconds() - from };
}

function variantsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...new Set([name.toUpperCase(), plain, name.replaceAll(' ', '-')])].filter((each) => each !== name);
}

/** The row itself, or the place it was found to be. */
function isThere(entry: GazetteerEntry, { id, lat, lon, country }: DumpRow): boolean {
  if (entry.id === id) return true;
  return entry.country === country && Math.abs(entry.lat - lat) < 0.12 && Math.abs(entry.lon - lon) < 0.12;
}

/** As far apart, in degrees, as the reader of places takes two for rivals. */
const apart = 0.25;

function isAmbiguous(entries: readonly GazetteerEntry[], { lat, lon, country }: DumpRow): boolean {
  return entries.some(
    (entry) =>
      entry.country === country &&
      (Math.abs(entry.lat - lat) >= apart || Math.abs(entry.lon - lon) >= apart) &&
      entry.precision !== 'province' &&
      entry.precision !== 'district',
  );
}
