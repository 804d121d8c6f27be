// SPDX-License-Identifier: Apache-2.0
import { lastWord } from './ends.ts';
import { type Reader, reading, stanceOf } from './readings.ts';
import { sourceOfVerb } from './sources.ts';
import {
  isComma,
  isDash,
  isNominal,
  isPunctuation,
  isVerb,
  type SentenceView,
  type TokenRange,
  wordOf,
} from './view.ts';

/** "As the ministry reported on Monday, [twelve lorries burned]", "[The road], as Korr pointed out, [is shut]". */
export const readAside: Reader = (view, cue) => {
  const stance = stanceOf(cue, 'clause', 'quote');
  // "As the mayor went on, shells fell" tells when; "as the mayor put it" tells who says it.
  const says = cue.frames.has('clause') || view.tokens[cue.last]!.upos === 'PRON';
  if (stance === undefined || !says) return null;
  const source = sourceOfVerb(view, cue);
  if (source === null || source.after) return null;
  const as = source.range.first - 1;
  const end = closeOf(view, cue.last);
  if (end === null || !view.lexicon.grammar.as.has(wordOf(view.tokens[as]))) return null;
  const content = aroundAside(view, as, end);
  return content.length === 0 ? null : reading(cue, 'before', stance, source, content);
};

/** The mark behind a cue, with nothing but where and when it was said in between; null when something else follows. */
function closeOf(view: SentenceView, cueLast: number): number | null {
  const follows = view.tokens[cueLast + 1];
  const time = view.lexicon.times.has(wordOf(follows));
  if (follows && !time && (isNominal(follows) || ['DET', 'ADJ', 'NUM'].includes(follows.upos))) return null;
  for (let i = cueLast + 1; i < Math.min(cueLast + 16, view.tokens.length); i++) {
    const token = view.tokens[i]!;
    if (isComma(token) || isDash(view, i)) return i;
    if (isPunctuation(token)) return i === view.tokens.length - 1 ? i : null;
    if (isVerb(token) || token.upos === 'SCONJ' || token.xpos.startsWith('W')) return null;
  }
  return cueLast === view.tokens.length - 1 ? cueLast + 1 : null;
}

/** What the aside is let into: the words after it when it opens the sentence, else those on both its sides. */
function aroundAside(view: SentenceView, as: number, end: number): readonly TokenRange[] {
  const after = { first: end + 1, last: lastWord(view) };
  const rest = after.first <= after.last ? [after] : [];
  if (opensSentence(view, as)) return rest;
  const parted = isComma(view.tokens[as - 1]) || isDash(view, as - 1);
  return parted ? [{ first: 0, last: as - 2 }, ...rest] : [];
}

/** At the head, or behind "but" and "yet". */
function opensSentence(view: SentenceView, as: number): boolean {
  for (let i = 0; i < as; i++)
    if (view.tokens[i]!.upos !== 'CCONJ' && !isPunctuation(view.tokens[i])) return false;
  return true;
}
