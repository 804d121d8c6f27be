// SPDX-License-Identifier: Apache-2.0
import type { GoldSentence } from '../../evaluation/readers/conllu.ts';
import { lemmaOf } from '../../src/engine/parse/lemma.ts';
import type { LemmaModel, WordHeader } from '../../src/language/words.ts';

const longestEnding = 5;
/** An ending must be met with this many different words before it makes a rule. */
const fewestWords = 2;

interface Entry {
  readonly xpos: string;
  readonly word: string;
  readonly lemma: string;
  readonly edit: string;
}

/**
 * Learns lemmas: for each Penn tag and ending the edit that most of its words take, endings that only repeat what a
 * shorter one says left out, and the words that come out wrong as exceptions.
 */
export function trainLemmas(sentences: readonly GoldSentence[]): WordHeader {
  const entries = entriesOf(sentences);
  const endings: [string, number, string][] = [];
  const kept = new Map<string, string>();
  for (let length = 0; length <= longestEnding; length++) {
    for (const [key, edit] of commonestEdits(entries, length)) {
      if (inherited(kept, key) === edit) continue;
      kept.set(key, edit);
      const [cut, add] = edit.split('+');
      endings.push([key, Number(cut), add!]);
    }
  }
  const rules: LemmaModel = {
    exceptions: new Map(),
    endings: new Map(endings.map(([key, cut, add]) => [key, { cut, add }])),
    longestEnding,
  };
  const exceptions = entries
    .filter(({ word, xpos, lemma }) => lemmaOf(word, xpos, rules) !== lemma)
    .map(({ word, xpos, lemma }) => [`${xpos} ${word}`, lemma] as const);
  return { exceptions, endings, longestEnding };
}

/** The lemma most often given to each word under each tag. */
function entriesOf(sentences: readonly GoldSentence[]): readonly Entry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, xpos, lemma } of words) {
      const key = `${xpos} ${form.toLowerCase().replaceAll('’', "'")}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      const small = lemma.toLowerCase().replaceAll('’', "'");
      lemmas.set(small, (lemmas.get(small) ?? 0) + 1);
      counts.set(key, lemmas);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, lemmas]) => {
      const [xpos, word] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
      const lemma = commonest(lemmas);
      return { xpos, word, lemma, edit: editBetween(word, lemma) };
    });
}

/** `3+y`: drop three letters, add *y*. */
function editBetween(word: string, lemma: string): string {
  let shared = 0;
  while (shared < word.length && shared < lemma.length && word[shared] === lemma[shared]) shared++;
  return `${word.length - shared}+${lemma.slice(shared)}`;
}

function commonestEdits(entries: readonly Entry[], length: number): readonly (readonly [string, string])[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { xpos, word, edit } of entries) {
    if (word.length < length || Number(edit.split('+')[0]) > Math.max(length, 1) + 2) continue;
    const key = `${xpos} ${word.slice(word.length - length)}`;
    const edits = counts.get(key) ?? new Map<string, number>();
    edits.set(edit, (edits.get(edit) ?? 0) + 1);
    counts.set(key, edits);
  }
  return [...counts]
    .filter(([, edits]) => Math.max(...edits.values()) >= fewestWords)
    .map(([key, edits]) => [key, commonest(edits)] as const);
}

/** What the endings shorter than the key's say. */
function inherited(kept: ReadonlyMap<string, string>, key: string): string | undefined {
  const tag = key.slice(0, key.indexOf(' ') + 1);
  for (let ending = key.slice(tag.length + 1); ; ending = ending.slice(1)) {
    const edit = kept.get(tag + ending);
    if (edit !== undefined || ending === '') return edit;
  }
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0];
}
