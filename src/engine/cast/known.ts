// SPDX-License-Identifier: Apache-2.0
import { contains, type Reference, type Span } from '../../model/index.ts';

/** What a report calls one thing. */
export interface Known {
  readonly span: Span;
  readonly chain: number | null;
}

/** The first words, other than a pronoun, by which each chain is told; a name stands before a description, the longer before the shorter. */
export class KnownThings {
  readonly #fullest = new Map<number, Reference>();

  constructor(references: readonly Reference[]) {
    for (const reference of references) {
      const { chain, kind } = reference;
      if (chain === null || kind === 'pronoun') continue;
      const known = this.#fullest.get(chain);
      if (known === undefined || isFuller(reference, known)) this.#fullest.set(chain, reference);
    }
  }

  /**
   * The words for what a phrase stands for, or null when that cannot be told: a pronoun that is open.
   *
   * @param references those of its sentence
   * @param head the head's own word
   */
  of(phrase: Span, references: readonly Reference[], head: Span): Known | null {
    const own = referenceOf(phrase, references, head);
    if (own === null) return { span: phrase, chain: null };
    const { chain, kind } = own;
    const fullest = chain === null ? undefined : this.#fullest.get(chain);
    if (kind === 'pronoun') return fullest === undefined ? null : { span: fullest.mention, chain };
    return { span: fullest?.kind === 'name' ? fullest.mention : phrase, chain };
  }
}

/** The reference with the phrase's head: the phrase itself, else the longest inside it, else the shortest around it. */
function referenceOf(phrase: Span, references: readonly Reference[], head: Span): Reference | null {
  const holding = references.filter(({ mention }) => contains(mention, head));
  const inside = holding.filter(({ mention }) => contains(phrase, mention));
  const around = holding.filter(({ mention }) => mention.start === phrase.start);
  return inside[0] ?? around.at(-1) ?? null;
}

function isFuller(a: Reference, b: Reference): boolean {
  if (a.kind !== b.kind) return a.kind === 'name';
  const length = ({ mention }: Reference): number => mention.end - mention.start;
  return a.kind === 'name' && length(a) > length(b);
}
