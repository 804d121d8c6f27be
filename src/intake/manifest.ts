// SPDX-License-Identifier: Apache-2.0
import type { Issue } from '../model/index.ts';
import { type Months, readSupplied } from './dates.ts';
import { issueOf } from './issues.ts';
import { readTable } from './records/csv.ts';

/** What a person supplied for one file. Null means: said nothing. */
export interface Supplied {
  readonly outlet: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** The date as it was written. */
  readonly publishedRaw: string | null;
  readonly url: string | null;
  readonly title: string | null;
}

export interface Manifest {
  /** By the file's name as the manifest gives it: a path from the manifest's folder, with forward slashes. */
  readonly entries: ReadonlyMap<string, Supplied>;
  readonly issues: readonly Issue[];
}

type Row = Readonly<Record<string, unknown>>;

/** Reads `manifest.jsonl` or `manifest.csv`: columns `file`, `outlet`, `published`, `url`, `title`. */
export function readManifest(text: string, file: string, months: Months): Manifest {
  const issues: Issue[] = [];
  const entries = new Map<string, Supplied>();
  const rows = file.endsWith('.csv') ? csvRows(text, file, issues) : jsonlRows(text, file, issues);
  for (const [line, row] of rows) {
    const name = cell(row, 'file');
    if (name === null)
      issues.push(issueOf('manifest-malformed', { file, detail: `Line ${line} names no file.` }));
    else entries.set(name.replaceAll('\\', '/').replace(/^\.\//, ''), suppliedOf(row, file, months, issues));
  }
  return { entries, issues };
}

function suppliedOf(row: Row, file: string, months: Months, issues: Issue[]): Supplied {
  const raw = cell(row, 'published');
  const published = raw === null ? null : readSupplied(raw, months);
  if (raw !== null && published === null) {
    issues.push(issueOf('bad-date', { file, detail: `“${raw}” for ${cell(row, 'file')}.` }));
  }
  return {
    outlet: cell(row, 'outlet'),
    published,
    publishedRaw: raw,
    url: cell(row, 'url'),
    title: cell(row, 'title'),
  };
}

function cell(row: Row, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function jsonlRows(text: string, file: string, issues: Issue[]): readonly (readonly [number, Row])[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const row = parseRow(line);
    if (row) return [[i + 1, row] as const];
    issues.push(issueOf('manifest-malformed', { file, detail: `Line ${i + 1} is no JSON object.` }));
    return [];
  });
}

function parseRow(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
  } catch {
    return null; // The caller names the line.
  }
}

function csvRows(text: string, file: string, issues: Issue[]): readonly (readonly [number, Row])[] {
  const table = tryTable(text);
  if (!table?.header.includes('file')) {
    issues.push(issueOf('manifest-missing-columns', { file }));
    return [];
  }
  for (const { detail } of table.malformed) issues.push(issueOf('manifest-malformed', { file, detail }));
  return table.rows.map(({ record, fields }) => [record + 1, fields]);
}

function tryTable(text: string): ReturnType<typeof readTable> {
  try {
    return readTable(text);
  } catch {
    return null; // Not a table at all: it has no column file either.
  }
}
