// SPDX-License-Identifier: Apache-2.0
import { phraseEnd } from './ends.ts';
import { nounPhraseFrom } from './phrases.ts';
import { type Reader, reading } from './readings.ts';
import { sourceOfVerb } from './sources.ts';
import { isQuoteMark, type SentenceView, type TokenRange, wordOf } from './view.ts';

/**
 * "What the mayor called [a campaign of terror]", "a blast that she described as “[no accident]”": in a relative clause
 * the thing named stands before the speaker, and what follows the verb is the name alone.
 */
export const readNaming: Reader = (view, cue) => {
  const stance = cue.frames.get('raised') ?? cue.frames.get('as');
  if (stance === undefined || stance === 'accuses') return null;
  const source = sourceOfVerb(view, cue);
  if (source === null || source.after || !isRelativeWord(view, source.range.first - 1)) return null;
  const { as } = view.lexicon.grammar;
  const given = as.has(wordOf(view.tokens[cue.last + 1]));
  if (!given && !cue.frames.has('raised')) return null;
  const name = nameFrom(view, cue.head, given ? cue.last + 2 : cue.last + 1);
  return name && reading(cue, 'raised', stance, source, [name]);
};

const isRelativeWord = (view: SentenceView, i: number): boolean =>
  /^(?:WP|WDT)$/.test(view.tokens[i]?.xpos ?? '') || view.lexicon.grammar.that.has(wordOf(view.tokens[i]));

function nameFrom(view: SentenceView, verb: number, from: number): TokenRange | null {
  if (!isQuoteMark(view.tokens[from])) return nounPhraseFrom(view, from);
  const quote = view.quote[from]!;
  let last = from;
  while (quote >= 0 && view.quote[last + 1] === quote) last++;
  return { first: from, last: last > from ? last : phraseEnd(view, verb, from) };
}
