// SPDX-License-Identifier: Apache-2.0
import {
  byCodeUnits,
  type ClaimId,
  type ClaimReading,
  type FigureId,
  type NumberSheet,
  type PairRelation,
  type QuestionKind,
  type Relation,
  type Voice,
  type VoiceId,
} from '../../model/index.ts';
import type { Days } from '../cluster/days.ts';
import { groupBy } from '../cluster/groups.ts';
import type { Telling } from '../root/tellings.ts';

/** One voice's answer to a question, before equal answers are put together. */
export interface Answer<T = unknown> {
  /** Equal keys are one position. */
  readonly key: string;
  /** For people to read. */
  readonly text: string;
  readonly value: T;
  /** True when the answer only rejects what `value` says. */
  readonly denies: boolean;
  readonly voices: readonly VoiceId[];
  /** The voices themselves, as far as they are known. */
  readonly speakers: readonly Voice[];
  /** Voices it came through. */
  readonly via: readonly Voice[];
  /** Keys of all who may have been first to give it, its voices among them: answers that share one are one word. */
  readonly firstSayers: readonly string[];
  readonly claim: ClaimId | null;
  readonly figure: FigureId | null;
  readonly hedged: boolean;
  /** When the report that gives it came out, or that version of it. */
  readonly published: Days | null;
  /** The telling that gives it. */
  readonly telling: Telling | null;
}

/** All who give one answer. */
export interface Stand<T = unknown> {
  readonly key: string;
  readonly text: string;
  readonly value: T;
  readonly denies: boolean;
  readonly answers: readonly Answer<T>[];
  readonly voices: readonly VoiceId[];
  /** Nobody gives it flatly. */
  readonly hedged: boolean;
}

/** How two stands go together, with the rule that says so. */
export interface Related {
  readonly relation: PairRelation;
  readonly rule: string;
  readonly because: string;
  /** The two answers, one of each stand, that make it so; absent where any two do. */
  readonly at?: Opposed;
  /** Whether one of the two rejects what the other says. */
  readonly denies?: boolean;
  /** The one of the two stands that whoever gave both has left behind. */
  readonly leftBehind?: 'a' | 'b' | null;
}

/** An answer of one stand held against one of another. */
export interface Opposed {
  readonly one: Answer;
  readonly other: Answer;
}

/** A claim that refuses to answer, or says that it is not known, and whose it is. */
export interface Refused {
  readonly claim: ClaimReading;
  readonly voices: readonly VoiceId[];
}

/** A question as a kind asks it: its answers, and how any two different ones go together. */
export interface Asked<T> {
  readonly kind: QuestionKind;
  /** Tells questions of one kind and incident apart (the quantity, the population); may be empty. */
  readonly about: string;
  readonly text: string;
  readonly answers: readonly Answer<T>[];
  /** Claims that were asked this and refuse, or say that it is not known. */
  readonly refusals?: readonly Refused[];
  /** Of a question that asks for a number. */
  readonly numbers?: NumberSheet;
  readonly relate: (a: Stand<T>, b: Stand<T>) => Related;
  /** What would change the relation, for people. */
  readonly wouldChange: (relation: Relation) => readonly string[];
}

/** Puts equal answers together, in order of their keys. */
export function standsOf<T>(answers: readonly Answer<T>[]): readonly Stand<T>[] {
  return [...groupBy(answers, ({ key }) => key)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([key, members]) => ({
      key,
      text: [...members.map(({ text }) => text)].sort(byCodeUnits)[0]!,
      value: members[0]!.value,
      denies: members.every(({ denies }) => denies),
      answers: members,
      voices: [...new Set(members.flatMap(({ voices }) => voices))].sort(byCodeUnits),
      hedged: members.every(({ hedged }) => hedged),
    }));
}

/** The one answer both stands speak to is rejected by one of them. */
export function denial<T>(
  a: Stand<T>,
  b: Stand<T>,
): { readonly denier: Stand<T>; readonly other: Stand<T> } | null {
  if (a.denies === b.denies) return null;
  return a.denies ? { denier: a, other: b } : { denier: b, other: a };
}

/**
 * Whether every voice of a stand also holds the other: one speaker, two answers. An outlet that only tells what it
 * also attributes is not counted as a speaker beside the one it quotes.
 */
export function sameSpeakers(a: Stand, b: Stand): boolean {
  const speakers = speakersOf(a);
  const others = speakersOf(b);
  return speakers.length > 0 && speakers.every((voice) => others.includes(voice));
}

function speakersOf({ answers, voices }: Stand): readonly VoiceId[] {
  const quoted = answers.filter(({ claim }) => claim !== null).flatMap((answer) => answer.voices);
  return quoted.length > 0 ? quoted : voices;
}

/** Whether every answer of one came out after every answer of the other; null when dates do not tell. */
export function isLater(a: Stand, b: Stand): boolean | null {
  const daysA = a.answers.map(({ published }) => published);
  const daysB = b.answers.map(({ published }) => published);
  if (daysA.includes(null) || daysB.includes(null)) return null;
  const first = (days: readonly (Days | null)[]) => Math.min(...days.map((day) => day!.from));
  const last = (days: readonly (Days | null)[]) => Math.max(...days.map((day) => day!.to));
  if (first(daysA) > last(daysB)) return true;
  return last(daysA) < first(daysB) ? false : null;
}
