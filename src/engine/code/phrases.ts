// SPDX-License-Identifier: Apache-2.0
import { relation, type Tree } from '../happen/tree.ts';
import type { Mark } from './parties.ts';

/** Relations of clauses and asides, which are no part of the phrase that they hang on. */
const clauses: ReadonlySet<string> = new Set(['acl', 'advcl', 'parataxis', 'ccomp', 'appos', 'discourse']);
/** Relations by which a name or a role is part of a larger name. */
const within: ReadonlySet<string> = new Set(['compound', 'amod', 'flat', 'det', 'conj', 'nummod', 'nmod:poss', 'appos']);

/** The tokens of a noun phrase, ascending, without the clauses and asides in it. */
export function phraseOf(tree: Tree, head: number): readonly number[] {
  const visit = (at: number, depth: number): readonly number[] => [
    at,
    ...tree.children[at]!.filter((child) => depth < 12 && !clauses.has(relation(tree.tokens[child]!))).flatMap(
      (child) => visit(child, depth + 1),
    ),
  ];
  return [...new Set(visit(head, 0))].sort((a, b) => a - b);
}

/** Tokens that stand below one and to its right, ascending, without clauses that tell of something else. */
export function governed(tree: Tree, at: number): readonly number[] {
  const apart: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'conj']);
  const visit = (from: number, depth: number): readonly number[] =>
    tree.children[from]!.filter(
      (child) => depth < 14 && !(from === at && apart.has(relation(tree.tokens[child]!))),
    ).flatMap((child) => [child, ...visit(child, depth + 1)]);
  return [...new Set(visit(at, 0))].filter((child) => child > at).sort((a, b) => a - b);
}

/** The first phrase with a name in it among some tokens, ascending; empty where there is none. */
export function firstNamed(tree: Tree, marks: readonly Mark[], among: readonly number[]): readonly number[] {
  const inside = new Set(among);
  const first = marks.find(({ from, actor }) => actor !== null && inside.has(from));
  if (!first) return [];
  let head = first.to - 1;
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const { head: above, deprel } = tree.tokens[head]!;
    if (!inside.has(above) || !(within.has(deprel) || within.has(relation(tree.tokens[head]!)))) break;
    head = above;
  }
  const phrase = phraseOf(tree, head).filter((at) => inside.has(at));
  return phrase.includes(first.from) ? phrase : among.filter((at) => at >= first.from && at < first.to);
}
