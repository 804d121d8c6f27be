// SPDX-License-Identifier: Apache-2.0
import { agentOf } from './agents.ts';
import { withApposed, withLeading } from './appositions.ts';
import type { VerbCue } from './cues.ts';
import { nearerSource } from './nearer.ts';
import { nounPhrase, nounPhraseBefore, nounPhraseFrom, subjectOf, trimmed } from './phrases.ts';
import { plainSource } from './plain-source.ts';
import { takesWhatFollows } from './roles.ts';
import { speakerAhead, speakerSetOff } from './surface.ts';
import { closesSpeech, trailsAsParticiple } from './verbal.ts';
import {
  dependents,
  isComma,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  isVerb,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** Who speaks, by a verb: the words, and on which side of the cue they stand. */
export interface SourceWords {
  readonly range: TokenRange;
  readonly after: boolean;
}

/**
 * The words that name the speaker of an active verb: its subject by the tree; where the tree has none beside the
 * verb, the noun phrase that stands right before it, or right after it when words said stand before ("…, said X").
 */
export function sourceOfVerb(view: SentenceView, cue: VerbCue): SourceWords | null {
  const source = nearestSource(view, cue);
  if (source === null) return null;
  const range = plainSource(view, source.range);
  return { ...source, range: source.after ? range : withLeading(view, range) };
}

function nearestSource(view: SentenceView, cue: VerbCue): SourceWords | null {
  const ahead = speakerAhead(view, cue);
  if (ahead) return { range: ahead, after: false };
  const apart = speakerSetOff(view, cue);
  if (apart) return { range: apart, after: false };
  const inverted = invertedSource(view, cue);
  if (inverted) return { range: inverted, after: true };
  const quoted = quotedSpeaker(view, cue.head);
  if (quoted) return { range: quoted.speaker, after: false };
  const name = nameBefore(view, cue);
  if (name) return { range: name, after: false };
  const subject = trailsAsParticiple(view, cue.first)
    ? subjectOfSentence(view, cue.head)
    : subjectOf(view, cue.head);
  if (subject !== null && subject < cue.first) {
    const range = nounPhrase(view, subject);
    if (range.last < cue.first) {
      const nearer = nearerSource(view, range, cue);
      return { range: nearer ?? withApposition(view, range, cue.first), after: false };
    }
  }
  if (subject !== null && opensWithParticiple(view, cue, subject))
    return { range: nounPhrase(view, subject), after: false };
  if (subject !== null && subject > cue.last && dependents(view, cue.head, 'nsubj').includes(subject)) {
    const range = nounPhrase(view, subject);
    if (!isFiniteAfter(view, range.last + 1)) return { range, after: true };
  }
  const following = sourceAfterQuote(view, cue);
  if (following) return { range: following, after: false };
  const finite = isFiniteVerb(view.tokens[cue.first]) || isFiniteVerb(view.tokens[cue.head]);
  // A cue that the tagger took for a plural noun has no other sign of being a verb than its place.
  if (!finite && !isNominal(view.tokens[cue.head]) && !closesSpeech(view, cue.head)) return null;
  const beside = nounPhraseBefore(view, cue.first);
  return beside ? { range: beside, after: false } : null;
}

/** "“…,” the caption to the video reads": all that stands between the quote and the verb, when no verb is in it. */
function sourceAfterQuote(view: SentenceView, cue: VerbCue): TokenRange | null {
  for (let at = cue.first - 1; at > 0; at--) {
    const token = view.tokens[at]!;
    if (isQuoteMark(token)) return at + 1 < cue.first ? { first: at + 1, last: cue.first - 1 } : null;
    if (isVerb(token) || isPunctuation(token)) return null;
  }
  return null;
}

/** Whose words are quoted, by whom, and by which verb. */
export interface QuotedAs {
  readonly verb: number;
  readonly speaker: TokenRange;
  readonly quoter: TokenRange | null;
}

/**
 * "The agency quoted a doctor as saying that", "the doctor was quoted by the agency as saying that": whose words they
 * are, and who quotes them. Null when the verb is not brought in so.
 */
export function quotedSpeaker(view: SentenceView, saying: number): QuotedAs | null {
  const { grammar, citing } = view.lexicon;
  if (view.tokens[saying]!.xpos !== 'VBG' || !grammar.as.has(wordOf(view.tokens[saying - 1]))) return null;
  for (let verb = saying - 2; verb >= Math.max(0, saying - 16); verb--) {
    const token = view.tokens[verb]!;
    if (token.upos !== 'VERB' || !citing.has(token.lemma)) continue;
    const subject = subjectOf(view, verb);
    const named =
      subject === null || subject > verb ? nounPhraseBefore(view, verb) : nounPhrase(view, subject);
    const object = verb + 1 < saying - 1 ? trimmed(view, { first: verb + 1, last: saying - 2 }) : null;
    const passive = token.xpos === 'VBN' && view.tokens[verb - 1]?.lemma !== 'have';
    if (!passive)
      return object && isNominalRange(view, object) ? { verb, speaker: object, quoter: named } : null;
    return named ? { verb, speaker: withLeading(view, named), quoter: agentOf(view, verb) } : null;
  }
  return null;
}

const isNominalRange = (view: SentenceView, { first, last }: TokenRange): boolean =>
  view.tokens.slice(first, last + 1).some(isNominal);

/** A name right before the verb that the tree has not made its subject: the tagger takes some of their words for verbs. */
function nameBefore(view: SentenceView, cue: VerbCue): TokenRange | null {
  let last = cue.first - 1;
  while (last > 0 && view.lexicon.times.has(wordOf(view.tokens[last]))) last--;
  const first = view.nameStart[last] ?? -1;
  if (first < 0) return null;
  const subject = subjectOf(view, cue.head);
  if (subject !== null && subject < cue.first && isNominal(view.tokens[subject])) return null;
  const phrase = nounPhraseBefore(view, last + 1);
  return { first: Math.min(first, phrase?.first ?? first), last };
}

/** "Lamenting their luck, the crews …": a participle at the head of a sentence takes the subject behind its comma. */
function opensWithParticiple(view: SentenceView, cue: VerbCue, subject: number): boolean {
  if (cue.first !== 0 || view.tokens[0]!.xpos !== 'VBG' || subject < cue.last) return false;
  return isComma(view.tokens[nounPhrase(view, subject).first - 1]);
}

function subjectOfSentence(view: SentenceView, verb: number): number | null {
  let at = verb;
  let subject: number | null = null;
  for (let steps = 0; steps < 12 && view.tokens[at]!.head >= 0; steps++) {
    at = view.tokens[at]!.head;
    const own = dependents(view, at, 'nsubj').find((child) => child < verb);
    if (own !== undefined) subject = own;
  }
  return subject;
}

/** "The bureau, citing the commander, said [the tanks] held oil": of two subjects, the one with a finite verb on it. */
function isSubjectOfSaid(view: SentenceView, cue: VerbCue, after: number): boolean {
  const clause = dependents(view, after, 'acl').some((verb) => isFiniteVerb(view.tokens[verb]!));
  return (
    clause && dependents(view, cue.head, 'nsubj').some((child) => child < cue.first && view.quote[child]! < 0)
  );
}

/** "…, said the mayor, a former judge": a comma or quote mark before the verb, a name right after it. */
export function invertedSource(view: SentenceView, cue: VerbCue): TokenRange | null {
  // "The council, …, accused the army": only of saying is the speaker told after the verb.
  if (!cue.frames.has('quote') && !cue.frames.has('clause')) return null;
  // "…, saying anybody who": nor after a participle.
  if (view.tokens[cue.head]!.xpos === 'VBG') return null;
  // "Three firms, …, declared insolvency": nor before what is declared.
  if (takesWhatFollows(view, cue.head, cue.first, cue.last + 1)) return null;
  const before = view.tokens[cue.first - 1];
  if (!before || !(isComma(before) || isQuoteMark(before) || /^[?!…-]|^[–—]/.test(before.form))) return null;
  const next = view.tokens[cue.last + 1];
  if (!next || isPunctuation(next) || next.upos === 'SCONJ' || view.lexicon.grammar.that.has(wordOf(next)))
    return null;
  const own = dependents(view, cue.head, 'nsubj').find(
    (child) => child > cue.last && view.left[child] === cue.last + 1,
  );
  if (own !== undefined && isSubjectOfSaid(view, cue, own)) return null;
  const range = own === undefined ? nounPhraseFrom(view, cue.last + 1) : nounPhrase(view, own);
  if (!range || (isFiniteAfter(view, range.last + 1) && !isDocument(view, range))) return null;
  if (!isAfterSpeech(view, cue, range)) return null;
  const subject = dependents(view, cue.head, 'nsubj').find((child) => child < cue.first);
  if (subject !== undefined && own === undefined && !endsPhrase(view, range.last + 1)) return null;
  const finite = cue.lemma === 'say' || /^(?:VBD|VBZ|VBP)$/.test(view.tokens[cue.head]!.xpos);
  if (!finite && own === undefined && !closesSpeech(view, cue.head)) return null;
  return isDocument(view, range) ? withOrigin(view, range) : withTrailingApposition(view, range);
}

/**
 * Whether something said stands before the verb: a clause or a quote, or a subject whose verb follows ("Two boats, said
 * the mayor, were sunk"). "Ana Korr, the mayor, confirmed the loss" has only its speaker there.
 */
function isAfterSpeech(view: SentenceView, cue: VerbCue, range: TokenRange): boolean {
  if (isComma(view.tokens[range.last + 1])) return true;
  for (let i = 0; i < cue.first; i++) if (isVerb(view.tokens[i]) || isQuoteMark(view.tokens[i])) return true;
  return cue.lemma === 'say';
}

/** "The statement read on state radio" is a source though "read" looks like its verb. */
export function isDocument(view: SentenceView, range: TokenRange): boolean {
  return view.lexicon.roles.get(wordOf(view.tokens[headOf(view, range)])) === 'document';
}

/** "said a statement from the ministry issued on Monday": all that tells where the statement is from. */
function withOrigin(view: SentenceView, range: TokenRange): TokenRange {
  let last = range.last;
  while (
    last + 1 < view.tokens.length &&
    !isPunctuation(view.tokens[last + 1]) &&
    view.tokens[last + 1]!.upos !== 'SCONJ'
  )
    last++;
  return { first: range.first, last };
}

/** A comma, a relative pronoun or the sentence's end. */
function endsPhrase(view: SentenceView, at: number): boolean {
  return at >= view.tokens.length || isPunctuation(view.tokens[at]) || view.tokens[at]!.xpos.startsWith('W');
}

/** A finite verb right after the phrase means that the phrase is the subject of what was said ("…, he said Moscow has …"). */
function isFiniteAfter(view: SentenceView, at: number): boolean {
  for (let i = at; i < Math.min(at + 2, view.tokens.length); i++) {
    if (isVerb(view.tokens[i]) && /^(?:VBD|VBZ|VBP|MD)$/.test(view.tokens[i]!.xpos)) return true;
    if (view.tokens[i]!.upos !== 'ADV') return false;
  }
  return false;
}

/** An apposition between the subject and its verb: "Ana Korr, the minister, said". */
function withApposition(view: SentenceView, range: TokenRange, verb: number): TokenRange {
  const next = range.last + 1;
  if (!isComma(view.tokens[next]) || !isComma(view.tokens[verb - 1]) || verb - 1 <= next) return range;
  const starts = view.tokens[next + 1];
  if (!starts || starts.xpos.startsWith('W')) return range;
  if (starts.upos === 'VERB' || starts.upos === 'ADV' || starts.upos === 'SCONJ' || starts.upos === 'AUX')
    return range;
  if (starts.upos === 'ADP') return range;
  return trimmed(view, { first: range.first, last: endOfAppositions(view, next + 1, verb - 2) });
}

/** Appositions end where a participle begins: "…, a fighter, speaking by telephone, said". */
function endOfAppositions(view: SentenceView, from: number, last: number): number {
  for (let i = from; i < last; i++)
    if (isComma(view.tokens[i]) && view.tokens[i + 1]!.upos === 'VERB') return i - 1;
  return last;
}

/** "…, said Ana Korr, the minister": up to the end, when what follows the comma is a plain noun phrase. */
function withTrailingApposition(view: SentenceView, range: TokenRange): TokenRange {
  if (!isComma(view.tokens[range.last + 1])) return range;
  const named = withApposed(view, range);
  if (named.last > range.last) return named;
  const next = view.tokens[range.last + 2];
  if (!next || !(next.upos === 'DET' || next.upos === 'NOUN' || next.upos === 'ADJ')) return range;
  const apposed = nounPhraseFrom(view, range.last + 2);
  if (!apposed || view.quote[apposed.first]! >= 0) return range;
  const head = headOf(view, apposed);
  if (!isNominal(view.tokens[head]) || isFiniteAfter(view, apposed.last + 1)) return range;
  const whole = nounPhrase(view, head);
  return {
    first: range.first,
    last: Math.max(apposed.last, whole.first <= apposed.first + 1 ? whole.last : 0),
  };
}

/** The token of a range that hangs on something outside it. */
export function headOf(view: SentenceView, range: TokenRange): number {
  for (let i = range.first; i <= range.last; i++) {
    const { head } = view.tokens[i]!;
    if ((head < range.first || head > range.last) && isNominal(view.tokens[i])) return i;
  }
  return range.last;
}
