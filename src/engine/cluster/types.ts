// SPDX-License-Identifier: Apache-2.0
import type { HappeningType } from '../../model/index.ts';

/**
 * Types that writers use for one and the same thing: what one report calls shelling another calls an attack. A type
 * not listed under another is never the same incident as it.
 */
const kin: Readonly<Record<HappeningType, readonly HappeningType[]>> = {
  'air-strike': ['drone-strike', 'missile-strike', 'bombing', 'shelling', 'killing', 'other-attack'],
  'drone-strike': ['air-strike', 'missile-strike', 'bombing', 'killing', 'other-attack'],
  'missile-strike': [
    'air-strike',
    'drone-strike',
    'shelling',
    'naval-attack',
    'killing',
    'ship-loss',
    'other-attack',
  ],
  shelling: ['air-strike', 'missile-strike', 'bombing', 'armed-clash', 'killing', 'other-attack'],
  'armed-clash': ['shelling', 'offensive', 'capture', 'killing', 'riot', 'other-attack'],
  bombing: ['air-strike', 'drone-strike', 'shelling', 'aircraft-loss', 'killing', 'other-attack'],
  'chemical-attack': ['air-strike', 'missile-strike', 'shelling', 'bombing', 'killing', 'other-attack'],
  'naval-attack': ['missile-strike', 'ship-loss', 'killing', 'other-attack'],
  'aircraft-loss': ['bombing', 'interception', 'killing', 'other-attack'],
  'ship-loss': ['missile-strike', 'naval-attack', 'killing', 'other-attack'],
  abduction: ['arrest', 'other-attack'],
  killing: [
    'air-strike',
    'drone-strike',
    'missile-strike',
    'shelling',
    'armed-clash',
    'bombing',
    'naval-attack',
    'aircraft-loss',
    'ship-loss',
    'other-attack',
  ],
  deployment: ['base'],
  base: ['deployment'],
  withdrawal: ['handover'],
  capture: ['armed-clash', 'offensive', 'handover'],
  handover: ['capture', 'withdrawal'],
  offensive: ['armed-clash', 'capture', 'other-attack'],
  interception: ['aircraft-loss'],
  'airspace-violation': [],
  displacement: [],
  protest: ['riot', 'crackdown'],
  riot: ['protest', 'crackdown', 'looting', 'armed-clash', 'beating', 'killing', 'other-attack'],
  crackdown: ['protest', 'riot', 'arrest', 'beating', 'killing', 'other-attack'],
  beating: ['riot', 'crackdown', 'other-attack'],
  'sexual-violence': ['other-attack'],
  looting: ['riot', 'other-attack'],
  arrest: ['abduction', 'crackdown'],
  'weapons-found': ['interception'],
  ceasefire: ['agreement'],
  agreement: ['ceasefire'],
  regrouping: [],
  aid: [],
  exercise: [],
  'other-attack': [
    'air-strike',
    'drone-strike',
    'missile-strike',
    'shelling',
    'armed-clash',
    'bombing',
    'naval-attack',
    'aircraft-loss',
    'ship-loss',
    'abduction',
    'killing',
    'offensive',
  ],
};

/** Things rare enough that country and kind of object tell which one is meant, even without a date. */
const rare: ReadonlySet<HappeningType> = new Set<HappeningType>(['aircraft-loss', 'ship-loss']);

/** Things that do not happen every day at one place, even in a war: of one kind they are likelier to be one. */
const seldom: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'bombing',
  'chemical-attack',
  'naval-attack',
  'aircraft-loss',
  'ship-loss',
  'abduction',
  'riot',
  'crackdown',
  'sexual-violence',
  'weapons-found',
  'ceasefire',
  'agreement',
  'handover',
]);

/** Things of which a war sees one a day at most: the day tells which one is meant. */
const onceADay: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'chemical-attack',
  'ceasefire',
  'agreement',
  'aircraft-loss',
  'ship-loss',
]);

/** Types that say how a thing was done; the others say what came of it, or little. Titles prefer the first. */
const vague: ReadonlySet<HappeningType> = new Set<HappeningType>(['other-attack', 'killing']);

export type TypeLikeness = 'same' | 'kin' | 'other';

export function typeLikeness(a: HappeningType, b: HappeningType): TypeLikeness {
  if (a === b) return 'same';
  return kin[a].includes(b) || kin[b].includes(a) ? 'kin' : 'other';
}

export function isRare(type: HappeningType): boolean {
  return rare.has(type);
}

export function isSeldom(type: HappeningType): boolean {
  return seldom.has(type);
}

export function isOnceADay(type: HappeningType): boolean {
  return onceADay.has(type);
}

export function isVague(type: HappeningType): boolean {
  return vague.has(type);
}
