// SPDX-License-Identifier: Apache-2.0
import type { Frame } from '../../language/attribution.ts';
import type { Stance } from '../../model/index.ts';
import type { VerbCue } from './cues.ts';
import { endOfClause, endOfPhrase, lastWord } from './ends.ts';
import { nounPhrase, nounPhraseFrom } from './phrases.ts';
import { agentOf, headOf, type SourceWords, sourceOfVerb } from './sources.ts';
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
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** What a verb attributes: token ranges of its sentence, in order. */
export interface VerbReading {
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly stance: Stance;
  readonly frame: Frame | 'preposition' | 'before';
  /** Last token of the cue when the reading makes it longer. */
  readonly cueLast: number;
}

type Reader = (view: SentenceView, cue: VerbCue) => VerbReading | null;

/** Reads the frames of an active verb, the surest first. */
const activeReaders: readonly Reader[] = [
  readInfinitive,
  readPreposition,
  readAfter,
  readTold,
  readBefore,
  readGerund,
  readRaised,
  readObject,
];

/** What a verb attributes and to whom, or null when what stands around it is none of its frames. */
export function readVerb(view: SentenceView, cue: VerbCue): VerbReading | null {
  if (cue.passive) return readPassive(view, cue);
  for (const read of activeReaders) {
    const reading = read(view, cue);
    if (reading) return reading;
  }
  return null;
}

function reading(
  cue: VerbCue,
  frame: VerbReading['frame'],
  stance: Stance,
  source: SourceWords | null,
  content: readonly TokenRange[],
  addressee: TokenRange | null = null,
): VerbReading {
  return { source: source?.range ?? null, content, addressee, stance, frame, cueLast: cue.last };
}

