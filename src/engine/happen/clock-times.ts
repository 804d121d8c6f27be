// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import type { FoundTime } from './time-expressions.ts';
import { isCapitalised, type Word } from './words.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
}

/**
 * Times of the clock: "15:30", "3 p.m.", "3.30 am", "0800 UTC", "11:15 local time", "3 a.m. (0000 GMT)", "ten o'clock",
 * "noon GMT+3". Hours and minutes that no clock shows, and bare "15:30"-like scores after a comma of results, stay text.
 */
export function readClock(words: readonly Word[], at: number, times: TimeLexicon): FoundTime | null {
  const clock = clockAt(words, at, times);
  if (!clock) return null;
  const zone = zoneAt(words, clock.end, times) ?? bracketedZone(words, clock.end, times);
  const end = zone?.end ?? clock.end;
  const universal = universalAt(words, end, times);
  const { hour, minute } = clock;
  return {
    first: at,
    end: universal?.end ?? end,
    expression: {
      kind: 'clock',
      hour,
      minute,
      zone: zone?.zone ?? null,
      universal: universal ? universal.hour * 60 + universal.minute : null,
      of: null,
    },
    rule: 'clock',
  };
}

function clockAt(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  return (
    colonClock(words, at, times) ??
    pointClock(words, at, times) ??
    hourOnly(words, at, times) ??
    fourDigits(words, at, times) ??
    onTheHour(words, at, times) ??
    namedHour(words, at, times)
  );
}

interface Zone {
  readonly zone: string;
  readonly end: number;
}

/** "GMT", "UTC+3", "local time", "Moscow time". */
function zoneAt(words: readonly Word[], at: number, times: TimeLexicon): Zone | null {
  const named = times.zones.get(words[at]?.lower ?? '');
  const noun = times.zoneNouns.has(words[at + 1]?.lower ?? '') ? at + 2 : null;
  if (named === '') return { zone: '', end: noun ?? at + 1 };
  if (named === 'Z') return offsetAt(words, at + 1) ?? { zone: named, end: at + 1 };
  if (named !== undefined) return { zone: named, end: at + 1 };
  return noun !== null && words[at]!.kind === 'word' && isCapitalised(words[at])
    ? { zone: '', end: noun }
    : null;
}

/** "+3", "+03:00", "+0330" after "GMT". */
function offsetAt(words: readonly Word[], at: number): Zone | null {
  const [sign, number, colon, minutes] = words.slice(at, at + 4);
  if ((sign?.form !== '+' && sign?.form !== '-' && sign?.form !== '−') || !number?.glued) return null;
  const parts = /^(\d{1,2})(\d{2})?$/u.exec(number.form);
  if (!parts) return null;
  const split = colon?.form === ':' && colon.glued && /^\d{2}$/u.test(minutes?.form ?? '');
  const [hour, minute] = [Number(parts[1]), Number(split ? minutes!.form : (parts[2] ?? 0))];
  if (hour > 14 || minute > 59) return null;
  const zone = `${sign.form === '+' ? '+' : '-'}${two(hour)}:${two(minute)}`;
  return { zone, end: split ? at + 4 : at + 2 };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** "3 a.m. (GMT+3)" */
function bracketedZone(words: readonly Word[], at: number, times: TimeLexicon): Zone | null {
  if (words[at]?.form !== '(') return null;
  const zone = zoneAt(words, at + 1, times);
  return zone && words[zone.end]?.form === ')' ? { ...zone, end: zone.end + 1 } : null;
}

/** "(0000 GMT)", "/ 0300 GMT" after a local time: the same moment in universal time. */
function universalAt(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const bracket = words[at]?.form === '(';
  if (!bracket && words[at]?.form !== '/') return null;
  const clock = clockAt(words, at + 1, times);
  if (!clock || times.zones.get(words[clock.end]?.lower ?? '') !== 'Z') return null;
  const end = clock.end + 1;
  if (!bracket) return { ...clock, end };
  return words[end]?.form === ')' ? { ...clock, end: end + 1 } : null;
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
  if (half) return withHalf(hour, minute, half);
  return isAsked(words, at, at + 3, times) ? { hour, minute, end: at + 3 } : null;
}

/** Whether "15:30" stands where an hour does, before a zone, after "at" or a date, first in its line; else it is a score. */
function isAsked(words: readonly Word[], at: number, end: number, times: TimeLexicon): boolean {
  if (at === 0 || zoneAt(words, end, times) || bracketedZone(words, end, times)) return true;
  const before = words[at - 1]!;
  const day = before.form === ',' ? words[at - 2] : before;
  if (times.clockOpeners.has(before.lower) || times.partOpeners.has(before.lower)) return true;
  return day?.kind === 'number' || times.weekdays.has(day?.lower ?? '') || times.months.has(day?.lower ?? '');
}

/** "3.30 p.m.", "11.45 GMT": a number with a point is a time only before a half of the day or a zone. */
function pointClock(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const parts = /^(\d{1,2})\.(\d{2})$/u.exec(words[at]?.form ?? '');
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || hour > 23 || minute > 59) return null;
  const half = halfAt(words, at + 1, times);
  if (half) return withHalf(hour, minute, half);
  return zoneAt(words, at + 1, times) ? { hour, minute, end: at + 1 } : null;
}

/** "ten o'clock", "10 o'clock": which half of the day is not said, and hours up to twelve are kept as written. */
function onTheHour(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  if (!times.clockWords.has(words[at + 1]?.lower ?? '')) return null;
  const hour = times.hours.get(words[at]?.lower ?? '') ?? small(words[at], 13);
  return hour === null ? null : { hour, minute: 0, end: at + 2 };
}

/** "noon GMT", "midnight local time": with a zone, an hour rather than a part of the day. */
function namedHour(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const hour = times.namedHours.get(words[at]?.lower ?? '');
  return hour !== undefined && zoneAt(words, at + 1, times) ? { hour, minute: 0, end: at + 1 } : null;
}

function hourOnly(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const hour = small(words[at], 13);
  const half = hour === null ? null : halfAt(words, at + 1, times);
  return hour === null || half === null ? null : withHalf(hour, 0, half);
}

/** Four digits are a time before a time zone ("0800 UTC") or "hours", and, beginning with a zero, after "at". */
function fourDigits(words: readonly Word[], at: number, times: TimeLexicon): Clock | null {
  const form = words[at]?.form ?? '';
  if (!/^\d{4}$/u.test(form)) return null;
  const [hour, minute] = [Number(form.slice(0, 2)), Number(form.slice(2))];
  if (hour > 23 || minute > 59) return null;
  const half = halfAt(words, at + 1, times);
  if (half) return withHalf(hour, minute, half);
  const zoned = times.zones.has(words[at + 1]?.lower ?? '');
  const asked = times.clockOpeners.has(words[at - 1]?.lower ?? '');
  if (asked && times.hourNouns.has(words[at + 1]?.lower ?? '')) return { hour, minute, end: at + 2 };
  return zoned || (asked && form.startsWith('0')) ? { hour, minute, end: at + 1 } : null;
}
