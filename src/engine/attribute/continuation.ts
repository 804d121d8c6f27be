// SPDX-License-Identifier: Apache-2.0
import type { Found } from './found.ts';
import type { Quote } from './quotes.ts';
import { tidy } from './ranges.ts';
import { isPunctuation, type ReportView, type SentenceView } from './view.ts';

/** A quote that no cue of its own sentence takes, and the sentences it stands in. */
interface LooseQuote {
  readonly quote: Quote;
  readonly first: SentenceView;
  /** The sentences hold nothing but the quote. */
  readonly whole: boolean;
}

/**
 * Gives the quotes that no cue has taken their place.
 *
 * A quote that fills its sentences goes on from the quote before it in its paragraph ("“…,” he said. “…”"), or from
 * the paragraph before when that left its quote open; otherwise it is an orphan: kept, with nobody's name on it.
 * A few quoted words inside the report's own sentence are an orphan in a headline only; in the body they are how the
 * report's own voice keeps its distance.
 */
export function withLooseQuotes(report: ReportView, found: readonly Found[]): readonly Found[] {
  const all: Found[] = [...found];
  for (const loose of looseQuotes(report, found)) {
    const at = loose.whole ? carrierOf(report, all, loose) : -1;
    if (at >= 0) {
      all[at] = continued(report, all[at]!, loose.quote);
      continue;
    }
    const orphan = orphanOf(report, loose);
    if (orphan) all.push(orphan);
  }
  return all.sort(
    (a, b) => a.content[0]!.start - b.content[0]!.start || (a.cue?.first ?? -1) - (b.cue?.first ?? -1),
  );
}

function looseQuotes(report: ReportView, found: readonly Found[]): readonly LooseQuote[] {
  const taken = takenRanges(found);
  let sentence = 0;
  let at = 0;
  return report.quotes.flatMap((quote) => {
    while (at < taken.length && taken[at]!.end <= quote.start) at++;
    if (at < taken.length && taken[at]!.start < quote.end) return [];
    while (sentence < report.sentences.length && report.sentences[sentence]!.sentence.end <= quote.open)
      sentence++;
    const first = report.sentences[sentence];
    if (!first || first.sentence.zone === 'boilerplate') return [];
    return [{ quote, first, whole: fillsSentences(report, quote, sentence) }];
  });
}

/** What the claims so far cover, content, cue or source, merged and in order. */
function takenRanges(found: readonly Found[]): readonly { readonly start: number; readonly end: number }[] {
  const sorted = found.flatMap((each) => each.content).sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** Whether nothing but punctuation stands outside the quote in the sentences it touches. */
function fillsSentences(report: ReportView, quote: Quote, from: number): boolean {
  for (let i = from; i < report.sentences.length; i++) {
    const view = report.sentences[i]!;
    if (view.sentence.start >= quote.close) break;
    const outside = view.tokens.some(
      (token) => (token.end <= quote.open || token.start >= quote.close) && !isPunctuation(token),
    );
    if (outside) return false;
  }
  return true;
}

/** The claim whose quote this one goes on from: index into `found`, or -1. */
function carrierOf(report: ReportView, found: readonly Found[], { quote, first }: LooseQuote): number {
  let best = -1;
  for (let i = 0; i < found.length; i++) {
    const each = found[i]!;
    if (each.cue === null || each.form === 'orphan') continue;
    const last = each.content.at(-1)!;
    if (last.end > quote.open || !touchesQuote(report, each)) continue;
    const same = report.sentences[each.sentence]!.paragraph === first.paragraph;
    if (
      (same || leftOpen(report, last.end, quote)) &&
      (best < 0 || found[best]!.content.at(-1)!.end <= last.end)
    )
      best = i;
  }
  return best;
}

/** Only a claim that quotes can go on quoting. */
function touchesQuote(report: ReportView, found: Found): boolean {
  const view = report.sentences[found.sentence]!;
  return view.quote.some(
    (quote) =>
      quote >= 0 &&
      found.content.some(
        ({ start, end }) => report.quotes[quote]!.start < end && start < report.quotes[quote]!.end,
      ),
  );
}

/** Whether the quote right before this one was left open at the end of its paragraph, and belongs to the claim. */
function leftOpen(report: ReportView, claimEnd: number, quote: Quote): boolean {
  const at = report.quotes.indexOf(quote);
  const before = report.quotes[at - 1];
  return before?.continues === true && before.end >= claimEnd - 2 && before.start <= claimEnd;
}

function continued(report: ReportView, found: Found, quote: Quote): Found {
  const range = tidy(report.text, quote);
  if (range.start >= range.end) return found;
  return {
    ...found,
    content: [...found.content, range],
    reason: `${found.reason}; attribute.continued-quote@1`,
  };
}

function orphanOf(report: ReportView, { quote, first, whole }: LooseQuote): Found | null {
  const range = tidy(report.text, quote);
  const words = report.text.slice(range.start, range.end).split(/\s+/).length;
  if (range.start >= range.end || !(whole ? words >= 3 : first.sentence.zone === 'headline')) return null;
  return {
    sentence: first.index,
    cue: null,
    head: -1,
    lemma: '',
    source: null,
    content: [range],
    stance: 'asserts',
    form: 'orphan',
    addressee: null,
    confidence: whole ? 0.8 : 0.5,
    reason: quote.closed
      ? 'attribute.orphan-quote@1'
      : 'attribute.orphan-quote@1: cut off, no closing mark was met',
  };
}
