// SPDX-License-Identifier: Apache-2.0
import {
  dependents,
  isComma,
  isDash,
  isFiniteVerb,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  wordOf,
} from './view.ts';

/**
 * Last token of the clause that begins at `start` and is what `cue` says.
 *
 * The clause runs to the end of its sentence unless the tree hangs a later part on the cue itself (or above it):
 * after a comma or dash a participle ("…, adding that"), another clause or a coordinated verb; without one, a
 * coordinated verb that shares the cue's subject ("said so and left"). Nothing inside quotation ends it.
 */
export function endOfClause(view: SentenceView, cue: number, start: number): number {
  const end = lastWord(view);
  for (let i = start + 1; i <= end; i++) {
    if (view.quote[i]! >= 0 && view.quote[i] === view.quote[i - 1]) continue;
    const token = view.tokens[i]!;
    if (token.form === ';') return i - 1;
    const comma = isComma(token) || isDash(view, i);
    if (comma && (opensOutside(view, cue, start, i + 1) || opensSpeech(view, i + 1))) return i - 1;
    if (token.upos === 'CCONJ' && (sharesSubject(view, cue, start, i) || leavesQuote(view, start, i)))
      return i - 1;
  }
  return end;
}

/** The last token that is no punctuation, the closing quote mark left out too. */
export function lastWord(view: SentenceView): number {
  let end = view.tokens.length - 1;
  while (end > 0 && isPunctuation(view.tokens[end])) end--;
  return end;
}

/** "…, adding that": a participle of saying goes on from the cue before it. */
function opensSpeech(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (token?.xpos !== 'VBG') return false;
  return view.lexicon.citing.has(token.lemma) || (view.lexicon.verbs.get(token.lemma)?.has('quote') ?? false);
}

const outer = new Set(['advcl', 'conj', 'parataxis', 'acl']);

function opensOutside(view: SentenceView, cue: number, start: number, at: number): boolean {
  let i = at;
  while (i < view.tokens.length && (isQuoteMark(view.tokens[i]) || view.tokens[i]!.upos === 'CCONJ')) i++;
  if (i >= view.tokens.length) return false;
  const top = topWithin(view, start, i);
  const { head, deprel } = view.tokens[top]!;
  if (head < 0) return top > cue && isFiniteVerb(view.tokens[top]);
  if (head >= start) return false;
  return outer.has(deprel) && view.left[top]! >= at - 1 && head <= cue;
}

/** "said “we hold the ridge” and left": a verb without a subject right after the quote that the clause is. */
function leavesQuote(view: SentenceView, start: number, at: number): boolean {
  const quote = view.quote[start]!;
  if (quote < 0 || !isQuoteMark(view.tokens[start]) || view.quote[at - 1] !== quote) return false;
  return isQuoteMark(view.tokens[at - 1]) && isFiniteVerb(view.tokens[at + 1]);
}

/** A verb after "and" that hangs on the cue and has no subject of its own. */
function sharesSubject(view: SentenceView, cue: number, start: number, at: number): boolean {
  const next = view.tokens[at]!.head;
  if (next <= at) return false;
  const token = view.tokens[next]!;
  if (token.deprel !== 'conj' || token.head !== cue || next <= start) return false;
  if (view.lexicon.grammar.that.has(wordOf(view.tokens[at + 1]))) return false;
  return token.upos === 'VERB' && dependents(view, next, 'nsubj').length === 0;
}

/** The highest token above `i` that still stands at or after `start`. */
function topWithin(view: SentenceView, start: number, i: number): number {
  let top = i;
  while (view.tokens[top]!.head >= start) top = view.tokens[top]!.head;
  return top;
}

/** End of a verb phrase's complement that begins at `start`: the clause's end, but no further than the next clause mark. */
export function endOfPhrase(view: SentenceView, cue: number, head: number, start: number): number {
  let end = Math.max(view.right[head]!, start);
  const limit = endOfClause(view, cue, start);
  // What follows without a comma and hangs on the cue still belongs to what is said of the thing.
  for (const child of view.children[cue]!) {
    const { deprel } = view.tokens[child]!;
    if (child <= head || view.left[child]! !== end + 1) continue;
    if (['obl', 'xcomp', 'advcl', 'ccomp', 'nmod'].includes(deprel)) end = view.right[child]!;
  }
  return Math.min(Math.max(end, start), limit);
}

/** Up to the next comma, or the clause's end. */
export function phraseEnd(view: SentenceView, cue: number, from: number): number {
  const limit = endOfClause(view, cue, from);
  for (let i = from + 1; i <= limit; i++) {
    if (view.quote[i]! >= 0) continue;
    if (isComma(view.tokens[i]) || isDash(view, i)) return i - 1;
  }
  return limit;
}
