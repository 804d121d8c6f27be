// SPDX-License-Identifier: Apache-2.0
import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerUsed, Report } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import { packageRoot } from './resources.ts';

/**
 * What an analysis depends on besides its report: the engine's own code, the language pack, the case's own lists,
 * the user's gazetteers.
 * An analysis kept under another fingerprint is made again.
 */
export function engineFingerprint(
  lists: readonly CaseList[],
  gazetteers: readonly Pick<GazetteerUsed, 'sha256'>[],
): string {
  const hash = createHash('sha256');
  const home = join(import.meta.dirname, '..');
  for (const folder of ['engine', 'language', 'text', 'model']) hashFolder(hash, join(home, folder));
  hashFolder(hash, join(packageRoot, 'resources'));
  for (const list of lists) hash.update(`${list.kind} ${list.sha256}\n`);
  for (const { sha256 } of gazetteers) hash.update(`gazetteer ${sha256}\n`);
  return hash.digest('hex').slice(0, 32);
}

/** Tests and build records say nothing of what the engine does. */
function counts(name: string): boolean {
  return !/\.(test\.ts|d\.ts|tsbuildinfo)$/.test(name);
}

function hashFolder(hash: Hash, folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(readFileSync(file));
}

/** What an analysis depends on in its report: the text, its zones, and what is known about its date and outlet. */
export function reportFingerprint(engine: string, report: Report): string {
  const { id, text, zones, published, outlet, analysed, language, title } = report;
  const parts = JSON.stringify([engine, id, zones, published, outlet, analysed, language, title]);
  return createHash('sha256').update(parts).update(text, 'utf8').digest('hex').slice(0, 32);
}
