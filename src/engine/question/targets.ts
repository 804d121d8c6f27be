// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import { byCodeUnits } from '../../model/index.ts';
import type { Sides } from '../cluster/sides.ts';
import { contentWords } from '../cluster/units.ts';
import type { Voices } from '../cluster/voices.ts';
import type { Pile } from '../pile.ts';
import type { Telling } from '../root/tellings.ts';
import { type Answer, denial, type Related, type Stand } from './answers.ts';
import { answerBy } from './board.ts';
import { deniesAct } from './denials.ts';
import { conflictOf } from './relations.ts';

/** What was struck, as far as a telling says. */
export interface Target {
  /** The side struck, when the words name one. */
  readonly side: string | null;
  /** Folded nouns and names. */
  readonly words: readonly string[];
}

export interface TargetContext {
  readonly pile: Pile;
  readonly sides: Sides;
  readonly voices: Voices;
  /** Kinds of nouns, to know words that only say that something was aimed at. */
  readonly classes: HappeningLexicon['classes'];
}

/** The class of nouns such as *target* and *objective*. */
const aimedAt = 'target';

/** A telling's answer to what was hit, or null when it says no more than that there was a target. */
export function targetAnswer(telling: Telling, context: TargetContext): Answer<Target> | null {
  const target = targetOf(telling, context);
  if (target === null) return null;
  const { sides } = context;
  const denies = telling.says === 'not-so';
  if (denies && !deniesAct(telling, context.pile)) return null;
  const key = target.side ?? `words:${target.words.join(' ')}`;
  const text =
    target.side === null ? telling.happening.target!.exact.replace(/\s+/g, ' ') : sides.name(target.side);
  return answerBy(context, telling, {
    key: denies ? `${key} not` : key,
    text: denies ? `not ${text}` : text,
    value: target,
    denies,
  });
}

function targetOf({ happening, report }: Telling, { pile, sides, classes }: TargetContext): Target | null {
  const found = contentWords(pile.report(report), happening.target);
  const words = [...new Set(found)].filter((word) => !classes.get(word)?.has(aimedAt)).sort(byCodeUnits);
  if (happening.targetParty !== null) return { side: sides.side(happening.targetParty), words };
  return words.length === 0 ? null : { side: null, words };
}

/** Whether two answers name different things: different sides, or things that share no word. */
export function nameOthers(a: Target, b: Target): boolean {
  if (a.side !== null && b.side !== null) return a.side !== b.side;
  return a.side === null && b.side === null && !a.words.some((word) => b.words.includes(word));
}

export function relateTargets(a: Stand<Target>, b: Stand<Target>): Related {
  const taken = denial(a, b);
  if (taken !== null && taken.denier.key === `${taken.other.key} not`) {
    return conflictOf(a, b, 'target.denied@1', `${taken.other.text} against ${taken.denier.text}`);
  }
  if (!nameOthers(a.value, b.value)) {
    return {
      relation: 'compatible',
      rule: 'target.one-thing@1',
      because: 'both may name one thing, more or less exactly',
    };
  }
  return {
    relation: 'cannot-tell',
    rule: 'target.may-be-both@1',
    because: `${a.text} and ${b.text} may both have been hit`,
  };
}

export function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict'
    ? ['either voice takes its claim back: retracts']
    : ['a voice says that one of them was not hit: in conflict'];
}
