// SPDX-License-Identifier: Apache-2.0
import type { Reference, Span } from '../../model/index.ts';
import type { SentenceView, TokenRange } from './view.ts';

/** A phrase of the report: its sentence and its words there. */
export interface Place {
  readonly view: SentenceView;
  readonly range: TokenRange;
}

/** What the stage before has made of the phrases of one report, for asking by a phrase's place. */
export interface Referents {
  /** What was made of the phrase that begins at this place; the one whose end is nearest where several do. */
  readonly at: (span: Pick<Span, 'start' | 'end'>) => Reference | null;
  /** Earlier phrases for the same thing, names before others, of each the nearest first; no pronouns. */
  readonly before: (reference: Reference) => readonly Span[];
}

/** In a long chain no more than this many earlier phrases are looked at. */
const reach = 60;

/** Indexes the references of a report. Asking takes bounded time. */
export function referentsOf(references: readonly Reference[]): Referents {
  const byStart = listsBy(references, ({ mention }) => mention.start);
  const chains = listsBy(references, ({ chain }) => chain ?? -1);
  const places = new Map([...chains.values()].flatMap((chain) => chain.map((each, i) => [each, i] as const)));
  return {
    at: ({ start, end }) => {
      const here = byStart.get(start) ?? [];
      const off = ({ mention }: Reference) => Math.abs(mention.end - end);
      return here.reduce<Reference | null>(
        (best, each) => (best && off(best) <= off(each) ? best : each),
        null,
      );
    },
    before: (reference) => {
      if (reference.chain === null) return [];
      const at = places.get(reference)!;
      const chain = chains.get(reference.chain)!;
      const earlier = [
        ...chain.slice(0, at > reach ? 1 : 0),
        ...chain.slice(Math.max(0, at - reach), at),
      ].reverse();
      const names = earlier.filter(({ kind }) => kind === 'name');
      const others = earlier.filter(({ kind }) => kind === 'nominal');
      return [...names, ...others].map((each) => each.mention);
    },
  };
}

/** The words of a span, or null where the sentences cut it otherwise. `views` are the report's, in order. */
export function placeOf(views: readonly SentenceView[], { start, end }: Span): Place | null {
  let low = 0;
  let high = views.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (views[middle]!.sentence.start <= start) low = middle;
    else high = middle - 1;
  }
  const view = views[low];
  const first = view?.tokens.findIndex((token) => token.start === start) ?? -1;
  const ends = view?.tokens.findIndex((token) => token.end === end) ?? -1;
  // "The ministry's statement" names the ministry.
  const last = view?.tokens[ends]?.xpos === 'POS' ? ends - 1 : ends;
  return view && first >= 0 && last >= first ? { view, range: { first, last } } : null;
}

function listsBy(
  references: readonly Reference[],
  key: (reference: Reference) => number,
): ReadonlyMap<number, readonly Reference[]> {
  const lists = new Map<number, Reference[]>();
  for (const reference of references) {
    const list = lists.get(key(reference));
    if (list) list.push(reference);
    else lists.set(key(reference), [reference]);
  }
  return lists;
}
