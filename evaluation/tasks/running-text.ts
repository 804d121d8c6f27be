// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { WordModel } from '../../src/language/words.ts';
import { type GoldSentence, type GoldText, readConllu, runningText } from '../readers/conllu.ts';
import { onlySentences } from '../readers/english.ts';
import { plainReport } from '../readers/plain-report.ts';

/** Scores in per cent, two decimals, by name: `ewt-dev LAS`. */
export type PerCent = Readonly<Record<string, number>>;

export const treebanks = [
  { name: 'ewt-dev', file: 'syntax/ewt-dev.conllu' },
  { name: 'gum-dev', file: 'syntax/gum-dev.conllu' },
] as const;

/** Measures each development treebank; a measure's name is put after the treebank's. */
export function scoresOfTreebanks(
  data: string,
  measure: (sentences: readonly GoldSentence[]) => PerCent,
): PerCent {
  const scores: Record<string, number> = {};
  for (const { name, file } of treebanks) {
    const measured = measure(readConllu(readFileSync(join(data, file), 'utf8')));
    for (const [what, value] of Object.entries(measured)) scores[`${name} ${what}`] = rounded(value);
  }
  return scores;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** GUM genres whose sentence splitting is scored apart: edited text, the kind sayso reads. */
const editedGenres = /^GUM_(?:news|interview)_/;

/**
 * Scores words and sentences on the running text of the development treebanks, F1 over exact spans.
 *
 * @param data folder of the corpora
 */
export function evaluateWords(data: string, words: WordModel): PerCent {
  return scoresOfTreebanks(data, (sentences) => {
    const edited = sentences.filter((sentence) => editedGenres.test(sentence.id));
    const apart =
      edited.length > 0 ? { 'news+interview sentences F1': scoreText(edited, words)['sentences F1'] } : {};
    return { ...scoreText(sentences, words), ...apart };
  });
}

type TextScores = Readonly<Record<'words F1' | 'sentences F1', number>>;

/** F1 of the spans of words and sentences, on running text. */
function scoreText(sentences: readonly GoldSentence[], words: WordModel): TextScores {
  const gold = runningText(sentences);
  const found = tokenise(plainReport('treebank', gold.text), onlySentences({ words })).sentences;
  return {
    'words F1': spanF1(
      gold.sentences.flatMap((sentence) => sentence.words),
      found.flatMap((sentence) => sentence.tokens),
    ),
    'sentences F1': spanF1(gold.sentences, found),
  };
}

type Range = Pick<GoldText['sentences'][number], 'start' | 'end'>;

function spanF1(gold: readonly Range[], found: readonly Range[]): number {
  const keyOf = ({ start, end }: Range): string => `${start} ${end}`;
  const wanted = new Set(gold.map(keyOf));
  const right = found.filter((range) => wanted.has(keyOf(range))).length;
  return (200 * right) / (gold.length + found.length);
}
