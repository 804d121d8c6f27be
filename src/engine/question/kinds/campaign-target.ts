// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits, type Happening, type HappeningType } from '../../../model/index.ts';
import { groupBy } from '../../cluster/groups.ts';
import { rebuttalsOf, sayingOf, type Telling } from '../../root/tellings.ts';
import type { Asked, Related, Stand } from '../answers.ts';
import { conflictOf } from '../relations.ts';
import { relateTargets, type Target, type TargetContext, targetAnswer, wouldChange } from '../targets.ts';

const strikes: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'naval-attack',
  'bombing',
  'chemical-attack',
  'other-attack',
  'offensive',
]);

/** A campaign-wide question: whom a side's strikes are said to hit. */
export interface CampaignAsked {
  readonly side: string;
  readonly asked: Asked<Target>;
}

/**
 * Who is being hit? For every side that strikes: what voices say of its strikes at large (told of no single day and
 * place). Asked when at least two voices answer and do not say the same.
 */
export function askCampaignTargets(context: TargetContext): readonly CampaignAsked[] {
  const { pile, sides } = context;
  const tellings = pile.reports.flatMap(({ analysis }) =>
    analysis.happenings.filter(isAtLarge).flatMap((happening) => tellingOf(happening, context)),
  );
  const bySide = groupBy(tellings, ({ happening }) => sides.side(happening.actorParty!));
  return [...bySide]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([side, told]) => {
      const asked = askOf(side, told, context);
      return asked === null ? [] : [{ side, asked }];
    });
}

function isAtLarge({
  type,
  actorParty,
  target,
  targetParty,
  placeReading,
  whenReading,
  tally,
  claim,
}: Happening): boolean {
  if (!strikes.has(type) || actorParty === null || claim === null) return false;
  if (target === null && targetParty === null) return false;
  const dated = whenReading.value !== null || whenReading.weekday !== null;
  const placed = placeReading !== null && placeReading.precision !== 'country';
  return tally || (!dated && !placed);
}

function tellingOf(happening: Happening, { pile, voices }: TargetContext): readonly Telling[] {
  const claim = pile.claim(happening.claim);
  if (claim === null || claim.form === 'narrated') return [];
  const says = sayingOf(happening, claim);
  if (says === 'nothing') return [];
  const { report } = happening;
  const said = { incident: '', happening, report, claim, ...voices.of(claim), says, hedged: claim.hedged };
  return [said, ...rebuttalsOf(said, pile, voices)].filter(({ voice }) => voice !== null);
}

function askOf(side: string, tellings: readonly Telling[], context: TargetContext): Asked<Target> | null {
  const answers = tellings.flatMap((telling) => targetAnswer(telling, context) ?? []);
  const speakers = new Set(answers.flatMap((answer) => answer.voices));
  if (speakers.size < 2 || new Set(answers.map(({ key }) => key)).size < 2) return null;
  const text = `Who is being hit by ${context.sides.name(side)}?`;
  return { kind: 'target', about: side, text, answers, relate: relateFor(side, context), wouldChange };
}

/** The striking side's own account against another that names somebody else: the two accounts cannot both be whole. */
function relateFor(side: string, { voices, classes }: TargetContext) {
  const relate = relateTargets(classes);
  return (a: Stand<Target>, b: Stand<Target>): Related => {
    const byItself = (stand: Stand<Target>) =>
      stand.voices.some((voice) => voices.voice(voice)?.party === side);
    const otherParty = a.value.side !== null && b.value.side !== null && a.value.side !== b.value.side;
    if (otherParty && !a.denies && !b.denies && byItself(a) !== byItself(b)) {
      return conflictOf(a, b, 'target.other-account@1', `${a.text} against ${b.text}`);
    }
    return relate(a, b);
  };
}
