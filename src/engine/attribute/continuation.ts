// SPDX-License-Identifier: Apache-2.0
import type { Found } from './found.ts';
import { firstQuoteAfter, type Quote } from './quotes.ts';
import { tidy } from './ranges.ts';
import { isPunctuation, type ReportView, type SentenceView } from './view.ts';

/** A quote that no cue of its own sentence takes, and the sentences it stands in. */
interface LooseQuote {
  readonly quote: Quote;
  /** Its place among the report's quotes. */
  readonly number: number;
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
  const ends = new Ends(all, (each) => speaksOutsideQuotes(report, each));
  for (const loose of looseQuotes(report, found)) {
    const at = loose.whole ? carrierOf(report, ends, loose) : -1;
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
  const taken = takenQuotes(report, found);
  let sentence = 0;
  return report.quotes.flatMap((quote, number) => {
    if (taken.has(number)) return [];
    while (sentence < report.sentences.length && report.sentences[sentence]!.sentence.end <= quote.open)
      sentence++;
    const first = report.sentences[sentence];
    if (!first || first.sentence.zone === 'boilerplate') return [];
    return [{ quote, number, first, whole: fillsSentences(report, quote, sentence) }];
  });
}

/** Quotes that stand in the content of a cue outside them: what is claimed inside a quote does not take the quote. */
function takenQuotes(report: ReportView, found: readonly Found[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { sentence, head, content } of found) {
    const own = head < 0 ? -1 : report.sentences[sentence]!.quote[head]!;
    for (const range of content) {
      for (let i = firstQuoteAfter(report.quotes, range.start); i < report.quotes.length; i++) {
        if (report.quotes[i]!.start >= range.end) break;
        if (i !== own) taken.add(i);
      }
    }
  }
  return taken;
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

/**
 * The claim whose quote this one goes on from: index into `found`, or -1. Of the claims right before the quote the
 * nearest that quotes is asked; it must stand in the same paragraph or have left its quote open.
 */
function carrierOf(report: ReportView, ends: Ends, { quote, number, first }: LooseQuote): number {
  for (const { found, index } of ends.latestBefore(quote.open)) {
    const last = found.content.at(-1)!;
    const at = firstQuoteAfter(report.quotes, last.start);
    if (at >= report.quotes.length || report.quotes[at]!.start >= last.end) continue;
    const same = report.sentences[found.sentence]!.paragraph === first.paragraph;
    return same || (at === number - 1 && report.quotes[at]!.continues) ? index : -1;
  }
  return -1;
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
    basis: 'loose-quote',
    reason: 'attribute.orphan-quote@1',
  };
}

/** Whether a claim has a cue, and that cue is no part of a quote itself. */
function speaksOutsideQuotes(report: ReportView, { cue, head, sentence }: Found): boolean {
  return cue !== null && report.sentences[sentence]!.quote[head]! < 0;
}

/** How many claims before a quote are asked whether it goes on from them. */
const nearby = 4;

/** Claims with a cue in the order in which their contents end, asked with offsets that only rise. */
class Ends {
  readonly #all: Found[];
  readonly #order: readonly number[];
  #next = 0;

  constructor(all: Found[], carries: (found: Found) => boolean) {
    this.#all = all;
    const cued = all.flatMap((each, i) => (carries(each) ? [i] : []));
    this.#order = cued.sort((a, b) => all[a]!.content.at(-1)!.end - all[b]!.content.at(-1)!.end || b - a);
  }

  /** The last few claims, as they stand now, whose content ended before `offset`, the nearest first. */
  latestBefore(offset: number): readonly { readonly found: Found; readonly index: number }[] {
    while (
      this.#next < this.#order.length &&
      this.#all[this.#order[this.#next]!]!.content.at(-1)!.end <= offset
    )
      this.#next++;
    const nearest = this.#order.slice(Math.max(0, this.#next - nearby), this.#next).reverse();
    return nearest.map((index) => ({ found: this.#all[index]!, index }));
  }
}
