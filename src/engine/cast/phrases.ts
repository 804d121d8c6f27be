// SPDX-License-Identifier: Apache-2.0
import { type Mention, type Span, spanOf, type Token } from '../../model/index.ts';
import { ancestors, caseOf, headOf, relation, type Tree, tokensIn } from '../happen/tree.ts';
import type { Scene } from './sentences.ts';

/** A noun phrase by its head. */
export interface Phrase {
  readonly head: number;
  /** The head with what stands before it and belongs to it, the rest of its name, and an "of" phrase. */
  readonly span: Span;
}

const joined: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON']);

/** The phrases that fill one role: that of the span's head, and those joined to it ("the mayor, a guard and a nurse"). */
export function phrasesIn(scene: Scene, span: Span): readonly Phrase[] {
  const head = untimedHead(scene, span);
  return head === null ? [] : phrasesAt(scene, head);
}

/** The head of a span without the times in it: "rebels this morning". */
function untimedHead({ tree }: Scene, span: Span): number | null {
  const own = tokensIn(tree, span).filter((at) => !tree.timed.has(at));
  const inside = new Set(own);
  const nominals = own.filter((at) => joined.has(tree.tokens[at]!.upos));
  return nominals.findLast((at) => !inside.has(tree.tokens[at]!.head)) ?? headOf(tree, span);
}

/** The phrase a token heads, and those joined to it. */
export function phrasesAt(scene: Scene, head: number): readonly Phrase[] {
  const more = scene.tree.children[head]!.filter((child) => child > head && isJoined(scene, child));
  const beyond = beyondBracket(scene, head);
  const span = spanAt(scene, beyond ?? head);
  const whole =
    beyond === null ? span : spanOf(scene.text, Math.min(span.start, spanAt(scene, head).start), span.end);
  return [{ head: beyond ?? head, span: whole }, ...more.flatMap((child) => phrasesAt(scene, child))];
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const qualified: ReadonlySet<string> = new Set([...nouns, 'ADJ']);

/** "the Halvar Front (HF) gunmen": the noun that a name with a bracket behind it only qualifies; null where none is. */
function beyondBracket({ tree: { tokens } }: Scene, head: number): number | null {
  const close = closing.get(tokens[head + 1]?.form ?? '');
  if (close === undefined || tokens[head]!.upos === 'NUM') return null;
  const end = tokens.findIndex(({ form }, at) => at > head + 1 && form === close);
  if (end < 0 || end - head > longestAside) return null;
  let last = end;
  while (qualified.has(tokens[last + 1]?.upos ?? '')) last++;
  while (last > end && !nouns.has(tokens[last]!.upos)) last--;
  return last > end && !tokens[last]!.deprel.startsWith('obl') ? last : null;
}

/** Most tokens in a bracket inside a phrase. */
const longestAside = 12;

/**
 * A second head, also one that a semicolon parts from the first: in a list that is no apposition; and one of several
 * that is told apart: "five people, including a nurse".
 */
function isJoined({ tree, text, words }: Scene, child: number): boolean {
  const { upos, head, start } = tree.tokens[child]!;
  if (!joined.has(upos) || tree.timed.has(child)) return false;
  const name = relation(tree.tokens[child]!);
  if (words.cast.including.has(caseOf(tree, child) ?? '')) return true;
  return name === 'conj' || (name === 'appos' && text.slice(tree.tokens[head]!.end, start).includes(';'));
}

/** The name that stands beside a description as the same thing: "a shopkeeper, Tobias Kara", "Attorney General Kara". */
export function namedBeside(scene: Scene, head: number): Span | null {
  const { tree } = scene;
  const next = tree.tokens[head + 1];
  const titled = scene.mentions.find(({ type, start }) => type === 'person' && next?.start === start);
  if (titled && tree.tokens[head]!.upos !== 'PROPN') return titled;
  const beside = tree.children[head]!.find(
    (child) =>
      child > head &&
      relation(tree.tokens[child]!) === 'appos' &&
      tree.tokens[child]!.upos === 'PROPN' &&
      !isJoined(scene, child),
  );
  if (beside === undefined || tree.tokens[head]!.upos === 'PROPN') return null;
  return nameOver(scene, beside);
}

const before: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'flat',
  'nmod',
  'advmod',
  'goeswith',
  'dep',
]);

function spanAt(scene: Scene, head: number): Span {
  const { tree, text } = scene;
  const name = nameOver(scene, head);
  const [first, last] = [leftEdge(scene, head), rightEdge(scene, head)];
  const start = Math.min(tree.tokens[first]!.start, name?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max(tree.tokens[last]!.end, name?.end ?? 0);
  return spanOf(text, start, end);
}

/** The longest name with a token in it, one without a clause or a second head; a description only where it heads it. */
function nameOver({ mentions, tree }: Scene, head: number): Span | null {
  const isName = (mention: Mention): boolean => {
    const inside = tokensIn(tree, mention);
    if (!inside.includes(head) || inside.some((at) => parting(tree.tokens[at]!))) return false;
    return (
      headOf(tree, mention) === head || (mention.type === 'person' && tree.tokens[head]!.upos === 'PROPN')
    );
  };
  return mentions
    .filter(isName)
    .reduce<Span | null>((best, each) => (best && length(best) >= length(each) ? best : each), null);
}

/** What no name has inside it. */
const parting = ({ upos, form }: Token): boolean => upos === 'VERB' || upos === 'CCONJ' || form === ',';

const length = ({ start, end }: Span): number => end - start;

function leftEdge({ tree }: Scene, head: number): number {
  let first = head;
  for (const child of tree.children[head]!.toReversed()) {
    if (child >= head) continue;
    if (!before.has(relation(tree.tokens[child]!)) || hasPreposition(tree, child)) break;
    first = leftmost(tree.children, child);
  }
  while (first < head && ['PUNCT', 'ADP', 'CCONJ'].includes(tree.tokens[first]!.upos)) first++;
  return first;
}

/** A noun with a preposition before it is no part of the one behind it: "among the wounded is …". */
function hasPreposition({ tokens, children }: Tree, at: number): boolean {
  return children[at]!.some((child) => child < at && relation(tokens[child]!) === 'case');
}

function leftmost(children: readonly (readonly number[])[], token: number): number {
  let at = token;
  while ((children[at]![0] ?? at) < at) at = children[at]![0]!;
  return at;
}

/** "Attorney General Tobias Kara": names right behind the head, which the parse hung on it in whatever way. */
function titleEnd({ tree }: Scene, head: number): number {
  let last = head;
  while (tree.tokens[last + 1]?.upos === 'PROPN' && ancestors(tree, last + 1).includes(head)) last++;
  return last;
}

/** As far as the rest of the name goes and an "of" phrase without what is joined to it. */
function rightEdge(scene: Scene, head: number): number {
  const { tree, words } = scene;
  let last = titleEnd(scene, head);
  for (const child of tree.children[head]!) {
    if (child <= head) continue;
    const name = relation(tree.tokens[child]!);
    const of = name === 'nmod' && words.happenings.ofCases.has(caseOf(tree, child) ?? '');
    if (name === 'flat' && child === last + 1) last = rightEdge(scene, child);
    else if (of && child - last <= 6) last = rightEdge(scene, child);
  }
  return last;
}
