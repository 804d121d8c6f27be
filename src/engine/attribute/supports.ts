// SPDX-License-Identifier: Apache-2.0
import { firstOfCue, type WordCue } from './cues.ts';
import { nounPhrase, subjectOf } from './phrases.ts';
import { headOf } from './sources.ts';
import { type SentenceView, type TokenRange, wordOf } from './view.ts';

/** A verb that only lends its subject and its tense to a noun: "issued a warning", "has doubts". */
export interface Support {
  readonly source: TokenRange;
  /** First token of the cue, which runs from the verb to the noun. */
  readonly first: number;
  /** "Gave no proof", "did not make a promise". */
  readonly negated: boolean;
}

/** The verb that a noun of saying is the object of, when it says nothing by itself. */
export function supportOf(view: SentenceView, cue: WordCue): Support | null {
  const { head: verb, deprel } = view.tokens[cue.head]!;
  if (deprel !== 'obj' || verb < 0 || verb > cue.head) return null;
  if (!view.lexicon.supports.has(view.tokens[verb]!.lemma)) return null;
  const subject = subjectOf(view, verb);
  if (subject === null || subject > verb) return null;
  const first = firstOfCue(view, verb, view.lexicon);
  const source = nounPhrase(view, subject);
  if (source.last >= first || !isPlain(view, verb, cue.head) || !names(view, source)) return null;
  const { negators } = view.lexicon;
  const negated = view.tokens.slice(first, cue.head).some((token) => negators.has(wordOf(token)));
  return { source, first, negated };
}

/** Somebody, or a document: "the raid gave warning" is nobody's. */
function names(view: SentenceView, range: TokenRange): boolean {
  const head = view.tokens[headOf(view, range)]!;
  return head.upos === 'PROPN' || head.upos === 'PRON' || view.lexicon.roles.has(wordOf(head));
}

/** Only an article and adjectives between the two: "issued a stern warning". */
function isPlain(view: SentenceView, verb: number, noun: number): boolean {
  return view.tokens
    .slice(verb + 1, noun)
    .every(({ upos, xpos }) => ['DET', 'ADJ', 'ADV', 'NUM', 'CCONJ'].includes(upos) || xpos === 'VBG');
}
