// SPDX-License-Identifier: Apache-2.0
import type { Tokenised } from '../../src/engine/stages.ts';
import type { GoldSentence } from './conllu.ts';
import { plainReport } from './plain-report.ts';

/**
 * Sentences of a treebank as if the tokeniser had cut them, so that later stages can be scored on gold words. Each
 * sentence keeps its own offsets; the report they hang on has no text.
 */
export function goldTokenised(sentences: readonly GoldSentence[]): Tokenised {
  return {
    report: plainReport('treebank', ''),
    sentences: sentences.map(({ text, words }) => ({
      start: 0,
      end: text.length,
      zone: 'body',
      tokens: words.map(({ start, end, form }) => ({ start, end, form })),
    })),
  };
}
