// SPDX-License-Identifier: Apache-2.0

/** One line of a dump in the GeoNames format, read. */
export interface DumpRow {
  /** Counted from 1. */
  readonly line: number;
  /** `geonames:N` where the dump has a number, else as given (`wof:N`). */
  readonly id: string;
  readonly name: string;
  /** The ASCII name and the alternate names, without those that cannot be read. */
  readonly others: readonly string[];
  /** Names that were left out since their characters were lost in another encoding. */
  readonly lost: number;
  readonly lat: number;
  readonly lon: number;
  readonly featureClass: string;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** Why a line is no place. */
export interface DumpFault {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** Columns of the GeoNames dump format, tab-separated, no header line. */
const columns = 19;

export function isFault(read: DumpRow | DumpFault): read is DumpFault {
  return 'code' in read;
}

/** Whether there is anything on a line; lines that begin with `#` are remarks. */
export function isBlankLine(line: string): boolean {
  return line.trim() === '' || line.startsWith('#');
}

/**
 * Reads one line: `geonameid`, `name`, `asciiname`, `alternatenames` (separated by commas), `latitude`, `longitude`,
 * `feature class`, `feature code`, `country code`, `cc2`, `admin1` to `admin4`, `population`, and four more.
 *
 * Where the name was lost in another encoding, the ASCII name stands for it; where that was lost too, or is missing,
 * the line is at fault. Names that are not there are never made up.
 */
export function readRow(line: string, number: number): DumpRow | DumpFault {
  const fault = (code: string, message: string): DumpFault => ({ code, line: number, message });
  const cells = line.split('\t');
  if (/^lat(itude)?$/i.test(cells[4]?.trim() ?? ''))
    return fault('gazetteer-header', 'it names the columns and is no place');
  if (cells.length !== columns)
    return fault('gazetteer-columns', `${cells.length} columns instead of ${columns}`);
  const cell = (index: number): string => cells[index]!.trim();
  const given = [cell(1), cell(2)].filter((name) => name !== '');
  if (cell(0) === '' || given.length === 0) return fault('gazetteer-name', 'no id or no name');
  const [name, ascii] = given.filter((each) => !isMisread(each));
  if (name === undefined)
    return fault('gazetteer-encoding', `its name is not UTF-8: ${given[0]!.slice(0, 40)}`);
  const [lat, lon] = [degrees(cell(4), 90), degrees(cell(5), 180)];
  if (lat === null || lon === null)
    return fault('gazetteer-coordinates', `no point on Earth: ${cell(4)}, ${cell(5)}`.slice(0, 80));
  const alternates = cell(3)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const readable = alternates.filter((each) => !isMisread(each));
  return {
    ...{ line: number, id: idOf(cell(0)), name, lat, lon },
    others: [...new Set([...(ascii === undefined ? [] : [ascii]), ...readable])].filter(
      (each) => each !== name,
    ),
    lost: alternates.length - readable.length + given.filter(isMisread).length,
    ...{ featureClass: cell(6), feature: cell(7), country: cell(8), admin1: cell(10), admin2: cell(11) },
    population: wholeNumber(cell(14)),
  };
}

const idOf = (cell: string): string => (/^\d+$/.test(cell) ? `geonames:${cell}` : cell);

function degrees(cell: string, limit: number): number | null {
  if (!/^-?\d+(\.\d+)?$/.test(cell)) return null;
  const value = Number(cell);
  return Math.abs(value) <= limit ? value : null;
}

/** A population that is not a number is one nobody gave: the format writes 0 for that. */
const wholeNumber = (cell: string): number => (/^\d{1,9}$/.test(cell) ? Number(cell) : 0);

/** Replacement characters, or UTF-8 read as Latin-1 (a capital A or O with a mark, then a control or a symbol). */
function isMisread(name: string): boolean {
  return /\uFFFD|[ÃØÙÐ][\u0080-\u00BF]/.test(name);
}
