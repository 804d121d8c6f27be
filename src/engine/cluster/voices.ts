// SPDX-License-Identifier: Apache-2.0

import type { ActorList } from '../../language/actors.ts';
import {
  byCodeUnits,
  byKey,
  type Claim,
  type ClaimReading,
  type Reason,
  type ReportId,
  type Voice,
  type VoiceId,
} from '../../model/index.ts';
import type { Reuse } from '../copy/reuse.ts';
import { lifted } from '../decide/bonds.ts';
import type { Decided } from '../decide/deciding.ts';
import type { Pile } from '../pile.ts';
import { groupBy } from './groups.ts';
import { outletsAmong } from './outlets.ts';
import type { Reading } from './readings.ts';
import { sameInCopies, sameInReport, sameInVersions } from './same-voice.ts';
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
 * a verbatim copy, or the reports are versions of one: then it is the same unnamed person, whoever that is. What people
 * decided comes before all of this.
 */
export function joinVoices(
  pile: Pile,
  readings: readonly Reading[],
  reuse: readonly Reuse[],
  { sides, actors, decided }: VoiceContext,
): Voices {
  const named = namedApart(readings, clashingKeys(readings, sides), decided);
  const idOf = voiceIds(
    named,
    [...sameInReport(named), ...sameInCopies(named, reuse), ...sameInVersions(named, pile)],
    decided,
  );
  const byVoice = groupBy(
    named.map((reading, index) => ({ reading, as: readings[index]! })),
    ({ reading }) => idOf(reading.name),
  );
  const speaking = [...byVoice].map(([id, members]) =>
    voiceOf(
      id,
      members.map(({ reading }) => reading),
      decided.reasonsFor(members.map(({ as }) => as)),
    ),
  );
  const outlets = outletsAmong(speaking, actors)(pile);
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

/** What joining voices needs to know beside the readings. */
export interface VoiceContext {
  readonly sides: Sides;
  readonly actors: ActorList;
  readonly decided: Decided<Reading>;
}

/** Names readings; of those the machine names alike, what people keep apart bears names of its own. */
function namedApart(
  readings: readonly Reading[],
  clash: ReadonlySet<string>,
  decided: Decided<Reading>,
): readonly Reading[] {
  const names = new Map<Reading, string>();
  for (const [name, alike] of groupBy(readings, (reading) => nameOf(reading, clash))) {
    decided.part(alike).forEach((part, at) => {
      const [{ claim, role }] = part as readonly [Reading];
      for (const reading of part) names.set(reading, at === 0 ? name : `${name}~${claim.id}:${role}`);
    });
  }
  return readings.map((reading) => ({ ...reading, name: names.get(reading)! }));
}

/** The id of the voice that bears a name: that of the smallest name that is the same voice. */
function voiceIds(
  named: readonly Reading[],
  same: readonly (readonly [string, string])[],
  { bonds }: Decided<Reading>,
): (name: string) => VoiceId {
  const bearers = groupBy(named.keys(), (index) => named[index]!.name);
  const ids = [...bearers.keys()].sort(byCodeUnits);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const groups = lifted(
    bonds,
    ids.map((id) => bearers.get(id)!),
  );
  for (const [nameA, nameB] of same) {
    const [a, b] = [indexOf.get(nameA)!, indexOf.get(nameB)!];
    if (groups.between(a, b).length === 0) groups.unite(a, b);
  }
  return (name) => `v:${ids[groups.find(indexOf.get(name)!)]}`;
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

function voiceOf(id: VoiceId, readings: readonly Reading[], decided: readonly Reason[]): Voice {
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
    reasons: [...decided, ...[...new Set(speakers.map(({ reason }) => reason))].sort(byCodeUnits)],
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
