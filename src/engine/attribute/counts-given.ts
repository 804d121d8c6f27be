// SPDX-License-Identifier: Apache-2.0
import { objectOf } from './complements.ts';
import { endOfPhrase, topWithin } from './ends.ts';
import { type Reader, reading } from './readings.ts';
import { headOf, sourceOfVerb } from './sources.ts';
import { isComma, isFiniteVerb, isPunctuation, type SentenceView, wordOf } from './view.ts';

/** How many words may stand between a count and the preposition before its number, and between that and the number. */
const [aside, approximate] = [8, 4];

/** "gave [a toll of 44 dead]", "put [the toll at 48]": a number given for a count is what the giver says. */
export const readGivenCount: Reader = (view, cue) => {
  const opener = view.lexicon.counting.verbs.get(cue.lemma);
  const object = opener === undefined ? null : objectOf(view, cue);
  if (opener === undefined || object === null) return null;
  const count = headOf(view, object);
  if (!isCount(view, object.first, count, opener)) return null;
  const number = numberOf(view, count, opener);
  const source = number === null ? null : sourceOfVerb(view, cue);
  if (number === null || source === null || isAct(view, headOf(view, source.range))) return null;
  const heads = [count, topWithin(view, object.first, number)];
  const ends = heads.map((head) => endOfPhrase(view, cue.head, head, object.first));
  const last = withNextCount(view, beforeNextVerb(view, number, Math.max(...ends)));
  return reading(cue, 'object', 'asserts', source, [{ first: object.first, last }]);
};

/** What was done gives no count; whoever told of it and "gave a toll" does. */
function isAct({ tokens, lexicon }: SentenceView, at: number): boolean {
  return lexicon.repelling.acts.has(wordOf(tokens[at]));
}

/** A noun for a count; but "put a number of guards at two gates" counts nothing but guards. */
function isCount({ tokens, lexicon }: SentenceView, first: number, noun: number, opener: string): boolean {
  if (!lexicon.counting.nouns.has(wordOf(tokens[noun]))) return false;
  const measures = wordOf(tokens[noun + 1]) !== opener && tokens[noun + 1]?.upos === 'ADP';
  return !measures || !lexicon.indefinite.has(wordOf(tokens[first]));
}

/** The number that stands behind a count and the preposition that opens it, within one clause. */
function numberOf(view: SentenceView, count: number, opener: string): number | null {
  for (let at = count + 1; at <= count + aside; at++) {
    const token = view.tokens[at];
    if (!token || isPunctuation(token) || isFiniteVerb(token)) return null;
    if (wordOf(token) !== opener) continue;
    const number = view.tokens.slice(at + 1, at + 1 + approximate).findIndex(({ upos }) => upos === 'NUM');
    if (number >= 0) return at + 1 + number;
  }
  return null;
}

/** "put the toll at 48 and blamed rebels": another verb after a comma or a conjunction tells something else. */
function beforeNextVerb(view: SentenceView, number: number, last: number): number {
  for (let at = number + 1; at < last; at++) {
    const opens = isComma(view.tokens[at]) || view.tokens[at]!.upos === 'CCONJ';
    const next = view.tokens[at + 1];
    if (opens && next?.upos === 'VERB' && next.xpos !== 'VBG') return at - 1;
  }
  return last;
}

/** "a toll of 44 dead [and 140 injured]": the second number, wherever the tree hangs it. */
function withNextCount(view: SentenceView, last: number): number {
  const [and, number, harm] = view.tokens.slice(last + 1, last + 4);
  return and?.upos === 'CCONJ' && number?.upos === 'NUM' && view.lexicon.counting.nouns.has(wordOf(harm))
    ? last + 3
    : last;
}
