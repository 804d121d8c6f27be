// SPDX-License-Identifier: Apache-2.0
import { genderOf } from './attributes.ts';
import type { Expression } from './expressions.ts';

/** What a chain's mentions say together. */
export interface Chain {
  readonly number: number;
  size: number;
  latest: number;
  /** The most telling gender met. */
  gender: number;
  /** Types of thing and of name met first. */
  type: number;
  named: number;
  hasName: boolean;
  actor: string | null;
}

/** How many earlier phrases of one word are kept at hand. */
const keptPerWord = 3;
/** How far back anything is looked at; a phrase that shares a word is looked at however far back it stands. */
const pronounReach = { expressions: 30, sentences: 4 };
const phraseReach = { expressions: 16, sentences: 2 };

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

  #begin({ index, gender, type, codes, kind, actor }: Expression): Chain {
    return {
      number: this.#count++,
      size: 1,
      latest: index,
      gender,
      type,
      named: codes.named,
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
    const m = this.#expressions[this.#chainOf.length]!;
    const found = new Set<number>();
    const reach = m.pronoun ? pronounReach : phraseReach;
    for (let i = m.index - 1; i >= 0 && m.index - i <= reach.expressions; i--) {
      const a = this.#expressions[i]!;
      if (m.sentence - a.sentence > reach.sentences) break;
      if (a.sentence < m.sentence || isApart(a, m)) found.add(i);
    }
    for (const word of indexWords(m))
      for (const i of this.#byWord.get(word) ?? [])
        if (this.#expressions[i]!.sentence < m.sentence || isApart(this.#expressions[i]!, m)) found.add(i);
    return [...found]
      .filter((i) => !isOtherSex(m, this.#chainOf[i]!))
      .sort((a, b) => b - a)
      .map((i) => this.#expressions[i]!);
  }
}

/** A man is no woman, and "he" and "she" are nothing that only nouns for things have been used of. */
function isOtherSex({ gender, pronoun }: Expression, chain: Chain): boolean {
  if (!isSex(gender)) return false;
  if (chain.gender === genderOf.thing) return pronoun !== null && !chain.hasName;
  return gender !== chain.gender && isSex(chain.gender);
}

const isSex = (gender: number): boolean => gender === genderOf.male || gender === genderOf.female;

/** Of two in one sentence: neither holds the other, and they are no two readings of one phrase. */
function isApart(a: Expression, m: Expression): boolean {
  return a.last < m.first || (a.head !== m.head && !holds(a, m));
}

function holds(outer: Expression, inner: Expression): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function join(chain: Chain, { index, gender, type, codes, kind, actor, pronoun }: Expression): void {
  chain.size++;
  chain.latest = index;
  if (chain.gender === genderOf.unknown || (chain.gender === genderOf.person && gender !== genderOf.unknown))
    chain.gender = gender;
  chain.type ||= type;
  if (!pronoun && kind === 'name') chain.named ||= codes.named;
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
