// SPDX-License-Identifier: Apache-2.0
import { byCodeUnits } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import type { Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { conflictOf } from '../relations.ts';

type Words = ReadonlySet<string>;

/** With what? Asked when somebody is quoted on it, and two tellings name different kinds of means or one is denied. */
export function askMeans(board: Board): readonly Asked<Words>[] {
  const answers = wordsOn(board).flatMap((telling) => {
    const { instrument } = telling.happening;
    if (instrument === null) return [];
    const words = wordsOf(instrument.exact);
    const denies = telling.says === 'not-so';
    const key = `${[...words].sort(byCodeUnits).join(' ')}${denies ? ' not' : ''}`;
    return words.size === 0
      ? []
      : [
          answerBy(board, telling, {
            key,
            text: `${denies ? 'not ' : ''}${instrument.exact}`,
            value: words,
            denies,
          }),
        ];
  });
  const quoted = answers.some(({ claim }) => claim !== null);
  const differ = answers.some((a) =>
    answers.some((b) => a.denies !== b.denies || !shareWord(a.value, b.value)),
  );
  if (!quoted || !differ) return [];
  return [{ kind: 'means', about: '', text: 'With what?', answers, relate, wouldChange }];
}

/** Words of a means, numbers and articles left out, plural and singular alike. */
function wordsOf(instrument: string): Words {
  const words = foldName(instrument)
    .split(' ')
    .filter((word) => word.length > 2 && !/^\d/.test(word));
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)));
}

function shareWord(a: Words, b: Words): boolean {
  return [...a].some((word) => b.has(word));
}

function relate(a: Stand<Words>, b: Stand<Words>): Related {
  if (a.denies !== b.denies && shareWord(a.value, b.value)) {
    return conflictOf(a, b, 'means.denied@1', `${a.text} against ${b.text}`);
  }
  const shared = [...a.value].filter((word) => b.value.has(word)).length;
  if (shared > 0) {
    const relation =
      a.value.size === b.value.size ? 'compatible' : a.value.size < b.value.size ? 'broader' : 'narrower';
    return { relation, rule: 'means.same-kind@1', because: 'one kind of means, named more or less exactly' };
  }
  return {
    relation: 'cannot-tell',
    rule: 'means.may-be-both@1',
    because: `${a.text} and ${b.text} may both have been used`,
  };
}

function wouldChange(relation: string): readonly string[] {
  return relation === 'conflict'
    ? ['either voice takes its claim back: retracts']
    : ['a voice denies one of them: in conflict'];
}
