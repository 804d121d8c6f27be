// SPDX-License-Identifier: Apache-2.0
import {
  dependents,
  isComma,
  isDash,
  isNominal,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

const inside = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'SYM']);

/**
 * The noun phrase around a head, as a source is given: titles and appositions with it, a trailing relative clause and
 * whatever a comma sets off after it that is no apposition left out.
 */
export function nounPhrase(view: SentenceView, head: number): TokenRange {
  const first = firstOfPhrase(view, head);
  return trimmed(view, { first, last: lastOfPhrase(view, head) });
}

function firstOfPhrase(view: SentenceView, head: number): number {
  let first = view.left[head]!;
  // What stands before the head and hangs on it without belonging to its name: "But the", "; the", quotes of others.
  for (const child of view.children[head]!) {
    const token = view.tokens[child]!;
    const stray = ['cc', 'mark', 'case', 'nsubj', 'advcl', 'parataxis', 'discourse', 'acl'].includes(
      token.deprel,
    );
    if (child < head && stray && token.deprel !== 'case') first = Math.max(first, view.right[child]! + 1);
  }
  // The parser at times hangs a whole clause on a name; a comma before the head ends the phrase unless it is a list.
  for (let i = head - 1; i >= first; i--) {
    const token = view.tokens[i]!;
    if (isQuoteMark(token) && view.quote[i] !== view.quote[head]) return i + 1;
    if (
      (isComma(token) || isDash(view, i) || token.form === ':' || token.form === ';') &&
      !joinsNames(view, i, head)
    )
      return i + 1;
    if (isPunctuation(token) && /[.?!…]/.test(token.form) && i === first) return i + 1;
  }
  // Where branches cross, what hangs before the head may reach behind it.
  return Math.min(first, head);
}

/** A comma inside a list of names or of adjectives before the head. */
function joinsNames(view: SentenceView, comma: number, head: number): boolean {
  for (let i = comma + 1; i < head; i++) {
    const { upos } = view.tokens[i]!;
    if (!inside.has(upos) && upos !== 'CCONJ' && upos !== 'PUNCT' && upos !== 'ADP') return false;
  }
  return isNominal(view.tokens[comma - 1]) || view.tokens[comma - 1]?.upos === 'ADJ';
}

function lastOfPhrase(view: SentenceView, head: number): number {
  let last = view.right[head]!;
  for (const child of view.children[head]!) {
    if (child < head) continue;
    const { deprel } = view.tokens[child]!;
    const relative = deprel === 'acl' && startsRelative(view, child);
    const apart =
      deprel === 'acl' && isComma(view.tokens[view.left[child]! - 1]) && view.tokens[child]!.upos === 'VERB';
    const foreign = ['parataxis', 'advcl', 'ccomp', 'cop', 'aux'].includes(deprel);
    if (relative || foreign || apart) last = Math.min(last, view.left[child]! - 1);
  }
  return Math.max(beforeParticiple(view, head, last), head);
}

/** "A fighter of the front, speaking by telephone": what a participle adds after a comma is no part of the name. */
function beforeParticiple(view: SentenceView, head: number, last: number): number {
  for (let i = head + 1; i < last; i++) {
    const next = view.tokens[i + 1]!;
    if (isComma(view.tokens[i]) && next.upos === 'VERB' && next.xpos === 'VBG') return i - 1;
  }
  return last;
}

function startsRelative(view: SentenceView, head: number): boolean {
  for (let i = view.left[head]!; i <= head; i++) {
    if (isPunctuation(view.tokens[i])) continue;
    return view.lexicon.grammar.relatives.has(wordOf(view.tokens[i])) || view.tokens[i]!.upos === 'ADP';
  }
  return false;
}

/** A range without punctuation at its edges; closing brackets whose opening is inside stay. */
export function trimmed(view: SentenceView, range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last && ['ADP', 'CCONJ', 'SCONJ'].includes(view.tokens[first]!.upos)) first++;
  while (first < last && isPunctuation(view.tokens[first]) && view.tokens[first]!.form !== '(') first++;
  while (last > first && mayDrop(view, first, last)) last--;
  return { first, last };
}

/** Punctuation at the end, and an adverb that belongs to the verb: "the army doubtless believes". */
function mayDrop(view: SentenceView, first: number, last: number): boolean {
  if (view.lexicon.hedges.adverbs.has(wordOf(view.tokens[last]))) return true;
  return isPunctuation(view.tokens[last]) && !closesBracket(view, first, last);
}

