// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Language } from '../../language/language.ts';
import type { FigureReading, Mention, Modifier, Report, Span } from '../../model/index.ts';
import { bySentence } from './by-sentence.ts';
import { mended } from './mended.ts';
import { isFigure } from './no-figures.ts';
import { type NumberPhrase, readNumberPhrase } from './number-phrases.ts';
import { type Counted, countedBy, harms } from './quantities.ts';
import type { WordedSentence } from './times.ts';
import { relation, type Tree, treeOf } from './tree.ts';
import type { Word } from './words.ts';

/** What the reading of figures needs to know of a language. */
export type FigureWords = Pick<Language, 'numbers' | 'happenings'>;

/** A figure and where its words stand, for tying it to a happening. */
export interface ReadFigure {
  readonly figure: FigureReading;
  readonly sentence: number;
  /** The tokens that lead from the number to what it is said of: its noun and the word that tells the harm. */
  readonly path: readonly number[];
  /** What befell the whole of which it counts some: "two *of the dead*"; null for a number of its own. */
  readonly ofThose: string | null;
}

/**
 * Reads every number that counts or measures something, by the conventions of the ledger. Years, ages, clock times,
 * scores, phone numbers and designations ("Flight 77") are no figures; nor is anything in boilerplate.
 *
 * @param named what has been named in the report: times, which are no figures, and peoples, which are people
 */
export function readFigures(
  report: Report,
  sentences: readonly WordedSentence[],
  named: readonly Mention[],
  language: FigureWords,
): readonly ReadFigure[] {
  const namedIn = bySentence(
    named.filter(({ type }) => type === 'time' || type === 'nationality'),
    sentences.map(({ sentence }) => sentence),
    (mention) => [mention],
  );
  const read = sentences.flatMap((worded, index) => {
    if (worded.sentence.zone === 'boilerplate' || worded.sentence.zone === 'byline') return [];
    return readSentence(report, worded, index, namedIn[index]!, language);
  });
  return read.map((part, at) => (part.ofThose ? ofWholeTold(part, at, read) : part));
}

/** How many sentences before a part its whole may have been told, and how many characters behind it: "of the 17". */
const [wholeBefore, rightBehind] = [3, 12];

/** "17 were hurt. One of the injured lost a leg.": of those told of before, or named right behind it. */
function ofWholeTold(part: ReadFigure, at: number, all: readonly ReadFigure[]): ReadFigure {
  const near = [all[at + 1], ...all.slice(0, at).reverse()];
  const whole = near.find((other) => other !== undefined && isWholeOf(other, part));
  return whole === undefined || part.figure.partOf !== null ? part : asPart(part, whole.figure);
}

function isWholeOf({ figure, sentence }: ReadFigure, part: ReadFigure): boolean {
  const { quantity, lower, upper, span, partOf } = figure;
  if (quantity !== part.ofThose || quantity !== part.figure.quantity || partOf !== null) return false;
  const behind = span.start - part.figure.span.end;
  const near = behind > 0 ? behind <= rightBehind : part.sentence - sentence <= wholeBefore;
  const enough = upper === null || (part.figure.lower ?? 0) < upper;
  return near && enough && (lower !== null || upper !== null) && upper !== 0;
}

function readSentence(
  report: Report,
  { sentence, words }: WordedSentence,
  index: number,
  named: readonly Mention[],
  language: FigureWords,
): readonly ReadFigure[] {
  const times = named.filter(({ type }) => type === 'time');
  const peoples = named.filter(({ type }) => type === 'nationality');
  const tree = treeOf(mended(sentence, language.happenings), times, peoples);
  const read: ReadFigure[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = readNumberPhrase(words, at, language.numbers);
    const span = phrase && spanOf(report.text, words, phrase);
    if (!phrase || !span || !isFigure(words, phrase, span, times, language)) {
      at = phrase && span ? Math.max(skipTo(words, phrase), at + 1) : at + 1;
      continue;
    }
    const figure = figureOf(
      report,
      tree,
      words,
      phrase,
      span,
      read.at(-1)?.figure ?? null,
      language.happenings,
    );
    if (figure) {
      if (figure.isWhole) read.push(asPart(read.pop()!, figure.figure));
      const { path, ofThose } = figure;
      read.push({ figure: figure.figure, path, ofThose, sentence: index });
    }
    at = phrase.end;
  }
  return read;
}

/** After a number that is no figure the rest of its phrase holds none either. */
function skipTo(words: readonly Word[], phrase: NumberPhrase): number {
  let end = phrase.end;
  while (words[end]?.glued && words[end - 1]?.kind !== 'sign' && words[end]!.kind !== 'sign') end++;
  return end;
}

