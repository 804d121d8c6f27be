// SPDX-License-Identifier: Apache-2.0
import { nounPhraseBefore } from './phrases.ts';
import type { SentenceView, TokenRange } from './view.ts';

/** Where a report says whom a letter stands for: the words before "(A)". */
export interface Stated {
  readonly sentence: number;
  readonly range: TokenRange;
}

/** Letters before a colon that begin the turns of an interview, each with whom it stands for, or null when nothing says. */
export type Labels = ReadonlyMap<string, Stated | null>;

const letters = /^\p{Lu}{1,3}$/u;
const noLabels: Labels = new Map();

/**
 * The letters by which a report marks who speaks: at least two different ones, each at the beginning of a paragraph
 * before a colon, that are no body's name. Linear in the report's length.
 */
export function labelsOf(sentences: readonly SentenceView[], isActor: (name: string) => boolean): Labels {
  const found = new Set<string>();
  sentences.forEach(({ tokens, sentence, paragraph }, i) => {
    const opens = sentence.zone === 'body' && sentences[i - 1]?.paragraph !== paragraph;
    const form = tokens[0]?.form ?? '';
    if (opens && letters.test(form) && tokens[1]?.form === ':' && !isActor(form)) found.add(form);
  });
  if (found.size < 2) return noLabels;
  return new Map([...found].map((label) => [label, statedIn(sentences, label)]));
}

/** "Ana Korr (AK)", "the mayor (A)" */
function statedIn(sentences: readonly SentenceView[], label: string): Stated | null {
  for (const view of sentences) {
    for (let i = 2; i + 1 < view.tokens.length; i++) {
      const enclosed = view.tokens[i - 1]!.form === '(' && view.tokens[i + 1]!.form === ')';
      if (!enclosed || view.tokens[i]!.form !== label) continue;
      const range = nounPhraseBefore(view, i - 1);
      if (range !== null) return { sentence: view.index, range };
    }
  }
  return null;
}
