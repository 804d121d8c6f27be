// SPDX-License-Identifier: Apache-2.0
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { classifyPieces, type Piece } from './classify.ts';
import { endsAsSentence, type Stretch, wordCount } from './lines.ts';

/** A line and which of its pieces are boilerplate. */
export interface ReadLine extends Stretch {
  readonly words: string;
  readonly pieces: readonly Piece[];
  /** One entry a piece: why it is boilerplate, or null where it is not. */
  readonly boilerplate: readonly (string | null)[];
}

/** The outlet speaking to its readers at length; other boilerplate (links, credits) does not enclose anything. */
const speaking: ReadonlySet<string> = new Set(['appeal', 'sign-up', 'comments', 'contact']);
const mostEnclosedLines = 6;

/**
 * Reads lines and marks their boilerplate: the pieces that say of themselves what they are, whole lines that are
 * otherwise in the outlet's own voice, and the few such lines that stand between two of these. A piece glued to the
 * first sentence of the report is cut off it.
 */
export function readLines(
  text: string,
  lines: readonly Stretch[],
  lexicon: ZoneLexicon,
): readonly ReadLine[] {
  return enclose(lines.map((line) => readLine(text, line, lexicon)));
}

function readLine(text: string, line: Stretch, lexicon: ZoneLexicon): ReadLine {
  const pieces = classifyPieces(text, line, lexicon);
  const words = text.slice(line.start, line.end);
  const strong = pieces.find((piece) => piece.strength === 'strong');
  const whole = strong !== undefined && pieces.every((piece) => piece.strength !== 'none');
  const boilerplate = pieces.map((piece) => piece.name ?? (whole ? strong.name : null));
  return { ...line, words, pieces, boilerplate };
}

function enclose(lines: readonly ReadLine[]): readonly ReadLine[] {
  return lines.map((line, i) => {
    const before = neighbour(lines, i, -1);
    const after = neighbour(lines, i, 1);
    return before && after ? asEnclosed(line, before) : line;
  });
}

/**
 * The name of the outlet's appeal (or sign-up …) that the line is next to in one direction, with nothing but lines
 * that may belong to it between them; null when there is none near.
 */
function neighbour(lines: readonly ReadLine[], i: number, step: 1 | -1): string | null {
  for (let j = i, left = mostEnclosedLines; j >= 0 && j < lines.length && left >= 0; j += step, left--) {
    const edge = j === i ? null : step < 0 ? lines[j]!.boilerplate.at(-1) : lines[j]!.boilerplate[0];
    if (edge && speaking.has(edge)) return edge;
    if (!mayBeEnclosed(lines[j]!)) return null;
  }
  return null;
}

function asEnclosed(line: ReadLine, name: string): ReadLine {
  return { ...line, boilerplate: line.boilerplate.map((own) => own ?? `${name}, between two of its kind`) };
}

/** A line in the outlet's own voice, or a short label without a full stop. */
function mayBeEnclosed(line: ReadLine): boolean {
  if (line.pieces.some((piece) => piece.strength !== 'none')) return true;
  return wordCount(line.words) <= 12 && !endsAsSentence(line.words);
}

/** Why the whole line is boilerplate, null when some of it is not. */
export function wholly(line: ReadLine): string | null {
  return line.boilerplate.every((name) => name !== null) ? line.boilerplate[0]! : null;
}
