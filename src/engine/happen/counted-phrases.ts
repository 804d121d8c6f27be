// SPDX-License-Identifier: Apache-2.0
import type { NumberLexicon } from '../../language/numbers.ts';
import type { TimeLexicon, TimeUnit } from '../../language/times.ts';
import { amountAt, isDefinite, theUnitAt } from './time-amounts.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import type { Word } from './words.ts';

type Shift = -1 | 0 | 1;

/** A number of units from the day spoken of; a part of a day is that part of it. */
function fromThen(unit: TimeUnit, count: Shift): TimeExpression {
  return { kind: 'ago', unit, count, way: count < 0 ? -1 : 1, from: 'then' };
}

/** "last month", "this week", "the previous day", "next year", "the following morning". */
export function readUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const shift = times.which.get(words[article]?.lower ?? '');
  const word = words[article + 1];
  if (shift === undefined || !word) return null;
  // "the last day" reaches back from now; "the previous day" is counted from the day spoken of.
  const then = article > at && times.thenWords.has(words[article]!.lower);
  const part = times.dayParts.get(word.lower);
  const end = article + 2;
  if (then && part !== undefined)
    return { first: at, end, expression: { kind: 'part', part, of: fromThen('day', shift) }, rule: 'unit' };
  const unit = times.units.get(word.lower);
  if (unit === undefined || times.pluralUnits.has(word.lower)) return null;
  if (then) return { first: at, end, expression: fromThen(unit, shift), rule: 'unit' };
  if (article > at && times.stretches.has(words[article]!.lower)) return null;
  return { first: at, end, expression: { kind: 'unit', unit, shift }, rule: 'unit' };
}

/** "three days ago", "a week earlier", "two years later", "the day before". */
export function readAgo(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  numbers: NumberLexicon,
): FoundTime | null {
  const amount = amountAt(words, at, times, numbers) ?? theUnitAt(words, at, times);
  if (!amount) return null;
  const { unit } = amount;
  // "the year-ago quarter", "year-earlier": one unit.
  const dashed = words[amount.end]?.form === '-' && words[amount.end]!.glued && amount.end === at + 1;
  const end = dashed ? amount.end + 1 : amount.end;
  const direction = words[end]?.lower ?? '';
  const now = times.fromNow.get(direction);
  const way = now ?? times.fromThen.get(direction);
  if (way === undefined) return null;
  // "two days before the attack" is counted from an event, whose day is not known.
  if (times.beforeEvents.has(direction) && times.articles.has(words[end + 1]?.lower ?? '')) return null;
  const one = dashed && !times.pluralUnits.has(words[at]!.lower) ? 1 : null;
  const count = amount.count ?? one;
  const from = now === undefined ? 'then' : 'now';
  return {
    first: at,
    end: end + 1,
    expression: { kind: 'ago', unit, count: count && count * way, way, from },
    rule: 'ago',
  };
}

/** "the same day", "that night": the day spoken of. */
export function readSameDay(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  if (!times.sames.has(words[article]?.lower ?? '')) return null;
  const word = words[article + 1]?.lower ?? '';
  const end = article + 2;
  const part = times.dayParts.get(word);
  if (part !== undefined)
    return { first: at, end, expression: { kind: 'part', part, of: fromThen('day', 0) }, rule: 'same-unit' };
  const unit = times.units.get(word);
  if (unit === undefined || unit === 'second' || unit === 'minute' || times.pluralUnits.has(word))
    return null;
  return { first: at, end, expression: fromThen(unit, 0), rule: 'same-unit' };
}

/** "a second consecutive day", "a third straight night", "the fifth day running": the one at hand. */
export function readNthUnit(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const ordinal = times.ordinals.has(words[article]?.lower ?? '');
  if (!ordinal || article === at) return null;
  const filled = times.fillers.has(words[article + 1]?.lower ?? '');
  const noun = filled ? article + 2 : article + 1;
  const unit = times.units.get(words[noun]?.lower ?? '');
  if (unit === undefined || !runs.has(unit) || times.pluralUnits.has(words[noun]!.lower)) return null;
  const running = times.runningWords.has(words[noun + 1]?.lower ?? '');
  const lasting = times.lastingOpeners.has(words[at - 1]?.lower ?? '');
  if (!filled && !running && !lasting) return null;
  const day: TimeExpression = { kind: 'ago', unit: 'day', count: 0, way: -1, from: 'here' };
  const expression: TimeExpression =
    unit === 'day'
      ? day
      : unit === 'night'
        ? { kind: 'part', part: 'NI', of: day }
        : { kind: 'unit', unit, shift: 0 };
  return { first: at, end: running ? noun + 2 : noun + 1, expression, rule: 'nth-unit' };
}

const runs: ReadonlySet<TimeUnit> = new Set(['day', 'night', 'week', 'month', 'year']);

/** "to end the day", "the deadliest raid of the week", "for the year": the unit at hand. */
export function readUnitAtHand(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const whole = isDefinite(words[at], times) ? theUnitAt(words, at, times) : null;
  if (!whole || !handy.has(whole.unit) || words[at + 1]!.form !== words[at + 1]!.lower) return null;
  if (!times.unitOpeners.has(words[at - 1]?.lower ?? '')) return null;
  // "of the day that", "for the week after": the unit of something else.
  const next = words[whole.end]?.lower ?? '';
  if (times.linkers.has(next) || times.fromThen.has(next) || times.unitStops.has(next)) return null;
  const expression: TimeExpression =
    whole.unit === 'day'
      ? { kind: 'ago', unit: 'day', count: 0, way: -1, from: 'here' }
      : { kind: 'unit', unit: whole.unit, shift: 0 };
  return { first: at, end: whole.end, expression, rule: 'unit-at-hand' };
}

const handy: ReadonlySet<TimeUnit> = new Set(['day', 'week', 'month', 'year']);
