// SPDX-License-Identifier: Apache-2.0
import { isClauseAhead } from './bare-clauses.ts';
import {
  startAtComplementiser,
  startByTree,
  startOfBareClause,
  startOfClause,
  startOfQuote,
} from './clauses.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause, lastWord } from './ends.ts';
import { nounPhrase, nounPhraseFrom } from './phrases.ts';
import { reading, skipAdverbs, speaking, stanceOf, type VerbReading } from './readings.ts';
import { type SourceWords, sourceOfVerb } from './sources.ts';
import {
  dependents,
  hasFiniteVerb,
  hasVerb,
  isComma,
  isDash,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  phraseAt,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** "said that [two people were hurt]", "said: “[…]”" */
export function readAfter(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = stanceOf(cue, 'clause', 'quote');
  if (stance === undefined) return null;
  const source = sourceOfVerb(view, cue);
  const from = Math.max(cue.last, source?.after ? source.range.last : -1) + 1;
  if (!source || standsInMiddle(view, source, cue, from)) return null;
  // After "said Korr" only a quote or a colon can bring in what was said; "who …" tells of Korr.
  const start = source.after
    ? startOfQuote(view, from)
    : startOfClause(view, cue, from, cue.frames.has('clause'));
  if (start === null) return null;
  const last = endOfClause(view, cue.head, start);
  const content = [{ first: start, last }];
  return reading(cue, 'clause', stance, source, content);
}

/** "…, the mayor said, …": a comma on either side, and no quote that opens after the second. */
function standsInMiddle(view: SentenceView, source: SourceWords, cue: VerbCue, from: number): boolean {
  const first = source.after ? cue.first : Math.min(source.range.first, cue.first);
  if (!isComma(view.tokens[from]) || isQuoteMark(view.tokens[from + 1])) return false;
  return isComma(view.tokens[first - 1]) || isQuoteMark(view.tokens[first - 1]);
}

/** "“…,” the mayor told the council": the quote stands before. */
function followsQuote(view: SentenceView, source: SourceWords, cue: VerbCue): boolean {
  const before = source.after ? cue.first - 1 : Math.min(source.range.first, cue.first) - 1;
  return isQuoteMark(view.tokens[before]) && view.quote[before]! >= 0;
}

/** Whom it was told to: by the tree when it stands right after the cue, else by tags. */
export function addresseeOf(view: SentenceView, cue: VerbCue): TokenRange | null {
  const told = dependents(view, cue.head, 'iobj', 'obj').find(
    (child) => child > cue.last && view.left[child] === cue.last + 1,
  );
  const plain = beforeNextPhrase(view, nounPhraseFrom(view, cue.last + 1));
  if (told === undefined) return plain;
  const first = cue.last + 1;
  const bare = bareClauseOn(view, told);
  if (bare !== null) return { first, last: bare - 1 };
  const last = Math.max(nounPhrase(view, told).last, plain?.last ?? 0);
  return { first, last: beforeComplementiser(view, { first, last }) };
}

/** "told the council [two boats were sunk]": a noun followed by a determiner, number or adjective, and a clause from there, is whole. */
function beforeNextPhrase(view: SentenceView, phrase: TokenRange | null): TokenRange | null {
  if (phrase === null) return null;
  for (let i = phrase.first + 1; i <= phrase.last; i++) {
    if (opensNextPhrase(view, i, phrase.last) && isClauseAhead(view, i, true))
      return { first: phrase.first, last: i - 1 };
  }
  return phrase;
}

/** A determiner, number or adjective after a noun, or after a common noun a name that another noun goes on from. */
function opensNextPhrase(view: SentenceView, i: number, last: number): boolean {
  const { upos } = view.tokens[i]!;
  if (!isNominal(view.tokens[i - 1])) return false;
  if (upos === 'DET' || upos === 'NUM' || upos === 'ADJ' || upos === 'PRON') return true;
  const goesOn = i < last && /^\p{Ll}/u.test(view.tokens[last]!.form);
  return upos === 'PROPN' && view.tokens[i - 1]!.upos === 'NOUN' && goesOn;
}

/**
 * "told the council [he was against it]": where a clause begins that the tree hangs on the addressee, with a subject of
 * its own and no relative word; it is what was told.
 */
function bareClauseOn(view: SentenceView, addressee: number): number | null {
  const clause = dependents(view, addressee, 'acl').find((verb) => {
    const [subject] = dependents(view, verb, 'nsubj');
    if (subject === undefined || view.left[verb] !== view.left[subject]) return false;
    return view.left[verb]! > addressee && !view.tokens[subject]!.xpos.startsWith('W');
  });
  return clause === undefined ? null : view.left[clause]!;
}

/** The last word before a "that" with a clause behind it, which a tree may hang on the addressee. */
function beforeComplementiser(view: SentenceView, { first, last }: TokenRange): number {
  for (let i = first + 1; i <= last; i++) {
    const opens = view.lexicon.grammar.that.has(wordOf(view.tokens[i])) && isClauseAhead(view, i + 1, false);
    if (opens) return i - 1;
  }
  return last;
}

/** "told the council that [two people were hurt]" */
export function readTold(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('told');
  if (stance === undefined) return null;
  const addressee = addresseeOf(view, cue);
  const source = sourceOfVerb(view, cue);
  if (!addressee || (source && followsQuote(view, source, cue))) return null;
  const from = addressee.last + 1;
  const start =
    startOfQuote(view, from) ??
    startAtComplementiser(view, from) ??
    startByTree(view, cue.head, from) ??
    startOfBareClause(view, cue.head, from, false);
  if (start === null) return null;
  return reading(
    cue,
    'told',
    stance,
    source,
    [{ first: start, last: endOfClause(view, cue.head, start) }],
    addressee,
  );
}

/** "[Two people were hurt], the mayor said", and the second half when the cue stands in the middle. */
export function readBefore(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = stanceOf(cue, ...speaking);
  if (stance === undefined || !isFiniteCue(view, cue)) return null;
  const source = sourceOfVerb(view, cue);
  if (source && isRelative(view, source.range)) return null;
  if (takesObject(view, Math.max(cue.last, source?.after ? source.range.last : -1) + 1, cue)) return null;
  const first = source && !source.after ? Math.min(source.range.first, cue.first) : cue.first;
  const mark = view.tokens[first - 1];
  if (
    !mark ||
    !(
      isComma(mark) ||
      isQuoteMark(mark) ||
      isDash(view, first - 1) ||
      /^[?!…]/.test(mark.form) ||
      mark.form === '...'
    )
  )
    return null;
  const earlier = { first: 0, last: first - 2 };
  if (earlier.last < 0 || isOnlyWhoSays(view, earlier)) return null;
  const whole = hasVerb(view, earlier);
  const later = secondHalf(view, Math.max(cue.last, source?.after ? source.range.last : -1), whole);
  const speech = view.quote[first - 1]! >= 0 || whole || later !== null;
  if (!speech || (!source && view.quote[first - 1]! < 0)) return null;
  const begin = startOfEarlier(view, first - 1);
  const addressee = cue.frames.has('told') ? addresseeOf(view, cue) : null;
  const pieces = [{ first: begin, last: first - 1 }, ...(later ? [later] : [])];
  return reading(cue, 'before', stance, source, pieces, source?.after ? null : addressee);
}

/** "According to the mayor, the army withdrew": what stands before the comma names a source and says nothing. */
function isOnlyWhoSays(view: SentenceView, earlier: TokenRange): boolean {
  const named = view.lexicon.accordingTo.some((words) => phraseAt(view, earlier.first, words));
  return named && !hasFiniteVerb(view, earlier);
}

/** A noun phrase right after the verb is what it is about, unless it tells when or to whom ("…, he told the council"). */
function takesObject(view: SentenceView, after: number, cue: VerbCue): boolean {
  if (cue.frames.has('told')) return false;
  const at = skipAdverbs(view, after);
  const token = view.tokens[at];
  if (!token || !['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON'].includes(token.upos)) return false;
  const range = nounPhraseFrom(view, at);
  if (range === null) return false;
  for (let i = range.first; i <= range.last; i++)
    if (view.lexicon.times.has(wordOf(view.tokens[i]))) return false;
  return true;
}

const isRelative = (view: SentenceView, { first, last }: TokenRange): boolean =>
  first === last && view.tokens[first]!.xpos.startsWith('W');

/** A participle or an infinitive never follows what was said as "the mayor said" does. */
function isFiniteCue(view: SentenceView, cue: VerbCue): boolean {
  for (let i = cue.first; i <= cue.head; i++)
    if (isFiniteVerb(view.tokens[i]) || /^(?:VBN|NNS)$/.test(view.tokens[i]!.xpos)) return true;
  return false;
}

/** A quote that ends at the cue is the content by itself when narration stands before it in the sentence. */
function startOfEarlier(view: SentenceView, before: number): number {
  const quote = view.quote[before]!;
  if (quote < 0) return 0;
  let start = before;
  while (start > 0 && view.quote[start - 1] === quote) start--;
  // Words before the mark belong to what was said unless they are a clause of narration of their own.
  const previous = view.tokens[start - 1];
  if (!previous) return start;
  return isComma(previous) || previous.form === ':' || /^[.?!]/.test(previous.form) ? start : 0;
}

/** What is said after a cue in the middle: "…, the mayor said, [and the bridge is shut]". */
export function secondHalf(view: SentenceView, cueLast: number, whole: boolean): TokenRange | null {
  let at = cueLast + 1;
  while (at < view.tokens.length && !isPunctuation(view.tokens[at])) at++;
  const mark = view.tokens[at];
  if (!mark || at > cueLast + 12 || !(isComma(mark) || isDash(view, at) || mark.form === ':')) return null;
  const first = at + 1;
  const last = lastWord(view);
  if (last < first) return null;
  if (isQuoteMark(view.tokens[first])) return { first, last: endOfClause(view, first - 1, first) };
  const next = view.tokens[first]!;
  if (view.lexicon.grammar.trailers.has(wordOf(next)) && whole) return null;
  if (next.xpos === 'VBG' || !(hasFiniteVerb(view, { first, last }) || !whole)) return null;
  return { first, last };
}
