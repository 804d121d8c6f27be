// SPDX-License-Identifier: Apache-2.0
import { type Expression, genderOf } from './expressions.ts';

/** What a chain's mentions say together. */
export interface Chain {
  readonly number: number;
  size: number;
  latest: number;
  /** The most telling gender met. */
  gender: number;
  /** Types of thing and of name met first. */
  type: number;
  named: Expression['named'];
  hasName: boolean;
  actor: string | null;
}

/** How many earlier phrases of one word are kept at hand. */
const keptPerWord = 3;
const windowSize = 60;
const windowSentences = 8;

/**
 * The expressions of one report read so far and the chains they make: grows from left to right, one decision a step.
 * Candidates for a next one are bounded, so that reading stays linear in the report's length.
 */
export class Chains {
  readonly #expressions: readonly Expression[];
  readonly #chainOf: Chain[] = [];
  readonly #byWord = new Map<string, number[]>();
  #count = 0;

  constructor(expressions: readonly Expression[]) {
    this.#expressions = expressions;
  }

  chainOf(index: number): Chain {
    return this.#chainOf[index]!;
  }

  /** Takes the next expression into its antecedent's chain, or begins a new one. */
  add(antecedent: number | null): void {
    const index = this.#chainOf.length;
    const expression = this.#expressions[index]!;
    const chain = antecedent === null ? this.#begin(expression) : this.#chainOf[antecedent]!;
    this.#chainOf.push(chain);
    if (antecedent !== null) join(chain, expression);
    for (const word of indexWords(expression)) this.#keep(word, index);
  }

  #begin({ index, gender, type, named, kind, actor }: Expression): Chain {
    return {
      number: this.#count++,
      size: 1,
      latest: index,
      gender,
      type,
      named,
      hasName: kind === 'name',
      actor,
    };
  }

  #keep(word: string, index: number): void {
    const kept = this.#byWord.get(word);
    if (!kept) this.#byWord.set(word, [index]);
    else {
      if (kept.length === keptPerWord) kept.shift();
      kept.push(index);
    }
  }

  /** What the next expression may stand for, the nearest first. */
  candidates(): readonly Expression[] {
    const index = this.#chainOf.length;
    const expression = this.#expressions[index]!;
    const found = new Set<number>();
    for (let i = index - 1; i >= 0 && index - i <= windowSize; i--) {
      const each = this.#expressions[i]!;
      if (expression.sentence - each.sentence > windowSentences) break;
      if (each.sentence < expression.sentence || each.last < expression.first) found.add(i);
      else if (each.head !== expression.head && !holds(each, expression)) found.add(i);
    }
    for (const word of indexWords(expression))
      for (const i of this.#byWord.get(word) ?? [])
        if (this.#expressions[i]!.sentence < expression.sentence) found.add(i);
    return [...found].sort((a, b) => b - a).map((i) => this.#expressions[i]!);
  }
}

function holds(outer: Expression, inner: Expression): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function join(chain: Chain, { index, gender, type, named, kind, actor }: Expression): void {
  chain.size++;
  chain.latest = index;
  if (chain.gender === genderOf.unknown || (chain.gender === genderOf.person && gender !== genderOf.unknown))
    chain.gender = gender;
  chain.type ||= type;
  chain.named ??= named;
  chain.actor ??= actor;
  chain.hasName ||= kind === 'name';
}

/** Words by which a later phrase finds an earlier one however far back. */
function indexWords({ kind, pronoun, words, word, actor, initials, key }: Expression): readonly string[] {
  if (pronoun) return [`pronoun ${pronoun.form} ${pronoun.plural}`];
  const found = new Set([word.toLowerCase(), words.at(-1) ?? word, key]);
  if (kind === 'name') {
    for (const each of words) if (each.length > 2) found.add(each);
    if (initials) found.add(initials);
  }
  if (actor) found.add(`actor ${actor}`);
  return [...found];
}
