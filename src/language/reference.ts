// SPDX-License-Identifier: Apache-2.0
import { TableReader } from './container.ts';
import { hashOf } from './hash.ts';
import { type FeatureTable, readTable } from './weights.ts';

/** What a pronoun says of what it stands for. `near` and `far`: "this", "that". */
const pronounForms = ['person', 'addressed', 'male', 'female', 'thing', 'several', 'near', 'far'] as const;
export type PronounForm = (typeof pronounForms)[number];

export interface Pronoun {
  readonly form: PronounForm;
  readonly plural: boolean;
  readonly reflexive: boolean;
  /** "here", "there". */
  readonly place: boolean;
}

/** What kind of thing a noun is a word for. */
const nounKinds = ['male', 'female', 'person', 'body', 'place', 'thing', 'time'] as const;
export type NounKind = (typeof nounKinds)[number];

/** How a noun phrase opens. */
const determinerKinds = ['definite', 'indefinite', 'near', 'far', 'every', 'some'] as const;
export type DeterminerKind = (typeof determinerKinds)[number];

export type Sex = 'male' | 'female';

/** The words by which a language refers back. Keys are in lower case. */
export interface ReferenceWords {
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly determiners: ReadonlyMap<string, DeterminerKind>;
  readonly nouns: ReadonlyMap<string, NounKind>;
  readonly titles: ReadonlyMap<string, Sex>;
  readonly firstNames: ReadonlyMap<string, Sex>;
  /** Prepositions whose phrase is rather the verb's than that of the noun before: "by", "after". */
  readonly loose: ReadonlySet<string>;
  /** Lemmas of verbs whose subject stands for nothing: "rain". */
  readonly weather: ReadonlySet<string>;
}

/** What training learned: the ranking of antecedents, and what kind of thing nouns are words for. */
export interface ReferenceModel {
  /** One class: the higher the sum, the likelier the antecedent, or that there is none. */
  readonly ranking: FeatureTable;
  /** Type of thing by the hash of a noun's lemma: an index into `types`, counted from 1. */
  readonly nounTypes: ReadonlyMap<number, number>;
  readonly types: readonly string[];
  readonly calibration: Calibration;
}

/**
 * How often a choice was right on documents held out, by its lead over the best choice that would have been against it:
 * the lead from which each step begins, ascending, and its share of right ones in per cent. Apart for links and for
 * leaving a phrase without an antecedent.
 */
export interface Calibration {
  readonly link: readonly CalibrationStep[];
  readonly none: readonly CalibrationStep[];
  /** Share of right verdicts of each rule, in per cent, by the rule's name. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface CalibrationStep {
  readonly lead: number;
  readonly right: number;
}

export interface ReferenceLanguage {
  readonly words: ReferenceWords;
  readonly model: ReferenceModel;
}

/** `reference.json`: lists of words, each in one string, parted by blanks. */
export interface ReferenceFile {
  readonly pronouns: Readonly<Record<PronounForm | 'plural' | 'reflexive', string>>;
  readonly places: string;
  readonly loose: string;
  readonly weather: string;
  readonly determiners: Readonly<Record<DeterminerKind, string>>;
  readonly titles: Readonly<Record<Sex, string>>;
  readonly nouns: Readonly<Record<NounKind, string>>;
  readonly firstNames: Readonly<Record<Sex, string>>;
}

const listOf = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

/** Key to the list it stands in; a word of several lists belongs to the first. */
function byWord<K extends string>(lists: Readonly<Record<K, string>>, keys: readonly K[]): Map<string, K> {
  const found = new Map<string, K>();
  for (const key of keys) for (const word of listOf(lists[key])) if (!found.has(word)) found.set(word, key);
  return found;
}

function referenceWordsOf(file: ReferenceFile): ReferenceWords {
  const plural = new Set(listOf(file.pronouns.plural));
  const reflexive = new Set(listOf(file.pronouns.reflexive));
  const places = new Set(listOf(file.places));
  const pronouns = [...byWord(file.pronouns, pronounForms)].map(([word, form]): [string, Pronoun] => [
    word,
    { form, plural: plural.has(word), reflexive: reflexive.has(word), place: places.has(word) },
  ]);
  return {
    pronouns: new Map(pronouns),
    determiners: byWord(file.determiners, determinerKinds),
    nouns: byWord(file.nouns, nounKinds),
    titles: byWord(file.titles, ['male', 'female']),
    firstNames: byWord(file.firstNames, ['male', 'female']),
    loose: new Set(listOf(file.loose)),
    weather: new Set(listOf(file.weather)),
  };
}

/** The text section of the weights. */
export type ReferenceHeader = Pick<ReferenceModel, 'types' | 'calibration'>;

/**
 * Decodes `reference.weights`: a header, the hashes of the nouns' lemmas, their types, and the table of the ranking.
 *
 * @throws RangeError when the weights are none, of another version or cut short
 */
export function decodeReferenceModel(weights: Uint8Array): ReferenceModel {
  const reader = new TableReader(weights);
  const { types, calibration } = JSON.parse(reader.text()) as ReferenceHeader;
  const lemmas = reader.words();
  const kinds = reader.bytes();
  const nounTypes = new Map<number, number>();
  lemmas.forEach((lemma, i) => {
    nounTypes.set(lemma, kinds[i]!);
  });
  return { types, calibration, nounTypes, ranking: readTable(reader, 1) };
}

export function decodeReference(file: ReferenceFile, weights: Uint8Array): ReferenceLanguage {
  return { words: referenceWordsOf(file), model: decodeReferenceModel(weights) };
}

/** The type of a noun by its lemma, counted from 1; 0 when training did not meet it often enough. */
export function nounTypeOf(lemma: string, { nounTypes }: ReferenceModel): number {
  return nounTypes.get(hashOf(lemma)) ?? 0;
}
