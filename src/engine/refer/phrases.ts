// SPDX-License-Identifier: Apache-2.0
import type { ReferenceWords } from '../../language/reference.ts';
import type { Mention, Sentence, Token } from '../../model/index.ts';

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

function treeFrom({ tokens }: Sentence): Tree {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, i) => {
    if (head >= 0) children[head]!.push(i);
  });
  return { tokens, children };
}

/** What of a language's words phrases are cut by. */
type Words = Pick<ReferenceWords, 'loose' | 'pronouns'>;

/**
 * The noun phrases of a sentence in reading order, the longer first: those of its tree, and names that the tree does
 * not hold together.
 *
 * @param names the sentence's names
 */
export function phrasesOf(
  sentence: Sentence,
  index: number,
  words: Words,
  names: readonly Mention[],
): readonly Phrase[] {
  const tree = treeFrom(sentence);
  const single = new Map<number, Range>();
  const joint: Phrase[] = [];
  for (let head = 0; head < tree.tokens.length; head++) {
    if (!isHead(tree, head, words)) continue;
    const own = rangeOf(tree, head, words);
    single.set(head, own);
    const joined = tree.children[head]!.filter(
      (child) => child > head && tree.tokens[child]!.deprel === 'conj' && isNominal(tree.tokens[child]!),
    );
    if (joined.length === 0) continue;
    const { last } = rangeOf(tree, joined.at(-1)!, words);
    joint.push({ sentence: index, first: own.first, last, head, joint: true });
  }
  for (const name of names) {
    const range = tokensOf(tree, name);
    if (range === null) continue;
    const head = headIn(tree, range);
    const own = single.get(head);
    if (own === undefined || (range.first <= own.first && own.last <= range.last)) single.set(head, range);
  }
  const phrases = [...single].map(
    ([head, range]): Phrase => ({ sentence: index, ...range, head, joint: false }),
  );
  return [...phrases, ...joint].sort((a, b) => a.first - b.first || b.last - a.last);
}

const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';

function isHead(tree: Tree, i: number, { pronouns }: Words): boolean {
  const { upos, deprel, xpos, form } = tree.tokens[i]!;
  if (partOfWord.has(deprel)) return false;
  if (upos === 'NOUN' || upos === 'PROPN') return true;
  if (upos === 'PRON') return xpos !== 'WDT' && xpos !== 'WP' && xpos !== 'EX';
  if (upos === 'NUM') return deprel !== 'nummod' && deprel !== 'compound';
  if (upos === 'ADV') return pronouns.get(form.toLowerCase())?.place ?? false;
  return standIns.has(upos) && (argument.has(deprel) || hasArticle(tree, i));
}

/** Words of other kinds that stand for a noun where a noun stands: "the first", "many", "each". */
const standIns: ReadonlySet<string> = new Set(['ADJ', 'DET', 'X']);
const argument: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);

function hasArticle({ tokens, children }: Tree, i: number): boolean {
  return children[i]!.some((child) => child < i && tokens[child]!.deprel === 'det');
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The tokens that a name covers from edge to edge, or null. */
function tokensOf({ tokens }: Tree, name: Mention): Range | null {
  const first = tokens.findIndex(({ start }) => start === name.start);
  const last = tokens.findIndex(({ end }) => end === name.end);
  return first < 0 || last < first ? null : { first, last };
}

/** The last token of a range that hangs on something outside it. */
function headIn({ tokens }: Tree, { first, last }: Range): number {
  for (let i = last; i > first; i--) {
    const { head, upos } = tokens[i]!;
    if ((head < first || head > last) && upos !== 'PUNCT') return i;
  }
  return first;
}

function rangeOf(tree: Tree, head: number, words: Words): Range {
  const { tokens, children } = tree;
  let first = head;
  for (const child of children[head]!.toReversed()) {
    if (child >= head) continue;
    if (inside.has(tokens[child]!.deprel)) first = leftmost(tree, child);
    else if (tokens[child]!.deprel !== 'punct') break;
  }
  while (first < head && openers.has(tokens[first]!.upos)) first++;
  if (tokens[first - 1]?.upos === 'DET' && tokens[head]!.deprel !== 'compound') first--;
  let last = head;
  for (const child of children[head]!) {
    if (child <= head) continue;
    if (isKept(tree, head, child, words)) last = Math.max(last, rightmost(tree, child));
    else if (tokens[child]!.deprel !== 'punct') break;
  }
  return { first, last: closed(tokens, { first, last: trimmed(tokens, head, last) }) };
}

/** What no phrase begins with: the tree at times hangs it there. */
const openers: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'CCONJ', 'SCONJ']);

/**
 * Whether what the tree hangs on a noun from behind is part of its phrase. Behind a bracket it is an aside; behind a
 * comma, participles and what follows a name are; what is told with a loose preposition or in the past tense without a
 * subject is mostly the sentence's.
 */
function isKept(tree: Tree, head: number, child: number, { loose }: Words): boolean {
  const { tokens } = tree;
  const { deprel, xpos } = tokens[child]!;
  if (xpos === 'POS') return true;
  if (!inside.has(deprel) || deprel === 'dep') return false;
  // Trees may cross: what hangs on a word behind the head may begin before it.
  const first = Math.max(head + 1, leftmost(tree, child));
  const mark = [tokens[first]!, tokens[first - 1]!].find(({ upos }) => upos === 'PUNCT');
  if (deprel === 'acl')
    return hasSubject(tree, child) || (xpos !== 'VBD' && !(mark && /^VB[GN]$/.test(xpos)));
  if (deprel !== 'nmod') return true;
  if (mark && (/^[([]$/.test(mark.form) || tokens[head]!.upos === 'PROPN')) return false;
  return !loose.has(tokens[first]!.form.toLowerCase());
}

function hasSubject({ tokens, children }: Tree, verb: number): boolean {
  return children[verb]!.some((child) => tokens[child]!.deprel === 'nsubj');
}

function trimmed(tokens: readonly Token[], head: number, last: number): number {
  let at = last;
  while (at > head && tokens[at]!.upos === 'PUNCT' && !/^[)\]"”’']$/.test(tokens[at]!.form)) at--;
  return at;
}

/** A phrase in which a quotation mark opens takes in the one that closes right behind it. */
function closed(tokens: readonly Token[], { first, last }: Range): number {
  let open = false;
  for (let i = first; i <= last; i++) if (/^["“”]$|^''$/.test(tokens[i]!.form)) open = !open;
  return open && /^["”]$|^''$/.test(tokens[last + 1]?.form ?? '') ? last + 1 : last;
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
