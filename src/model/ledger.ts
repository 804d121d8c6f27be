// SPDX-License-Identifier: Apache-2.0
import type {
  Anonymity,
  ClaimId,
  ClaimReading,
  CopyId,
  DecisionId,
  FigureId,
  FigureReading,
  Happening,
  HappeningId,
  HappeningType,
  HeadCount,
  IncidentId,
  Issue,
  PlaceId,
  PlaceReading,
  Reason,
  Report,
  ReportId,
  Span,
  VoiceId,
  VoiceKind,
  WhenReading,
} from './model.ts';
import type { Question } from './questions.ts';
import type { Grade, Root } from './weighing.ts';

/* What is reconciled across reports, what people decided of it, and the ledger that holds it all. */

export interface Voice {
  readonly id: VoiceId;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly anonymous: boolean;
  readonly party: string | null;
  readonly anonymity: Anonymity;
  readonly count: HeadCount;
  readonly institution: string | null;
  /** Every form of words the reports use for it, sorted. */
  readonly names: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface Claim extends Omit<ClaimReading, 'speaker' | 'coSpeakers' | 'relays'> {
  readonly voice: VoiceId | null;
  readonly coVoices: readonly VoiceId[];
  readonly via: readonly VoiceId[];
  readonly incident: IncidentId | null;
}

export interface Figure extends FigureReading {
  readonly voice: VoiceId | null;
  readonly incident: IncidentId | null;
}

export interface Place extends Omit<PlaceReading, 'lat' | 'lon'> {
  readonly id: PlaceId;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** A passage: a span that also names its report. */
export interface Passage extends Span {
  readonly report: ReportId;
}

export type CopyKind = 'verbatim' | 'edited' | 'rewritten';

/** What can differ between two copies of a claim, in the order in which it is told. */
export const mutationKinds = [
  'attribution',
  'speaker',
  'anonymity',
  'hedge',
  'stance',
  'negation',
  'modality',
  'number',
  'modifier',
  'population',
] as const;
export type MutationKind = (typeof mutationKinds)[number];

/**
 * What became of it from the earlier copy to the later; `differs` when neither is known to be the earlier. Speakers are
 * promoted when a person becomes a body, a body the one it belongs to, or one person several.
 */
export const mutationChanges = ['lost', 'gained', 'promoted', 'demoted', 'changed', 'differs'] as const;
export type MutationChange = (typeof mutationChanges)[number];

/** One copy's side of a mutation. */
export interface MutationSide {
  readonly claim: ClaimId | null;
  readonly figure: FigureId | null;
  /** What was read here, in the ledger's terms: `hedged`, `plain`, `at-least`, `future`, a number, a speaker's name. */
  readonly value: string;
  /** The words that carry it; none where it is not there. */
  readonly words: readonly Span[];
}

/** What two copies say differently of one thing, where the words differ too. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly change: MutationChange;
  readonly a: MutationSide;
  readonly b: MutationSide;
  readonly reason: Reason;
}

export interface Copy {
  readonly id: CopyId;
  readonly kind: CopyKind;
  readonly a: Passage;
  readonly b: Passage;
  readonly similarity: number;
  readonly earlier: 'a' | 'b' | 'unknown';
  /** Boilerplate, a quote both carry, or a passage of running text. */
  readonly of: 'text' | 'quote' | 'boilerplate';
  /** The decision by which a person confirmed it; absent when nobody did. */
  readonly confirmed?: DecisionId;
  readonly reason: Reason;
  /** What changed between them in what is claimed; absent in ledgers written before it was looked for. */
  readonly mutations?: readonly Mutation[];
}

export interface IncidentMention {
  readonly report: ReportId;
  readonly span: Span;
  readonly claim: ClaimId | null;
  readonly happening: HappeningId;
}

export interface IncidentCounts {
  readonly reports: number;
  /** Named outlets; reports without a known outlet are counted in `outletsUnknown`. */
  readonly outlets: number;
  readonly outletsUnknown: number;
  /** The fewest independent words that can stand behind it. */
  readonly roots: number;
  /** Each possible root counted apart. */
  readonly rootsAtMost: number;
}

export interface Incident {
  readonly id: IncidentId;
  readonly title: string;
  readonly type: HappeningType;
  readonly when: WhenReading;
  readonly place: PlaceId | null;
  readonly origin: PlaceId | null;
  readonly background: boolean;
  readonly mentions: readonly IncidentMention[];
  readonly counts: IncidentCounts;
  readonly grade: Grade;
  /** Why these happenings are one thing. */
  readonly reasons: readonly Reason[];
  /** Incidents that look alike and are kept apart, and why. */
  readonly keptApart: readonly OtherIncident[];
  /** Incidents that may be the same, too little being known to join them: for a person to decide. */
  readonly suggested?: readonly OtherIncident[];
  /**
   * Mentions that are the same words in copies, where they are a report's own or an unnamed person's: who of them was
   * first is not known. Absent in ledgers written before it was kept.
   */
  readonly sameWords?: readonly (readonly HappeningId[])[];
  /** Mentions in a report’s own voice that are no source, and the reports whose attributed words each rests on; as above. */
  readonly resting?: readonly { readonly happening: HappeningId; readonly reports: readonly ReportId[] }[];
}

/** Another incident, and what the two have to do with each other. */
export interface OtherIncident {
  readonly incident: IncidentId;
  readonly reason: Reason;
}

export const decisionKinds = [
  'join-incidents',
  'split-incident',
  'join-voices',
  'split-voice',
  'confirm-copy',
  'refuse-copy',
  'withdraw',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What the words of a piece of evidence are: the trigger of a happening, the words for a voice, a copied passage. */
export const evidenceRoles = ['trigger', 'speaker', 'co-speaker', 'relay', 'passage'] as const;
export type EvidenceRole = (typeof evidenceRoles)[number];

/**
 * Words of a report that a decision rests on. They are found again by the report's bytes and their place in it, or by
 * the same words in the same sentence; never by an id, which a re-run may change.
 */
export interface Evidence extends Span {
  /** Hash of the report's captured bytes. */
  readonly sha256: string;
  /** The sentence they stand in; of a passage, the passage itself. */
  readonly sentence: Span;
  readonly as: EvidenceRole;
  /**
   * Which of the things decided on they belong to, from 0. Of a split, 0 is what was taken out and 1 the rest; of a
   * copy, 0 is its side `a` and 1 its side `b`.
   */
  readonly part: number;
}

/** What an analyst decided, as it stands in the journal: append-only and hash-chained. */
export interface DecisionMade {
  /** `d` and the number of its entry in the journal. */
  readonly id: DecisionId;
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: DecisionKind;
  /** Who decided; null when nobody said. */
  readonly by: string | null;
  readonly because: string;
  readonly evidence: readonly Evidence[];
  /** What the copy was that is confirmed or refused; null for other kinds. */
  readonly copy: Pick<Copy, 'kind' | 'similarity' | 'of'> | null;
  /** The decision that is taken back; null for other kinds. */
  readonly withdraws: DecisionId | null;
  /** What it changed when it was made, a line each. */
  readonly changed: readonly string[];
  /** Hash of its journal entry. */
  readonly hash: string;
}

/**
 * What a decision comes to in a ledger: it `holds`; `holds-in-part`, where later decisions or lost evidence leave only
 * some of it; is `overruled` by later ones; `withdrawn`; or `not-applicable`, since its evidence is not found.
 */
export const decisionStandings = [
  'holds',
  'holds-in-part',
  'overruled',
  'withdrawn',
  'not-applicable',
] as const;
export type DecisionStanding = (typeof decisionStandings)[number];

/** A decision and what it comes to now. */
export interface Decision extends DecisionMade {
  readonly standing: DecisionStanding;
  /** Why it stands so, in plain words. */
  readonly effect: string;
  /** How many pieces of its evidence are not found as they were. */
  readonly lost: number;
}

/** A list of places that was at hand when a pile was read, made from a country dump. */
export interface GazetteerUsed {
  readonly name: string;
  /** Base name of the dump it was made from. */
  readonly source: string;
  /** SHA-256 of the places as they are searched: with the same hash a pile is read alike. */
  readonly sha256: string;
  readonly places: number;
  /** Under what terms the dump may be used; null when nobody said. */
  readonly licence: string | null;
}

/** What made a ledger. `gazetteers` is absent when there were none beside those that come with sayso. */
export interface Generator {
  readonly name: 'sayso';
  readonly version: string;
  readonly gazetteers?: readonly GazetteerUsed[];
}

/** The finished ledger: what `sayso export --format ledger` prints. */
export interface Ledger {
  readonly format: 'sayso-ledger';
  readonly version: 1;
  readonly generator: Generator;
  readonly reports: readonly Report[];
  readonly voices: readonly Voice[];
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
  readonly copies: readonly Copy[];
  readonly incidents: readonly Incident[];
  readonly questions: readonly Question[];
  readonly roots: readonly Root[];
  readonly happenings: readonly Happening[];
  readonly decisions: readonly Decision[];
  readonly issues: readonly Issue[];
}
