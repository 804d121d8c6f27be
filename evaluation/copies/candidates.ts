// SPDX-License-Identifier: Apache-2.0
import type { Report } from '../../src/model/index.ts';
import { wordsOf } from '../../src/text/index.ts';
import type { Stretch } from './made.ts';
import type { PassagePair } from './passages.ts';

/** A report with the places of its sentences. */
export interface Cut {
  readonly report: Report;
  readonly sentences: readonly Stretch[];
  /** Only reports of one event are laid beside each other. */
  readonly event: string;
}

/** A word in at most this share of the texts is rare; that many in the same order make two sentences worth a look. */
const [rareShare, rareInOrder] = [0.01, 3];
/** Sentences that share more of their stretches of five words than this are copied word for word, and none of these. */
const mostContained = 0.3;
const stretch = 5;

/**
 * Pairs of sentences that may tell the same in other words, found without the engine: they have rare words in common,
 * in the same order, and little running text. Two reports of one outlet are left out.
 */
export function candidatePassages(texts: readonly Cut[]): readonly PassagePair[] {
  const cut = texts.map((text) => ({
    ...text,
    told: text.sentences.map((one) => wordsIn(text.report, one)),
  }));
  const isRare = rareIn(cut.map(({ told }) => told.flat()));
  const rare = cut.map(({ told }) => told.map((words) => words.filter(isRare)));
  return cut.flatMap((a, i) =>
    cut.slice(i + 1).flatMap((b, ahead) => {
      if (a.event !== b.event || isOneOutlet(a.report, b.report)) return [];
      const isCandidate = (atA: number, atB: number) =>
        inOrder(rare[i]![atA]!, rare[i + 1 + ahead]![atB]!) >= rareInOrder &&
        contained(a.told[atA]!, b.told[atB]!) < mostContained;
      return a.sentences.flatMap((one, atA) =>
        b.sentences
          .filter((_, atB) => isCandidate(atA, atB))
          .map((other) => ({ a: placeOf(a.report, one), b: placeOf(b.report, other) })),
      );
    }),
  );
}

const placeOf = ({ id }: Report, { start, end }: Stretch): PassagePair['a'] => ({ report: id, start, end });

const isOneOutlet = (a: Report, b: Report): boolean => a.outlet !== null && a.outlet === b.outlet;

const wordsIn = ({ text }: Report, { start, end }: Stretch): readonly string[] =>
  wordsOf(text.slice(start, end)).map(({ folded }) => folded);

function rareIn(texts: readonly (readonly string[])[]): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => word.length > 1 && (counts.get(word) ?? 0) <= texts.length * rareShare;
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  if (Math.min(a.length, b.length) < rareInOrder) return 0;
  let row = b.map(() => 0);
  for (const word of a) {
    const before = row;
    row = [];
    b.forEach((other, j) => {
      row.push(word === other ? (before[j - 1] ?? 0) + 1 : Math.max(before[j]!, row[j - 1] ?? 0));
    });
  }
  return row.at(-1)!;
}

function contained(a: readonly string[], b: readonly string[]): number {
  const stretches = (words: readonly string[]) =>
    new Set(words.slice(stretch - 1).map((_, at) => words.slice(at, at + stretch).join(' ')));
  const [inA, inB] = [stretches(a), stretches(b)];
  const fewer = Math.min(inA.size, inB.size);
  return fewer === 0 ? 0 : [...inA].filter((one) => inB.has(one)).length / fewer;
}
