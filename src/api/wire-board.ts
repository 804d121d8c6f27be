// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import {
  claimForms,
  modalities,
  numberResults,
  outcomes,
  questionKinds,
  relations,
  stances,
  zoneKinds,
} from '../model/index.ts';
import { count, list, maybe, receipt, text, voiceSeen } from './wire-common.ts';

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
  /** Id of that root. */
  foldsIntoId: maybe,
  because: text,
  receipts: list(receipt),
  /** The ways its words took into the reports: through whom, nearest the speaker first, and into which. */
  ways: list(z.object({ via: list(voiceSeen), report: text })),
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
  /** The days on which it was first and last given; null when no report that gives it has a date. */
  given: z.nullable(z.object({ first: text, last: text })),
  speakers: list(speakerSeen),
  figures: list(figureSeen),
});
export type PositionSeen = z.infer<typeof positionSeen>;

/** How two positions of a question go together; `a` and `b` number them from 0. */
export const twoAnswersSeen = z.object({
  a: count,
  b: count,
  relation: z.enum(relations),
  rule: text,
  because: text,
  /** Of each side, where the words stand that make it so. */
  receipts: list(receipt),
});
export type TwoAnswersSeen = z.infer<typeof twoAnswersSeen>;

/** Somebody who refuses to answer, or says that it is not known. */
export const refusalSeen = z.object({
  voices: list(voiceSeen),
  stance: z.enum(stances),
  claim: text,
  receipt,
});
export type RefusalSeen = z.infer<typeof refusalSeen>;

/** Figures that count over one time, of the same people. */
export const laneSeen = z.object({
  scope: text,
  period: maybe,
  population: maybe,
  outcome: z.nullable(z.enum(outcomes)),
  part: z.boolean(),
  figures: list(figureSeen),
});
export type LaneSeen = z.infer<typeof laneSeen>;

/** A piece of arithmetic, with the places of the figures in it. */
export const checkSeen = z.object({
  result: z.enum(numberResults),
  sum: text,
  rule: text,
  because: text,
  figures: list(z.object({ exact: text, receipt, claim: maybe })),
});
export type CheckSeen = z.infer<typeof checkSeen>;

export const numbersSeen = z.object({ lanes: list(laneSeen), checks: list(checkSeen), checksLeftOut: count });
export type NumbersSeen = z.infer<typeof numbersSeen>;

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
  pairs: list(twoAnswersSeen),
  pairsLeftOut: count,
  refusals: list(refusalSeen),
  /** Null where no number is asked for. */
  numbers: z.nullable(numbersSeen),
});
export type QuestionSeen = z.infer<typeof questionSeen>;

/** The questions that belong to no single incident. */
export const campaignSeen = z.object({ questions: list(questionSeen) });
export type CampaignSeen = z.infer<typeof campaignSeen>;

/** The question a reader should see first. */
export const leadSeen = z.object({ question: text, text, relation: z.enum(relations) });
