// SPDX-License-Identifier: Apache-2.0
import { basename, extname } from 'node:path';

/** How a file is read. */
export type FileKind =
  | 'text'
  | 'page'
  | 'jsonl'
  | 'json'
  | 'csv'
  | 'manifest'
  | 'case'
  | 'aside'
  | 'unsupported';

const byExtension: ReadonlyMap<string, FileKind> = new Map([
  ['', 'text'],
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'text'],
  ['.html', 'page'],
  ['.htm', 'page'],
  ['.xhtml', 'page'],
  ['.xht', 'page'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
]);

const aside = /^(?:readme|licen[cs]e|copying|notice|changelog|contributing|authors)(?:\.|$)/i;

/** Tells by its name how a file is read; a file without an extension is text. */
export function kindOf(path: string): FileKind {
  const name = basename(path);
  if (name === 'manifest.jsonl' || name === 'manifest.csv') return 'manifest';
  if (name === 'case.json') return 'case';
  if (aside.test(name)) return 'aside';
  return byExtension.get(extname(name).toLowerCase()) ?? 'unsupported';
}
