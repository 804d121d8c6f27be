// SPDX-License-Identifier: Apache-2.0
import { against, agrees, type Evidence } from './evidence.ts';
import type { Sides } from './sides.ts';
import { isOnceADay, isRare, isSeldom, typeLikeness } from './types.ts';
import type { Traits } from './units.ts';
import { areNewsApart, areNewsOfOneDay, isSameDay, timeEvidence } from './when.ts';
import { originEvidence, placeEvidence, smallTownOf } from './where.ts';

export interface Comparison {
  readonly evidence: readonly Evidence[];
  readonly score: number;
  readonly contradictions: readonly string[];
  readonly joins: boolean;
}

/** What ties two things beside what is told of them. */
export interface Ties {
  readonly copied: 'verbatim' | 'edited' | 'rewritten' | null;
  /** Both are told in one report. */
  readonly oneReport: boolean;
  /** The two reports share running text somewhere, so they are of the same days. */
  readonly shareText: boolean;
}

/** Points at which two mentions that agree on place and time are one incident. */
const enough = 7;

/**
 * Weighs whether two things told are one thing that happened. Wording is never weighed.
 *
 * To join, the types must go together, nothing may contradict (place, time, ships), something must agree on *where*
 * and something on *when*, and the points must reach a floor. A mark of its own, such as a shared number of dead, so
 * rare a loss, a ship's name, the full name of whoever was killed or a copied passage, can stand in.
 */
export function compare(a: Traits, b: Traits, sides: Sides, ties: Ties): Comparison {
  const { copied, oneReport, shareText } = ties;
  const times = timeEvidence(a, b, shareText);
  const evidence = [
    ...ofType(a, b),
    ...placeEvidence(a, b, rareLoss(a, b)),
    ...originEvidence(a, b, oneReport),
    ...times,
    ...(times.some(isSameDay) ? ofOneDay(a, b) : []),
    ...(areNewsOfOneDay(a, b) ? ofSmallTown(a, b) : []),
    ...ofActors(a, b, sides),
    ...ofTargets(a, b, sides, oneReport),
    ...ofMarks(a, b, areNewsApart(a, b) ? null : copied),
  ];
  const contradictions = evidence.filter(({ of }) => of === 'contradiction').map(({ words }) => words);
  const score = evidence.reduce((sum, { points }) => sum + points, 0);
  return {
    evidence,
    score,
    contradictions,
    joins: contradictions.length === 0 && isAnchored(evidence) && score >= enough,
  };
}

/**
 * Whether place and time are both spoken for. A mark stands for both when it is one of a kind, for the time when it is
 * rare (or the days are next to each other), and for the place only where the days are known to be the same.
 */
function isAnchored(evidence: readonly Evidence[]): boolean {
  const mark = Math.max(0, ...evidence.map(({ of, points }) => (of === 'mark' ? points : 0)));
  if (mark >= 3) return true;
  const dated = evidence.some(({ of, points }) => of === 'when' && points >= 2);
  const placed = agrees(evidence, 'where') || (dated && mark >= 1.5);
  const nextDay = evidence.some(({ of, points }) => of === 'when' && points < 0);
  return placed && (agrees(evidence, 'when') || mark >= (nextDay ? 2 : 2.5));
}

function ofType(a: Traits, b: Traits): readonly Evidence[] {
  const likeness = a.types.flatMap((one) => b.types.map((other) => typeLikeness(one, other)));
  if (likeness.includes('same')) {
    const type = a.types.find((one) => b.types.includes(one))!;
    return [{ points: isSeldom(type) ? 3 : 2, of: 'type', words: `both ${type}` }];
  }
  if (likeness.includes('kin'))
    return [{ points: 0.5, of: 'type', words: `${a.types[0]} and ${b.types[0]} can be one` }];
  return [against(`${a.types.join(', ')} is not ${b.types.join(', ')}`)];
}

function ofActors(a: Traits, b: Traits, sides: Sides): readonly Evidence[] {
  if (a.actors.length === 0 || b.actors.length === 0) return [];
  const shares = a.actors.some((one) => b.actors.some((other) => sides.sameSide(one, other)));
  return shares
    ? [{ points: 1, of: 'who', words: `done by ${sides.name(a.actors[0]!)}` }]
    : [{ points: -1.5, of: 'who', words: 'said of different actors' }];
}

