// SPDX-License-Identifier: Apache-2.0
import { contains, type Reference, type Span } from '../../model/index.ts';

/** What a report calls one thing. */
export interface Known {
  readonly span: Span;
  readonly chain: number | null;
}

/** Longest words taken for a thing's name; what is longer describes it at length. */
const longest = 80;

/** Looks up the fullest words of a report for what a phrase stands for. */
export class KnownThings {
  readonly #byHead = new Map<string, Reference>();
  readonly #fullest = new Map<number, Span>();

  constructor(references: readonly Reference[]) {
    const kinds = new Map<number, Reference['kind']>();
    for (const reference of references) {
      this.#byHead.set(keyOf(reference.mention), reference);
      const { chain, kind, mention } = reference;
      if (chain === null || kind === 'pronoun') continue;
      const known = this.#fullest.get(chain);
      const better =
        kind === kinds.get(chain) ? kind === 'name' && isFuller(mention, known) : kind === 'name';
      if (known !== undefined && !better) continue;
      this.#fullest.set(chain, mention);
      kinds.set(chain, kind);
    }
  }

  /** The reference a phrase is, by its words; else the longest in it that ends where it ends or its head ends. */
  of(phrase: Span, references: readonly Reference[], head: Span): Known | null {
    const own =
      this.#byHead.get(keyOf(phrase)) ??
      references
        .filter(({ mention }) => contains(mention, head) && contains(phrase, mention))
        .sort((a, b) => b.mention.end - b.mention.start - (a.mention.end - a.mention.start))[0] ??
      references.find(({ mention }) => mention.start === phrase.start && contains(mention, head));
    if (own === undefined) return { span: phrase, chain: null };
    if (own.chain === null) return own.kind === 'pronoun' ? null : { span: phrase, chain: null };
    const fullest = this.#fullest.get(own.chain);
    if (fullest === undefined) return null;
    return { span: fullest, chain: own.chain };
  }
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

function isFuller(a: Span, b: Span | undefined): boolean {
  if (b === undefined) return true;
  return a.end - a.start > b.end - b.start && a.end - a.start <= longest;
}
