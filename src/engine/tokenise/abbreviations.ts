// SPDX-License-Identifier: Apache-2.0
import type { WordLexicon } from '../../language/word-lexicon.ts';

const longest = 10;
const aloneCapital = /^\p{Lu}$/u;
const nameFollows = /^\.(?:\p{Lu}\.)*[\s]+\p{Lu}/u;
const numberFollows = /^\.\s*\d/;

/**
 * The end of an abbreviation with its full stop, or `end` unchanged when the word at `[start, end)` is none or no
 * full stop follows. Whether the full stop also ends a sentence is not decided here.
 */
export function abbreviationEnd(text: string, start: number, end: number, lexicon: WordLexicon): number {
  if (text[end] !== '.' || text[end + 1] === '.' || end - start > longest) return end;
  const form = text.slice(start, end);
  if (aloneCapital.test(form)) return isInitial(text, start, end) ? end + 1 : end;
  switch (lexicon.abbreviations.get(form.toLowerCase())) {
    case 'always':
      return end + 1;
    case 'number':
      return numberFollows.test(text.slice(end, end + 4)) ? end + 1 : end;
    case 'capital':
      return /^\p{Lu}/u.test(form) ? end + 1 : end;
    default:
      return end;
  }
}

const smallLetters = /^\p{Ll}(?:\.\p{Ll})+\.$/u;

/**
 * Whether an abbreviation lends its full stop to a sentence that ends with it: `etc.` and `p.m.` do, `U.S.`, a name
 * for itself, keeps it.
 */
export function partsAtEnd(form: string, lexicon: WordLexicon): boolean {
  if (!form.endsWith('.') || form.length < 3) return false;
  return lexicon.abbreviations.has(form.slice(0, -1).toLowerCase()) || smallLetters.test(form);
}

/** A capital letter with a full stop before a name is a name's initial: `J. Hale`, `Ana M. Hale`, `by J. Hale`. */
function isInitial(text: string, start: number, end: number): boolean {
  return text.slice(start, end) !== 'I' && nameFollows.test(text.slice(end, end + 24));
}
