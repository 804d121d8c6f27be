// SPDX-License-Identifier: Apache-2.0
import type { ActEntry } from '../../language/acts.ts';
import type { Language } from '../../language/language.ts';
import type { Modality } from '../../model/index.ts';
import { verbFrame } from '../happen/clauses.ts';
import { frameByOrder } from '../happen/order.ts';
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
  readonly modality: Modality;
}

type Words = Pick<Language, 'acts' | 'happenings'>;

/** The acts of a sentence, in order. */
export function actsOf(tree: Tree, words: Words): readonly Act[] {
  return told(tree, verbsOf(tree, words));
}

/** Relations of what is agreed, asked for, threatened or said. */
const contents: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'acl', 'advcl']);

/**
 * Of an act inside another one only one is told: "agreed to supply" agrees and does not yet supply, "said it rejected"
 * rejects.
 */
function told(tree: Tree, acts: readonly Act[]): readonly Act[] {
  const byVerb = new Map(acts.map((act) => [act.at, act]));
  const pairs = acts.flatMap((act) => {
    const outer = byVerb.get(contentOfAct(tree, act.at, byVerb) ?? -1);
    return outer ? [{ inner: act, outer }] : [];
  });
  const dropped = new Set(
    pairs.map(({ inner, outer }) => (outer.entry.group === 'COMMENT' ? outer.at : inner.at)),
  );
  return acts.filter(({ at }) => !dropped.has(at));
}

/** The nearest act of which a verb is the content: what is not yet done, or what is said. */
export function contentOfAct(tree: Tree, at: number, acts: ReadonlyMap<number, Act>): number | null {
  for (let [next, steps] = [at, 0]; steps < contentReach; steps++) {
    const { head, xpos } = tree.tokens[next]!;
    const name = relation(tree.tokens[next]!);
    const aside = name === 'advcl' && xpos !== 'VB';
    if (head < 0 || aside || (tree.tokens[next]!.upos === 'VERB' && !contents.has(name))) return null;
    if (acts.has(head)) return head;
    next = head;
  }
  return null;
}

/** How far above a verb the act may stand of which it is the content: "signed an accord to supply". */
const contentReach = 3;

function verbsOf(tree: Tree, words: Words): readonly Act[] {
  return tree.tokens.flatMap((token, at): readonly Act[] => {
    const adrift = isAdrift(tree, at);
    if (token.upos !== 'VERB' || (relation(token) === 'amod' && !adrift)) return [];
    const known = words.acts.acts.get(token.lemma.toLowerCase())?.find((each) => holds(tree, at, each));
    if (!known) return [];
    const asked = known.group === 'COMMENT' && asksOf(tree, at, words);
    const entry: ActEntry = asked ? { ...known, group: 'REQUEST' } : known;
    const lexicon = words.happenings;
    const frame = adrift ? frameByOrder(tree, at, lexicon) : verbFrame(tree, at, lexicon);
    const source = adrift ? at - 1 : frame.subject;
    const told = standing(tree, at, words);
    if (entry.doneBy === null) return [{ at, entry, source, target: frame.object, ...told }];
    const giver = frame.obliques.find(({ preposition }) => preposition === entry.doneBy)?.head ?? null;
    return [{ at, entry, source: giver, target: source, ...told }];
  });
}

/** "said that Arn must leave": what is said is what another one must do. */
function asksOf(tree: Tree, at: number, { acts }: Words): boolean {
  return childrenBy(tree, at, new Set(['ccomp'])).some((verb) =>
    childrenBy(tree, verb, new Set(['aux'])).some((child) =>
      acts.obligations.has(tree.tokens[child]!.form.toLowerCase()),
    ),
  );
}

const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** "Arn imposed sanctions": a past tense that was taken for a participle, in a sentence that else has no verb. */
export function isAdrift({ tokens }: Tree, at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]?.upos ?? '';
  const qualifies =
    relation(token) === 'amod' && token.xpos === 'VBN' && (before === 'PROPN' || before === 'NOUN');
  return qualifies && !tokens.some(({ xpos }) => finite.has(xpos));
}

/** Whether a verb is told as not done, and as done, yet to come or only supposed. */
function standing(tree: Tree, at: number, { happenings }: Words): Pick<Act, 'negated' | 'modality'> {
  const forms = (relations: readonly string[]): readonly string[] =>
    childrenBy(tree, at, new Set(relations)).map((child) => tree.tokens[child]!.form.toLowerCase());
  const auxiliaries = forms(['aux']);
  const future = auxiliaries.some((form) => happenings.futureModals.has(form));
  const supposed = auxiliaries.some((form) => happenings.hypotheticalModals.has(form));
  return {
    negated: forms(['advmod', 'cc']).some((form) => happenings.negations.has(form)),
    modality: future ? 'future' : supposed ? 'hypothetical' : 'actual',
  };
}

/** How many words after a verb its particle may stand, and how deep below it the noun that makes it an act. */
const [particleReach, objectDepth] = [4, 4];

function holds(tree: Tree, at: number, { objects, particles }: ActEntry): boolean {
  const after = tree.tokens.slice(at + 1, at + 1 + particleReach);
  if (particles && !after.some(({ form }) => particles.has(form.toLowerCase()))) return false;
  const inside = isAdrift(tree, at) ? [tree.tokens[at]!.head] : below(tree, at, 0);
  return objects === null || inside.some((child) => objects.has(tree.tokens[child]!.lemma.toLowerCase()));
}

const nominal: ReadonlySet<string> = new Set([
  'obj',
  'obl',
  'nmod',
  'amod',
  'compound',
  'nsubj',
  'conj',
  'xcomp',
  'advmod',
]);

function below(tree: Tree, at: number, depth: number): readonly number[] {
  if (depth >= objectDepth) return [];
  return tree.children[at]!.filter((child) => nominal.has(relation(tree.tokens[child]!))).flatMap((child) => [
    child,
    ...below(tree, child, depth + 1),
  ]);
}
