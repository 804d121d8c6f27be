// SPDX-License-Identifier: Apache-2.0

/** Words in quotation marks. Offsets are UTF-16 code units into the report's text, half-open. */
export interface Quote {
  /** Where the opening mark stands, and where the closing mark ends. */
  readonly open: number;
  readonly close: number;
  /** The words between the marks. */
  readonly start: number;
  readonly end: number;
  /** False when no closing mark was met: the quote was cut at the end of its paragraph, or where another opens. */
  readonly closed: boolean;
  /** Left open at the end of a paragraph while the next begins with a mark: one quote over several paragraphs. */
  readonly continues: boolean;
  readonly single: boolean;
}

/** A quote is never longer than this, so that a mark that is never closed cannot swallow a page. */
const longest = 4000;
/** Single marks double as apostrophes: their mate is looked for no further than this. */
const longestSingle = 600;

const openers = new Set(['“', '„', '«']);
const closers = new Set(['”', '»']);
const before = /[\s([{—–\-“"‘'/:]/;
const after = /[\s)\]}—–\-”"’',.;:!?…]/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph: curly, straight and doubled-single marks, and single
 * marks where they cannot be apostrophes. Quotes are in order and do not overlap; nested ones stay inside the outer.
 *
 * @param breaks offsets at which a new paragraph begins, rising
 */
export function quotesOf(text: string, breaks: readonly number[]): readonly Quote[] {
  const quotes: Quote[] = [];
  const starts = [0, ...breaks, text.length];
  for (let i = 0; i + 1 < starts.length; i++) {
    const end = starts[i + 1]!;
    for (const quote of quotesOfParagraph(text, starts[i]!, end, opensWithMark(text, end)))
      quotes.push(quote);
  }
  return quotes;
}

/** Whether the first visible character from here on is an opening mark. */
function opensWithMark(text: string, from: number): boolean {
  const limit = Math.min(text.length, from + 8);
  for (let i = from; i < limit; i++) {
    if (/\s/.test(text[i]!)) continue;
    return openers.has(text[i]!) || text[i] === '"';
  }
  return false;
}

type Mark = 'opens' | 'closes' | 'either';

/** A quote that is being read: where its mark stands, how wide that is, and how many quotes stand open within it. */
interface OpenQuote {
  readonly at: number;
  readonly width: number;
  readonly depth: number;
}

function quotesOfParagraph(text: string, from: number, to: number, nextOpens: boolean): readonly Quote[] {
  const quotes: Quote[] = [];
  let open: OpenQuote | null = null;
  for (let i = from; i < to; ) {
    if (open !== null && i - open.at > longest) {
      quotes.push(cutQuote(text, open, i, false));
      open = null;
    }
    const size = doubleMarkAt(text, i);
    if (size === 0) {
      const single: Quote | null = open === null ? singleQuoteAt(text, i, to) : null;
      if (single) quotes.push(single);
      i = single ? single.close : i + 1;
      continue;
    }
    const step: Step = stepAt(text, { at: i, width: size, depth: 0 }, open, to);
    if (step.ended) quotes.push(step.ended);
    open = step.open;
    i += size;
  }
  if (open !== null) quotes.push(cutQuote(text, open, to, nextOpens));
  return quotes;
}

interface Step {
  /** The quote that ends at the mark. */
  readonly ended: Quote | null;
  /** The quote that stands open after it. */
  readonly open: OpenQuote | null;
}

/** What a double mark does to the quote that stands open before it, if any. */
function stepAt(text: string, mark: OpenQuote, open: OpenQuote | null, to: number): Step {
  const role = roleOf(text, mark.at, mark.width, open !== null);
  if (open === null) return { ended: null, open: role === 'closes' ? null : mark };
  if (role === 'opens') {
    const nested = open.depth > 0 || nests(text, mark.at, to);
    return nested
      ? { ended: null, open: { ...open, depth: open.depth + 1 } }
      : { ended: cutQuote(text, open, mark.at, false), open: mark };
  }
  if (open.depth > 0) {
    const closes = closers.has(text[mark.at]!);
    return { ended: null, open: closes ? { ...open, depth: open.depth - 1 } : open };
  }
  return { ended: closedQuote(open, mark), open: null };
}

function closedQuote(open: OpenQuote, { at, width }: OpenQuote): Quote {
  const start = open.at + open.width;
  return { open: open.at, start, end: at, close: at + width, closed: true, continues: false, single: false };
}

/** A quote without a closing mark, cut at `at`, blanks at its end left out. */
function cutQuote(text: string, { at: open, width }: OpenQuote, at: number, continues: boolean): Quote {
  let end = at;
  while (end > open + width && /\s/.test(text[end - 1]!)) end--;
  return { open, start: open + width, end, close: end, closed: false, continues, single: false };
}

/** Length of the double quotation mark that stands here: 2 for two single ones, 0 for none. */
function doubleMarkAt(text: string, i: number): number {
  const unit = text[i]!;
  if (unit === '"' || openers.has(unit) || closers.has(unit)) return 1;
  const next = text[i + 1];
  if (unit === "'" && next === "'") return 2;
  if (unit === '`' && next === '`') return 2;
  return (unit === '‘' && next === '‘') || (unit === '’' && next === '’') ? 2 : 0;
}

/**
 * What a mark does: by its shape, unless what stands beside it says otherwise (“„We hold the ridge“, he said.”, marks
 * typed the wrong way round).
 */
function roleOf(text: string, i: number, size: number, open: boolean): Mark {
  const unit = text[i]!;
  const previous = i === 0 ? ' ' : text[i - 1]!;
  const next = text[i + size] ?? ' ';
  const mayOpen = before.test(previous) && !/\s/.test(next);
  const mayClose = after.test(next) && !/\s/.test(previous);
  if (openers.has(unit) || unit === '‘' || unit === '`')
    return open && mayClose && !mayOpen ? 'closes' : 'opens';
  if (closers.has(unit) || unit === '’') return !open && mayOpen && !mayClose ? 'opens' : 'closes';
  if (mayOpen && !mayClose) return 'opens';
  if (mayClose && !mayOpen) return 'closes';
  return 'either';
}

/** How far a mate for both the outer and the inner of two marks is looked for. */
const longestNested = 600;

/**
 * Whether an opening mark inside a quote nests in it: of the marks that follow in the paragraph one closes it and one
 * more the outer. Else the outer was never closed. Marks without a direction never nest.
 */
function nests(text: string, at: number, to: number): boolean {
  let depth = 0;
  for (let i = at; i < Math.min(to, at + longestNested); i++) {
    if (openers.has(text[i]!)) depth++;
    else if (closers.has(text[i]!) && --depth < 0) return true;
  }
  return false;
}

/** A quote in single marks that begins here, or null. */
function singleQuoteAt(text: string, i: number, to: number): Quote | null {
  const unit = text[i]!;
  if (unit !== '‘' && unit !== "'") return null;
  const next = text[i + 1] ?? ' ';
  if (i > 0 && !before.test(text[i - 1]!)) return null;
  if (!letterOrDigit.test(next) && next !== '[') return null;
  // The nineties, 'em and 'twas are no quotes.
  if (/^\d0s|^(?:em|tis|twas|til|cause)\b/i.test(text.slice(i + 1, i + 7))) return null;
  const close = closeOfSingle(text, i + 1, Math.min(to, i + longestSingle), unit === '‘' ? '’' : "'");
  if (close < 0) return null;
  return {
    open: i,
    start: i + 1,
    end: close,
    close: close + 1,
    closed: true,
    continues: false,
    single: true,
  };
}

/** The closing single mark: one after punctuation if there is one before the next opening, else the first that is no plural's. */
function closeOfSingle(text: string, from: number, to: number, mark: string): number {
  let possible = -1;
  for (let i = from; i < to; i++) {
    if (doubleMarkAt(text, i) > 0) break;
    if (text[i] !== mark || !after.test(text[i + 1] ?? ' ') || /\s/.test(text[i - 1]!)) continue;
    if (/[,.!?…]/.test(text[i - 1]!)) return possible >= 0 && endsSentence(text, possible) ? possible : i;
    if (possible < 0 || text[possible - 1] === 's') possible = i;
    if (text[i - 1] !== 's') return possible;
  }
  return possible;
}

function endsSentence(text: string, at: number): boolean {
  return /^.\s+\p{Lu}/u.test(text.slice(at, at + 6));
}

/** Index of the first quote that ends after an offset; the number of quotes when none does. */
export function firstQuoteAfter(quotes: readonly Quote[], offset: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
