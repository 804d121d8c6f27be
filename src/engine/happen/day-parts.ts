// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import { isDefinite } from './time-amounts.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import { matchesAt, type Word } from './words.ts';

/** Reads a time that has no edge and no part of its own. */
export type BareReader = (at: number) => FoundTime | null;

/** A day, or an expression that stands for one: what has a morning. */
export function isDayLike(expression: TimeExpression): boolean {
  if (expression.kind === 'weekday') return true;
  if (expression.kind === 'calendar') return expression.day !== null;
  if (expression.kind === 'ago') return expression.unit === 'day';
  return expression.kind === 'unit' && expression.unit === 'day';
}

/** "Wednesday morning", "Friday night", "October 7 in the evening". */
export function readWithPart(
  words: readonly Word[],
  bare: FoundTime | null,
  times: TimeLexicon,
): FoundTime | null {
  if (!bare || !isDayLike(bare.expression)) return bare;
  const opens = times.partOpeners.has(words[bare.end]?.lower ?? '');
  const opened = opens && times.articles.has(words[bare.end + 1]?.lower ?? '') ? bare.end + 2 : bare.end;
  const part = times.dayParts.get(words[opened]?.lower ?? '');
  if (part === undefined) return bare;
  return { ...bare, end: opened + 1, expression: { kind: 'part', part, of: bare.expression } };
}

/** "the night of October 7", "the early hours of Sunday". */
export function readPartOf(
  words: readonly Word[],
  at: number,
  times: TimeLexicon,
  readBare: BareReader,
): FoundTime | null {
  const first = times.articles.has(words[at]?.lower ?? '') ? at + 1 : at;
  const named = partAt(words, first, times);
  if (!named || !times.linkers.has(words[named.end]?.lower ?? '')) return null;
  const day = readWithPart(words, readBare(named.end + 1), times);
  if (!day || day.first !== named.end + 1) return null;
  const of = day.expression.kind === 'part' ? day.expression.of : day.expression;
  if (!isDayLike(of)) return null;
  return { first: at, end: day.end, expression: { kind: 'part', part: named.part, of }, rule: 'part-of' };
}

interface NamedPart {
  readonly part: Extract<TimeExpression, { kind: 'part' }>['part'];
  readonly end: number;
}

/** "night", "early hours". */
function partAt(words: readonly Word[], at: number, times: TimeLexicon): NamedPart | null {
  const phrase = times.partPhrases.find((entry) => matchesAt(words, at, entry.words));
  if (phrase) return { part: phrase.part, end: at + phrase.words.length };
  const part = times.dayParts.get(words[at]?.lower ?? '');
  return part === undefined ? null : { part, end: at + 1 };
}

/** "at dawn", "by noon", "in the morning": of the day spoken of. */
export function readPartAlone(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const article = isDefinite(words[at], times) ? at + 1 : at;
  const named = partAt(words, article, times);
  if (!named || !times.partOpeners.has(words[at - 1]?.lower ?? '')) return null;
  const day: TimeExpression = { kind: 'ago', unit: 'day', count: 0, way: -1, from: 'here' };
  return { first: at, end: named.end, expression: { kind: 'part', part: named.part, of: day }, rule: 'part' };
}
