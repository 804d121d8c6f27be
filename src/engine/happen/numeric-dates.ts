// SPDX-License-Identifier: Apache-2.0
import { isDate } from './calendar.ts';
import type { FoundTime, TimeExpression } from './time-expressions.ts';
import type { Word } from './words.ts';

interface Numbers {
  readonly parts: readonly [string, string, string];
  readonly sign: string;
  readonly end: number;
}

/**
 * Dates in numbers: "2015-10-07", "2015/10/07", "13/10/2015", "07.10.2015" (points stand after the day wherever they are
 * used). "04/05/2016" is two days, so that only its year is read.
 */
export function readNumericDate(words: readonly Word[], at: number): FoundTime | null {
  const numbers = dottedAt(words[at], at) ?? signedAt(words, at);
  if (!numbers) return null;
  const { parts, sign, end } = numbers;
  const [first, second, third] = parts.map(Number) as [number, number, number];
  if (isYear(parts[0])) return sign === '.' ? null : dayFound(at, end, [first, second, third], 'iso-date');
  if (!isYear(parts[2]) || first > 31 || second > 31) return null;
  if (sign === '.' || first > 12 || first === second)
    return second > 12 ? null : dayFound(at, end, [third, second, first], 'numeric-date');
  if (second > 12) return dayFound(at, end, [third, first, second], 'numeric-date');
  return { first: at, end, expression: { kind: 'two-days', year: third }, rule: 'numeric-date' };
}

function isYear(form: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(form);
}

const dottedShape = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

function dottedAt(word: Word | undefined, at: number): Numbers | null {
  const match = dottedShape.exec(word?.form ?? '');
  return match && { parts: [match[1]!, match[2]!, match[3]!], sign: '.', end: at + 1 };
}

function signedAt(words: readonly Word[], at: number): Numbers | null {
  const [first, sign, second, again, third] = words.slice(at, at + 5);
  if (!first || !third || !second?.glued || !again?.glued || !third.glued || !sign?.glued) return null;
  if ((sign.form !== '-' && sign.form !== '/') || again.form !== sign.form || touches(words, at)) return null;
  const parts = [first.form, second.form, third.form] as const;
  const widths = parts.map((part) => (/^\d+$/u.test(part) ? part.length : 0));
  const year = widths.filter((width) => width === 4).length;
  const others = widths.filter((width) => width === 1 || width === 2).length;
  return year === 1 && others === 2 ? { parts: [...parts], sign: sign.form, end: at + 5 } : null;
}

/** Whether the numbers are glued to more of them: a telephone number, a serial number. */
function touches(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at]!.glued ? words[at - 1] : undefined, words[at + 5]];
  const more = (word: Word | undefined): boolean => word?.form === '-' || word?.form === '/';
  return more(before) || before?.kind === 'number' || (after?.glued === true && more(after));
}

function calendar(year: number, month: number | null, day: number | null): TimeExpression {
  return { kind: 'calendar', year, month, day, lastDay: null, weekday: null };
}

function dayFound(
  first: number,
  end: number,
  [year, month, day]: readonly [number, number, number],
  rule: string,
): FoundTime {
  if (isDate(year, month, day)) return { first, end, expression: calendar(year, month, day), rule };
  return { first, end, expression: { kind: 'kept', why: 'impossible' }, rule: 'impossible-date' };
}
