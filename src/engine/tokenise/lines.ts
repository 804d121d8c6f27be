// SPDX-License-Identifier: Apache-2.0

/** A text is wrapped by its writer's program only to widths in this range, in code units. */
const narrowest = 40;
const widest = 132;
/** Share of line ends that must be explained by wrapping before a text is taken to be wrapped. */
const enough = 0.7;

interface LineEnd {
  /** Offset of the first line break. */
  readonly at: number;
  /** Length of the line before it. */
  readonly length: number;
  /** Length of the next line's first word. */
  readonly nextWord: number;
  /** Whether a blank line follows. */
  readonly blank: boolean;
  /** Whether the line reads on: no mark at its end, and a small letter after it. */
  readonly readsOn: boolean;
}

/**
 * Tells which line breaks of a text part paragraphs.
 *
 * A blank line always does. A single break does, unless the text is hard-wrapped and the next word would not have
 * fitted on the line any more: the test of a greedy line filler run backwards. A line that breaks off in the middle
 * of a sentence is joined to the next one, too.
 *
 * @returns offsets of the breaks that part paragraphs, ascending
 */
export function paragraphBreaks(text: string): readonly number[] {
  const ends = lineEndsOf(text);
  const single = ends.filter((end) => !end.blank);
  const width = single.reduce((longest, end) => Math.max(longest, end.length), 0);
  const full = single.filter((end) => isFull(end, width, 0)).length;
  const wrapped =
    single.length >= 3 && width >= narrowest && width <= widest && full >= enough * single.length;
  return ends
    .filter((end) => end.blank || !(end.readsOn || (wrapped && isFull(end, width, 12))))
    .map((end) => end.at);
}

/** Whether the next line's first word would have made the line longer than `width`, less some slack. */
function isFull(end: LineEnd, width: number, slack: number): boolean {
  return end.length + 1 + end.nextWord > width - slack;
}

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
const midSentence = /[\p{Ll},]\s*$/u;

function lineEndsOf(text: string): readonly LineEnd[] {
  const ends: LineEnd[] = [];
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    const at = match.index;
    const line = text.slice(start, at);
    start = at + match[0].length;
    if (line.trim() === '') continue;
    const next = /^[^\S\n\r\u0085\u2028\u2029]*(\S{0,200})/u.exec(text.slice(start, start + 400))![1]!;
    const readsOn = /^\p{Ll}/u.test(next) && line.length >= narrowest && midSentence.test(line.slice(-4));
    ends.push({ at, length: line.length, nextWord: next.length, blank: next === '', readsOn });
  }
  return ends;
}
