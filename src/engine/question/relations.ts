// SPDX-License-Identifier: Apache-2.0
import type { Relation } from '../../model/index.ts';
import { denial, isLater, type Related, type Stand, sameSpeakers } from './answers.ts';

/**
 * What a conflict between two stands comes down to once it is seen who speaks and how firmly.
 *
 * A hedged answer never conflicts as a flat one would. Where everybody who said a thing has also rejected it, it is
 * retracted. Two unlike answers of one voice at one time are left as the conflict they are.
 */
export function conflictOf(a: Stand, b: Stand, rule: string, because: string): Related {
  const taken = denial(a, b);
  if (taken !== null && sameSpeakers(taken.other, taken.denier)) {
    return {
      relation: 'retracts',
      rule: 'question.takes-back@1',
      because: `${because}; the same voice said both`,
    };
  }
  if (sameSpeakers(a, b) && sameSpeakers(b, a) && isLater(a, b) !== null) {
    return {
      relation: 'retracts',
      rule: 'question.later-answer@1',
      because: `${because}; one voice, later the other answer`,
    };
  }
  if (a.hedged || b.hedged) {
    return {
      relation: 'cannot-tell',
      rule: 'question.hedged@1',
      because: `${because}; but one side is only said with a hedge, which contradicts nothing`,
    };
  }
  return { relation: 'conflict', rule, because };
}

/** From the relation that most needs a reader's eye to the one that least does. */
const urgency: readonly Relation[] = [
  'conflict',
  'retracts',
  'cannot-tell',
  'different-period',
  'narrower',
  'broader',
  'compatible',
  'agree',
];

/** The relation of a whole question: that of the pair that most needs a reader's eye. */
export function mostUrgent<T extends Related>(pairs: readonly T[]): T {
  const [first] = [...pairs].sort((a, b) => urgency.indexOf(a.relation) - urgency.indexOf(b.relation));
  if (first === undefined) throw new RangeError('no pairs, no relation');
  return first;
}
