// SPDX-License-Identifier: Apache-2.0
import type { Stance, Token } from '../../model/index.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause, endOfPhrase, phraseEnd, topWithin } from './ends.ts';
import { nounPhrase, nounPhraseFrom } from './phrases.ts';
import { reading, skipAdverbs, type VerbReading } from './readings.ts';
import { withinComplement } from './roles.ts';
import { headOf, isDocument, sourceOfVerb } from './sources.ts';
import {
  dependents,
  isComma,
  isNominal,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** "called for [new strikes]" */
export function readPreposition(view: SentenceView, cue: VerbCue): VerbReading | null {
  if (cue.prepositional === null) return null;
  const start = cue.last + 1;
  if (start >= view.tokens.length || (isPunctuation(view.tokens[start]) && !isQuoteMark(view.tokens[start])))
    return null;
  const head = headAfter(view, start, cue.head);
  if (head === null) return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  const end = endOfPhrase(view, cue.head, head, start);
  return reading(cue, 'preposition', cue.prepositional, source, [{ first: start, last: end }]);
}

/** The word that the phrase from `start` on hangs by: the first whose head stands before it. */
function headAfter(view: SentenceView, start: number, cue: number): number | null {
  for (let i = start; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    if (token.head >= start || token.head < 0 || isPunctuation(token)) continue;
    if (token.deprel === 'case' || token.deprel === 'mark' || token.deprel === 'cc') continue;
    return token.head <= cue || token.head < start ? i : null;
  }
  return null;
}

/** "vowed [to bomb …]", "decided on Friday [not to answer]" */
export function readInfinitive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('infinitive');
  const start = stance === undefined ? null : startOfInfinitive(view, cue);
  if (stance === undefined || start === null) return null;
  const to = isNegator(view, start) ? start + 1 : start;
  const verb = skipAdverbs(view, to + 1);
  const token = view.tokens[verb];
  if (
    !token ||
    !(
      token.upos === 'VERB' ||
      token.upos === 'AUX' ||
      (stance === 'declines' && view.lexicon.declining.has(token.lemma))
    )
  )
    return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  const end = endOfPhrase(view, cue.head, topWithin(view, start, verb), start);
  const last = listsOn(view, end) ? endOfClause(view, cue.head, start) : end;
  return reading(cue, 'infinitive', stance, source, [{ first: start, last }]);
}

/** "wants to widen the road, mend the bridge and …": one bare verb after another. */
const listsOn = (view: SentenceView, end: number): boolean =>
  isComma(view.tokens[end + 1]) && view.tokens[end + 2]?.xpos === 'VB';

const isNegator = (view: SentenceView, i: number): boolean =>
  view.lexicon.negators.has(wordOf(view.tokens[i]));

