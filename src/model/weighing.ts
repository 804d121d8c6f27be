// SPDX-License-Identifier: Apache-2.0
import type {
  ClaimId,
  HappeningId,
  IncidentId,
  Reason,
  ReportId,
  RootId,
  VoiceId,
  VoiceKind,
} from './model.ts';

/* Whose words an incident rests on, and how well it is reported by them. */

/** What kind of source a root is; how far it stands on its own follows from it. */
export const sourceKinds = [
  'body',
  'person',
  'eyewitness',
  'unnamed-of-side',
  'unnamed',
  'outlet-cited',
  'on-the-spot',
  'narration',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `nothing`: the words ask, promise, warn, suppose or decline; nobody's word for what happened. */
export type Saying = 'so' | 'not-so' | 'nothing';

/** The source a root is, as it was sorted: with it an incident can be weighed again without some of its reports. */
export interface RootSource {
  readonly kind: SourceKind;
  readonly says: Saying;
  /** Side it speaks for, or null. */
  readonly side: string | null;
  /** What its speakers are called, folded, where that is known of nobody: another report's “hill militia” may be another. */
  readonly callings: readonly string[];
  /** What speaks: a government, an armed group …; null where nobody is quoted, or nobody knows. */
  readonly speaker: VoiceKind | null;
  /** The state or party whose own outlet it is, and who states that. */
  readonly affiliation: { readonly actor: string; readonly statedBy: string } | null;
  /** The mentions whose words these are. */
  readonly happenings: readonly HappeningId[];
}

export type Independence = 'independent' | 'dependent' | 'cannot-tell';

/** Where a claim's words first come from. */
export interface Root {
  readonly id: RootId;
  readonly incident: IncidentId;
  readonly voice: VoiceId | null;
  readonly claims: readonly ClaimId[];
  readonly reports: readonly ReportId[];
  readonly independence: Independence;
  /** The root this one may be the same as, when it cannot be told or depends on it. */
  readonly foldsInto: RootId | null;
  readonly because: string;
  /** Absent in ledgers written before it was kept. */
  readonly source?: RootSource;
}

/** What the rule of a grade counted: how many, and which, by their ids. */
export interface GradeInput {
  /** A measure of the codebook of grades. */
  readonly measure: string;
  readonly count: number;
  readonly ids: readonly string[];
}

/** What would become of a grade without some of the roots. */
export interface Fragility {
  /** The grade without each root alone, in the order of the roots. */
  readonly without: readonly { readonly root: RootId; readonly value: string; readonly rule: string }[];
  /** The fewest roots without which the grade is another, and which; null when none of those tried changes it. */
  readonly fewest: { readonly roots: readonly RootId[]; readonly value: string } | null;
  /** How many roots at once were left out at most, and of how many. */
  readonly because: Reason;
}

export interface Grade {
  /** Name and version of the scale. */
  readonly scale: string;
  readonly value: string;
  readonly rule: string;
  readonly because: string;
  readonly wouldChange: readonly string[];
  /** Here and below: absent in ledgers written before it was kept. */
  readonly inputs?: readonly GradeInput[];
  readonly fragility?: Fragility;
  /** The same incident on the other scales in force; these have no `others` themselves. */
  readonly others?: readonly Grade[];
}
