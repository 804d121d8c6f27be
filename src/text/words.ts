// SPDX-License-Identifier: Apache-2.0
import { foldName } from './fold.ts';

/** A word of a text, with the form under which it is compared. Offsets are UTF-16 code units, half-open. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Case, diacritics, look-alike letters, invisible characters and digit grouping folded away. */
  readonly folded: string;
}

// Invisible characters may stand inside a word; an apostrophe or a digit group's comma or point may join two halves.
const letter = '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]';
const pattern = new RegExp(`${letter}+(?:(?:['’ʼ]|(?<=\\p{N})[.,](?=\\p{N}))${letter}+)*`, 'gu');
const plain = /^[a-z0-9]+$/;
const grouping = /[\s,.]/g;

/**
 * Cuts a text into words for comparison between texts: coarser than the tokens of the language stages (no
 * punctuation, clitics left on their word) and the same for every language with an alphabet.
 *
 * Words without anything visible in them are left out.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const folded = foldWord(match[0]);
    if (folded !== '') words.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return words;
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return plain.test(lower) ? lower : foldName(word).replace(grouping, '');
}