/** Where "to" or "not to" stands: right after the verb, or after a phrase that tells when or where. */
function startOfInfinitive(view: SentenceView, cue: VerbCue): number | null {
  const near = skipAdverbs(view, cue.last + 1);
  if (isInfinitiveAt(view, near)) return near;
  if (cue.prepositional !== null) return null;
  const tells = view.tokens[near]?.upos === 'ADP' || view.lexicon.times.has(wordOf(view.tokens[near]));
  if (!tells) return null;
  for (let i = near + 1; i < Math.min(near + 8, view.tokens.length); i++) {
    if (isInfinitiveAt(view, i)) return takesInfinitive(view, i - 1) ? null : i;
    if (!['ADP', 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON'].includes(view.tokens[i]!.upos)) return null;
  }
  return null;
}

/** "Settled on a plan to": the infinitive is the noun's. */
const takesInfinitive = (view: SentenceView, noun: number): boolean =>
  view.lexicon.nouns.get(view.tokens[noun]!.lemma)?.takes.has('infinitive') ?? false;

function isInfinitiveAt(view: SentenceView, i: number): boolean {
  const to = isNegator(view, i) ? i + 1 : i;
  return view.lexicon.grammar.infinitive.has(wordOf(view.tokens[to]));
}

/** "denied [hitting the convoy]" */
export function readGerund(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('gerund');
  const at = skipAdverbs(view, cue.last + 1);
  if (stance === undefined || view.tokens[at]?.xpos !== 'VBG') return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  const last = endOfPhrase(view, cue.head, topWithin(view, at, at), at);
  return reading(cue, 'gerund', stance, source, [{ first: at, last }]);
}

/** "accused [the army of …]", "urged [the army to …]" */
export function readRaised(view: SentenceView, cue: VerbCue): VerbReading | null {
  const whole = objectOf(view, cue);
  if (!whole) return null;
  const raised = cue.frames.get('raised') ?? cue.frames.get('as');
  const charged = beforePredicate(view, beforeCharge(view, whole), raised);
  const object = cue.frames.has('raised-infinitive') ? beforeInfinitive(view, charged) : charged;
  const next = view.tokens[object.last + 1];
  const to = infinitiveAfter(view, object.last + 1) !== null;
  const taken = next !== undefined && view.lexicon.grammar.as.has(wordOf(next)) ? raised : undefined;
  const stance = to ? cue.frames.get('raised-infinitive') : (cue.frames.get('raised') ?? taken);
  if (stance === undefined || !next) return null;
  if (!to && !(stance === 'accuses' ? isCharge(next) : isPredicate(view, object.last + 1))) return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  const end = endOfPhrase(view, cue.head, headOf(view, object), object.first);
  const last = to
    ? Math.max(
        end,
        endOfPhrase(
          view,
          cue.head,
          topWithin(view, object.last + 1, infinitiveAfter(view, object.last + 1)!),
          object.first,
        ),
      )
    : withinComplement(view, cue.head, object, Math.max(end, phraseEnd(view, cue.head, object.last)));
  return reading(cue, to ? 'raised-infinitive' : 'raised', stance, source, [{ first: object.first, last }]);
}

/** "Accused the army of", "blamed the fire on": anything but a mark lays the charge. */
const isCharge = (next: Token): boolean => !isPunctuation(next) || isQuoteMark(next);

/** What somebody is called: a phrase, an adjective or a quote, or either behind "as" or "to"; a time is no name. */
function isPredicate(view: SentenceView, at: number): boolean {
  const token = view.tokens[at]!;
  if (joinsName(view, at) || isQuoteMark(token)) return true;
  const { times } = view.lexicon;
  const after = token.upos === 'DET' ? view.tokens[at + 1] : token;
  if (times.has(wordOf(after))) return false;
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'ADV'].includes(token.upos) || token.xpos === 'VBN';
}

/** "the army of shelling …": whom somebody accuses, without what of, should the tree hang that on whom. */
function beforeCharge(view: SentenceView, object: TokenRange): TokenRange {
  const { charges } = view.lexicon.grammar;
  for (let i = object.first + 1; i < object.last; i++) {
    const deed = skipAdverbs(view, i + 1);
    if (charges.has(wordOf(view.tokens[i])) && view.tokens[deed]?.xpos === 'VBG')
      return { first: object.first, last: i - 1 };
  }
  return object;
}

/** "the raid a crime", "the raid “wholly needless”": what is called so, without what it is called. */
function beforePredicate(view: SentenceView, object: TokenRange, stance: Stance | undefined): TokenRange {
  if (stance === undefined || stance === 'accuses') return object;
  for (let i = object.first + 1; i <= object.last; i++) {
    const { upos } = view.tokens[i]!;
    if (!isNominal(view.tokens[i - 1])) continue;
    if (joinsName(view, i)) return { first: object.first, last: i - 1 };
    const quoted = isQuoteMark(view.tokens[i]) && view.quote[i]! >= 0 && view.quote[i - 1] !== view.quote[i];
    if (upos === 'DET' || upos === 'ADJ' || quoted) return { first: object.first, last: i - 1 };
  }
  return object;
}

/** "Likened the raid to a flood", "described it as a flood". */
const joinsName = (view: SentenceView, i: number): boolean => {
  const { as, infinitive } = view.lexicon.grammar;
  const word = wordOf(view.tokens[i]);
  return (as.has(word) || infinitive.has(word)) && ['ADP', 'SCONJ'].includes(view.tokens[i]!.upos);
};

/** "asked the crews to leave": whom somebody asks, without what to do, should the tree hang that on whom. */
function beforeInfinitive(view: SentenceView, object: TokenRange): TokenRange {
  for (let i = object.first + 1; i < object.last; i++)
    if (view.tokens[i]!.xpos === 'TO' && view.tokens[skipAdverbs(view, i + 1)]?.xpos === 'VB')
      return { first: object.first, last: i - 1 };
  return object;
}

/** "urged the crowd at the port [to …]": the infinitive's verb, when nothing but a phrase stands before its "to". */
function infinitiveAfter(view: SentenceView, from: number): number | null {
  for (let i = from; i < Math.min(from + 7, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    if (token.xpos === 'TO' || view.lexicon.grammar.infinitive.has(wordOf(token))) {
      let verb = skipAdverbs(view, i + 1);
      while (isQuoteMark(view.tokens[verb])) verb++;
      if (view.tokens[verb]?.xpos === 'VB') return verb;
    }
    if (!['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(token.upos)) return null;
  }
  return null;
}

/** "gave no [details of the raid]", "did not release [figures]": told only that it was not told. */
export function readWithheld(view: SentenceView, cue: VerbCue): VerbReading | null {
  if (!cue.withholds) return null;
  const object = objectOf(view, cue);
  const source = sourceOfVerb(view, cue);
  if (!object || !source || !view.lexicon.withheld.has(wordOf(view.tokens[headOf(view, object)])))
    return null;
  const { negators } = view.lexicon;
  const none = negators.has(wordOf(view.tokens[object.first]));
  const negated = none || cueWords(view, cue).some((word) => negators.has(word));
  const first = none ? object.first + 1 : object.first;
  if (!negated || first > object.last) return null;
  const last = Math.max(object.last, endOfPhrase(view, cue.head, headOf(view, object), first));
  const found = reading(cue, 'object', 'no-information', source, [{ first, last }]);
  return none ? { ...found, cueLast: object.first } : found;
}

function cueWords(view: SentenceView, { first, last }: TokenRange): readonly string[] {
  return view.tokens.slice(first, last + 1).map(wordOf);
}

/** "condemned [the raid on the port]" */
export function readObject(view: SentenceView, cue: VerbCue): VerbReading | null {
  const plain = cue.frames.get('object');
  const stance = plain ?? cue.frames.get('shown');
  const object = stance === undefined ? null : objectOf(view, cue);
  if (!object || stance === undefined) return null;
  const source = sourceOfVerb(view, cue);
  if (
    !source ||
    (plain === undefined && !isShowing(view, source.range)) ||
    (object.first === object.last && view.lexicon.grammar.expletives.has(wordOf(view.tokens[object.first])))
  )
    return null;
  if (isTimeOnly(view, object)) return null;
  const whole = endOfPhrase(view, cue.head, headOf(view, object), object.first);
  const last = withinComplement(view, cue.head, object, whole);
  return reading(cue, 'object', stance, source, [{ first: object.first, last }]);
}

/** "The ministry announced Friday": when it was said, not what. */
function isTimeOnly(view: SentenceView, { first, last }: TokenRange): boolean {
  return view.tokens.slice(first, last + 1).every((token) => view.lexicon.times.has(wordOf(token)));
}
/** A document, or the "it" that stands for one. */
const isShowing = (view: SentenceView, range: TokenRange): boolean =>
  isDocument(view, range) || view.lexicon.pronouns.thing.has(wordOf(view.tokens[range.last]));

/** The object of a verb: by the tree, else the noun phrase right after it. */
export function objectOf(view: SentenceView, cue: VerbCue): TokenRange | null {
  const from = skipAdverbs(view, cue.last + 1);
  // "Jointly owned boats": a participle before a noun, and its adverb, belong to the object.
  const start = view.tokens[from]?.deprel === 'amod' ? cue.last + 1 : from;
  const token = view.tokens[start];
  if (
    !token ||
    (isPunctuation(token) && !isQuoteMark(token)) ||
    (['ADP', 'SCONJ', 'AUX', 'VERB', 'CCONJ', 'PART'].includes(token.upos) && token.deprel !== 'amod')
  )
    return null;
  const object = dependents(view, cue.head, 'obj', 'iobj').find(
    (child) => child >= start && view.left[child]! <= start + 1,
  );
  if (object !== undefined) {
    const { last } = nounPhrase(view, object);
    return { first: start, last: Math.max(last, object) };
  }
  return nounPhraseFrom(view, isQuoteMark(token) ? start + 1 : start);
}
