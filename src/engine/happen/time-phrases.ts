// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon, TimeUnit } from '../../language/times.ts';
import { readClock } from './clock-times.ts';
import { readDate, yearOf } from './dates.ts';
import { readPlainNumber } from './number-phrases.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { isCapitalised, matchesAt, type Word } from './words.ts';

/** What the reading of times needs to know of a language. */
export type TimeWords = Pick<Language, 'times' | 'numbers'>;

type Rule = (
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
) => FoundTime | null;

/** In order: of two readings of the same length the earlier rule wins. */
const rules: readonly Rule[] = [
  readClock,
  readDate,
  readWeekday,
  readDeictic,
  readUnit,
  readAgo,
  readSameDay,
  readStretch,
  readSpan,
  readSet,
  readVague,
  readPartAlone,
];

/**
 * Every time in a stretch of words, left to right, the longest reading at each place, none overlapping.
 *
 * @param words the words of one sentence
 */
export function findTimes(words: readonly Word[], language: TimeWords): readonly FoundTime[] {
  const found: FoundTime[] = [];
  for (let at = 0; at < words.length; ) {
    const time = canOpen(words[at]!, language) ? readTime(words, at, language) : null;
    if (time && time.first >= (found.at(-1)?.end ?? 0)) found.push(time);
    at = time ? Math.max(time.end, at + 1) : at + 1;
  }
  return found;
}

function canOpen({ kind, lower }: Word, { times, numbers }: TimeWords): boolean {
  return (
    kind === 'number' || times.openers.has(lower) || numbers.cardinals.has(lower) || numbers.scales.has(lower)
  );
}

/** The longest time that begins at a word, with what stands around it ("early", "the end of", "morning"). */
export function readTime(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const time = readEdge(words, at, language) ?? readWithPart(words, at, language);
  return time && (withDay(words, time, language) ?? withHour(words, time, language) ?? time);
}

/** "5 p.m. on Monday", "at dawn on Tuesday": one time, an hour or part of that day. */
function withDay(words: readonly Word[], time: FoundTime, language: TimeWords): FoundTime | null {
  const { expression } = time;
  const hour = expression.kind === 'clock' && expression.of === null;
  const part = expression.kind === 'part' && expression.of.kind === 'ago';
  if (!hour && !part) return null;
  const next = words[time.end]?.lower ?? '';
  const joined = language.times.partOpeners.has(next) || language.times.linkers.has(next);
  const opened = joined ? time.end + 1 : time.end;
  const day = readBare(words, opened, language);
  if (!day || day.first !== opened || !isDayLike(day.expression)) return null;
  return { ...time, end: day.end, expression: { ...expression, of: day.expression } };
}

/** "Monday at 5 p.m." */
function withHour(words: readonly Word[], time: FoundTime, { times }: TimeWords): FoundTime | null {
  if (!isDayLike(time.expression) || !times.partOpeners.has(words[time.end]?.lower ?? '')) return null;
  const clock = readClock(words, time.end + 1, times);
  if (clock?.expression.kind !== 'clock') return null;
  return { ...time, end: clock.end, expression: { ...clock.expression, of: time.expression } };
}

