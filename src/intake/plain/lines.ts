// SPDX-License-Identifier: Apache-2.0

/** A stretch of a text, without the blanks around it. UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const blank = /\s/u;

/** The non-blank lines of a text, each without the blanks around it. */
export function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    push(lines, text, start, match.index);
    start = match.index + match[0].length;
  }
  push(lines, text, start, text.length);
  return lines;
}

function push(lines: Stretch[], text: string, start: number, end: number): void {
  const trimmed = trim(text, { start, end });
  if (trimmed) lines.push(trimmed);
}

/** A stretch without the blanks at its ends; null when it is all blank. */
export function trim(text: string, { start, end }: Stretch): Stretch | null {
  while (start < end && blank.test(text[start]!)) start++;
  while (end > start && blank.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/**
 * Where one piece of running text ends and the next begins: after a full stop and a blank, or, where blocks of a page
 * were glued together, after a full stop that a capitalised word follows at once ("of the story.The army").
 */
const spaced = /[.!?…]["”’')\]]*(?=\s+["“‘'(]*[\p{Lu}\p{N}©])/u;
const glued = /(?<=[\p{Ll}\p{N}%)”’"])[.!?]["”’)]*(?=["“‘]?\p{Lu}\p{Ll}|--?\s?\p{Lu})/u;
const border = new RegExp(`${glued.source}|${spaced.source}`, 'gu');

/**
 * Cuts a line into pieces about the size of sentences. They serve to tell boilerplate from body and need not be the
 * sentences of the language: a border too many ("Gen. Ora") does no harm.
 */
export function piecesOf(text: string, line: Stretch): readonly Stretch[] {
  const pieces: Stretch[] = [];
  const words = text.slice(line.start, line.end);
  let start = 0;
  for (const match of words.matchAll(border)) {
    const end = match.index + match[0].length;
    push(pieces, text, line.start + start, line.start + end);
    start = end;
  }
  push(pieces, text, line.start + start, line.end);
  return pieces;
}

/** Also two apostrophes or grave accents, which some archives have for quotation marks. */
const quoted = /“[^“”]{0,1500}(?:”|$)|"[^"]{0,600}(?:"|$)|(?:''|``)(?:(?!''|``)[^“”"]){0,600}(?:''|$)/gu;

/**
 * The words of a line with what stands in quotation marks covered: another's voice is not the outlet's. A quotation
 * that runs on into the next paragraph is left open on the line.
 */
export function ownWords(words: string): string {
  // Not blanks: “Read more” before a quotation is not a “Read more” that stands alone.
  return words.replace(quoted, (quote) => '\ufffc'.repeat(quote.length));
}

/** Whether a line ends as a sentence does. */
export function endsAsSentence(words: string): boolean {
  return /[.!?…]["”’')\]]*$/u.test(words);
}

/** Number of blank-separated words. */
export function wordCount(words: string): number {
  return words.match(/\S+/gu)?.length ?? 0;
}
