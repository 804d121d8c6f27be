// SPDX-License-Identifier: Apache-2.0
import type { AttributionLexicon, CueFrames, CueWord } from '../../language/attribution.ts';
import type { Stance } from '../../model/index.ts';
import { cueLemma, isPassive, leadsVerb, mayBeVerb } from './verbal.ts';
import { isComma, isVerb, phraseAt, type SentenceView, wordOf } from './view.ts';

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
  const frames = particle?.frames ?? plain;
  const preposition = lemma === null ? null : prepositionAfter(view, i, lemma, lexicon);
  const gives = lexicon.giving.has(lemma ?? '') || lexicon.counting.verbs.has(lemma ?? '');
  if (!frames && !preposition && !gives) return null;
  return {
    kind: 'verb',
    head: i,
    first: firstOfCue(view, i, lexicon),
    last: preposition?.last ?? particle?.last ?? i,
    lemma: lemma!,
    frames: frames ?? new Map(),
    prepositional: preposition?.stance ?? null,
    passive: isPassive(view, i) || isSaidTo(view, i, frames),
    withholds: lexicon.giving.has(lemma ?? ''),
  };
}

/** "Point out", "make it clear": the longest phrase of the lexicon that the verb begins. */
function particleAfter(
  view: SentenceView,
  i: number,
  lemma: string,
  lexicon: AttributionLexicon,
): { readonly last: number; readonly frames: CueFrames } | null {
  if (!lexicon.particled.has(lemma)) return null;
  for (const last of [i + 2, i + 1]) {
    if (last >= view.tokens.length) continue;
    const words = view.tokens.slice(i + 1, last + 1).map(wordOf);
    const frames = lexicon.verbs.get([lemma, ...words].join(' '));
    if (frames) return { last, frames };
  }
  return null;
}

/** The longest preposition after the verb that brings in its content; an adverb or a day may stand between. */
function prepositionAfter(
  view: SentenceView,
  i: number,
  lemma: string,
  lexicon: AttributionLexicon,
): { readonly last: number; readonly stance: Stance } | null {
  const prepositions = lexicon.prepositional.get(lemma);
  if (!prepositions) return null;
  const day = afterDay(view, i + 1);
  const later = view.tokens[i + 1]?.upos === 'ADV' ? [i + 2] : [];
  for (const at of [i + 1, ...later, ...(day > i + 1 ? [day] : [])]) {
    const two = `${wordOf(view.tokens[at])} ${wordOf(view.tokens[at + 1])}`;
    if (prepositions.has(two)) return { last: at + 1, stance: prepositions.get(two)! };
    const one = wordOf(view.tokens[at]);
    // "Reported on Monday": the preposition of a day. "Agreed to leave": no preposition at all.
    const next = view.tokens[at + 1];
    const timed = lexicon.times.has(wordOf(next));
    const does = next?.upos === 'ADV' ? view.tokens[at + 2] : next;
    const verb = does?.xpos === 'VB' && (lexicon.verbs.get(lemma)?.has('infinitive') ?? false);
    if (prepositions.has(one) && !timed && !verb) return { last: at, stance: prepositions.get(one)! };
  }
  return null;
}

/** "Called on Wednesday for", "called Wednesday for": past a day and what brings it in. */
function afterDay(view: SentenceView, from: number): number {
  const { times } = view.lexicon;
  let at = view.tokens[from]?.upos === 'ADP' ? from + 1 : from;
  if (!times.has(wordOf(view.tokens[at]))) return from;
  while (times.has(wordOf(view.tokens[at]))) at++;
  return at;
}

/** Auxiliaries, negation and adverbs before the verb belong to the cue, and so does "continued to", "went on to". */
export function firstOfCue(view: SentenceView, verb: number, lexicon: AttributionLexicon): number {
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
