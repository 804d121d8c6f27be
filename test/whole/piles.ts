// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exportLedger } from '../../src/desk/export.ts';
import { type ReadOutcome, type ReadRequest, readIntoCase } from '../../src/desk/read.ts';
import type { CaseList } from '../../src/store/index.ts';
import { root } from '../source-files.ts';

export const samplePile: string = join(root, 'examples', 'maravel');

/** The lists of the sample pile, which a case file names there and a person may name by hand. */
export const sampleLists = {
  places: join(samplePile, 'places.txt'),
  actors: join(samplePile, 'actors.json'),
  basemap: join(samplePile, 'coast.geojson'),
} as const;

const aside = /^(places\.txt|actors\.json|case\.json|coast\.geojson|manifest\.jsonl)$/;

/** Names of the report files of the sample pile, in order. */
export const sampleFiles: readonly string[] = readdirSync(samplePile)
  .filter((name) => !aside.test(name))
  .sort();

/** Lines of the sample pile's manifest, by the file they are about. */
function sampleManifest(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(samplePile, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => [(JSON.parse(line) as { file: string }).file, line]));
}

/** Copies some reports of the sample pile into a folder, with or without their lines of the manifest. */
export function copyOfSample(folder: string, files: readonly string[], manifest: boolean): string {
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(samplePile, file), join(folder, file));
  const lines = files.flatMap((file) => sampleManifest().get(file) ?? []);
  if (manifest) writeFileSync(join(folder, 'manifest.jsonl'), lines.map((line) => `${line}\n`).join(''));
  return folder;
}

/** Reads several batches into one case, one after the other; gives the ledger's bytes. */
export async function ledgerAfter(
  file: string,
  batches: readonly (readonly string[])[],
  more: Partial<ReadRequest> = {},
): Promise<string> {
  for (const paths of batches) await read(file, paths, more);
  return exportLedger(file).json;
}

export function read(
  file: string,
  paths: readonly string[],
  more: Partial<ReadRequest> = {},
): Promise<ReadOutcome> {
  return readIntoCase({ ...more, file, paths });
}

/** A fixed shuffle for each seed (a linear congruential generator, Numerical Recipes' constants). */
export function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return values
    .map((value) => [next(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** The lists of the sample pile as a case holds them. */
export function listsOfSample(): readonly CaseList[] {
  return Object.entries(sampleLists).map(([kind, path]) => {
    const text = readFileSync(path, 'utf8');
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    return { kind: kind as CaseList['kind'], file: basename(path), sha256, text };
  });
}
