// SPDX-License-Identifier: Apache-2.0
import { relation, type Tree } from '../happen/tree.ts';
import { isAdrift } from './acts.ts';
import type { Mark } from './parties.ts';

/** Relations of clauses and asides, which are no part of the phrase that they hang on. */
const clauses: ReadonlySet<string> = new Set(['acl', 'advcl', 'parataxis', 'ccomp', 'discourse']);
/** Relations by which a name or a role is part of a larger name. */
const within: ReadonlySet<string> = new Set(['compound', 'amod', 'flat', 'det', 'conj', 'nummod', 'appos']);

/** The tokens of a noun phrase, ascending, without the clauses and asides in it. */
export function phraseOf(tree: Tree, head: number): readonly number[] {
  const visit = (at: number, depth: number): readonly number[] => [
    at,
    ...tree.children[at]!.filter((child) => depth < 12 && isPart(tree, child)).flatMap((child) =>
      visit(child, depth + 1),
    ),
  ];
  return [...new Set(visit(head, 0))].sort((a, b) => a - b);
}

/** An aside is none of the phrase ("Belm, its old foe"), unless it is a name: so a list is read that was parsed as one. */
function isPart(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!;
  const name = relation(token);
  return name === 'appos' ? token.upos === 'PROPN' : !clauses.has(name);
}

/** Whether a token belongs to the noun that it hangs on as part of its name, or owns it ("Belm's army"). */
function isWithin(tree: Tree, at: number): boolean {
  const owns = tree.children[at]!.some((child) => tree.tokens[child]!.xpos === 'POS');
  return owns || within.has(relation(tree.tokens[at]!));
}

const apart: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'conj']);

/** A clause that tells of something else; one in the infinitive tells what for ("signed an accord to supply"). */
function isApart({ tokens, children }: Tree, at: number): boolean {
  const purpose = tokens[at]!.xpos === 'VB' && children[at]!.some((child) => tokens[child]!.xpos === 'TO');
  return !purpose && apart.has(relation(tokens[at]!));
}

/** Tokens that stand below one and to its right, ascending, without clauses that tell of something else. */
export function governed(tree: Tree, at: number): readonly number[] {
  if (isAdrift(tree, at)) return tree.tokens.flatMap((_, index) => (index > at ? [index] : []));
  const visit = (from: number, depth: number): readonly number[] =>
    tree.children[from]!.filter((child) => depth < 14 && !(from === at && isApart(tree, child))).flatMap(
      (child) => [child, ...visit(child, depth + 1)],
    );
  return [...new Set(visit(at, 0))].filter((child) => child > at).sort((a, b) => a - b);
}

/** The token of a name that hangs on nothing else of it. */
function topOf({ tokens }: Tree, { from, to }: Mark): number {
  const inside = tokens.slice(from, to).findIndex(({ head }) => head < from || head >= to);
  return inside < 0 ? to - 1 : from + inside;
}

/** The first phrase with a name in it among some tokens, ascending; empty where there is none. */
export function firstNamed(tree: Tree, marks: readonly Mark[], among: readonly number[]): readonly number[] {
  const inside = new Set(among);
  const first = marks.find(({ from, actor }) => actor !== null && inside.has(from));
  if (!first) return [];
  let head = topOf(tree, first);
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const above = tree.tokens[head]!.head;
    // "the government of Belm" is named by its role.
    const role = marks.some((mark) => mark.role !== null && mark.from <= above && above < mark.to);
    if (!inside.has(above) || !(role || isWithin(tree, head))) break;
    head = above;
  }
  const phrase = phraseOf(tree, head).filter((at) => inside.has(at));
  return phrase.includes(first.from) ? phrase : among.filter((at) => at >= first.from && at < first.to);
}
