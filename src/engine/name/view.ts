// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon, PhraseSet } from '../../language/names.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';

/**
 * How far capitals can be trusted in a sentence: `mixed` as in running text, `title` where most words have one
 * and no full stop ends them (headlines), `upper` and `lower` where all or none do.
 */
export type Casing = 'mixed' | 'title' | 'upper' | 'lower';

/** One sentence, made ready for the spotters: words folded once, capitals weighed. */
export interface SentenceView {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly folded: readonly string[];
  /** Whether a token looks like part of a name by its capital, as far as the sentence's casing allows to tell. */
  readonly capital: readonly boolean[];
  readonly casing: Casing;
}

const letters = /\p{L}/u;
const capitalised = /^[^\p{L}]*\p{Lu}/u;

/** @param text the whole report's text: tokens index it */
export function viewOf(text: string, sentence: Sentence, names: NameLexicon): SentenceView {
  const { tokens } = sentence;
  const folded = tokens.map((token) => foldName(token.form));
  const casing = casingOf(tokens, names.headlineSmall);
  const opener = tokens.findIndex((token) => token.upos !== 'PUNCT' && token.upos !== 'SYM');
  const capital = tokens.map((token, i) =>
    isCapital(
      token,
      i === opener && !names.definiteInstitutions.phrases.has(folded[i]!) ? tokens[i + 1] : null,
      casing,
    ),
  );
  return { text, sentence, tokens, folded, capital, casing };
}

function casingOf(tokens: readonly Token[], small: ReadonlySet<string>): Casing {
  const words = tokens.filter((token) => letters.test(token.form) && token.form.length > 1);
  const content = words.filter((token) => !small.has(token.form.toLowerCase()));
  const upper = words.filter((token) => token.form === token.form.toUpperCase()).length;
  const initial = content.filter((token) => capitalised.test(token.form)).length;
  if (words.length >= 3 && upper / words.length > 0.8) return 'upper';
  if (initial === 0 && words.length > 0) return 'lower';
  const stopped = /^[.!?]/.test(tokens.at(-1)?.form ?? '');
  return !stopped && content.length >= 4 && initial / content.length > 0.75 ? 'title' : 'mixed';
}

/** @param after for the first word, which has a capital whatever it is, the next one; null for any other */
function isCapital(token: Token, after: Token | undefined | null, casing: Casing): boolean {
  if (!capitalised.test(token.form)) return false;
  if (casing === 'upper') return token.upos === 'PROPN';
  return after === null || opensWithName(token, after);
}

function opensWithName(token: Token, next: Token | undefined): boolean {
  if (token.upos === 'PROPN' || /^(?:\p{Lu}\.?){2,}$/u.test(token.form)) return true;
  return token.upos === 'ADJ' || (token.upos === 'NOUN' && next !== undefined && capitalised.test(next.form));
}

/** The characters from the first token to the last, as written. */
export function written(view: SentenceView, first: number, last: number): string {
  return view.text.slice(view.tokens[first]!.start, view.tokens[last]!.end);
}

/** Whether nothing but the given tokens' own punctuation or nothing at all stands between two neighbours. */
export function touches(view: SentenceView, left: number): boolean {
  return view.tokens[left]!.end === view.tokens[left + 1]?.start;
}

/**
 * The longest row of tokens from `first` whose words, folded, are in the set; its last index, or -1.
 *
 * Hyphens and full stops between words are as good as spaces.
 */
export function longestPhrase(view: SentenceView, first: number, set: PhraseSet): number {
  if (!opensPhrase(view.folded[first] ?? '', set)) return -1;
  let found = -1;
  let phrase = '';
  let words = 0;
  for (let last = first; last < view.tokens.length && words < set.longest; last++) {
    const word = view.folded[last]!;
    if (word === '') {
      if (!isJoint(view.tokens[last]!.form)) break;
      continue;
    }
    phrase = phrase === '' ? word : `${phrase} ${word}`;
    words++;
    if (set.phrases.has(phrase)) found = last;
  }
  return found;
}

/** A token that folds to several words ("U.S.") opens a phrase with its first. */
function opensPhrase(folded: string, set: PhraseSet): boolean {
  return (
    set.first.has(folded) || (folded.includes(' ') && set.first.has(folded.slice(0, folded.indexOf(' '))))
  );
}

/** The same for a row that ends at `last`: its first index, or -1. */
export function longestPhraseBefore(view: SentenceView, last: number, set: PhraseSet): number {
  if (!set.last.has(view.folded[last] ?? '')) return -1;
  let found = -1;
  let phrase = '';
  let words = 0;
  for (let first = last; first >= 0 && words < set.longest; first--) {
    const word = view.folded[first]!;
    if (word === '' && !isJoint(view.tokens[first]!.form)) break;
    if (word === '') continue;
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    words++;
    if (set.phrases.has(phrase)) found = first;
  }
  return found;
}

export function isJoint(form: string): boolean {
  return /^[-‐‑–.]$/.test(form);
}
