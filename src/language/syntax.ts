// SPDX-License-Identifier: Apache-2.0
import { TableReader } from './container.ts';
import { type FeatureTable, readTable } from './weights.ts';

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

export interface ParserModel {
  /** Relations; the first is `root`. */
  readonly relations: readonly string[];
  /** Classes: 0 shift, then for each relation r a left arc 1 + 2r and a right arc 2 + 2r. */
  readonly features: FeatureTable;
}

/** All that tagging and parsing need to know of one language. */
export interface SyntaxModel {
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
}

/** The text section of the weights: everything that is no table of numbers. */
export interface SyntaxHeader {
  readonly tags: readonly (readonly [upos: string, xpos: string])[];
  readonly relations: readonly string[];
}

/**
 * Decodes the model of tags and trees (`syntax.weights`). The bytes are viewed in place and must not be changed
 * afterwards.
 *
 * @throws RangeError when the weights are none, of another version or cut short
 */
export function decodeSyntax(weights: Uint8Array): SyntaxModel {
  const reader = new TableReader(weights);
  const header = JSON.parse(reader.text()) as SyntaxHeader;
  const tags = header.tags.map(([upos, xpos]) => ({ upos, xpos }));
  return {
    tagger: { tags, usual: readUsual(reader), features: readTable(reader, tags.length) },
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
