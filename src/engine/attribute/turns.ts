// SPDX-License-Identifier: Apache-2.0
import type { ClaimTurn, Reason } from '../../model/index.ts';
import type { Found } from './found.ts';
import { dependents, isAuxiliary, isPunctuation, type SentenceView, wordOf } from './view.ts';

/** Which of a voice's answers its words say a claim to be, and the word that says so. */
export interface Turn {
  readonly turn: ClaimTurn;
  readonly reason: Reason;
}

/**
 * "Had originally announced", "later said", "initial reports", "gave an earlier toll": a word of time at the cue, or at
 * the count that it gives, tells that it was said before, or after, something else. Null where none does: a plain “said” is
 * no voice's first word, nor its last.
 */
export function turnOf(view: SentenceView, found: Found): Turn | null {
  if (found.cue === null) return null;
  const { earlier, later, first } = view.lexicon.turns;
  for (const at of wordsOfTime(view, found)) {
    const word = wordOf(view.tokens[at]);
    const before = earlier.has(word) || (first.has(word) && isBeforehand(view, found, at));
    if (before || later.has(word)) {
      const turn = before ? 'earlier' : 'later';
      return {
        turn,
        reason: `attribute.turn@1: “${view.tokens[at]!.form}” makes it ${before ? 'an earlier' : 'a later'} word`,
      };
    }
  }
  return null;
}

const modifying = ['advmod', 'amod', 'nmod', 'obl'] as const;

/** Words that may tell when it was said: of the cue, those that hang on it, of the papers that say it, of the count. */
function wordsOfTime(view: SentenceView, { cue, source, head, content, basis }: Found): readonly number[] {
  const { first, last } = cue!;
  const own = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const isInside = (at: number) =>
    content.some(({ start, end }) => start <= view.tokens[at]!.start && view.tokens[at]!.start < end);
  const hung = dependents(view, head, ...modifying).filter(
    (at) => !isInside(at) && isBeside(view, at, first, last),
  );
  const inSource = (at: number) => source !== null && source.first <= at && at <= source.last;
  return [
    ...own,
    ...hung,
    ...qualifiers(view, (at) => inSource(at) && isOnPaper(view, at)),
    ...(basis === 'object' ? qualifiers(view, (at) => isInside(at) && isCount(view, at)) : []),
  ];
}

const isCount = ({ tokens, lexicon }: SentenceView, at: number): boolean =>
  lexicon.counting.nouns.has(wordOf(tokens[at]));

/** "[Initial] reports", "an [earlier] statement"; but not "the previous government". */
const isOnPaper = ({ tokens, lexicon }: SentenceView, at: number): boolean =>
  lexicon.roles.get(wordOf(tokens[at])) === 'document' || lexicon.nouns.has(tokens[at]!.lemma);

/** The adjectives of some of the nouns. */
function qualifiers(view: SentenceView, isOf: (at: number) => boolean): readonly number[] {
  return view.tokens.flatMap((_, at) => (isOf(at) ? dependents(view, at, 'amod') : []));
}

/** Near the cue, with no mark between; or at the head of the sentence. */
function isBeside(view: SentenceView, at: number, first: number, last: number): boolean {
  const [from, to] = at < first ? [at, first] : [last, at];
  return at <= 1 || (to - from <= 3 && !view.tokens.slice(from, to).some(isPunctuation));
}

/** "Had first said", "at first said"; but who "first reported" a thing was there before others. */
function isBeforehand(view: SentenceView, { cue }: Found, at: number): boolean {
  const { grammar, turns } = view.lexicon;
  const perfect = view.tokens
    .slice(cue!.first, at)
    .some((token) => isAuxiliary(token) && grammar.perfect.has(token.lemma));
  return perfect || turns.openers.has(wordOf(view.tokens[at - 1]));
}
