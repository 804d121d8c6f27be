// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../../model/index.ts';

type Range = Pick<Span, 'start' | 'end'>;

const openers = '“„«‟';
const closers = '”»';
const straight = '"';

/**
 * Where the paragraphs around a range stand in quotation marks: a rough count by marks alone, good enough to tell
 * a shared quote from shared prose. A quote left open at the end of its paragraph runs to there.
 */
export function quotedRanges(text: string, around: Range): readonly Range[] {
  const from = text.lastIndexOf('\n', Math.max(0, around.start - 1)) + 1;
  const lineEnd = text.indexOf('\n', around.end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const ranges: Range[] = [];
  let open = -1;
  for (let i = from; i < to; i++) {
    const sign = text[i]!;
    if (sign === '\n') open = close(ranges, open, i);
    else if (open < 0 && (openers.includes(sign) || sign === straight)) open = i;
    else if (open >= 0 && (closers.includes(sign) || sign === straight)) open = close(ranges, open, i + 1);
  }
  close(ranges, open, to);
  return ranges;
}

function close(ranges: Range[], open: number, end: number): number {
  if (open >= 0) ranges.push({ start: open, end });
  return -1;
}