function spanOf(text: string, words: readonly Word[], { first, end }: NumberPhrase): Span {
  const [start, stop] = [words[first]!.start, words[end - 1]!.end];
  return { start, end: stop, exact: text.slice(start, stop) };
}

/** Quantities that say nothing of what befell those counted: a sub-total takes its whole's. */
const untold: ReadonlySet<string> = new Set(['other', 'people', 'troops']);

/** People of a whole share what befell it; what is not known to be people does so when nothing else is named. */
function sharesHarm({ quantity, person, unit }: Counted): boolean {
  return untold.has(quantity) && (person || unit === null);
}

interface Drawn {
  readonly figure: FigureReading;
  readonly path: readonly number[];
  readonly ofThose: string | null;
  /** Whether the figure before it counts a part of those it counts. */
  readonly isWhole: boolean;
}

/** "Nine children are among the 31 killed": the part is told before its whole. */
function asPart(part: ReadFigure, whole: FigureReading): ReadFigure {
  return { ...part, figure: { ...part.figure, partOf: whole.id } };
}

/** A part is never more than its whole. */
function isMore({ lower }: NumberPhrase, { upper }: FigureReading): boolean {
  return lower !== null && upper !== null && lower > upper;
}

function figureOf(
  report: Report,
  tree: Tree,
  words: readonly Word[],
  phrase: NumberPhrase,
  span: Span,
  last: FigureReading | null,
  lexicon: HappeningLexicon,
): Drawn | null {
  const at = tree.tokens.findIndex((token) => token.end > words[phrase.core]!.start);
  if (isNamesNumber(tree, at, phrase) || isOfTime(tree, span)) return null;
  const counted = countedBy(tree, words, phrase, lexicon);
  if (phrase.lower === 0 && !phrase.digits && !harms.has(counted.quantity)) return null;
  if (isQualifying(tree, at, counted, phrase)) return null;
  const parent = partOf(tree, span, counted, last, lexicon);
  const again = parent ? null : quantityAgain(tree, span, counted, last, lexicon);
  if (!parent && again === null && !isWorth(phrase, counted, words, lexicon)) return null;
  const whole = parent && parent.quantity !== 'other' && sharesHarm(counted) ? parent.quantity : null;
  const quantity = whole ?? again ?? counted.quantity;
  const isWhole = parent !== null && isMore(phrase, parent);
  return {
    isWhole: isWhole && parent.id === last?.id,
    figure: {
      id: `figure:${report.id}:${span.start}-${span.end}`,
      report: report.id,
      span,
      quantity,
      unit: counted.unit && report.text.slice(counted.unit.start, counted.unit.end),
      lower: phrase.lower,
      upper: phrase.upper,
      modifier: phrase.modifier,
      period: null,
      population: counted.population,
      partOf: isWhole ? null : (parent?.id ?? null),
      further: phrase.further,
      scope: 'unknown',
      claim: null,
      happening: null,
      reason: `happen.figure@2: ${counted.why}${asides(phrase)}`,
    },
    path: counted.path,
    ofThose: counted.ofThose,
  };
}

/** "Explorer 8 users", "the Week 15 loss": a numeral that hangs on the name before it. */
function isNamesNumber(tree: Tree, at: number, { digits, core, first }: NumberPhrase): boolean {
  const token = tree.tokens[at];
  if (!digits || first < core || !token || token.head !== at - 1 || at === 0) return false;
  const name = tree.tokens[at - 1]!;
  return name.upos === 'PROPN' && name.form !== name.form.toUpperCase() && relation(token) === 'nummod';
}

/**
 * "a three punch combination", "the 605 Freeway", "the eight seed": of a noun that stands in the singular and is none
 * of those known to be counted there are not so many; the number says what kind it is.
 */
function isQualifying(tree: Tree, at: number, { quantity, unit }: Counted, phrase: NumberPhrase): boolean {
  if (phrase.kind !== 'count' || quantity !== 'other' || unit === null || phrase.lower === 1) return false;
  const noun = tree.tokens.find((token) => token.start === unit.start)!;
  return at >= 0 && (noun.xpos === 'NN' || noun.xpos === 'NNP') && phrase.modifier !== 'vague';
}

/** "hundreds more years": what is counted is time. */
function isOfTime({ tokens, timed }: Tree, span: Span): boolean {
  const next = tokens.findIndex((token) => token.start >= span.end);
  if (next < 0) return false;
  return timed.has(next)
    ? tokens[next]!.upos === 'NOUN'
    : tokens[next]!.upos === 'ADJ' && timed.has(next + 1);
}

