// SPDX-License-Identifier: Apache-2.0
import type { Spot } from '../../api/index.ts';
import type { Claim, Incident, ReportId, Voice, VoiceId } from '../../model/index.ts';
import type { Lens } from './lens.ts';
import { startOf } from './quotes.ts';
import type { VoiceEntry } from './voice-index.ts';

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
  /** Every report the page speaks of, by date of publication; elsewhere meant by its index. */
  readonly reports: readonly ReportId[];
  readonly reportAt: (id: ReportId) => number;
  /** Every incident the page speaks of; elsewhere meant by its index. */
  readonly incidents: readonly Incident[];
  readonly incidentAt: (id: string | null) => number | null;
  readonly spot: (claim: Claim) => Spot;
}

/** Fetches what a voice says, what came through it, and where. */
export function scopeOf(lens: Lens, id: VoiceId, entry: VoiceEntry): VoiceScope {
  const { reader } = lens;
  const spoken = inOrderOf(lens, reader.claims(entry.spoken));
  const relayed = inOrderOf(lens, reader.claims(entry.relayed));
  const reports = reportsOf(lens, [...spoken, ...relayed], entry);
  const incidents = incidentsOf(lens, spoken, entry);
  const reportIndex = new Map(reports.map((report, at) => [report, at]));
  const incidentIndex = new Map(incidents.map((incident, at) => [incident.id, at]));
  const reportAt = (report: ReportId) => reportIndex.get(report)!;
  return {
    ...{ lens, id, entry, spoken, relayed, reports, incidents, reportAt },
    voice: reader.voices([id])[0] ?? null,
    incidentAt: (incident) => (incident === null ? null : (incidentIndex.get(incident) ?? null)),
    spot: (claim) => {
      const { paragraph, start } = lens.receipt(claim.report, startOf(claim));
      return { report: reportAt(claim.report), paragraph, start, claim: claim.id };
    },
  };
}

function inOrderOf(lens: Lens, claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort((a, b) => lens.rank(a.report) - lens.rank(b.report) || startOf(a) - startOf(b));
}

function reportsOf(lens: Lens, claims: readonly Claim[], { questions }: VoiceEntry): readonly ReportId[] {
  const positions = questions.flatMap((question) => question.positions);
  const answering = lens.reader.claims(positions.flatMap((position) => position.claims));
  const figures = lens.reader.figures(positions.flatMap((position) => position.figures));
  const reports = [...new Set([...claims, ...answering, ...figures].map(({ report }) => report))];
  return reports.sort((a, b) => lens.rank(a) - lens.rank(b));
}

function incidentsOf(lens: Lens, claims: readonly Claim[], { questions }: VoiceEntry): readonly Incident[] {
  const about = [...claims, ...questions].map(({ incident }) => incident);
  return [...new Set(about)]
    .map((id) => (id === null ? null : lens.reader.incident(id)))
    .filter((incident) => incident !== null);
}
