// SPDX-License-Identifier: Apache-2.0
import type { ClaimId, Grade, HappeningId, ReportId, VoiceId } from '../../model/index.ts';
import { daysOf } from '../cluster/days.ts';
import type { Pile } from '../pile.ts';
import { efforts, fragileGrade } from './fragility.ts';
import { speaksForSide } from './parties.ts';
import {
  disputedAmong,
  keeping,
  type Selection,
  type Weighed,
  type Weighing,
  type Words,
  weigh,
  weighRest,
} from './weigh.ts';

/** What a person wants an incident weighed without. */
export interface LeftOut {
  /** A day, `YYYY-MM-DD`: only reports published on or before it; null: all. */
  readonly asOf: string | null;
  /** Words for which nobody is named. */
  readonly anonymous: boolean;
  /** Words of those who speak for a side, their own outlets among them. */
  readonly parties: boolean;
}

/** What an incident comes to without some of its words. */
export interface WeighedBriefly extends Weighed {
  /** Reports of the incident published after the day, sorted. */
  readonly later: readonly ReportId[];
  /** Reports of which it is not known whether they were: kept apart, and in nothing above. */
  readonly undated: readonly ReportId[];
  /** Mentions whose words are kept, and claims that speak of it. */
  readonly kept: { readonly mentions: ReadonlySet<HappeningId>; readonly claims: ReadonlySet<ClaimId> };
}

/** As {@link WeighedBriefly}, with how fragile the grade is. */
export interface WeighedWithout extends WeighedBriefly {
  /** The grade were the undated ones counted as well; null when there is none. */
  readonly withUndated: Grade | null;
}

/**
 * Weighs an incident without some of its words, by the same code that weighed all of it.
 *
 * A report whose date is unknown, or too coarse to tell, is neither taken for early nor dropped: it is kept apart, and
 * what it would change is told.
 *
 * @throws RangeError when the day is none
 */
export function weighWithout(weighing: Weighing, leftOut: LeftOut): WeighedWithout {
  const { known, weighed } = restOf(weighing, leftOut);
  const standing = standingOn(leftOut.asOf, weighing.pile);
  const more =
    weighed.undated.length === 0
      ? null
      : without(weighing, leftOut, (id) => standing(id) !== 'later').weighed.grade;
  return { ...weighed, grade: fragileGrade(weighed, known, efforts.quick), withUndated: more };
}

/** As {@link weighWithout}, but not what would change the grade, which takes most of its time: for lists. */
export function weighBriefly(weighing: Weighing, leftOut: LeftOut): WeighedBriefly {
  return restOf(weighing, leftOut).weighed;
}

function restOf(
  weighing: Weighing,
  leftOut: LeftOut,
): { readonly known: Weighing; readonly weighed: WeighedBriefly } {
  const reports = [...new Set(weighing.tellings.map(({ report }) => report))].sort();
  const standing = standingOn(leftOut.asOf, weighing.pile);
  const { known, weighed } = without(weighing, leftOut, (id) => standing(id) === 'by-then');
  const kept = {
    mentions: new Set(known.tellings.map(({ happening }) => happening.id)),
    claims: new Set(known.claims.map(({ id }) => id)),
  };
  const undated = reports.filter((id) => standing(id) === 'undated');
  return {
    known,
    weighed: { ...weighed, kept, undated, later: reports.filter((id) => standing(id) === 'later') },
  };
}

/** What was told in some of the reports, weighed without the voices that are left out. */
function without(
  weighing: Weighing,
  leftOut: LeftOut,
  inReport: (report: ReportId) => boolean,
): { readonly known: Weighing; readonly weighed: Weighed } {
  const told = keeping(
    weighing,
    selection(() => true, inReport),
  );
  if (!leftOut.anonymous && !leftOut.parties) return { known: told, weighed: weigh(told) };
  const known = keeping(
    told,
    selection(heardUnder(leftOut, weighing), () => true),
  );
  return { known, weighed: weighRest(known, disputedAmong(weigh(told).questions)) };
}

type Standing = 'by-then' | 'later' | 'undated';

/** Whether a report, or that version of it, was published by a day. */
function standingOn(asOf: string | null, pile: Pile): (report: ReportId) => Standing {
  if (asOf === null) return () => 'by-then';
  const day = daysOf(asOf);
  if (day === null) throw new RangeError(`${asOf} is no day`);
  return (report) => {
    const told = pile.told(report);
    if (told === null) return 'undated';
    if (told.to <= day.to) return 'by-then';
    return told.from > day.to ? 'later' : 'undated';
  };
}

type Heard = (words: Words) => boolean;

function selection(heard: Heard, inReport: (report: ReportId) => boolean): Selection {
  return {
    tellings: (telling) => inReport(telling.report) && heard({ ...telling, own: telling.claim === null }),
    claims: (words) => inReport(words.report) && heard(words),
  };
}

/** Whether words are to be heard; joint words are, as long as one of their speakers is. */
function heardUnder({ anonymous, parties }: LeftOut, { voices, actors }: Weighing): Heard {
  const isNamed = (id: VoiceId | null) => id !== null && voices.voice(id)?.anonymous === false;
  const isPartys = speaksForSide(voices, actors);
  return ({ voice, coVoices, own }) => {
    const speakers = [voice, ...coVoices];
    if (anonymous && !own && !speakers.some(isNamed)) return false;
    return !parties || !speakers.every(isPartys);
  };
}
