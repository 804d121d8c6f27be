// SPDX-License-Identifier: Apache-2.0
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { processorSeconds } from './clock.ts';

/** Seconds of processor time that wink-nlp takes to cut these texts into sentences and words and to tag them. */
export function rivalSeconds(texts: readonly string[]): number {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const from = processorSeconds();
  let words = 0;
  for (const text of texts) {
    const document = nlp.readDoc(text);
    document.sentences().out();
    words += document.tokens().out(nlp.its.pos).length;
  }
  if (words === 0) throw new RangeError('wink-nlp found no words');
  return processorSeconds() - from;
}
