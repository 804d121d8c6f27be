// SPDX-License-Identifier: Apache-2.0
import type { AttributionLexicon, CueFrames, CueWord } from '../../language/attribution.ts';
import type { Stance, Token } from '../../model/index.ts';
import {
  hasFiniteVerb,
  hasVerb,
  isAuxiliary,
  isComma,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  isVerb,
  phraseAt,
  type SentenceView,
  wordOf,
} from './view.ts';

interface CueBase {
  /** The word that attributes; its place in the tree decides what belongs to it. */
  readonly head: number;
  /** The cue's words, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** A verb: "said", "has not said", "called for", "pointed out". */
export interface VerbCue extends CueBase {
  readonly kind: 'verb';
  readonly lemma: string;
  readonly frames: CueFrames;
  /** Stance when a preposition of the cue brings in the content. */
  readonly prepositional: Stance | null;
  readonly passive: boolean;
  /** Whether it is a verb of giving, which with a negation tells what was not told. */
  readonly withholds: boolean;
}

export interface WordCue extends CueBase {
  readonly kind: 'noun' | 'adjective';
  readonly lemma: string;
  readonly word: CueWord;
}

/** "According to": what follows is the source. */
export interface PhraseCue extends CueBase {
  readonly kind: 'phrase';
}

export type Cue = VerbCue | WordCue | PhraseCue;

/** Finds every word of a sentence that may attribute, in order. Whether it does depends on what stands around it. */
export function cuesOf(view: SentenceView, lexicon: AttributionLexicon): readonly Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const cue = phraseCue(view, i, lexicon) ?? verbCue(view, i, lexicon) ?? wordCue(view, i, lexicon);
    if (cue) cues.push(cue);
  }
  return cues;
}

function phraseCue(view: SentenceView, i: number, lexicon: AttributionLexicon): PhraseCue | null {
  const phrase = lexicon.accordingTo.find((words) => phraseAt(view, i, words));
  if (!phrase) return null;
  // "Per" alone is also "60 per day": a name has to follow.
  if (phrase.length === 1 && view.tokens[i + 1]?.upos !== 'PROPN') return null;
  return { kind: 'phrase', head: i, first: i, last: i + phrase.length - 1 };
}

function verbCue(view: SentenceView, i: number, lexicon: AttributionLexicon): VerbCue | null {
  const token = view.tokens[i]!;
  if (!mayBeVerb(view, i)) return null;
  const lemma = cueLemma(token, lexicon);
  const particle = lemma === null ? null : particleAfter(view, i, lemma, lexicon);
  const plain = lexicon.verbs.get(lemma ?? token.lemma);
  const frames = particle === null ? plain : lexicon.verbs.get(`${lemma} ${wordOf(view.tokens[particle])}`);
  const preposition = lemma === null ? null : prepositionAfter(view, i, lemma, lexicon);
  if (!frames && !preposition && !lexicon.giving.has(lemma ?? '')) return null;
  return {
    kind: 'verb',
    head: i,
    first: firstOfCue(view, i, lexicon),
    last: preposition?.last ?? particle ?? i,
    lemma: lemma!,
    frames: frames ?? new Map(),
    prepositional: preposition?.stance ?? null,
    passive: isPassive(view, i) || isSaidTo(view, i, frames),
    withholds: lexicon.giving.has(lemma ?? ''),
  };
}

function mayBeVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (token.upos !== 'VERB') return looksLikeVerb(view, i);
  if (token.xpos === 'VBN' && closesSpeech(view, i)) return true;
  if (
    (token.deprel === 'amod' && !isFiniteVerb(token)) ||
    (view.lexicon.grammar.infinitive.has(wordOf(view.tokens[i - 1])) && token.xpos !== 'VB')
  )
    return false;
  // "Points to continued cooperation": a participle that the tagger took for an infinitive.
  if (view.lexicon.grammar.infinitive.has(wordOf(view.tokens[i - 1])) && /ed$/.test(wordOf(token)))
    return false;
  // "Reported attacks", "the stated aim": a participle before its noun.
  const participle = token.xpos === 'VBN' || token.xpos === 'VBG';
  const previous = view.tokens[i - 1]?.upos;
  if (!participle || !isNominal(view.tokens[i + 1])) return true;
  return !(previous === 'DET' || previous === 'ADJ' || (previous === 'ADP' && token.xpos === 'VBN'));
}

