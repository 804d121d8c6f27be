// SPDX-License-Identifier: Apache-2.0

const listKinds = ['places', 'actors', 'basemap'] as const;
export type ListKind = (typeof listKinds)[number];

/** What `case.json` names, by kind; names are relative to its folder. */
export type CaseFile = ReadonlyMap<ListKind, string>;

/** Reads `case.json`; null when it is not one JSON object with names of files in it. */
export function readCaseFile(text: string): CaseFile | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const named = new Map<ListKind, string>();
  for (const kind of listKinds) {
    const name = (value as Readonly<Record<string, unknown>>)[kind];
    if (name === undefined || name === null) continue;
    if (typeof name !== 'string' || leavesFolder(name)) return null;
    named.set(kind, name.replace(/^\.\//, ''));
  }
  return named;
}

/** What `case.json` calls the case, when it says so. */
export function caseNameIn(text: string): string | null {
  const value = parse(text);
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

function leavesFolder(name: string): boolean {
  return name === '' || /^(?:[/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // The caller names the file.
  }
}
