// SPDX-License-Identifier: Apache-2.0
import type { MentionType } from '../model/index.ts';
import { TableReader } from './container.ts';
import { type FeatureTable, readTable } from './weights.ts';
import type { WordClasses } from './word-classes.ts';

/** What a word may be to a name. A word's features have a class for each type in each of these parts, in this order. */
export const nameParts = ['opens', 'closes', 'holds'] as const;

/**
 * A recogniser of names: rows of words are scored for each type against being no name at all.
 *
 * A row's score is what the features of its first word say for opening, of its last for closing, of each of its words
 * for standing in a name of the type, and what the features of the row as a whole say. Scores are in units of
 * `unit` to one on the logistic scale.
 */
export interface NameModel {
  readonly types: readonly MentionType[];
  readonly unit: number;
  /** The least likelihood, 0 to 1, of what is taken for a name, for each type. */
  readonly least: readonly number[];
  /** The same for what a list or a pattern proposes as a name of that type. */
  readonly leastProposed: number;
  /** How likely a place, an arm, a vehicle or a platform is at least that the lists have. */
  readonly leastListed: number;
  /** The least likelihood of a place with a capital that no spotter proposes. */
  readonly leastUnknown: number;
  /** A row whose words alone score less than this for every type is not looked at as a whole. */
  readonly hopeless: number;
  readonly classes: WordClasses;
  /** Classes: part × types. */
  readonly words: FeatureTable;
  /** Classes: types. */
  readonly spans: FeatureTable;
}

/** The text section of the weights. */
export type NameHeader = Pick<
  NameModel,
  'types' | 'unit' | 'least' | 'leastProposed' | 'leastListed' | 'leastUnknown' | 'hopeless'
>;

/**
 * Decodes `names.weights`, which is viewed in place and must not be changed afterwards.
 *
 * @param classes the classes of words that the recogniser was trained with
 * @throws RangeError when the bytes are no weights, of another version or cut short
 */
export function decodeNameModel(weights: Uint8Array, classes: WordClasses): NameModel {
  const reader = new TableReader(weights);
  const header = JSON.parse(reader.text()) as NameHeader;
  return {
    ...header,
    classes,
    words: readTable(reader, nameParts.length * header.types.length),
    spans: readTable(reader, header.types.length),
  };
}
