// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Issue, type Precision } from '../model/index.ts';
import type { GazetteerRecord } from './gazetteer.ts';

/** What a dump gives: its places, and what was wrong with it. */
export interface Dump {
  readonly records: readonly GazetteerRecord[];
  readonly issues: readonly Issue[];
}

/** Columns of the GeoNames dump format, tab-separated, no header line. */
const columns = 19;
/** Faults of one kind are named line by line up to this many; the rest are counted. */
const namedFaults = 10;

interface Row {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly alternates: string;
  readonly lat: number;
  readonly lon: number;
  readonly featureClass: string;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

interface Fault {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Reads places in the 19-column GeoNames dump format (`SY.txt`, `allCountries.txt`): a user's own country dump.
 *
 * A line that cannot be read is left out and named; the rest is kept. A text without one good line is refused.
 * Numeric ids become `geonames:N`, others stay. Codes: `gazetteer-columns`, `gazetteer-coordinates`,
 * `gazetteer-name`, `gazetteer-duplicate`, `gazetteer-encoding`, `gazetteer-empty`.
 *
 * @param text the file's text, decoded as UTF-8
 * @param file its name, for the issues
 */
export function readDump(text: string, file: string): Dump {
  const faults: Fault[] = [];
  const rows: Row[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const row = rowOf(line, index + 1);
    if ('code' in row) faults.push(row);
    else if (seen.has(row.id))
      faults.push(fault('gazetteer-duplicate', row.line, `a second place with the id ${row.id}`));
    else {
      seen.add(row.id);
      rows.push(row);
    }
  });
  const areas = areaIds(rows);
  return {
    records: rows.map((row) => recordOf(row, areas)),
    issues: issuesOf(text, file, rows.length, faults),
  };
}

function rowOf(line: string, number: number): Row | Fault {
  const cells = line.split('\t');
  if (cells.length !== columns) {
    return fault('gazetteer-columns', number, `${cells.length} columns instead of ${columns}`);
  }
  const [id, name, , alternates, lat, lon, featureClass, feature, country, , admin1, admin2] =
    cells as string[];
  if (id === '' || name === '') return fault('gazetteer-name', number, 'no id or no name');
  const point = { lat: degrees(lat!, 90), lon: degrees(lon!, 180) };
  if (point.lat === null || point.lon === null) {
    return fault('gazetteer-coordinates', number, `no point on Earth: ${lat}, ${lon}`);
  }
  return {
    line: number,
    id: /^\d+$/.test(id!) ? `geonames:${id}` : id!,
    name: name!,
    alternates: alternates!,
    lat: point.lat,
    lon: point.lon,
    featureClass: featureClass!,
    feature: feature!,
    country: country!,
    admin1: admin1!,
    admin2: admin2!,
    population: wholeNumber(cells[14]!),
  };
}

const fault = (code: string, line: number, message: string): Fault => ({ code, line, message });

function degrees(cell: string, limit: number): number | null {
  if (!/^-?\d+(\.\d+)?$/.test(cell.trim())) return null;
  const value = Number(cell);
  return Math.abs(value) <= limit ? value : null;
}

/** A population that is not a number is one nobody gave: the format writes 0 for that. */
const wholeNumber = (cell: string): number => (/^\d{1,9}$/.test(cell) ? Number(cell) : 0);

/** Ids of the areas the dump itself describes, by the codes its other lines use for them. */
function areaIds(rows: readonly Row[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const row of rows) {
    if (/^PCL/.test(row.feature)) ids.set(row.country, row.id);
    if (row.feature === 'ADM1') ids.set(`${row.country}.${row.admin1}`, row.id);
    if (row.feature === 'ADM2') ids.set(`${row.country}.${row.admin1}.${row.admin2}`, row.id);
  }
  return ids;
}

function recordOf(row: Row, areas: ReadonlyMap<string, string>): GazetteerRecord {
  const { id, name, lat, lon, population } = row;
  const alternates = row.alternates.split(',').filter((alternate) => alternate !== '');
  return {
    entry: {
      id,
      name,
      lat,
      lon,
      country: row.country === '' ? null : row.country,
      within: withinOf(row, areas),
      precision: precisionOfFeature(row.featureClass, row.feature),
      population,
      extent: null,
    },
    names: [name, ...alternates],
  };
}

function withinOf(row: Row, areas: ReadonlyMap<string, string>): readonly string[] {
  if (row.country === '') return [];
  const first = `${row.country}.${row.admin1}`;
  const second = `${first}.${row.admin2}`;
  const chain: string[] = [];
  if (row.admin2 !== '') chain.push(areas.get(second) ?? `admin2:${second}`);
  if (row.admin1 !== '' && row.admin1 !== '00') chain.push(areas.get(first) ?? `admin1:${first}`);
  chain.push(areas.get(row.country) ?? `country:${row.country}`);
  return chain.filter((id) => id !== row.id);
}

const seas = /^(SEA|OCN|GULF|STRT|BAY|BGHT|CHNL|SD|OCEAN|MRG)/;
const districts = /^ADM[2-5D]|^ADMD/;

/** How finely a name of this GeoNames feature class and code states a place. */
export function precisionOfFeature(featureClass: string, feature: string): Precision {
  if (featureClass === 'P') return 'settlement';
  if (featureClass === 'A') {
    if (/^PCL/.test(feature)) return 'country';
    return /^ADM1/.test(feature) ? 'province' : districts.test(feature) ? 'district' : 'area';
  }
  if (featureClass === 'S' || /^(MILB|CMPS|PRK|AIRB)/.test(feature)) return 'site';
  if (featureClass === 'R') return 'street';
  if (featureClass === 'U' || (featureClass === 'H' && seas.test(feature))) return 'sea';
  return 'area';
}

function issuesOf(text: string, file: string, rows: number, faults: readonly Fault[]): readonly Issue[] {
  const issues: Issue[] = [];
  const issue = (code: string, severity: Issue['severity'], message: string): void => {
    issues.push({ code, report: null, file, severity, message });
  };
  if (looksMisread(text)) {
    issue(
      'gazetteer-encoding',
      'noted',
      'some names hold characters that are not what UTF-8 gives: check the encoding',
    );
  }
  for (const [code, list] of byCode(faults)) {
    for (const { line, message } of list.slice(0, namedFaults))
      issue(code, 'noted', `line ${line}: ${message}`);
    if (list.length > namedFaults)
      issue(code, 'noted', `and ${list.length - namedFaults} more lines like these`);
  }
  if (rows === 0)
    issue('gazetteer-empty', 'refused', 'no line holds a place in the 19-column GeoNames format');
  return issues;
}

/** Replacement characters, or UTF-8 read as Latin-1 (a capital A or O with a mark, then a control or a symbol). */
function looksMisread(text: string): boolean {
  return /\uFFFD|[ÃØÙÐ][\u0080-\u00BF]/.test(text);
}

function byCode(faults: readonly Fault[]): readonly (readonly [string, readonly Fault[]])[] {
  const codes = [...new Set(faults.map((entry) => entry.code))].sort(byCodeUnits);
  return codes.map((code) => [code, faults.filter((entry) => entry.code === code)]);
}
