// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { Sentence } from '../../model/index.ts';

const quoteMarks: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '«', '»', '``', "''"]);

/**
 * Whether something may be claimed in a sentence or happen in it, as far as a first reading tells: it is no
 * boilerplate, and a word of it attributes, happens, or stands in quotes. Such sentences are worth the full reading.
 */
export function worthTheFull(sentence: Sentence, { attribution, happenings }: Language): boolean {
  if (sentence.zone === 'boilerplate') return false;
  return sentence.tokens.some(
    ({ lemma, form }) =>
      attribution.verbs.has(lemma) ||
      attribution.nouns.has(lemma) ||
      attribution.adjectives.has(lemma) ||
      attribution.hedges.adverbs.has(lemma) ||
      happenings.verbs.has(lemma) ||
      happenings.nouns.has(lemma) ||
      quoteMarks.has(form) ||
      attribution.accordingTo.some(([first]) => first === lemma || first === form.toLowerCase()),
  );
}
