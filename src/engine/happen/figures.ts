// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Language } from '../../language/language.ts';
import type { NumberLexicon } from '../../language/numbers.ts';
import { type FigureReading, type Mention, overlaps, type Report, type Span } from '../../model/index.ts';
import { bySentence } from './by-sentence.ts';
import { mended } from './mended.ts';
import { type NumberPhrase, readNumberPhrase } from './number-phrases.ts';
import { type Counted, countedBy } from './quantities.ts';
import { singularOf } from './singular.ts';
import type { WordedSentence } from './times.ts';
import { type Tree, treeOf } from './tree.ts';
import { isCapitalised, type Word } from './words.ts';

/** What the reading of figures needs to know of a language. */
export type FigureWords = Pick<Language, 'numbers' | 'happenings'>;

/** A figure and where its words stand, for tying it to a happening. */
export interface ReadFigure {
  readonly figure: FigureReading;
  readonly sentence: number;
  /** The tokens that lead from the number to what it is said of: its noun and the word that tells the harm. */
  readonly path: readonly number[];
}

/**
 * Reads every number that counts or measures something, by the conventions of the ledger. Years, ages, clock times,
 * scores, phone numbers and designations ("Flight 77") are no figures; nor is anything in boilerplate.
 */
export function readFigures(
  report: Report,
  sentences: readonly WordedSentence[],
  times: readonly Mention[],
  language: FigureWords,
): readonly ReadFigure[] {
  const timesIn = bySentence(
    times,
    sentences.map(({ sentence }) => sentence),
    (time) => [time],
  );
  return sentences.flatMap((worded, index) => {
    if (worded.sentence.zone === 'boilerplate' || worded.sentence.zone === 'byline') return [];
    return readSentence(report, worded, index, timesIn[index]!, language);
  });
}

