// SPDX-License-Identifier: Apache-2.0

/**
 * A run of letters, a numeral or a single sign. Times and figures are read over these rather than over syntactic
 * tokens, because a tokeniser's choices (is `mid-2011` one token?) must not change what a number says.
 */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** Whether it follows the word before without a space. */
  readonly glued: boolean;
  /** Whether it had a possessive ending: "Apple" of "Apple's", and the "s" of "Apple 's". */
  readonly possessive: boolean;
}

const piece =
  /(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*)|(?<number>\p{Nd}+(?:[.,]\p{Nd}+|[\u00a0\u202f\u2009]\p{Nd}{3}(?!\p{Nd}))*)|\S/gu;

/** A possessive ending, which belongs to no word: "Wednesday's". */
const possessive = /['’]s$/iu;

/**
 * Cuts a stretch of text into words.
 *
 * @param text the whole report text; offsets are UTF-16 code units into it
 * @param start where the stretch begins, inclusive
 * @param end where it ends, exclusive
 */
export function wordsOf(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(piece)) {
    const at = start + match.index;
    const kind = match.groups!['word'] ? 'word' : match.groups!['number'] ? 'number' : 'sign';
    const form = kind === 'word' ? match[0].replace(possessive, '') : match[0];
    words.push({
      start: at,
      end: at + form.length,
      form,
      lower: form.toLowerCase(),
      kind,
      glued: at === last,
      possessive: form !== match[0] || (match[0] === 's' && at === last && isApostrophe(words.at(-1))),
    });
    last = at + match[0].length;
  }
  return words;
}

function isApostrophe(word: Word | undefined): boolean {
  return word?.form === "'" || word?.form === '’';
}

/** Whether the words from `at` on are these, compared in lower case. */
export function matchesAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, k) => words[at + k]?.lower === word);
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: Word | undefined): boolean {
  if (!word) return false;
  const first = word.form.charAt(0);
  return first !== first.toLowerCase();
}
