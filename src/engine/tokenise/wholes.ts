// SPDX-License-Identifier: Apache-2.0
import type { WordLexicon } from '../../language/word-lexicon.ts';
import {
  address,
  ampersand,
  currency,
  domain,
  dotted,
  endOf,
  face,
  figures,
  file,
  handle,
  looseClitic,
  marked,
  pictograph,
  run,
  trailing,
} from './patterns.ts';

const wholes = [figures, ampersand, handle, dotted, marked, currency];

/** The end of the word at `at` that is never cut inside (an address, `U.S.`, a telephone number), or -1. */
export function wholeEnd(text: string, at: number, lexicon: WordLexicon): number {
  const named = Math.max(addressEnd(text, at, lexicon), fileEnd(text, at, lexicon));
  if (named > 0) return named;
  const clitic = looseCliticEnd(text, at, lexicon);
  if (clitic > 0) return clitic;
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

/** The end of a file's name, or of a name's ending alone (`.pdf`), or -1. */
function fileEnd(text: string, at: number, lexicon: WordLexicon): number {
  const end = endOf(file, text, at);
  if (end < 0) return -1;
  return lexicon.fileEndings.has(text.slice(text.lastIndexOf('.', end - 1) + 1, end).toLowerCase())
    ? end
    : -1;
}

function looseCliticEnd(text: string, at: number, lexicon: WordLexicon): number {
  const end = endOf(looseClitic, text, at);
  return end > 0 && lexicon.clitics.has(text.slice(at + 1, end).toLowerCase()) ? end : -1;
}

const marks = [run, face, pictograph];

/** The end of the punctuation mark, or of the marks that belong together, at `at`. */
export function marksEnd(text: string, at: number): number {
  const together = Math.max(...marks.map((pattern) => endOf(pattern, text, at)));
  return together > at ? together : at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
}
