// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon } from '../../language/times.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { isCapitalised, matchesAt, type Word } from './words.ts';

const yearShape = /^(?:19|20)\d{2}$/u;
/**
 * Years that news seldom speaks of, and that are more often counts. None of 1300 to 1599: there the years of the Islamic
 * and the Persian calendar lie now.
 */
const farShape = /^(?:1[6-8]|21)\d{2}$/u;

/** A year of the last or this century, 1900 to 2099. */
export function yearOf(word: Word | undefined): number | null {
  return word && yearShape.test(word.form) ? Number(word.form) : null;
}

/** A year from 1600 to 2199: read only where the words before leave no doubt that it is one. */
export function anyYearOf(word: Word | undefined): number | null {
  return word && (yearShape.test(word.form) || farShape.test(word.form)) ? Number(word.form) : null;
}

function found(first: number, end: number, expression: TimeExpression, rule: string): FoundTime {
  return { first, end, expression, rule };
}

function isLinker(word: Word | undefined, lexicon: TimeLexicon): boolean {
  return word !== undefined && lexicon.linkers.has(word.lower);
}

function yearExpression(year: number): TimeExpression {
  return { kind: 'calendar', year, month: null, day: null, lastDay: null, weekday: null };
}

/** "the third quarter of 2009", "the first half of this year", "third-quarter", "Q3 2009". */
export function readShare(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const first = lexicon.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const named = numberedShare(words, first, lexicon) ?? letteredShare(words, at, lexicon);
  if (!named) return null;
  const { share, number, end } = named;
  if (number < 1 || number > (share === 'Q' ? 4 : 2)) return null;
  const rest = isLinker(words[end], lexicon) ? end + 1 : end;
  const year = yearOf(words[rest]);
  const said = { kind: 'share', share, number } as const;
  if (year !== null) return found(at, rest + 1, { ...said, year, shift: null }, 'share');
  const which = thisYear(words, rest, lexicon);
  if (which) return found(at, which.end, { ...said, year: null, shift: which.shift }, 'share');
  // "the first half" is as often of a match or a road.
  return share === 'Q' ? found(at, end, { ...said, year: null, shift: null }, 'share') : null;
}

interface Share {
  readonly share: 'Q' | 'H';
  readonly number: number;
  readonly end: number;
}

function numberedShare(words: readonly Word[], at: number, lexicon: TimeLexicon): Share | null {
  const number = lexicon.ordinals.get(words[at]?.lower ?? '');
  const dashed = words[at + 1]?.form === '-' && words[at + 1]!.glued;
  const noun = dashed ? at + 2 : at + 1;
  const share = shareAt(words[noun], lexicon);
  return number === undefined || share === null ? null : { share, number, end: noun + 1 };
}

/** "Q3", "H1" */
function letteredShare(words: readonly Word[], at: number, lexicon: TimeLexicon): Share | null {
  const share = lexicon.shareLetters.get(words[at]?.form ?? '');
  const digit = words[at + 1];
  if (share === undefined || !digit?.glued || !/^[1-4]$/u.test(digit.form)) return null;
  return { share, number: Number(digit.form), end: at + 2 };
}

function shareAt(word: Word | undefined, lexicon: TimeLexicon): 'Q' | 'H' | null {
  if (word === undefined) return null;
  if (lexicon.halfWords.has(word.lower)) return 'H';
  return lexicon.units.get(word.lower) === 'quarter' && !lexicon.pluralUnits.has(word.lower) ? 'Q' : null;
}

/** "this year", "last year", "the year". */
function thisYear(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
): { shift: number; end: number } | null {
  const word = words[at]?.lower ?? '';
  const shift = lexicon.definite.has(word) ? 0 : lexicon.which.get(word);
  return shift !== undefined && lexicon.units.get(words[at + 1]?.lower ?? '') === 'year'
    ? { shift, end: at + 2 }
    : null;
}