function ofTargets(a: Traits, b: Traits, sides: Sides, oneReport: boolean): readonly Evidence[] {
  const party = a.targets.find((one) => b.targets.some((other) => sides.sameSide(one, other)));
  const word = a.targetWords.find((one) => b.targetWords.includes(one));
  return [
    ...(party === undefined ? [] : [ofObject(sides.name(party), 1, oneReport && rareLoss(a, b))]),
    ...(word === undefined ? [] : [ofObject(word, 0.5, rareLoss(a, b))]),
    ...(a.instruments.some((one) => b.instruments.includes(one))
      ? [{ points: 0.5, of: 'means' as const, words: 'the same means' }]
      : []),
  ];
}

function who(points: number, words: string): Evidence {
  return { points, of: 'who', words };
}

/** What was lost is a mark of its own where such losses are rare; what was struck is not. */
function ofObject(name: string, points: number, rare: boolean): Evidence {
  return rare
    ? { points: 2.5, of: 'mark', words: `so rare a loss, both of “${name}”` }
    : who(points, `both of “${name}”`);
}

function ofSmallTown(a: Traits, b: Traits): readonly Evidence[] {
  const town = smallTownOf(a, b);
  return town === null ? [] : [{ points: 1.5, of: 'where', words: `news of one day from ${town}` }];
}

/** What marks a thing out among those of its day: there is one a day at most, or one and the same thing was struck. */
function ofOneDay(a: Traits, b: Traits): readonly Evidence[] {
  const type = a.types.find((one) => isOnceADay(one) && b.types.includes(one));
  if (type !== undefined) return [{ points: 1.5, of: 'mark', words: `one ${type} a day at most` }];
  const thing = a.things.find((one) => b.things.includes(one));
  return thing === undefined ? [] : [{ points: 1.5, of: 'mark', words: `both struck “${thing}” that day` }];
}

function rareLoss(a: Traits, b: Traits): boolean {
  return a.types.some((type) => isRare(type) && b.types.includes(type));
}

/** Numbers that are divided by this are round: much is reported in fifties and hundreds. */
const round = 50;

/** What an equal number is worth, by its size: the larger, the less likely to be met twice, unless it is round. */
function worthOf(number: string): number {
  const size = sizeOf(number);
  if (size % round === 0) return 1.5;
  if (size >= 100) return 2.5;
  return size >= 10 ? 2 : size >= 5 ? 1.5 : 1;
}

function ofMarks(a: Traits, b: Traits, copied: string | null): readonly Evidence[] {
  const marks: Evidence[] = [];
  const number = a.numbers.filter((one) => b.numbers.includes(one)).sort((x, y) => sizeOf(y) - sizeOf(x))[0];
  if (number !== undefined) {
    marks.push({
      points: worthOf(number),
      of: 'mark',
      words: `both ${number.replace(':', ' ')}`,
    });
  }
  const killed = a.killed.find((one) => b.killed.includes(one));
  if (killed !== undefined) marks.push({ points: 5, of: 'mark', words: `both the killing of “${killed}”` });
  const platform = a.platforms.find((one) => b.platforms.includes(one));
  if (platform !== undefined) marks.push({ points: 3, of: 'mark', words: `both name ${platform}` });
  else if (a.platforms.length > 0 && b.platforms.length > 0) marks.push(against('other ships are named'));
  if (copied === 'rewritten')
    marks.push({ points: 2, of: 'mark', words: 'told in a passage possibly rewritten' });
  else if (copied !== null)
    marks.push({ points: 4, of: 'mark', words: 'told in the same words of one copied passage' });
  return marks;
}

function sizeOf(number: string): number {
  return Number(number.split(':')[1]);
}

/** Whether two things can still be one after each has been joined with others: only contradictions count. */
export function contradicts(a: Traits, b: Traits, sides: Sides): readonly string[] {
  return compare(a, b, sides, { copied: null, oneReport: false, shareText: false }).contradictions;
}