function readBare(words: readonly Word[], at: number, { times, numbers }: TimeWords): FoundTime | null {
  let best: FoundTime | null = null;
  for (const rule of rules) {
    const found = rule(words, at, times, numbers);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** "Wednesday morning", "Friday night", "October 7 in the evening". */
function readWithPart(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const bare = readBare(words, at, language);
  if (!bare) return null;
  const { times } = language;
  const opened = matchesPartOpener(words, bare.end, times) ? bare.end + 2 : bare.end;
  const part = times.dayParts.get(words[opened]?.lower ?? '');
  if (part === undefined || !isDayLike(bare.expression)) return bare;
  return { ...bare, end: opened + 1, expression: { kind: 'part', part, of: bare.expression } };
}

function matchesPartOpener(words: readonly Word[], at: number, times: TimeLexicon): boolean {
  return times.partOpeners.has(words[at]?.lower ?? '') && times.articles.has(words[at + 1]?.lower ?? '');
}

function isDayLike(expression: TimeExpression): boolean {
  if (expression.kind === 'weekday') return true;
  if (expression.kind === 'calendar') return expression.day !== null;
  return expression.kind === 'unit' && expression.unit === 'day';
}

/** "early on Friday", "late last month", "mid-2011", "the end of October", "early in the week". */
function readEdge(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  return readEdgeWord(words, at, language) ?? readEdgeNoun(words, at, language);
}

function readEdgeWord(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const { times } = language;
  const edge = times.edges.get(words[at]?.lower ?? '');
  if (edge === undefined) return null;
  const next = words[at + 1];
  const skip = next?.form === '-' || (next && times.partOpeners.has(next.lower)) ? 2 : 1;
  const inner = readWithPart(words, at + skip, language) ?? readThisUnit(words, at + skip, times);
  if (!inner || !hasEdges(inner.expression) || inner.first < at + skip) return null;
  return { ...inner, first: at, expression: { kind: 'edge', edge, of: inner.expression } };
}

function readEdgeNoun(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const { times } = language;
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const edge = times.edgeNouns.get(words[article]?.lower ?? '');
  if (edge === undefined || !times.linkers.has(words[article + 1]?.lower ?? '')) return null;
  const inner = readWithPart(words, article + 2, language) ?? readThisUnit(words, article + 2, times);
  if (!inner || !hasEdges(inner.expression)) return null;
  return { ...inner, first: at, expression: { kind: 'edge', edge, of: inner.expression } };
}

/** "the month" after "the end of": the one we are in. */
function readThisUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  if (!times.articles.has(words[at]?.lower ?? '')) return null;
  const unit = times.units.get(words[at + 1]?.lower ?? '');
  if (unit === undefined || times.pluralUnits.has(words[at + 1]!.lower)) return null;
  return { first: at, end: at + 2, expression: { kind: 'unit', unit, shift: 0 }, rule: 'this-unit' };
}

function hasEdges(expression: TimeExpression): boolean {
  return !['span', 'set', 'vague', 'ago', 'clock', 'edge'].includes(expression.kind);
}

/** "at dawn", "by noon", "in the morning": of the day spoken of. */
function readPartAlone(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = isDefinite(words[at], times) ? at + 1 : at;
  const part = times.dayParts.get(words[article]?.lower ?? '');
  if (part === undefined) return null;
  const opened = times.partOpeners.has(words[at - 1]?.lower ?? '');
  if (!opened) return null;
  const day: TimeExpression = { kind: 'ago', unit: 'day', count: 0, from: 'then' };
  return { first: at, end: article + 1, expression: { kind: 'part', part, of: day }, rule: 'part' };
}

/** "Wednesday", "last Friday", "this Sunday". */
function readWeekday(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const which = times.which.get(words[at]?.lower ?? '') ?? null;
  const name = which === null ? at : at + 1;
  const weekday = times.weekdays.get(words[name]?.lower ?? '');
  if (weekday === undefined || !isCapitalised(words[name])) return null;
  if (words[name]!.form.length <= 3 && words[name + 1]?.form !== '.') return null;
  return { first: at, end: name + 1, expression: { kind: 'weekday', weekday, which }, rule: 'weekday' };
}

function readDeictic(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const deictic = times.deictic.find((entry) => matchesAt(words, at, entry.words));
  if (!deictic) return null;
  const whole: TimeExpression = { kind: 'unit', unit: deictic.unit, shift: deictic.shift };
  const expression: TimeExpression = deictic.part ? { kind: 'part', part: deictic.part, of: whole } : whole;
  return { first: at, end: at + deictic.words.length, expression, rule: 'deictic' };
}

/** "last month", "this week", "the previous day", "next year". */
function readUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const shift = times.which.get(words[article]?.lower ?? '');
  const word = words[article + 1];
  const unit = word ? times.units.get(word.lower) : undefined;
  if (shift === undefined || unit === undefined || times.pluralUnits.has(word!.lower)) return null;
  // "the last day" reaches back from now; "the previous day" is counted from the day spoken of.
  const fromThen = article > at && times.thenWords.has(words[article]!.lower);
  if (article > at && times.stretches.has(words[article]!.lower) && !fromThen) return null;
  const expression: TimeExpression = fromThen
    ? { kind: 'ago', unit, count: shift, from: 'then' }
    : { kind: 'unit', unit, shift };
  return { first: at, end: article + 2, expression, rule: 'unit' };
}

