// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import type { FoundTime } from './time-expressions.ts';
import type { Word } from './words.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
}

/**
 * Times of the clock: "15:30", "3 p.m.", "3:30 am", "0800 UTC", "11:15 local time". Hours and minutes that no clock
 * shows, and bare "15:30"-like scores after a comma of results, stay text.
 */
export function readClock(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const clock = colonClock(words, at, times) ?? hourOnly(words, at, times) ?? fourDigits(words, at, times);
  if (!clock) return null;
  const named = words[clock.end]?.lower ?? '';
  const zone = times.zones.get(named) ?? null;
  let end = zone === null ? clock.end : clock.end + 1;
  if (zone === '' && times.zoneNouns.has(words[end]?.lower ?? '')) end++;
  const { hour, minute } = clock;
  return { first: at, end, expression: { kind: 'clock', hour, minute, zone, of: null }, rule: 'clock' };
}

function small(word: Word | undefined, limit: number): number | null {
  if (word?.kind !== 'number' || !/^\d{1,2}$/u.test(word.form)) return null;
  const value = Number(word.form);
  return value < limit ? value : null;
}

/** "p.m." is cut into "p", ".", "m", "."; "pm" is one word. */
function halfAt(words: readonly Word[], at: number, times: TimeLexicon): { add: number; end: number } | null {
  const plain = times.halves.get(words[at]?.lower ?? '');
  if (plain !== undefined) return { add: plain, end: at + 1 };
  const dotted = `${words[at]?.lower ?? ''}.${words[at + 2]?.lower ?? ''}`;
  const half = words[at + 1]?.form === '.' ? times.halves.get(dotted) : undefined;
  if (half === undefined) return null;
  return { add: half, end: words[at + 3]?.form === '.' && words[at + 3]!.glued ? at + 4 : at + 3 };
}

function withHalf(hour: number, minute: number, half: { add: number; end: number }): Clock | null {
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + half.add, minute, end: half.end };
}

function colonClock(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const hour = small(words[at], 24);
  const [colon, minutes] = [words[at + 1], words[at + 2]];
  if (hour === null || colon?.form !== ':' || !colon.glued || !minutes?.glued) return null;
  const minute = minutes.form.length === 2 ? small(minutes, 60) : null;
  if (minute === null || (words[at - 1]?.form === ':' && words[at]!.glued)) return null;
  const half = halfAt(words, at + 3, times);
  return half ? withHalf(hour, minute, half) : { hour, minute, end: at + 3 };
}

function hourOnly(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const hour = small(words[at], 13);
  const half = hour === null ? null : halfAt(words, at + 1, times);
  return hour === null || half === null ? null : withHalf(hour, 0, half);
}

/** Four digits are a time only before a time zone: "0800 UTC". */
function fourDigits(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const form = words[at]?.form ?? '';
  if (!/^\d{4}$/u.test(form) || !times.zones.has(words[at + 1]?.lower ?? '')) return null;
  const [hour, minute] = [Number(form.slice(0, 2)), Number(form.slice(2))];
  return hour < 24 && minute < 60 ? { hour, minute, end: at + 1 } : null;
}
