// SPDX-License-Identifier: Apache-2.0
import {
  isComma,
  isDash,
  isFiniteVerb,
  isNominal,
  isPunctuation,
  isQuoteMark,
  type SentenceView,
  wordOf,
} from './view.ts';

/**
 * Whether a subject and its finite verb come next, before any break: "the talks had failed". When `strict`, a comma is a
 * break, too.
 */
export function isClauseAhead(view: SentenceView, from: number, strict: boolean): boolean {
  const start = firstWord(view, from);
  const first = view.tokens[start];
  if (!first || first.upos === 'ADP' || first.upos === 'PART' || isPunctuation(first)) return false;
  if (first.upos === 'SCONJ') return view.lexicon.complementisers.has(wordOf(first));
  let nominal = false;
  let commas = 0;
  let relative = false;
  for (let i = start; i < view.tokens.length; i++) {
    const role = roleOf(view, i);
    // "The man who fled was caught": the first verb is the relative clause's.
    if (nominal && /^(?:WDT|WP)$/.test(view.tokens[i]!.xpos)) relative = true;
    else if (role === 'verb' && relative) relative = false;
    else if (role === 'verb') return nominal && commas !== 1;
    if (role === 'break' || (role === 'pause' && (strict || !nominal)) || (role === 'joint' && !nominal))
      return false;
    // One comma parts the clause from its subject; two hold an apposition.
    if (role === 'pause') commas++;
    nominal ||= role === 'nominal';
  }
  return false;
}

/** Past quote marks and words like "both" before a pair of subjects. */
function firstWord(view: SentenceView, from: number): number {
  let start = from;
  while (isQuoteMark(view.tokens[start]) || view.lexicon.grammar.pairing.has(wordOf(view.tokens[start])))
    start++;
  return boundsNumber(view, start) ? start + 2 : start;
}

/** "at least 14": a preposition and a superlative before a number. */
function boundsNumber(view: SentenceView, at: number): boolean {
  const superlative = /^(?:JJS|RBS)$/.test(view.tokens[at + 1]?.xpos ?? '');
  return view.tokens[at]?.upos === 'ADP' && superlative && view.tokens[at + 2]?.upos === 'NUM';
}

type Role = 'verb' | 'nominal' | 'pause' | 'joint' | 'break' | 'other';

function roleOf(view: SentenceView, i: number): Role {
  const token = view.tokens[i]!;
  if (isFiniteVerb(token) || looksFinite(view, i)) return 'verb';
  if (token.form === '.' || token.form === ':' || token.form === ';') return 'break';
  if (isComma(token) || isDash(view, i)) return 'pause';
  // "Found the bodies and called the police": what "and" adds without a subject is no clause of the noun before it.
  if (token.upos === 'CCONJ') {
    const next = view.tokens[i + 1];
    return next?.xpos === 'PRP' || isFiniteVerb(next) ? 'break' : 'joint';
  }
  return isNominal(token) || token.upos === 'DET' || token.upos === 'NUM' ? 'nominal' : 'other';
}

/**
 * A past tense that the tagger took for a participle, or a present for an infinitive ("his men “hold the ridge”"): a noun
 * before it, and its object or complement after it.
 */
function looksFinite(view: SentenceView, i: number): boolean {
  const { xpos } = view.tokens[i]!;
  const before = view.tokens[isQuoteMark(view.tokens[i - 1]) ? i - 2 : i - 1];
  const many = /^(?:NNP?S|PRP)$/.test(before?.xpos ?? '');
  if (!isNominal(before) || !(xpos === 'VBN' || (xpos === 'VB' && many))) return false;
  const next = view.tokens[i + 1];
  if (next === undefined || view.lexicon.times.has(wordOf(next))) return false;
  return ['DET', 'PRON', 'PROPN', 'NOUN'].includes(next.upos) || ['to', 'that'].includes(wordOf(next));
}
