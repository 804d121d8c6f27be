// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { Modifier } from '../../model/index.ts';
import { matchesAt, type Word } from './words.ts';

/** A plain number, without anything that says how it is to be taken. `end` is the index after its last word. */
export interface PlainNumber {
  readonly value: number;
  readonly end: number;
  readonly digits: boolean;
}

/** A number as stated, by the conventions of the ledger. Word indices are half-open. */
export interface NumberPhrase {
  readonly first: number;
  readonly end: number;
  /** Index of the number's own first word, after "at least" and the like. */
  readonly core: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier: Modifier;
  /** Whether it comes on top of another number: "another five". */
  readonly further: boolean;
  readonly kind: 'count' | 'percent' | 'fraction' | 'money';
  readonly digits: boolean;
}

const thousandsShape = /^\d{1,3}(?:[,\u00a0\u202f\u2009.]\d{3})+$/u;
const plainShape = /^\d+(?:\.\d+)?$/u;
/** Lakhs and crores: the last three digits, and before them twos. */
const lakhShape = /^\d{1,2}(?:,\d{2})+,\d{3}$/u;
const largest = 1e15;

/** Reads `1,400`, `1.400`, `0.125`, `3.5`, `2,00,000`, `2015`; null for others ("1,40,0", "10.2.3"). */
export function readNumeral(form: string): number | null {
  if (plainShape.test(form) && !/^(?!0\.)\d{1,3}\.\d{3}$/u.test(form)) return bounded(Number(form));
  if (thousandsShape.test(form) || lakhShape.test(form)) return bounded(Number(form.replace(/[^\d]/gu, '')));
  return null;
}

function bounded(value: number): number | null {
  return Number.isFinite(value) && value < largest ? value : null;
}

/** Reads the number that begins at a word: `12`, `twelve`, `1.5 million`, `two hundred and six`, `a dozen`. */
export function readPlainNumber(
  words: readonly Word[],
  at: number,
  lexicon: NumberLexicon,
): PlainNumber | null {
  const word = words[at];
  if (!word) return null;
  if (word.kind === 'number') return readDigits(words, at, lexicon);
  return readNumberWords(words, at, lexicon);
}

function readDigits(words: readonly Word[], at: number, lexicon: NumberLexicon): PlainNumber | null {
  const value = readNumeral(words[at]!.form);
  if (value === null) return null;
  const split = splitThousands(words, at, value, lexicon);
  if (split) return split;
  const scale = scaleAfter(words, at + 1, lexicon);
  return scale
    ? { value: value * scale.factor, end: scale.end, digits: true }
    : { value, end: at + 1, digits: true };
}

/**
 * "300 000", "£35, 000": a number cut in two by a space. A second part that begins with a zero is no number of its own;
 * of money any three digits are, since two amounts in a row would each have their sign.
 */
function splitThousands(
  words: readonly Word[],
  at: number,
  value: number,
  lexicon: NumberLexicon,
): PlainNumber | null {
  if (value < 1 || value > 999 || !Number.isInteger(value)) return null;
  const comma = words[at + 1]?.form === ',' && words[at + 1]!.glued;
  const next = comma ? at + 2 : at + 1;
  const rest = words[next];
  if (!rest || rest.glued || !/^\d{3}$/u.test(rest.form)) return null;
  const money = comma && lexicon.currencySigns.has(words[at - 1]?.form ?? '');
  if (!(comma ? money || rest.form.startsWith('0') : rest.form === '000')) return null;
  return { value: value * 1000 + Number(rest.form), end: next + 1, digits: true };
}

function scaleAfter(
  words: readonly Word[],
  at: number,
  lexicon: NumberLexicon,
): { factor: number; end: number } | null {
  // "5-million"
  const hyphen = words[at]?.form === '-' && words[at]!.glued && words[at + 1]?.glued;
  const word = words[hyphen ? at + 1 : at];
  const factor = lexicon.scales.get(word?.lower ?? '');
  if (factor === undefined || (word!.glued && !hyphen)) return null;
  return { factor, end: hyphen ? at + 2 : at + 1 };
}

function readNumberWords(words: readonly Word[], at: number, lexicon: NumberLexicon): PlainNumber | null {
  let [i, total, current, read] = [at, 0, 0, 0];
  if (lexicon.articles.has(words[i]!.lower) && lexicon.scales.has(words[i + 1]?.lower ?? '')) {
    current = 1;
    i++;
  }
  for (; i < words.length; i++) {
    const word = words[i]!;
    const unit = lexicon.cardinals.get(word.lower);
    const scale = lexicon.scales.get(word.lower);
    if (unit !== undefined) {
      if (!fits(current, unit)) break;
      current += unit;
    } else if (scale !== undefined && (current > 0 || read > 0)) {
      if (scale >= 1000) [total, current] = [total + current * scale, 0];
      else current *= scale;
    } else if (!joins(words, i, current + total, lexicon)) break;
    read++;
  }
  while (i > at && !isNumberWord(words[i - 1]!, lexicon)) i--;
  return read === 0 || i === at ? null : { value: total + current, end: i, digits: false };
}

