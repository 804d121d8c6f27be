// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Token } from '../../model/index.ts';
import { singularOf } from './singular.ts';

/** The lemma under which the lists know a counted noun: what an unsure tagger made of a plural is mended. */
export function lemmaOf(token: Token, lexicon: HappeningLexicon): string {
  const lemma = token.lemma.toLowerCase();
  const known = (word: string): boolean =>
    lexicon.counted.has(word) ||
    lexicon.populations.has(word) ||
    lexicon.tolls.has(word) ||
    lexicon.persons.has(word);
  const singular = singularOf(token.form, lexicon);
  return !known(lemma) && known(singular) ? singular : lemma;
}

/** Whether a noun, by its lemma, stands for people. */
export function isPerson(lemma: string, lexicon: HappeningLexicon): boolean {
  return (
    lexicon.populations.has(lemma) ||
    lexicon.persons.has(lemma) ||
    lexicon.forcesCounted.has(lemma) ||
    Boolean(lexicon.classes.get(lemma)?.has('person'))
  );
}

/** "eight crews", "40 families": groups of people, whose number is not that of the people. */
export function isGroup(token: Token, lexicon: HappeningLexicon): boolean {
  const singular = singularOf(token.form, lexicon);
  return lexicon.groupNouns.has(singular) && singular !== token.form.toLowerCase();
}
