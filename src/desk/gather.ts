// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type ReadText, readText } from '../intake/files/bytes.ts';
import { type IntakeOptions, readPaths } from '../intake/files/read.ts';
import { issueOf } from '../intake/issues.ts';
import { mergeReports } from '../intake/merge.ts';
import { decodeZoneLexicon } from '../intake/zone-lexicon.ts';
import { byKey, type Issue, type Report } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import { unusable } from './lists.ts';
import type { ReadRequest } from './read.ts';
import { resourceJson } from './resources.ts';

/** Everything one run works on: what the case held and what was brought now. */
export interface Gathered {
  readonly reports: readonly Report[];
  /** Reports as this run met them, to be kept. */
  readonly captures: readonly Report[];
  readonly lists: readonly CaseList[];
  /** Whether there is anything among them that the case did not hold. */
  readonly news: boolean;
  /** What this run met. */
  readonly issues: readonly Issue[];
  /** What joining all reports of the case met; said anew in every run. */
  readonly joining: readonly Issue[];
  readonly name: string | null;
}

/** What a case brings to a run. */
export interface Known {
  readonly captures: readonly Report[];
  readonly lists: readonly CaseList[];
}

/** What intake needs to know of the languages sayso reads. */
export function intakeSettings(): Pick<IntakeOptions, 'zones' | 'analysedLanguages'> {
  return { zones: decodeZoneLexicon(resourceJson('en/zones.json')), analysedLanguages: ['en'] };
}

/**
 * Gathers the reports and lists that a request names and joins them with those of the case.
 *
 * Joining starts from the captures of every run, each once and in a fixed order, so the outcome is that of one run
 * over everything.
 */
export async function gather(request: ReadRequest, known: Known): Promise<Gathered> {
  const { date = null, outlet = null, onProgress } = request;
  const intake = await readPaths(request.paths, {
    ...intakeSettings(),
    date,
    outlet,
    onFile: (done, total) => onProgress?.({ stage: 'gathering', done, total }),
  });
  const requested = await requestedLists(request);
  const brought = [...intake.lists.map(listOf), ...requested.lists].map((list) => ({
    list,
    faults: unusable(list),
  }));
  const usable = brought.filter(({ faults }) => faults.length === 0).map(({ list }) => list);
  const lists = distinct([...known.lists, ...usable], listKey);
  const captures = distinct([...known.captures, ...intake.captures], JSON.stringify);
  const { reports, issues: joining } = mergeReports(captures);
  const joined = new Set(joining.map(({ code }) => code));
  return {
    ...{ reports, captures: intake.captures, lists, joining },
    news: lists.length > known.lists.length || captures.length > known.captures.length,
    issues: [
      ...intake.issues.filter(({ code }) => !joined.has(code)),
      ...requested.issues,
      ...brought.flatMap(({ faults }) => faults),
    ],
    name: intake.name,
  };
}

/** Each value once, in the order of its key. */
function distinct<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const once = new Map(values.map((value) => [key(value), value]));
  return [...once].sort(byKey(([name]) => name)).map(([, value]) => value);
}

const listKey = ({ kind, sha256 }: CaseList) => `${kind} ${sha256}`;

function listOf({ kind, file, text }: Omit<CaseList, 'sha256'>): CaseList {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { kind, file: basename(file), text, sha256 };
}

interface RequestedLists {
  readonly lists: readonly CaseList[];
  readonly issues: readonly Issue[];
}

/**
 * The lists a person named, decoded as reports are; one that cannot be read is refused and named, and the rest goes
 * on.
 */
async function requestedLists({ places, actors, basemap }: ReadRequest): Promise<RequestedLists> {
  const lists: CaseList[] = [];
  const issues: Issue[] = [];
  for (const [kind, file] of Object.entries({ places, actors, basemap }) as [CaseList['kind'], string?][]) {
    if (file === undefined) continue;
    const read = await readList(file);
    issues.push(...read.issues);
    if (read.text !== null) lists.push(listOf({ kind, file, text: read.text }));
  }
  return { lists, issues };
}

async function readList(file: string): Promise<Pick<ReadText, 'text' | 'issues'>> {
  return existsSync(file)
    ? readText(file, file)
    : { text: null, issues: [issueOf('path-not-found', { file })] };
}
