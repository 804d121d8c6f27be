// SPDX-License-Identifier: Apache-2.0
import type { VerbCue } from './cues.ts';
import { trimmed } from './phrases.ts';
import {
  isComma,
  isNominal,
  isPunctuation,
  isVerb,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** What stands nearer to a verb than the subject that the tree gives it, and is its subject; null when the tree is right. */
export function nearerSource(view: SentenceView, subject: TokenRange, cue: VerbCue): TokenRange | null {
  return (
    nearerSubject(view, subject, cue) ?? upToVerb(view, subject, cue) ?? afterOpenComma(view, subject, cue)
  );
}

/**
 * "After the raid the army fled, the mayor said": when a comma parts the tree's subject from the verb and a noun phrase
 * without any verb stands in between, that one is the subject.
 */
function nearerSubject(view: SentenceView, subject: TokenRange, cue: VerbCue): TokenRange | null {
  if (isComma(view.tokens[cue.first - 1]) || subject.last + 1 >= cue.first) return null;
  if (view.tokens[subject.last + 1]!.upos === 'CCONJ') return jointSubject(view, subject, cue);
  let first = cue.first;
  while (
    first - 1 > subject.last &&
    !isPunctuation(view.tokens[first - 1]) &&
    view.tokens[first - 1]!.upos !== 'CCONJ'
  ) {
    first--;
    const token = view.tokens[first]!;
    if (isVerb(token) && !looksNominal(view, first) && !isModifier(view, first)) return null;
    if (token.upos === 'SCONJ' || token.xpos.startsWith('W')) return null;
  }
  const bound = view.tokens[first - 1];
  if (first - 1 === subject.last || !(isComma(bound) || bound?.upos === 'CCONJ')) return null;
  const nominal = view.tokens.slice(first, cue.first).some(isNominal);
  return nominal && view.tokens[first]!.upos !== 'ADP' ? { first, last: cue.first - 1 } : null;
}

/** "Retired Colonel Korr": a participle before a name. */
const isModifier = (view: SentenceView, i: number): boolean =>
  view.tokens[i]!.xpos === 'VBN' && isNominal(view.tokens[i + 1]);

/** "The group's affiliate in the north": a noun that the tagger took for a present tense, between a noun and "in". */
function looksNominal(view: SentenceView, i: number): boolean {
  const { xpos } = view.tokens[i]!;
  const before = view.tokens[i - 1];
  return (
    (xpos === 'VBP' || xpos === 'VB') &&
    (before?.upos === 'PROPN' || before?.upos === 'ADJ') &&
    view.tokens[i + 1]?.upos === 'ADP'
  );
}

/** "Attorney Ana Korr said": one name that the tree has in halves, when nothing but nouns stands before the verb. */
function upToVerb(view: SentenceView, subject: TokenRange, cue: VerbCue): TokenRange | null {
  let last = cue.first - 1;
  while (last > subject.last && view.lexicon.times.has(wordOf(view.tokens[last]))) last--;
  if (last === subject.last) return null;
  for (let i = subject.last + 1; i <= last; i++) {
    if (
      !['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART'].includes(view.tokens[i]!.upos) &&
      view.tokens[i]!.form !== '-'
    )
      return null;
  }
  return isNominal(view.tokens[last]) ? trimmed(view, { first: subject.first, last }) : null;
}

/** "The crews, Korr explained later, …": an apposition would close with a comma, so what stands after it is who speaks. */
function afterOpenComma(view: SentenceView, { first, last }: TokenRange, cue: VerbCue): TokenRange | null {
  if (last + 1 !== cue.first || !closesSoon(view, cue.last)) return null;
  const commas = [];
  for (let i = first; i <= last; i++) {
    if (view.tokens[i]!.upos === 'CCONJ' || isVerb(view.tokens[i])) return null;
    if (isComma(view.tokens[i])) commas.push(i);
  }
  const [comma] = commas;
  return commas.length === 1 ? { first: comma! + 1, last } : null;
}

/** A comma not far behind a cue, with nothing but when and where it was said in between, and a verb behind it. */
function closesSoon(view: SentenceView, cueLast: number): boolean {
  for (let i = cueLast + 1; i < Math.min(cueLast + 9, view.tokens.length); i++) {
    if (isComma(view.tokens[i])) return isVerb(view.tokens[i + 1]) || view.tokens[i + 1]?.upos === 'ADV';
    if (isPunctuation(view.tokens[i]) || isVerb(view.tokens[i]) || view.tokens[i]!.upos === 'SCONJ')
      return false;
  }
  return false;
}

/** "The mayor and the chief said": both, when nothing but names stands between. */
function jointSubject(view: SentenceView, subject: TokenRange, cue: VerbCue): TokenRange | null {
  for (let i = subject.last + 2; i < cue.first; i++) {
    const token = view.tokens[i]!;
    if (isVerb(token) || token.upos === 'ADP' || isPunctuation(token)) return null;
  }
  return { first: subject.first, last: cue.first - 1 };
}
