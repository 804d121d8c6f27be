// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import { type CopyCorpus, copyCorpora, type Half, halfOf } from './corpus.ts';
import type { Stretch } from './made.ts';

/** A passage of each of two reports: offsets into the raw texts. */
export interface PassagePair {
  readonly a: Stretch & { readonly report: string };
  readonly b: Stretch & { readonly report: string };
}

/** From what pairs of passages are drawn: all copies found, those found rewritten, or candidates the engine has no part in. */
export const passageDraws = ['copies', 'rewritten', 'candidates'] as const;
export type PassageDraw = (typeof passageDraws)[number];

/**
 * What two passages are to each other, as a person reads them with both reports at hand. `copy` and `rewrite`: both
 * derive from one text, in its words or in others; `background`: an agency's sentence about the war at large, which
 * stands in its reports of many days; `unlike`: each was written for itself, be it in one mould.
 */
const passageLabels = ['copy', 'rewrite', 'background', 'unlike'] as const;
export type PassageLabel = (typeof passageLabels)[number];

export interface LabelledPassages extends PassagePair {
  readonly draw: PassageDraw;
  readonly seed: number;
  readonly corpus: CopyCorpus;
  readonly label: PassageLabel;
}

/** No more pairs of passages of one pair of reports than this: what is one copy's is not many proofs. */
const ofOnePair = 2;

/** Pairs of one half (or all) in an order that the seed gives. */
export function drawnPassages<Pair extends PassagePair>(
  pairs: readonly Pair[],
  half: Half | 'all',
  seed: number,
): readonly Pair[] {
  const asked = pairs.filter(({ a }) => half === 'all' || halfOf(a.report) === half);
  const counts = new Map<string, number>();
  return Array.from(shuffled(asked.length, randomFrom(seed)), (at) => asked[at]!).filter(({ a, b }) => {
    const count = (counts.get(`${a.report} ${b.report}`) ?? 0) + 1;
    counts.set(`${a.report} ${b.report}`, count);
    return count <= ofOnePair;
  });
}

/** A line of the sheet, without its label. */
export function passageLine(
  draw: PassageDraw,
  seed: number,
  corpus: CopyCorpus,
  { a, b }: PassagePair,
): string {
  const place = ({ report, start, end }: PassagePair['a']) => `${report}\t${start}-${end}`;
  return [draw, seed, corpus, place(a), place(b)].join('\t');
}

/** @throws RangeError on a line that is none */
export function readPassageLabels(sheet: string): readonly LabelledPassages[] {
  return sheet
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [draw, seed, corpus, idA, placeA, idB, placeB, label] = line.split('\t');
      if (!/^\d+$/.test(seed ?? '')) throw new RangeError(`no passages: ${line}`);
      return {
        draw: oneOf(passageDraws, draw, line),
        seed: Number(seed),
        corpus: oneOf(copyCorpora, corpus, line),
        a: placeIn(idA, placeA, line),
        b: placeIn(idB, placeB, line),
        label: oneOf(passageLabels, label, line),
      };
    });
}

function oneOf<T extends string>(known: readonly T[], given: string | undefined, line: string): T {
  const one = known.find((each) => each === given);
  if (one === undefined) throw new RangeError(`no passages: ${line}`);
  return one;
}

function placeIn(report: string | undefined, place = '', line: string): PassagePair['a'] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(place) ?? [];
  if (!report || start === undefined || end === undefined) throw new RangeError(`no passages: ${line}`);
  return { report, start: Number(start), end: Number(end) };
}
