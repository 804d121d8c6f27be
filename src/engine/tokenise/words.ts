// SPDX-License-Identifier: Apache-2.0
import type { WordLexicon } from '../../language/word-lexicon.ts';
import { abbreviationEnd } from './abbreviations.ts';
import { joins } from './compounds.ts';
import { blank, endOf, measure, number, unit } from './patterns.ts';
import { marksEnd, wholeEnd } from './wholes.ts';

/** Where the words of a text lie: `starts[i]` to `ends[i]`, UTF-16 code units, half-open, in order. */
export interface WordCuts {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A text being cut: what is known of words, and the words found so far. */
interface Cutting {
  readonly text: string;
  readonly lexicon: WordLexicon;
  readonly starts: number[];
  readonly ends: number[];
}

/** A run of letters longer than this is no word of any language; it is cut, so that no later stage meets it whole. */
const longestWord = 200;

/**
 * Cuts a text into words as Universal Dependencies does for English: `do|n't`, `Maravel|'s`, `long|-|range`,
 * `45|km`, and whole `U.S.`, `T-72`, `1,400`, `name@example.org`.
 *
 * Every character that is neither blank nor invisible lies in exactly one word. Linear in the length of the text.
 */
export function cutWords(text: string, lexicon: WordLexicon): WordCuts {
  const cutting: Cutting = { text, lexicon, starts: [], ends: [] };
  let at = 0;
  while (at < text.length) {
    const past = endOf(blank, text, at);
    if (past > 0) at = past;
    if (at < text.length) at = cutNext(cutting, at);
  }
  return { starts: cutting.starts, ends: cutting.ends };
}

/** Cuts the word, or the compound of several, that begins at `at`; gives the offset after it. */
function cutNext(cutting: Cutting, at: number): number {
  const whole = wholeEnd(cutting.text, at, cutting.lexicon);
  if (whole > at) {
    add(cutting, at, whole);
    return whole;
  }
  const measured = cutMeasure(cutting, at);
  if (measured > at) return measured;
  if (endOf(unit, cutting.text, at) > 0) return cutCompound(cutting, at);
  const end = marksEnd(cutting.text, at);
  add(cutting, at, end);
  return end;
}

/** Cuts a number and the dotted unit written against it (`3p.m.`) in two; gives the offset after them, or -1. */
function cutMeasure(cutting: Cutting, at: number): number {
  measure.lastIndex = at;
  const match = measure.exec(cutting.text);
  if (!match || !cutting.lexicon.units.has(match[2]!.toLowerCase())) return -1;
  add(cutting, at, at + match[1]!.length);
  add(cutting, at + match[1]!.length, measure.lastIndex);
  return measure.lastIndex;
}

const apostrophe = /['’ʼ`]/;
const hyphen = /[-‐‑]/;

/** Cuts units joined by apostrophes and hyphens, left to right. */
function cutCompound(cutting: Cutting, at: number): number {
  const { text } = cutting;
  let start = at;
  let end = unitEnd(text, at);
  for (;;) {
    const joint = text[end] ?? '';
    const next = apostrophe.test(joint) || hyphen.test(joint) ? unitEnd(text, end + 1) : -1;
    if (next < 0) return cutLast(cutting, start, end);
    start = cutAtJoint(cutting, start, end, next);
    end = next;
  }
}

/** Cuts off what stands before the joint at `end`, if the joint parts two words; gives where the last word begins. */
function cutAtJoint(cutting: Cutting, start: number, end: number, next: number): number {
  const { text, lexicon } = cutting;
  const partsNumbers = /^\d['’]\d/.test(text.slice(end - 1, end + 2));
  if (partsNumbers || hyphen.test(text[end]!)) {
    if (!partsNumbers && joins(text, start, end, next, lexicon)) return start;
    addUnit(cutting, start, end);
    add(cutting, end, end + 1);
    return end + 1;
  }
  const clitic = cliticStart(text, start, end, next, lexicon);
  if (clitic < 0) return start;
  addUnit(cutting, start, clitic);
  return clitic;
}

/** Cuts the last word of a compound, with its full stop when it is an abbreviation; gives the offset after it. */
function cutLast(cutting: Cutting, start: number, end: number): number {
  const full = abbreviationEnd(cutting.text, start, end, cutting.lexicon);
  if (full > end) add(cutting, start, full);
  else addUnit(cutting, start, end);
  return full;
}

/** The end of the unit at `at`: a number with its separators, or a run of letters and digits; -1 when none is there. */
function unitEnd(text: string, at: number): number {
  return Math.max(endOf(number, text, at), endOf(unit, text, at));
}

/** Where the short form of a verb, of *not* or of the genitive begins in `start … end ' … next`, or -1. */
function cliticStart(text: string, start: number, end: number, next: number, lexicon: WordLexicon): number {
  if (next - end > 4) return -1;
  const tail = text.slice(end + 1, next).toLowerCase();
  if (tail === 't' && end - 1 > start && text[end - 1]!.toLowerCase() === 'n') return end - 1;
  return lexicon.clitics.has(tail) ? end : -1;
}

const numberThenLetters = /^(\d+(?:[.,]\d+)*)(\p{L}+)$/u;

/** Adds a unit, parted where it is written as one word and read as two: `cannot`, `45km`. */
function addUnit(cutting: Cutting, start: number, end: number): void {
  const within = end - start <= 24 ? secondWord(cutting, start, end) : -1;
  if (within > 0) add(cutting, start, start + within);
  add(cutting, within > 0 ? start + within : start, end);
}

function secondWord({ text, lexicon }: Cutting, start: number, end: number): number {
  const form = text.slice(start, end);
  const fused = lexicon.fused.get(form.toLowerCase()) ?? fusedBefore(text, form, end, lexicon);
  if (fused !== undefined) return fused;
  const match = numberThenLetters.exec(form);
  return match && lexicon.units.has(match[2]!.toLowerCase()) ? match[1]!.length : -1;
}

const nextWord = /^[ \t]+(\p{L}{1,12})(?!\p{L})/u;

/** Where the second word begins in a word that is two only before certain others. */
function fusedBefore(text: string, form: string, end: number, lexicon: WordLexicon): number | undefined {
  const fused = lexicon.fusedBefore.get(form.toLowerCase());
  const next = fused && nextWord.exec(text.slice(end, end + 16))?.[1];
  return next && fused.next.has(next.toLowerCase()) ? fused.second : undefined;
}

/** Adds a word, in pieces of at most {@link longestWord}; a pair of surrogates is never parted. */
function add(cutting: Cutting, start: number, end: number): void {
  let from = start;
  while (end - from > longestWord) {
    const low = cutting.text.charCodeAt(from + longestWord) >> 10 === 0x37;
    const to = from + longestWord - (low ? 1 : 0);
    cutting.starts.push(from);
    cutting.ends.push(to);
    from = to;
  }
  cutting.starts.push(from);
  cutting.ends.push(end);
}