function readSentence(
  report: Report,
  { sentence, words }: WordedSentence,
  index: number,
  times: readonly Mention[],
  language: FigureWords,
): readonly ReadFigure[] {
  const tree = treeOf(mended(sentence, language.happenings), times);
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
    if (figure) read.push({ ...figure, sentence: index });
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

function isFigure(
  words: readonly Word[],
  phrase: NumberPhrase,
  span: Span,
  times: readonly Mention[],
  language: FigureWords,
): boolean {
  const { numbers } = language;
  if (times.some((time) => overlaps(time, span))) return false;
  if (phrase.kind !== 'count') return true;
  const [before, after] = [words[phrase.core - 1], words[phrase.end]];
  if (isJoinedToLetters(words, phrase, numbers)) return false;
  if (isScoreOrNumberLine(words, phrase)) return false;
  if (isAge(before, after, phrase, numbers, words)) return false;
  return !isDesignation(words, phrase, language);
}

/** "T-72", "Tu-22M3", "122mm", "46th", "F-16", "3D": letters and digits in one. */
function isJoinedToLetters(
  words: readonly Word[],
  { core, end, digits }: NumberPhrase,
  numbers: NumberLexicon,
): boolean {
  const [own, before, farther, after] = [words[core]!, words[core - 1], words[core - 2], words[end]];
  // "a three-day march", "the five-year-old war"
  if (after?.form === '-' && after.glued && words[end + 1]?.kind === 'word' && words[end + 1]!.glued)
    return true;
  if (!digits) return false;
  if (own.glued && before?.kind === 'word') return true;
  if (own.glued && before?.form === '-' && before.glued && farther?.kind === 'word') return true;
  if (after?.kind !== 'word' || !after.glued) return false;
  return !numbers.percents.has(after.lower) && !numbers.gluedUnits.has(after.lower);
}

/** "3-1", "9/11", "24/7", "555-0123", "10.2.3", "#4", "+44 20". */
function isScoreOrNumberLine(words: readonly Word[], { core, end, digits }: NumberPhrase): boolean {
  if (!digits) return false;
  const [before, after] = [words[core - 1], words[end]];
  const tight = (word: Word | undefined): boolean =>
    word !== undefined && ['-', '–', '/', ':', '.', '+', '#', '№'].includes(word.form);
  if (tight(before) && words[core]!.glued && (before!.glued || before!.form === '#' || before!.form === '+'))
    return true;
  return tight(after) && after!.glued && words[end + 1]?.kind === 'number' && words[end + 1]!.glued;
}

/** "aged 34", "a 5-year-old", and an age between commas after a name. */
function isAge(
  before: Word | undefined,
  after: Word | undefined,
  { core, end, lower }: NumberPhrase,
  numbers: NumberLexicon,
  words: readonly Word[],
): boolean {
  if (before && numbers.ageWords.has(before.lower)) return true;
  const apart =
    before?.form === ',' &&
    (after?.form === ',' || after?.form === ')' || after === undefined || after.form === '.');
  const bracketed = before?.form === '(' && after?.form === ')';
  const named = isCapitalised(words[core - 2]);
  return (apart || bracketed) && named && end - core === 1 && lower !== null && lower < 120;
}

/** "Company 7", "Flight 77", "Resolution 12": a numeral after a word that takes one, or after a name. */
function isDesignation(
  words: readonly Word[],
  { core, first, end, digits }: NumberPhrase,
  { numbers, happenings: lexicon }: FigureWords,
): boolean {
  const before = words[core - 1]?.form === '.' ? words[core - 2] : words[core - 1];
  if (first < core || before?.kind !== 'word') return false;
  if (numbers.designators.has(before.lower) && (digits || isCapitalised(before)))
    return !isCounting(words[end], lexicon);
  // "AK 47", "BM 21": letters of a type's name.
  return digits && /^\p{Lu}{2,4}$/u.test(before.form);
}

/** Whether something that is counted in war follows: then "unit 12 soldiers" is no name. */
function isCounting(after: Word | undefined, lexicon: HappeningLexicon): boolean {
  const noun = singularOf(after?.form ?? '', lexicon);
  return lexicon.counted.has(noun) || lexicon.populations.has(noun) || lexicon.forcesCounted.has(noun);
}

/** Quantities that say nothing of what befell those counted: a sub-total takes its whole's. */
const untold: ReadonlySet<string> = new Set(['other', 'people', 'troops']);

interface Drawn {
  readonly figure: FigureReading;
  readonly path: readonly number[];
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
  const counted = countedBy(tree, words, phrase, lexicon);
  const parent = partOf(tree, span, counted, last, lexicon);
  const again = parent ? null : quantityAgain(tree, span, counted, last, lexicon);
  if (!parent && again === null && !isWorth(phrase, counted, words)) return null;
  const quantity = parent && untold.has(counted.quantity) ? parent.quantity : (again ?? counted.quantity);
  return {
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
      partOf: parent?.id ?? null,
      scope: 'unknown',
      claim: null,
      happening: null,
      reason: `happen.figure@1: ${counted.why}${phrase.further ? '; on top of another' : ''}`,
    },
    path: counted.path,
  };
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

/** What a "no" or "nobody" is worth keeping for. */
const harms: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'casualties',
  'detained',
  'abducted',
]);

/** Words like "some" and "many" are figures only of what is counted in war; a bare year-like numeral never is. */
function isWorth(phrase: NumberPhrase, counted: Counted, words: readonly Word[]): boolean {
  if (phrase.kind !== 'count') return true;
  if (phrase.lower === 0 && !phrase.digits) return harms.has(counted.quantity);
  if (phrase.modifier === 'vague' && phrase.lower === 1)
    return counted.quantity !== 'other' && counted.unit !== null;
  const yearLike =
    phrase.digits && /^(?:19|20)\d{2}$/u.test(words[phrase.core]!.form) && phrase.end - phrase.core === 1;
  if (yearLike && phrase.modifier === 'exactly') return counted.unit !== null && counted.quantity !== 'other';
  if (counted.quantity !== 'other') return true;
  // "one" is mostly a pronoun; a number that counts nothing is a list number or a name.
  return counted.unit !== null && phrase.lower !== 1;
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
  if (!last || (last.upper === null && last.lower === null)) return null;
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
