// SPDX-License-Identifier: Apache-2.0
import type { ClaimReading, EvidenceRole, ReportId, Span, Speaker } from '../../model/index.ts';
import type { Pile } from '../pile.ts';

/** One reading of a speaker, with where it stands. */
export interface Reading {
  readonly report: ReportId;
  readonly claim: ClaimReading;
  /** `speaker`, `co0` …, `via0` …. */
  readonly role: string;
  readonly speaker: Speaker;
  /** Readings with one name are one voice. */
  readonly name: string;
}

/** Every reading of a speaker in a pile, in its order, none of them named yet. */
export function readingsIn(pile: Pile): readonly Reading[] {
  return pile.reports.flatMap(({ report, analysis }) =>
    analysis.claims.flatMap((claim) => readingsOf(report.id, claim)),
  );
}

function readingsOf(report: ReportId, claim: ClaimReading): readonly Reading[] {
  const one = (speaker: Speaker, role: string): Reading => ({ report, claim, role, speaker, name: '' });
  return [
    ...(claim.speaker === null ? [] : [one(claim.speaker, 'speaker')]),
    ...claim.coSpeakers.map((speaker, i) => one(speaker, `co${i}`)),
    ...claim.relays.map((speaker, i) => one(speaker, `via${i}`)),
  ];
}

/**
 * The words by which a person points at a reading: the source of its claim, or for want of one its cue or content; of
 * somebody who speaks with another or passes on, the words that name them, which not every reading has.
 */
export function wordsOfReading({
  claim,
  role,
  speaker,
}: Pick<Reading, 'claim' | 'role' | 'speaker'>): { readonly as: EvidenceRole; readonly words: Span } | null {
  if (role === 'speaker') return { as: 'speaker', words: claim.source ?? claim.cue ?? claim.content[0]! };
  if (speaker.span === null) return null;
  return { as: role.startsWith('co') ? 'co-speaker' : 'relay', words: speaker.span };
}