/** "The mayor plans to": a present tense that the tagger took for a plural, the sentence's root with no verb before it. */
function looksLikeVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (token.xpos !== 'NNS' || !isNominal(view.tokens[i - 1])) return false;
  const lemma = cueLemma(token, view.lexicon) ?? '';
  if (closesQuoted(view, i)) return view.lexicon.verbs.get(lemma)?.has('quote') ?? false;
  if (token.deprel !== 'root') return false;
  const next = view.tokens[i + 1];
  if (!next || !(next.xpos === 'TO' || next.upos === 'SCONJ')) return false;
  for (let before = 0; before < i; before++) if (isVerb(view.tokens[before])) return false;
  return view.lexicon.verbs.has(lemma);
}

/** "“…,” the caption reads": the last word of a sentence that holds nothing else after its quote. */
function closesQuoted(view: SentenceView, i: number): boolean {
  for (let after = i + 1; after < view.tokens.length; after++)
    if (!isPunctuation(view.tokens[after])) return false;
  for (let at = i - 1; at > 0; at--) {
    if (isQuoteMark(view.tokens[at])) return true;
    if (isVerb(view.tokens[at]) || isPunctuation(view.tokens[at])) return false;
  }
  return false;
}

/** The lemma under which the lexicon knows a verb, its tagger's or one worked out from its ending; or null. */
function cueLemma(token: Token, lexicon: AttributionLexicon): string | null {
  const known = (lemma: string) => knows(lexicon, lemma);
  if (known(token.lemma)) return token.lemma;
  const word = wordOf(token);
  const stem = word.replace(/(?:ing|ed|es|s|d)$/, '');
  const candidates = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
  return candidates.find((candidate) => candidate.length > 2 && known(candidate)) ?? null;
}

function knows(lexicon: AttributionLexicon, lemma: string): boolean {
  return (
    lexicon.verbs.has(lemma) ||
    lexicon.prepositional.has(lemma) ||
    lexicon.particled.has(lemma) ||
    lexicon.giving.has(lemma)
  );
}

function particleAfter(
  view: SentenceView,
  i: number,
  lemma: string,
  lexicon: AttributionLexicon,
): number | null {
  const next = view.tokens[i + 1];
  return next && lexicon.verbs.has(`${lemma} ${wordOf(next)}`) ? i + 1 : null;
}

/** The longest preposition after the verb that brings in its content; an adverb may stand between. */
function prepositionAfter(
  view: SentenceView,
  i: number,
  lemma: string,
  lexicon: AttributionLexicon,
): { readonly last: number; readonly stance: Stance } | null {
  const prepositions = lexicon.prepositional.get(lemma);
  if (!prepositions) return null;
  for (const at of [i + 1, i + 2]) {
    if (at === i + 2 && view.tokens[i + 1]?.upos !== 'ADV') break;
    const two = `${wordOf(view.tokens[at])} ${wordOf(view.tokens[at + 1])}`;
    if (prepositions.has(two)) return { last: at + 1, stance: prepositions.get(two)! };
    const one = wordOf(view.tokens[at]);
    // "Reported on Friday that": when, not what about.
    if (lexicon.times.has(wordOf(view.tokens[at + 1]))) continue;
    if (prepositions.has(one)) return { last: at, stance: prepositions.get(one)! };
  }
  return null;
}

/** Auxiliaries, negation and adverbs before the verb belong to the cue, and so does "continued to", "went on to". */
function firstOfCue(view: SentenceView, verb: number, lexicon: AttributionLexicon): number {
  let first = verb;
  while (first > 0 && leadsVerb(view, first - 1)) first--;
  const to = view.tokens[first - 1];
  if (!view.lexicon.grammar.infinitive.has(wordOf(to))) return first;
  if (view.lexicon.grammar.pending.has(wordOf(view.tokens[first - 2])))
    return firstOfCue(view, first - 2, lexicon);
  const particle = view.tokens[first - 2]?.upos === 'ADP' || view.tokens[first - 2]?.upos === 'ADV';
  const above = particle ? first - 3 : first - 2;
  const token = view.tokens[above];
  return token && isVerb(token) && lexicon.catenatives.has(token.lemma)
    ? firstOfCue(view, above, lexicon)
    : first;
}

function leadsVerb(view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  if (isAuxiliary(token)) return true;
  if (view.lexicon.negators.has(wordOf(token)) && token.upos !== 'PRON' && token.upos !== 'DET') return true;
  return token.upos === 'ADV' && !/^W/.test(token.xpos) && !isPunctuation(token) && i > 0;
}