function asides({ further, modifier }: NumberPhrase): string {
  const unread = modifier === 'none' ? '; the numeral can be read in more than one way' : '';
  return further ? `${unread}; on top of another` : unread;
}

/** "flew 41 sorties over the last day and 498 since May": a number without a noun counts what the one before did. */
function quantityAgain(
  tree: Tree,
  span: Span,
  counted: Counted,
  last: FigureReading | null,
  lexicon: HappeningLexicon,
): string | null {
  if (!last || counted.unit !== null || counted.quantity !== 'other') return null;
  const at = tree.tokens.findIndex((token) => token.start >= span.end);
  if (at < 0) return null;
  const next = tree.tokens[at]!.form.toLowerCase();
  return tree.timed.has(at) || lexicon.since.has(next) || lexicon.periodCases.has(next)
    ? last.quantity
    : null;
}

/** Words like "some" and "many" are figures only of what is counted in war; a bare year-like numeral never is. */
function isWorth(
  phrase: NumberPhrase,
  counted: Counted,
  words: readonly Word[],
  { ofCases }: Pick<HappeningLexicon, 'ofCases'>,
): boolean {
  if (phrase.kind !== 'count') return true;
  if (phrase.modifier === 'vague' && phrase.lower === 1)
    return counted.quantity !== 'other' && counted.unit !== null;
  const yearLike =
    phrase.digits && /^(?:19|20)\d{2}$/u.test(words[phrase.core]!.form) && phrase.end - phrase.core === 1;
  if (yearLike && ofYears.has(phrase.modifier)) return counted.unit !== null && counted.quantity !== 'other';
  if (isOneOfMany(phrase, counted, words, ofCases)) return false;
  if (counted.quantity !== 'other') return true;
  // "one" is mostly a pronoun; a number that counts nothing is a list number or a name.
  return phrase.modifier !== 'none' && counted.unit !== null && phrase.lower !== 1;
}

/** With these a numeral that looks like a year may be one: "in 1970", "about 1970". */
const ofYears: ReadonlySet<Modifier> = new Set<Modifier>(['exactly', 'about']);

/** "one of the most feared commanders": one of many who is told of counts nobody, unless harm befell him. */
function isOneOfMany(
  { core, end, lower, upper, digits }: NumberPhrase,
  { quantity }: Counted,
  words: readonly Word[],
  ofCases: ReadonlySet<string>,
): boolean {
  const bare = !digits && end - core === 1 && lower === 1 && upper === 1;
  return bare && untold.has(quantity) && ofCases.has(words[end]?.lower ?? '');
}

/** How far behind its whole a sub-total may stand, in characters. */
const partReach = 90;

/** How many words may stand between a whole that is named first and its part: "Of the six dead, two were children". */
const wholeReach = 4;

function isOfWhole(tree: Tree, whole: Span, between: number, lexicon: HappeningLexicon): boolean {
  const at = tree.tokens.findLastIndex((token) => token.end <= whole.start);
  const words = tree.tokens.slice(Math.max(0, at - 1), at + 1).map(({ form }) => form.toLowerCase());
  return between <= wholeReach && words.some((word) => lexicon.ofCases.has(word)) && at <= 1;
}

/** The figure this one is a sub-total of: "of whom five were children", "including two soldiers". */
function partOf(
  tree: Tree,
  span: Span,
  counted: Counted,
  last: FigureReading | null,
  lexicon: HappeningLexicon,
): FigureReading | null {
  if (!last || (last.upper === null && last.lower === null) || last.upper === 0) return null;
  if (span.start - last.span.end > partReach) return null;
  const between = tree.tokens.filter((token) => token.start >= last.span.end && token.end <= span.start);
  const after = tree.tokens.filter((token) => token.start >= span.end).slice(0, 3);
  const named = between.some((token) => lexicon.subtotals.has(token.form.toLowerCase()));
  const opened = named || isOfWhole(tree, last.span, between.length, lexicon);
  const closed =
    lexicon.ofCases.has(after[0]?.form.toLowerCase() ?? '') &&
    lexicon.subtotals.has(after[1]?.form.toLowerCase() ?? '');
  if (!opened && !closed) return null;
  const same = counted.quantity === last.quantity || counted.quantity === 'other' || counted.person;
  return same ? (last.partOf === null ? last : { ...last, id: last.partOf }) : null;
}
