// SPDX-License-Identifier: Apache-2.0
import { isoDay, readIsoDay } from './calendar.ts';
import type { TimeExpression } from './time-expressions.ts';
import { type Anchors, inferred, type TimeValue, unknown } from './time-value.ts';

type ClockTime = Extract<TimeExpression, { kind: 'clock' }>;

const minutesInDay = 1440;

/**
 * A time of the clock on its day: the one it is given with, else the day spoken of, else that of writing. The value keeps
 * the day as stated; where the zone is stated, or the same moment in universal time beside it, the moment itself is told
 * too, which may lie in the day before or after.
 *
 * @param of the value of the day it is given with
 */
export function clockValue(said: ClockTime, of: TimeValue | null, anchors: Anchors): TimeValue {
  const here = anchors.here ?? anchors.now;
  const day = readIsoDay(of ? of.when.value : here && isoDay(here.day));
  const offset = offsetOf(said);
  const time = `T${clock(said.hour * 60 + said.minute)}${offset === null ? '' : zoneOf(offset)}`;
  if (day === null)
    return { timex: 'TIME', value: `XXXX-XX-XX${time}`, when: of ? of.when : { ...unknown, why: noDay } };
  const when = of ? of.when : inferred(isoDay(day), here!.name, 'an hour of that day');
  const utc = offset === null ? {} : { utc: momentOf(day, said.hour * 60 + said.minute - offset) };
  return { timex: 'TIME', value: `${isoDay(day)}${time}`, when: { ...when, ...utc } };
}

const noDay = 'an hour, with no day to count from';

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function zoneOf(offset: number): string {
  return offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}

/** Zones lie between twelve hours behind universal time and fourteen before it. */
const furthestEast = 840;

/** Minutes that the clock was ahead of universal time; null when neither a zone nor universal time is given. */
function offsetOf({ hour, minute, zone, universal }: ClockTime): number | null {
  if (universal !== null) {
    const ahead = (hour * 60 + minute - universal + 2 * minutesInDay) % minutesInDay;
    return ahead > furthestEast || ahead > minutesInDay - ahead ? ahead - minutesInDay : ahead;
  }
  if (zone === null || zone === '') return null;
  if (zone === 'Z') return 0;
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours! * 60 + minutes!);
}

/** `2015-10-07T21:00Z` of minutes counted from the midnight of a day. */
function momentOf(day: number, minutes: number): string {
  const days = Math.floor(minutes / minutesInDay);
  return `${isoDay(day + days)}T${clock(minutes - days * minutesInDay)}Z`;
}
