// SPDX-License-Identifier: Apache-2.0
import type { VerbCue } from './cues.ts';
import { nounPhraseFrom } from './phrases.ts';
import {
  hasFiniteVerb,
  isComma,
  isDash,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isVerb,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** A speaker has at most this many words, appositions and all. */
const longestSpeaker = 24;

/**
 * The speaker between a quote and its cue, by tags and commas alone: a noun phrase, with its appositions in commas and
 * without relative clauses ("the governor, Ana Korr, who had fled," → "the governor, Ana Korr"). Null when the words
 * are no such phrase.
 *
 * @param range all tokens between the quote's mark and the cue
 */
export function speakerBetween(view: SentenceView, range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (first <= last && isComma(view.tokens[first])) first++;
  while (last >= first && (isComma(view.tokens[last]) || tellsWhen(view, last))) last--;
  if (last < first || last - first >= longestSpeaker || !opensPhrase(view, first)) return null;
  const parts = partsBetween(view, { first, last });
  const apposed = parts.findIndex((part, i) => i > 0 && namedThenRelative(view, part) !== null);
  if (parts.slice(1).some((part, i) => i + 1 !== apposed && !letsIn(view, part))) return null;
  const named = withoutRelative(view, parts[0]!);
  if (named === null || !isNaming(view, named)) return null;
  if (named.last < parts[0]!.last) return named;
  const until = parts.findIndex((part, i) => i > 0 && isAside(view, part));
  if (apposed > 0 && (until < 0 || apposed < until))
    return { first, last: namedThenRelative(view, parts[apposed]!)!.last };
  return { first, last: until < 0 ? last : parts[until - 1]!.last };
}

const letsIn = (view: SentenceView, part: TokenRange): boolean =>
  isAside(view, part) || isNaming(view, part) || isAge(view, part);

/** "a retired colonel who works in Carrow": the apposition before its relative clause; null when it is none such. */
function namedThenRelative(view: SentenceView, part: TokenRange): TokenRange | null {
  if (isAside(view, part)) return null;
  const named = withoutRelative(view, part);
  return named !== null && named.last < part.last && isNaming(view, named) ? named : null;
}

/**
 * The speaker of "Two officials, neither of whom would be named, said …" and "Villagers who heard the shots said …": a
 * noun phrase at the head of the sentence with nothing but relative clauses and asides between it and the cue.
 */
export function speakerAhead(view: SentenceView, cue: VerbCue): TokenRange | null {
  const phrase = opensPhrase(view, 0) ? nounPhraseFrom(view, 0) : null;
  if (phrase === null || phrase.last >= cue.first - 1) return null;
  const parts = partsBetween(view, { first: 0, last: cue.first - 1 });
  const named = withoutRelative(view, parts[0]!);
  if (named === null || !isNaming(view, named)) return null;
  const enclosed = isComma(view.tokens[cue.first - 1]) && parts.length > 1;
  const relative = parts.length === 1 && named.last < parts[0]!.last;
  if (!(enclosed || relative) || !parts.slice(1).every((part) => isAside(view, part))) return null;
  return named;
}

/**
 * The speaker of "Two boats were sunk, an officer who would not be named said": after a clause and a comma a phrase with
 * a relative clause on it, and nothing but the cue behind it.
 */
export function speakerSetOff(view: SentenceView, cue: VerbCue): TokenRange | null {
  const next = view.tokens[cue.last + 1];
  if (next !== undefined && !isPunctuation(next)) return null;
  let comma = cue.first - 1;
  while (comma > 0 && !isComma(view.tokens[comma])) comma--;
  if (comma <= 0 || !hasFiniteVerb(view, { first: 0, last: comma })) return null;
  const range = speakerBetween(view, { first: comma + 1, last: cue.first - 1 });
  return range !== null && isRelative(view, range.last + 1) ? range : null;
}

/** "on Friday", "later": words of time at the end. */
function tellsWhen(view: SentenceView, at: number): boolean {
  return view.lexicon.times.has(wordOf(view.tokens[at])) && view.nameStart[at]! < 0;
}

function opensPhrase(view: SentenceView, first: number): boolean {
  const { upos, xpos } = view.tokens[first]!;
  if (upos === 'ADP' || upos === 'CCONJ' || upos === 'SCONJ' || isPunctuation(view.tokens[first]))
    return false;
  return !xpos.startsWith('W') && !isFiniteVerb(view.tokens[first]);
}

/** The stretches between commas and dashes. */
function partsBetween(view: SentenceView, { first, last }: TokenRange): readonly TokenRange[] {
  const parts: TokenRange[] = [];
  let from = first;
  for (let i = first; i <= last + 1; i++) {
    if (i <= last && !isComma(view.tokens[i]) && !isDash(view, i)) continue;
    if (i > from) parts.push({ first: from, last: i - 1 });
    from = i + 1;
  }
  return parts;
}

/** What stands before a relative clause with one verb; all when there is no relative clause. */
function withoutRelative(view: SentenceView, { first, last }: TokenRange): TokenRange | null {
  for (let i = first + 1; i <= last; i++) {
    if (!isRelative(view, i)) continue;
    return clausesIn(view, { first: i, last }) === 1 && !isVerb(view.tokens[i - 1])
      ? { first, last: i - 1 }
      : null;
  }
  return { first, last };
}

const isRelative = (view: SentenceView, i: number): boolean =>
  /^W/.test(view.tokens[i]?.xpos ?? '') && view.lexicon.grammar.relatives.has(wordOf(view.tokens[i]));

function clausesIn(view: SentenceView, { first, last }: TokenRange): number {
  let finite = 0;
  for (let i = first; i <= last; i++) if (isFiniteVerb(view.tokens[i])) finite++;
  return finite;
}

/** A phrase that names somebody: a noun, a pronoun or a role, no verb of a clause, no quote. */
function isNaming(view: SentenceView, range: TokenRange): boolean {
  let nominal = false;
  for (let i = range.first; i <= range.last; i++) {
    const token = view.tokens[i]!;
    if (
      isFiniteVerb(token) ||
      isRelative(view, i) ||
      token.upos === 'SCONJ' ||
      (/[;:?!]$/.test(token.form) && isPunctuation(token))
    )
      return false;
    nominal ||= isNominal(token) || view.lexicon.roles.has(wordOf(token));
  }
  return nominal && view.tokens[range.first]!.upos !== 'ADP';
}

/** What is let in about a speaker: a relative clause, a participle, an adjective or a phrase without a verb of its own. */
function isAside(view: SentenceView, { first, last }: TokenRange): boolean {
  let opens = first;
  while (opens < last && view.tokens[opens]!.upos === 'CCONJ') opens++;
  for (let i = opens; i <= Math.min(opens + 2, last); i++) if (isRelative(view, i)) return i < last;
  const { upos, xpos } = view.tokens[opens]!;
  // "all from Stennet", "some of them"
  const share = (upos === 'DET' || upos === 'PRON') && view.tokens[opens + 1]?.upos === 'ADP';
  const hangs =
    xpos === 'VBG' || xpos === 'VBN' || upos === 'ADP' || share || isLoneAdjective(view, opens, last);
  return hangs && clausesIn(view, { first, last }) === 0;
}

/** "Ana Korr, 42, …" */
function isAge(view: SentenceView, { first, last }: TokenRange): boolean {
  return first === last && view.tokens[first]!.upos === 'NUM';
}

/** "Silent as ever": an adjective that no noun follows. */
function isLoneAdjective(view: SentenceView, at: number, last: number): boolean {
  if (view.tokens[at]!.upos !== 'ADJ') return false;
  return at === last || ['ADP', 'SCONJ', 'ADV'].includes(view.tokens[at + 1]!.upos);
}
