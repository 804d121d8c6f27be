// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Sides } from '../cluster/sides.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Pile } from '../pile.ts';
import type { Telling } from '../root/tellings.ts';
import { type Answer, denial, type Related, type Stand } from './answers.ts';
import { answerBy } from './board.ts';
import { deniesAct } from './denials.ts';
import type { Doubting } from './doubts.ts';
import { conflictOf, isOneAccount } from './relations.ts';
import { mayBeOneThing, type Struck, struckIn } from './struck.ts';

/** What was struck, as far as a telling says. */
export interface Target {
  /** The side struck, when the words name one. */
  readonly side: string | null;
  /** The thing struck; null where only its side is said. */
  readonly thing: Struck | null;
}

export interface TargetContext {
  readonly pile: Pile;
  readonly sides: Sides;
  readonly voices: Voices;
  /** Kinds of nouns, to know words that only say that something was aimed at. */
  readonly classes: HappeningLexicon['classes'];
}

/** A telling's answer to what was hit, or null when it says no more than that there was a target. */
export function targetAnswer(telling: Telling, context: TargetContext): Answer<Target> | null {
  const target = targetOf(telling, context);
  if (target === null) return null;
  const { sides } = context;
  const denies = telling.says === 'not-so';
  if (denies && !deniesAct(telling, context.pile)) return null;
  const key = target.side ?? `words:${target.thing!.words.join(' ')}`;
  const text =
    target.side === null ? telling.happening.target!.exact.replace(/\s+/g, ' ') : sides.name(target.side);
  return answerBy(context, telling, {
    key: denies ? `${key} not` : key,
    text: denies ? `not ${text}` : text,
    value: target,
    denies,
  });
}

function targetOf(telling: Telling, { pile, sides, classes }: TargetContext): Target | null {
  const { targetParty } = telling.happening;
  const thing = struckIn(telling, pile, classes);
  if (targetParty !== null) return { side: sides.side(targetParty), thing };
  return thing === null ? null : { side: null, thing };
}

/** Whether two answers name different things: different sides, or things neither of which may be the other. */
export function nameOthers(a: Target, b: Target, classes: TargetContext['classes']): boolean {
  if (a.side !== null && b.side !== null) return a.side !== b.side;
  if (a.side !== null || b.side !== null) return false;
  return !mayBeOneThing(a.thing!, b.thing!, classes);
}

/**
 * How two answers to what was hit go together, by the classes of nouns a language has. Two things can both be hit, so
 * only a denial conflicts, unless something makes it doubtful that both speak of one thing.
 */
export function relateTargets(
  classes: TargetContext['classes'],
  doubt: Doubting = () => null,
): (a: Stand<Target>, b: Stand<Target>) => Related {
  return (a, b) => {
    const taken = denial(a, b);
    if (taken !== null && taken.denier.key === `${taken.other.key} not`) {
      return conflictOf(a, b, 'target.denied@1', `${taken.other.text} against ${taken.denier.text}`, {
        doubt,
      });
    }
    return (
      asOneThing(a, b, classes) ??
      (taken === null ? asGround(a, b) : asRejected(taken)) ??
      inOneAccount(a, b) ?? {
        relation: 'cannot-tell',
        rule: 'target.may-be-both@1',
        because: `${a.text} and ${b.text} may both have been hit`,
      }
    );
  };
}

function asOneThing(a: Stand<Target>, b: Stand<Target>, classes: TargetContext['classes']): Related | null {
  if (nameOthers(a.value, b.value, classes)) return null;
  const because = 'both may name one thing, more or less exactly';
  return { relation: 'compatible', rule: 'target.one-thing@2', because };
}

/** A town is hit where something that may stand in it is. */
function asGround(a: Stand<Target>, b: Stand<Target>): Related | null {
  const ground = [a, b].find(({ value: { side, thing } }) => side === null && thing!.ground);
  if (ground === undefined || a.value.side !== null || b.value.side !== null) return null;
  const because = `“${ground.text}” is ground on which the other may lie`;
  return { relation: 'compatible', rule: 'target.ground@1', because };
}

/** Who says that another thing was not hit; that a town was not, may be said of what stands in it. */
function asRejected({ denier, other }: NonNullable<ReturnType<typeof denial<Target>>>): Related {
  if (denier.value.thing?.ground !== true) {
    const because = 'what the one says was not hit is not what the other says was';
    return { relation: 'compatible', rule: 'target.another@1', because };
  }
  return {
    relation: 'cannot-tell',
    rule: 'target.ground-denied@1',
    because: `whether “${other.text}” lies where the other says that nothing was hit is not told`,
  };
}

function inOneAccount(a: Stand<Target>, b: Stand<Target>): Related | null {
  if (!isOneAccount(a, b)) return null;
  return {
    relation: 'compatible',
    rule: 'target.one-account@1',
    because: 'whoever names the one names the other as well',
  };
}

export function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict'
    ? ['either voice takes its claim back: retracts']
    : ['a voice says that one of them was not hit: in conflict'];
}
