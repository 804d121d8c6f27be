// SPDX-License-Identifier: Apache-2.0
import { readActors } from '../api/actors.ts';
import { type Actor, actorListOf } from '../language/actors.ts';
import { type AttributionWords, attributionLexiconOf } from '../language/attribution.ts';
import { type CountryList, countryGazetteer, demonymsOf } from '../language/countries.ts';
import { readDump } from '../language/dump.ts';
import { type Gazetteer, mergeGazetteers } from '../language/gazetteer.ts';
import { decodeGazetteer, gazetteerOf } from '../language/gazetteer-decode.ts';
import { decodeHappenings, type HappeningFile } from '../language/happenings.ts';
import type { Language } from '../language/language.ts';
import { decodeNameModel } from '../language/name-model.ts';
import { decodeNames } from '../language/names.ts';
import { decodeNumbers, type NumberFile } from '../language/numbers.ts';
import { decodeSyntax } from '../language/syntax.ts';
import { decodeTimes, type TimeFile } from '../language/times.ts';
import { decodeWordClasses } from '../language/word-classes.ts';
import type { Issue } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import { resourceBytes, resourceJson, resourceText } from './resources.ts';

/** A language pack with a case's own lists in it, and what was wrong with them. */
export interface LanguageForCase {
  readonly language: Language;
  readonly issues: readonly Issue[];
}

/**
 * Loads English. A case's own places and actors come first: where they share a name with ours, theirs is meant.
 *
 * @throws RangeError when a resource of ours is missing or broken
 */
export function languageFor(lists: readonly CaseList[]): LanguageForCase {
  const key = lists.map(({ kind, sha256 }) => `${kind} ${sha256}`).join(' ');
  if (newest?.key !== key) newest = { key, loaded: load(lists) };
  return newest.loaded;
}

/** The newest pack that was loaded. Packs never change, and one program reads into one case after another. */
let newest: { readonly key: string; readonly loaded: LanguageForCase } | null = null;

function load(lists: readonly CaseList[]): LanguageForCase {
  const places = placesIn(lists);
  const actors = actorsIn(lists);
  const countries = resourceJson('gazetteer/countries.json') as CountryList;
  const language: Language = {
    code: 'en',
    syntax: decodeSyntax({
      json: resourceText('en/syntax.json'),
      weights: resourceBytes('en/syntax.weights'),
    }),
    names: decodeNames({
      json: resourceText('en/names.json'),
      firstNames: resourceText('en/first-names.txt'),
      demonyms: demonymsOf(countries),
    }),
    recogniser: decodeNameModel(
      resourceBytes('en/names.weights'),
      decodeWordClasses(resourceBytes('en/word-classes.bin')),
    ),
    gazetteer: mergeGazetteers([
      ...places.gazetteers,
      decodeGazetteer(resourceBytes('gazetteer/places.bin')),
      countryGazetteer(countries),
    ]),
    actors: actorListOf([...actors.actors, ...(resourceJson('en/actors.json') as readonly Actor[])]),
    attribution: attributionLexiconOf(resourceJson('en/attribution.json') as AttributionWords),
    happenings: decodeHappenings(resourceJson('en/happenings.json') as HappeningFile),
    times: decodeTimes(resourceJson('en/times.json') as TimeFile),
    numbers: decodeNumbers(resourceJson('en/numbers.json') as NumberFile),
  };
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
