// SPDX-License-Identifier: Apache-2.0
import type { TextRange } from './found.ts';

/** A claim as nesting sees it: where its cue (or, without one, its content) stands, and what its content takes. */
export interface Nested {
  readonly at: TextRange;
  readonly content: readonly TextRange[];
}

/**
 * For each claim the one that holds it: the smallest piece of content in which its cue and content stand. Indices into
 * the claims, -1 for none. Two that hold each other hold neither.
 *
 * Pieces are swept in the order of the text, so the time is that of sorting them and of how deep they nest.
 */
export function parentsOf(claims: readonly Nested[]): readonly number[] {
  const pieces = claims.flatMap(({ content }, claim) => content.map((range) => ({ ...range, claim })));
  pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.claim - b.claim);
  const order = claims.map((_, i) => i).sort((a, b) => claims[a]!.at.start - claims[b]!.at.start || a - b);
  const parents = claims.map(() => -1);
  let open: typeof pieces = [];
  let next = 0;
  for (const i of order) {
    const { at } = claims[i]!;
    while (next < pieces.length && pieces[next]!.start <= at.start) open.push(pieces[next++]!);
    open = open.filter((piece) => piece.end > at.start);
    const holders = open.filter(
      (piece) => piece.claim !== i && piece.end >= at.end && piece.start <= at.start,
    );
    const smallest = holders.reduce<(typeof pieces)[number] | null>(
      (best, piece) => (best === null || size(piece) < size(best) ? piece : best),
      null,
    );
    parents[i] = smallest?.claim ?? -1;
  }
  return parents.map((parent, i) => (parent >= 0 && parents[parent] === i ? -1 : parent));
}

const size = ({ start, end }: TextRange): number => end - start;
