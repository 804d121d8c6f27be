// SPDX-License-Identifier: Apache-2.0
import type { Span } from './model.ts';

/**
 * Cuts a span out of a text.
 *
 * @param start UTF-16 code units, inclusive
 * @param end UTF-16 code units, exclusive
 * @throws RangeError when the range does not lie in the text: a broken contract, never bad input
 */
export function spanOf(text: string, start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > text.length) {
    throw new RangeError(`span [${start}, ${end}) does not lie in a text of ${text.length} code units`);
  }
  return { start, end, exact: text.slice(start, end) };
}

/** Whether a span's words are the words that stand at its place. */
export function holds(text: string, span: Span): boolean {
  return span.end <= text.length && span.start >= 0 && text.slice(span.start, span.end) === span.exact;
}

type Range = Pick<Span, 'start' | 'end'>;

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, then the longer first. */
export function inReadingOrder(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}
