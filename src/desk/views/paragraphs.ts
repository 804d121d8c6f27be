// SPDX-License-Identifier: Apache-2.0
import type { ParagraphSeen } from '../../api/index.ts';

const line = /[^\r\n\u2028\u2029]+/g;

/**
 * The non-empty lines of a text, numbered from 1: what `¶` counts. Blanks at the edges of a line stay out of its
 * range. The headline, being the first line, is ¶1.
 */
export function paragraphsOf(text: string): readonly ParagraphSeen[] {
  const paragraphs: ParagraphSeen[] = [];
  for (const match of text.matchAll(line)) {
    const words = match[0].trim();
    if (words === '') continue;
    const start = match.index + match[0].indexOf(words[0]!);
    paragraphs.push({ n: paragraphs.length + 1, start, end: start + words.length });
  }
  return paragraphs;
}

/** The number of the paragraph that holds an offset, or of the last one that starts before it; 1 in an empty text. */
export function paragraphAt(paragraphs: readonly ParagraphSeen[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
