// SPDX-License-Identifier: Apache-2.0
import type {
  Receipt,
  Spot,
  StandSeen,
  VoiceBrief,
  VoicePageSeen,
} from '../../../src/api/index.ts';

/** What a voice's page is sent once and means by index or id. */
export interface Lookups {
  readonly voices: (ids: readonly string[]) => readonly VoiceBrief[];
  readonly receipt: (spot: Omit<Spot, 'claim'>) => Receipt;
  readonly incident: (at: number | null) => VoicePageSeen['incidents'][number] | null;
  readonly question: (id: string) => StandSeen | null;
}

export function lookupsOf(page: VoicePageSeen): Lookups {
  const voices = new Map(page.voices.map((voice) => [voice.id, voice]));
  const questions = new Map(page.questions.map((question) => [question.id, question]));
  return {
    voices: (ids) => ids.flatMap((id) => voices.get(id) ?? []),
    receipt: ({ report, paragraph, start }) => ({ report: page.reports[report]!, paragraph, start }),
    incident: (at) => (at === null ? null : (page.incidents[at] ?? null)),
    question: (id) => questions.get(id) ?? null,
  };
}
