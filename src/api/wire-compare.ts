// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { mutationChanges, mutationKinds } from '../model/index.ts';
import { copyShape, count, list, maybe, receipt, reportRef, text } from './wire-common.ts';

/** What became of something between two copies, as a list names it. */
export const mutationBrief = z.object({ kind: z.enum(mutationKinds), change: z.enum(mutationChanges) });
export type MutationBrief = z.infer<typeof mutationBrief>;

const mutationSide = z.object({
  value: text,
  /** The words that carry it; none where it is not there. */
  words: list(text),
  claim: maybe,
});

export const mutationSeen = z.object({
  ...mutationBrief.shape,
  /** Counted from 1 in its pair. */
  n: count,
  a: mutationSide,
  b: mutationSide,
  reason: text,
});
export type MutationSeen = z.infer<typeof mutationSeen>;

/** A stretch of one copy over which every mark is the same. Joined, the pieces are the words. */
export const copyPiece = z.object({
  text,
  start: count,
  /** `around`: outside the passage, shown since something that changed stands there. */
  role: z.enum(['same', 'changed', 'around']),
  /** Mutations that these words carry. */
  carries: list(count),
  /** Mutations whose words end here. */
  notes: list(count),
});
export type CopyPiece = z.infer<typeof copyPiece>;

const pairSide = z.object({
  receipt,
  start: count,
  end: count,
  /** Words in the passage, and those that the other has too. */
  words: count,
  pieces: list(copyPiece),
});
export type PairSide = z.infer<typeof pairSide>;

/** One passage that both reports have. */
export const pairSeen = z.object({
  ...copyShape,
  same: count,
  a: pairSide,
  b: pairSide,
  mutations: list(mutationSeen),
});
export type PairSeen = z.infer<typeof pairSeen>;

const comparedReport = z.object({
  report: reportRef,
  characters: count,
  paragraphs: list(z.object({ n: count, start: count, end: count })),
  /** Paragraphs no part of which stands in the other report. */
  alone: list(z.object({ n: count, text })),
});
export type ComparedReport = z.infer<typeof comparedReport>;

/** Two reports side by side with all they share, strongest first. */
export const compareSeen = z.object({ a: comparedReport, b: comparedReport, pairs: list(pairSeen) });
export type CompareSeen = z.infer<typeof compareSeen>;
