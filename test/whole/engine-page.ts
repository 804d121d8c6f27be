// SPDX-License-Identifier: Apache-2.0
/* The engine as a page runs it: bundled by the test beside this file, with a pack fetched from the page's origin. */
import { analyse } from '../../src/engine/pipeline.ts';
import { decodePack } from '../../src/language/pack.ts';
import type { Report } from '../../src/model/index.ts';

/** Reads reports with the English pack whose files are named, and gives each analysis as JSON. */
export async function readAll(reports: readonly Report[], names: readonly string[]): Promise<string[]> {
  const files = new Map(await Promise.all(names.map(async (name) => [name, await fetched(name)] as const)));
  const bytes = (name: string): Uint8Array => files.get(name)!;
  const text = (name: string): string => new TextDecoder().decode(bytes(name));
  const language = decodePack('en', { text, bytes }, { gazetteers: [], actors: [] });
  return reports.map((report) => JSON.stringify(analyse(report, language)));
}

async function fetched(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/resources/${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}
