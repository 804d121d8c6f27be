// SPDX-License-Identifier: Apache-2.0
import { type Span, spanOf } from '../../model/index.ts';
import type { TextRange } from './found.ts';
import type { Quote } from './quotes.ts';
import { type ReportView, type SentenceView, type TokenRange, wordOf } from './view.ts';

/** The characters of a run of tokens. */
function textRange(view: SentenceView, range: TokenRange): TextRange {
  return { start: view.tokens[range.first]!.start, end: view.tokens[range.last]!.end };
}

export function spanOfTokens(report: ReportView, view: SentenceView, range: TokenRange): Span {
  const { start, end } = textRange(view, range);
  return spanOf(report.text, start, end);
}

/**
 * Content as the ledger gives it: quotes that begin or end outside the sentence taken whole; quote marks at the
 * edges, a leading *that*, a final comma or full stop left out; no pieces that are empty or touch.
 */
export function contentOf(
  report: ReportView,
  view: SentenceView,
  cue: number,
  pieces: readonly TokenRange[],
): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const piece of pieces) {
    const tidied = tidy(report.text, wholeQuotes(report, view, cue, piece));
    const first = view.tokens[piece.first]!;
    // "Rejected that plan": an article is no conjunction.
    const article =
      first.deprel === 'det' && first.start < tidied.start && view.lexicon.grammar.that.has(wordOf(first));
    const range = article ? { start: first.start, end: tidied.end } : tidied;
    const last = ranges.at(-1);
    if (range.start >= range.end || (last && range.start < last.end)) continue;
    ranges.push(range);
  }
  return ranges;
}

/** A piece that begins inside a quote opened earlier, or ends inside one that goes on, takes the whole of it; not when the cue stands in that quote itself. */
function wholeQuotes(report: ReportView, view: SentenceView, cue: number, piece: TokenRange): TextRange {
  let { start, end } = textRange(view, piece);
  const opening = quoteAt(report, view, piece.first);
  const closing = quoteAt(report, view, piece.last);
  const own = view.quote[cue]!;
  if (opening && view.quote[piece.first] !== own && opening.open < view.sentence.start) start = opening.open;
  if (closing && view.quote[piece.last] !== own && closing.close > view.sentence.end) end = closing.end;
  return { start, end };
}

function quoteAt(report: ReportView, view: SentenceView, token: number): Quote | null {
  const quote = view.quote[token]!;
  return quote < 0 ? null : report.quotes[quote]!;
}

/** "That", with soft hyphens and joiners let in anywhere. */
const leading = /^(?:[\s"“”„«»‘’`'.,;:…–—-]|t\p{Cf}*h\p{Cf}*a\p{Cf}*t\b(?!\p{Cf}*[\p{L}'’]))+/iu;
const trailing = /[\s"“”„«»‘’`',;:–—-]+$/;
const stop = /(?<![\s.]\p{L}|\.)\.$/u;

/** Trims a range to what the ledger's conventions leave of it. */
export function tidy(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  const head = leading.exec(text.slice(start, Math.min(end, start + 40)));
  if (head) start += lengthOfLead(head[0], text.slice(start + head[0].length, end));
  for (let again = true; again && end > start; ) {
    const tail = text.slice(Math.max(start, end - 24), end);
    const marks = trailing.exec(tail)?.[0].length ?? (stop.test(tail) ? 1 : 0);
    end -= marks;
    again = marks > 0;
  }
  return { start, end };
}

/** "That" before a noun is part of what was said ("That portion …"): only a conjunction is cut. */
function lengthOfLead(lead: string, rest: string): number {
  const that = /t\p{Cf}*h\p{Cf}*a\p{Cf}*t\s*$/iu.exec(lead);
  if (!that) return lead.length;
  return /^T\p{Cf}*h/u.test(that[0]) || rest === '' ? lead.length - that[0].length : lead.length;
}
