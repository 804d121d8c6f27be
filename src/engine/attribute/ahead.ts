// SPDX-License-Identifier: Apache-2.0
import type { Cue } from './cues.ts';
import type { Found, TextRange } from './found.ts';
import { firstQuoteAfter } from './quotes.ts';
import { tidy } from './ranges.ts';
import { sourceOfVerb } from './sources.ts';
import { speakerBetween } from './surface.ts';
import { isFiniteVerb, type ReportView, type SentenceView, type TokenRange } from './view.ts';

/** What marks an item of a list at the beginning of its line. */
const bullet = /^(?:[•‣▪●◦·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u;

/**
 * "The mayor said:" at the end of a sentence, what was said in the next: a quote, the items of a list, one sentence of
 * the same paragraph, or the paragraph that follows.
 */
export function readAhead(report: ReportView, view: SentenceView, cue: Cue): Found | null {
  const last = view.tokens.length - 1;
  if (view.tokens[last]?.form !== ':' || cue.first > last || verbBetween(view, cue.last + 1, last))
    return null;
  const stance = cue.kind === 'phrase' ? 'asserts' : stanceOf(view, cue);
  const source = sourceBefore(view, cue, last);
  const next = report.sentences[view.index + 1];
  if (stance === undefined || source === null || next === undefined) return null;
  const { content, how } = contentFrom(report, view, next);
  if (content.length === 0) return null;
  return {
    sentence: view.index,
    cue: { first: cue.first, last: cue.last },
    head: cue.head,
    lemma: cue.kind === 'phrase' ? '' : cue.lemma,
    source,
    content,
    stance,
    form: 'indirect',
    addressee: null,
    basis: how === 'quote' ? 'quote' : 'ahead',
    reason: `attribute.ahead@1: a colon, then ${how === 'list' ? 'a list' : `a ${how}`}`,
  };
}

/** A finite verb or a participle: what somebody is yet "to reply:" has not been said. */
function isTold(view: SentenceView, { first, head }: Cue): boolean {
  if (view.tokens[head]!.xpos !== 'VB') return true;
  return verbBetween(view, first, head);
}

function stanceOf(view: SentenceView, cue: Cue): Found['stance'] | undefined {
  if (cue.kind !== 'verb' || cue.passive || !isTold(view, cue)) return undefined;
  return cue.frames.get('quote') ?? cue.frames.get('told');
}

function verbBetween(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(view.tokens[i])) return true;
  return false;
}

function sourceBefore(view: SentenceView, cue: Cue, colon: number): TokenRange | null {
  if (cue.kind === 'phrase') return speakerBetween(view, { first: cue.last + 1, last: colon - 1 });
  if (cue.kind !== 'verb') return null;
  const source = sourceOfVerb(view, cue)?.range;
  return source ?? speakerBetween(view, { first: 0, last: cue.first - 1 });
}

interface Ahead {
  readonly content: readonly TextRange[];
  readonly how: 'quote' | 'list' | 'sentence' | 'paragraph';
}

function contentFrom(report: ReportView, view: SentenceView, next: SentenceView): Ahead {
  const quote = report.quotes[firstQuoteAfter(report.quotes, next.sentence.start)];
  if (quote && quote.open <= next.sentence.start) return kept(report, [quote], 'quote');
  if (next.paragraph === view.paragraph) return kept(report, [next.sentence], 'sentence');
  const items = itemsFrom(report, next);
  return items.length > 0
    ? kept(report, items, 'list')
    : kept(report, [paragraphOf(report, next)], 'paragraph');
}

function kept(report: ReportView, ranges: readonly TextRange[], how: Ahead['how']): Ahead {
  const content = ranges.map((range) => tidy(report.text, range)).filter(({ start, end }) => start < end);
  return { content, how };
}

/** The paragraphs from here on that begin as items do, without what marks them. */
function itemsFrom(report: ReportView, first: SentenceView): readonly TextRange[] {
  const items: TextRange[] = [];
  let view: SentenceView | undefined = first;
  while (view !== undefined) {
    const range = paragraphOf(report, view);
    const mark = bullet.exec(report.text.slice(range.start, range.start + 8));
    if (mark === null) break;
    items.push({ start: range.start + mark[0].length, end: range.end });
    const { paragraph }: SentenceView = view;
    let at: number = view.index;
    while (report.sentences[at]?.paragraph === paragraph) at++;
    view = report.sentences[at];
  }
  return items;
}

function paragraphOf(report: ReportView, view: SentenceView): TextRange {
  let end = view.sentence.end;
  for (let i = view.index + 1; report.sentences[i]?.paragraph === view.paragraph; i++)
    end = report.sentences[i]!.sentence.end;
  return { start: view.sentence.start, end };
}
