// SPDX-License-Identifier: Apache-2.0
import * as z from 'zod/mini';
import {
  claimForms,
  modalities,
  questionKinds,
  relations,
  stances,
  voiceKinds,
  zoneKinds,
} from '../model/index.ts';
import { namings } from './voice-filters.ts';
import { quotePiece } from './wire-board.ts';
import { count, list, maybe, reportRef, text, voiceBrief, voiceSeen, whenSeen } from './wire-common.ts';

export const voiceCounts = z.object({
  claims: count,
  reports: count,
  /** Named outlets; reports without a known outlet are counted apart. */
  outlets: count,
  outletsUnknown: count,
  incidents: count,
  /** Claims in which a report tells something itself. */
  narrated: count,
  questions: count,
  /** Claims of others that came through it, or that it says they make. */
  relays: count,
});
export type VoiceCounts = z.infer<typeof voiceCounts>;

export const voiceRow = z.object({
  ...voiceBrief.shape,
  naming: z.enum(namings),
  counts: voiceCounts,
  /** Where it is first heard, and the words that stand there for it; null where it says nothing. */
  first: z.nullable(z.object({ label: text, paragraph: count, words: maybe })),
  /** EDTF date of the latest report that has a date and a claim of it. */
  latest: maybe,
});
export type VoiceRow = z.infer<typeof voiceRow>;

const facet = <T extends z.core.$ZodType>(value: T) => list(z.object({ value, count }));

export const voiceListSeen = z.object({
  rows: list(voiceRow),
  total: count,
  facets: z.object({
    naming: facet(z.enum(namings)),
    kind: facet(z.enum(voiceKinds)),
    party: list(z.object({ value: text, name: text, count })),
  }),
  /** Counted over the whole case, whatever the filters say; `nobody` counts claims, the others voices. */
  apart: z.object({ anonymous: count, unresolved: count, ownWords: count, nobody: count }),
});
export type VoiceListSeen = z.infer<typeof voiceListSeen>;

/** A place in a report; the page has a table of its reports. */
export const spot = z.object({ report: text, paragraph: count, start: count, claim: maybe });
export type Spot = z.infer<typeof spot>;

/** A claim as its voice's page has it. Reports, incidents and voices are ids; the page has a table of each. */
export const saidSeen = z.object({
  claim: text,
  report: text,
  paragraph: count,
  start: count,
  pieces: list(quotePiece),
  source: maybe,
  cue: maybe,
  form: z.enum(claimForms),
  stance: z.enum(stances),
  hedged: z.boolean(),
  hedges: list(text),
  negated: z.boolean(),
  modality: z.enum(modalities),
  zone: z.enum(zoneKinds),
  /** Who speaks with it. */
  others: list(text),
  /** Through whom it came, nearest the speaker first. */
  via: list(text),
  /** Who says that it says this, innermost first: “the minister said the army insists”. */
  within: list(text),
  incident: maybe,
  answers: list(z.object({ question: text, answer: text, withdrawn: z.boolean() })),
  confidence: count,
  reasons: list(text),
});
export type SaidSeen = z.infer<typeof saidSeen>;

/** Words of one report that were read as the voice, and by which rules. */
export const readingSeen = z.object({
  ...spot.shape,
  /** The words as written; null where no words stand for the voice. */
  words: maybe,
  /** Why these words are this voice; empty where the ledger keeps only what all of them rest on. */
  reasons: list(text),
  /** `with`: named together with the first speaker; `via`: the claim came through it. */
  role: z.enum(['speaks', 'with', 'via']),
  times: count,
});
export type ReadingSeen = z.infer<typeof readingSeen>;

/** A question the voice answers: its own answers, earliest report first, and those of others. */
export const standSeen = z.object({
  id: text,
  kind: z.enum(questionKinds),
  text,
  relation: z.enum(relations),
  because: text,
  incident: maybe,
  own: list(z.object({ answer: text, withdrawn: z.boolean(), hedged: z.boolean(), spots: list(spot) })),
  others: list(
    z.object({ answer: text, withdrawn: z.boolean(), voices: list(text), spot: z.nullable(spot) }),
  ),
});
export type StandSeen = z.infer<typeof standSeen>;

/** Another voice and the claims it has in common with this one. */
export const companySeen = z.object({ voice: text, claims: count, spots: list(spot) });
export type CompanySeen = z.infer<typeof companySeen>;

export const voicePageSeen = z.object({
  /** Null: nobody is named for what is said. */
  voice: z.nullable(voiceSeen),
  naming: z.enum(namings),
  /** The institution that speaks or that the speaker belongs to: its voice where it has one, else its name on the list. */
  institution: z.nullable(z.object({ name: text, voice: maybe })),
  counts: voiceCounts,
  /** By date of publication, those without one last. */
  reports: list(reportRef),
  incidents: list(z.object({ id: text, title: text, when: whenSeen })),
  voices: list(voiceBrief),
  /** By date of publication, then in the order of the text. */
  said: list(saidSeen),
  readings: list(readingSeen),
  questions: list(standSeen),
  company: z.object({
    /** Through whom its words came, or who says that it says them. */
    through: list(companySeen),
    /** Whose words came through it, or of whom it says that they say something. */
    relays: list(companySeen),
    /** Who spoke with it. */
    together: list(companySeen),
  }),
});
export type VoicePageSeen = z.infer<typeof voicePageSeen>;
