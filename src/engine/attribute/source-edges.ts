// SPDX-License-Identifier: Apache-2.0
import { mentionOver, type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** A source without the day before it ("Monday the mayor said"), unless the day is its name's; null when nothing is left that names. */
export function namedBy(report: ReportView, view: SentenceView, source: TokenRange): TokenRange | null {
  let first = afterCredit(view, source);
  const { last } = source;
  while (first < last && isLoneDay(report, view, first)) first++;
  return closed(view, { first, last: withoutDay(report, view, { first, last }) });
}

/** "Said Ana Korr Monday": the day behind a name. */
function withoutDay(report: ReportView, view: SentenceView, { first, last }: TokenRange): number {
  const token = view.tokens[last]!;
  const named = mentionOver(report, token.start, token.end);
  const day = report.lexicon.times.has(wordOf(token)) && /^\p{Lu}/u.test(token.form);
  return last > first && day && named?.type !== 'organisation' && view.tokens[last - 1]!.upos === 'PROPN'
    ? last - 1
    : last;
}

/** A bracket opened in the source ends it where it closes; a source is more than an "and". */
function closed(view: SentenceView, { first, last }: TokenRange): TokenRange | null {
  const words = view.tokens.slice(first, last + 1).map(({ form }) => form);
  const open = words.includes('(') && !words.includes(')') && view.tokens[last + 1]?.form === ')';
  const end = open ? last + 1 : last;
  return view.tokens.slice(first, last + 1).some(({ upos }) => upos !== 'CCONJ')
    ? { first, last: end }
    : null;
}

/** "(The Courier) The mayor said": a credit in brackets before the source is none of it. */
function afterCredit(view: SentenceView, { first, last }: TokenRange): number {
  if (view.tokens[first]!.form !== '(') return first;
  const close = view.tokens.findIndex((token, i) => i > first && token.form === ')');
  return close > 0 && close < last ? close + 1 : first;
}

function isLoneDay(report: ReportView, view: SentenceView, i: number): boolean {
  const token = view.tokens[i]!;
  const date = token.upos === 'NUM' && report.lexicon.times.has(wordOf(view.tokens[i + 1]));
  const day = report.lexicon.times.has(wordOf(token)) && view.tokens[i + 1]?.xpos !== 'POS';
  if (!date && !day && !(token.upos === 'NUM' && /^\d{4}$/.test(token.form))) return false;
  const named = mentionOver(report, token.start, token.end);
  return named?.type !== 'organisation' && named?.type !== 'event';
}
