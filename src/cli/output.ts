// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';

/** Writes to standard output and waits where the reader is slower than we are. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes one line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/**
 * The line as a terminal may show it: file names and captured words may hold control characters, which could recolour
 * or rewrite what stands on the screen, and marks that turn the direction of writing. Each is shown by its number.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${character.codePointAt(0)!.toString(16)}}`;
  });
}
