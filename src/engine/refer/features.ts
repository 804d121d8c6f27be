// SPDX-License-Identifier: Apache-2.0
import { feature } from '../../language/hash.ts';
import { agreement } from './attributes.ts';
import type { Chains } from './chains.ts';
import type { Expression } from './expressions.ts';

/** Room enough for the features of one decision. */
export const mostFeatures = 120;

function bucket(distance: number): number {
  if (distance < 6) return distance;
  return distance < 9 ? 6 : distance < 16 ? 7 : distance < 32 ? 8 : distance < 64 ? 9 : 10;
}

/** Writes features one after another. */
class Writer {
  readonly out: Int32Array;
  count = 0;
  constructor(out: Int32Array) {
    this.out = out;
  }
  put(template: number, a: number, b = 0, c = 0): void {
    this.out[this.count++] = feature(template, a, b, c);
  }
}

/** What speaks for an expression's standing for nothing named before. Gives the number of features written. */
export function featuresOfFirst(m: Expression, candidates: readonly Expression[], out: Int32Array): number {
  const w = new Writer(out);
  const kind = m.codes.kind;
  const wide = m.codes.broad;
  w.put(0, kind);
  w.put(1, wide);
  w.put(2, m.wordHash);
  w.put(3, m.lemmaHash, kind);
  w.put(4, m.codes.determiner, wide, Math.min(m.words.length, 4));
  w.put(5, m.codes.opener, wide);
  w.put(6, m.before, kind);
  w.put(7, m.after, kind);
  w.put(8, m.codes.role, kind);
  w.put(9, m.type, kind);
  w.put(10, m.gender, m.number, kind);
  w.put(11, Number(m.modified), kind, Math.min(3, (m.last - m.first) >> 2));
  w.put(12, m.codes.named, kind);
  w.put(13, bucket(m.sentence), wide);
  w.put(14, Number(m.holder >= 0), kind);
  w.put(15, Number(m.joint), kind);
  w.put(16, m.wordHash, m.after, m.afterNext);
  w.put(17, m.wordHash, m.governorLemma);
  w.put(18, m.wordHash, m.codes.role);
  w.put(19, Number(m.quote >= 0), kind);
  let heads = 0;
  let keys = 0;
  let inner = 0;
  for (const a of candidates) {
    if (a.kind === 'pronoun') continue;
    if (a.codes.key === m.codes.key) keys++;
    if (a.lemmaHash === m.lemmaHash) heads++;
    else if (a.codes.words.includes(m.codes.lastWord)) inner++;
  }
  w.put(20, Math.min(heads, 2), Math.min(keys, 2), kind);
  w.put(21, Math.min(heads, 2), Number(m.modified), kind);
  w.put(22, Math.min(inner, 2), Math.min(heads, 1), kind);
  w.put(23, bucket(candidates.length), kind);
  return w.count;
}

/** How many words before the head one has that the other lacks, both ways, up to two. */
function modifiersOf(m: Expression, a: Expression): number {
  return Math.min(lacking(m, a), 2) * 3 + Math.min(lacking(a, m), 2);
}

function lacking({ codes: { words } }: Expression, { codes: { words: others } }: Expression): number {
  let count = 0;
  for (let i = 0; i < words.length - 1; i++) if (others.indexOf(words[i]!) < 0) count++;
  return count;
}

/** How the words of two phrases match. */
function matchOf(m: Expression, a: Expression): number {
  if (m.pronoun || a.pronoun) return m.wordHash === a.wordHash ? 1 : 0;
  const [mine, theirs] = [m.codes, a.codes];
  if (mine.whole === theirs.whole) return 2;
  if (mine.key === theirs.key) return 3;
  if (m.lemmaHash === a.lemmaHash) return 10 + modifiersOf(m, a);
  if (m.wordHash === theirs.lastWord || a.wordHash === mine.lastWord) return 20;
  const [short, long] = mine.words.length < theirs.words.length ? [mine, theirs] : [theirs, mine];
  const shared = sharedWords(short.words, long.words);
  if (shared > 0 && shared === short.words.length) return long === theirs ? 4 : 5;
  if (short.words.length === 1 && long.initials !== 0 && short.key === long.initials) return 6;
  return shared > 0 ? 7 : 8;
}

