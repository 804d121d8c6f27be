// SPDX-License-Identifier: Apache-2.0
import { nounPhraseBefore, nounPhraseFrom } from './phrases.ts';
import {
  isComma,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** A name has at most this many words. */
const longestName = 4;

/**
 * "the foreign minister, [Mira Holt]", "Ana Korr, [the deputy mayor of Stennet]": a phrase with the apposition that a
 * comma sets off after it, read from commas and tags alone. Of the two one is a name and the other what its bearer is;
 * a verb after the second makes that the subject of a clause, and no apposition.
 */
export function withApposed(view: SentenceView, range: TokenRange): TokenRange {
  if (!isComma(view.tokens[range.last + 1]) || view.quote[range.last + 1]! >= 0) return range;
  const next = nounPhraseFrom(view, range.last + 2);
  if (next === null || !areOnePerson(view, range, next) || !isClosed(view, next.last + 1)) return range;
  return { first: range.first, last: next.last };
}

/** The same of "…, the foreign minister, [Mira Holt], said": a phrase closed by a comma, with the one set off before it. */
export function withLeading(view: SentenceView, range: TokenRange): TokenRange {
  const comma = range.first - 1;
  if (!isComma(view.tokens[comma]) || !isComma(view.tokens[range.last + 1])) return range;
  const before = nounPhraseBefore(view, comma);
  if (before === null || before.last !== comma - 1 || !areOnePerson(view, before, range)) return range;
  const opens = view.tokens[before.first - 1];
  const apart = opens === undefined || isComma(opens) || isQuoteMark(opens);
  return apart ? { first: before.first, last: range.last } : range;
}

function areOnePerson(view: SentenceView, a: TokenRange, b: TokenRange): boolean {
  return (isBareName(view, a) && isRole(view, b)) || (isRole(view, a) && isBareName(view, b));
}

/** Names alone: "Mira Holt". */
function isBareName(view: SentenceView, { first, last }: TokenRange): boolean {
  if (last - first >= longestName) return false;
  for (let i = first; i <= last; i++) {
    const { upos, form } = view.tokens[i]!;
    if (upos !== 'PROPN' && !(i > first && /^\p{L}?\.$/u.test(form))) return false;
  }
  return !/^\d/.test(view.tokens[first]!.form) && !view.lexicon.times.has(wordOf(view.tokens[first]));
}

/** A phrase with a word for what somebody is, before whatever "of" or "for" adds. */
function isRole(view: SentenceView, { first, last }: TokenRange): boolean {
  for (let i = first; i <= last && view.tokens[i]!.upos !== 'ADP'; i++) {
    const kind = view.lexicon.roles.get(wordOf(view.tokens[i]));
    if (kind !== undefined && kind !== 'document' && isNominal(view.tokens[i])) return true;
  }
  return false;
}

function isClosed(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined || isPunctuation(token)) return true;
  return !isFiniteVerb(token) && token.upos !== 'CCONJ' && token.upos !== 'ADV' && token.upos !== 'NUM';
}
