// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import {
  claimForms,
  happeningTypes,
  modalities,
  precisions,
  questionKinds,
  relations,
  stances,
  voiceKinds,
  zoneKinds,
} from '../model/index.ts';
import { finenesses, speakers, standings } from './filters.ts';

// The bench runs under a policy without `eval`; zod's compiled checks would only ask for it and be refused.
z.config({ jitless: true });

/*
 * What the server tells the bench. Every shape is built by src/desk/views and checked by the bench on arrival, so the two cannot
 * drift apart unseen. Offsets are those of the model: UTF-16 code units, half-open, into the report's unmodified text.
 */

const list = <T extends z.core.$ZodType>(of: T) => z.readonly(z.array(of));
const text = z.string();
const maybe = z.nullable(z.string());
const count = z.number();

export const spanSeen = z.object({ start: count, end: count, exact: text });
export type SpanSeen = z.infer<typeof spanSeen>;

export const whenSeen = z.object({
  value: maybe,
  basis: z.enum(['stated', 'inferred', 'unknown']),
  weekday: z.nullable(z.number()),
  anchor: maybe,
  reason: text,
});
export type WhenSeen = z.infer<typeof whenSeen>;

export const publishedSeen = z.object({
  value: maybe,
  basis: z.enum(['stated', 'supplied', 'metadata', 'inferred', 'unknown']),
  reason: text,
  raw: maybe,
});
export type PublishedSeen = z.infer<typeof publishedSeen>;

export const voiceSeen = z.object({
  id: text,
  name: text,
  kind: z.enum(voiceKinds),
  /** Somebody speaks and the report does not name them. */
  unnamed: z.boolean(),
  count: z.enum(['one', 'two', 'several', 'unknown']),
  party: maybe,
  names: list(text),
  reasons: list(text),
});
export type VoiceSeen = z.infer<typeof voiceSeen>;

export const placeSeen = z.object({
  name: text,
  precision: z.enum(precisions),
  country: maybe,
  gazetteer: maybe,
  candidates: list(z.object({ name: text, country: maybe, precision: z.enum(precisions) })),
  reason: text,
});
export type PlaceSeen = z.infer<typeof placeSeen>;

/** A place as a list shows it. */
export const placeBrief = z.object({ name: text, precision: z.enum(precisions) });
export type PlaceBrief = z.infer<typeof placeBrief>;

/** A report as a receipt names it. */
export const reportRef = z.object({
  id: text,
  /** Short and unique in the case: what stands before a ¶. */
  label: text,
  title: maybe,
  outlet: maybe,
  published: publishedSeen,
});
export type ReportRef = z.infer<typeof reportRef>;

/** A place in a report: the paragraph it stands in and where it starts. */
export const receipt = z.object({ report: reportRef, paragraph: count, start: count });
export type Receipt = z.infer<typeof receipt>;

export const quotePiece = z.object({
  text,
  role: z.enum(['said', 'cue', 'source', 'around', 'gap']),
  hedge: z.boolean(),
});
export type QuotePiece = z.infer<typeof quotePiece>;

/** A claim with the words around it, ready to be read without opening its report. */
export const quoteSeen = z.object({
  /** Null for a report's own telling that no claim holds. */
  claim: maybe,
  receipt,
  pieces: list(quotePiece),
  voice: z.nullable(voiceSeen),
  coVoices: list(voiceSeen),
  via: list(voiceSeen),
  form: z.enum(claimForms),
  stance: z.enum(stances),
  hedged: z.boolean(),
  negated: z.boolean(),
  modality: z.enum(modalities),
  zone: z.enum(zoneKinds),
});
export type QuoteSeen = z.infer<typeof quoteSeen>;

export const figureSeen = z.object({
  id: text,
  exact: text,
  quantity: text,
  modifier: text,
  period: maybe,
  scope: text,
  population: maybe,
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  receipt,
  reason: text,
  voice: z.nullable(voiceSeen),
  claim: maybe,
});
export type FigureSeen = z.infer<typeof figureSeen>;

export const rootSeen = z.object({
  id: text,
  voice: z.nullable(voiceSeen),
  independence: z.enum(['independent', 'dependent', 'cannot-tell']),
  /** Name of the root it may be the same as. */
  foldsInto: maybe,
  because: text,
  receipts: list(receipt),
});
export type RootSeen = z.infer<typeof rootSeen>;

