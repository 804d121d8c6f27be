// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon } from '../../language/times.ts';
import { yearOf } from './calendar-years.ts';
import { readClock } from './clock-times.ts';
import { readAgo, readNthUnit, readSameDay, readUnit, readUnitAtHand } from './counted-phrases.ts';
import { readDate } from './dates.ts';
import { isDayLike, readPartAlone, readPartOf, readWithPart } from './day-parts.ts';
import { lostApostrophe, readSet, readSpan, readStretch } from './length-phrases.ts';
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
  readNthUnit,
  readAgo,
  readSameDay,
  readUnitAtHand,
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
    const own = time && time.first >= (found.at(-1)?.end ?? 0) && time.expression.kind !== 'name';
    if (own) found.push(time);
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
function readTime(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const time = readEdge(words, at, language) ?? readParted(words, at, language);
  return time && (withDay(words, time, language) ?? withHour(words, time, language) ?? time);
}

/** "5 p.m. on Monday", "at dawn on Tuesday", "7 p.m. on Monday evening": one time, an hour or part of that day. */
function withDay(words: readonly Word[], time: FoundTime, language: TimeWords): FoundTime | null {
  const { expression } = time;
  if (!awaitsDay(expression)) return null;
  const next = words[time.end]?.lower ?? '';
  const joined = language.times.partOpeners.has(next) || language.times.linkers.has(next);
  const opened = joined ? time.end + 1 : time.end;
  const day = readWithPart(words, readBare(words, opened, language), language.times);
  if (!day || day.first !== opened) return null;
  const of = day.expression.kind === 'part' ? day.expression.of : day.expression;
  if (!isDayLike(of)) return null;
  // "for a third day on Friday": the two are apart, and the Friday tells which day it was.
  if (expression.kind === 'ago') return { ...time, expression: of };
  const night = expression.kind === 'part' && expression.of.kind === 'unit';
  return {
    ...time,
    end: day.end,
    expression: night ? { kind: 'part', part: 'NI', of } : { ...expression, of },
  };
}

/** An hour without its day, a part or a day "at hand", "overnight". */
function awaitsDay(
  expression: TimeExpression,
): expression is Extract<TimeExpression, { kind: 'clock' | 'part' | 'ago' }> {
  if (expression.kind === 'clock') return expression.of === null;
  if (expression.kind === 'ago') return expression.from === 'here';
  if (expression.kind !== 'part') return false;
  const { of } = expression;
  return of.kind === 'ago' ? of.from === 'here' : of.kind === 'unit' && of.unit === 'night';
}

/** "Monday at 5 p.m.", "Oct 7, 16:10", "October 7 2031 1849 GMT". */
function withHour(words: readonly Word[], time: FoundTime, { times }: TimeWords): FoundTime | null {
  const next = words[time.end];
  if (!isDayLike(time.expression) || !next) return null;
  const opened = next.form === ',' || times.partOpeners.has(next.lower);
  if (!opened && time.expression.kind !== 'calendar') return null;
  const clock = readClock(words, opened ? time.end + 1 : time.end, times);
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

function readParted(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const { times } = language;
  const whole = readPartOf(words, at, times, (from) => readBare(words, from, language));
  return whole ?? readWithPart(words, readBare(words, at, language), times);
}

/** "early on Friday", "late last month", "mid-2011", "the end of October", "early in the week". */
function readEdge(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  return readEdgeWord(words, at, language) ?? readEdgeNoun(words, at, language);
}

function readEdgeWord(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const { times } = language;
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const edge = times.edges.get(words[article]?.lower ?? '');
  if (edge === undefined) return null;
  const next = words[article + 1];
  const inner = article + (next?.form === '-' || (next && times.partOpeners.has(next.lower)) ? 2 : 1);
  return edgeOf(edge, at, inner, words, language);
}

function readEdgeNoun(words: readonly Word[], at: number, language: TimeWords): FoundTime | null {
  const { times } = language;
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const edge = times.edgeNouns.get(words[article]?.lower ?? '');
  if (edge === undefined || !times.linkers.has(words[article + 1]?.lower ?? '')) return null;
  return edgeOf(edge, at, article + 2, words, language);
}

type Edge = Extract<TimeExpression, { kind: 'edge' }>['edge'];

function edgeOf(
  edge: Edge,
  first: number,
  from: number,
  words: readonly Word[],
  language: TimeWords,
): FoundTime | null {
  const inner = readParted(words, from, language) ?? readThisUnit(words, from, language.times);
  if (!inner || !hasEdges(inner.expression) || inner.first < from) return null;
  return { ...inner, first, expression: { kind: 'edge', edge, of: inner.expression } };
}

/** "the month" after "the end of": the one we are in; "the day" after "later in": the one spoken of. */
function readThisUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  if (!times.definite.has(words[at]?.lower ?? '')) return null;
  const unit = times.units.get(words[at + 1]?.lower ?? '');
  if (unit === undefined || times.pluralUnits.has(words[at + 1]!.lower)) return null;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  const expression: TimeExpression =
    unit === 'day'
      ? { kind: 'ago', unit, count: 0, way: -1, from: 'here' }
      : { kind: 'unit', unit, shift: 0 };
  return { first: at, end: at + 2, expression, rule: 'this-unit' };
}

