// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../src/language/language.ts';
import type { Score, Task } from '../task.ts';
import { evaluateWords, type PerCent, scoresOfTreebanks, treebanks } from './running-text.ts';
import { scoreTrees } from './trees.ts';

/**
 * Tags and trees of both settings on the development treebanks, on gold words; names of the fast setting say so.
 *
 * @param data folder of the corpora
 */
export function evaluateTrees(data: string, language: Language): PerCent {
  const full = scoresOfTreebanks(data, (sentences) => scoreTrees(sentences, language, 'full'));
  const fast = scoresOfTreebanks(data, (sentences) => scoreTrees(sentences, language, 'fast'));
  return {
    ...full,
    ...Object.fromEntries(Object.entries(fast).map(([name, value]) => [`${name} (fast)`, value])),
  };
}

/** The task as `npm run evaluate` runs it. Floors are set on shares of one. */
export const task: Task = {
  name: 'syntax',
  about:
    'words, sentences, tags and trees of EWT and GUM dev: F1 on running text, shares of gold words otherwise',
  needs: treebanks.map(({ file }) => file),
  fast: true,
  run: async ({ data, language }) =>
    Object.entries({ ...evaluateTrees(data, language), ...evaluateWords(data, language.words) }).map(
      ([name, value]): Score => ({ name, value: value / 100 }),
    ),
};
