// SPDX-License-Identifier: Apache-2.0
import { openSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issueOf } from '../../intake/issues.ts';
import type { Gazetteer } from '../../language/gazetteer.ts';
import { openGazetteer } from '../../language/gazetteer-decode.ts';
import { dumpGazetteer } from '../../language/gazetteer-dump.ts';
import { inParts } from '../../language/gazetteer-parts.ts';
import { byKey, type Issue } from '../../model/index.ts';
import { describe, ending, type GazetteerFile, isWhole } from './index-file.ts';
import { PageCache, pagedSource } from './paged.ts';

/** The gazetteers of a folder, in the order of their names, and files that are to be one and are none. */
export interface Listed {
  readonly gazetteers: readonly GazetteerFile[];
  readonly issues: readonly Issue[];
}

/**
 * @param check whether each is held against its hash, for which all of it is read
 */
export function gazetteersIn(folder: string | null, { check }: { readonly check: boolean }): Listed {
  const gazetteers: GazetteerFile[] = [];
  const issues: Issue[] = [];
  for (const path of filesIn(folder)) {
    const file = describe(path);
    if (file !== null && (!check || isWhole(file))) gazetteers.push(file);
    else issues.push(issueOf('gazetteer-damaged', { file: basename(path) }));
  }
  return { gazetteers, issues };
}

function filesIn(folder: string | null): readonly string[] {
  if (folder === null) return [];
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.map((name) => join(folder, name)).sort(byKey((path) => path));
  } catch {
    return []; // A folder that is not there holds none.
  }
}

/** Removes gazetteers by name; gives the names that were there. */
export function removeGazetteers(folder: string, names: readonly string[]): readonly string[] {
  const there = new Set(filesIn(folder));
  return names.filter((name) => {
    const path = join(folder, `${name}${ending}`);
    if (!there.has(path)) return false;
    rmSync(path);
    return true;
  });
}

/** Megabytes of all gazetteers together that a thread keeps in memory. */
const keptMegabytes = 8;

/** Opens gazetteers to be searched where they lie. They stay open as long as the program runs. */
export function openAll(files: readonly GazetteerFile[]): readonly Gazetteer[] {
  const cache = new PageCache(keptMegabytes);
  return files.map(({ path, parts, countries }) => {
    const descriptor = openSync(path, 'r');
    const opened = parts.map((part) => openGazetteer(pagedSource(descriptor, part, cache)));
    return dumpGazetteer(inParts(opened), countries);
  });
}