/** "called for [new strikes]" */
function readPreposition(view: SentenceView, cue: VerbCue): VerbReading | null {
  if (cue.prepositional === null) return null;
  const start = cue.last + 1;
  if (start >= view.tokens.length || (isPunctuation(view.tokens[start]) && !isQuoteMark(view.tokens[start])))
    return null;
  const head = headAfter(view, start, cue.head);
  if (head === null) return null;
  const end = endOfPhrase(view, cue.head, head, start);
  return reading(cue, 'preposition', cue.prepositional, sourceOfVerb(view, cue), [
    { first: start, last: end },
  ]);
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
function readInfinitive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('infinitive');
  const to = skipAdverbs(view, cue.last + 1);
  if (stance === undefined || wordOf(view.tokens[to]) !== 'to') return null;
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

function skipAdverbs(view: SentenceView, from: number): number {
  let at = from;
  while (view.tokens[at]?.upos === 'ADV' && at < from + 2) at++;
  return at;
}

const speaking: readonly Frame[] = ['clause', 'quote', 'told'];

/** Stance of the first of these frames that the verb has. */
function stanceOf(cue: VerbCue, ...frames: readonly Frame[]): Stance | undefined {
  for (const frame of frames) if (cue.frames.has(frame)) return cue.frames.get(frame);
  return undefined;
}

/** "said that [two people were hurt]", "said: “[…]”" */
function readAfter(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = stanceOf(cue, 'clause', 'quote');
  if (stance === undefined) return null;
  const source = sourceOfVerb(view, cue);
  const from = Math.max(cue.last, source?.after ? source.range.last : -1) + 1;
  if (!source || standsInMiddle(view, source, cue, from)) return null;
  const start = startOfClause(view, cue, from, cue.frames.has('clause'));
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

/** Where the clause or quote after a cue begins, or null. */
function startOfClause(view: SentenceView, cue: VerbCue, from: number, clauses: boolean): number | null {
  const quoted = startOfQuote(view, from);
  if (quoted !== null) return quoted;
  if (!clauses) return null;
  return (
    startAtComplementiser(view, from) ??
    startByTree(view, cue.head, from) ??
    startOfBareClause(view, cue.head, from, mayFollowSpeech(view, cue.first))
  );
}

/** A comma or quote mark not far before the cue: what was said may stand before it. */
function mayFollowSpeech(view: SentenceView, first: number): boolean {
  for (let i = first - 1; i > 0 && i > first - 12; i--) {
    if (isComma(view.tokens[i]) || isQuoteMark(view.tokens[i])) return hasVerb(view, { first: 0, last: i });
  }
  return false;
}

/** A quote or a colon right after the cue, a comma and a few words of circumstance let in between. */
function startOfQuote(view: SentenceView, from: number): number | null {
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
const complementisers = new Set(['that', 'whether', 'how', 'why', 'what', 'if', 'when', 'where', 'who']);

/** "said in a statement on Monday that": the complementiser, with no verb between. */
function startAtComplementiser(view: SentenceView, from: number): number | null {
  for (let i = from; i < Math.min(from + 14, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    const word = wordOf(token);
    if (word === 'that' && token.upos === 'SCONJ') return i;
    if (word === 'that' && isClauseAhead(view, i + 1, false)) return i;
    if (i === from && complementisers.has(word)) return i;
    const passes = isQuoteMark(token) || (isComma(token) && i > from && i < from + 8);
    if (!light.has(token.upos) && !passes) return null;
  }
  return null;
}

function startByTree(view: SentenceView, cue: number, from: number): number | null {
  const clause = dependents(view, cue, 'ccomp').find((child) => child >= from && view.left[child]! >= from);
  if (clause === undefined || !hasFiniteVerb(view, { first: view.left[clause]!, last: view.right[clause]! }))
    return null;
  return view.left[clause]!;
}

/** "said the talks had failed": a noun phrase and then a finite verb, after whatever tells when or where it was said. */
function startOfBareClause(view: SentenceView, cue: number, from: number, strict: boolean): number | null {
  let start = from;
  while (view.lexicon.times.has(wordOf(view.tokens[start])) && start < from + 3) start++;
  for (const child of view.children[cue]!) {
    const { deprel } = view.tokens[child]!;
    if (view.left[child] === start && ['obl', 'advmod', 'nmod'].includes(deprel) && child > cue)
      start = view.right[child]! + 1;
  }
  return isClauseAhead(view, start, strict) ? start : isClauseAhead(view, from, strict) ? from : null;
}

const pairing = new Set(['neither', 'either', 'both', 'not']);

/** A past tense that the tagger took for a participle: a noun before it, and its object or complement after it. */
function looksFinite(view: SentenceView, i: number): boolean {
  if (view.tokens[i]!.xpos !== 'VBN' || !isNominal(view.tokens[i - 1])) return false;
  const next = view.tokens[i + 1];
  if (next === undefined || view.lexicon.times.has(wordOf(next))) return false;
  return ['DET', 'PRON', 'PROPN', 'NOUN'].includes(next.upos) || ['to', 'that'].includes(wordOf(next));
}

/** Whether a subject and its finite verb come next, before any break; when `strict`, before any comma too. */
function isClauseAhead(view: SentenceView, from: number, strict: boolean): boolean {
  let start = from;
  while (isQuoteMark(view.tokens[start]) || pairing.has(wordOf(view.tokens[start]))) start++;
  const first = view.tokens[start];
  if (!first || first.upos === 'ADP' || first.upos === 'PART' || isPunctuation(first)) return false;
  if (first.upos === 'SCONJ') return complementisers.has(wordOf(first));
  let nominal = false;
  let commas = 0;
  for (let i = start; i < view.tokens.length; i++) {
    const token = view.tokens[i]!;
    // One comma parts the clause from its subject; two hold an apposition.
    if (isFiniteVerb(token) || looksFinite(view, i)) return nominal && commas !== 1;
    if (isComma(token)) commas++;
    if (token.upos === 'CCONJ' && view.tokens[i + 1]?.xpos === 'PRP') return false;
    const pause = isComma(token) || isDash(view, i) || token.form === ';' || token.upos === 'CCONJ';
    if (token.form === '.' || token.form === ':' || (pause && !nominal)) return false;
    if (strict && pause && token.upos !== 'CCONJ') return false;
    nominal ||= isNominal(token) || token.upos === 'DET' || token.upos === 'NUM';
  }
  return false;
}

/** "“…,” the mayor told the council": the quote stands before. */
function followsQuote(view: SentenceView, source: SourceWords, cue: VerbCue): boolean {
  const before = source.after ? cue.first - 1 : Math.min(source.range.first, cue.first) - 1;
  return isQuoteMark(view.tokens[before]) && view.quote[before]! >= 0;
}

/** Whom it was told to: by the tree when it stands right after the cue, else by tags. */
function addresseeOf(view: SentenceView, cue: VerbCue): TokenRange | null {
  const told = dependents(view, cue.head, 'iobj', 'obj').find(
    (child) => child > cue.last && view.left[child] === cue.last + 1,
  );
  const plain = nounPhraseFrom(view, cue.last + 1);
  if (told === undefined) return plain;
  const last = Math.max(nounPhrase(view, told).last, plain?.last ?? 0);
  return { first: cue.last + 1, last };
}

/** "told the council that [two people were hurt]" */
function readTold(view: SentenceView, cue: VerbCue): VerbReading | null {
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
function readBefore(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = stanceOf(cue, ...speaking);
  if (stance === undefined || !isFiniteCue(view, cue)) return null;
  const source = sourceOfVerb(view, cue);
  if (source && isRelative(view, source.range)) return null;
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
  if (earlier.last < 0) return null;
  const whole = hasVerb(view, earlier);
  const later = secondHalf(view, Math.max(cue.last, source?.after ? source.range.last : -1), whole);
  const speech = view.quote[first - 1]! >= 0 || whole || later !== null;
  if (!speech || (!source && view.quote[first - 1]! < 0)) return null;
  const begin = startOfEarlier(view, first - 1);
  const addressee = cue.frames.has('told') ? addresseeOf(view, cue) : null;
  const pieces = [{ first: begin, last: first - 1 }, ...(later ? [later] : [])];
  return reading(cue, 'before', stance, source, pieces, source?.after ? null : addressee);
}

const isRelative = (view: SentenceView, { first, last }: TokenRange): boolean =>
  first === last && view.tokens[first]!.xpos.startsWith('W');

/** A participle or an infinitive never follows what was said as "the mayor said" does. */
function isFiniteCue(view: SentenceView, cue: VerbCue): boolean {
  for (let i = cue.first; i <= cue.head; i++)
    if (isFiniteVerb(view.tokens[i]) || view.tokens[i]!.xpos === 'VBN') return true;
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

const trailers = new Set([
  'who',
  'which',
  'whose',
  'after',
  'before',
  'while',
  'when',
  'as',
  'during',
  'since',
  'in',
  'on',
  'at',
  'according',
  'though',
  'although',
  'referring',
  'without',
  'with',
  'following',
  'amid',
  'by',
  'where',
  'from',
  'using',
  'a',
  'an',
  'to',
  'for',
  'about',
]);

/** What is said after a cue in the middle: "…, the mayor said, [and the bridge is shut]". */
function secondHalf(view: SentenceView, cueLast: number, whole: boolean): TokenRange | null {
  let at = cueLast + 1;
  while (at < view.tokens.length && !isPunctuation(view.tokens[at])) at++;
  const mark = view.tokens[at];
  if (!mark || at > cueLast + 12 || !(isComma(mark) || isDash(view, at) || mark.form === ':')) return null;
  const first = at + 1;
  const last = lastWord(view);
  if (last < first) return null;
  if (isQuoteMark(view.tokens[first])) return { first, last: endOfClause(view, first - 1, first) };
  const next = view.tokens[first]!;
  if (trailers.has(wordOf(next)) && whole) return null;
  if (next.xpos === 'VBG' || !(hasFiniteVerb(view, { first, last }) || !whole)) return null;
  return { first, last };
}

/** "denied [hitting the convoy]" */
function readGerund(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('gerund');
  const at = skipAdverbs(view, cue.last + 1);
  if (stance === undefined || view.tokens[at]?.xpos !== 'VBG') return null;
  const source = sourceOfVerb(view, cue);
  if (!source) return null;
  return reading(cue, 'gerund', stance, source, [{ first: at, last: endOfPhrase(view, cue.head, at, at) }]);
}

/** "accused [the army of …]", "urged [the army to …]" */
function readRaised(view: SentenceView, cue: VerbCue): VerbReading | null {
  const object = objectOf(view, cue);
  if (!object) return null;
  const next = view.tokens[object.last + 1];
  const to = infinitiveAfter(view, object.last + 1) !== null;
  const stance = to ? cue.frames.get('raised-infinitive') : cue.frames.get('raised');
  if (stance === undefined || !next) return null;
  if (!to && isPunctuation(next) && !isQuoteMark(next)) return null;
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

/** "urged the crowd at the port [to …]": the infinitive's verb, when nothing but a phrase stands before its "to". */
function infinitiveAfter(view: SentenceView, from: number): number | null {
  for (let i = from; i < Math.min(from + 7, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    if (wordOf(token) === 'to') {
      let verb = skipAdverbs(view, i + 1);
      while (isQuoteMark(view.tokens[verb])) verb++;
      if (view.tokens[verb]?.xpos === 'VB') return verb;
    }
    if (!['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(token.upos)) return null;
  }
  return null;
}

/** Up to the next comma, or the clause's end. */
function phraseEnd(view: SentenceView, cue: number, from: number): number {
  const limit = endOfClause(view, cue, from);
  for (let i = from + 1; i <= limit; i++) {
    if (view.quote[i]! >= 0) continue;
    if (isComma(view.tokens[i]) || isDash(view, i)) return i - 1;
  }
  return limit;
}

/** "condemned [the raid on the port]" */
function readObject(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.get('object');
  const object = stance === undefined ? null : objectOf(view, cue);
  if (!object || stance === undefined) return null;
  const source = sourceOfVerb(view, cue);
  if (
    !source ||
    (object.first === object.last &&
      /^(?:it|this|so|himself|herself|themselves|itself)$/.test(wordOf(view.tokens[object.first])))
  )
    return null;
  const last = endOfPhrase(view, cue.head, headOf(view, object), object.first);
  return reading(cue, 'object', stance, source, [{ first: object.first, last }]);
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

/** "was accused by the opposition of …", "it was reported that …", "were told that …" */
function readPassive(view: SentenceView, cue: VerbCue): VerbReading | null {
  const agent = agentOf(view, cue.head);
  const source = agent && { range: agent, after: true };
  const clause = startAtComplementiser(view, cue.last + 1);
  const spoken = stanceOf(cue, 'clause', 'told');
  if (clause !== null && spoken !== undefined && wordOf(view.tokens[clause]) !== 'if') {
    return reading(cue, 'clause', spoken, source, [
      { first: clause, last: endOfClause(view, cue.head, clause) },
    ]);
  }
  const stance = stanceOf(cue, 'object', 'raised', 'raised-infinitive') ?? cue.prepositional ?? undefined;
  if (stance === undefined) return null;
  return passiveOfObject(view, cue, stance, source);
}

function passiveOfObject(
  view: SentenceView,
  cue: VerbCue,
  stance: Stance,
  source: SourceWords | null,
): VerbReading | null {
  const { deprel, head } = view.tokens[cue.head]!;
  const subject =
    dependents(view, cue.head, 'nsubj')[0] ?? (deprel === 'acl' && head >= 0 ? head : undefined);
  if (subject === undefined) return null;
  const accused = stance === 'accuses' && /^(?:of|for|with)$/.test(wordOf(view.tokens[cue.last + 1]));
  if (!source && !accused) return null;
  const named = nounPhrase(view, subject);
  const content = named.last < cue.first ? [named] : [];
  const from = accused ? cue.last + 1 : -1;
  const pieces = from > 0 ? [...content, { first: from, last: phraseEnd(view, cue.head, from) }] : content;
  return pieces.length === 0 ? null : reading(cue, 'object', stance, source, pieces);
}
