// SPDX-License-Identifier: Apache-2.0
import { TableReader } from './container.ts';
import { type FeatureTable, readTable } from './weights.ts';
import { decodeLexicon, type WordLexicon } from './word-lexicon.ts';

/**
 * How a word is turned into its lemma: the longest ending that is known for its Penn tag gives an edit `cut+add`, the
 * count of letters to drop at the end and the letters to put there. Words that the endings get wrong are listed.
 */
export interface LemmaModel {
  /** Lemma by `TAG word`. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** Edit by `TAG ending`. */
  readonly endings: ReadonlyMap<string, { readonly cut: number; readonly add: string }>;
  readonly longestEnding: number;
}

/** What is known of one language's written words: how a text is cut into words and sentences, and their lemmas. */
export interface WordModel {
  readonly lexicon: WordLexicon;
  /** Says for the gap after a word whether a sentence ends there: class 1 yes, class 0 no. */
  readonly boundaries: FeatureTable;
  readonly lemmas: LemmaModel;
}

/** The text section of the weights: everything that is no table of numbers. */
export interface WordHeader {
  /** `[TAG word, lemma]`. */
  readonly exceptions: readonly (readonly [string, string])[];
  /** `[TAG ending, cut, add]`. */
  readonly endings: readonly (readonly [string, number, string])[];
  readonly longestEnding: number;
}

/** The files of a language pack that this model is made of, as read from wherever they lie. */
export interface WordFiles {
  /** `words.json`: word lists written by hand. */
  readonly json: string;
  /** `words.weights`: what training made. */
  readonly weights: Uint8Array;
}

/**
 * Decodes the model of written words. The weights are viewed in place and must not be changed afterwards.
 *
 * @throws RangeError when the weights are none, of another version or cut short; SyntaxError when the lists are no JSON
 */
export function decodeWords({ json, weights }: WordFiles): WordModel {
  const reader = new TableReader(weights);
  const header = JSON.parse(reader.text()) as WordHeader;
  return {
    lexicon: decodeLexicon(json),
    boundaries: readTable(reader, 2),
    lemmas: {
      exceptions: new Map(header.exceptions),
      endings: new Map(header.endings.map(([key, cut, add]) => [key, { cut, add }])),
      longestEnding: header.longestEnding,
    },
  };
}
