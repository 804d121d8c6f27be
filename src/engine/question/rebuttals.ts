// SPDX-License-Identifier: Apache-2.0
import { contains, type FigureReading, type Happening, type Span } from '../../model/index.ts';
import { actorSide, isRebuttal, speakerSide, type Telling } from '../root/tellings.ts';
import { type Answer, denial, type Related, type Stand } from './answers.ts';
import { answerBy, type Board } from './board.ts';
import { deniesAct, rebutsNumber } from './denials.ts';
import { conflictOf, type Held } from './relations.ts';

/**
 * What a rebuttal rejects of the words it rebuts. That they do not hold is said of the whole; what of it was meant is
 * taken to be what the words were said for: what was done and what came of it, not whose act it was where a side tells of
 * its own, nor where and when it was where more than that is told.
 */

/** An answer turned into its rejection: equal rejections are one position. */
export function rejectionOf<T>({ key, text, value }: Pick<Answer<T>, 'key' | 'text' | 'value'>) {
  return { key: `${key} not`, text: `not ${text}`, value, denies: true };
}

/** For each number the rejections of it by those who rebut the words that give it. */
export function rejectedNumbers<T extends { readonly figure: FigureReading }>(
  answers: readonly Answer<T>[],
  board: Board,
): readonly Answer<T>[] {
  const against = board.tellings.filter(isRebuttal);
  return answers.flatMap((answer) =>
    against
      .filter(({ happening }) => happening === answer.telling?.happening)
      .filter((telling) => rebutsNumber(telling, answer.value.figure, board.pile))
      .map((telling) => answerBy(board, telling, rejectionOf(answer))),
  );
}

/**
 * How two answers go together of which one, or both, only rejects what another says; null where neither does.
 *
 * @param held what more the kind of question knows of two answers that cannot both hold
 */
export function relateRejected(a: Stand, b: Stand, held?: Held): Related | null {
  const taken = denial(a, b);
  if (taken !== null && taken.denier.key === `${taken.other.key} not`) {
    return conflictOf(a, b, 'question.rebutted@1', `${taken.other.text} against ${taken.denier.text}`, held);
  }
  if (taken === null && !a.denies) return null;
  return {
    relation: 'compatible',
    rule: 'question.other-rejected@1',
    because: taken === null ? 'two rejections go together' : 'one gives an answer, the other rejects another',
  };
}

/** Whether a telling that rebuts also says that it was not the side named: not where that side tells of its own act. */
export function rebutsActor(telling: Telling, { pile, voices, sides }: Board): boolean {
  if (!deniesAct(telling, pile)) return false;
  const { happening } = telling;
  if (happening.target === null && happening.outcome === null && happening.figures.length === 0) return true;
  const rebutted = pile.claim(happening.claim);
  const speaker = rebutted === null ? null : voices.of(rebutted).voice;
  return speakerSide(speaker, voices, sides) !== actorSide(telling, voices, sides);
}

/**
 * Whether a telling that rebuts says of its place, or its day, that it was another: where the words rebutted end in
 * that, and tell nothing else behind the act ("came down in the salt flats").
 */
export function rebutsSetting(telling: Telling, which: 'place' | 'when', { pile }: Board): boolean {
  const { happening } = telling;
  const { trigger, figures, target, instrument } = happening;
  const told = happening[which];
  const rebutted = pile.claim(happening.claim);
  if (told === null || rebutted === null || !isWithin(told, rebutted.content)) return false;
  const beside = [target, instrument, otherSetting(happening, which)];
  const isBehind = (span: Span | null) => span !== null && span.start >= trigger.end;
  return figures.length === 0 && isBehind(told) && !beside.some(isBehind) && deniesAct(telling, pile);
}

function otherSetting({ place, when }: Happening, which: 'place' | 'when'): Span | null {
  return which === 'place' ? when : place;
}

function isWithin(span: Span, content: readonly Span[]): boolean {
  return content.some((one) => contains(one, span));
}
