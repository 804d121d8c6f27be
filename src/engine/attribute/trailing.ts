// SPDX-License-Identifier: Apache-2.0
import type { VerbCue } from './cues.ts';
import { subjectOf } from './phrases.ts';
import { reading, speaking, stanceOf, type VerbReading } from './readings.ts';
import { headOf } from './sources.ts';
import {
  hasFiniteVerb,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** A speaker without a comma before it is no longer than this. */
const longest = 10;

/**
 * "[Two people were hurt] the mayor said": the sentence ends with its cue and no comma parts them, as in texts that have
 * lost their commas. Only where the verb brings in words, nothing is left for it to bring in behind it, and what stands
 * right before it can speak.
 */
export function readTrailing(view: SentenceView, cue: VerbCue): VerbReading | null {
  const stance = cue.frames.has('quote') ? stanceOf(cue, ...speaking) : undefined;
  if (stance === undefined || !isFiniteVerb(view.tokens[cue.head]) || !isTail(view, cue.last + 1))
    return null;
  const source = speakerBefore(view, cue);
  if (source === null || source.first === 0) return null;
  const before = view.tokens[source.first - 1]!;
  if (isPunctuation(before) && !isQuoteMark(before)) return null;
  const content = { first: 0, last: source.first - 1 };
  if (!hasFiniteVerb(view, content) || isJoint(view, source.first - 1)) return null;
  return reading(cue, 'before', stance, { range: source, after: false }, [content]);
}

/** Nothing but when, where and how it was said up to the sentence's end. */
function isTail(view: SentenceView, from: number): boolean {
  for (let i = from; i < view.tokens.length; i++) {
    const { upos, xpos } = view.tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || xpos.startsWith('W')) return false;
    const opens = i === from && ['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(upos);
    if (opens && !view.lexicon.times.has(wordOf(view.tokens[i]))) return false;
  }
  return true;
}

/** The words right before the verb that name somebody: back to an article, a pronoun or the first name of a run. */
function speakerBefore(view: SentenceView, cue: VerbCue): TokenRange | null {
  const last = cue.first - 1;
  if (last < 1 || subjectOf(view, cue.head) === null) return null;
  const token = view.tokens[last]!;
  if (token.upos === 'PRON')
    return token.xpos === 'PRP' && !view.lexicon.pronouns.first.has(wordOf(token))
      ? { first: last, last }
      : null;
  let first = last + 1;
  while (first > 0 && last - first < longest && isPartOfName(view, first - 1)) first--;
  if (first > last || !isNominal(token)) return null;
  // Behind a quote nothing but the speaker can stand.
  if (first > 0 && isQuoteMark(view.tokens[first - 1])) return { first, last };
  const article = view.tokens.slice(first, last + 1).findLastIndex((each) => each.upos === 'DET');
  const range = { first: article < 0 ? first : first + article, last };
  return maySpeak(view, range) ? range : null;
}

function isPartOfName(view: SentenceView, i: number): boolean {
  const { upos, xpos } = view.tokens[i]!;
  const links = view.lexicon.grammar.phrasal.has(wordOf(view.tokens[i])) && upos === 'ADP';
  if (links) return view.tokens[i - 1]?.upos === 'PROPN' && view.tokens[i + 1]?.upos === 'PROPN';
  return (
    ['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART'].includes(upos) &&
    xpos !== 'TO' &&
    !view.lexicon.times.has(wordOf(view.tokens[i]))
  );
}

/** A role, or a name. */
function maySpeak(view: SentenceView, range: TokenRange): boolean {
  const head = view.tokens[Math.max(headOf(view, range), range.first)]!;
  const words = view.tokens.slice(range.first, range.last + 1);
  return (
    view.lexicon.roles.has(wordOf(head)) ||
    view.lexicon.roles.has(wordOf(view.tokens[range.last])) ||
    words.every((token) => token.upos === 'PROPN' || token.upos === 'DET')
  );
}

/** "Of the ministry", "since it started": what a small word ties to the words before it is not the subject alone. */
function isJoint(view: SentenceView, before: number): boolean {
  return ['ADP', 'CCONJ', 'SCONJ'].includes(view.tokens[before]!.upos);
}
