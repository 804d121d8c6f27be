// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { WordLexicon } from '../../language/word-lexicon.ts';
import type { WordModel } from '../../language/words.ts';
import type { Report, ZoneKind } from '../../model/index.ts';
import type { RawToken, Tokenised } from '../stages.ts';
import { partsAtEnd } from './abbreviations.ts';
import { rowOfWords, sentenceEnds } from './boundaries.ts';
import { paragraphBreaks } from './lines.ts';
import { cutWords, type WordCuts } from './words.ts';

type RawSentence = Tokenised['sentences'][number];

/**
 * Cuts a report into sentences and words.
 *
 * Words follow the conventions of Universal Dependencies for English. No sentence crosses the border of a zone or of
 * a paragraph; every zone is cut, boilerplate too, and each sentence names its zone. Offsets are exact, in UTF-16 code
 * units. Any text is accepted; the time is linear in its length.
 */
export function tokenise(report: Report, language: Language): Tokenised {
  const breaks = paragraphBreaks(report.text);
  const sentences = stretchesOf(report).flatMap(({ zone, start, end }) =>
    sentencesOf(report.text, start, end, zone, breaks, language.words),
  );
  return { report, sentences };
}

interface Stretch {
  readonly zone: ZoneKind;
  readonly start: number;
  readonly end: number;
}

/** The report's zones, and as body whatever text they leave uncovered. */
function stretchesOf(report: Report): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { zone, start, end } of report.zones) {
    if (start > at) stretches.push({ zone: 'body', start: at, end: start });
    stretches.push({ zone, start, end });
    at = end;
  }
  if (at < report.text.length) stretches.push({ zone: 'body', start: at, end: report.text.length });
  return stretches;
}

function sentencesOf(
  text: string,
  start: number,
  end: number,
  zone: ZoneKind,
  breaks: readonly number[],
  words: WordModel,
): readonly RawSentence[] {
  const stretch = text.slice(start, end);
  const cuts = cutWords(stretch, words.lexicon);
  const sentences: RawSentence[] = [];
  for (const [from, to] of paragraphsOf(cuts, start, breaks)) {
    let first = from;
    for (const last of sentenceEnds(rowOfWords(stretch, cuts, from, to), words.boundaries)) {
      const tokens = withFullStop(tokensOf(stretch, start, cuts, first, from + last), words.lexicon);
      sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, zone, tokens });
      first = from + last;
    }
  }
  return sentences;
}

/** Ranges of words between paragraph breaks. */
function paragraphsOf(
  cuts: WordCuts,
  offset: number,
  breaks: readonly number[],
): readonly (readonly [number, number])[] {
  const paragraphs: [number, number][] = [];
  let next = firstAfter(breaks, offset);
  let from = 0;
  for (let i = 1; i < cuts.starts.length; i++) {
    while (next < breaks.length && breaks[next]! < cuts.ends[i - 1]! + offset) next++;
    if (next < breaks.length && breaks[next]! < cuts.starts[i]! + offset) {
      paragraphs.push([from, i]);
      from = i;
    }
  }
  if (from < cuts.starts.length) paragraphs.push([from, cuts.starts.length]);
  return paragraphs;
}

/** Index of the first number at or above `value` in an ascending list. */
function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokensOf(stretch: string, offset: number, cuts: WordCuts, first: number, last: number): RawToken[] {
  const tokens: RawToken[] = [];
  for (let i = first; i < last; i++) {
    const start = cuts.starts[i]!;
    const end = cuts.ends[i]!;
    tokens.push({ start: start + offset, end: end + offset, form: stretch.slice(start, end) });
  }
  return tokens;
}

/** The full stop of an abbreviation that ends a sentence is the sentence's: `etc` and `.` are two words there. */
function withFullStop(tokens: readonly RawToken[], lexicon: WordLexicon): readonly RawToken[] {
  const last = tokens.at(-1)!;
  if (!partsAtEnd(last.form, lexicon)) return tokens;
  const { start, end, form } = last;
  return [
    ...tokens.slice(0, -1),
    { start, end: end - 1, form: form.slice(0, -1) },
    { start: end - 1, end, form: '.' },
  ];
}
