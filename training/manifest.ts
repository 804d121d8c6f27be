// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work that something of ours was made from. */
export interface CorpusEntry {
  readonly file: string;
  readonly sha256: string;
  readonly name: string;
  readonly authors: string;
  readonly licence: string;
  readonly source: string;
}

/** What the manifest of a folder of resources says of one file; its size and digest are added when it is written. */
export interface ResourceEntry {
  readonly what: string;
  /** The command that makes it; null for what is written by hand. */
  readonly command: string | null;
  readonly seed?: number;
  readonly corpora: readonly CorpusEntry[];
  readonly licence: string;
  /** What the scores were counted on, where it is not the corpora's own development part. */
  readonly scoredOn?: string;
  readonly scores?: Readonly<Record<string, number>>;
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A line for everything that was trained, with what it scored. */
const log = join(import.meta.dirname, 'log.jsonl');

/**
 * Enters files of a folder, as they lie there, in the folder's `MANIFEST.json`; other entries stay. What has scores
 * gets a line in `training/log.jsonl`, too.
 */
export function enterInManifest(folder: string, entries: Readonly<Record<string, ResourceEntry>>): void {
  const file = join(folder, 'MANIFEST.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  for (const [name, { scores, ...entry }] of Object.entries(entries)) {
    const content = readFileSync(join(folder, name));
    const measured = { bytes: content.length, sha256: sha256(content) };
    manifest[name] = { ...entry, ...measured, ...(scores && { scores }) };
    if (scores) appendFileSync(log, `${JSON.stringify({ made: today(), name, ...measured, scores })}\n`);
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

const today = (): string => new Date().toISOString().slice(0, 10);
