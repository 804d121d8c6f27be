// SPDX-License-Identifier: Apache-2.0
import { randomFrom, shuffled } from '../../learning/random.ts';
import { wordsOf } from '../../src/text/index.ts';
import type { EcbDocument } from '../readers/ecb-plus.ts';

/** Two texts that tell of one sub-event, and how much of the shorter stands in the longer. */
export interface EventPair {
  readonly a: EcbDocument;
  readonly b: EcbDocument;
  /** Shared shingles of five words, of those of the text that has fewer, 0 to 1. */
  readonly containment: number;
}

const shingleLength = 5;

/** All pairs of texts of one sub-event (topic and sub-corpus), in the order of the corpus. */
function eventPairs(documents: readonly EcbDocument[]): readonly EventPair[] {
  const shingled = documents.map((document) => ({ document, shingles: shinglesOf(document.text) }));
  return shingled.flatMap((one, i) =>
    shingled
      .slice(i + 1)
      .filter(({ document }) => document.subEvent === one.document.subEvent)
      .map((other) => ({
        a: one.document,
        b: other.document,
        containment: containment(one.shingles, other.shingles),
      })),
  );
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map(({ folded }) => folded);
  return new Set(
    words.slice(shingleLength - 1).map((_, at) => words.slice(at, at + shingleLength).join(' ')),
  );
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  return [...fewer].filter((shingle) => more.has(shingle)).length / fewer.size;
}

/** How many pairs are drawn that share at least so much, and of the rest; and how many of one sub-event at most. */
const [alike, unlike, leastShared, ofOneEvent] = [140, 60, 0.1, 6];

/** Pairs for a person to read, in an order that the seed gives. */
export function drawnPairs(documents: readonly EcbDocument[], seed: number): readonly EventPair[] {
  const all = eventPairs(documents);
  const order = Array.from(shuffled(all.length, randomFrom(seed)), (at) => all[at]!);
  const isAlike = (pair: EventPair) => pair.containment >= leastShared;
  return [
    ...fewOfEach(order.filter(isAlike)).slice(0, alike),
    ...fewOfEach(order.filter((pair) => !isAlike(pair))).slice(0, unlike),
  ];
}

function fewOfEach(pairs: readonly EventPair[]): readonly EventPair[] {
  const counts = new Map<string, number>();
  return pairs.filter(({ a }) => {
    const count = (counts.get(a.subEvent) ?? 0) + 1;
    counts.set(a.subEvent, count);
    return count <= ofOneEvent;
  });
}