/** One voice in a position, with everything it says there. */
export const speakerSeen = z.object({
  voice: z.nullable(voiceSeen),
  quotes: list(quoteSeen),
  root: z.nullable(rootSeen),
});
export type SpeakerSeen = z.infer<typeof speakerSeen>;

export const positionSeen = z.object({
  answer: text,
  hedged: z.boolean(),
  roots: count,
  rootsAtMost: count,
  /** Taken back by a later word of the same voice. */
  withdrawn: z.boolean(),
  speakers: list(speakerSeen),
  figures: list(figureSeen),
});
export type PositionSeen = z.infer<typeof positionSeen>;

export const questionSeen = z.object({
  id: text,
  kind: z.enum(questionKinds),
  text,
  relation: z.enum(relations),
  rule: text,
  because: text,
  inputs: list(text),
  wouldChange: list(text),
  unanswered: list(text),
  positions: list(positionSeen),
});
export type QuestionSeen = z.infer<typeof questionSeen>;

/** The questions that belong to no single incident. */
export const campaignSeen = z.object({ questions: list(questionSeen) });
export type CampaignSeen = z.infer<typeof campaignSeen>;

export const incidentCounts = z.object({
  reports: count,
  outlets: count,
  outletsUnknown: count,
  roots: count,
  rootsAtMost: count,
});
export type CountsSeen = z.infer<typeof incidentCounts>;

const lead = z.object({ question: text, text, relation: z.enum(relations) });

export const incidentRow = z.object({
  id: text,
  title: text,
  type: z.enum(happeningTypes),
  when: whenSeen,
  place: z.nullable(placeBrief),
  origin: z.nullable(placeBrief),
  background: z.boolean(),
  counts: incidentCounts,
  /** The question to read first: the one most in dispute. */
  lead: z.nullable(lead),
  /** Where it is first told. */
  first: z.nullable(z.object({ label: text, paragraph: count })),
  /** Hedging words around its first telling, as said. */
  hedge: maybe,
});
export type IncidentRow = z.infer<typeof incidentRow>;

const facet = <T extends z.core.$ZodType>(value: T) => list(z.object({ value, count }));

export const incidentListSeen = z.object({
  rows: list(incidentRow),
  total: count,
  reports: count,
  facets: z.object({
    standing: facet(z.enum(standings)),
    type: facet(z.enum(happeningTypes)),
    where: facet(z.enum(finenesses)),
    voice: facet(z.enum(speakers)),
  }),
  /** Dated incidents by day, month or year, in order; empty stretches are left out. */
  when: z.object({ unit: z.enum(['day', 'month', 'year']), bars: list(z.object({ key: text, count })) }),
  /** Counted over the whole case, whatever the filters say. */
  apart: z.object({ undated: count, unlocated: count, tallies: count, background: count, campaign: count }),
});
export type IncidentListSeen = z.infer<typeof incidentListSeen>;

export const tallyListSeen = z.object({ tallies: list(figureSeen) });
export type TallyListSeen = z.infer<typeof tallyListSeen>;

export const copySeen = z.object({
  id: text,
  kind: z.enum(['verbatim', 'edited', 'rewritten']),
  of: z.enum(['text', 'quote', 'boilerplate']),
  similarity: count,
  earlier: z.enum(['a', 'b', 'unknown']),
  reason: text,
  a: z.object({ receipt, exact: text }),
  b: z.object({ receipt, exact: text }),
});
export type CopySeen = z.infer<typeof copySeen>;

export const incidentSeen = z.object({
  id: text,
  title: text,
  type: z.enum(happeningTypes),
  when: whenSeen,
  place: z.nullable(placeSeen),
  origin: z.nullable(placeSeen),
  background: z.boolean(),
  counts: incidentCounts,
  grade: z.object({ scale: text, value: text, rule: text, because: text, wouldChange: list(text) }),
  reasons: list(text),
  reports: list(reportRef),
  questions: list(questionSeen),
  /** Every claim about it, earliest report first. */
  claims: list(quoteSeen),
  roots: list(rootSeen),
  copies: list(copySeen),
  mentions: list(z.object({ receipt, exact: text })),
  keptApart: list(
    z.object({ id: text, title: text, when: whenSeen, place: z.nullable(placeSeen), reason: text }),
  ),
});
export type IncidentSeen = z.infer<typeof incidentSeen>;

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
  question: z.nullable(lead),
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
