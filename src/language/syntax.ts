// SPDX-License-Identifier: Apache-2.0
import { TableReader } from './container.ts';
import { type FeatureTable, readTable } from './weights.ts';
import { decodeWords, type WordLexicon } from './words.ts';

/** A part of speech: the Universal Dependencies tag and the Penn Treebank tag. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

export interface TaggerModel {
  readonly tags: readonly Tag[];
  /** Most frequent tag (index into `tags`) by the hash of the folded word, for words seen often enough to tell. */
  readonly usual: ReadonlyMap<number, number>;
  readonly features: FeatureTable;
}

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

export interface ParserModel {
  /** Relations; the first is `root`. */
  readonly relations: readonly string[];
  /** Classes: 0 shift, then for each relation r a left arc 1 + 2r and a right arc 2 + 2r. */
  readonly features: FeatureTable;
}

/** All that cutting, tagging and parsing need to know of one language. */
export interface SyntaxModel {
  readonly words: WordLexicon;
  /** Says for the gap after a word whether a sentence ends there: class 1 yes, class 0 no. */
  readonly boundaries: FeatureTable;
  readonly tagger: TaggerModel;
  readonly lemmas: LemmaModel;
  readonly parser: ParserModel;
}

/** The text section of the weights: everything that is no table of numbers. */
export interface SyntaxHeader {
  readonly tags: readonly (readonly [upos: string, xpos: string])[];
  readonly relations: readonly string[];
  /** `[TAG word, lemma]`. */
  readonly exceptions: readonly (readonly [string, string])[];
  /** `[TAG ending, cut, add]`. */
  readonly endings: readonly (readonly [string, number, string])[];
  readonly longestEnding: number;
}

/** The files of a language pack that this model is made of, as read from wherever they lie. */
export interface SyntaxFiles {
  /** `syntax.json`: word lists written by hand. */
  readonly json: string;
  /** `syntax.weights`: what training made. */
  readonly weights: Uint8Array;
}

/**
 * Decodes the model of words and sentences. The weights are viewed in place and must not be changed afterwards.
 *
 * @throws RangeError when the weights are none, of another version or cut short; SyntaxError when the lists are no JSON
 */
export function decodeSyntax(files: SyntaxFiles): SyntaxModel {
  const reader = new TableReader(files.weights);
  const header = JSON.parse(reader.text()) as SyntaxHeader;
  const tags = header.tags.map(([upos, xpos]) => ({ upos, xpos }));
  return {
    words: decodeWords(files.json),
    boundaries: readTable(reader, 2),
    tagger: { tags, usual: readUsual(reader), features: readTable(reader, tags.length) },
    lemmas: {
      exceptions: new Map(header.exceptions),
      endings: new Map(header.endings.map(([key, cut, add]) => [key, { cut, add }])),
      longestEnding: header.longestEnding,
    },
    parser: { relations: header.relations, features: readTable(reader, 1 + 2 * header.relations.length) },
  };
}

function readUsual(reader: TableReader): ReadonlyMap<number, number> {
  const words = reader.words();
  const tags = reader.bytes();
  const usual = new Map<number, number>();
  words.forEach((word, i) => {
    usual.set(word, tags[i]!);
  });
  return usual;
}
