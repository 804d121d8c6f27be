// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { precisions, voiceKinds } from '../model/index.ts';

// The bench runs under a policy without `eval`; zod's compiled checks would only ask for it and be refused.
z.config({ jitless: true });

/*
 * What the server tells the bench. Every shape is built by src/desk/views and checked by the bench on arrival, so the two cannot
 * drift apart unseen. Offsets are those of the model: UTF-16 code units, half-open, into the report's unmodified text.
 */

/** A list that is not changed after it has arrived. */
export const list = <T extends z.core.$ZodType>(of: T) => z.readonly(z.array(of));
export const text = z.string();
export const maybe = z.nullable(z.string());
export const count = z.number();

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

/** A voice as a list shows it. */
export const voiceBrief = z.object({
  id: text,
  name: text,
  kind: z.enum(voiceKinds),
  /** Somebody speaks and the report does not name them. */
  unnamed: z.boolean(),
  count: z.enum(['one', 'two', 'several', 'unknown']),
  party: maybe,
});
export type VoiceBrief = z.infer<typeof voiceBrief>;

export const voiceSeen = z.object({ ...voiceBrief.shape, names: list(text), reasons: list(text) });
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

/** What a passage that two reports have is, wherever it is shown. */
export const copyShape = {
  id: text,
  kind: z.enum(['verbatim', 'edited', 'rewritten']),
  of: z.enum(['text', 'quote', 'boilerplate']),
  similarity: count,
  earlier: z.enum(['a', 'b', 'unknown']),
  reason: text,
};

/** A place in a report: the paragraph it stands in and where it starts. */
export const receipt = z.object({ report: reportRef, paragraph: count, start: count });
export type Receipt = z.infer<typeof receipt>;
