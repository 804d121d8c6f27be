// SPDX-License-Identifier: Apache-2.0
import { parse, type Setting } from '../../src/engine/parse/parse.ts';
import type { Language } from '../../src/language/language.ts';
import type { Token } from '../../src/model/index.ts';
import type { GoldSentence, GoldWord } from '../readers/conllu.ts';
import { goldTokenised } from '../readers/gold-words.ts';
import type { PerCent } from './running-text.ts';

/** What is right of one word, by measure. */
const measures: Readonly<Record<string, (found: Token, gold: GoldWord) => boolean>> = {
  UPOS: (found, gold) => found.upos === gold.upos,
  XPOS: (found, gold) => found.xpos === gold.xpos,
  feats: (found, gold) => found.feats === gold.feats,
  lemma: (found, gold) => found.lemma === gold.lemma.toLowerCase(),
  UAS: (found, gold) => found.head === gold.head,
  LAS: (found, gold) => found.head === gold.head && found.deprel === gold.deprel,
};

/** Per cent of gold words right: all words counted, punctuation too, base relations, tags as predicted. */
export function scoreTrees(
  sentences: readonly GoldSentence[],
  language: Language,
  setting: Setting,
): PerCent {
  const parsed = parse(goldTokenised(sentences), language, setting).sentences;
  const pairs = sentences.flatMap(({ words }, s) =>
    words.map((gold, i) => ({ gold, found: parsed[s]!.tokens[i]! })),
  );
  const shareOf = (right: (found: Token, gold: GoldWord) => boolean): number =>
    (100 * pairs.filter(({ found, gold }) => right(found, gold)).length) / pairs.length;
  return Object.fromEntries(Object.entries(measures).map(([name, right]) => [name, shareOf(right)]));
}