function sharedWords(some: readonly number[], others: readonly number[]): number {
  let count = 0;
  for (const word of some) if (others.indexOf(word) >= 0) count++;
  return count;
}

/** How two stand to each other in one sentence. */
function bindingOf(m: Expression, a: Expression): number {
  if (m.sentence !== a.sentence) return m.sentence - a.sentence === 1 ? 1 : 0;
  if (m.governor === a.head && m.role === 'appos') return 3;
  if (m.governor === a.head) return 4;
  if (a.governor === m.head && a.role === 'nsubj') return 5;
  if (a.governor === m.head) return 6;
  if (m.governor === a.governor && m.governor >= 0) return m.role === 'conj' || a.role === 'conj' ? 8 : 7;
  if (m.first - a.last === 1) return 9;
  if (m.first - a.last === 2 && m.tokens[m.first - 1]!.upos === 'PUNCT')
    return m.tokens[m.first - 1]!.form === ',' ? 10 : 11;
  return 2;
}

/** What speaks for `a` as the antecedent of `m`. */
export function featuresOfPair(
  m: Expression,
  a: Expression,
  chains: Chains,
  skipped: number,
  out: Int32Array,
): number {
  const w = new Writer(out);
  const chain = chains.chainOf(a.index);
  const km = m.codes.kind;
  const ka = a.codes.kind;
  const bm = m.codes.broad;
  const ba = a.codes.broad;
  const pair = bm * 4 + ba;
  const sentences = bucket(m.sentence - a.sentence);
  const match = matchOf(m, a);
  const binding = bindingOf(m, a);
  const agree = agreement(m, chain.gender, a.number);
  const latest = Number(chain.latest === a.index);
  w.put(40, sentences, km, ba);
  w.put(41, bucket(m.index - a.index), km);
  w.put(42, match, km, ka);
  w.put(44, match, pair, sentences);
  w.put(45, m.number * 8 + a.number, km, ba);
  w.put(46, m.gender * 8 + chain.gender, km, ba);
  w.put(47, m.type * 32 + chain.type, bm, ba);
  w.put(48, km, chain.type, ba);
  w.put(49, m.codes.named, chain.named, pair);
  w.put(50, m.codes.role, a.codes.role, pair);
  w.put(51, binding, km, ka);
  w.put(52, binding, pair, match);
  w.put(53, binding, Number(m.pronoun?.reflexive ?? false), bm * 2 + agree);
  w.put(54, Math.min(chain.size, 5), km, ba);
  w.put(55, Number(chain.hasName), latest, km);
  w.put(57, quoteRelation(m, a), km, ka);
  w.put(58, m.lemmaHash, a.lemmaHash);
  w.put(59, m.lemmaHash, chain.type, ba);
  w.put(60, a.lemmaHash, km);
  w.put(61, Math.min(skipped, 6), km, agree);
  w.put(62, Math.min(skipped, 6), km, sentences);
  w.put(63, agree, pair, match);
  w.put(64, Number(m.paragraph === a.paragraph), km, ba);
  w.put(65, a.codes.role, km, sentences);
  w.put(66, a.codes.determiner, bm, Math.min(match, 9));
  w.put(
    67,
    Number(m.actor !== null && m.actor === chain.actor),
    Number(m.actor !== null && chain.actor !== null),
    pair,
  );
  w.put(68, Number(a.holder >= 0), km, a.codes.role);
  w.put(69, Number(a.first === 0), km, sentences);
  w.put(70, Number(a.joint), km, Number(m.joint));
  w.put(71, Number(a.modified), Number(m.modified), pair * 32 + match);
  w.put(72, m.codes.determiner, pair, match);
  w.put(73, m.wordHash, a.wordHash, match);
  w.put(74, ka, km);
  w.put(78, m.codes.determiner, a.codes.determiner, match);
  w.put(75, m.governorLemma, a.governorLemma, bm);
  return w.count;
}

function quoteRelation(m: Expression, a: Expression): number {
  if (m.quote < 0 && a.quote < 0) return 0;
  if (m.quote === a.quote) return 1;
  return m.quote < 0 ? 2 : a.quote < 0 ? 3 : 4;
}
