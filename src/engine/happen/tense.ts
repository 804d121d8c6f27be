// SPDX-License-Identifier: Apache-2.0
import type { TimeLexicon } from '../../language/times.ts';
import type { Token } from '../../model/index.ts';
import type { FoundTime } from './time-expressions.ts';
import type { Word } from './words.ts';

/** What a word shows of the time of what is told beside it: to come, past or present, or done without saying when. */
type Shown = 'ahead' | 'past' | 'present' | 'open' | 'participle' | null;

/** What the verbs around a time say of it; null when they do not show. */
export type Tense = 'ahead' | 'past' | 'present' | null;

/** How many words on either side of a time show its tense. */
const tenseWindow = 14;

/** Penn Treebank tags of verbs by what they show. */
const tagShows: ReadonlyMap<string, Shown> = new Map([
  ['VBD', 'past'],
  ['VBZ', 'present'],
  ['VBP', 'present'],
  ['VBN', 'participle'],
]);

/**
 * Reads the tense of a sentence's verbs. A time lies ahead by the nearest verb before it, else after it; an infinitive
 * goes by the word that governs it ("set to begin on …") and may tell of either ("a vote to be held on …"). A participle
 * before a time, with no auxiliary of the future, tells of what is past, whatever follows.
 */
export function tenseOf(
  words: readonly Word[],
  tokens: readonly Token[],
  lexicon: TimeLexicon,
): (time: FoundTime) => Tense {
  const tags = new Map(tokens.map((token) => [token.start, token.xpos]));
  const shown = words.map((_, at) => shownAt(words, at, tags, lexicon));
  return ({ first, end }) => {
    let done = false;
    for (let at = first - 1; at >= Math.max(0, first - tenseWindow); at--) {
      if (shown[at] === 'participle') done = true;
      else if (shown[at]) return tenseBy(shown[at]!);
    }
    if (done) return 'past';
    for (let at = end; at < Math.min(words.length, end + tenseWindow); at++)
      if (shown[at] && shown[at] !== 'participle') return tenseBy(shown[at]!);
    return null;
  };
}

function tenseBy(shown: Exclude<Shown, null>): Tense {
  return shown === 'open' || shown === 'participle' ? null : shown;
}

function shownAt(
  words: readonly Word[],
  at: number,
  tags: ReadonlyMap<number, string>,
  lexicon: TimeLexicon,
): Shown {
  const tag = tags.get(words[at]!.start) ?? '';
  if (tag === 'VB' && tags.get(words[at - 1]?.start ?? -1) === 'TO')
    return isCue(words, at - 2, tags, lexicon) ? 'ahead' : 'open';
  if (isCue(words, at, tags, lexicon)) return 'ahead';
  return tagShows.get(tag) ?? null;
}

/** "will", "expected", "is to"; never a noun ("the plan of Monday"), nor "due to the rain". */
function isCue(
  words: readonly Word[],
  at: number,
  tags: ReadonlyMap<number, string>,
  { futureCues, causes }: TimeLexicon,
): boolean {
  const word = words[at];
  if (!word || tags.get(word.start)?.startsWith('NN')) return false;
  const next = words[at + 1];
  const pair = `${word.lower} ${next?.lower ?? ''}`;
  if (causes.has(pair)) return tags.get(words[at + 2]?.start ?? -1) === 'VB';
  return futureCues.has(word.lower) || futureCues.has(pair);
}
