// SPDX-License-Identifier: Apache-2.0
import { feature } from '../../../language/hash.ts';
import { margin, type Traits } from './traits.ts';

/** The most features one word, and one row of words, can have. */
export const mostFeatures = 96;
/** More proposals than these over one word, or at one row of words, add nothing. */
const mostMarks = 4;

/**
 * Writes what can be told of word `i` by itself and its neighbours. The same features speak for a name that opens with
 * the word, one that closes with it, and one that it stands in: the model has classes for each.
 *
 * @returns how many were written
 */
export function wordFeatures(traits: Traits, i: number, out: Int32Array): number {
  const { words, shapes, tags, relations, heads, fine, coarse, lists } = traits;
  const at = i + margin;
  const head = heads[at]!;
  let n = 0;
  let template = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out[n++] = feature(template++, a, b, c);
  };
  put(1);
  put(traits.casing, shapes[at]!);
  for (let d = -2; d <= 2; d++) put(words[at + d]!);
  put(words[at - 1]!, words[at]!);
  put(words[at]!, words[at + 1]!);
  put(words[at]!, shapes[at]!);
  for (const affix of traits.affixes) put(affix[at]!);
  for (let d = -1; d <= 1; d++) {
    put(shapes[at + d]!);
    put(tags[at + d]!);
    put(fine[at + d]!);
    put(coarse[at + d]!);
    put(lists[at + d]!);
    put(relations[at + d]!);
  }
  put(shapes[at - 1]!, shapes[at]!);
  put(shapes[at]!, shapes[at + 1]!);
  put(shapes[at - 1]!, shapes[at]!, shapes[at + 1]!);
  put(tags[at - 1]!, tags[at]!);
  put(tags[at]!, tags[at + 1]!);
  put(tags[at - 1]!, tags[at]!, tags[at + 1]!);
  put(coarse[at - 1]!, coarse[at]!);
  put(coarse[at]!, coarse[at + 1]!);
  put(coarse[at]!, shapes[at]!);
  put(lists[at - 1]!, lists[at]!);
  put(lists[at]!, lists[at + 1]!);
  put(relations[at]!, tags[at]!);
  put(relations[at]!, words[head]!);
  put(relations[at]!, coarse[head]!);
  for (let d = -1; d <= 1; d++) n = putMarks(traits, at + d, template++, out, n);
  return n;
}

/** Where in each proposal over it a word stands: alone, first, last, inside. */
function putMarks(traits: Traits, at: number, template: number, out: Int32Array, count: number): number {
  const over = traits.over[at]!;
  let n = count;
  let all = 0;
  for (let m = 0; m < over.length && m < mostMarks; m++) {
    const { first, last, kind } = over[m]!;
    const mark = feature(template, kind, (first + margin === at ? 1 : 0) + (last + margin === at ? 2 : 0));
    out[n++] = mark;
    all = feature(template, all, mark);
  }
  out[n++] = feature(template, all, 4);
  return n;
}

/** Writes what can be told of the words `first` to `last` as one name. */
export function spanFeatures(traits: Traits, first: number, last: number, out: Int32Array): number {
  const { words, tags, fine, coarse, relations, heads, capitals } = traits;
  const [from, to] = [first + margin, last + margin];
  const row = rowOf(traits, from, to);
  const head = row.head;
  const length = Math.min(last - first, 9);
  let n = 0;
  let template = 100;
  const put = (a: number, b = 0, c = 0): void => {
    out[n++] = feature(template++, a, b, c);
  };
  put(length, traits.casing);
  put(row.words);
  put(row.tags);
  put(row.shapes);
  put(row.coarse);
  put(words[from]!, words[to]!);
  put(words[from - 1]!, words[to + 1]!);
  put(tags[from - 1]!, tags[to + 1]!);
  put(tags[from]!, tags[to]!);
  put(coarse[from]!, coarse[to]!, length);
  put(words[head]!);
  put(fine[head]!);
  put(coarse[head]!, row.capitals);
  put(coarse[head]!, coarse[from]!);
  put(relations[head]!, words[heads[head]!]!);
  put(relations[head]!, coarse[heads[head]!]!, coarse[head]!);
  put(tags[head]!, words[from]!);
  put(row.heads, row.cutBefore, row.cutAfter);
  put(row.heads, tags[from]!, tags[to]!);
  put(row.capitals, capitals[from - 1]! + 2 * capitals[to + 1]!, length);
  put(words[from - 1]!, coarse[head]!);
  put(words[to + 1]!, coarse[head]!);
  put(words[from - 1]!, row.capitals, length);
  put(words[to + 1]!, row.capitals, length);
  return putProposed(traits, first, last, row.capitals, out, n);
}

/** What a row of words is as a whole. */
interface Row {
  readonly words: number;
  readonly tags: number;
  readonly shapes: number;
  readonly coarse: number;
  /** Index of the last word whose head is outside. */
  readonly head: number;
  /** How many there are, three at most. */
  readonly heads: number;
  /** Relations of the neighbours whose head is inside: what the row is cut off from. */
  readonly cutBefore: number;
  readonly cutAfter: number;
  /** 0 no capitals, 1 some, 2 all but small words, 4 the first. */
  readonly capitals: number;
}

function rowOf(
  { words, tags, shapes, coarse, relations, heads, capitals }: Traits,
  from: number,
  to: number,
): Row {
  let [string, tagged, shaped, classed, head, outside, large] = [0, 0, 0, 0, to, 0, 0];
  for (let at = from; at <= to; at++) {
    string = feature(1, string, words[at]!);
    tagged = feature(2, tagged, tags[at]!);
    shaped = feature(3, shaped, shapes[at]!);
    classed = feature(4, classed, coarse[at]!);
    large += capitals[at]!;
    if (heads[at]! >= from && heads[at]! <= to) continue;
    head = at;
    outside++;
  }
  const held = (at: number): number =>
    words[at] !== 0 && heads[at]! >= from && heads[at]! <= to ? relations[at]! : 0;
  return {
    words: string,
    tags: tagged,
    shapes: shaped,
    coarse: classed,
    head,
    heads: Math.min(outside, 3),
    cutBefore: held(from - 1),
    cutAfter: held(to + 1),
    capitals: (large === 0 ? 0 : large === to - from + 1 ? 2 : 1) + 4 * capitals[from]!,
  };
}

/** How the row stands to what the spotters propose: the same words, or crossing, inside, or around them. */
function putProposed(
  { over, begins }: Traits,
  first: number,
  last: number,
  capitals: number,
  out: Int32Array,
  count: number,
): number {
  let n = count;
  let same = 0;
  for (let i = first; i <= last; i++) {
    for (const each of (i === first ? over : begins)[i + margin]!) {
      if (n >= mostFeatures - 2) break;
      const [left, right] = [Math.sign(each.first - first), Math.sign(each.last - last)];
      out[n++] = feature(200 + 3 * left + right, each.kind);
      if (left === 0 && right === 0) same = feature(210, same, each.kind);
    }
  }
  out[n++] = feature(211, same, Math.min(last - first, 9));
  out[n++] = feature(212, same, capitals);
  return n;
}
