// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import { count, list, maybe, text } from './wire-common.ts';

/** Something of the codebook in plain words, and how often it came up in the ledger. */
const entry = z.object({ name: text, words: text, count });
export type MethodEntry = z.infer<typeof entry>;

const rule = z.object({
  step: text,
  rule: text,
  fires: text,
  inputs: list(text),
  wouldChange: list(text),
  /** Incidents of this ledger that it graded. */
  count,
});
export type MethodRule = z.infer<typeof rule>;

export const methodologySeen = z.object({
  case: text,
  /** The version of sayso that made the ledger, and the one whose codebook this is. */
  madeBy: text,
  codebookOf: text,
  gazetteers: list(z.object({ name: text, source: text, sha256: text })),
  counts: list(z.object({ name: text, count })),
  scales: list(
    z.object({
      name: text,
      version: text,
      about: text,
      after: maybe,
      notApplied: list(text),
      ordered: list(text),
      apart: list(text),
      rules: list(rule),
    }),
  ),
  measures: list(z.object({ name: text, words: text })),
  leftOut: list(z.object({ name: text, words: text })),
  questions: list(entry),
  relations: list(entry),
  roots: list(entry),
  independence: list(entry),
  policies: list(z.object({ name: text, words: text })),
  /** Every rule the ledger names, by the part of it that names it. */
  fired: list(z.object({ part: text, rules: list(z.object({ rule: text, count })) })),
  /** Rules and scales the ledger names that this codebook does not have. */
  gone: list(text),
});
export type MethodologySeen = z.infer<typeof methodologySeen>;
