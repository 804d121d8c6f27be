// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { Analysis, ClaimReading, Happening, Mention, Reference, Sentence } from '../../model/index.ts';
import { bySentence } from '../happen/by-sentence.ts';
import { type Classes, classesOf } from '../happen/noun-classes.ts';
import { type Tree, treeOf } from '../happen/tree.ts';

/** What of an analysis a cast is read from. */
export type CastSource = Pick<Analysis, 'sentences' | 'mentions' | 'references' | 'claims' | 'happenings'>;
export type CastWords = Pick<Language, 'happenings' | 'actors' | 'cast' | 'reference'>;

/** One sentence with what is known of its words. */
export interface Scene {
  readonly text: string;
  readonly index: number;
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly classes: Classes;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly claims: readonly ClaimReading[];
  readonly happenings: readonly Happening[];
  readonly words: CastWords;
}

/** The sentences in which something can happen. */
export function scenesOf(text: string, source: CastSource, words: CastWords): readonly Scene[] {
  const { sentences } = source;
  const mentions = bySentence(source.mentions, sentences, (mention) => [mention]);
  const references = bySentence(source.references, sentences, ({ mention }) => [mention]);
  const claims = bySentence(source.claims, sentences, ({ content, cue }) =>
    cue ? [...content, cue] : content,
  );
  const happenings = bySentence(source.happenings, sentences, ({ trigger }) => [trigger]);
  return sentences.flatMap((sentence, index) => {
    if (sentence.zone === 'boilerplate' || sentence.zone === 'byline') return [];
    const times = mentions[index]!.filter(({ type }) => type === 'time');
    const tree = treeOf(sentence, times);
    const named = mentions[index]!.filter(({ type }) => type !== 'time' && type !== 'quantity');
    const classes = classesOf(tree, named, words.happenings, words.actors);
    return [
      {
        ...{ text, index, sentence, tree, classes, words },
        mentions: named,
        references: references[index]!,
        claims: claims[index]!,
        happenings: happenings[index]!,
      },
    ];
  });
}
