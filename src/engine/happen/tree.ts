// SPDX-License-Identifier: Apache-2.0
import type { Sentence, Span, Token } from '../../model/index.ts';
import { isCaseless } from '../tokenise/kinds.ts';

/** A parsed sentence that can be walked down as well as up. Tokens are named by their index. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** Tokens that are part of a time: they are neither subject nor object of anything. */
  readonly timed: ReadonlySet<number>;
  /** Tokens that name a people. */
  readonly peoples: ReadonlySet<number>;
  /** Whether its capitals say nothing: all are, or none is. */
  readonly caseless: boolean;
}

type Range = Pick<Span, 'start' | 'end'>;

/**
 * @param times where the sentence names times
 * @param peoples where it names peoples
 */
export function treeOf(
  sentence: Sentence,
  times: readonly Range[] = [],
  peoples: readonly Range[] = [],
): Tree {
  const children: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach(({ head }, index) => {
    if (head !== index) children[head]?.push(index);
  });
  const within = (ranges: readonly Range[]): ReadonlySet<number> =>
    new Set(
      sentence.tokens.flatMap((token, index) =>
        ranges.some(({ start, end }) => start <= token.start && token.end <= end) ? [index] : [],
      ),
    );
  const caseless = isCaseless(sentence.tokens.map(({ form }) => form));
  return {
    ...{ sentence, tokens: sentence.tokens, children, caseless },
    timed: within(times),
    peoples: within(peoples),
  };
}

/** A relation without its sub-type. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

export function childrenBy(tree: Tree, at: number, relations: ReadonlySet<string>): readonly number[] {
  return tree.children[at]!.filter((child) => relations.has(relation(tree.tokens[child]!)));
}

export function childBy(tree: Tree, at: number, ...relations: readonly string[]): number | null {
  return tree.children[at]!.find((child) => relations.includes(relation(tree.tokens[child]!))) ?? null;
}

/** The heads above a token, nearest first; ends also where a parse goes in a circle. */
export function ancestors(tree: Tree, at: number): readonly number[] {
  const path: number[] = [];
  for (
    let next = tree.tokens[at]!.head;
    next >= 0 && path.length < tree.tokens.length;
    next = tree.tokens[next]!.head
  )
    path.push(next);
  return path;
}

/** The preposition a noun stands with, in lower case, or null. */
export function caseOf(tree: Tree, at: number): string | null {
  const child = childBy(tree, at, 'case', 'mark');
  return child === null ? null : tree.tokens[child]!.form.toLowerCase();
}

/** Relations of words that belong to a noun phrase; what hangs on them belongs too. */
const inside: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'flat',
  'fixed',
  'goeswith',
  'nmod',
  'case',
  'advmod',
  'conj',
  'cc',
  'punct',
  'dep',
]);

/**
 * The words of the noun phrase a token heads: determiners, modifiers, numerals, names, genitives, "of" phrases and
 * coordinated heads, without a leading preposition, relative clauses, appositions and other prepositional phrases.
 */
export function nounSpan(tree: Tree, head: number, text: string, ofCases: ReadonlySet<string>): Span {
  const taken = new Set<number>([head]);
  const visit = (at: number): void => {
    for (const child of tree.children[at]!) {
      if (taken.has(child) || !belongs(tree, at, child, ofCases, at === head)) continue;
      taken.add(child);
      visit(child);
    }
  };
  visit(head);
  return spanOver(tree, head, taken, text);
}

function belongs(
  tree: Tree,
  at: number,
  child: number,
  ofCases: ReadonlySet<string>,
  outermost: boolean,
): boolean {
  const token = tree.tokens[child]!;
  const name = relation(token);
  if (!inside.has(name)) return false;
  if (name === 'case') return !outermost || child > at;
  if (name === 'nmod') {
    const preposition = caseOf(tree, child);
    return preposition === null || child < at || ofCases.has(preposition);
  }
  if (name === 'punct') return token.form === '-' || token.form === '–';
  if (name === 'conj') return child > at && ['NOUN', 'PROPN', 'NUM', 'ADJ'].includes(token.upos);
  // "about 20 people", never "meanwhile people".
  if (name === 'advmod') return child < at && ['NUM', 'ADJ'].includes(tree.tokens[at]!.upos);
  return true;
}

/** The unbroken run of taken tokens round the head; a gap ends it, so that a span never swallows other words. */
function spanOver(tree: Tree, head: number, taken: ReadonlySet<number>, text: string): Span {
  let [first, last] = [head, head];
  while (taken.has(first - 1) || isStray(tree, first - 1, head)) first--;
  while (taken.has(last + 1)) last++;
  while (first < head && ['CCONJ', 'PUNCT'].includes(tree.tokens[first]!.upos)) first++;
  while (last > head && ['CCONJ', 'PUNCT', 'ADP'].includes(tree.tokens[last]!.upos)) last--;
  const [start, end] = [tree.tokens[first]!.start, tree.tokens[last]!.end];
  return { start, end, exact: text.slice(start, end) };
}

const premodifying: ReadonlySet<string> = new Set(['ADJ', 'PROPN', 'NOUN', 'NUM', 'DET']);
const clausal: ReadonlySet<string> = new Set(['nsubj', 'obj', 'obl', 'root', 'ccomp', 'conj']);

/** A word before a noun that can only belong to it, hung elsewhere by the parse. */
function isStray(tree: Tree, at: number, head: number): boolean {
  const token = tree.tokens[at];
  if (!token || !premodifying.has(token.upos) || tree.tokens[head]!.upos === 'PRON') return false;
  if (tree.tokens[at + 1]!.upos === 'DET' || tree.timed.has(at)) return false;
  // An article belongs to the noun it stands before, wherever it was hung.
  if (token.upos === 'DET') return true;
  if (token.head === head) return true;
  return !clausal.has(relation(token)) && token.head >= at && token.head <= head;
}

/** Indices of the tokens that lie wholly inside a span. */
export function tokensIn(tree: Pick<Tree, 'tokens'>, span: Range): readonly number[] {
  const found: number[] = [];
  tree.tokens.forEach((token, index) => {
    if (token.start >= span.start && token.end <= span.end && token.end > token.start) found.push(index);
  });
  return found;
}

/** The token of a span whose head lies outside it: the head word of a mention. */
export function headOf(tree: Pick<Tree, 'tokens'>, span: Range): number | null {
  const all = tokensIn(tree, span);
  const own = new Set(all);
  return all.findLast((index) => !own.has(tree.tokens[index]!.head)) ?? all.at(-1) ?? null;
}
