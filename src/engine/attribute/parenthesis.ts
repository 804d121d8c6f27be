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
} from './view.ts';

/**
 * "[Two boats], the mayor said, [were sunk]": a speaker and a verb of saying between commas, let in between a subject
 * and its verb. Read from commas and tags alone: a tree that has to hang the halves on each other over the speaker errs.
 */
export const readParenthesis: Reader = (view, cue) => {
  const stance = cue.frames.get('quote');
  const after = cue.last + 1;
  if (stance === undefined || !isComma(view.tokens[after]) || isAuxiliary(view.tokens[cue.first]))
    return null;
  const later = { first: after + 1, last: lastWord(view) };
  if (!isFiniteVerb(view.tokens[skipAdverbs(view, later.first)])) return null;
  const comma = commaBefore(view, cue.first);
  const near = comma < 0 ? null : speakerBetween(view, { first: comma + 1, last: cue.first - 1 });
  if (near === null) return null;
  const range = withLeading(view, near);
  const earlier = { first: 0, last: range.first - 2 };
  if (earlier.last < 0 || hasFiniteVerb(view, earlier) || !isSubject(view, earlier.last)) return null;
  return reading(cue, 'before', stance, { range, after: false }, [earlier, later]);
};

function commaBefore(view: SentenceView, cue: number): number {
  let at = cue - 1;
  if (isComma(view.tokens[at])) at--;
  while (at > 0 && !isComma(view.tokens[at])) at--;
  return at > 0 ? at : -1;
}

/** A noun right before the comma, in no quote. */
const isSubject = (view: SentenceView, last: number): boolean =>
  isNominal(view.tokens[last]) && !isQuoteMark(view.tokens[last]);