function isPassive(view: SentenceView, verb: number): boolean {
  if (view.tokens[verb]!.xpos !== 'VBN') return false;
  for (let i = verb - 1; i >= 0 && leadsVerb(view, i); i--) {
    const { lemma } = view.tokens[i]!;
    if (!isAuxiliary(view.tokens[i])) continue;
    if (view.lexicon.grammar.passive.has(lemma)) return true;
    if (view.lexicon.grammar.perfect.has(lemma)) return false;
  }
  const { deprel } = view.tokens[verb]!;
  return (deprel === 'acl' || deprel === 'advcl') && !closesSpeech(view, verb);
}

/**
 * "Two boats were sunk, a spokesman for the army confirmed.", "…, confirmed the mayor.": a past tense that the tagger
 * took for a participle, with a speaker beside it, a clause before the comma, and nothing else in the sentence.
 */
export function closesSpeech(view: SentenceView, verb: number): boolean {
  const set = isComma(view.tokens[verb - 1]) || isQuoteMark(view.tokens[verb - 1]);
  if (set && namesSpeaker(view, verb)) return hasFiniteVerb(view, { first: 0, last: verb });
  for (let i = verb + 1; i < view.tokens.length; i++) if (!isPunctuation(view.tokens[i])) return false;
  const last = set ? verb - 2 : verb - 1;
  if (!isNominal(view.tokens[last])) return false;
  let first = last;
  while (first > 0 && !isVerb(view.tokens[first - 1])) first--;
  const mark = view.tokens.slice(first, last).some((token) => isComma(token) || isQuoteMark(token));
  return mark && hasFiniteVerb(view, { first: 0, last: first });
}

/** "…, confirmed the mayor and the colonel.": nothing but a noun phrase from the verb to the sentence's end. */
function namesSpeaker(view: SentenceView, verb: number): boolean {
  if (!['DET', 'PROPN', 'NOUN', 'NUM'].includes(view.tokens[verb + 1]?.upos ?? '')) return false;
  return !hasVerb(view, { first: verb + 1, last: view.tokens.length - 1 });
}

/** "A lorry, said to be carrying arms,": a participle after a comma, of a verb that takes no infinitive itself. */
function isSaidTo(view: SentenceView, verb: number, frames: CueFrames | undefined): boolean {
  if (!frames?.has('clause') || frames.has('infinitive') || view.tokens[verb + 2]?.xpos !== 'VB')
    return false;
  return isComma(view.tokens[verb - 1]) && view.lexicon.grammar.infinitive.has(wordOf(view.tokens[verb + 1]));
}

/** A noun ("the claim that …") or a predicate adjective ("is confident that …") that takes a content. */
function wordCue(view: SentenceView, i: number, lexicon: AttributionLexicon): WordCue | null {
  const token = view.tokens[i]!;
  const noun =
    token.upos === 'NOUN' ? (lexicon.nouns.get(token.lemma) ?? lexicon.nouns.get(wordOf(token))) : undefined;
  if (noun) return { kind: 'noun', head: i, first: i, last: i, lemma: token.lemma, word: noun };
  const adjective =
    token.upos === 'ADJ' || token.xpos === 'VBN' ? lexicon.adjectives.get(wordOf(token)) : undefined;
  if (!adjective || !isPredicate(view, i)) return null;
  return {
    kind: 'adjective',
    head: i,
    first: firstOfPredicate(view, i),
    last: i,
    lemma: wordOf(token),
    word: adjective,
  };
}

function isPredicate(view: SentenceView, i: number): boolean {
  const first = firstOfPredicate(view, i);
  return first < i && view.lexicon.grammar.copulas.has(verbBefore(view, first, i));
}

function verbBefore(view: SentenceView, first: number, i: number): string {
  for (let at = i - 1; at >= first; at--) if (isVerb(view.tokens[at])) return view.tokens[at]!.lemma;
  return '';
}

function firstOfPredicate(view: SentenceView, i: number): number {
  let first = i;
  while (first > 0) {
    const token = view.tokens[first - 1]!;
    const leads =
      leadsVerb(view, first - 1) || (token.upos === 'VERB' && view.lexicon.grammar.copulas.has(token.lemma));
    if (!leads) break;
    first--;
  }
  while (first < i && !isVerb(view.tokens[first])) first++;
  return first;
}
