// SPDX-License-Identifier: Apache-2.0
import type { Issue } from '../model/index.ts';
import { dumpAreas } from './dump-areas.ts';
import { emptyDump, FaultTally } from './dump-faults.ts';
import { recordOfRow } from './dump-record.ts';
import { type DumpRow, isBlankLine, isFault, readRow } from './dump-row.ts';
import type { GazetteerRecord } from './gazetteer.ts';

/** What a dump gives: its places, and what was wrong with it. */
export interface Dump {
  readonly records: readonly GazetteerRecord[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a case's own list of places, in the 19-column GeoNames dump format, whole. Dumps of countries are read line by
 * line instead and kept outside the case (`sayso gazetteer`).
 *
 * A line that cannot be read is left out and named; the rest is kept. A text without one good line is refused.
 * Codes: `gazetteer-columns`, `gazetteer-coordinates`, `gazetteer-name`, `gazetteer-duplicate`, `gazetteer-encoding`,
 * `gazetteer-header`, `gazetteer-empty`.
 *
 * @param text the file's text, decoded as UTF-8
 * @param file its name, for the issues
 */
export function readDump(text: string, file: string): Dump {
  const faults = new FaultTally();
  const seen = new Set<string>();
  const rows: DumpRow[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (isBlankLine(line)) return;
      const row = distinctRow(line, index + 1, seen, faults);
      if (row !== null) rows.push(row);
    });
  const areas = dumpAreas(rows, null);
  return {
    records: rows.map((row) => recordOfRow(row, areas)),
    issues: [...faults.issues(file), ...(rows.length === 0 ? [emptyDump(file)] : [])],
  };
}

/**
 * Reads a line, unless it is at fault or its id was seen before; what is wrong with it is told to the tally.
 *
 * @param seen the ids read so far; this one is added
 */
export function distinctRow(
  line: string,
  number: number,
  seen: Set<string>,
  faults: FaultTally,
): DumpRow | null {
  const row = readRow(line, number);
  if (isFault(row)) {
    faults.add(row);
    return null;
  }
  if (seen.has(row.id)) {
    faults.add({
      code: 'gazetteer-duplicate',
      line: number,
      message: `a second place with the id ${row.id}`,
    });
    return null;
  }
  seen.add(row.id);
  if (row.lost > 0) {
    const message = `${row.lost} of its names are not UTF-8 and are left out`;
    faults.add({ code: 'gazetteer-encoding', line: number, message });
  }
  return row;
}