function closesBracket(view: SentenceView, first: number, last: number): boolean {
  if (view.tokens[last]!.form !== ')') return false;
  for (let i = last - 1; i >= first; i--) if (view.tokens[i]!.form === '(') return true;
  return false;
}

/** The noun phrase that ends right before `end`, by tags alone; null when none does. */
export function nounPhraseBefore(view: SentenceView, end: number): TokenRange | null {
  let last = end - 1;
  if (isComma(view.tokens[last])) last--;
  while (last > 0 && isTime(view, last)) last--;
  if (last < 0 || !(isNominal(view.tokens[last]) || isRoleWord(view, last)) || isTime(view, last))
    return null;
  let first = last;
  while (first > 0 && belongs(view, first - 1)) first--;
  while (first < last && ['CCONJ', 'ADP', 'PUNCT'].includes(view.tokens[first]!.upos)) first++;
  return { first, last };
}

/** "The military said": an adjective by the tagger, a speaker by the lexicon. */
const isRoleWord = (view: SentenceView, i: number): boolean =>
  view.tokens[i]!.upos === 'ADJ' && view.lexicon.roles.has(wordOf(view.tokens[i]));
const isTime = (view: SentenceView, i: number): boolean => view.lexicon.times.has(wordOf(view.tokens[i]));

/** The noun phrase that begins at `start`, by tags alone, with what follows it up to a comma or a clause. */
export function nounPhraseFrom(view: SentenceView, start: number): TokenRange | null {
  let last = start - 1;
  let nominal = false;
  for (let i = start; i < view.tokens.length && belongs(view, i); i++) {
    // "told the council he …": a personal pronoun begins a phrase of its own.
    if (i > start && view.tokens[i]!.xpos === 'PRP') break;
    // "told the council the bridge …": and so does an article behind a noun.
    if (
      view.tokens[i]!.xpos === 'DT' &&
      ['NOUN', 'PROPN'].includes(view.tokens[i - 1]?.upos ?? '') &&
      nominal
    )
      break;
    last = i;
    nominal ||= isNominal(view.tokens[i]);
    if (view.tokens[i]!.xpos === 'PRP' && i === start) break;
  }
  while (last > start && ['CCONJ', 'ADP', 'PUNCT', 'DET', 'PART'].includes(view.tokens[last]!.upos)) last--;
  return nominal ? { first: start, last } : null;
}

function belongs(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  const { infinitive, relatives, phrasal } = view.lexicon.grammar;
  const word = wordOf(token);
  // "A retired colonel": a participle before its noun.
  const modifier = token.deprel === 'amod' && token.head > i;
  if (inside.has(token.upos) || token.upos === 'PRON' || modifier)
    return !infinitive.has(word) && !relatives.has(word);
  const mark = word === '-' || (word === '.' && i + 1 < view.tokens.length);
  return phrasal.has(word) || (mark && i > 0);
}

/** A verb's subject, or the one that the tree hangs on its auxiliary. */
function ownSubject(view: SentenceView, verb: number): number | undefined {
  const subject = dependents(view, verb, 'nsubj', 'csubj').find(
    (child) => isNominal(view.tokens[child]) || child < verb,
  );
  if (subject !== undefined) return subject;
  return dependents(view, verb, 'aux', 'cop').flatMap((each) => dependents(view, each, 'nsubj'))[0];
}

/** The subject of a verb by the tree: its own, or that of the verb it hangs on when it has none. */
export function subjectOf(view: SentenceView, verb: number): number | null {
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const own = ownSubject(view, at);
    if (own !== undefined) return own;
    const { head, deprel } = view.tokens[at]!;
    if (head < 0) return null;
    if (deprel === 'acl') return antecedentOf(view, head);
    if (!['conj', 'xcomp', 'advcl', 'parataxis'].includes(deprel)) return null;
    if (deprel === 'parataxis' && head < at) return null;
    at = head;
  }
  return null;
}

/** "The city, a port that fell": what is said of an apposition is said of the name before it. */
export function antecedentOf(view: SentenceView, noun: number): number {
  const { head, deprel } = view.tokens[noun]!;
  return deprel === 'appos' && head >= 0 && head < noun ? head : noun;
}