/** "summer of 2009", "this spring", "in the winter"; a season whose name has other senses needs its year. */
export function readSeason(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const which = lexicon.which.get(words[at]?.lower ?? '');
  const article = lexicon.definite.has(words[at]?.lower ?? '');
  const first = which === undefined && !article ? at : at + 1;
  const season = lexicon.seasons.get(words[first]?.lower ?? '');
  if (season === undefined) return null;
  const rest = isLinker(words[first + 1], lexicon) ? first + 2 : first + 1;
  const year = yearOf(words[rest]);
  if (year !== null) return found(at, rest + 1, { kind: 'season', season, year, shift: null }, 'season');
  const plain: TimeExpression = { kind: 'season', season, year: null, shift: which ?? null };
  if (which !== undefined) return found(at, first + 1, plain, 'season');
  const asked =
    lexicon.monthOpeners.has(words[at - 1]?.lower ?? '') && !lexicon.doubtfulSeasons.has(words[first]!.lower);
  const next = words[first + 1];
  const alone = next === undefined || next.kind === 'sign' || lexicon.afterYears.has(next.lower);
  return asked && alone && next?.form !== '-' ? found(at, first + 1, plain, 'season') : null;
}

const decadeShape = /^(?:1[0-9]|20)\d0$/u;
const shortDecadeShape = /^[5-9]0$/u;

/** "the 1990s", "the '80s", "the 1830s". */
export function readDecade(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const article = lexicon.definite.has(words[at]?.lower ?? '');
  const quote = article && quotes.has(words[at + 1]?.form ?? '') ? 1 : 0;
  const number = article ? at + 1 + quote : at;
  const form = words[number]?.form ?? '';
  const short = article && shortDecadeShape.test(form);
  if (!decadeShape.test(form) && !short) return null;
  const ending = words[number + 1];
  if (!ending?.glued || !lexicon.decadeEndings.has(ending.lower)) return null;
  const value = short ? `19${form[0]}` : form.slice(0, 3);
  return found(at, number + 2, { kind: 'decade', value }, 'decade');
}

const quotes: ReadonlySet<string> = new Set(["'", '’', '‘']);

/** "the 19th century", "the twelfth century". */
export function readCentury(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const first = lexicon.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const ordinal = ordinalAt(words, first, lexicon);
  if (!ordinal || ordinal.number > 21) return null;
  const noun = words[ordinal.end]?.form === '-' && words[ordinal.end]!.glued ? ordinal.end + 1 : ordinal.end;
  if (
    lexicon.units.get(words[noun]?.lower ?? '') !== 'century' ||
    lexicon.pluralUnits.has(words[noun]!.lower)
  )
    return null;
  return found(at, noun + 1, { kind: 'century', number: ordinal.number }, 'century');
}

function ordinalAt(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
): { number: number; end: number } | null {
  const named = lexicon.ordinals.get(words[at]?.lower ?? '');
  if (named !== undefined) return { number: named, end: at + 1 };
  const ending = words[at + 1];
  if (!/^\d{1,2}$/u.test(words[at]?.form ?? '') || !ending?.glued) return null;
  const number = Number(words[at]!.form);
  return number > 0 && lexicon.ordinalEndings.has(ending.lower) ? { number, end: at + 2 } : null;
}

/** A bare year: after a word that asks for one, in brackets, or as a modifier after an article ("the 2003 war"). */
export function readYear(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const year = yearOf(words[at]) ?? farYear(words, at, lexicon);
  if (year === null || (words[at]!.glued && words[at - 1]?.form !== '('))
    return readGluedYear(words, at, lexicon);
  const [before, after] = [words[at - 1], words[at + 1]];
  if (after?.glued && after.kind !== 'sign') return null;
  if (isDash(after) && after.glued) return readYears(words, at, year, lexicon);
  if (!before || isTally(words, at, lexicon)) return null;
  if (!asksForYear(words, at, lexicon))
    return closesName(words, at, lexicon, numbers) ? found(at, at + 1, yearExpression(year), 'year') : null;
  const counts =
    after?.kind === 'word' && !after.glued && !isCapitalised(after) && !lexicon.afterYears.has(after.lower);
  const modifies =
    lexicon.articles.has(before.lower) || lexicon.yearOwners.has(before.lower) || before.possessive;
  if (counts && !modifies) return null;
  return found(at, at + 1, yearExpression(year), 'year');
}

