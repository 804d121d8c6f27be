// SPDX-License-Identifier: Apache-2.0

import type { ActorList } from '../../language/actors.ts';
import {
  byCodeUnits,
  byKey,
  type Claim,
  type ClaimReading,
  type ReportId,
  type Speaker,
  type Voice,
  type VoiceId,
} from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import type { Pile } from '../pile.ts';
import { groupBy, groupsOf } from './groups.ts';
import { outletVoices } from './outlets.ts';
import { type Reading, sameInCopies, sameInReport, sameInVersions } from './same-voice.ts';
import type { Sides } from './sides.ts';

/** Voices of a pile, and which voice every reading of a speaker is. */
export interface Voices {
  readonly voices: readonly Voice[];
  /** The voice of the claim's speaker, co-speakers and relays. */
  readonly of: (claim: ClaimReading) => {
    readonly voice: VoiceId | null;
    readonly coVoices: readonly VoiceId[];
    readonly via: readonly VoiceId[];
  };
  readonly voice: (id: VoiceId | null) => Voice | null;
  /** The outlet speaking in its own voice in a report, or null when no outlet is known. */
  readonly ofOutlet: (report: ReportId) => VoiceId | null;
}

/**
 * Joins readings of speakers into voices, within and across reports.
 *
 * Across reports only equal keys join, and only while the institutions they are read with do not contradict each
 * other. A reading without a key (every anonymous one) stays inside its report, unless its claim is the same words in
 * a verbatim copy, or the reports are versions of one: then it is the same unnamed person, whoever that is.
 */
export function joinVoices(pile: Pile, reuse: readonly Reuse[], sides: Sides, actors: ActorList): Voices {
  const readings = pile.reports.flatMap(({ report, analysis }) =>
    analysis.claims.flatMap((claim) => readingsOf(report.id, claim)),
  );
  const clash = clashingKeys(readings, sides);
  const named = readings.map((reading) => ({ ...reading, name: nameOf(reading, clash) }));
  const ids = [...new Set(named.map(({ name }) => name))].sort(byCodeUnits);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const groups = groupsOf(ids.length);
  for (const [a, b] of [
    ...sameInReport(named),
    ...sameInCopies(named, reuse),
    ...sameInVersions(named, pile),
  ])
    groups.unite(indexOf.get(a)!, indexOf.get(b)!);
  const idOf = (name: string) => `v:${ids[groups.find(indexOf.get(name)!)]}`;
  const byVoice = groupBy(named, ({ name }) => idOf(name));
  const speaking = [...byVoice].map(([id, members]) => voiceOf(id, members));
  const outlets = outletVoices(pile, speaking, actors);
  const voices = [...speaking, ...outlets.added].sort(byKey(({ id }) => id));
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  const ofReading = new Map(named.map(({ claim, role, name }) => [`${claim.id} ${role}`, idOf(name)]));
  return {
    voices,
    voice: (id) => (id === null ? null : (byId.get(id) ?? null)),
    ofOutlet: outlets.of,
    of: (claim) => ({
      voice: ofReading.get(`${claim.id} speaker`) ?? null,
      coVoices: claim.coSpeakers.map((_, i) => ofReading.get(`${claim.id} co${i}`)!),
      via: claim.relays.map((_, i) => ofReading.get(`${claim.id} via${i}`)!),
    }),
  };
}

function readingsOf(report: ReportId, claim: ClaimReading): readonly Reading[] {
  const one = (speaker: Speaker, role: string): Reading => ({ report, claim, role, speaker, name: '' });
  return [
    ...(claim.speaker === null ? [] : [one(claim.speaker, 'speaker')]),
    ...claim.coSpeakers.map((speaker, i) => one(speaker, `co${i}`)),
    ...claim.relays.map((speaker, i) => one(speaker, `via${i}`)),
  ];
}

/** Keys borne by people of unrelated institutions: two namesakes, so the institution becomes part of the key. */
function clashingKeys(readings: readonly Reading[], sides: Sides): ReadonlySet<string> {
  const institutions = new Map<string, Set<string>>();
  for (const { speaker } of readings) {
    if (speaker.key === null || speaker.institution === null) continue;
    const known = institutions.get(speaker.key) ?? new Set();
    institutions.set(speaker.key, known.add(speaker.institution));
  }
  const clashes = [...institutions].filter(([, all]) => {
    const list = [...all];
    return list.some((a) => list.some((b) => !sides.sameSide(a, b) && !sides.related(a, b)));
  });
  return new Set(clashes.map(([key]) => key));
}

function nameOf({ report, claim, role, speaker }: Reading, clash: ReadonlySet<string>): string {
  if (speaker.key !== null && speaker.anonymity !== 'anonymous') {
    if (!clash.has(speaker.key)) return speaker.key;
    return speaker.institution === null
      ? `${speaker.key}@${report}`
      : `${speaker.key}@${speaker.institution}`;
  }
  if (speaker.span !== null)
    return `${report}:${String(speaker.span.start).padStart(7, '0')}-${speaker.span.end}`;
  return `${report}:${claim.id}:${role}`;
}

function voiceOf(id: VoiceId, readings: readonly Reading[]): Voice {
  const speakers = readings.map(({ speaker }) => speaker);
  const anonymity = most(speakers.map((speaker) => speaker.anonymity));
  const names = [...new Set(speakers.map(({ name }) => name))].sort(byCodeUnits);
  return {
    id,
    name: most(speakers.map(({ name }) => name)),
    kind: most(speakers.map(({ kind }) => kind)),
    anonymous: anonymity === 'anonymous',
    party: mostKnown(speakers.map(({ party }) => party)),
    anonymity,
    count: most(speakers.map(({ count }) => count)),
    institution: mostKnown(speakers.map(({ institution }) => institution)),
    names,
    reasons: [...new Set(speakers.map(({ reason }) => reason))].sort(byCodeUnits),
  };
}

function mostKnown(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : most(known);
}

/** The commonest value; among equals the longest, then the first by code units. */
export function most<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([a, timesA], [b, timesB]) => timesB - timesA || b.length - a.length || byCodeUnits(a, b),
  );
  if (first === undefined) throw new RangeError('there is no commonest of no values');
  return first[0];
}

/** A claim of the ledger: the reading with its speakers' voices and the incident it speaks of. */
export function claimOf(reading: ClaimReading, voices: Voices, incident: string | null): Claim {
  const { speaker: _speaker, coSpeakers: _coSpeakers, relays: _relays, ...rest } = reading;
  return { ...rest, ...voices.of(reading), incident };
}
