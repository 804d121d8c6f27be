// SPDX-License-Identifier: Apache-2.0
import type { WordLexicon } from '../../language/word-lexicon.ts';
import { abbreviationEnd } from './abbreviations.ts';
import { joins } from './compounds.ts';
import {
  address,
  ampersand,
  blank,
  currency,
  domain,
  dotted,
  endOf,
  face,
  figures,
  handle,
  marked,
  number,
  run,
  trailing,
  unit,
} from './patterns.ts';

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
  const whole = wholeEnd(cutting, at);
  if (whole > at) {
    add(cutting, at, whole);
    return whole;
  }
  if (endOf(unit, cutting.text, at) > 0) return cutCompound(cutting, at);
  const end = marksEnd(cutting.text, at);
  add(cutting, at, end);
  return end;
}

const wholes = [figures, ampersand, handle, dotted, marked, currency];

/** The end of a word that is never cut inside, or -1. */
function wholeEnd({ text, lexicon }: Cutting, at: number): number {
  const net = addressEnd(text, at, lexicon);
  if (net > 0) return net;
  return wholes.reduce((longest, pattern) => Math.max(longest, endOf(pattern, text, at)), -1);
}

function addressEnd(text: string, at: number, lexicon: WordLexicon): number {
  const end = endOf(address, text, at);
  if (end > 0) return withoutTrailing(text, at, end);
  const named = endOf(domain, text, at);
  if (named < 0) return -1;
  const parts = text.slice(at, named).split('.');
  return parts.length > 3 || lexicon.nameEndings.has(parts.at(-1)!) ? named : -1;
}

/** The end of an address without the marks of the sentence it stands in. */
function withoutTrailing(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && trailing.test(text[last - 1]!)) last--;
  return last;
}

/** The end of the punctuation mark, or of the marks that belong together, at `at`. */
function marksEnd(text: string, at: number): number {
  const together = Math.max(endOf(run, text, at), endOf(face, text, at));
  return together > at ? together : at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}

const apostrophe = /['’ʼ]/;
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
  if (hyphen.test(text[end]!)) {
    if (joins(text, start, end, next, lexicon)) return start;
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
  const within = end - start <= 24 ? secondWord(cutting.text.slice(start, end), cutting.lexicon) : -1;
  if (within > 0) add(cutting, start, start + within);
  add(cutting, within > 0 ? start + within : start, end);
}

function secondWord(form: string, lexicon: WordLexicon): number {
  const fused = lexicon.fused.get(form.toLowerCase());
  if (fused !== undefined) return fused;
  const match = numberThenLetters.exec(form);
  return match && lexicon.units.has(match[2]!.toLowerCase()) ? match[1]!.length : -1;
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
