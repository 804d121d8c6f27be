// SPDX-License-Identifier: Apache-2.0
import { bestAssignment } from './assignment.ts';

/** A chain: the keys of its mentions, each once. A key is whatever makes two mentions the same one: their span. */
export type Chain = readonly string[];

/** Shares of what was wanted and of what was given; the four numbers add up over documents. */
export interface Tally {
  readonly recallRight: number;
  readonly recallOf: number;
  readonly precisionRight: number;
  readonly precisionOf: number;
}

export const corefMetrics = ['MUC', 'B3', 'CEAFe', 'mentions'] as const;
export type CorefMetric = (typeof corefMetrics)[number];
export type CorefTallies = Readonly<Record<CorefMetric, Tally>>;

/**
 * Counts one document as the reference scorer (Pradhan et al. 2014) does. Chains of one mention count on neither side.
 *
 * MUC (Vilain et al. 1995) counts links, B³ (Bagga and Baldwin 1998) mentions, CEAFe (Luo 2005, φ4) chains under the
 * best one-to-one alignment; `mentions` is how many of the mentions in chains are found at all.
 */
export function countCoreference(gold: readonly Chain[], found: readonly Chain[]): CorefTallies {
  const together = (chain: Chain) => chain.length > 1;
  return countChains(gold.filter(together), found.filter(together));
}

/** Counts as {@link countCoreference} does, with chains of one mention on both sides: for mentions that are given. */
export function countChains(key: readonly Chain[], response: readonly Chain[]): CorefTallies {
  const keyOf = chainNumbers(key);
  const responseOf = chainNumbers(response);
  const [mucRecall, mucPrecision] = [linksKept(key, responseOf), linksKept(response, keyOf)];
  const similarity = key.map((chain) => response.map((other) => phi4(chain, other)));
  const aligned = bestAssignment(similarity);
  const both = [...keyOf.keys()].filter((mention) => responseOf.has(mention)).length;
  return {
    MUC: tally(mucRecall, linksOf(key), mucPrecision, linksOf(response)),
    B3: tally(shareKept(key, responseOf), keyOf.size, shareKept(response, keyOf), responseOf.size),
    CEAFe: tally(aligned, key.length, aligned, response.length),
    mentions: tally(both, keyOf.size, both, responseOf.size),
  };
}

const tally = (
  recallRight: number,
  recallOf: number,
  precisionRight: number,
  precisionOf: number,
): Tally => ({
  recallRight,
  recallOf,
  precisionRight,
  precisionOf,
});

/** Which chain a mention stands in. */
function chainNumbers(chains: readonly Chain[]): ReadonlyMap<string, number> {
  return new Map(chains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)));
}

const linksOf = (chains: readonly Chain[]): number =>
  chains.reduce((sum, chain) => sum + chain.length - 1, 0);

/** Links needed to tie each chain, less those that the other side's parts of it lack. */
function linksKept(chains: readonly Chain[], other: ReadonlyMap<string, number>): number {
  return chains.reduce((sum, chain) => {
    const parts = new Set(chain.map((mention, i) => other.get(mention) ?? `alone ${i}`));
    return sum + chain.length - parts.size;
  }, 0);
}

/** For each mention, the share of its chain that the other side puts with it. */
function shareKept(chains: readonly Chain[], other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const chain of chains) {
    const sizes = new Map<number, number>();
    for (const mention of chain) {
      const number = other.get(mention);
      if (number !== undefined) sizes.set(number, (sizes.get(number) ?? 0) + 1);
    }
    for (const size of sizes.values()) sum += (size * size) / chain.length;
  }
  return sum;
}

function phi4(a: Chain, b: Chain): number {
  const inA = new Set(a);
  return (2 * b.filter((mention) => inA.has(mention)).length) / (a.length + b.length);
}

/** Adds tallies of several documents: the reference scorer pools what stands above and below the stroke. */
export function sumTallies(documents: readonly CorefTallies[]): CorefTallies {
  const of = (metric: CorefMetric): Tally =>
    documents
      .map((each) => each[metric])
      .reduce(
        (sum, each) =>
          tally(
            sum.recallRight + each.recallRight,
            sum.recallOf + each.recallOf,
            sum.precisionRight + each.precisionRight,
            sum.precisionOf + each.precisionOf,
          ),
        tally(0, 0, 0, 0),
      );
  return { MUC: of('MUC'), B3: of('B3'), CEAFe: of('CEAFe'), mentions: of('mentions') };
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Nothing wanted or nothing given is a rate of nought. */
export function ratesOf({ recallRight, recallOf, precisionRight, precisionOf }: Tally): Rates {
  const precision = precisionOf === 0 ? 0 : precisionRight / precisionOf;
  const recall = recallOf === 0 ? 0 : recallRight / recallOf;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The mean of the F1 of MUC, B³ and CEAFe: the score of the CoNLL 2011 and 2012 shared tasks. */
export function conllF1(tallies: CorefTallies): number {
  return (ratesOf(tallies.MUC).f1 + ratesOf(tallies.B3).f1 + ratesOf(tallies.CEAFe).f1) / 3;
}
