// SPDX-License-Identifier: Apache-2.0

/** One article of a JSONL or CSV file. */
export interface ArticleRecord {
  /** Counted from 1: the line of a JSONL file, the row after the header of a CSV. */
  readonly record: number;
  /** All its fields as JSON with sorted keys: what its hash is taken of. */
  readonly canonical: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly published: { readonly raw: string; readonly field: string } | null;
}

/** A row that holds no article. */
export interface BadRecord {
  readonly record: number;
  readonly code: 'record-malformed' | 'record-without-text';
  readonly detail: string;
}

export type RecordsOutcome =
  | {
      readonly kind: 'records';
      readonly records: readonly ArticleRecord[];
      readonly bad: readonly BadRecord[];
    }
  | {
      readonly kind: 'refused';
      readonly code: 'records-missing-columns' | 'records-malformed';
      readonly detail: string;
    };

/**
 * The names a field may go by, best first; compared in lower case without blanks, hyphens and underscores. Only whole
 * names count: `event_date` is the date of an event and never the date of publication.
 */
const fieldNames = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'articletext',
    'articlebody',
    'articlecontent',
    'fulltext',
    'maintext',
    'story',
  ],
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'newspaper', 'sourcename', 'sitename'],
  byline: ['byline', 'author', 'authors'],
  url: ['url', 'link', 'permalink', 'sourceurl'],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'pubdate',
    'datetime',
    'date',
  ],
} as const;

export type Fields = Readonly<Record<string, unknown>>;
type FieldName = keyof typeof fieldNames;

/** Whether a row, or a header, has the one field that no article can do without. */
export function hasTextField(names: readonly string[]): boolean {
  return find(names, 'text') !== null;
}

function find(names: readonly string[], wanted: FieldName): string | null {
  for (const known of fieldNames[wanted]) {
    const name = names.find((candidate) => bare(candidate) === known);
    if (name !== undefined) return name;
  }
  return null;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

/** Reads one row. */
export function recordOf(fields: Fields, record: number): ArticleRecord | BadRecord {
  const text = fieldOf(fields, 'text');
  if (text === null) return { record, code: 'record-without-text', detail: `Record ${record}.` };
  const published = fieldOf(fields, 'published');
  return {
    record,
    canonical: canonicalJson(fields),
    text: text.value,
    title: trimmed(fieldOf(fields, 'title')),
    outlet: trimmed(fieldOf(fields, 'outlet')),
    byline: trimmed(fieldOf(fields, 'byline')),
    url: trimmed(fieldOf(fields, 'url')),
    published: published && { raw: published.value.trim(), field: published.name },
  };
}

function fieldOf(fields: Fields, wanted: FieldName): { name: string; value: string } | null {
  const name = find(Object.keys(fields), wanted);
  const value = name === null ? null : asText(fields[name]);
  return name === null || value === null || value.trim() === '' ? null : { name, value };
}

/** Text, a number, a list of names, or an object with a name, as text. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map(asText)
      .filter((part) => part !== null)
      .join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return null;
}

function trimmed(found: { value: string } | null): string | null {
  return found?.value.replace(/\s+/gu, ' ').trim() ?? null;
}

/** JSON with the keys of every object in code-unit order: the same fields give the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/** Sorts rows into articles and the rest. */
export function outcomeOf(rows: readonly (ArticleRecord | BadRecord)[]): RecordsOutcome {
  const records = rows.filter((row): row is ArticleRecord => 'text' in row);
  const bad = rows.filter((row): row is BadRecord => 'code' in row);
  if (records.length > 0 || bad.length === 0) return { kind: 'records', records, bad };
  return bad.every((row) => row.code === 'record-without-text')
    ? { kind: 'refused', code: 'records-missing-columns', detail: `${bad.length} records, none with text.` }
    : { kind: 'refused', code: 'records-malformed', detail: `${bad.length} records, none readable.` };
}