function hasEdges(expression: TimeExpression): boolean {
  if (expression.kind === 'ago') return expression.count !== null && Math.abs(expression.count) <= 1;
  return !['span', 'set', 'vague', 'clock', 'edge'].includes(expression.kind);
}

/** "Wednesday", "last Friday", "this Sunday", "the following Monday" (of the day spoken of). */
function readWeekday(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article =
    times.definite.has(words[at]?.lower ?? '') && times.thenWords.has(words[at + 1]?.lower ?? '');
  const opener = words[article ? at + 1 : at]?.lower ?? '';
  // "Following Monday's raid": a preposition.
  const which = times.prepositions.has(opener) && !article ? null : (times.which.get(opener) ?? null);
  const name = (article ? at + 1 : at) + (which === null ? 0 : 1);
  const word = words[name];
  const weekday = weekdayAt(words, name, times);
  if (weekday === undefined || !isCapitalised(word)) return null;
  if (word!.form.length <= 3 && words[name + 1]?.form !== '.') return null;
  const before = words[at - 1];
  const named = which === null && times.dayNamers.has(before?.lower ?? '') && isCapitalised(before);
  const expression: TimeExpression = {
    kind: 'weekday',
    weekday,
    which,
    from: article ? 'then' : 'now',
    named,
  };
  return { first: at, end: name + 1, expression, rule: 'weekday' };
}

function weekdayAt(words: readonly Word[], at: number, times: TimeLexicon): number | undefined {
  const name = words[at]?.lower ?? '';
  return (
    times.weekdays.get(name) ?? (lostApostrophe(words, at, times) ? times.weekdaySets.get(name) : undefined)
  );
}

function readDeictic(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const deictic = times.deictic.find((entry) => matchesAt(words, at, entry.words));
  if (!deictic) return null;
  const whole: TimeExpression = { kind: 'unit', unit: deictic.unit, shift: deictic.shift };
  const expression: TimeExpression = deictic.part ? { kind: 'part', part: deictic.part, of: whole } : whole;
  return { first: at, end: at + deictic.words.length, expression, rule: 'deictic' };
}

function readVague(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const vague = times.vague.find((entry) => matchesAt(words, at, entry.words));
  if (!vague || yearOf(words[at]) !== null) return null;
  if (times.superlatives.has(words[at - 1]?.lower ?? '')) return null;
  const end = at + vague.words.length;
  // "as soon as", "shortly before dawn", "the future of the port": no time by themselves.
  if (times.vagueStops.get(vague.words.join(' '))?.has(words[end]?.lower ?? '')) return null;
  return { first: at, end, expression: { kind: 'vague', value: vague.value }, rule: 'vague' };
}
