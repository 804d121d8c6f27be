// SPDX-License-Identifier: Apache-2.0
import { isClauseAhead } from './bare-clauses.ts';
import type { VerbCue } from './cues.ts';
import { saidFrom } from './roles.ts';
import {
  dependents,
  hasFiniteVerb,
  hasVerb,
  isComma,
  isFiniteVerb,
  isQuoteMark,
  type SentenceView,
  wordOf,
} from './view.ts';

/** Where the clause or quote after a cue begins, or null. */
export function startOfClause(
  view: SentenceView,
  cue: VerbCue,
  from: number,
  clauses: boolean,
): number | null {
  const quoted = startOfQuote(view, from);
  if (quoted !== null) return quoted;
  if (!clauses) return null;
  const start =
    startAtComplementiser(view, from) ??
    startByTree(view, cue.head, from) ??
    startOfBareClause(view, cue.head, from, mayFollowSpeech(view, cue.first));
  return start !== null && lacksSubject(view, start) ? (saidFrom(view, cue.head, from) ?? start) : start;
}

/** A clause that begins with its finite verb: the tree has left its subject to another word. */
function lacksSubject(view: SentenceView, start: number): boolean {
  return isFiniteVerb(view.tokens[isQuoteMark(view.tokens[start]) ? start + 1 : start]);
}

/** A comma or quote mark not far before the cue: what was said may stand before it. */
function mayFollowSpeech(view: SentenceView, first: number): boolean {
  for (let i = first - 1; i > 0 && i > first - 12; i--) {
    if (isComma(view.tokens[i]) || isQuoteMark(view.tokens[i])) return hasVerb(view, { first: 0, last: i });
  }
  return false;
}

/** A quote or a colon right after the cue, a comma and a few words of circumstance let in between. */
export function startOfQuote(view: SentenceView, from: number): number | null {
  for (let i = from; i < Math.min(from + 10, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    if (token.form === ':' && i + 1 < view.tokens.length) return i + 1;
    if (isQuoteMark(token) && view.quote[i]! >= 0 && view.quote[i] !== view.quote[i - 1])
      return opensSpeech(view, i, from) ? i : null;
    if (isFiniteVerb(token) || token.upos === 'SCONJ' || token.form === '.' || token.upos === 'VERB')
      return null;
  }
  return null;
}

/** A mark right after the cue or a comma; a quoted word inside a phrase opens nothing. */
function opensSpeech(view: SentenceView, mark: number, from: number): boolean {
  return mark === from || isComma(view.tokens[mark - 1]);
}

const light = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV', 'PART', 'PRON', 'CCONJ']);

/** "told reporters on Friday that": the complementiser, with no verb between. */
export function startAtComplementiser(view: SentenceView, from: number): number | null {
  const { grammar } = view.lexicon;
  if (opensObject(view, from)) return null;
  for (let i = from; i < Math.min(from + 14, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    const word = wordOf(token);
    if (grammar.that.has(word) && pointsAtObject(view, i)) return null;
    if (grammar.that.has(word) && token.upos === 'SCONJ') return i;
    if (grammar.that.has(word) && isClauseAhead(view, i + 1, false)) return i;
    if (i === from && view.lexicon.complementisers.has(word)) return opensQuestion(view, i) ? i : null;
    const passes = isQuoteMark(token) || (isComma(token) && i > from && i < from + 8);
    if (!light.has(token.upos) && !passes) return null;
  }
  return null;
}

/** "rejected that argument": an article that belongs to the verb's object. */
function pointsAtObject(view: SentenceView, i: number): boolean {
  const { deprel, head } = view.tokens[i]!;
  return deprel === 'det' && head > i && view.tokens[head]!.deprel === 'obj' && view.tokens[head]!.head < i;
}

/** "recognised the danger that it posed": a "that" behind an object tells of the object. */
function opensObject(view: SentenceView, from: number): boolean {
  const token = view.tokens[from];
  if (!token || view.lexicon.times.has(wordOf(token)) || view.lexicon.grammar.that.has(wordOf(token)))
    return false;
  const article = token.upos === 'DET' || token.xpos === 'PRP$';
  return article && !view.lexicon.times.has(wordOf(view.tokens[from + 1]));
}

/** "asked when it fell", not "said when asked": a subject or an infinitive follows, and nothing was said before. */
function opensQuestion(view: SentenceView, i: number): boolean {
  const next = view.tokens[i + 1];
  if (!next || next.xpos === 'VBN' || next.xpos === 'VBG') return false;
  return view.tokens[i]!.xpos !== 'WRB' || !mayFollowSpeech(view, i - 1);
}

export function startByTree(view: SentenceView, cue: number, from: number): number | null {
  const clause = dependents(view, cue, 'ccomp').find((child) => child >= from && view.left[child]! >= from);
  if (clause === undefined) return null;
  const range = { first: view.left[clause]!, last: view.right[clause]! };
  // A subject between the cue and the clause is the clause's, whichever of the two verbs the tree hangs it on.
  const before = dependents(view, cue, 'nsubj').find((child) => child >= from && child < range.first);
  if (before !== undefined) return Math.max(view.left[before]!, from);
  if (leavesSubject(view, from, range.first)) return null;
  const subject = dependents(view, clause, 'nsubj').length > 0;
  return subject || hasFiniteVerb(view, range) ? range.first : null;
}

/** A noun phrase right behind the cue that the tree leaves out of the clause, though it tells no time or place. */
function leavesSubject(view: SentenceView, from: number, first: number): boolean {
  const token = view.tokens[from]!;
  if (from >= first || view.lexicon.times.has(wordOf(token))) return false;
  return ['PROPN', 'DET', 'PRON', 'ADJ'].includes(token.upos) && isClauseAhead(view, from, false);
}

/** "said the talks had failed": a noun phrase and then a finite verb, after whatever tells when or where it was said. */
export function startOfBareClause(
  view: SentenceView,
  cue: number,
  from: number,
  strict: boolean,
): number | null {
  let start = from;
  while (view.lexicon.times.has(wordOf(view.tokens[start])) && start < from + 3) start++;
  for (const child of view.children[cue]!) {
    const { deprel } = view.tokens[child]!;
    if (view.left[child] === start && ['obl', 'advmod', 'nmod'].includes(deprel) && child > cue)
      start = view.right[child]! + 1;
  }
  const candidates = view.lexicon.times.has(wordOf(view.tokens[from])) ? [start] : [start, from];
  return [...candidates, afterDocument(view, from)].find((at) => isClauseAhead(view, at, strict)) ?? null;
}

/** "said in a statement two people …": past the preposition and the document's noun. */
function afterDocument(view: SentenceView, from: number): number {
  if (view.tokens[from]?.upos !== 'ADP') return from;
  for (let i = from + 1; i < Math.min(from + 6, view.tokens.length); i++) {
    if (view.lexicon.roles.get(wordOf(view.tokens[i])) === 'document') return i + 1;
    if (!['DET', 'ADJ', 'NOUN', 'PRON', 'NUM'].includes(view.tokens[i]!.upos)) return from;
  }
  return from;
}
