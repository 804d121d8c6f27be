// SPDX-License-Identifier: Apache-2.0
import { withLeading } from './appositions.ts';
import { lastWord } from './ends.ts';
import { type Reader, reading, skipAdverbs } from './readings.ts';
import { speakerBetween } from './surface.ts';
import {
  hasFiniteVerb,
  isAuxiliary,
  isComma,
  isFiniteVerb,
  isNominal,
  isQuoteMark,
  type SentenceView,
  wordOf,
} from './view.ts';

/**
 * "[Two boats], the mayor said, [were sunk]": a speaker and a verb of saying between commas, let in between a subject
 * and its verb. Read from commas and tags alone: a tree that has to hang the halves on each other over the speaker errs.
 */
export const readParenthesis: Reader = (view, cue) => {
  const stance = cue.frames.get('quote');
  const after = pastTime(view, cue.last + 1);
  if (stance === undefined || !isComma(view.tokens[after]) || isAuxiliary(view.tokens[cue.first]))
    return null;
  const later = { first: after + 1, last: lastWord(view) };
  if (!isFiniteVerb(view.tokens[skipAdverbs(view, later.first)])) return null;
  const comma = commaBefore(view, cue.first);
  const opens = isQuoteMark(view.tokens[comma + 1]) ? comma + 2 : comma + 1;
  const near = comma < 0 ? null : speakerBetween(view, { first: opens, last: cue.first - 1 });
  if (near === null) return null;
  const range = withLeading(view, near);
  const earlier = { first: 0, last: Math.min(comma - 1, range.first - 2) };
  if (earlier.last < 0 || hasFiniteVerb(view, earlier) || !isSubject(view, earlier.last)) return null;
  return reading(cue, 'before', stance, { range, after: false }, [earlier, later]);
};

/** Past when it was said: "the mayor said later,". */
function pastTime(view: SentenceView, from: number): number {
  let at = from;
  while (at < from + 4 && isTime(view, at)) at++;
  return at;
}

function isTime(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  const day = view.lexicon.times.has(wordOf(view.tokens[at + 1])) && token?.upos === 'ADP';
  return token !== undefined && (token.upos === 'ADV' || day || view.lexicon.times.has(wordOf(token)));
}

function commaBefore(view: SentenceView, cue: number): number {
  let at = cue - 1;
  if (isComma(view.tokens[at])) at--;
  while (at > 0 && !isComma(view.tokens[at])) at--;
  return at > 0 ? at : -1;
}

/** A noun right before the comma, in no quote. */
const isSubject = (view: SentenceView, last: number): boolean =>
  isNominal(view.tokens[last]) && !isQuoteMark(view.tokens[last]);
