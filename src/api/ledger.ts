// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import {
  claimForms,
  claimTurns,
  decisionKinds,
  decisionStandings,
  evidenceRoles,
  happeningSubtypes,
  happeningTypes,
  mentionTypes,
  modalities,
  modifiers,
  mutationChanges,
  mutationKinds,
  numberResults,
  outcomes,
  precisions,
  questionKinds,
  referenceKinds,
  referenceOutcomes,
  relations,
  sourceKinds,
  stances,
  voiceKinds,
  zoneKinds,
} from '../model/index.ts';

/**
 * The shape of the ledger JSON, version 1 (docs/ledger.md). Unknown fields pass: the contract says fields may be
 * added. Whether ids lead somewhere and spans equal their text is {@link checkLedger}'s question.
 */

const offset = z.int().min(0);
const span = z.looseObject({ start: offset, end: offset, exact: z.string() });
const text = z.string();
const maybe = text.nullable();
const texts = z.array(text);
/** EDTF level 0 and 1 as sayso writes it: dates with unspecified digits and qualifiers, intervals, open ends. */
const edtf = z
  .string()
  .regex(
    /^(\.\.|[\dX]{4}(-[\dX]{2}(-[\dX]{2}(T[\d:]+Z?)?)?)?[~?%]?)?(\/(\.\.|[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?[~?%]?)?)?$/,
  );
const dated = z.looseObject({
  value: edtf.nullable(),
  basis: z.enum(['stated', 'supplied', 'metadata', 'inferred', 'unknown']),
  reason: text,
});
const when = z.looseObject({ value: edtf.nullable(), basis: z.enum(['stated', 'inferred', 'unknown']) });

const count = z.int().min(0);

const report = z.looseObject({
  id: text,
  file: text,
  url: maybe,
  title: maybe,
  outlet: maybe,
  published: dated,
  language: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text,
  zones: z.array(z.looseObject({ zone: z.enum(zoneKinds), start: offset, end: offset })),
  story: z.looseObject({ id: text, reports: count, reason: text }).nullable().optional(),
});

const voice = z.looseObject({
  id: text,
  name: text,
  kind: z.enum(voiceKinds),
  anonymous: z.boolean(),
  party: maybe,
});

const claim = z.looseObject({
  id: text,
  report: text,
  content: z.array(span).min(1),
  cue: span.nullable(),
  source: span.nullable(),
  voice: maybe,
  coVoices: texts,
  via: texts,
  form: z.enum(claimForms),
  stance: z.enum(stances),
  hedged: z.boolean(),
  hedges: z.array(span),
  negated: z.boolean(),
  modality: z.enum(modalities),
  zone: z.enum(zoneKinds),
  parent: maybe,
  rebuts: texts.optional(),
  turn: z.enum(claimTurns).optional(),
  confidence: z.number().min(0).max(1),
  reasons: texts.min(1),
});

const figure = z.looseObject({
  id: text,
  report: text,
  span,
  quantity: text,
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  modifier: z.enum(modifiers),
  period: edtf.nullable(),
  population: maybe,
  partOf: maybe,
  further: z.boolean(),
  scope: z.enum(['incident', 'day', 'campaign', 'unknown']),
  claim: maybe,
  voice: maybe,
  incident: maybe,
});

const degrees = z.number().min(-180).max(180).nullable();
const place = z.looseObject({
  id: text,
  name: text,
  gazetteer: maybe,
  lat: degrees,
  lon: degrees,
  country: maybe,
  precision: z.enum(precisions),
});

const passage = z.looseObject({ report: text, start: offset, end: offset, exact: text });
const mutationSide = z.looseObject({ claim: maybe, figure: maybe, value: text, words: z.array(span) });
const mutation = z.looseObject({
  kind: z.enum(mutationKinds),
  change: z.enum(mutationChanges),
  a: mutationSide,
  b: mutationSide,
  reason: text,
});
const copy = z.looseObject({
  id: text,
  kind: z.enum(['verbatim', 'edited', 'rewritten']),
  a: passage,
  b: passage,
  similarity: z.number().min(0).max(1),
  earlier: z.enum(['a', 'b', 'unknown']),
  mutations: z.array(mutation).optional(),
});

const gradeShape = {
  scale: text,
  value: text,
  rule: text,
  because: text,
  inputs: z.array(z.looseObject({ measure: text, count, ids: texts })).optional(),
  fragility: z
    .looseObject({
      without: z.array(z.looseObject({ root: text, value: text, rule: text })),
      fewest: z.looseObject({ roots: texts, value: text }).nullable(),
      because: text,
    })
    .optional(),
};
const grade = z.looseObject({ ...gradeShape, others: z.array(z.looseObject(gradeShape)).optional() });
const incident = z.looseObject({
  id: text,
  title: text,
  type: z.enum(happeningTypes),
  when,
  place: maybe,
  mentions: z.array(z.looseObject({ report: text, span, claim: maybe })).min(1),
  counts: z.looseObject({
    reports: count,
    outlets: count,
    outletsUnknown: count,
    roots: count,
    rootsAtMost: count,
  }),
  grade,
  sameWords: z.array(texts).optional(),
  resting: z.array(z.looseObject({ happening: text, reports: texts })).optional(),
});

const position = z.looseObject({ voices: texts, answer: text, claims: texts, figures: texts, roots: count });
const lane = z.looseObject({
  scope: z.enum(['incident', 'day', 'campaign', 'unknown']),
  period: maybe,
  population: maybe,
  outcome: z.enum(outcomes).nullable(),
  part: z.boolean(),
  figures: texts.min(1),
});
const check = z.looseObject({
  result: z.enum(numberResults),
  sum: text,
  parts: texts.min(1),
  whole: maybe,
  rule: text,
  because: text,
});
const sheet = z.looseObject({
  lanes: z.array(lane),
  checks: z.array(check),
  checksLeftOut: count,
});

const pair = z.looseObject({
  a: count,
  b: count,
  relation: z.enum(relations),
  rule: text,
  because: text,
  leftBehind: count.nullable(),
  inputs: z.array(z.looseObject({ report: text, happening: text, claim: maybe, figure: maybe })),
});
const question = z.looseObject({
  id: text,
  incident: maybe,
  kind: z.enum(questionKinds),
  text,
  positions: z.array(position),
  relation: z.enum(relations),
  pairs: z.array(pair).optional(),
  pairsLeftOut: count.optional(),
  refusals: z.array(z.looseObject({ claim: text, voices: texts, stance: z.enum(stances) })).optional(),
  numbers: sheet.optional(),
});

const root = z.looseObject({
  id: text,
  incident: text,
  voice: maybe,
  claims: texts,
  reports: texts,
  independence: z.enum(['independent', 'dependent', 'cannot-tell']),
  because: text,
  source: z
    .looseObject({
      kind: z.enum(sourceKinds),
      says: z.enum(['so', 'not-so', 'nothing']),
      side: maybe,
      affiliation: z.looseObject({ actor: text, statedBy: text }).nullable(),
      happenings: texts,
    })
    .optional(),
});

const happening = z.looseObject({
  id: text,
  report: text,
  type: z.enum(happeningTypes),
  subtype: z.enum(happeningSubtypes).nullable().optional(),
  trigger: span,
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(modalities),
  outcome: z.enum(outcomes).nullable(),
});

const gazetteerUsed = z.looseObject({
  name: text,
  source: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  places: z.int().nonnegative(),
  licence: text.nullable(),
});

const evidence = passage.omit({ report: true }).extend({
  sha256: text,
  sentence: span,
  as: z.enum(evidenceRoles),
  part: offset,
});
const decision = z.looseObject({
  id: z.string().regex(/^d[1-9]\d*$/),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  kind: z.enum(decisionKinds),
  by: maybe,
  because: text.min(1),
  evidence: z.array(evidence),
  withdraws: maybe,
  changed: texts,
  hash: text,
  standing: z.enum(decisionStandings),
  effect: text,
  lost: count,
});

export const ledgerShape = z.looseObject({
  format: z.literal('sayso-ledger'),
  version: z.literal(1),
  generator: z.looseObject({
    name: z.literal('sayso'),
    version: text,
    gazetteers: z.array(gazetteerUsed).optional(),
  }),
  reports: z.array(report),
  voices: z.array(voice),
  claims: z.array(claim),
  figures: z.array(figure),
  places: z.array(place),
  copies: z.array(copy),
  incidents: z.array(incident),
  questions: z.array(question),
  roots: z.array(root),
  happenings: z.array(happening),
  decisions: z.array(decision),
  issues: z.array(z.looseObject({ code: text, report: maybe, message: text })),
});

const roleSpan = span.nullable();
const parsedHappening = z.looseObject({
  type: z.enum(happeningTypes),
  subtype: z.enum(happeningSubtypes).nullable().optional(),
  trigger: span,
  actor: roleSpan,
  target: roleSpan,
  instrument: roleSpan,
  place: roleSpan,
  when: roleSpan,
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(modalities),
  claim: maybe,
  figures: texts,
});

const token = z.looseObject({
  start: offset,
  end: offset,
  upos: text,
  lemma: text,
  feats: text,
  head: z.int().min(-1),
  deprel: text,
});

const frame = z.looseObject({
  predicate: offset,
  roles: z.array(z.looseObject({ role: text, first: offset, end: offset })),
});

const mention = span.extend({
  type: z.enum(mentionTypes),
  value: maybe,
  use: z.enum(['literal', 'metonym', 'modifier', 'demonym']).nullable(),
  place: place.omit({ id: true, name: true }).nullable(),
});

const reference = z.looseObject({
  mention: span,
  kind: z.enum(referenceKinds),
  outcome: z.enum(referenceOutcomes),
  antecedent: span.nullable(),
  chain: z.int().positive().nullable(),
  confidence: z.number().min(0).max(1),
  reason: text,
});

const speaker = z.looseObject({ name: text, kind: z.enum(voiceKinds), anonymous: z.boolean(), party: maybe });

/** One line of `sayso parse`: the ledger's shapes, with voices given whole instead of by id. */
export const parsedShape = z.looseObject({
  report: report.nullable(),
  sentences: z.array(
    z.looseObject({ start: offset, end: offset, tokens: z.array(token), frames: z.array(frame) }),
  ),
  mentions: z.array(mention),
  references: z.array(reference),
  claims: z.array(
    claim
      .omit({ voice: true })
      .extend({ speaker: speaker.nullable(), via: z.array(speaker), coVoices: z.array(speaker) }),
  ),
  happenings: z.array(parsedHappening),
  figures: z.array(figure),
  issues: z.array(z.looseObject({ code: text, message: text })),
});

/** The shape's faults, each with its path into the JSON; empty when it holds. */
export function shapeFaults(value: unknown, shape: z.ZodType = ledgerShape, most = 50): readonly string[] {
  const verdict = shape.safeParse(value);
  if (verdict.success) return [];
  return verdict.error.issues.slice(0, most).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
