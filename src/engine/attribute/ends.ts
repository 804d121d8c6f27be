// SPDX-License-Identifier: Apache-2.0
import { isClauseAhead } from './bare-clauses.ts';
import { cueLemma, trailsAsParticiple } from './verbal.ts';
import {
  dependents,
  hasFiniteVerb,
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
  const end = Math.min(lastWord(view), beforePredicateOf(view, cue, start));
  for (let i = start + 1; i <= end; i++) {
    const closes = closesInComma(view, i);
    if (view.quote[i]! >= 0 && view.quote[i] === view.quote[i - 1] && !closes) continue;
    const token = view.tokens[i]!;
    if (token.form === ';') return i - 1;
    const comma = closes || isComma(token) || isDash(view, i);
    if (comma && (opensOutside(view, cue, start, i + 1) || opensSpeech(view, i + 1))) return i - 1;
    const joins =
      sharesSubject(view, cue, start, i) || takesUpCue(view, cue, start, i) || leavesQuote(view, start, i);
    if (token.upos === 'CCONJ' && joins) return i - 1;
  }
  return end;
}

/** "A video that shows [the guns] was passed on", "the claim that [it fell] drew laughter": what is told of the whole phrase. */
function beforePredicateOf(view: SentenceView, cue: number, start: number): number {
  let top = cue;
  while (view.tokens[top]!.deprel === 'xcomp') top = view.tokens[top]!.head;
  const { deprel, head, upos } = view.tokens[top]!;
  const noun = upos === 'NOUN' ? top : deprel === 'acl' ? head : -1;
  const subject = noun >= 0 && view.tokens[noun]!.deprel === 'nsubj';
  const verb = subject ? view.tokens[noun]!.head : -1;
  if (verb <= start) return view.tokens.length;
  const group = dependents(view, verb, 'aux', 'cop', 'advmod').filter((i) => i > start && i < verb);
  const last = Math.min(verb, ...group) - 1;
  // Without a verb before it, the tree has taken the clause's own verb for the phrase's.
  return hasFiniteVerb(view, { first: start, last }) || deprel === 'acl' ? last : view.tokens.length;
}

/** The last token that is no punctuation, the closing quote mark left out too. */
export function lastWord(view: SentenceView): number {
  let end = view.tokens.length - 1;
  while (end > 0 && isPunctuation(view.tokens[end])) end--;
  return end;
}

/** "…,” adding that": the mark that closes a quote, behind its comma. */
const closesInComma = (view: SentenceView, i: number): boolean =>
  view.quote[i]! >= 0 && view.quote[i] !== view.quote[i + 1] && isComma(view.tokens[i - 1]);

/** "…, adding that": a participle of saying goes on from the cue before it. */
function opensSpeech(view: SentenceView, at: number): boolean {
  if (!trailsAsParticiple(view, at)) return false;
  const lemma = cueLemma(view.tokens[at]!, view.lexicon) ?? '';
  return view.lexicon.citing.has(lemma) || (view.lexicon.verbs.get(lemma)?.has('quote') ?? false);
}

const outer = new Set(['advcl', 'conj', 'parataxis', 'acl']);

function opensOutside(view: SentenceView, cue: number, start: number, at: number): boolean {
  let i = at;
  while (i < view.tokens.length && (isQuoteMark(view.tokens[i]) || view.tokens[i]!.upos === 'CCONJ')) i++;
  if (i >= view.tokens.length) return false;
  const top = topWithin(view, start, i);
  const { head, deprel } = view.tokens[top]!;
  if (goesOnBare(view, cue, top)) return false;
  if (head < 0) return top > cue && isFiniteVerb(view.tokens[top]);
  if (head >= start) return false;
  return outer.has(deprel) && view.left[top]! >= at - 1 && head <= cue;
}

/** "Wants to mend the bridge, [widen the road] and …": a bare verb goes on from an infinitive, not from a finite cue. */
const goesOnBare = (view: SentenceView, cue: number, verb: number): boolean =>
  view.tokens[verb]!.xpos === 'VB' && view.tokens[verb]!.deprel === 'conj' && isFiniteVerb(view.tokens[cue]);

/** "Said it would mend the road and left", "vowed to stay and fled": the cue's tense goes on where the clause has none of its own. */
function takesUpCue(view: SentenceView, cue: number, start: number, at: number): boolean {
  const { xpos } = view.tokens[cue]!;
  const next = view.tokens[at + 1]?.upos === 'ADV' ? at + 2 : at + 1;
  if (!/^VB[DZP]$/.test(xpos) || view.tokens[next]?.xpos !== xpos) return false;
  const verbs = view.tokens.slice(start, at).filter((token) => isFiniteVerb(token));
  return (
    verbs.every((token) => token.xpos === 'MD') && (verbs.length > 0 || view.tokens[start]!.xpos === 'TO')
  );
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
  if (token.deprel !== 'conj' || token.head !== cue || next <= start || goesOnBare(view, cue, next))
    return false;
  if (view.lexicon.grammar.that.has(wordOf(view.tokens[at + 1]))) return false;
  return token.upos === 'VERB' && dependents(view, next, 'nsubj').length === 0;
}

/** The highest token above `i` that still stands at or after `start`. */
export function topWithin(view: SentenceView, start: number, i: number): number {
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
  end = Math.max(end, joinedWithout(view, cue, end));
  return Math.min(Math.max(end, start), limit, beforeJointClause(view, start, end));
}

/** "Showed [men on the ground and boys being carried]": what "and" adds without a verb of its own tense is one more thing. */
function joinedWithout(view: SentenceView, cue: number, end: number): number {
  const joint = view.tokens[end + 1];
  if (joint?.upos !== 'CCONJ' || joint.head <= end) return end;
  const { deprel, head } = view.tokens[joint.head]!;
  const [subject] = dependents(view, joint.head, 'nsubj').filter((child) => child > end);
  if (deprel !== 'conj' || head !== cue || subject === undefined) return end;
  return hasFiniteVerb(view, { first: end + 1, last: joint.head }) ? end : view.right[joint.head]!;
}

/** "Chose [the port] and others back the town": "and" before a subject with a verb of its own ends a phrase. */
function beforeJointClause(view: SentenceView, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) {
    if (view.tokens[i]!.upos !== 'CCONJ' || view.quote[i]! >= 0) continue;
    if (isClauseAhead(view, i + 1, true) && !view.lexicon.complementisers.has(wordOf(view.tokens[i + 1])))
      return i - 1;
  }
  return end;
}

/** Up to the next comma, or the clause's end. */
export function phraseEnd(view: SentenceView, cue: number, from: number): number {
  const limit = endOfClause(view, cue, from);
  for (let i = from + 1; i <= limit; i++) {
    if (closesInComma(view, i) && trailsAsParticiple(view, i + 1)) return i - 1;
    if (view.quote[i]! >= 0) continue;
    if (isComma(view.tokens[i]) || isDash(view, i)) return i - 1;
  }
  return limit;
}
