// SPDX-License-Identifier: Apache-2.0
import { type Actor, actorListOf } from './actors.ts';
import { type ActFile, decodeActs } from './acts.ts';
import { type AttributionWords, attributionLexiconOf } from './attribution.ts';
import { type CastFile, decodeCast } from './cast.ts';
import { type CountryList, countryGazetteer, demonymsOf } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import { decodeGazetteer } from './gazetteer-decode.ts';
import { mergeGazetteers } from './gazetteer-merge.ts';
import { decodeHappenings, type HappeningFile } from './happenings.ts';
import type { Language } from './language.ts';
import { decodeNameModel } from './name-model.ts';
import { decodeNames } from './names.ts';
import { decodeNetwork } from './network.ts';
import { decodeNumbers, type NumberFile } from './numbers.ts';
import { decodeTextCounts, rarityOf } from './rarity.ts';
import { decodeReference, type ReferenceFile } from './reference.ts';
import { decodeTimes, type TimeFile } from './time-file.ts';
import { decodeWordClasses } from './word-classes.ts';
import { decodeWords } from './words.ts';

/** The files below `resources/`, from wherever they lie: a disk, an address, an archive. */
export interface PackFiles {
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

/** A case's own places and actors. Where they share a name with the pack's, theirs is meant. */
export interface OwnLists {
  readonly gazetteers: readonly Gazetteer[];
  readonly actors: readonly Actor[];
}

/**
 * Decodes the pack of one language.
 *
 * @param code the language's folder below `resources/`: `en`
 * @throws RangeError when a file is broken; whatever `files` throws when one is missing
 */
export function decodePack(code: string, files: PackFiles, own: OwnLists): Language {
  const json = (name: string): unknown => JSON.parse(files.text(name));
  const countries = json('gazetteer/countries.json') as CountryList;
  return {
    code,
    words: decodeWords({
      json: files.text(`${code}/words.json`),
      weights: files.bytes(`${code}/words.weights`),
    }),
    reading: {
      network: decodeNetwork(files.bytes(`${code}/reading.weights`)),
      kernel: files.bytes('kernel/network.wasm'),
    },
    names: decodeNames({
      json: files.text(`${code}/names.json`),
      firstNames: files.text(`${code}/first-names.txt`),
      demonyms: demonymsOf(countries),
    }),
    recogniser: decodeNameModel(
      files.bytes(`${code}/names.weights`),
      decodeWordClasses(files.bytes(`${code}/word-classes.bin`)),
    ),
    gazetteer: mergeGazetteers([
      ...own.gazetteers,
      decodeGazetteer(files.bytes('gazetteer/places.bin')),
      countryGazetteer(countries),
    ]),
    ...decodeKnowledge(code, files, own),
    attribution: attributionLexiconOf(json(`${code}/attribution.json`) as AttributionWords),
    acts: decodeActs(json(`${code}/acts.json`) as ActFile),
    cast: decodeCast(json(`${code}/cast.json`) as CastFile),
    times: decodeTimes(json(`${code}/times.json`) as TimeFile),
    numbers: decodeNumbers(json(`${code}/numbers.json`) as NumberFile),
    reference: decodeReference(
      json(`${code}/reference.json`) as ReferenceFile,
      files.bytes(`${code}/reference.weights`),
    ),
    rarity: rarityOf(decodeTextCounts(files.text(`${code}/word-counts.txt`))),
  };
}

/** The part of a pack that says who there is and what happens: all that weighing needs, and quickly read. */
export function decodeKnowledge(
  code: string,
  { text }: Pick<PackFiles, 'text'>,
  own: Pick<OwnLists, 'actors'>,
): Pick<Language, 'actors' | 'happenings'> {
  const json = (name: string): unknown => JSON.parse(text(name));
  return {
    actors: actorListOf([...own.actors, ...(json(`${code}/actors.json`) as readonly Actor[])]),
    happenings: decodeHappenings(json(`${code}/happenings.json`) as HappeningFile),
  };
}
