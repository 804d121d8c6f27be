// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Sentence, type Token } from '../../model/index.ts';

/** What a sentence is about: stems of the words that carry content, names apart. */
export interface Ideas {
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The stems of the content words as they follow one another. */
  readonly order: readonly string[];
}

/** How far two sentences are about the same. */
export interface Likeness {
  /** Shared stems of the sentence that has fewer, 0 to 1. */
  readonly share: number;
  /** The shared stems, sorted. */
  readonly words: readonly string[];
  /** Shared names of the sentence that names fewer, 0 to 1. */
  readonly names: number;
  /** Each sentence has a number that the other has not. */
  readonly otherNumbers: boolean;
}

const contentTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
/** Letters after which *violated* and *violation* are one. */
const stemLength = 6;

/** Whether a word carries content: a noun, name, verb, adjective or number. */
export function tellsContent({ upos }: Pick<Token, 'upos'>): boolean {
  return contentTags.has(upos);
}

/** The first letters of a word's dictionary form. */
export function stemOf({ lemma }: Pick<Token, 'lemma'>): string {
  return lemma.toLowerCase().slice(0, stemLength);
}

export function ideasOf({ tokens }: Sentence): Ideas {
  const content = tokens.filter(tellsContent);
  const order = content.map(stemOf);
  return {
    order,
    stems: new Set(order),
    names: new Set(content.filter(({ upos }) => upos === 'PROPN').map(stemOf)),
    numbers: new Set(tokens.filter(({ upos, lemma }) => upos === 'NUM' && lemma !== 'one').map(stemOf)),
  };
}

export function likeness(a: Ideas, b: Ideas): Likeness {
  const words = [...a.stems].filter((stem) => b.stems.has(stem)).sort(byCodeUnits);
  const smaller = Math.min(a.stems.size, b.stems.size);
  return {
    share: smaller === 0 ? 0 : Math.round((words.length / smaller) * 1000) / 1000,
    words,
    names: shareOf(a.names, b.names),
    otherNumbers: hasMore(a.numbers, b.numbers) && hasMore(b.numbers, a.numbers),
  };
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((one) => b.has(one)).length / smaller;
}

function hasMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => !b.has(one));
}
