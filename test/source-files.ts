// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The repository's root. */
export const root: string = join(import.meta.dirname, '..');

/** Files below a folder of the repository, as paths from its root, in order; nothing installed or built. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist|\.git)\//.test(path))
    .sort();
}

export function contents(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** One import or re-export in a file. */
export interface Import {
  readonly from: string;
  /** Path from the root for a file of ours, a package's name, or `node:…`. */
  readonly to: string;
  readonly kind: 'file' | 'package' | 'node';
  readonly typeOnly: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source file imports, statically and dynamically. */
export function importsOf(path: string): readonly Import[] {
  const text = contents(path);
  const statics = [...text.matchAll(statement)].map((m) => importOf(path, m[2]!, m[1] !== undefined));
  const dynamics = [...text.matchAll(dynamic)].map((m) => importOf(path, m[1]!, true));
  return [...statics, ...dynamics];
}

function importOf(from: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith('.')) {
    return { from, to: join(dirname(from), specifier), kind: 'file', typeOnly };
  }
  if (specifier.startsWith('node:')) return { from, to: specifier, kind: 'node', typeOnly };
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return { from, to: name, kind: 'package', typeOnly };
}
