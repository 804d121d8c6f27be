// SPDX-License-Identifier: Apache-2.0
import type { Anonymity, HeadCount, Speaker, VoiceKind } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import type { Sides } from '../../cluster/sides.ts';
import type { Draft } from './drafts.ts';

/** How two copies' speakers of one claim differ. */
export interface SpeakersDiffer {
  readonly kind: 'speaker' | 'anonymity';
  readonly change: Draft['change'];
  readonly because: string;
}

const humans: ReadonlySet<VoiceKind> = new Set(['official', 'person', 'eyewitness']);
const bodies: ReadonlySet<VoiceKind> = new Set(['government', 'armed-group', 'organisation', 'monitor']);

/**
 * Holds the speakers of one claim in two copies against each other; null when they are one, or when that cannot be
 * told from their words.
 */
export function speakersDiffer(a: Speaker, b: Speaker, sides: Sides): SpeakersDiffer | null {
  if (isSame(a, b)) return null;
  const [humanA, humanB] = [isHuman(a), isHuman(b)];
  if (humanA && humanB) return peopleDiffer(a, b);
  if (humanA && bodies.has(b.kind)) return speaker('promoted', 'a person in one copy, a body in the other');
  if (bodies.has(a.kind) && humanB) return speaker('demoted', 'a person in one copy, a body in the other');
  if (a.kind === 'unknown' || b.kind === 'unknown') return null;
  return bodiesDiffer(a, b, sides);
}

function speaker(change: Draft['change'], because: string): SpeakersDiffer {
  return { kind: 'speaker', change, because };
}

/** Somebody whose kind is unknown is a person when unnamed: “a source”. */
function isHuman({ kind, anonymity }: Speaker): boolean {
  return humans.has(kind) || (kind === 'unknown' && anonymity === 'anonymous');
}

/** One key, one name, one name within the other, or one body under two names. */
function isSame(a: Speaker, b: Speaker): boolean {
  if (a.key !== null && a.key === b.key) return true;
  if (a.anonymity === b.anonymity && (isShorter(a.name, b.name) || isSpelling(a.name, b.name)))
    return a.count === b.count;
  return isBodyOf(a, b.institution) && isBodyOf(b, a.institution);
}

function isBodyOf({ kind, institution }: Speaker, other: string | null): boolean {
  return bodies.has(kind) && institution !== null && institution === other;
}

/** Whether one phrase has all the words of the other: “the ministry” and “the defence ministry”. */
export function isShorter(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsIn(a), wordsIn(b)];
  return sharedBy(wordsA, wordsB) === Math.min(wordsA.size, wordsB.size);
}

/** Whether most of their words are the same: one long name, spelt in two ways. */
function isSpelling(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsIn(a), wordsIn(b)];
  return sharedBy(wordsA, wordsB) * 2 > Math.max(wordsA.size, wordsB.size);
}

/** Articles and other small words tell no name from another. */
const shortestTelling = 4;

function wordsIn(phrase: string): ReadonlySet<string> {
  const words = foldName(phrase).split(' ');
  const telling = words.filter((word) => word.length >= shortestTelling);
  return new Set(telling.length > 0 ? telling : words);
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

const openness: Readonly<Record<Anonymity, number>> = { anonymous: 0, 'role-only': 1, named: 2 };
const number: Readonly<Record<HeadCount, number>> = { unknown: 0, one: 1, two: 2, several: 3 };

function peopleDiffer(a: Speaker, b: Speaker): SpeakersDiffer {
  const more = openness[b.anonymity] - openness[a.anonymity];
  if (more !== 0) {
    const change = more > 0 ? 'lost' : 'gained';
    return { kind: 'anonymity', change, because: 'one copy says more of who speaks than the other' };
  }
  const [before, after] = [number[a.count], number[b.count]];
  if (before > 0 && after > 0 && before !== after) {
    return speaker(after > before ? 'promoted' : 'demoted', 'not as many speak in one copy as in the other');
  }
  return speaker('changed', 'somebody else speaks');
}

function bodiesDiffer(a: Speaker, b: Speaker, sides: Sides): SpeakersDiffer {
  if (a.institution !== null && b.institution !== null && a.institution !== b.institution) {
    if (sides.chain(a.institution).includes(b.institution))
      return speaker('promoted', 'a body in one copy, the one it belongs to in the other');
    if (sides.chain(b.institution).includes(a.institution))
      return speaker('demoted', 'a body in one copy, the one it belongs to in the other');
  }
  return speaker('changed', 'another body speaks');
}
