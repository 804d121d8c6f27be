// SPDX-License-Identifier: Apache-2.0
import { parse } from 'csv-parse/sync';
import {
  type ArticleRecord,
  type BadRecord,
  hasTextField,
  outcomeOf,
  type RecordsOutcome,
  recordOf,
} from './fields.ts';

/** The rows of a CSV, keyed by its header, and the rows that could not be read. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly record: number; readonly fields: Readonly<Record<string, string>> }[];
  readonly malformed: readonly { readonly record: number; readonly detail: string }[];
}

/** Reads a table with a header. The delimiter is the one of comma, semicolon and tab that the header has most of. */
export function readTable(text: string): Table | null {
  const malformed: { record: number; detail: string }[] = [];
  const options = {
    delimiter: delimiterOf(text),
    skip_empty_lines: true,
    relax_column_count_less: true,
    skip_records_with_error: true,
    on_skip: (error: { message: string; records?: number } | undefined): undefined => {
      malformed.push({ record: error?.records ?? 0, detail: error?.message ?? 'unreadable' });
    },
  };
  const rows = parse(text, options) as string[][];
  const header = rows[0]?.map((name) => name.trim());
  if (!header) return null;
  return {
    header,
    rows: rows.slice(1).map((cells, i) => ({ record: i + 1, fields: keyed(header, cells) })),
    malformed,
  };
}

function keyed(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Reads a CSV of articles. */
export function readCsv(text: string): RecordsOutcome {
  const table = tryTable(text);
  if (typeof table === 'string') return { kind: 'refused', code: 'records-malformed', detail: table };
  if (!table || !hasTextField(table.header)) {
    const names = table?.header.slice(0, 12).join(', ') ?? 'nothing';
    return { kind: 'refused', code: 'records-missing-columns', detail: `Its columns: ${names}.` };
  }
  const rows: (ArticleRecord | BadRecord)[] = table.rows.map(({ fields, record }) =>
    recordOf(fields, record),
  );
  const bad = table.malformed.map(
    ({ record, detail }): BadRecord => ({ record, code: 'record-malformed', detail }),
  );
  return outcomeOf([...rows, ...bad]);
}

function tryTable(text: string): Table | null | string {
  try {
    return readTable(text);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause); // Not a table at all.
  }
}
