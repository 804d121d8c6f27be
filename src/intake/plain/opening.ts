// SPDX-License-Identifier: Apache-2.0
import type { ZoneKind } from '../../model/index.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';
import { wordCount } from './lines.ts';

/** What stands before the first sentence on the line that holds it: a date, the title again, an agency, a dateline. */
export interface OpeningPart {
  readonly zone: Extract<ZoneKind, 'headline' | 'dateline'>;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly date?: string;
  /** Whether the date is one of change rather than of publication. */
  readonly modified?: boolean;
  readonly agency?: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const beginsSentence = /^["“‘'(]*[\p{Lu}\p{N}]/u;
const maxParts = 4;

/**
 * Reads what opens a line, from its start: parts in order, none overlapping, each with the blanks after it left out.
 *
 * @param title the title supplied with the text; where the text repeats it here, that is a headline
 */
export function openingParts(
  text: string,
  line: Range,
  title: string | null,
  lexicon: ZoneLexicon,
): readonly OpeningPart[] {
  const parts: OpeningPart[] = [];
  let at = line.start;
  let titleLeft = title;
  while (parts.length < maxParts && at < line.end) {
    const part =
      stampAt(text, at, line.end, lexicon) ??
      (titleLeft ? titleAt(text, at, line.end, titleLeft) : null) ??
      datelineAt(text, at, line.end, lexicon) ??
      (parts.length > 0 ? agencyAt(text, at, line.end, lexicon) : null);
    if (!part) break;
    if (part.zone === 'headline') titleLeft = null;
    parts.push(part);
    at = part.end;
    while (at < line.end && /\s/u.test(text[at]!)) at++;
  }
  return parts;
}

function stampAt(text: string, at: number, end: number, lexicon: ZoneLexicon): OpeningPart | null {
  const match = matchAt(lexicon.stamp, text, at, end);
  if (!match) return null;
  const after = at + match[0].length;
  if (after < end && !beginsSentence.test(text.slice(after, end).trimStart().slice(0, 8))) return null;
  const modified = match.groups!.modified !== undefined;
  return {
    zone: 'dateline',
    start: at,
    end: after,
    rule: 'intake.date-stamp@1',
    date: match.groups!.date!,
    modified,
  };
}

/** A line of at most this many words may be a place, an outlet or a section with a date after it. */
const longestDatedLine = 10;

/**
 * A short line that ends in a date, with nothing but names before it ("Port Sessel, 8 October 2015", "MNA | 8 October
 * 2015"), as one part; none when the line is no such.
 */
export function datedLine(
  { start, end }: Range,
  words: string,
  lexicon: ZoneLexicon,
): readonly OpeningPart[] {
  if (wordCount(words) > longestDatedLine) return [];
  const stamp = closingStamp(words, lexicon);
  const names = words.slice(0, stamp?.start ?? 0).replace(/[\s,|•·–—-]+$/u, '');
  if (!stamp || !names.split(/\s+/u).every((name) => /^[\p{Lu}|•·–—-]/u.test(name))) return [];
  const agency = lexicon.agencies.get(names);
  const { date, modified } = stamp;
  const rule = 'intake.date-line@1';
  return [{ zone: 'dateline', start, end, rule, date, modified, ...(agency ? { agency } : {}) }];
}

/** A date that closes a line after other words. */
export interface ClosingStamp {
  /** Where it begins in the line, with its label. */
  readonly start: number;
  readonly date: string;
  readonly modified: boolean;
}

/** The first date on a line that runs to its end; null when there is none, or nothing stands before it. */
export function closingStamp(words: string, lexicon: ZoneLexicon): ClosingStamp | null {
  for (const { index } of [...words.matchAll(/\S+/gu)].slice(1)) {
    const match = matchAt(lexicon.stamp, words, index, words.length);
    if (!match || index + match[0].length !== words.length) continue;
    return { start: index, date: match.groups!.date!, modified: match.groups!.modified !== undefined };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = 0; // Sticky: it would go on where its last match ended.
  return pattern.exec(text.slice(at, Math.min(end, at + 240)));
}

function titleAt(text: string, at: number, end: number, title: string): OpeningPart | null {
  const length = lettersMatched(text.slice(at, Math.min(end, at + 3 * title.length + 20)), title);
  if (length === null) return null;
  let stop = at + length;
  while (stop < end && /[.!?"”’')\]]/u.test(text[stop]!)) stop++;
  return { zone: 'headline', start: at, end: stop, rule: 'intake.title-repeated@1' };
}

const letter = /[\p{L}\p{N}]/u;

/** How far a text spells a title, letters and digits only, whatever the case; null when it does not. */
function lettersMatched(text: string, title: string): number | null {
  const wanted = [...title.toLowerCase()].filter((c) => letter.test(c));
  if (wanted.length < 8) return null;
  let at = 0;
  let found = 0;
  for (const c of text) {
    at += c.length;
    if (!letter.test(c)) continue;
    if (c.toLowerCase() !== wanted[found]) return null;
    if (++found === wanted.length) return letter.test(text[at] ?? ' ') ? null : at;
  }
  return null;
}

function datelineAt(text: string, at: number, end: number, lexicon: ZoneLexicon): OpeningPart | null {
  const match = matchAt(lexicon.dateline, text, at, end);
  if (!match || at + match[0].length >= end) return null;
  if (!beginsSentence.test(text.slice(at + match[0].length, at + match[0].length + 8))) return null;
  const { place, date, agency, slashed, bare } = match.groups!;
  if (bare !== undefined && !lexicon.agencies.has(bare) && !allCapitals(bare)) return null;
  // “(PORT SESSEL) —” names a place: without a place before it only a known agency is one.
  const alone = bare !== undefined && lexicon.agencies.has(bare) ? bare : null;
  const named = agency ?? slashed ?? alone ?? (place ? lastPart(place, lexicon) : null);
  const firm = named !== null || date !== undefined || allCapitals(place ?? bare ?? '');
  if (!firm) return null;
  const part = {
    zone: 'dateline',
    start: at,
    end: at + match[0].trimEnd().length,
    rule: 'intake.dateline@1',
  } as const;
  return { ...part, ...(date ? { date } : {}), ...(named ? { agency: agencyName(named, lexicon) } : {}) };
}

function lastPart(place: string, lexicon: ZoneLexicon): string | null {
  const parts = place.split(', ');
  const last = parts.at(-1)!;
  return parts.length > 1 && lexicon.agencies.has(last) ? last : null;
}

function allCapitals(place: string): boolean {
  const letters = place.replace(/[^\p{L}]/gu, '');
  const first = place.split(',')[0]!.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && first === first.toUpperCase();
}

function agencyAt(text: string, at: number, end: number, lexicon: ZoneLexicon): OpeningPart | null {
  const match = matchAt(lexicon.agencyAt, text, at, end);
  if (!match || !beginsSentence.test(text.slice(at + match[0].length, at + match[0].length + 8).trimStart()))
    return null;
  const agency = agencyName(match[0], lexicon);
  return { zone: 'dateline', start: at, end: at + match[0].length, rule: 'intake.agency-prefix@1', agency };
}

/** The name an agency is known by; a form that no list has stands as it is written. */
export function agencyName(form: string, lexicon: ZoneLexicon): string {
  return lexicon.agencies.get(form.trim()) ?? form.trim();
}
