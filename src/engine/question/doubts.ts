// SPDX-License-Identifier: Apache-2.0
import type { Voice, VoiceKind } from '../../model/index.ts';
import { isRebuttal } from '../root/tellings.ts';
import type { Answer } from './answers.ts';

/** Why two answers that cannot both hold may still be no contradiction of two voices. */
export interface Doubt {
  readonly rule: string;
  readonly because: string;
}

export type Doubting = (one: Answer, other: Answer) => Doubt | null;

/** Of all that can make a contradiction doubtful, the first that does. */
export function doubtsOf(...doubting: readonly Doubting[]): Doubting {
  return (one, other) => {
    for (const doubt of doubting) {
      const found = doubt(one, other);
      if (found !== null) return found;
    }
    return null;
  };
}

/** Said with a hedge, which contradicts nothing. */
export const hedgeDoubt: Doubting = ({ hedged }, other) =>
  hedged || other.hedged
    ? {
        rule: 'question.hedged@1',
        because: 'one side is only said with a hedge, which contradicts nothing',
      }
    : null;

/**
 * Whether two voices of one report may be one: a report often says "a monitor" in its first lines and gives the name
 * below; or whether one of them only passes on what the other says.
 */
export const voiceDoubt: Doubting = (one, other) => {
  if (one.telling === null || one.telling.report !== other.telling?.report) return null;
  for (const a of one.speakers) {
    for (const b of other.speakers) {
      if (mayBeOne(a, b)) {
        const because = `“${a.name}” and “${b.name}” of one report may be one voice`;
        return { rule: 'question.may-be-one-voice@1', because };
      }
    }
  }
  // Who tells of words to rebut them passes them on, but not as his own.
  if ([one, other].some(({ telling }) => telling !== null && isRebuttal(telling))) return null;
  return passesOn(one, other) ?? passesOn(other, one);
};

/** Kinds that can be called first by what they are and then by name. Of people there may be many of a kind. */
const calledByKind: ReadonlySet<VoiceKind> = new Set<VoiceKind>([
  'monitor',
  'media',
  'document',
  'organisation',
  'official',
  'government',
  'armed-group',
]);

function mayBeOne(a: Voice, b: Voice): boolean {
  const bothUnknown = a.kind === 'unknown' && a.anonymous && b.anonymous;
  const known = calledByKind.has(a.kind) && (a.anonymous || b.anonymous);
  if (a.kind !== b.kind || !(known || bothUnknown)) return false;
  return goTogether(a.party, b.party) && goTogether(a.institution, b.institution);
}

function goTogether(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

function passesOn(relaying: Answer, said: Answer): Doubt | null {
  const relay = relaying.speakers.find((speaker) => said.via.some((via) => isCalledAs(via, speaker)));
  return relay === undefined
    ? null
    : { rule: 'question.passes-on@1', because: `${relay.name} passes on what the other says` };
}

/** The relay itself, or one that is only called by its kind ("the agency"). */
function isCalledAs(via: Voice, speaker: Voice): boolean {
  if (via.id === speaker.id) return true;
  return via.anonymity !== 'named' && via.kind === speaker.kind && calledByKind.has(via.kind);
}
