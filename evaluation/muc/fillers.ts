// SPDX-License-Identifier: Apache-2.0
import { bestAssignment } from '../tasks/assignment.ts';
import type { MucFiller, MucRole } from './keys.ts';

/** A filler of ours: one thing in one role, told by one string. */
export interface FoundFiller {
  readonly role: MucRole;
  readonly words: string;
}

export interface FillerTally {
  readonly right: number;
  /** Fillers the key wants: all that are required, and optional ones that were found. */
  readonly wanted: number;
  readonly found: number;
}

/** How many fillers of one role an assignment may hold before optional ones would outweigh a required one. */
const weight = 1000;

/**
 * Counts the fillers of one role of one document: each of the key's is paired with at most one of ours that is the same
 * ({@link isSameFiller}), so that as many as can be are right, required ones before optional ones.
 */
export function countFillers(key: readonly MucFiller[], found: readonly FoundFiller[]): FillerTally {
  const gain = key.map((wanted) =>
    found.map(({ words }) => {
      const same = wanted.strings.some((each) => isSameFiller(wanted.role, words, each));
      return same ? (wanted.required ? weight : 1) : 0;
    }),
  );
  const sum = bestAssignment(gain);
  const [required, optional] = [Math.floor(sum / weight), sum % weight];
  const wanted = key.filter((each) => each.required).length + optional;
  return { right: required + optional, wanted, found: found.length };
}

/**
 * Whether two strings name the same filler. They do when their head nouns are the same word, number aside (after
 * Patwardhan and Riloff 2007); names of bodies, whose heads are "front" and "army", when all the words of the shorter
 * one stand in the other.
 */
export function isSameFiller(role: MucRole, a: string, b: string): boolean {
  if (role === 'organisation') return holdsAll(wordsOf(a), wordsOf(b)) || holdsAll(wordsOf(b), wordsOf(a));
  const heads = headsOf(a);
  return headsOf(b).some((head) => heads.includes(head));
}

const empty: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'de', 'del', 'la', 'and', 'for']);

/** The words that tell, in small letters and the singular. */
function wordsOf(words: string): readonly string[] {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.filter((word) => !empty.has(word) && word !== 's').map(singular);
}

const holdsAll = (all: readonly string[], some: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

const singular = (word: string): string =>
  /(?:[^su]s)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;

/** Where a noun phrase goes on after its head. */
const after =
  /[,;:[(]|\s(?:of|in|on|at|from|to|with|by|for|near|who|whom|that|which|where|wearing|armed|belonging|under|between|against|outside|inside|and|or)\s/i;

/** Nouns that only measure what follows with "of"; with them that counts too. */
const measures: ReadonlySet<string> = new Set([
  'one',
  'two',
  'three',
  'four',
  'several',
  'some',
  'group',
  'member',
  'number',
  'dozen',
  'hundred',
  'thousand',
  'column',
  'unit',
  'squad',
  'type',
  'kind',
  'stick',
  'charge',
]);

/** The head noun of a phrase, and, when it only measures, what it measures. */
export function headsOf(phrase: string): readonly string[] {
  const cut = after.exec(phrase.slice(1));
  const head = wordsOf(cut === null ? phrase : phrase.slice(0, cut.index + 1)).at(-1);
  if (head === undefined) return wordsOf(phrase).slice(-1);
  const measured = /\sof\s(.*)$/is.exec(phrase);
  return measures.has(head) && measured ? [head, ...headsOf(measured[1]!)] : [head];
}
