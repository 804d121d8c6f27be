// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { claimForms, modalities, stances, zoneKinds } from '../model/index.ts';
import { leadSeen } from './wire-board.ts';
import {
  count,
  list,
  maybe,
  publishedSeen,
  receipt,
  reportRef,
  spanSeen,
  text,
  voiceSeen,
} from './wire-common.ts';
import { mutationBrief } from './wire-compare.ts';

/** The story a report is of: its name in addresses, and how many reports tell it. */
export const storySeen = z.object({ id: text, reports: count, reason: text });

export const reportRow = z.object({
  id: text,
  label: text,
  title: maybe,
  outlet: maybe,
  published: publishedSeen,
  language: text,
  analysed: z.boolean(),
  file: text,
  characters: count,
  claims: count,
  sightings: count,
  versionOf: maybe,
  story: z.nullable(storySeen),
  issues: count,
});
export type ReportRow = z.infer<typeof reportRow>;

export const issueSeen = z.object({
  code: text,
  report: maybe,
  file: maybe,
  severity: z.enum(['refused', 'noted']),
  message: text,
});
export type IssueSeen = z.infer<typeof issueSeen>;

export const reportListSeen = z.object({ rows: list(reportRow), issues: list(issueSeen) });
export type ReportListSeen = z.infer<typeof reportListSeen>;

export const zoneSeen = z.object({ zone: z.enum(zoneKinds), start: count, end: count, reason: text });
export type ZoneSeen = z.infer<typeof zoneSeen>;

export const paragraphSeen = z.object({ n: count, start: count, end: count });
export type ParagraphSeen = z.infer<typeof paragraphSeen>;

export const claimCard = z.object({
  id: text,
  content: list(spanSeen),
  cue: z.nullable(spanSeen),
  source: z.nullable(spanSeen),
  hedges: list(spanSeen),
  voice: z.nullable(voiceSeen),
  coVoices: list(voiceSeen),
  via: list(voiceSeen),
  form: z.enum(claimForms),
  stance: z.enum(stances),
  hedged: z.boolean(),
  negated: z.boolean(),
  modality: z.enum(modalities),
  zone: z.enum(zoneKinds),
  parent: maybe,
  /** How deep it stands within other claims: 0 for a claim of its own. */
  depth: count,
  confidence: count,
  reasons: list(text),
  paragraph: count,
  incident: z.nullable(z.object({ id: text, title: text })),
  question: z.nullable(leadSeen),
  /** What other positions on the same question say, and where. */
  against: list(z.object({ claim: text, voice: z.nullable(voiceSeen), answer: text, receipt })),
  tallies: list(z.object({ exact: text, quantity: text, period: maybe })),
  root: z.nullable(
    z.object({ independence: z.enum(['independent', 'dependent', 'cannot-tell']), because: text }),
  ),
});
export type ClaimCard = z.infer<typeof claimCard>;

export const copyHere = z.object({
  id: text,
  kind: z.enum(['verbatim', 'edited', 'rewritten']),
  of: z.enum(['text', 'quote', 'boilerplate']),
  start: count,
  end: count,
  other: receipt,
  otherExact: text,
  /** Whether this report's passage is the earlier, the later, or nobody can tell. */
  order: z.enum(['earlier', 'later', 'unknown']),
  similarity: count,
  /** What changed between the two in what is claimed. */
  mutations: list(mutationBrief),
  reason: text,
});
export type CopyHere = z.infer<typeof copyHere>;

export const reportSeen = z.object({
  id: text,
  label: text,
  title: maybe,
  titleReason: text,
  byline: maybe,
  outlet: maybe,
  outletReason: text,
  published: publishedSeen,
  modified: z.nullable(publishedSeen),
  url: maybe,
  file: text,
  language: text,
  analysed: z.boolean(),
  sha256: text,
  encoding: text,
  text,
  zones: list(zoneSeen),
  paragraphs: list(paragraphSeen),
  sightings: list(z.object({ file: text, url: maybe, record: z.nullable(z.number()) })),
  versions: list(reportRef),
  story: z.nullable(storySeen),
  coverage: z.nullable(z.object({ kept: count, visible: count })),
  dropped: list(z.object({ kind: text, characters: count, excerpt: text, reason: text })),
  claims: list(claimCard),
  copies: list(copyHere),
  issues: list(issueSeen),
});
export type ReportSeen = z.infer<typeof reportSeen>;

export const caseSeen = z.object({
  name: text,
  generation: count,
  generator: text,
  counts: z.object({
    reports: count,
    claims: count,
    voices: count,
    incidents: count,
    questions: count,
    copies: count,
    places: count,
    issues: count,
  }),
});
export type CaseSeen = z.infer<typeof caseSeen>;
