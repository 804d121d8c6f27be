// SPDX-License-Identifier: Apache-2.0
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { classifyPieces, headingName, type Piece } from './classify.ts';
import { endsAsSentence, linesOf, type Stretch, wordCount } from './lines.ts';

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
/** Longer blocks of a page are not named: a name is a help, and no ground for leaving them out. */
const longestNamed = 2000;

/**
 * Reads lines and marks their boilerplate: the pieces that say of themselves what they are, whole lines that are
 * otherwise in the outlet's own voice, the few lines, most of them in that voice, that stand between two of these or
 * between a heading and one of these, and what closes the text. A piece glued to the first sentence of the report is
 * cut off it.
 */
export function readLines(
  text: string,
  lines: readonly Stretch[],
  lexicon: ZoneLexicon,
): readonly ReadLine[] {
  return closed(
    enclosed(
      lines.map((line) => readLine(text, line, lexicon)),
      lexicon,
    ),
  );
}

function readLine(text: string, line: Stretch, lexicon: ZoneLexicon): ReadLine {
  const pieces = classifyPieces(text, line, lexicon);
  const words = text.slice(line.start, line.end);
  const strong = pieces.find((piece) => piece.strength === 'strong');
  const whole = strong !== undefined && pieces.every((piece) => piece.strength !== 'none');
  const boilerplate = pieces.map((piece) => piece.name ?? (whole ? strong.name : null));
  return { ...line, words, pieces, boilerplate };
}

function enclosed(lines: readonly ReadLine[], lexicon: ZoneLexicon): readonly ReadLine[] {
  const names = new Map<number, string>();
  for (const [i, line] of lines.entries()) {
    const last = line.boilerplate.at(-1);
    const heading = i > 0 && wholly(line) === null ? headingName(line.words, lexicon) : null;
    const name = speaks(last) ? last : heading;
    const end = name ? nextOpening(lines, i) : null;
    if (end === null || !mayBeEnclosed(lines.slice(i + 1, end))) continue;
    if (name === heading) names.set(i, `${heading}, the head of one`);
    for (let j = i + 1; j < end; j++) names.set(j, `${name}, between two of its kind`);
  }
  return lines.map((line, i) => (names.has(i) ? asNamed(line, names.get(i)!) : line));
}

function speaks(name: string | null | undefined): name is string {
  return typeof name === 'string' && speaking.has(name);
}

/** The next line near enough that begins with the outlet speaking; null when there is none. */
function nextOpening(lines: readonly ReadLine[], from: number): number | null {
  for (let i = from + 1; i < lines.length && i <= from + 1 + mostEnclosedLines; i++) {
    if (speaks(lines[i]!.boilerplate[0])) return i;
  }
  return null;
}

/** No lines, or lines most of which are in the outlet's own voice or are short labels without a full stop. */
function mayBeEnclosed(lines: readonly ReadLine[]): boolean {
  return lines.length === 0 || lines.filter(isOwn).length > lines.length / 2;
}

function isOwn(line: ReadLine): boolean {
  if (line.pieces.some((piece) => piece.strength !== 'none')) return true;
  return wordCount(line.words) <= 12 && !endsAsSentence(line.words);
}

function asNamed(line: ReadLine, name: string): ReadLine {
  return { ...line, boilerplate: line.boilerplate.map((own) => own ?? name) };
}

/** Marks, from the last line up and as far as nothing else stands between, what is boilerplate only at the end. */
function closed(lines: readonly ReadLine[]): readonly ReadLine[] {
  const out = [...lines];
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i]!;
    if (wholly(line) !== null) continue;
    const foot = footName(line);
    if (foot === null) break;
    out[i] = asNamed(line, `${foot}, at the end`);
  }
  return out;
}

function footName(line: ReadLine): string | null {
  // The end of a quotation that another line began is somebody else's voice.
  if (/["”’']$/u.test(line.words)) return null;
  const foot = line.pieces.find((piece) => piece.foot !== null)?.foot ?? null;
  return line.pieces.every((piece) => piece.foot !== null || piece.strength !== 'none') ? foot : null;
}

/** The lexicon's name for a text that opens as boilerplate; null for one that does not, or is too long. */
export function boilerplateName(text: string, lexicon: ZoneLexicon): string | null {
  const line = linesOf(text)[0];
  return line === undefined || text.length > longestNamed
    ? null
    : readLine(text, line, lexicon).boilerplate[0]!;
}

/** Why the whole line is boilerplate, null when some of it is not. */
export function wholly(line: ReadLine): string | null {
  return line.boilerplate.every((name) => name !== null) ? line.boilerplate[0]! : null;
}
