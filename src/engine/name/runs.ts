// SPDX-License-Identifier: Apache-2.0
import type { NameLexicon } from '../../language/names.ts';
import { isJoint, type SentenceView, touches } from './view.ts';

/** A row of capitalised words, small words of names inside included. Indices inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest rows of capitalised words: "Walid al-Muallem", "Free Syrian Army". A day, a month or any other
 * capitalised word that is no name ends a row, as do punctuation other than a hyphen and the possessive.
 */
export function runsOf(view: SentenceView, names: NameLexicon): readonly Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    if (!opensRun(view, i, names)) continue;
    const last = endOfRun(view, i, names);
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
}

function opensRun(view: SentenceView, i: number, names: NameLexicon): boolean {
  return isNameWord(view, i, names) || opensWithArticle(view, i, names);
}

/** "al-Omar", "el-Sisi": the article in small letters, hyphened onto a capitalised word. */
function opensWithArticle(view: SentenceView, i: number, names: NameLexicon): boolean {
  if (!names.nameParticles.has(view.folded[i]!) || !touches(view, i)) return false;
  return isJoint(view.tokens[i + 1]!.form) && touches(view, i + 1) && isNameWord(view, i + 2, names);
}

function isNameWord(view: SentenceView, i: number, names: NameLexicon): boolean {
  return view.capital[i] === true && !names.notNames.has(view.folded[i]!) && view.folded[i] !== '';
}

function endOfRun(view: SentenceView, first: number, names: NameLexicon): number {
  let last = first;
  for (let i = first; i < view.tokens.length; i++) {
    if (isNameWord(view, i, names)) last = i;
    else if (!carriesOn(view, i, names)) break;
  }
  return last;
}

/** A hyphen inside a word, the point of an initial, a small word of names before another capital. */
function carriesOn(view: SentenceView, i: number, names: NameLexicon): boolean {
  const form = view.tokens[i]!.form;
  if (isJoint(form)) return form === '.' ? view.tokens[i - 1]?.form.length === 1 : touches(view, i - 1);
  return names.nameParticles.has(view.folded[i]!) && view.tokens[i]!.upos !== 'ADP';
}

/** The run that a token belongs to, or null. Runs are in order and apart, so this is a binary search. */
export function runAt(runs: readonly Run[], token: number): Run | null {
  const run = runs[indexAt(runs, token)];
  return run !== undefined && run.first <= token && token <= run.last ? run : null;
}

/** Index of the first run that ends at the token or after it. */
function indexAt(runs: readonly Run[], token: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Joins runs over "of", "of the", "for", "and": "Ministry of Foreign Affairs and Trade". */
export function linkedEnd(view: SentenceView, runs: readonly Run[], run: Run, names: NameLexicon): number {
  let last = run.last;
  for (let i = indexAt(runs, run.last) + 1; i < runs.length; i++) {
    const between = view.tokens.slice(last + 1, runs[i]!.first);
    if (between.length === 0 || between.length > 2) break;
    if (!between.every((token) => names.bodyLinks.has(token.form.toLowerCase()))) break;
    last = runs[i]!.last;
  }
  return last;
}
