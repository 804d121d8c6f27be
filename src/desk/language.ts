// SPDX-License-Identifier: Apache-2.0
import { readActors } from '../api/actors.ts';
import type { Actor } from '../language/actors.ts';
import { readDump } from '../language/dump.ts';
import type { Gazetteer } from '../language/gazetteer.ts';
import { gazetteerOf } from '../language/gazetteer-decode.ts';
import type { Language } from '../language/language.ts';
import { decodeKnowledge, decodePack, type PackFiles } from '../language/pack.ts';
import type { Issue } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import { openAll } from './gazetteers/folder-list.ts';
import type { GazetteerFile } from './gazetteers/index-file.ts';
import { resourceBytes, resourceText } from './resources.ts';

const packFiles: PackFiles = { text: resourceText, bytes: resourceBytes };

/** A language pack with a case's own lists in it, and what was wrong with them. */
export interface LanguageForCase {
  readonly language: Language;
  readonly issues: readonly Issue[];
}

/**
 * Loads English. A case's own places and actors come first: where they share a name with ours, theirs is meant. The
 * user's gazetteers come after them; they stay on disk.
 *
 * @throws RangeError when a resource of ours is missing or broken
 */
export function languageFor(
  lists: readonly CaseList[],
  gazetteers: readonly GazetteerFile[] = [],
): LanguageForCase {
  const key = [
    ...lists.map(({ kind, sha256 }) => `${kind} ${sha256}`),
    ...gazetteers.map(({ path, sha256 }) => `${path} ${sha256}`),
  ].join('\n');
  if (newest?.key !== key) newest = { key, loaded: load(lists, gazetteers) };
  return newest.loaded;
}

/**
 * Who there is and what happens, for a case with its own lists: what weighing an incident again needs.
 *
 * @throws RangeError when a resource of ours is missing or broken
 */
export function knowledgeFor(lists: readonly CaseList[]): Knowledge {
  const key = lists.map(({ kind, sha256 }) => `${kind} ${sha256}`).join('\n');
  if (known?.key !== key) {
    known = { key, knowledge: decodeKnowledge('en', packFiles, { actors: actorsIn(lists).actors }) };
  }
  return known.knowledge;
}

type Knowledge = Pick<Language, 'actors' | 'happenings'>;
let known: { readonly key: string; readonly knowledge: Knowledge } | null = null;

/** The newest pack that was loaded. Packs never change, and one program reads into one case after another. */
let newest: { readonly key: string; readonly loaded: LanguageForCase } | null = null;

function load(lists: readonly CaseList[], gazetteers: readonly GazetteerFile[]): LanguageForCase {
  const places = placesIn(lists);
  const actors = actorsIn(lists);
  const language = decodePack('en', packFiles, {
    gazetteers: [...places.gazetteers, ...openAll(gazetteers)],
    actors: actors.actors,
  });
  return { language, issues: [...places.issues, ...actors.issues] };
}

function placesIn(lists: readonly CaseList[]): {
  gazetteers: readonly Gazetteer[];
  issues: readonly Issue[];
} {
  const dumps = lists.filter((list) => list.kind === 'places').map((list) => readDump(list.text, list.file));
  return {
    gazetteers: dumps.map((dump) => gazetteerOf(dump.records)),
    issues: dumps.flatMap((dump) => dump.issues),
  };
}

function actorsIn(lists: readonly CaseList[]): { actors: readonly Actor[]; issues: readonly Issue[] } {
  const read = lists
    .filter((list) => list.kind === 'actors')
    .map((list) => ({ list, ...readActors(list.text) }));
  return {
    actors: read.flatMap(({ actors }) => actors),
    issues: read.flatMap(({ list, faults }) => faults.map((fault) => actorIssue(list.file, fault))),
  };
}

function actorIssue(file: string, message: string): Issue {
  return { code: 'actor-entry', report: null, file, severity: 'noted', message };
}
