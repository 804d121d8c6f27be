// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import type { Telling } from '../../root/tellings.ts';
import type { Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { conflictOf } from '../relations.ts';

export interface Target {
  /** The side struck, when the words name one. */
  readonly party: string | null;
  readonly words: ReadonlySet<string>;
}

/** What was hit? Asked when somebody is quoted on it, or when the tellings differ. */
export function askTarget(board: Board): readonly Asked<Target>[] {
  const answers = wordsOn(board).flatMap((telling) => {
    const target = targetOf(telling);
    if (target === null) return [];
    const denies = telling.says === 'not-so';
    const { key, text } = namesOf(target, telling, board);
    return [
      answerBy(board, telling, {
        key: `${key}${denies ? ' not' : ''}`,
        text: denies ? `not ${text}` : text,
        value: target,
        denies,
      }),
    ];
  });
  const quoted = answers.some(({ claim }) => claim !== null);
  if (!quoted || new Set(answers.map(({ key }) => key)).size < 2) return [];
  return [{ kind: 'target', about: '', text: 'What was hit?', answers, relate: relateTargets, wouldChange }];
}

export function targetOf({ happening }: Telling): Target | null {
  if (happening.target === null && happening.targetParty === null) return null;
  const words = happening.target === null ? [] : foldName(happening.target.exact).split(' ');
  return { party: happening.targetParty, words: new Set(words.filter((word) => word.length > 3)) };
}

/** Answers that name a side are one when the side is one; others when their words are. */
export function namesOf(target: Target, { happening }: Telling, { sides }: Pick<Board, 'sides'>) {
  const written = happening.target?.exact.replace(/\s+/g, ' ') ?? sides.name(target.party!);
  if (target.party === null)
    return { key: `words:${[...target.words].sort(byCodeUnits).join(' ')}`, text: written };
  return { key: sides.side(target.party), text: sides.name(sides.side(target.party)) };
}

export function relateTargets(a: Stand<Target>, b: Stand<Target>): Related {
  if (a.denies !== b.denies && a.key.replace(/ not$/, '') === b.key.replace(/ not$/, '')) {
    return conflictOf(a, b, 'target.denied@1', `${a.text} against ${b.text}`);
  }
  const [one, other] = [a.value, b.value];
  if (one.party === null && other.party === null) {
    const [few, many] =
      one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
    if (few.size > 0 && [...few].every((word) => many.has(word))) {
      const relation = few === one.words ? 'broader' : 'narrower';
      return { relation, rule: 'target.more-exactly@1', because: 'one says the same more exactly' };
    }
  }
  return {
    relation: 'cannot-tell',
    rule: 'target.may-be-both@1',
    because: `${a.text} and ${b.text} may both have been hit, or be two names for one thing`,
  };
}

export function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict'
    ? ['either voice takes its claim back: retracts']
    : ['a voice says that one of them was not hit: in conflict'];
}
