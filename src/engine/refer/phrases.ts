// SPDX-License-Identifier: Apache-2.0
import type { Sentence, Token } from '../../model/index.ts';

/** A noun phrase of one sentence, by token indices, both ends included. */
export interface Phrase {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Several heads joined: "the mayor and the priest". */
  readonly joint: boolean;
}

/** What hangs on a noun and is part of its phrase. */
const inside: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'nmod',
  'acl',
  'dep',
]);
/** A noun with one of these is no phrase of its own but a part of another word. */
const partOfWord: ReadonlySet<string> = new Set(['flat', 'fixed', 'goeswith', 'cc', 'case', 'mark', 'punct']);

/** A sentence's tree from above. */
export interface Tree {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

export function treeFrom({ tokens }: Sentence): Tree {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, i) => {
    if (head >= 0) children[head]!.push(i);
  });
  return { tokens, children };
}

/** The noun phrases of a sentence in reading order, the longer first. */
export function phrasesOf(sentence: Sentence, index: number): readonly Phrase[] {
  const tree = treeFrom(sentence);
  const phrases: Phrase[] = [];
  for (let head = 0; head < tree.tokens.length; head++) {
    if (!isHead(tree, head)) continue;
    const own = rangeOf(tree, head);
    phrases.push({ sentence: index, ...own, head, joint: false });
    const joined = tree.children[head]!.filter(
      (child) => tree.tokens[child]!.deprel === 'conj' && isNominal(tree.tokens[child]!),
    );
    if (joined.length > 0) {
      const { last } = rangeOf(tree, joined.at(-1)!);
      phrases.push({ sentence: index, first: own.first, last, head, joint: true });
    }
  }
  return phrases.sort((a, b) => a.first - b.first || b.last - a.last);
}

const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';

function isHead(tree: Tree, i: number): boolean {
  const { tokens } = tree;
  const { upos, deprel, xpos } = tokens[i]!;
  if (partOfWord.has(deprel)) return false;
  if (upos === 'NOUN' || upos === 'PROPN') return true;
  if (upos === 'PRON') return xpos !== 'WDT' && xpos !== 'WP' && xpos !== 'EX';
  if (upos === 'NUM') return deprel !== 'nummod' && deprel !== 'compound';
  return standIns.has(upos) && (argument.has(deprel) || hasArticle(tree, i));
}

/** Words of other kinds that stand for a noun where a noun stands: "the first", "many", "each". */
const standIns: ReadonlySet<string> = new Set(['ADJ', 'DET', 'X']);
const argument: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);

function hasArticle({ tokens, children }: Tree, i: number): boolean {
  return children[i]!.some((child) => child < i && tokens[child]!.deprel === 'det');
}

function rangeOf(tree: Tree, head: number): { readonly first: number; readonly last: number } {
  const { tokens, children } = tree;
  const own = children[head]!;
  const kept = inside;
  let first = head;
  for (let i = own.length - 1; i >= 0; i--) {
    const child = own[i]!;
    if (child >= head) continue;
    if (kept.has(tokens[child]!.deprel)) first = Math.min(first, leftmost(tree, child));
    else if (tokens[child]!.deprel !== 'punct') break;
  }
  let last = head;
  for (const child of own) {
    if (child <= head) continue;
    if (kept.has(tokens[child]!.deprel) || tokens[child]!.xpos === 'POS')
      last = Math.max(last, rightmost(tree, child));
    else if (tokens[child]!.deprel !== 'punct') break;
  }
  while (first < head && openers.has(tokens[first]!.upos)) first++;
  return { first, last: trimmed(tokens, head, last) };
}

/** What no phrase begins with: the tree at times hangs it there. */
const openers: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'CCONJ', 'SCONJ']);

function trimmed(tokens: readonly Token[], head: number, last: number): number {
  let at = last;
  while (at > head && tokens[at]!.upos === 'PUNCT' && !/^[)\]"”’']$/.test(tokens[at]!.form)) at--;
  return at;
}

function leftmost({ children }: Tree, token: number): number {
  let at = token;
  while (children[at]!.length > 0 && children[at]![0]! < at) at = children[at]![0]!;
  return at;
}

function rightmost({ children }: Tree, token: number): number {
  let at = token;
  while (children[at]!.length > 0 && children[at]!.at(-1)! > at) at = children[at]!.at(-1)!;
  return at;
}