function isNumberWord(word: Word, lexicon: NumberLexicon): boolean {
  return lexicon.cardinals.has(word.lower) || lexicon.scales.has(word.lower);
}

/** Whether a unit may follow what has been read: "twenty" then "one", "hundred" then "six", never "two" "three". */
function fits(current: number, unit: number): boolean {
  if (current === 0) return true;
  if (unit === 0) return false;
  const digit = current % 100;
  return digit === 0 || (digit % 10 === 0 && unit < 10);
}

function joins(words: readonly Word[], at: number, soFar: number, lexicon: NumberLexicon): boolean {
  const word = words[at]!;
  const next = lexicon.cardinals.get(words[at + 1]?.lower ?? '');
  if (next === undefined) return false;
  if (word.form === '-') return word.glued && soFar > 0 && soFar % 10 === 0 && soFar % 100 !== 0 && next < 10;
  return lexicon.joiners.has(word.lower) && soFar >= 100 && soFar % 100 === 0;
}

/** Reads a number with all that says how it is to be taken; null when no number begins here. */
export function readNumberPhrase(
  words: readonly Word[],
  at: number,
  lexicon: NumberLexicon,
): NumberPhrase | null {
  const opener = words[at];
  if (!opener || (opener.kind !== 'number' && !lexicon.openers.has(opener.lower))) return null;
  const before = lexicon.before.find((phrase) => matchesAt(words, at, phrase.words)) ?? null;
  const start = before ? at + before.words.length : at;
  const further = lexicon.further.has(words[start]?.lower ?? '') ? start + 1 : start;
  const core =
    readCore(words, further, lexicon) ?? (further === start ? null : readCore(words, start, lexicon));
  if (!core) return null;
  const after = lexicon.after.find((phrase) => matchesAt(words, core.end, phrase.words)) ?? null;
  const [lower, upper] = [core.lower, core.upper];
  const modifier = before?.modifier ?? after?.modifier ?? core.modifier;
  return {
    first: at,
    end: core.end + (after && !before ? after.words.length : 0),
    core: core.core,
    ...boundsFor(modifier, core.modifier, lower, upper),
    further: further > start,
    kind: core.kind,
    digits: core.digits,
  };
}

interface Core {
  readonly core: number;
  readonly end: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly modifier: Modifier;
  readonly kind: NumberPhrase['kind'];
  readonly digits: boolean;
}

/** The conventions of the ledger: which bound a modifier leaves open. */
function boundsFor(
  modifier: Modifier,
  core: Modifier,
  lower: number | null,
  upper: number | null,
): { lower: number | null; upper: number | null; modifier: Modifier } {
  if (core === 'range') return { lower, upper, modifier: 'range' };
  switch (modifier) {
    case 'at-least':
    case 'more-than':
      return { lower, upper: null, modifier };
    case 'up-to':
    case 'fewer-than':
      return { lower: null, upper: upper ?? lower, modifier };
    case 'about':
      return core === 'exactly' ? { lower, upper, modifier } : { lower, upper, modifier: core };
    default:
      return { lower, upper, modifier };
  }
}

function readCore(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  return (
    readMoney(words, at, lexicon) ??
    readRange(words, at, lexicon) ??
    readInexact(words, at, lexicon) ??
    readFraction(words, at, lexicon) ??
    readZero(words, at, lexicon) ??
    readSingle(words, at, lexicon) ??
    readUnreadable(words, at)
  );
}

/** "no casualties", "nobody": a zero that is said; whether it counts anything the reader of figures decides. */
function readZero(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const found = lexicon.zeros.find((phrase) => matchesAt(words, at, phrase));
  return found ? single(at, at + found.length, 0, false) : null;
}

function readSingle(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const number = readPlainNumber(words, at, lexicon);
  if (!number) return null;
  const { value, digits } = number;
  const percent = percentEnd(words, number.end, lexicon);
  if (percent) return { ...single(at, percent, value, digits), kind: 'percent' };
  const money = lexicon.currencyWords.has(words[number.end]?.lower ?? '');
  if (money) return { ...single(at, number.end + 1, value, digits), kind: 'money' };
  return single(at, number.end, value, digits);
}

function single(core: number, end: number, value: number, digits: boolean): Core {
  return { core, end, lower: value, upper: value, modifier: 'exactly', kind: 'count', digits };
}

