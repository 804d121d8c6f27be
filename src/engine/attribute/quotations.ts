// SPDX-License-Identifier: Apache-2.0
import { isClauseAhead } from './bare-clauses.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause } from './ends.ts';
import { type Reader, reading } from './readings.ts';
import { invertedSource } from './sources.ts';
import { addresseeOf, secondHalf } from './speech.ts';
import { speakerBetween } from './surface.ts';
import {
  isComma,
  isDash,
  isFiniteVerb,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/**
 * "“[Two people were hurt],” the mayor said, “[and more will be]”": a quote that ends in a comma, a question, a call or
 * a dash, and right after it a speaker and a verb of saying, or the verb and then the speaker. The frame is read from
 * marks and tags alone and goes before the tree's readings: of all frames it is the plainest to see, and a tree that
 * has to span the marks the likeliest to err.
 */
export const readQuotation: Reader = (view, cue) => {
  const stance = cue.frames.get('quote') ?? cue.frames.get('told');
  if (stance === undefined || cue.passive || !isPastOrPresent(view, cue) || view.quote[cue.head]! >= 0)
    return null;
  const mark = lastQuotedBefore(view, cue.first);
  const begin = mark === null ? null : beginOfQuote(view, mark);
  if (mark === null || begin === null || !endsOpenly(view, mark)) return null;
  const source = sourceAround(view, cue, mark);
  if (source === null) return null;
  const after = Math.max(cue.last, source.after ? source.range.last : -1);
  if (!source.after && startsClause(view, after + 1)) return null;
  const later = goesOn(view, after) ?? secondHalf(view, after, true);
  const pieces = [{ first: begin, last: mark }, ...(later ? [later] : [])];
  const told = !source.after && cue.frames.has('told');
  return reading(cue, 'before', stance, source, pieces, told ? addresseeOf(view, cue) : null);
};

function isPastOrPresent(view: SentenceView, cue: VerbCue): boolean {
  for (let i = cue.first; i <= cue.head; i++)
    if (isFiniteVerb(view.tokens[i]) || /^(?:VBN|NNS)$/.test(view.tokens[i]!.xpos)) return true;
  return false;
}

/** The last token of the quote that stands nearest before the cue. */
function lastQuotedBefore(view: SentenceView, cue: number): number | null {
  for (let i = cue - 1; i > 0; i--) if (view.quote[i]! >= 0) return isQuoteMark(view.tokens[i]) ? i : null;
  return null;
}

/** Where the quote begins: at the head of the sentence or after a colon or a full stop; null inside a clause. */
function beginOfQuote(view: SentenceView, mark: number): number | null {
  let first = mark;
  while (first > 0 && view.quote[first - 1] === view.quote[mark]) first--;
  if (mark - first < 2) return null;
  const previous = view.tokens[first - 1];
  return previous === undefined || /^[.?!:]+$/.test(previous.form) ? first : null;
}

/** A comma, a question, a call or a dash before the closing mark, or a comma right after it. */
function endsOpenly(view: SentenceView, mark: number): boolean {
  const before = view.tokens[mark - 1];
  if (before === undefined) return false;
  return isComma(view.tokens[mark + 1]) || /[,?!…]$|\.\.\.$/.test(before.form) || isDash(view, mark - 1);
}

function sourceAround(view: SentenceView, cue: VerbCue, mark: number) {
  const direct = cue.first === mark + 1 || (cue.first === mark + 2 && isComma(view.tokens[mark + 1]));
  if (direct) {
    const range = invertedSource(view, cue);
    return range === null ? null : { range, after: true };
  }
  const range = speakerBetween(view, { first: mark + 1, last: cue.first - 1 });
  return range === null ? null : { range, after: false };
}

/** "“The Long Tide,” the author said the ship was lost": what follows the cue is what was said, the quote a name. */
function startsClause(view: SentenceView, from: number): boolean {
  const word = wordOf(view.tokens[from]);
  if (word === '' || isPunctuation(view.tokens[from]) || view.lexicon.times.has(word)) return false;
  return view.lexicon.grammar.that.has(word) || isClauseAhead(view, from, true);
}

/** The rest of a quote that the cue parts: "…,” she said on Friday, “[and …]”". */
function goesOn(view: SentenceView, after: number): TokenRange | null {
  for (let i = after + 1; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    if (view.quote[i]! >= 0) {
      const opens =
        isQuoteMark(token) &&
        (isComma(view.tokens[i - 1]) || isDash(view, i - 1) || view.tokens[i - 1]!.form === ':');
      return opens ? { first: i, last: endOfClause(view, i - 1, i) } : null;
    }
    if (isFiniteVerb(token)) return null;
  }
  return null;
}
