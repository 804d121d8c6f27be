// SPDX-License-Identifier: Apache-2.0
import type { NounClass } from '../../../language/happenings.ts';
import { byCodeUnits } from '../../../model/index.ts';
import { contentWords } from '../../cluster/units.ts';
import type { Telling } from '../../root/tellings.ts';
import type { Answer, Asked, Related, Stand } from '../answers.ts';
import { answerBy, type Board, wordsOn } from '../board.ts';
import { deniesAct } from '../denials.ts';
import { conflictOf } from '../relations.ts';

/** What something was done with: its nouns, and the kinds of thing they are. */
interface Means {
  readonly words: readonly string[];
  readonly kinds: ReadonlySet<NounClass>;
}

/** Nouns that only say that something was fired. */
const saysLittle: ReadonlySet<NounClass> = new Set(['salvo', 'attack', 'target']);

/** With what? Asked when somebody is quoted on it, and different kinds of means are named or one is denied. */
export function askMeans(board: Board): readonly Asked<Means>[] {
  const answers = wordsOn(board).flatMap((telling) => meansAnswer(telling, board) ?? []);
  const quoted = answers.some(({ claim }) => claim !== null);
  const differ = answers.some((a) => a.denies || answers.some((b) => !isOneKind(a.value, b.value)));
  if (!quoted || !differ) return [];
  return [{ kind: 'means', about: '', text: 'With what?', answers, relate, wouldChange }];
}

const article = /^(?:the|a|an)\s+/i;

function meansAnswer(telling: Telling, board: Board): Answer<Means> | null {
  const { instrument } = telling.happening;
  const means = meansOf(telling, board);
  if (instrument === null || means.words.length === 0) return null;
  const denies = telling.says === 'not-so';
  if (denies && !deniesAct(telling, board.pile)) return null;
  const text = instrument.exact.replace(article, '').replace(/\s+/g, ' ');
  return answerBy(board, telling, {
    key: `${means.words.join(' ')}${denies ? ' not' : ''}`,
    text: denies ? `not ${text}` : text,
    value: means,
    denies,
  });
}

function meansOf({ happening, report }: Telling, { pile, classes }: Board): Means {
  const words = contentWords(pile.report(report), happening.instrument).filter(
    (word) => ![...(classes.get(word) ?? [])].some((kind) => saysLittle.has(kind)),
  );
  return {
    words: [...new Set(words)].sort(byCodeUnits),
    kinds: new Set(words.flatMap((word) => [...(classes.get(word) ?? [])])),
  };
}

function isOneKind(a: Means, b: Means): boolean {
  return a.words.some((word) => b.words.includes(word)) || [...a.kinds].some((kind) => b.kinds.has(kind));
}

function relate(a: Stand<Means>, b: Stand<Means>): Related {
  if (a.denies !== b.denies && isOneKind(a.value, b.value)) {
    return conflictOf(a, b, 'means.denied@1', `${a.text} against ${b.text}`);
  }
  if (isOneKind(a.value, b.value)) {
    return {
      relation: 'compatible',
      rule: 'means.one-kind@1',
      because: 'one kind of means, named more or less exactly',
    };
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
