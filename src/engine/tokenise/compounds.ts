// SPDX-License-Identifier: Apache-2.0
import type { WordLexicon } from '../../language/word-lexicon.ts';

const longest = 24;
/** `F-14`, `Tu-22M3`, `COVID-19`, `SS-N`; also `tu-22m3` in a text without capitals, where few letters may stand. */
const designation = /^(?:\p{Lu}[\p{L}]{0,9}\d{0,2}-\d[\p{L}\d]*|\p{Ll}{1,2}-\d[\p{L}\d]*)$/u;
/** `SS-N-22`: capitals, hyphen, one or two capitals, when a number follows them. */
const designationSeries = /^\p{Lu}{1,3}-\p{Lu}{1,2}$/u;

/**
 * Whether the hyphen at `[end, end + 1)` joins what stands before it, from `start`, and after it, to `next`, into one
 * word. English in Universal Dependencies parts most hyphenated words; prefixes and designations stay whole.
 */
export function joins(text: string, start: number, end: number, next: number, lexicon: WordLexicon): boolean {
  if (next - start > longest) return false;
  const first = text.slice(start, end).toLowerCase();
  const second = text.slice(end + 1, next).toLowerCase();
  if (lexicon.prefixes.has(first) && !/^\d/.test(second)) return true;
  if (lexicon.prefixes.has(first) && first.length > 2) return true;
  if (lexicon.suffixes.has(second) || lexicon.hyphenated.has(`${first}-${second}`)) return true;
  return isDesignation(text, start, next);
}

function isDesignation(text: string, start: number, next: number): boolean {
  const whole = text.slice(start, next);
  if (designation.test(whole.replace(/^\p{Lu}{1,3}-(?=\p{Lu}{1,2}-)/u, ''))) return true;
  return designationSeries.test(whole) && /^[-‐‑]\d/.test(text.slice(next, next + 2));
}
