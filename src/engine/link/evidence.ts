// SPDX-License-Identifier: Apache-2.0
import type { NounClass } from '../../language/happenings.ts';
import type { HappeningType } from '../../model/index.ts';
import { isAttack } from './likeness.ts';
import { placesAgree, type RoleSketch, type Sketch } from './sketches.ts';

/** How many sentences back a toll without a cause of its own still belongs to the attack told before it. */
const tollReach = 3;
/** How many sentences back a noun that points back is followed. */
const anaphorReach = 12;

type Rule = (now: Sketch, before: Sketch) => string | null;

/**
 * What makes two happenings of one report, that nothing keeps apart, one thing. In order of strength; each gives its
 * reason in plain words.
 */
export const rules: readonly Rule[] = [
  sameSalvo,
  namedWeapon,
  lostCraft,
  broughtAbout,
  sameStatement,
  pointsBack,
  sameTargets,
  toll,
  retold,
  headline,
];

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

const weapons: ReadonlySet<NounClass> = new Set(['missile', 'rocket', 'torpedo', 'drone', 'weapon-thing']);

/** "the village of Tuva" after "the village of Orsk". */
function namedOtherwise(a: RoleSketch | null, b: RoleSketch | null): boolean {
  if (a === null || b === null || a.names.length === 0 || b.names.length === 0) return false;
  return !shares(a.names, b.names);
}

function weaponNouns(role: RoleSketch | null): boolean {
  return role !== null && [...role.classes].some((name) => weapons.has(name));
}

/** One sentence tells of missiles that flew and of the salvo they were of. */
function sameSalvo(now: Sketch, before: Sketch): string | null {
  if (now.sentence !== before.sentence) return null;
  if (!weaponNouns(now.instrument) && !weaponNouns(before.instrument)) return null;
  const flight = [now, before].some(
    ({ happening }) => happening.actor === null && happening.instrument !== null,
  );
  return flight ? 'missiles and their salvo in one sentence' : null;
}

function sameWeapon(a: RoleSketch, b: RoleSketch): boolean {
  if (shares(a.nouns, b.nouns)) return true;
  // "all ten weapons" after cruise missiles
  return a.definiteness === 'definite' && a.classes.has('weapon-thing') && weaponNouns(b);
}

/** "the missiles" after missiles were fired; "four Russian missiles" where the report tells of Russian missiles. */
function namedWeapon(now: Sketch, before: Sketch): string | null {
  const [a, b] = [now.instrument, before.instrument];
  if (!a || !b || !weaponNouns(a) || !sameWeapon(a, b)) return null;
  const count = a.numbers.find((number) => b.numbers.includes(number));
  if (count !== undefined && a.numbers.length === 1 && b.numbers.length === 1)
    return `${count} of them again`;
  const again = a.definiteness === 'definite';
  const sameSide =
    now.happening.actorParty !== null && now.happening.actorParty === before.happening.actorParty;
  if (again) return `“${now.happening.instrument!.exact}” again`;
  return sameSide && isOneOf(now, before) ? 'the same side’s missiles' : null;
}

/** Missiles that only fly or fall were fired by somebody; a second firing by the same side may be another one. */
function isOneOf(now: Sketch, before: Sketch): boolean {
  return (
    now.happening.actor === null ||
    before.happening.actor === null ||
    before.headline ||
    sameSetting(now, before)
  );
}

function sameSetting({ happening: a }: Sketch, { happening: b }: Sketch): boolean {
  const place = a.placeReading?.gazetteer;
  const origin = a.origin?.gazetteer;
  return (
    (place !== null && place !== undefined && place === b.placeReading?.gazetteer) ||
    (origin != null && origin === b.origin?.gazetteer)
  );
}

/** "the plane" after a plane was lost. */
function lostCraft(now: Sketch, before: Sketch): string | null {
  const types = ['aircraft-loss', 'ship-loss'];
  if (!types.includes(now.happening.type) || before.happening.type !== now.happening.type) return null;
  if (now.target === null) return now.definite ? 'points back at the loss' : null;
  if (before.target === null) return null;
  const alike = [...now.target.classes].some((name) => before.target!.classes.has(name));
  if (alike && now.target.definiteness === 'definite') return `“${now.happening.target!.exact}” again`;
  const owner = now.happening.targetParty;
  const sameOwner = owner !== null && owner === before.happening.targetParty && alike;
  return sameOwner && sameRegion(now, before) ? 'the same side’s loss in the same region' : null;
}

const losses: ReadonlySet<HappeningType> = new Set<HappeningType>(['aircraft-loss', 'ship-loss', 'killing']);

/** "A blast sank the ferry": an attack without a target of its own, and the loss told in the same clause as its work. */
function broughtAbout(now: Sketch, before: Sketch): string | null {
  if (now.sentence !== before.sentence || !losses.has(now.happening.type)) return null;
  if (!isAttack(before.happening.type) || before.target !== null) return null;
  const { actor, instrument } = now.happening;
  return actor === null && instrument === null ? 'a loss told as the work of an attack' : null;
}

