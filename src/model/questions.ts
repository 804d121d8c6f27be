// SPDX-License-Identifier: Apache-2.0
import type {
  ClaimId,
  Edtf,
  FigureId,
  FigureScope,
  HappeningId,
  IncidentId,
  Outcome,
  QuestionId,
  ReportId,
  RootId,
  Stance,
  VoiceId,
} from './model.ts';

/* What is asked of an incident or of a campaign, who answers what, and how the answers go together. */

export const questionKinds = [
  'responsibility',
  'outcome',
  'target',
  'toll-killed',
  'toll-injured',
  'count',
  'place',
  'time',
  'means',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const relations = [
  'agree',
  'conflict',
  'compatible',
  'narrower',
  'broader',
  'different-period',
  'retracts',
  'cannot-tell',
  'one-position',
  'no-answer',
] as const;
export type Relation = (typeof relations)[number];

/** From the relation that most needs a reader's eye to the one that least does. */
export const relationsByUrgency: readonly Relation[] = [
  'conflict',
  'retracts',
  'cannot-tell',
  'different-period',
  'narrower',
  'broader',
  'compatible',
  'agree',
  'one-position',
  'no-answer',
];

/** Figures of one sheet that count over one time, of the same people, of one point of what happened. */
export interface NumberLane {
  readonly scope: FigureScope;
  readonly period: Edtf | null;
  readonly population: string | null;
  /** Of things sent: what became of those counted; null where they are counted as sent, and for all else. */
  readonly outcome: Outcome | null;
  /** Whether they count some only: sub-totals of others. */
  readonly part: boolean;
  /** By the dates of their reports where they have any, then in the order of the ledger. */
  readonly figures: readonly FigureId[];
}

export const numberResults = [
  'exceeds',
  'falls',
  'cannot-tell',
  'other-period',
  'rises',
  'leaves-rest',
  'within',
  'adds-up',
] as const;
/**
 * What a sum or a comparison comes to: the parts are `within` the whole, `adds-up` to it, `leaves-rest` of it, or
 * `exceeds` it; a count `rises` or `falls` from report to report; figures are of an `other-period` and not compared.
 */
export type NumberResult = (typeof numberResults)[number];

/** One piece of arithmetic over figures, as it can be done again by hand. */
export interface NumberCheck {
  readonly result: NumberResult;
  /** The arithmetic in figures: `45 + 43 = 88, told: 88`. */
  readonly sum: string;
  readonly parts: readonly FigureId[];
  /** What they are held against; null where figures are only laid side by side. */
  readonly whole: FigureId | null;
  readonly rule: string;
  readonly because: string;
}

/** What the reports count in answer to a question, laid side by side with its arithmetic. */
export interface NumberSheet {
  readonly lanes: readonly NumberLane[];
  /** Those that most need a reader's eye first. */
  readonly checks: readonly NumberCheck[];
  /** How many checks there are beyond those listed. */
  readonly checksLeftOut: number;
}

/** Relations that two positions can stand in; the others are of a question that nobody answers twice. */
export type PairRelation = Exclude<Relation, 'one-position' | 'no-answer'>;

/** One answer to a question and who gives it. */
export interface Position {
  readonly voices: readonly VoiceId[];
  readonly answer: string;
  readonly claims: readonly ClaimId[];
  readonly figures: readonly FigureId[];
  readonly roots: number;
  readonly rootsAtMost: number;
  readonly hedged: boolean;
  /** Ids of the roots behind it. */
  readonly rootIds: readonly RootId[];
  /** The days on which it was first and last given, by the dates of the reports; null when none of them has one. */
  readonly given?: { readonly first: Edtf; readonly last: Edtf } | null;
  /** Positions of the question, by their number from 0, whose answer this one rejects. */
  readonly rejects?: readonly number[];
  /** Where reports give it in their own words, which no claim holds, in the order of the reports. */
  readonly told?: readonly OwnTelling[];
}

/** A report's own words for an answer. */
export interface OwnTelling {
  readonly report: ReportId;
  readonly happening: HappeningId;
  /** The figure that gives it; null when no number is asked for. */
  readonly figure: FigureId | null;
  /** The outlet's; null when the outlet is not known. */
  readonly voice: VoiceId | null;
}

/** What one side of a pair rests on: the words of one report that are held against the other side's. */
export interface PairSide {
  readonly report: ReportId;
  readonly happening: HappeningId;
  readonly claim: ClaimId | null;
  readonly figure: FigureId | null;
}

/** How two positions of a question go together. */
export interface PositionPair {
  /** Numbers of the two positions in their question, from 0, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly relation: PairRelation;
  readonly rule: string;
  readonly because: string;
  /** The one of the two that whoever gave both has left behind; null when nobody has, or which is not known. */
  readonly leftBehind: number | null;
  /** Of each side the words that make the relation what it is; empty for what no report's words give. */
  readonly inputs: readonly PairSide[];
}

/** A claim that was asked a question and refuses it, or says that it is not known. */
export interface Refusal {
  readonly claim: ClaimId;
  readonly voices: readonly VoiceId[];
  readonly stance: Stance;
}

export interface Question {
  readonly id: QuestionId;
  /** Null: a question of the whole campaign. */
  readonly incident: IncidentId | null;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly positions: readonly Position[];
  readonly relation: Relation;
  readonly rule: string;
  readonly because: string;
  /** What each side rests on, in order. */
  readonly inputs: readonly string[];
  readonly wouldChange: readonly string[];
  /** Voices named as acting in the incident, or whose side is, that give no answer. */
  readonly unanswered: readonly string[];
  /** How any two positions go together, those that most need a reader's eye first. Not all where there are very many. */
  readonly pairs?: readonly PositionPair[];
  /** How many pairs there are beyond those listed. */
  readonly pairsLeftOut?: number;
  /** Who refused to answer, or said that it is not known. */
  readonly refusals?: readonly Refusal[];
  /** Of a question that asks for a number: every figure, by the time it counts over, and the arithmetic. */
  readonly numbers?: NumberSheet;
}
