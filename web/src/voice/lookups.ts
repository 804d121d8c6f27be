// SPDX-License-Identifier: Apache-2.0

import type { Receipt, Spot, StandSeen, VoiceBrief, VoicePageSeen } from '../../../src/api/index.ts';
import { publishedText } from '../dates.ts';

/** What a voice's page is sent once and means by index or id. */
export interface Lookups {
  readonly voices: (ids: readonly string[]) => readonly VoiceBrief[];
  readonly receipt: (spot: Omit<Spot, 'claim'>) => Receipt;
  readonly incident: (id: string | null) => VoicePageSeen['incidents'][number] | null;
  /** A report's date of publication as it is read; empty when it has none. */
  readonly day: (report: string) => string;
  /** Where a report stands in the order of their dates. */
  readonly rank: (report: string) => number;
  readonly question: (id: string) => StandSeen | null;
}

export function lookupsOf(page: VoicePageSeen): Lookups {
  const voices = new Map(page.voices.map((voice) => [voice.id, voice]));
  const reports = new Map(page.reports.map((report) => [report.id, report]));
  const incidents = new Map(page.incidents.map((incident) => [incident.id, incident]));
  const days = new Map(page.reports.map(({ id, published }) => [id, publishedText(published) ?? '']));
  const ranks = new Map(page.reports.map((report, at) => [report.id, at]));
  const questions = new Map(page.questions.map((question) => [question.id, question]));
  return {
    voices: (ids) => ids.flatMap((id) => voices.get(id) ?? []),
    receipt: ({ report, paragraph, start }) => ({ report: reports.get(report)!, paragraph, start }),
    incident: (id) => (id === null ? null : (incidents.get(id) ?? null)),
    day: (report) => days.get(report) ?? '',
    rank: (report) => ranks.get(report) ?? ranks.size,
    question: (id) => questions.get(id) ?? null,
  };
}
