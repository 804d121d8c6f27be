// SPDX-License-Identifier: Apache-2.0
import {
  type ArticleRecord,
  type BadRecord,
  type Fields,
  outcomeOf,
  type RecordsOutcome,
  recordOf,
} from './fields.ts';

/** Reads one JSON object a line; blank lines are passed over, and a bad line costs only itself. */
export function readJsonl(text: string): RecordsOutcome {
  const rows: (ArticleRecord | BadRecord)[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') rows.push(rowOf(parse(line), i + 1));
  }
  return outcomeOf(rows);
}

/** Reads a JSON file that is one article, a list of articles, or an object with such a list in it. */
export function readJson(text: string): RecordsOutcome {
  const value = parse(text);
  if (value === undefined) return { kind: 'refused', code: 'records-malformed', detail: 'It is no JSON.' };
  const list = Array.isArray(value) ? value : (listIn(value) ?? [value]);
  return outcomeOf(list.map((entry, i) => rowOf(entry, i + 1)));
}

function listIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { articles, items, documents } = value as Fields;
  return [articles, items, documents].find((list): list is unknown[] => Array.isArray(list)) ?? null;
}

function rowOf(value: unknown, record: number): ArticleRecord | BadRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { record, code: 'record-malformed', detail: `Record ${record} is no JSON object.` };
  }
  return recordOf(value as Fields, record);
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined; // Not JSON; the caller names the record.
  }
}
