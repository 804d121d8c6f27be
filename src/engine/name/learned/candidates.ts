// SPDX-License-Identifier: Apache-2.0
import type { SentenceView } from '../view.ts';

/** The longest name, in words. */
export const longestName = 14;

const opening: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ', 'AUX', 'PART']);
const closing: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ', 'AUX', 'DET', 'ADP']);

/** Whether a word may be the first of a name: a mark of punctuation may not, nor a word that only ties others. */
export function mayOpen({ tokens }: SentenceView, i: number): boolean {
  const { upos, form } = tokens[i]!;
  return /[\p{L}\p{N}$£€]/u.test(form) && !opening.has(upos);
}

export function mayClose({ tokens }: SentenceView, i: number): boolean {
  const { upos, form } = tokens[i]!;
  return /[\p{L}\p{N}]/u.test(form) && (!closing.has(upos) || /^\p{Lu}/u.test(form));
}
