// SPDX-License-Identifier: Apache-2.0
import type { ActorList } from '../../language/actors.ts';
import type { Stance } from '../../model/index.ts';
import { agentOf } from './agents.ts';
import { withApposed } from './appositions.ts';
import type { PhraseCue, WordCue } from './cues.ts';
import { endOfClause, endOfPhrase, lastWord, topWithin } from './ends.ts';
import { nounPhrase, nounPhraseBefore, nounPhraseFrom, subjectOf } from './phrases.ts';
import { supportOf } from './supports.ts';
import { withoutSubject } from './swallowed.ts';
import {
  dependents,
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

/** What a cue that is no verb attributes. */
export interface WordReading {
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  readonly stance: Stance;
  /** First token of the cue when the reading makes it longer. */
  readonly cueFirst?: number;
  readonly cueLast: number;
}

/** "the ministry's claim that [two people were hurt]", "their refusal [to leave]" */
export function readNoun(view: SentenceView, cue: WordCue, actors: ActorList): WordReading | null {
  const complement = complementOf(view, cue);
  if (complement === null) return null;
  const support = supportOf(view, cue);
  const source =
    support?.source ??
    possessorOf(view, cue.head) ??
    authorOf(view, cue.head) ??
    peopleOf(view, cue.head, actors) ??
    headlineSubject(view, cue.head, complement.marker);
  // Without an owner only a whole clause is surely somebody's words: "a plan to …" is also just a plan.
  if (!source && complement.marker !== 'that') return null;
  const last =
    complement.marker === 'that'
      ? beforeOwnVerb(view, cue.head, endOfClause(view, cue.head, complement.start))
      : endOfPhrase(view, cue.head, topWithin(view, complement.start, complement.start), complement.start);
  const content = [{ first: complement.start, last }];
  return {
    source,
    content,
    stance: support?.negated ? 'no-information' : cue.word.stance,
    cueFirst: support?.first ?? cue.first,
    cueLast: complement.cueLast,
  };
}

/** "The claim that it fell drew laughter": a second verb on the noun, without a subject, is what the claim did. */
function beforeOwnVerb(view: SentenceView, noun: number, last: number): number {
  const verbs = dependents(view, noun, 'acl').filter(
    (verb) => verb > noun && isFiniteVerb(view.tokens[verb]),
  );
  const second = verbs[1];
  if (second === undefined || second > last || view.left[second]! < second) return last;
  return dependents(view, second, 'nsubj').length === 0 ? second - 1 : last;
}

interface Complement {
  readonly start: number;
  readonly cueLast: number;
  readonly marker: 'that' | 'to' | 'preposition';
}

function complementOf(view: SentenceView, cue: WordCue): Complement | null {
  const { takes } = cue.word;
  const { grammar } = view.lexicon;
  const at = cue.head + 1;
  const next = wordOf(view.tokens[at]);
  if (grammar.that.has(next) && takes.has('clause') && !isRelative(view, at) && isClauseAfter(view, at + 1))
    return { start: at, cueLast: cue.head, marker: 'that' };
  if (grammar.infinitive.has(next) && takes.has('infinitive') && view.tokens[at + 1]?.xpos === 'VB')
    return { start: at, cueLast: cue.head, marker: 'to' };
  if (takes.has(next) && next !== 'clause' && view.tokens[at + 1] && !isPunctuation(view.tokens[at + 1])) {
    return { start: at + 1, cueLast: at, marker: 'preposition' };
  }
  return null;
}

/** "The fear that gripped the town": by the roles, "that" stands for the noun in what follows. */
const isRelative = (view: SentenceView, that: number): boolean =>
  view.sentence.frames.some(({ roles }) =>
    roles.some(({ role, first }) => first === that && role.startsWith('R-')),
  );

/** A subject between "that" and its verb: the clause is what is claimed, and "that" no relative pronoun. */
function isClauseAfter(view: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (!token || isVerb(token) || token.upos === 'ADV') return false;
  for (let i = at; i < Math.min(at + 20, view.tokens.length); i++) if (isVerb(view.tokens[i])) return true;
  return false;
}

/** "the ministry's claim", "their claim" */
function possessorOf(view: SentenceView, noun: number): TokenRange | null {
  for (const child of dependents(view, noun, 'nmod', 'det')) {
    if (child > noun) continue;
    const token = view.tokens[child]!;
    if (token.xpos === 'PRP$') return { first: child, last: child };
    const marked = dependents(view, child, 'case').find((each) => view.tokens[each]!.xpos === 'POS');
    if (marked !== undefined) return { ...nounPhrase(view, child), last: marked - 1 };
  }
  return null;
}

/** "Russian claims": the adjective of a people names whose claims they are. */
function peopleOf(view: SentenceView, noun: number, actors: ActorList): TokenRange | null {
  const adjective = dependents(view, noun, 'amod', 'compound', 'nmod').find(
    (child) => child < noun && actors.byDemonym(view.tokens[child]!.form).length > 0,
  );
  return adjective === undefined ? null : { first: adjective, last: adjective };
}

/** "Agency report that …": a verb that the tagger took for a noun, with its subject as a name right before it. */
function headlineSubject(view: SentenceView, noun: number, marker: string): TokenRange | null {
  const name = view.tokens[noun - 1];
  const named = marker === 'that' && noun === 1 && name !== undefined && /^\p{Lu}/u.test(name.form);
  return named && name.upos !== 'DET' && name.upos !== 'ADP' ? { first: 0, last: 0 } : null;
}

/** "a claim by the ministry", "a statement from the ministry" */
function authorOf(view: SentenceView, noun: number): TokenRange | null {
  for (const child of dependents(view, noun, 'nmod', 'obl')) {
    if (child < noun) continue;
    const marker = dependents(view, child, 'case').find((each) =>
      view.lexicon.grammar.authorship.has(wordOf(view.tokens[each])),
    );
    if (marker !== undefined && marker < child)
      return { first: marker + 1, last: nounPhrase(view, child).last };
  }
  return agentOf(view, noun);
}

/** "is confident that [the bridge holds]", "was critical of [the raid]", "is willing [to talk]" */
export function readAdjective(view: SentenceView, cue: WordCue): WordReading | null {
  const { takes, stance } = cue.word;
  const { grammar } = view.lexicon;
  const at = cue.head + 1;
  const next = wordOf(view.tokens[at]);
  const source = subjectRange(view, cue);
  const unclear = readUnclear(view, cue, source);
  if (unclear) return unclear;
  if (!source || view.lexicon.grammar.expletives.has(wordOf(view.tokens[source.last]))) return null;
  if (takes.has('infinitive') && grammar.infinitive.has(next) && view.tokens[at + 1]?.xpos === 'VB') {
    return {
      source,
      content: [{ first: at, last: endOfPhrase(view, cue.head, topWithin(view, at, at + 1), at) }],
      stance,
      cueLast: cue.head,
    };
  }
  if (
    takes.has('clause') &&
    (grammar.that.has(next) || dependents(view, cue.head, 'ccomp').some((child) => view.left[child] === at))
  ) {
    return {
      source,
      content: [{ first: at, last: endOfClause(view, cue.head, at) }],
      stance,
      cueLast: cue.head,
    };
  }
  if (next !== '' && next !== 'clause' && takes.has(next) && view.tokens[at + 1]) {
    return {
      source,
      content: [
        { first: at + 1, last: endOfPhrase(view, cue.head, topWithin(view, at + 1, at + 1), at + 1) },
      ],
      stance,
      cueLast: at,
    };
  }
  return null;
}

/** "It was unclear whether [the bridge held]": the report says that nobody knows. */
function readUnclear(view: SentenceView, cue: WordCue, source: TokenRange | null): WordReading | null {
  const impersonal = source !== null && view.lexicon.grammar.expletives.has(wordOf(view.tokens[source.last]));
  const at = cue.head + 1;
  if (!impersonal || !isUnclear(view, cue)) return null;
  if (!view.lexicon.complementisers.has(wordOf(view.tokens[at]))) return null;
  return {
    source: null,
    content: [{ first: at, last: endOfClause(view, cue.head, at) }],
    stance: 'no-information',
    cueLast: cue.head,
  };
}

/** "Unclear", or "not clear". */
function isUnclear(view: SentenceView, cue: WordCue): boolean {
  const { unclear, negators, grammar } = view.lexicon;
  if (unclear.has(cue.lemma)) return true;
  return (
    grammar.plain.has(cue.lemma) &&
    view.tokens.slice(cue.first, cue.head).some((token) => negators.has(wordOf(token)))
  );
}

function subjectRange(view: SentenceView, cue: WordCue): TokenRange | null {
  const subject = subjectOf(view, cue.head);
  if (subject === null || subject > cue.first) return nounPhraseBefore(view, cue.first);
  const range = nounPhrase(view, subject);
  return range.last < cue.first ? range : nounPhraseBefore(view, cue.first);
}

/** "[Two people were hurt], according to the mayor": everything else in the sentence. */
export function readAccordingTo(view: SentenceView, cue: PhraseCue): WordReading | null {
  const named = sourceAfter(view, cue.last + 1);
  if (!named) return null;
  const apposed = withApposed(view, named);
  // At the head of a sentence what is said begins after a comma: "According to Ana Korr, the officer who …".
  const whole = cue.first > 0 || isComma(view.tokens[apposed.last + 1]) ? apposed : named;
  const source = cue.first === 0 ? withoutSubject(view, whole) : whole;
  const content = aroundPhrase(view, cue.first, afterRelative(view, source.last));
  return content.length === 0 ? null : { source, content, stance: 'asserts', cueLast: cue.last };
}

/** The phrase after "according to": by the tree, ended by a clause or by a comma that no apposition follows. */
function sourceAfter(view: SentenceView, start: number): TokenRange | null {
  const plain = upToMark(view, start) ?? nounPhraseFrom(view, start);
  let head = start;
  while (head < view.tokens.length && view.tokens[head]!.head >= start && head <= (plain?.last ?? start) + 1)
    head++;
  const top = view.tokens[head] && plain && head <= plain.last ? nounPhrase(view, head).last : -1;
  const last = Math.min(
    Math.max(plain?.last ?? -1, top),
    start < 4 ? lastBeforeComma(view, start) : view.tokens.length - 1,
  );
  return last < start ? null : { first: start, last: Math.min(last, lastWord(view)) };
}

/** "According to exit polls, …", "… according to show insiders.": a few words up to a mark, whatever the tagger takes them for. */
function upToMark(view: SentenceView, start: number): TokenRange | null {
  let last = start;
  while (last + 1 < view.tokens.length && !isMark(view, last + 1)) last++;
  const range = { first: start, last };
  const short =
    last < start + (start < 4 ? 12 : 7) && isNominal(view.tokens[last]) && !hasFiniteVerb(view, range);
  return short ? range : null;
}

/** A mark between phrases, no hyphen within a name. */
const isMark = (view: SentenceView, i: number): boolean =>
  isPunctuation(view.tokens[i]) && (view.tokens[i]!.form !== '-' || isDash(view, i));

/** At the head of a sentence a comma ends the source: "According to the mayor, …". */
function lastBeforeComma(view: SentenceView, start: number): number {
  let last = start;
  while (last + 1 < view.tokens.length && !isComma(view.tokens[last + 1])) last++;
  return last;
}

/** "According to an officer who would not be named, …": the last word of a relative clause on the source, closed by a comma. */
function afterRelative(view: SentenceView, last: number): number {
  const next = view.tokens[last + 1];
  if (!next?.xpos.startsWith('W') || !view.lexicon.grammar.relatives.has(wordOf(next))) return last;
  const end = lastBeforeComma(view, last + 1);
  return isComma(view.tokens[end + 1]) ? end : last;
}

function aroundPhrase(view: SentenceView, cueFirst: number, sourceLast: number): readonly TokenRange[] {
  const end = lastWord(view);
  const before = { first: 0, last: cueFirst - 1 };
  const after = { first: sourceLast + 1, last: end };
  const initial = before.last < 0 || (!hasFiniteVerb(view, before) && before.last < 3);
  if (initial) return after.first <= end ? [after] : [];
  const follows = view.tokens[sourceLast + 1];
  const goesOn =
    follows &&
    (isComma(follows) || isDash(view, sourceLast + 1)) &&
    sourceLast + 2 <= end &&
    hasFiniteVerb(view, after);
  const relative = view.lexicon.grammar.relatives.has(wordOf(view.tokens[sourceLast + 2]));
  return goesOn && !relative ? [before, after] : [before];
}
