// SPDX-License-Identifier: Apache-2.0
import type { ZoneLexicon, ZonePattern } from '../zone-lexicon.ts';
import { endsAsSentence, ownWords, piecesOf, type Stretch, wordCount } from './lines.ts';
import { closingStamp } from './opening.ts';

/** How surely a piece is boilerplate; a weak piece is so only beside strong ones. */
export interface Piece extends Stretch {
  readonly strength: 'strong' | 'weak' | 'none';
  /** The lexicon's name for what it is; null when nothing matched. */
  readonly name: string | null;
  /** The lexicon's name for what it is at the end of a text; null when it would be body there too. */
  readonly foot: string | null;
}

/** Longer pieces are prose: boilerplate is told by whole short sentences, and patterns stay cheap. */
const longestPiece = 500;
const longestCaption = 700;
const mostCaptionPieces = 4;

/** Cuts a line into pieces and says of each whether it speaks to the readers about the outlet. */
export function classifyPieces(text: string, line: Stretch, lexicon: ZoneLexicon): readonly Piece[] {
  const own = ownWords(text.slice(line.start, line.end));
  return piecesOf(text, line).map((piece) => {
    const words = own.slice(piece.start - line.start, piece.end - line.start).trim();
    return { ...piece, ...strengthOf(words, lexicon) };
  });
}

/** @param own the piece's words with quotations covered */
function strengthOf(own: string, lexicon: ZoneLexicon): Omit<Piece, keyof Stretch> {
  if (own.length > longestPiece) return { strength: 'none', name: null, foot: null };
  const found = firstMatch(own, lexicon.boilerplate) ?? firstMatch(own, lexicon.credits);
  if (found) return { strength: 'strong', name: found, foot: found };
  const foot = firstMatch(own, lexicon.feet);
  return { strength: lexicon.ownVoice.test(own) ? 'weak' : 'none', name: null, foot };
}

function firstMatch(words: string, patterns: readonly ZonePattern[]): string | null {
  return patterns.find(({ pattern }) => pattern.test(words))?.name ?? null;
}

/** Where a line stands that may be a caption. */
export interface CaptionPlace {
  /** Before the body. */
  readonly head: boolean;
  /** The next line is a picture's credit. */
  readonly credited: boolean;
}

/** The lexicon's name for a line that is a caption; null when it is none, or is too long for one. */
export function captionName(
  words: string,
  pieces: number,
  place: CaptionPlace,
  lexicon: ZoneLexicon,
): string | null {
  if (words.length > longestCaption || pieces > mostCaptionPieces) return null;
  const believed = lexicon.captions.filter(({ where }) => where === null || place[where]);
  return firstMatch(words, believed);
}

const mostHeadingWords = 10;

/** The lexicon's name for a line that may head an appeal: a few words that are no sentence. */
export function headingName(words: string, lexicon: ZoneLexicon): string | null {
  if (wordCount(words) > mostHeadingWords || /[.?…]["”’')\]]*$/u.test(words)) return null;
  return firstMatch(words, lexicon.headings);
}

/** Who wrote a report, and for whom, as far as a byline states it. */
export interface Byline {
  readonly name: string | null;
  readonly outlet: string | null;
  /** A date after the names, as printed. */
  readonly date: string | null;
}

/** Reads a byline, or an agency's name that stands for one; null when the line is neither. */
export function bylineOf(words: string, lexicon: ZoneLexicon): Byline | null {
  if (lexicon.agencies.has(words)) return { name: null, outlet: words, date: null };
  if (words.length > 160 || wordCount(words) > 16) return null;
  const plain = namesIn(words, lexicon);
  if (plain) return plain;
  const stamp = closingStamp(words, lexicon);
  const names = stamp
    ? namesIn(words.slice(0, stamp.start).replace(/(?:[\s,|•·–—-]|\son)+$/u, ''), lexicon)
    : null;
  return names && { ...names, date: stamp!.date };
}

function namesIn(words: string, lexicon: ZoneLexicon): Byline | null {
  for (const pattern of lexicon.bylines) {
    const groups = pattern.exec(words)?.groups;
    if (groups)
      return { name: groups.name!, outlet: groups.outlet?.trim() ?? null, date: groups.date ?? null };
  }
  return null;
}

const titleWord = /^["“‘'(]*[\p{Lu}\p{N}]/u;

/** What follows a line. */
export interface Following {
  /** A blank line. */
  readonly blank: boolean;
  /** A byline or a dateline, which open the report itself. */
  readonly opening: boolean;
}

/**
 * Whether a line can be a headline: no longer than headlines are and not closed as a sentence. A full stop is borne
 * only before a byline or a dateline, and by a line in title case before a blank line.
 */
export function looksLikeHeadline(words: string, following: Following): boolean {
  if (words.length > 220 || wordCount(words) > 30 || /[:;,]$/u.test(words)) return false;
  if (!/\p{L}.*\p{L}/u.test(words)) return false;
  if (!endsAsSentence(words) || /[!?]["”’')]*$/u.test(words)) return true;
  return following.opening || (following.blank && titleCased(words));
}

function titleCased(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
  return long.length >= 3 && long.filter((word) => titleWord.test(word)).length >= 0.8 * long.length;
}
