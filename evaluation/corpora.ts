// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../src/desk/resources.ts';

/** Where the corpora are: `SAYSO_CORPORA`, else `../shared/data` beside the repository, else nowhere. */
export function corporaFolder(): string | null {
  const folder = process.env['SAYSO_CORPORA'] ?? join(packageRoot, '..', 'shared', 'data');
  return existsSync(folder) ? resolve(folder) : null;
}

/** The seeds stand beside the corpora. */
export function seedsFolder(): string | null {
  const data = corporaFolder();
  const folder = data === null ? null : join(data, '..', 'seeds');
  return folder !== null && existsSync(folder) ? folder : null;
}

/** Every file of a corpus, as absolute paths in order. */
export function corpusFiles(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** First 16 hexadecimal digits of SHA-256 over the files' bytes in order: says which corpus a score was made on. */
export function digestOf(data: string, needs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const need of needs) for (const file of corpusFiles(join(data, need))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