/** Whether both tell a place, and one holds the other or is it. */
function sameRegion({ happening: a }: Sketch, { happening: b }: Sketch): boolean {
  return a.placeReading !== null && b.placeReading !== null && placesAgree(a.placeReading, b.placeReading);
}

/** The same side, the same place, the same kind of thing and no other time: told twice. */
function sameStatement(now: Sketch, before: Sketch): string | null {
  const [a, b] = [now.happening, before.happening];
  if (a.type !== b.type || a.actorParty === null || a.actorParty !== b.actorParty) return null;
  const place = a.placeReading?.gazetteer;
  const precise = !['country', 'sea', 'area', 'none'].includes(a.placeReading?.precision ?? 'none');
  return place && precise && place === b.placeReading?.gazetteer
    ? 'the same side, place and kind of thing'
    : null;
}

/** How many sentences back a plural that points back is followed; where both name the same side, to the top. */
const pluralReach = 3;

function reachOf(now: Sketch, before: Sketch): number {
  const side = now.happening.actorParty;
  if (side !== null && side === before.happening.actorParty) return Number.POSITIVE_INFINITY;
  return now.manifold ? pluralReach : anaphorReach;
}

/** "the attack", "this raid", "the strikes": the nearest such thing told before. */
function pointsBack(now: Sketch, before: Sketch): string | null {
  if (!now.definite || now.sentence - before.sentence > reachOf(now, before)) return null;
  // "the bombing of a market" after a ferry was sunk: a thing first named here was not struck before.
  if (
    now.target?.definiteness === 'indefinite' &&
    before.target &&
    !shares(now.target.nouns, before.target.nouns)
  )
    return null;
  // "the last attack on the shrine, on 25 April": told with a day of its own, as what lies behind.
  if (now.happening.when && now.happening.background && !before.happening.when) return null;
  // "the capture of the road" after an offensive: another kind of thing with something new to be done to; "the attack"
  // is of no kind of its own.
  const ofOtherKind = now.happening.type !== before.happening.type && now.happening.type !== 'other-attack';
  if (now.target && !before.target && ofOtherKind) return null;
  // "the attacks" are no single killing.
  if (now.manifold && before.happening.type === 'killing' && now.happening.type !== 'killing') return null;
  return `“${now.happening.trigger.exact}” points back`;
}

/** "all the targets were hit" after targets were struck. */
function sameTargets(now: Sketch, before: Sketch): string | null {
  const [a, b] = [now.target, before.target];
  if (now.happening.actor !== null || !a || !isAttack(before.happening.type)) return null;
  if (namedOtherwise(a, b)) return null;
  const measured = a.classes.has('target') || a.definiteness === 'definite';
  const alike =
    b !== null && (shares(a.nouns, b.nouns) || (a.classes.has('target') && b.classes.has('target')));
  return measured && alike ? `“${now.happening.target!.exact}” again` : null;
}

const costly: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'armed-clash',
  'aircraft-loss',
  'ship-loss',
]);

/** How many sentences on a firing without a time, place or target of its own is still the one just told. */
const retellingReach = 2;

/** "The navy fired missiles at the port on Monday. The corvette launched four missiles." */
function retold(now: Sketch, before: Sketch): string | null {
  const [a, b] = [now.happening, before.happening];
  if (a.type !== b.type || a.when || a.place || a.target || now.sentence - before.sentence > retellingReach)
    return null;
  const [own, other] = [now.instrument, before.instrument];
  const same = own !== null && other !== null && weaponNouns(own) && shares(own.nouns, other.nouns);
  return same ? 'told again, with no time, place or target of its own' : null;
}

/** "Twelve people were killed": by what was told just before; "another five" are told because it was not that. */
function toll(now: Sketch, before: Sketch): string | null {
  const { type, actor, instrument, when, place } = now.happening;
  if (now.further) return null;
  if (type !== 'killing' || actor || instrument || when || place) return null;
  if (!isAttack(before.happening.type) && !costly.has(before.happening.type)) return null;
  return now.sentence - before.sentence <= tollReach ? 'a toll told after its cause' : null;
}

/** A headline tells first what the text tells next. */
function headline(now: Sketch, before: Sketch): string | null {
  if (!before.headline || now.headline) return null;
  const [a, b] = [now.happening, before.happening];
  if (a.type !== b.type) return null;
  if (namedOtherwise(now.target, before.target)) return null;
  const sameSide = a.actorParty !== null && a.actorParty === b.actorParty;
  const sameTarget = a.targetParty !== null && a.targetParty === b.targetParty;
  const sameThing =
    now.target !== null && before.target !== null && shares(now.target.nouns, before.target.nouns);
  return sameSide || sameTarget || sameThing ? 'what the headline tells' : null;
}