/** How many words before a number may hold what it counts. */
const tallyReach = 8;

/** "the toll rose from 1950 to 2010", "deaths climbed to 1990": counts, though they look like years. */
function isTally(words: readonly Word[], at: number, lexicon: TimeLexicon): boolean {
  const before = words[at - 1]!.lower;
  if (!lexicon.changeCases.has(before)) return false;
  const ranged =
    lexicon.untilWords.has(before) &&
    words[at - 2]?.kind === 'number' &&
    lexicon.changeCases.has(words[at - 3]?.lower ?? '');
  const verb = ranged ? at - 4 : at - 2;
  if (!lexicon.changes.has(words[verb]?.lower ?? '')) return false;
  return words.slice(Math.max(0, verb - tallyReach), verb).some(({ lower }) => lexicon.tallies.has(lower));
}

/** "Summit 2016", "Shield 2031": a year that ends a name, and no number of a flight or a resolution. */
function closesName(
  words: readonly Word[],
  at: number,
  lexicon: TimeLexicon,
  numbers: NumberLexicon,
): boolean {
  const [before, after] = [words[at - 1]!, words[at + 1]];
  if (at < 2 || before.kind !== 'word' || !isCapitalised(before) || yearOf(words[at]) === null) return false;
  if (numbers.designators.has(before.lower)) return false;
  return (
    after === undefined ||
    (after.kind === 'sign' && !numbers.percents.has(after.form)) ||
    lexicon.afterYears.has(after.lower)
  );
}

function isDash(word: Word | undefined): word is Word {
  return word?.form === '-' || word?.form === '–';
}

/** "2011-2014", "2011–14", after a word that asks for a year. */
function readYears(
  words: readonly Word[],
  at: number,
  first: number,
  lexicon: TimeLexicon,
): FoundTime | null {
  const [last, after] = [words[at + 2], words[at + 3]];
  if (!last?.glued || (after?.glued && isDash(after)) || !words[at - 1]) return null;
  const form =
    last.form.length === 2 && /^\d{2}$/u.test(last.form)
      ? `${String(first).slice(0, 2)}${last.form}`
      : last.form;
  if (!yearShape.test(form) || Number(form) <= first || !asksForYear(words, at, lexicon)) return null;
  return found(at, at + 3, { kind: 'years', first, last: Number(form) }, 'years');
}

/** Whether a year may stand after the word before: "in", "its", "(", or the year before in a list. */
function asksForYear(words: readonly Word[], at: number, lexicon: TimeLexicon): boolean {
  const before = words[at - 1]!;
  if (lexicon.yearOpeners.has(before.lower) || lexicon.yearOwners.has(before.lower) || before.possessive)
    return true;
  if (before.form === '(' || before.form === '-') return true;
  if (before.form === ',' && yearOf(words[at - 2]) !== null) return true;
  return lexicon.yearPhrases.some((phrase) => matchesAt(words, at - phrase.length, phrase));
}

/** "in 1830", "by 2100": only after a few words, and never where a list or a count may be. */
function farYear(words: readonly Word[], at: number, lexicon: TimeLexicon): number | null {
  const year = anyYearOf(words[at]);
  return year !== null && lexicon.farYearOpeners.has(words[at - 1]?.lower ?? '') ? year : null;
}

/** "mid-2011": the year is glued to the word that picks a part of it. */
function readGluedYear(words: readonly Word[], at: number, lexicon: TimeLexicon): FoundTime | null {
  const year = yearOf(words[at]);
  if (year === null || words[at - 1]?.form !== '-' || !lexicon.edges.has(words[at - 2]?.lower ?? ''))
    return null;
  return found(at, at + 1, yearExpression(year), 'year');
}
