// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '../../src/engine/parse/parse.ts';
import { lemmaOf } from '../../src/engine/tag/lemma.ts';
import { tagNumbers } from '../../src/engine/tag/tag.ts';
import type { GoldSentence } from '../readers/conllu.ts';
import type { SentenceModels } from '../readers/syntax.ts';
import type { Score, Task } from '../task.ts';
import { evaluateWords, type PerCent, scoresOfTreebanks, treebanks } from './running-text.ts';

/**
 * Scores tags and trees on the development treebanks: on gold words, all words counted, punctuation too, base
 * relations, tags as predicted.
 *
 * @param data folder of the corpora
 */
export function evaluateSyntax(data: string, models: SentenceModels): PerCent {
  return scoresOfTreebanks(data, (sentences) => scoreTrees(sentences, models));
}

const treeMeasures = ['UPOS', 'XPOS', 'lemma', 'UAS', 'LAS'] as const;
type TreeScores = Readonly<Record<(typeof treeMeasures)[number], number>>;

/** Per cent of words right, on gold words. */
export function scoreTrees(
  sentences: readonly GoldSentence[],
  { syntax, words: { lemmas } }: SentenceModels,
): TreeScores {
  const right = { UPOS: 0, XPOS: 0, lemma: 0, UAS: 0, LAS: 0 };
  let all = 0;
  for (const { words } of sentences) {
    const forms = words.map((word) => word.form);
    const numbers = tagNumbers(forms, syntax.tagger);
    const tree = treeOf(forms, numbers, syntax.parser);
    words.forEach((word, i) => {
      const { upos, xpos } = syntax.tagger.tags[numbers[i]!]!;
      const attached = tree.heads[i] === (word.head < 0 ? words.length : word.head);
      const labelled = syntax.parser.relations[tree.relations[i]!] === word.deprel;
      all++;
      if (upos === word.upos) right.UPOS++;
      if (xpos === word.xpos) right.XPOS++;
      if (lemmaOf(word.form, xpos, lemmas) === word.lemma.toLowerCase()) right.lemma++;
      if (attached) right.UAS++;
      if (attached && labelled) right.LAS++;
    });
  }
  return Object.fromEntries(
    treeMeasures.map((measure) => [measure, (100 * right[measure]) / all]),
  ) as TreeScores;
}

/** The task as `npm run evaluate` runs it. Floors are set on shares of one. */
export const task: Task = {
  name: 'syntax',
  about:
    'words, sentences, tags and trees of EWT and GUM dev: F1 on running text, shares of gold words otherwise',
  needs: treebanks.map(({ file }) => file),
  fast: true,
  run: async ({ data, language }) =>
    Object.entries({ ...evaluateSyntax(data, language), ...evaluateWords(data, language.words) }).map(
      ([name, value]): Score => ({ name, value: value / 100 }),
    ),
};
