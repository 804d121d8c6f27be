// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, overlaps, type Sentence } from '../../model/index.ts';
import type { Pile, ReadReport } from '../pile.ts';
import { passageOf, type Reuse } from './reuse.ts';

/**
 * Finds sentences that say the same in other words, next to a passage that is plainly one text: where a copied
 * paragraph is preceded or followed in both reports by a sentence with the same names and most of the same ideas,
 * that sentence comes from the same text too.
 *
 * Wording alone never makes a rewrite: two reports of one event share words anyway (a median of a fifth of them).
 * What is found is *possible*, and says so.
 */
export function rewritesBeside(copies: readonly Reuse[], pile: Pile): readonly Reuse[] {
  const found: Reuse[] = [];
  for (const copy of copies) {
    if (copy.of !== 'text' || copy.kind === 'rewritten') continue;
    const [a, b] = [pile.report(copy.a.report), pile.report(copy.b.report)];
    for (const side of ['before', 'after'] as const) {
      const rewrite = rewriteBeside(copy, a, b, side);
      if (rewrite !== null && !copies.some((other) => coversBoth(other, rewrite))) found.push(rewrite);
    }
  }
  return unique(found);
}

function rewriteBeside(copy: Reuse, a: ReadReport, b: ReadReport, side: 'before' | 'after'): Reuse | null {
  const one = neighbour(a, copy.a, side);
  const other = neighbour(b, copy.b, side);
  if (one === null || other === null) return null;
  const likeness = compare(ideasOf(one), ideasOf(other));
  if (likeness === null) return null;
  return {
    kind: 'rewritten',
    a: passageOf(a.report, one.start, one.end),
    b: passageOf(b.report, other.start, other.end),
    similarity: likeness.share,
    of: 'text',
    hand: copy.hand,
    reason: `copy.rewrite-beside@1: possibly rewritten; stands ${side} a copied passage in both reports and shares ${likeness.words.join(', ')}`,
  };
}

/** The sentence of running text just before or after a passage. */
function neighbour(
  { analysis }: ReadReport,
  passage: { readonly start: number; readonly end: number },
  side: 'before' | 'after',
): Sentence | null {
  const body = analysis.sentences.filter(({ zone }) => zone === 'body' || zone === 'standfirst');
  const outside = body.filter((sentence) => !overlaps(sentence, passage));
  const near =
    side === 'before'
      ? outside.findLast(({ end }) => end <= passage.start)
      : outside.find(({ start }) => start >= passage.end);
  return near ?? null;
}

interface Ideas {
  /** Stems of the words that carry content. */
  readonly stems: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const contentTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
const stemLength = 6;

function ideasOf(sentence: Sentence): Ideas {
  const content = sentence.tokens.filter(({ upos }) => contentTags.has(upos));
  const stem = ({ lemma }: { readonly lemma: string }) => lemma.toLowerCase().slice(0, stemLength);
  return {
    stems: new Set(content.map(stem)),
    names: new Set(content.filter(({ upos }) => upos === 'PROPN').map(stem)),
  };
}

const fewestStems = 5;
const fewestNames = 2;
const leastShare = 0.4;

function compare(a: Ideas, b: Ideas): { readonly share: number; readonly words: readonly string[] } | null {
  const words = [...a.stems].filter((stem) => b.stems.has(stem)).sort(byCodeUnits);
  const names = [...a.names].filter((name) => b.names.has(name));
  const smaller = Math.min(a.stems.size, b.stems.size);
  if (words.length < fewestStems || names.length < fewestNames || smaller === 0) return null;
  const share = Math.round((words.length / smaller) * 1000) / 1000;
  return share < leastShare ? null : { share, words };
}

function coversBoth(copy: Reuse, rewrite: Reuse): boolean {
  const same = copy.a.report === rewrite.a.report && copy.b.report === rewrite.b.report;
  return same && (overlaps(copy.a, rewrite.a) || overlaps(copy.b, rewrite.b));
}

function unique(found: readonly Reuse[]): readonly Reuse[] {
  const seen = new Set<string>();
  return found.filter(({ a, b }) => {
    const key = `${a.report} ${a.start} ${b.report} ${b.start}`;
    return !seen.has(key) && seen.add(key);
  });
}
