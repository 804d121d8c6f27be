// SPDX-License-Identifier: Apache-2.0
import { endOfClause } from './ends.ts';
import { type Reader, reading, skipAdverbs } from './readings.ts';
import { isComma, isFiniteVerb, isNominal, isPunctuation, type SentenceView, wordOf } from './view.ts';

/** How many words the speaker may have between the relative pronoun and the verb. */
const reach = 10;

/**
 * "the raid, which [the army] says [came from the hills and killed two]": in a relative clause a verb of saying with a
 * finite verb right behind it. What that verb tells is said of the noun before the pronoun; the speaker stands between.
 */
export const readRelativeGap: Reader = (view, cue) => {
  const stance = cue.frames.get('clause');
  const start = cue.last + 1;
  const pronoun = stance === undefined || cue.passive ? null : pronounBefore(view, cue.first);
  if (stance === undefined || pronoun === null || !tellsOnward(view, skipAdverbs(view, start))) return null;
  const source = { range: { first: pronoun + 1, last: cue.first - 1 }, after: false };
  return reading(cue, 'clause', stance, source, [
    { first: start, last: endOf(view, pronoun, cue.head, start) },
  ]);
};

/** A finite verb, or one that the tagger took for a participle. */
const tellsOnward = (view: SentenceView, at: number): boolean =>
  isFiniteVerb(view.tokens[at]) || view.tokens[at]?.xpos === 'VBN';

/** The relative pronoun behind a noun, with nothing but a noun phrase from there to the cue. */
function pronounBefore(view: SentenceView, cue: number): number | null {
  const { relative } = view.lexicon.pronouns;
  for (let at = cue - 1; at > 0 && cue - at <= reach; at--) {
    const token = view.tokens[at]!;
    if (isPunctuation(token) || isFiniteVerb(token)) return null;
    if (!relative.has(wordOf(token))) continue;
    const noun = isComma(view.tokens[at - 1]) ? at - 2 : at - 1;
    return at < cue - 1 && isNominal(view.tokens[cue - 1]) && isNominal(view.tokens[noun]) ? at : null;
  }
  return null;
}

/** Where the relative clause ends: at the comma that closes it, or before the verb of which its noun is the subject. */
function endOf(view: SentenceView, pronoun: number, cue: number, start: number): number {
  const end = Math.min(endWithJoined(view, cue, start), beforeVerbOver(view, pronoun, start));
  if (!isComma(view.tokens[pronoun - 1])) return end;
  const comma = view.tokens.findIndex((token, at) => at > start && at <= end && isComma(token));
  return comma < 0 ? end : comma - 1;
}

/** "says came from the hills and killed two": a second verb without a subject tells of the noun, not of the speaker. */
function endWithJoined(view: SentenceView, cue: number, start: number): number {
  let end = endOfClause(view, cue, start);
  while (view.tokens[end + 1]?.upos === 'CCONJ' && view.tokens[end + 2]?.upos === 'VERB')
    end = endOfClause(view, cue, end + 2);
  return end;
}

/** The last word before the verb that goes on from the pronoun's noun, its auxiliaries left out too. */
function beforeVerbOver(view: SentenceView, pronoun: number, start: number): number {
  const verb = view.tokens.findIndex(
    (token, at) =>
      at > start &&
      isFiniteVerb(token) &&
      view.children[token.deprel === 'aux' || token.deprel === 'cop' ? token.head : at]!.some(
        (child) => child < pronoun && view.tokens[child]!.deprel === 'nsubj' && view.right[child]! >= pronoun,
      ),
  );
  if (verb < 0) return view.tokens.length - 1;
  return isComma(view.tokens[verb - 1]) ? verb - 2 : verb - 1;
}
