// SPDX-License-Identifier: Apache-2.0
import type { HappeningSubtype, HappeningType } from '../../model/index.ts';
import { contentOf, modifierClasses } from './conditions.ts';
import { amongCrowds, doersOf, forceUsed, sufferersOf } from './crowds.ts';
import { childrenBy } from './tree.ts';
import type { Surroundings, Trigger } from './trigger.ts';

/** The type of a happening and what the words tell beyond it. */
export interface Typing {
  readonly type: HappeningType;
  readonly subtype: HappeningSubtype | null;
}

/**
 * The type of what a trigger tells (docs/codebook.md): given by the word, or read from what it is done with. Nothing
 * is guessed from the parties, a strike whose means are not told is `other-attack`; only that people who demonstrate
 * are on one side makes it another thing.
 */
export function typeOf(trigger: Trigger, around: Surroundings): Typing {
  const { entry } = trigger;
  const type = plainType(trigger, around);
  const crowd = amongCrowds(type, trigger, around);
  if (crowd !== null) return crowd;
  if (type === 'crackdown') return forceUsed(entry.subtype, around);
  if (type === 'capture' && isCeded(trigger, around)) return { type: 'handover', subtype: null };
  if (isPoison(trigger) && struck.has(type)) return { type: 'chemical-attack', subtype: null };
  if (type === 'other-attack' && entry.fight && areFighters(trigger, around))
    return { type: 'armed-clash', subtype: null };
  return { type, subtype: type === 'bombing' ? deviceOf(trigger, around) : entry.subtype };
}

/** "The rebels attacked an army post": fighters on both sides, so that it is fighting, if nothing tells how. */
function areFighters(trigger: Trigger, around: Surroundings): boolean {
  const doers = doersOf(trigger, around);
  const sufferers = sufferersOf(trigger, around);
  const fighters = (side: ReadonlySet<string>): boolean => side.has('forces') || side.has('armed-group');
  return fighters(doers) && (fighters(sufferers) || sufferers.has('post'));
}

function plainType(trigger: Trigger, around: Surroundings): HappeningType {
  const { entry } = trigger;
  // "Warplanes killed six": what killed tells more than that it killed.
  if (entry.harm) return byMeans(trigger, around);
  switch (entry.type) {
    case 'by-means':
      return byMeans(trigger, around);
    case 'downing':
      return fallen(trigger, around, 'interception');
    case 'crash':
      return fallen(trigger, around, 'missile-strike');
    default:
      return entry.type;
  }
}

/** Types whose attack may be one with poison. */
const struck: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'killing',
  'other-attack',
]);

/** "a chlorine attack"; tear gas is no poison. */
function isPoison({ means, entry }: Trigger): boolean {
  if (means.has('poison')) return true;
  return means.has('gas') && !means.has('crowd-control') && !entry.harm;
}

/** "seized the town after the garrison withdrew", "took it without resistance". */
function isCeded({ at, frame }: Trigger, { tree, lexicon, classes }: Surroundings): boolean {
  const withdrawn = (entries: readonly { readonly type: string }[] | undefined): boolean =>
    entries?.some(({ type }) => type === 'withdrawal') ?? false;
  const left = childrenBy(tree, at, new Set(['advcl'])).some((verb) =>
    withdrawn(lexicon.verbs.get(tree.tokens[verb]!.lemma)),
  );
  const freely = frame.obliques.some(
    ({ head, preposition }) =>
      withdrawn(lexicon.nouns.get(tree.tokens[head]!.lemma)) ||
      (lexicon.negations.has(preposition) && classes.of(head).has('resistance')),
  );
  return left || freely;
}

/** How a device came to its place, when the words tell. */
function deviceOf({ means, frame, entry }: Trigger, around: Surroundings): HappeningSubtype | null {
  const parties = [frame.subject, frame.object].flatMap((head) =>
    head === null ? [] : [...around.classes.around(head), ...modifierClasses(around, head)],
  );
  const all = new Set([...means, ...parties]);
  if (all.has('suicide') || all.has('self')) return 'suicide';
  return all.has('grenade') ? 'grenade' : entry.subtype;
}

/** In order: of several means the first tells the type. */
const meansTypes: readonly (readonly [means: string, type: HappeningType])[] = [
  ['drone', 'drone-strike'],
  ['aircraft', 'air-strike'],
  ['air', 'air-strike'],
  ['missile', 'missile-strike'],
  ['torpedo', 'naval-attack'],
  ['rocket', 'shelling'],
  ['tank', 'shelling'],
  ['ship', 'naval-attack'],
  ['naval', 'naval-attack'],
  ['grenade', 'bombing'],
  ['device', 'bombing'],
];

function byMeans({ entry, means, frame }: Trigger, { classes }: Surroundings): HappeningType {
  if (means.has('suicide')) return 'bombing';
  if (means.has('bomblike') && (means.has('device') || means.has('aircraft') || entry.fallback === 'bombing'))
    return 'bombing';
  const found = meansTypes.find(([name]) => means.has(name));
  // "fired bombs" tells how they flew; a grenade is thrown by hand.
  const flung = entry.throws && !means.has('grenade');
  if (found) return found[1] === 'bombing' && flung ? entry.fallback : found[1];
  const subject = frame.subject === null ? null : classes.around(frame.subject);
  return subject?.has('state') || subject?.has('forces') ? entry.stateFallback : entry.fallback;
}

/** What came down decides: an aircraft is lost; a missile that is brought down was intercepted, one that falls fell. */
function fallen({ frame, means }: Trigger, around: Surroundings, ofMissiles: HappeningType): HappeningType {
  const theme = frame.object ?? frame.subject;
  const what = theme === null ? means : around.classes.of(contentOf(around, theme));
  if (what.has('missile') || what.has('rocket')) return ofMissiles;
  // A drone that was sent against something is a weapon; any other that falls is an aircraft lost.
  if (what.has('drone') && ofMissiles !== 'interception')
    return frame.through.length > 0 ? 'drone-strike' : 'aircraft-loss';
  if (what.has('drone')) return 'interception';
  return what.has('ship') ? 'ship-loss' : 'aircraft-loss';
}
