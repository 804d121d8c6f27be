// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';

/** A line of a dump as bytes, without its ending. */
export interface DumpLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Buffer;
}

/** Longer lines are no lines of a dump, and are cut: a file without line ends must not fill the memory. */
const longestLine = 1 << 20;

const lineFeed = 0x0a;

/** A dump's bytes from its beginning, as often as it is asked for. */
export type DumpBytes = () => AsyncIterable<Buffer>;

export function plainBytes(path: string): DumpBytes {
  return () => createReadStream(path, { highWaterMark: 1 << 18 });
}

/** Whether the line that begins at a place in these bytes is wanted. */
export type Wanted = (bytes: Buffer, start: number, end: number) => boolean;

/** The lines of a dump that are wanted, a piece of the file's lines at a time. */
export async function* linesOf(
  bytes: AsyncIterable<Buffer>,
  wanted: Wanted,
): AsyncGenerator<readonly DumpLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of bytes) {
    const piece: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines: DumpLine[] = [];
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
      number++;
      if (wanted(piece, start, end)) lines.push({ number, bytes: piece.subarray(start, end) });
      start = end + 1;
    }
    rest = piece.subarray(start, Math.min(piece.length, start + longestLine));
    yield lines;
  }
  if (rest.length > 0 && wanted(rest, 0, rest.length)) yield [{ number: number + 1, bytes: rest }];
}

const mark = '\uFEFF';

/** A line as text: no carriage return at its end, no byte-order mark before the first; bytes that are no UTF-8 are U+FFFD. */
export function textOfLine({ number, bytes }: DumpLine): string {
  const text = bytes.toString('utf8').replace(/\r$/, '');
  return number === 1 && text.startsWith(mark) ? text.slice(1) : text;
}
