// SPDX-License-Identifier: Apache-2.0
import type { Found, TextRange } from './found.ts';
import { firstQuoteAfter } from './quotes.ts';
import { tidy } from './ranges.ts';
import { speakerBetween } from './surface.ts';
import {
  hasVerb,
  isDash,
  isFiniteVerb,
  type ReportView,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** A line of credit has at most this many words. */
const longestCredit = 24;
/** An account of a social medium, in brackets after a name. */
const handle = /\(@[\w.]{1,40}\)/u;

/**
 * Reads a dash with a name after it as a cue: "“We hold the ridge.” — Ana Korr", and the line of credit below a post
 * that a report embeds ("— Ana Korr (@anakorr) May 3"), whose words are the lines above it up to a blank one. Which
 * medium it was posted on is not guessed.
 */
export function findCredit(report: ReportView, view: SentenceView): Found | null {
  const dash = dashOf(view);
  if (dash < 0 && !followsDash(report, view)) return null;
  if (view.tokens.length - dash > longestCredit) return null;
  const source = nameAfter(view, dash);
  const content = source === null ? null : creditedWords(report, view, dash);
  if (source === null || content === null) return null;
  return {
    sentence: view.index,
    cue: dash < 0 ? null : { first: dash, last: dash },
    head: dash,
    lemma: '—',
    source,
    content: [content],
    stance: 'asserts',
    form: 'indirect',
    addressee: null,
    basis: 'credit',
    reason: 'attribute.credit@1',
  };
}

/** The dash that opens the sentence, or stands right after a quote that fills it so far; -1 for none. */
function dashOf(view: SentenceView): number {
  let at = 0;
  while (at < view.tokens.length && view.quote[at]! >= 0 && view.quote[at] === view.quote[0]) at++;
  return isDash(view, at) && view.quote[at]! < 0 ? at : -1;
}

/** Whether the sentence before, of the same paragraph, ends in the dash: it is at times taken for a sentence's end. */
function followsDash(report: ReportView, view: SentenceView): boolean {
  const before = report.sentences[view.index - 1];
  return before?.paragraph === view.paragraph && isDash(before, before.tokens.length - 1);
}

/** The name after the dash, without the account in brackets and the date after it. */
function nameAfter(view: SentenceView, dash: number): TokenRange | null {
  let last = dash + 1;
  while (last < view.tokens.length && !/^[(@.]/.test(view.tokens[last]!.form)) last++;
  for (let i = dash + 1; i < view.tokens.length; i++) if (isFiniteVerb(view.tokens[i])) return null;
  const source = last > dash + 1 ? speakerBetween(view, { first: dash + 1, last: last - 1 }) : null;
  return source !== null && namesSomebody(view, source) ? source : null;
}

/** A name, or a word for what somebody is: "— Ana Korr", "— a nurse in Stennet"; not "— more on this tomorrow". */
function namesSomebody(view: SentenceView, { first, last }: TokenRange): boolean {
  const { roles, spokes } = view.lexicon;
  for (let i = first; i <= last && view.tokens[i]!.upos !== 'ADP'; i++) {
    const word = wordOf(view.tokens[i]);
    if (view.tokens[i]!.upos === 'PROPN' || roles.has(word) || spokes.has(word)) return true;
  }
  return false;
}

function creditedWords(report: ReportView, view: SentenceView, dash: number): TextRange | null {
  const at = view.tokens[Math.max(0, dash)]!.start;
  const quote = report.quotes[firstQuoteAfter(report.quotes, at) - 1];
  const ends = quote !== undefined && /^\s*(?:[-–—]+\s*)?$/u.test(report.text.slice(quote.close, at));
  if (ends && saysSomething(report, view, quote)) return kept(report, quote);
  const before = report.sentences[view.index - 1];
  const opens = dash === 0 && before !== undefined && before.paragraph !== view.paragraph;
  return opens && handle.test(report.text.slice(at, view.sentence.end))
    ? kept(report, blockBefore(report, view.index))
    : null;
}

function kept(report: ReportView, words: TextRange): TextRange | null {
  const range = tidy(report.text, words);
  return range.start < range.end ? range : null;
}

/** A title in quotation marks has no verb, as a rule. */
function saysSomething(report: ReportView, view: SentenceView, { start, end }: TextRange): boolean {
  for (let i = view.index; i >= 0 && report.sentences[i]!.sentence.end > start; i--) {
    const each = report.sentences[i]!;
    const first = each.tokens.findIndex((token) => token.start >= start);
    const inside = each.tokens.filter((token) => token.start >= start && token.end <= end).length;
    if (first >= 0 && inside > 0 && hasVerb(each, { first, last: first + inside - 1 })) return true;
  }
  return false;
}

/** The lines right above a sentence, up to a blank one. */
function blockBefore(report: ReportView, index: number): TextRange {
  const end = report.sentences[index - 1]!.sentence.end;
  let { start } = report.sentences[index - 1]!.sentence;
  for (let i = index - 2; i >= 0; i--) {
    const { sentence } = report.sentences[i]!;
    if (/\n\s*\n/.test(report.text.slice(sentence.end, start))) break;
    start = sentence.start;
  }
  return { start, end };
}
