// SPDX-License-Identifier: Apache-2.0
import { nounPhraseBefore } from './phrases.ts';
import type { ReportView, SentenceView, TokenRange } from './view.ts';

/** Where a report says whom a letter stands for: the words before "(A)". */
export interface Stated {
  readonly sentence: number;
  readonly range: TokenRange;
}

/** Letters before a colon that begin the turns of an interview, each with whom it stands for, or null when nothing says. */
export type Labels = ReadonlyMap<string, Stated | null>;

const letters = /^\p{Lu}{1,3}$/u;
const known = new WeakMap<ReportView, Labels>();

/** The letters by which a report marks who speaks, looked for once a report. */
export function labelsOf(report: ReportView): Labels {
  const labels = known.get(report) ?? labelsIn(report);
  known.set(report, labels);
  return labels;
}

/**
 * At least two different letters, each at the beginning of a paragraph before a colon, that are no body's name. Linear
 * in the report's length.
 */
function labelsIn({ sentences, actors }: ReportView): Labels {
  const found = new Set<string>();
  sentences.forEach(({ tokens, sentence, paragraph }, i) => {
    const opens = sentence.zone === 'body' && sentences[i - 1]?.paragraph !== paragraph;
    const form = tokens[0]?.form ?? '';
    if (opens && letters.test(form) && tokens[1]?.form === ':' && actors.named(form).length === 0)
      found.add(form);
  });
  return new Map(found.size < 2 ? [] : [...found].map((label) => [label, statedIn(sentences, label)]));
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
