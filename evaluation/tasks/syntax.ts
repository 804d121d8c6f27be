// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treeOf } from '../../src/engine/parse/parse.ts';
import { lemmaOf } from '../../src/engine/tag/lemma.ts';
import { tagNumbers } from '../../src/engine/tag/tag.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { SyntaxModel } from '../../src/language/syntax.ts';
import { type GoldSentence, type GoldText, readConllu, runningText } from '../readers/conllu.ts';
import { plainReport } from '../readers/plain-report.ts';
import { onlySyntax } from '../readers/syntax.ts';
import type { Score, Task } from '../task.ts';

/** Scores in per cent, two decimals, by name: `ewt-dev LAS`. */
export type SyntaxScores = Readonly<Record<string, number>>;

const treebanks = [
  { name: 'ewt-dev', file: 'syntax/ewt-dev.conllu' },
  { name: 'gum-dev', file: 'syntax/gum-dev.conllu' },
] as const;

/** GUM genres whose sentence splitting is scored apart: edited text, the kind sayso reads. */
const editedGenres = /^GUM_(?:news|interview)_/;

/**
 * Scores words, sentences, tags and trees on the development treebanks.
 *
 * Tags and trees on gold words, all words counted, punctuation too, base relations, tags as predicted. Words and
 * sentences on running text rebuilt from the treebank, F1 over exact spans.
 *
 * @param data folder of the corpora
 */
export function evaluateSyntax(data: string, syntax: SyntaxModel): SyntaxScores {
  const scores: Record<string, number> = {};
  for (const { name, file } of treebanks) {
    const sentences = readConllu(readFileSync(join(data, file), 'utf8'));
    const measured = { ...scoreTrees(sentences, syntax), ...scoreText(sentences, syntax) };
    for (const [measure, value] of Object.entries(measured)) scores[`${name} ${measure}`] = rounded(value);
    const edited = sentences.filter((sentence) => editedGenres.test(sentence.id));
    if (edited.length > 0) {
      scores[`${name} news+interview sentences F1`] = rounded(scoreText(edited, syntax)['sentences F1']);
    }
  }
  return scores;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const treeMeasures = ['UPOS', 'XPOS', 'lemma', 'UAS', 'LAS'] as const;
type TreeScores = Readonly<Record<(typeof treeMeasures)[number], number>>;

/** Per cent of words right, on gold words. */
export function scoreTrees(sentences: readonly GoldSentence[], syntax: SyntaxModel): TreeScores {
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
      if (lemmaOf(word.form, xpos, syntax.lemmas) === word.lemma.toLowerCase()) right.lemma++;
      if (attached) right.UAS++;
      if (attached && labelled) right.LAS++;
    });
  }
  return Object.fromEntries(
    treeMeasures.map((measure) => [measure, (100 * right[measure]) / all]),
  ) as TreeScores;
}

type TextScores = Readonly<Record<'words F1' | 'sentences F1', number>>;

/** F1 of the spans of words and sentences, on running text. */
export function scoreText(sentences: readonly GoldSentence[], syntax: SyntaxModel): TextScores {
  const gold = runningText(sentences);
  const found = tokenise(plainReport('treebank', gold.text), onlySyntax(syntax)).sentences;
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

/** The task as `npm run evaluate` runs it. Floors are set on shares of one. */
export const task: Task = {
  name: 'syntax',
  about:
    'words, sentences, tags and trees of EWT and GUM dev: F1 on running text, shares of gold words otherwise',
  needs: treebanks.map(({ file }) => file),
  fast: true,
  run: async ({ data, language }) =>
    Object.entries(evaluateSyntax(data, language.syntax)).map(
      ([name, value]): Score => ({ name, value: value / 100 }),
    ),
};
