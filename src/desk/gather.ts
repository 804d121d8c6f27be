// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type IntakeOptions, readPaths } from '../intake/files/read.ts';
import { mergeReports } from '../intake/merge.ts';
import { decodeZoneLexicon } from '../intake/zone-lexicon.ts';
import type { Issue, Report } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import type { ReadRequest } from './read.ts';
import { resourceJson } from './resources.ts';

/** Everything one run works on: what the case held and what was brought now. */
export interface Gathered {
  readonly reports: readonly Report[];
  readonly lists: readonly CaseList[];
  readonly newLists: boolean;
  readonly issues: readonly Issue[];
  readonly name: string | null;
}

/** What intake needs to know of the languages sayso reads. */
export function intakeSettings(): Pick<IntakeOptions, 'zones' | 'analysedLanguages'> {
  return { zones: decodeZoneLexicon(resourceJson('en/zones.json')), analysedLanguages: ['en'] };
}

/** Gathers the reports and lists that a request names and joins them with those of the case. */
export async function gather(
  request: ReadRequest,
  known: readonly Report[],
  knownLists: readonly CaseList[],
): Promise<Gathered> {
  const { date = null, outlet = null, onProgress } = request;
  const intake = await readPaths(request.paths, {
    ...intakeSettings(),
    date,
    outlet,
    onFile: (done, total) => onProgress?.({ stage: 'gathering', done, total }),
  });
  const merged = mergeReports([...known, ...intake.reports]);
  const brought = [...intake.lists.map(listOf), ...requestedLists(request)];
  const held = new Set(knownLists.map(keyOf));
  const lists = [...knownLists, ...brought.filter((list) => !held.has(keyOf(list)))];
  return {
    reports: merged.reports,
    lists,
    newLists: lists.length > knownLists.length,
    issues: [...intake.issues, ...merged.issues],
    name: intake.name,
  };
}

const keyOf = (list: CaseList) => `${list.kind} ${list.sha256}`;

function listOf({ kind, file, text }: Omit<CaseList, 'sha256'>): CaseList {
  return {
    kind,
    file: basename(file),
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

function requestedLists(request: ReadRequest): readonly CaseList[] {
  const named = [
    ['places', request.places],
    ['actors', request.actors],
    ['basemap', request.basemap],
  ] as const;
  return named.flatMap(([kind, file]) =>
    file ? [listOf({ kind, file, text: readFileSync(file, 'utf8') })] : [],
  );
}
