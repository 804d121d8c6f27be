// SPDX-License-Identifier: Apache-2.0
import { contains, type Mention, type MentionType, type Reference, type Span } from '../../model/index.ts';

/** What a report calls one thing. */
export interface Known {
  readonly span: Span;
  readonly chain: number | null;
  /** What its name is of, where it has one. */
  readonly type: MentionType | null;
}

/** Confidence from which on a pronoun is taken at its antecedent: a role filled with somebody else is worse than none. */
const sure = 0.9;

/** The fullest name, else the first description, by which each thing of a report is told. */
export class KnownThings {
  readonly #fullest = new Map<number, Reference>();
  readonly #types: ReadonlyMap<string, MentionType>;

  constructor(references: readonly Reference[], mentions: readonly Mention[]) {
    this.#types = new Map(mentions.map((mention) => [keyOf(mention), mention.type]));
    for (const reference of references) {
      const { chain, kind } = reference;
      if (chain === null || kind === 'pronoun') continue;
      const known = this.#fullest.get(chain);
      if (known === undefined || isFuller(reference, known)) this.#fullest.set(chain, reference);
    }
  }

  /**
   * The words for what a phrase stands for, or null when that cannot be told: a pronoun that is open or not sure. A
   * description stays what it says, unless it is of somebody the report names.
   *
   * @param references those of its sentence
   * @param head the head's own word
   */
  of(phrase: Span, references: readonly Reference[], head: Span): Known | null {
    const own = referenceOf(phrase, references, head);
    if (own === null) return { span: phrase, chain: null, type: null };
    const { chain, kind } = own;
    if (kind === 'pronoun' && own.confidence < sure) return null;
    const fullest = chain === null ? undefined : this.#fullest.get(chain);
    if (fullest === undefined) return kind === 'pronoun' ? null : { span: phrase, chain, type: null };
    const type = fullest.kind === 'name' ? (this.#types.get(keyOf(fullest.mention)) ?? null) : null;
    const named = fullest.kind === 'name' && (kind === 'name' || type === 'person');
    return { span: kind === 'pronoun' || named ? fullest.mention : phrase, chain, type };
  }
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

/** The reference with the phrase's head: the longest inside the phrase, else the shortest that opens where it does. */
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
