// SPDX-License-Identifier: Apache-2.0
import type { Edtf, Position, ReportId, VoiceId } from '../../model/index.ts';
import { type Days, daysOf } from '../cluster/days.ts';
import type { Pile } from '../pile.ts';
import type { Stand } from './answers.ts';

/** On which days a stand was first and last given, by the dates of the reports that give it; null without any. */
export function givenOn({ answers }: Stand): NonNullable<Position['given']> | null {
  const days = answers.flatMap(({ published }) => published ?? []);
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (b.from < a.from ? b : a));
  const last = days.reduce((a, b) => (b.to > a.to ? b : a));
  return { first: edtfOf(first), last: edtfOf(last) };
}

/** A stretch of days in EDTF; an end that is not known is `..`. */
function edtfOf({ from, to }: Days): Edtf {
  return from === to ? dayOf(from) : `${dayOf(from)}/${dayOf(to)}`;
}

function dayOf(day: number): string {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '..';
}

/**
 * The one of two stands that whoever gave both gave last before the other, and has so left behind. Null when nobody
 * gave both, when dates do not tell which came last, or when one voice left the one and another the other.
 */
export function leftBehindOf(a: Stand, b: Stand): 'a' | 'b' | null {
  const both = a.voices.filter((voice) => b.voices.includes(voice));
  const left = new Set(both.map((voice) => earlier(lastBy(a, voice), lastBy(b, voice))));
  return left.size === 1 ? [...left][0]! : null;
}

function earlier(a: Days | null, b: Days | null): 'a' | 'b' | null {
  if (a === null || b === null) return null;
  if (a.to < b.from) return 'a';
  return b.to < a.from ? 'b' : null;
}

/** When a voice last gave a stand; null when the date of one of the reports is not known. */
function lastBy({ answers }: Stand, voice: VoiceId): Days | null {
  const days = answers.filter(({ voices }) => voices.includes(voice)).map(({ published }) => published);
  return days.reduce((a, b) => (a === null || b === null ? null : b.to > a.to ? b : a), days[0] ?? null);
}

/** When a report came out, else when its own words show that it was written. By the latter no report is put first. */
export function writtenOn(report: ReportId, pile: Pile): Days | null {
  return pile.told(report) ?? daysOf(pile.report(report).analysis.dating?.value ?? null);
}
