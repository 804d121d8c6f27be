// SPDX-License-Identifier: Apache-2.0
import type { ReportRef, Spot, VoicePageSeen } from '../../api/index.ts';
import type { Claim, IncidentId, ReportId, Voice, VoiceId } from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { startOf } from './quotes.ts';
import type { VoiceEntry, VoiceIndex } from './voice-index.ts';

/** What the parts of a voice's page are made from. */
export interface VoiceScope {
  readonly lens: Lens;
  readonly id: VoiceId;
  readonly entry: VoiceEntry;
  /** Null for a report's own words without a known outlet, and for what nobody is named for. */
  readonly voice: Voice | null;
  /** In order of their reports' dates and then of the text. */
  readonly spoken: readonly Claim[];
  readonly relayed: readonly Claim[];
  readonly passers: VoiceIndex['passers'];
  /** A place in a report. */
  readonly spotAt: (report: ReportId, start: number, claim: string | null) => Spot;
  /** Where a claim is. */
  readonly spot: (claim: Claim) => Spot;
  readonly bySpot: (a: Spot, b: Spot) => number;
}

/** Fetches what a voice says and what came through it. */
export function scopeOf(lens: Lens, id: VoiceId, entry: VoiceEntry, { passers }: VoiceIndex): VoiceScope {
  const { reader } = lens;
  const spotAt = (report: ReportId, start: number, claim: string | null): Spot => ({
    ...{ report, start, claim },
    paragraph: lens.receipt(report, start).paragraph,
  });
  return {
    ...{ lens, id, entry, passers, spotAt },
    voice: reader.voices([id])[0] ?? null,
    spoken: inOrderOf(lens, reader.claims(entry.spoken)),
    relayed: inOrderOf(lens, reader.claims(entry.relayed)),
    spot: (claim) => spotAt(claim.report, startOf(claim), claim.id),
    bySpot: (a, b) => lens.rank(a.report) - lens.rank(b.report) || a.start - b.start,
  };
}

export function inOrderOf(lens: Lens, claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort((a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b));
}

/** The reports of some places, each once, by date of publication. */
export function reportsOf(lens: Lens, spots: readonly Spot[]): readonly ReportRef[] {
  const ids = [...new Set(spots.map((spot) => spot.report))];
  return ids.sort((a, b) => lens.rank(a) - lens.rank(b)).map(lens.ref);
}

/** Incidents by their ids, each once; those that the case does not hold are left out. */
export function incidentsOf(lens: Lens, ids: readonly (IncidentId | null)[]): VoicePageSeen['incidents'] {
  return [...new Set(ids)].flatMap((id) => {
    const incident = id === null ? null : lens.reader.incident(id);
    return incident ? [{ id: incident.id, title: incident.title, when: incident.when }] : [];
  });
}
