// SPDX-License-Identifier: Apache-2.0

/** Code units `[start, end)` of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage of the first text that stands, changed or not, in the second. */
export interface MadeCase {
  readonly a: Stretch;
  readonly b: Stretch;
}

/** Two texts, the second made from the first by a known operation, and what of the first stands in it. */
export interface MadePair {
  readonly operation: Operation;
  readonly a: string;
  readonly b: string;
  readonly cases: readonly MadeCase[];
}

export const operations = ['excerpt', 'reorder', 'splice', 'truncation', 'edited'] as const;
export type Operation = (typeof operations)[number];

/** A text as its sentences, in order. */
export interface Sentences {
  readonly text: string;
  readonly sentences: readonly Stretch[];
}

interface Part {
  readonly words: string;
  /** Where it comes from in the first text; null when from elsewhere. */
  readonly from: Stretch | null;
}

/**
 * Makes a second text out of a first one, with sentences of another text round it where the operation says so.
 *
 * - excerpt: a third of the first text, in the midst of the other
 * - reorder: the first text in four blocks, their order turned
 * - splice: two passages of the first, apart, in the midst of the other
 * - truncation: the first half of the first text and nothing else
 * - edited: an excerpt in which one word in ten was dropped, added, put in place of another or moved
 *
 * @param random numbers in [0, 1), the same for the same seed
 */
export function madePair(
  operation: Operation,
  first: Sentences,
  other: Sentences,
  random: () => number,
): MadePair {
  const parts = partsFor(operation, first, other, random);
  const pieces: string[] = [];
  const cases: MadeCase[] = [];
  let length = 0;
  for (const { words, from } of parts) {
    if (length > 0) length += separator.length;
    if (from !== null) cases.push({ a: from, b: { start: length, end: length + words.length } });
    pieces.push(words);
    length += words.length;
  }
  return { operation, a: first.text, b: pieces.join(separator), cases };
}

const separator = '\n\n';

function partsFor(
  operation: Operation,
  first: Sentences,
  other: Sentences,
  random: () => number,
): readonly Part[] {
  const count = first.sentences.length;
  const [before, behind] = halves(other);
  switch (operation) {
    case 'truncation':
      return [passage(first, 0, Math.ceil(count / 2))];
    case 'reorder': {
      const cuts = [0, 1, 2, 3, 4].map((part) => Math.round((part * count) / 4));
      return [2, 0, 3, 1].map((part) => passage(first, cuts[part]!, cuts[part + 1]!));
    }
    case 'splice': {
      const third = Math.floor(count / 3);
      const [one, two] = [passage(first, 0, Math.min(2, third)), passage(first, 2 * third, 2 * third + 2)];
      return [before, two, behind, one];
    }
    default: {
      const length = Math.ceil(count / 3);
      const from = Math.floor(random() * (count - length + 1));
      const excerpt = passage(first, from, from + length);
      return [before, operation === 'edited' ? edited(excerpt, other.text, random) : excerpt, behind];
    }
  }
}

function passage({ text, sentences }: Sentences, from: number, to: number): Part {
  const stretch = { start: sentences[from]!.start, end: sentences[to - 1]!.end };
  return { words: text.slice(stretch.start, stretch.end), from: stretch };
}

function halves({ text, sentences }: Sentences): readonly [Part, Part] {
  const cut = sentences[Math.floor(sentences.length / 2)]!.start;
  return [
    { words: text.slice(0, cut).trim(), from: null },
    { words: text.slice(cut).trim(), from: null },
  ];
}

/** One word in ten dropped, added, put in place of another, or moved behind the next. */
function edited({ words, from }: Part, strange: string, random: () => number): Part {
  const foreign = strange.split(/\s+/u);
  const strangeWord = () => foreign[Math.floor(random() * foreign.length)]!;
  const kept = words.split(/\s+/u);
  const out: string[] = [];
  for (let at = 0; at < kept.length; at++) {
    const word = kept[at]!;
    const pick = random() < 0.1 ? Math.floor(random() * 4) : -1;
    if (pick === 1) out.push(strangeWord());
    else if (pick === 2) out.push(strangeWord(), word);
    else if (pick === 3 && at + 1 < kept.length) out.push(kept[++at]!, word);
    else if (pick !== 0) out.push(word);
  }
  return { words: out.join(' '), from };
}
