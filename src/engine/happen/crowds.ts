// SPDX-License-Identifier: Apache-2.0
import type { NounClass } from '../../language/happenings.ts';
import type { HappeningType } from '../../model/index.ts';
import { contentOf, ofPhrase } from './conditions.ts';
import type { Surroundings, Trigger } from './trigger.ts';
import type { Typing } from './types.ts';

/** Types that are another thing when people who demonstrate are on one side of them. */
const violent: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'armed-clash',
  'beating',
  'killing',
  'offensive',
  'other-attack',
  'shelling',
]);

/** Force that falls short of wounds. */
const mild: ReadonlySet<HappeningType> = new Set<HappeningType>(['arrest']);

/**
 * What violence is when people who demonstrate, or a mob, are on one side of it: a riot by them, a crackdown on them.
 * Null where neither is told, and for what crowds have no part in.
 */
export function amongCrowds(type: HappeningType, trigger: Trigger, around: Surroundings): Typing | null {
  const [doer, sufferer] = [doersOf(trigger, around), sufferersOf(trigger, around)];
  const held = mild.has(type) && (sufferer.has('protester') || isAtRally(trigger, around));
  if (held) return forceUsed('dispersal', around);
  if (type !== 'looting' && !violent.has(type)) return null;
  if (doer.has('mob')) return { type: 'riot', subtype: 'mob' };
  const both = type === 'armed-clash' && (sufferer.has('protester') || isAmongMarchers(trigger, around));
  if (both || doer.has('protester')) return { type: 'riot', subtype: null };
  return sufferer.has('protester') && violent.has(type) ? { type: 'crackdown', subtype: null } : null;
}

/** Force used on people who demonstrate; where somebody is told to be hurt, more than a dispersal. */
export function forceUsed(subtype: Typing['subtype'], { tree, lexicon }: Surroundings): Typing {
  const hurt = tree.tokens.some(({ lemma }) => wounds.has(lexicon.tolls.get(lemma.toLowerCase()) ?? ''));
  return { type: 'crackdown', subtype: hurt ? null : subtype };
}

/** Quantities of harm to the body. */
const wounds: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties']);

/** "clashes broke out as demonstrators …": a clash of nobody in particular, in a sentence about people who demonstrate. */
function isAmongMarchers({ kind, frame }: Trigger, { tree, classes }: Surroundings): boolean {
  if (kind !== 'noun' || frame.subject !== null) return false;
  return tree.tokens.some((_, at) => classes.of(at).has('protester') && classes.of(at).has('person'));
}

/** "detained during a rally". */
function isAtRally({ frame }: Trigger, { classes }: Surroundings): boolean {
  return frame.obliques.some(({ head }) => classes.of(head).has('rally'));
}

/** Who does it; for a noun without a subject whoever qualifies it. */
export function doersOf({ frame, means }: Trigger, around: Surroundings): ReadonlySet<NounClass> {
  return frame.subject === null ? means : around.classes.around(contentOf(around, frame.subject));
}

/** What it is done to, aimed at, or done with ("clashed with"). */
export function sufferersOf({ frame }: Trigger, around: Surroundings): ReadonlySet<NounClass> {
  const { lexicon, classes } = around;
  const aimed = frame.obliques.filter(
    ({ preposition }) => lexicon.targetCases.has(preposition) || lexicon.betweenCases.has(preposition),
  );
  const heads = [...(frame.object === null ? [] : [frame.object]), ...aimed.map(({ head }) => head)];
  // "a convoy of the army" is the army's.
  const owners = heads.flatMap((head) => ofPhrase(around.tree, head, lexicon) ?? []);
  return new Set([...heads, ...owners].flatMap((head) => [...classes.around(contentOf(around, head))]));
}
