// SPDX-License-Identifier: Apache-2.0
import type { LemmaModel } from '../../language/words.ts';

/**
 * The lemma of a word, lower-cased: `airstrikes` NNS gives `airstrike`.
 *
 * Method: a list of exceptions, then the edit of the longest known ending (cf. the suffix rules of TreeTagger-like
 * lemmatisers), both learned from the training corpora.
 */
export function lemmaOf(form: string, xpos: string, model: LemmaModel): string {
  const small = form.toLowerCase().replaceAll('’', "'");
  const listed = model.exceptions.get(`${xpos} ${small}`);
  if (listed !== undefined) return listed;
  for (let length = Math.min(model.longestEnding, small.length); length >= 0; length--) {
    const edit = model.endings.get(`${xpos} ${small.slice(small.length - length)}`);
    if (edit && edit.cut <= small.length) return small.slice(0, small.length - edit.cut) + edit.add;
  }
  return small;
}