/** "1,40,0", "12,5": a numeral whose marks could mean more than one thing. It is kept, and its value is not known. */
function readUnreadable(words: readonly Word[], at: number): Core | null {
  if (!/^\d+(?:,\d+)+$/u.test(words[at]?.form ?? '')) return null;
  return {
    core: at,
    end: at + 1,
    lower: null,
    upper: null,
    modifier: 'none',
    kind: 'count',
    digits: true,
  };
}

function percentEnd(words: readonly Word[], at: number, lexicon: NumberLexicon): number | null {
  if (lexicon.percents.has(words[at]?.lower ?? '')) return at + 1;
  return matchesAt(words, at, ['per', 'cent']) ? at + 2 : null;
}

/** "$50 million", "€3bn", "$60 million to $70 million". */
function readMoney(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const opened = lexicon.rangeOpeners.has(words[at]?.lower ?? '') ? at + 1 : at;
  const amount = readAmount(words, opened, lexicon);
  if (!amount || !lexicon.rangeClosers.has(words[amount.end]?.lower ?? ''))
    return opened === at ? amount : null;
  const second = readAmount(words, amount.end + 1, lexicon);
  if (!second || second.lower! <= amount.lower!) return opened === at ? amount : null;
  return { ...amount, core: opened, end: second.end, upper: second.upper, modifier: 'range' };
}

function readAmount(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  if (!lexicon.currencySigns.has(words[at]?.form ?? '')) return null;
  const number = readPlainNumber(words, at + 1, lexicon);
  if (!number) return null;
  const suffix = words[number.end];
  const factor = suffix?.glued ? lexicon.moneySuffixes.get(suffix.lower) : undefined;
  const value = number.value * (factor ?? 1);
  return { ...single(at, number.end + (factor ? 1 : 0), value, true), kind: 'money' };
}

function readRange(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const opened = lexicon.rangeOpeners.has(words[at]?.lower ?? '');
  const first = readPlainNumber(words, opened ? at + 1 : at, lexicon);
  if (!first) return null;
  const joiner = words[first.end];
  if (!joiner || !(opened ? lexicon.rangeClosers : lexicon.rangeWords).has(joiner.lower)) return null;
  const second = readPlainNumber(words, first.end + 1, lexicon);
  if (!second) return null;
  const dash = joiner.kind === 'sign';
  if (dash && !(first.digits && second.digits)) return null;
  // "3-1" is a score and "9-11" a date; a range goes up. "20 to 30 million" counts millions on both sides.
  const lower = first.value < 1000 && second.value >= 1e6 ? first.value * scaleOf(second.value) : first.value;
  if (lower >= second.value) return null;
  return {
    core: opened ? at + 1 : at,
    end: second.end,
    lower,
    upper: second.value,
    modifier: 'range',
    kind: 'count',
    digits: first.digits,
  };
}

function scaleOf(value: number): number {
  return value >= 1e9 ? 1e9 : 1e6;
}

function readInexact(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const found = lexicon.inexact.find((entry) => matchesAt(words, at, entry.words));
  if (!found) return null;
  const end = at + found.words.length;
  const money =
    lexicon.ofWords.has(words[end]?.lower ?? '') && lexicon.currencyWords.has(words[end + 1]?.lower ?? '');
  return {
    core: at,
    end: money ? end + 2 : end,
    lower: found.lower,
    upper: null,
    modifier: found.modifier,
    kind: money ? 'money' : 'count',
    digits: false,
  };
}

/** "two thirds", "half", "a third of", "three-quarters". A bare ordinal is no fraction. */
function readFraction(words: readonly Word[], at: number, lexicon: NumberLexicon): Core | null {
  const number = readPlainNumber(words, at, lexicon);
  const article = lexicon.articles.has(words[at]?.lower ?? '');
  let next = number ? number.end : article ? at + 1 : at;
  if (words[next]?.form === '-' && words[next]!.glued) next++;
  const part = lexicon.fractions.get(words[next]?.lower ?? '');
  if (part === undefined) return null;
  const whole = scaledPart(words, next + 1, lexicon);
  if (whole && (number || article || part === 0.5)) {
    const value = (number?.value ?? 1) * part * whole.factor;
    return { ...single(at, whole.end, value, false), kind: 'count' };
  }
  if (!lexicon.ofWords.has(words[next + 1]?.lower ?? '')) return null;
  if (!number && !article && part !== 0.5) return null;
  const value = (number?.value ?? 1) * part;
  return { ...single(at, next + 1, value, false), kind: 'fraction' };
}

/** "a quarter *of a million*", "half *a million*": the part is of a number, not of things. */
function scaledPart(
  words: readonly Word[],
  at: number,
  lexicon: NumberLexicon,
): { factor: number; end: number } | null {
  const article = lexicon.ofWords.has(words[at]?.lower ?? '') ? at + 1 : at;
  return lexicon.articles.has(words[article]?.lower ?? '') ? scaleAfter(words, article + 1, lexicon) : null;
}
