// SPDX-License-Identifier: Apache-2.0
import type { VerbCue } from './cues.ts';
import { endOfPhrase, phraseEnd } from './ends.ts';
import { nounPhrase, nounPhraseFrom } from './phrases.ts';
import { reading, skipAdverbs, type VerbReading } from './readings.ts';
import { headOf, sourceOfVerb } from './sources.ts';
import {
  dependents,
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

/** "vowed [to bomb …]" */
export function readInfinitive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('infinitive');
  const to = skipAdverbs(view, cue.last + 1);
  if (stance === undefined || !view.lexicon.grammar.infinitive.has(wordOf(view.tokens[to]))) return null;
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
  const last = endOfPhrase(view, cue.head, rootWithin(view, to, verb), to);
  return reading(cue, 'infinitive', stance, source, [{ first: to, last }]);
}

/** The highest word above `i` that stands at or after `start`. */
function rootWithin(view: SentenceView, start: number, i: number): number {
  let at = i;
  while (view.tokens[at]!.head >= start) at = view.tokens[at]!.head;
  return at;
}

/** "denied [hitting the convoy]" */
export function readGerund(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('gerund');
  const at = skipAdverbs(view, cue.last + 1);
  if (stance === undefined || view.tokens[at]?.xpos !== 'VBG') return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  return reading(cue, 'gerund', stance, source, [{ first: at, last: endOfPhrase(view, cue.head, at, at) }]);
}

/** "accused [the army of …]", "urged [the army to …]" */
export function readRaised(view: SentenceView, cue: VerbCue): VerbReading | null {
  const whole = objectOf(view, cue);
  if (!whole) return null;
  const object = beforeCharge(view, whole);
  const next = view.tokens[object.last + 1];
  const to = infinitiveAfter(view, object.last + 1) !== null;
  const stance = to ? cue.frames.get('raised-infinitive') : cue.frames.get('raised');
  if (stance === undefined || !next) return null;
  if (!to && isPunctuation(next) && !isQuoteMark(next) && !holdsTwo(view, object)) return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  const end = endOfPhrase(view, cue.head, headOf(view, object), object.first);
  const last = to
    ? Math.max(
        end,
        endOfPhrase(
          view,
          cue.head,
          rootWithin(view, object.last + 1, infinitiveAfter(view, object.last + 1)!),
          object.first,
        ),
      )
    : Math.max(end, phraseEnd(view, cue.head, object.last));
  return reading(cue, to ? 'raised-infinitive' : 'raised', stance, source, [{ first: object.first, last }]);
}

/** "called [the raid on the port a crime]": a determiner right after a noun begins a second phrase, though the tree joins them. */
function holdsTwo(view: SentenceView, { first, last }: TokenRange): boolean {
  for (let i = first + 1; i < last; i++)
    if (view.tokens[i]!.xpos === 'DT' && isNominal(view.tokens[i - 1])) return true;
  return false;
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
  const stance = cue.frames.get('object');
  const object = stance === undefined ? null : objectOf(view, cue);
  if (!object || stance === undefined) return null;
  const source = sourceOfVerb(view, cue);
  if (
    !source ||
    (object.first === object.last && view.lexicon.grammar.expletives.has(wordOf(view.tokens[object.first])))
  )
    return null;
  if (takesLife(view, cue, object) || isTimeOnly(view, object)) return null;
  const last = endOfPhrase(view, cue.head, headOf(view, object), object.first);
  return reading(cue, 'object', stance, source, [{ first: object.first, last }]);
}

/** "The raid claimed the lives of three": nobody says anything. */
function takesLife(view: SentenceView, { lemma }: VerbCue, object: TokenRange): boolean {
  return view.lexicon.taking.get(lemma)?.has(wordOf(view.tokens[headOf(view, object)])) ?? false;
}

/** "The ministry announced Friday": when it was said, not what. */
function isTimeOnly(view: SentenceView, { first, last }: TokenRange): boolean {
  return view.tokens.slice(first, last + 1).every((token) => view.lexicon.times.has(wordOf(token)));
}

/** The object of a verb: by the tree, else the noun phrase right after it. */
function objectOf(view: SentenceView, cue: VerbCue): TokenRange | null {
  const start = skipAdverbs(view, cue.last + 1);
  const token = view.tokens[start];
  if (
    !token ||
    (isPunctuation(token) && !isQuoteMark(token)) ||
    ['ADP', 'SCONJ', 'AUX', 'VERB', 'CCONJ', 'PART'].includes(token.upos)
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