interface Amount {
  readonly count: number | null;
  readonly unit: TimeUnit;
  readonly end: number;
}

/** "three days", "a week", "several months", "two consecutive quarters", "a couple of weeks", "years". */
function amountAt(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): Amount | null {
  const article = times.articles.has(words[at]?.lower ?? '');
  const number = readPlainNumber(words, at, numbers);
  let next = number ? number.end : at;
  let count: number | null = number?.value ?? null;
  if (!number && article) [next, count] = [at + 1, 1];
  if (!number && times.fews.has(words[next]?.lower ?? '')) {
    [next, count] = [next + 1, null];
    if (times.linkers.has(words[next]?.lower ?? '')) next++;
  }
  while (times.fillers.has(words[next]?.lower ?? '')) next++;
  if (words[next]?.form === '-' && words[next]!.glued) next++;
  const unit = times.units.get(words[next]?.lower ?? '');
  if (unit === undefined || (count !== null && !Number.isInteger(count * 2)) || (count ?? 0) > 10000)
    return null;
  if (isDefinite(words[at], times) && !number) return null;
  if (!number && isNoUnit(words, next, unit, times)) return null;
  return { count, unit, end: next + 1 };
}

/** "a second" is nearly always the ordinal, and "a quarter of the fleet" no stretch of time. */
function isNoUnit(words: readonly Word[], at: number, unit: TimeUnit, times: TimeLexicon): boolean {
  if (unit === 'second') return !times.pluralUnits.has(words[at]!.lower);
  return unit === 'quarter' && times.linkers.has(words[at + 1]?.lower ?? '');
}

function isDefinite(word: Word | undefined, times: TimeLexicon): boolean {
  return word !== undefined && times.definite.has(word.lower);
}

/** "three days ago", "a week earlier", "two years later", "the day before". */
function readAgo(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const amount = amountAt(words, at, times, numbers) ?? theUnitAt(words, at, times);
  if (!amount) return null;
  const { unit, end } = amount;
  const direction = words[end]?.lower ?? '';
  const now = times.fromNow.get(direction);
  const then = times.fromThen.get(direction);
  const way = now ?? then;
  if (way === undefined) return null;
  if (times.beforeEvents.has(direction) && times.articles.has(words[end + 1]?.lower ?? '')) return null;
  const count = amount.count === null ? null : amount.count * way;
  const expression: TimeExpression = { kind: 'ago', unit, count, from: now === undefined ? 'then' : 'now' };
  return { first: at, end: end + 1, expression, rule: 'ago' };
}

function theUnitAt(words: readonly Word[], at: number, times: TimeLexicon): Amount | null {
  const unit = times.units.get(words[at + 1]?.lower ?? '');
  if (unit === undefined || !isDefinite(words[at], times) || times.pluralUnits.has(words[at + 1]!.lower))
    return null;
  return { count: 1, unit, end: at + 2 };
}

/** "the same day", "that night": the day spoken of. */
function readSameDay(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  if (!times.sames.has(words[article]?.lower ?? '')) return null;
  const unit = times.units.get(words[article + 1]?.lower ?? '');
  if (unit === undefined || unit === 'second' || unit === 'minute') return null;
  const expression: TimeExpression = { kind: 'ago', unit, count: 0, from: 'then' };
  return { first: at, end: article + 2, expression, rule: 'same-unit' };
}

