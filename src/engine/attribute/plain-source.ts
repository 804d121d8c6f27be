// SPDX-License-Identifier: Apache-2.0
import { isNominal, type SentenceView, type TokenRange, wordOf } from './view.ts';

/**
 * The words of a source without what hangs on them by the sentence's chance and is no part of the name: a relative word
 * before them, times at either end ("Last week Korr", "Korr on Tuesday"), where a person spoke ("Korr in an interview").
 */
export function plainSource(view: SentenceView, range: TokenRange): TokenRange {
  const first = afterLead(view, range);
  return { first, last: beforeTime(view, { first, last: beforePlace(view, { first, last: range.last }) }) };
}

/** "What the mayor", "last week Korr": past the words in front. */
function afterLead(view: SentenceView, { first, last }: TokenRange): number {
  if (last > first && /^(?:WP|WDT)$/.test(view.tokens[first]!.xpos)) return first + 1;
  const time = first + 2 <= last && view.lexicon.times.has(wordOf(view.tokens[first + 1]));
  return time && view.tokens[first + 2]!.upos === 'PROPN' && view.nameStart[first + 1]! < 0
    ? first + 2
    : first;
}

/** A person's name takes no place or time: "Korr in an interview". */
function beforePlace(view: SentenceView, { first, last }: TokenRange): number {
  if (view.tokens[first]!.upos !== 'PROPN') return last;
  for (let i = first; i < last; i++) {
    const next = view.tokens[i + 1]!;
    if (next.upos !== 'ADP' && !isNominal(next)) return last;
    const named = view.nameStart[i]! >= first && next.upos === 'ADP';
    if (named && view.lexicon.grammar.trailers.has(wordOf(next)) && next.form !== 'for') return i;
    if (next.upos === 'ADP') return last;
  }
  return last;
}

/** "The mayor on Tuesday", "Korr this week". */
function beforeTime(view: SentenceView, { first, last }: TokenRange): number {
  if (!view.lexicon.times.has(wordOf(view.tokens[last])) || view.nameStart[last]! >= 0) return last;
  const before = view.tokens[last - 1];
  if (!before || last - 2 < first || !isNominal(view.tokens[last - 2])) return last;
  const tells =
    (before.upos === 'ADP' && !view.lexicon.belonging.has(wordOf(before))) || before.upos === 'DET';
  return tells || wordOf(before) === 'on' ? last - 2 : last;
}
