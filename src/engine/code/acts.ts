// SPDX-License-Identifier: Apache-2.0
import type { ActEntry } from '../../language/acts.ts';
import type { Language } from '../../language/language.ts';
import { verbFrame } from '../happen/clauses.ts';
import { childrenBy, relation, type Tree } from '../happen/tree.ts';

/** A verb that tells what one side does to another; token indices. */
export interface Act {
  readonly at: number;
  readonly entry: ActEntry;
  /** Head of the phrase for whoever does it. */
  readonly source: number | null;
  /** Head of the phrase for whomever it is done to, when it is the verb's object. */
  readonly target: number | null;
  readonly negated: boolean;
}

type Words = Pick<Language, 'acts' | 'happenings'>;

/** The acts of a sentence, in order. */
export function actsOf(tree: Tree, words: Words): readonly Act[] {
  return tree.tokens.flatMap((token, at): readonly Act[] => {
    if (token.upos !== 'VERB' || relation(token) === 'amod') return [];
    const entry = words.acts.acts.get(token.lemma.toLowerCase())?.find((each) => holds(tree, at, each));
    if (!entry) return [];
    const { subject, object } = verbFrame(tree, at, words.happenings);
    const negations = childrenBy(tree, at, new Set(['advmod', 'cc']));
    const negated = negations.some((child) =>
      words.happenings.negations.has(tree.tokens[child]!.form.toLowerCase()),
    );
    return [{ at, entry, source: subject, target: object, negated }];
  });
}

/** How many words after a verb its particle may stand, and how deep below it the noun that makes it an act. */
const [particleReach, objectDepth] = [4, 4];

function holds(tree: Tree, at: number, { objects, particles }: ActEntry): boolean {
  const after = tree.tokens.slice(at + 1, at + 1 + particleReach);
  if (particles && !after.some(({ form }) => particles.has(form.toLowerCase()))) return false;
  return objects === null || below(tree, at, 0).some((child) => objects.has(tree.tokens[child]!.lemma.toLowerCase()));
}

const nominal: ReadonlySet<string> = new Set(['obj', 'obl', 'nmod', 'amod', 'compound', 'nsubj', 'conj', 'xcomp', 'advmod']);

function below(tree: Tree, at: number, depth: number): readonly number[] {
  if (depth >= objectDepth) return [];
  return tree.children[at]!.filter((child) => nominal.has(relation(tree.tokens[child]!))).flatMap((child) => [
    child,
    ...below(tree, child, depth + 1),
  ]);
}