/** "the past nine days", "the last week", "the next six months". */
function readStretch(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const article = isDefinite(words[at], times) ? at + 1 : at;
  const reach = times.stretches.get(words[article]?.lower ?? '');
  if (reach === undefined) return readWholeUnit(words, at, times);
  const amount = amountAt(words, article + 1, times, numbers);
  if (!amount) return null;
  const plural = times.pluralUnits.has(words[amount.end - 1]!.lower);
  if (article === at && !plural && amount.end === article + 2) return null;
  const count = amount.count ?? (plural ? null : 1);
  return {
    first: at,
    end: amount.end,
    expression: { kind: 'span', unit: amount.unit, count, reach },
    rule: 'stretch',
  };
}

/** "over the week", "during the night": the unit that ends now. */
function readWholeUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  if (!times.stretchOpeners.has(words[at - 1]?.lower ?? '') || !isDefinite(words[at], times)) return null;
  const word = words[at + 1];
  const unit = word ? times.units.get(word.lower) : undefined;
  if (unit === undefined || times.pluralUnits.has(word!.lower) || !wholeUnits.has(unit)) return null;
  return { first: at, end: at + 2, expression: { kind: 'span', unit, count: 1, reach: -1 }, rule: 'stretch' };
}

const wholeUnits: ReadonlySet<TimeUnit> = new Set(['day', 'week', 'month', 'year', 'decade']);

/** "three days", "six months", "weeks", "five-year"; never an age. */
function readSpan(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const first = times.approximations.has(words[at]?.lower ?? '') ? at + 1 : at;
  const amount = amountAt(words, first, times, numbers);
  if (!amount) return null;
  const last = words[amount.end - 1]!;
  const counted = amount.end - first > 1;
  // A bare singular ("year", "second") is no length of time; a bare plural is one of unknown length.
  if (!counted && (!times.pluralUnits.has(last!.lower) || first > at)) return null;
  if (isAge(words, amount.end, times)) return null;
  const expression: TimeExpression = { kind: 'span', unit: amount.unit, count: amount.count, reach: 0 };
  return { first: at, end: amount.end, expression, rule: 'span' };
}

function isAge(words: readonly Word[], at: number, times: TimeLexicon): boolean {
  const next = words[at]?.form === '-' ? words[at + 1] : words[at];
  return next !== undefined && times.ageWords.has(next.lower);
}

/** "daily", "every Friday", "each month". */
function readSet(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const value = times.sets.get(words[at]?.lower ?? '');
  if (value !== undefined) return { first: at, end: at + 1, expression: { kind: 'set', value }, rule: 'set' };
  if (!times.every.has(words[at]?.lower ?? '')) return null;
  const next = words[at + 1]?.lower ?? '';
  const weekday = times.weekdays.get(next);
  const unit = times.units.get(next);
  const every = weekday !== undefined ? `XXXX-WXX-${weekday || 7}` : unit === undefined ? null : setOf(unit);
  return every === null
    ? null
    : { first: at, end: at + 2, expression: { kind: 'set', value: every }, rule: 'set' };
}

function setOf(unit: TimeUnit): string | null {
  switch (unit) {
    case 'hour':
      return 'PT1H';
    case 'day':
    case 'night':
      return 'P1D';
    case 'week':
      return 'P1W';
    case 'month':
      return 'P1M';
    case 'year':
      return 'P1Y';
    default:
      return null;
  }
}

function readVague(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const vague = times.vague.find((entry) => matchesAt(words, at, entry.words));
  if (!vague || yearOf(words[at]) !== null) return null;
  return {
    first: at,
    end: at + vague.words.length,
    expression: { kind: 'vague', value: vague.value },
    rule: 'vague',
  };
}
