// SPDX-License-Identifier: Apache-2.0
import type { HappeningType, PlaceReading, Precision } from '../../model/index.ts';

/** What a title is made of. */
export interface TitleParts {
  readonly type: HappeningType;
  /** Name of whoever acted, when all who name anyone agree. */
  readonly actor: string | null;
  /** What was struck or lost, as written, without its article. */
  readonly target: string | null;
  readonly place: PlaceReading | null;
  readonly origin: PlaceReading | null;
}

/** The ledger's own words for each type: with what was struck, and without. */
const phrases: Readonly<Record<HappeningType, readonly [alone: string, on: string]>> = {
  'air-strike': ['Air strike', 'Air strike on'],
  'drone-strike': ['Drone strike', 'Drone strike on'],
  'missile-strike': ['Missile strike', 'Missile strike on'],
  shelling: ['Shelling', 'Shelling of'],
  'armed-clash': ['Armed clash', 'Clash with'],
  bombing: ['Bombing', 'Bombing of'],
  'naval-attack': ['Attack at sea', 'Attack at sea on'],
  'aircraft-loss': ['Aircraft lost', 'Aircraft lost:'],
  'ship-loss': ['Ship lost', 'Ship lost:'],
  abduction: ['Abduction', 'Abduction of'],
  killing: ['Killing', 'Killing of'],
  deployment: ['Deployment', 'Deployment of'],
  withdrawal: ['Withdrawal', 'Withdrawal of'],
  capture: ['Capture', 'Capture of'],
  offensive: ['Offensive', 'Offensive against'],
  interception: ['Interception', 'Interception of'],
  'airspace-violation': ['Air-space violation', 'Air-space violation against'],
  displacement: ['Displacement', 'Displacement of'],
  protest: ['Protest', 'Protest against'],
  arrest: ['Arrest', 'Arrest of'],
  ceasefire: ['Ceasefire', 'Ceasefire with'],
  aid: ['Aid', 'Aid for'],
  exercise: ['Exercise', 'Exercise with'],
  'other-attack': ['Attack', 'Attack on'],
  'chemical-attack': ['Chemical attack', 'Chemical attack on'],
  riot: ['Riot', 'Riot against'],
  crackdown: ['Force used on protesters', 'Force used on'],
  beating: ['Beating', 'Beating of'],
  'sexual-violence': ['Sexual violence', 'Sexual violence against'],
  looting: ['Looting', 'Looting of'],
  'weapons-found': ['Weapons found', 'Weapons found:'],
  base: ['Base set up', 'Base set up:'],
  agreement: ['Agreement', 'Agreement with'],
  handover: ['Handover', 'Handover of'],
  regrouping: ['Armed group regrouped', 'Armed group regrouped:'],
};

const at: Readonly<Partial<Record<Precision, string>>> = {
  site: 'at',
  street: 'in',
  'near-settlement': 'near',
  sea: 'in the',
};

const loose: ReadonlySet<Precision> = new Set<Precision>(['area', 'country', 'sea', 'none']);

/**
 * A plain title: what, on what, where, from where, by whom. Only what the reports agree on is in it; a whole country
 * adds nothing to where a thing was launched from.
 */
export function titleOf({ type, actor, target, place, origin }: TitleParts): string {
  const [alone, on] = phrases[type];
  const parts = [target === null ? alone : `${on} ${target}`];
  const wide = origin !== null && place !== null && loose.has(place.precision);
  if (place !== null && place.name !== target && !wide)
    parts.push(`${at[place.precision] ?? 'in'} ${place.name}`);
  if (origin !== null) parts.push(`from ${origin.precision === 'sea' ? 'the ' : ''}${origin.name}`);
  const title = parts.join(' ');
  return actor === null ? title : `${title}, by ${actor}`;
}
