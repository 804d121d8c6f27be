// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { mentionTypes, zoneKinds } from '../model/index.ts';
import { count, list, maybe, placeBrief, spanSeen, text } from './wire-common.ts';

/** A word as it was read; `head` is an index into the sentence's words, -1 for the one nothing stands above. */
export const wordSeen = z.object({
  start: count,
  end: count,
  form: text,
  upos: text,
  xpos: text,
  lemma: text,
  feats: text,
  head: count,
  deprel: text,
});
export type WordSeen = z.infer<typeof wordSeen>;

/** A stretch of words, `first` to before `end`, that fills a role. */
export const roleSeen = z.object({ role: text, first: count, end: count });

export const frameSeen = z.object({ predicate: count, roles: list(roleSeen) });
export type FrameSeen = z.infer<typeof frameSeen>;

export const nameSeen = z.object({
  ...spanSeen.shape,
  type: z.enum(mentionTypes),
  /** TIMEX3 value of a time. */
  value: maybe,
  use: z.nullable(z.enum(['literal', 'metonym', 'modifier', 'demonym'])),
  place: z.nullable(placeBrief),
  reason: text,
});
export type NameSeen = z.infer<typeof nameSeen>;

export const rangeSeen = z.object({ start: count, end: count });
export type RangeSeen = z.infer<typeof rangeSeen>;

/** One sentence of a report with everything that was read in it. */
export const sentenceSeen = z.object({
  ...rangeSeen.shape,
  /** Which of the report's sentences it is, counted from 1, of how many. */
  n: count,
  of: count,
  paragraph: count,
  zone: z.enum(zoneKinds),
  words: list(wordSeen),
  frames: list(frameSeen),
  names: list(nameSeen),
  /** Claims that take words of it, in the order of the text. */
  claims: list(text),
  before: z.nullable(rangeSeen),
  after: z.nullable(rangeSeen),
});
export type SentenceSeen = z.infer<typeof sentenceSeen>;
