// SPDX-License-Identifier: Apache-2.0
import type { Happening, HappeningType } from '../../model/index.ts';
import { placesAgree, type Sketch } from './sketches.ts';

/** Ways to attack; a report that calls one thing by two of these has one of the vague ones among them. */
const attacks: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'naval-attack',
  'other-attack',
  'killing',
  'chemical-attack',
]);
const vague: ReadonlySet<HappeningType> = new Set<HappeningType>(['other-attack', 'killing']);
const pairs: readonly (readonly [HappeningType, HappeningType])[] = [
  ['missile-strike', 'naval-attack'],
  ['armed-clash', 'offensive'],
  ['capture', 'offensive'],
  ['aircraft-loss', 'bombing'],
  ['armed-clash', 'other-attack'],
  ['armed-clash', 'killing'],
  ['ship-loss', 'naval-attack'],
  ['ship-loss', 'bombing'],
  ['ship-loss', 'killing'],
  ['ship-loss', 'other-attack'],
  ['aircraft-loss', 'killing'],
  ['chemical-attack', 'air-strike'],
  ['chemical-attack', 'shelling'],
  ['chemical-attack', 'bombing'],
  ['riot', 'protest'],
  ['riot', 'armed-clash'],
  ['riot', 'looting'],
  ['crackdown', 'protest'],
  ['crackdown', 'killing'],
  ['crackdown', 'arrest'],
  ['crackdown', 'other-attack'],
  ['ceasefire', 'agreement'],
  ['handover', 'withdrawal'],
  ['handover', 'capture'],
  ['base', 'deployment'],
];

export function isAttack(type: HappeningType): boolean {
  return attacks.has(type);
}

/** Whether one report can call one thing by both types. */
function typesAgree(a: HappeningType, b: HappeningType): boolean {
  if (a === b) return true;
  if (attacks.has(a) && attacks.has(b)) return vague.has(a) || vague.has(b) || isPair(a, b);
  return isPair(a, b);
}

function isPair(a: HappeningType, b: HappeningType): boolean {
  return pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/** Why two happenings of one report cannot be one thing; null when nothing speaks against it. */
export function contradiction(a: Sketch, b: Sketch): string | null {
  const [x, y] = [a.happening, b.happening];
  if (!typesAgree(x.type, y.type)) return 'other types';
  if (!isReal(x) || !isReal(y)) return 'one is not told as having happened';
  if (differ(x.actorParty, y.actorParty)) return 'other actors';
  if (differ(x.targetParty, y.targetParty)) return 'other targets';
  if (!placesAgree(x.placeReading, y.placeReading) && !isFlight(x) && !isFlight(y)) return 'other places';
  return timesAgree(x, y) ? null : 'other times';
}

/** Where a missile came down, or what it flew over, need not be where it was sent. */
function isFlight({ outcome, actor, target, instrument }: Happening): boolean {
  if (instrument !== null && actor === null && target === null) return true;
  return outcome === 'crashed' || outcome === 'missed' || outcome === 'intercepted' || outcome === 'failed';
}

function isReal({ modality }: Happening): boolean {
  return modality === 'actual' || modality === 'historical';
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function timesAgree(a: Happening, b: Happening): boolean {
  const [x, y] = [boundsOf(a.whenReading.value), boundsOf(b.whenReading.value)];
  if (x && y) return x.from <= y.to && y.from <= x.to;
  const [day, other] = [a.whenReading.weekday, b.whenReading.weekday];
  return day === null || other === null || day === other;
}

interface Bounds {
  readonly from: string;
  readonly to: string;
}

/** First and last day an EDTF value allows, as text that sorts in order; null without a year. */
export function boundsOf(value: string | null): Bounds | null {
  if (value === null || value.includes('X')) return null;
  const [first, last] = value.replace(/[~?%]/gu, '').split('/');
  if (!first || !/^\d{4}/u.test(first)) return null;
  return {
    from: first.padEnd(10, '-01').slice(0, 10),
    to: `${last ?? first}${(last ?? first).length === 4 ? '-12-31' : '-31'}`.slice(0, 10),
  };
}
