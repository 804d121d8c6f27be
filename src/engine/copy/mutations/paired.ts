// SPDX-License-Identifier: Apache-2.0
import { type ClaimReading, contains, type FigureReading } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import { type Laid, type LaidSide, positionsIn, type Range } from './laid.ts';

/** Two readings of the two copies that are of the same words. */
export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** Less of the longer claim's words in common, and it cannot be said that the two are one. */
const leastShared = 0.5;
/** A rewrite shares few words by chance, but one or two. */
const fewestStems = 3;

/** Pairs claims whose words are the same words: each the other's one best match. What is not sure is left unpaired. */
export function pairedClaims({ kind, a, b }: Laid): readonly Pair<ClaimReading>[] {
  const [claimsA, claimsB] = [claimsIn(a), claimsIn(b)];
  const placesA = claimsA.map((claim) => positionsIn(a.words, ...claim.content));
  const placesB = claimsB.map((claim) => new Set(positionsIn(b.words, ...claim.content)));
  const scores = claimsA.map((claim, i) =>
    placesB.map((ofB, j) => {
      const ofA = placesA[i]!;
      // What somebody says that somebody says is paired with its like, never with either half of it.
      if ((claim.parent === null) !== (claimsB[j]!.parent === null)) return 0;
      const shared = ofA.filter((at) => ofB.has(a.partner.get(at) ?? -1)).length;
      if (kind === 'rewritten' && shared < fewestStems) return 0;
      const longer = Math.max(ofA.length, ofB.size);
      return longer === 0 || shared < longer * leastShared ? 0 : shared / longer;
    }),
  );
  return claimsA.flatMap((claim, i) => {
    const j = onlyBest(scores[i]!);
    const back = onlyBest(scores.map((row) => row[j] ?? 0));
    return j < 0 || back !== i ? [] : [{ a: claim, b: claimsB[j]! }];
  });
}

/** Position of the highest score above nothing, or -1 when two share it. */
function onlyBest(scores: readonly number[]): number {
  const best = Math.max(0, ...scores);
  return best === 0 || scores.filter((score) => score === best).length > 1 ? -1 : scores.indexOf(best);
}

/** Claims of the passage: they lie in its sentences, and at least half of their words in itself. */
function claimsIn({ read, passage, extent, words }: LaidSide): readonly ClaimReading[] {
  return read.analysis.claims.filter(({ content }) => {
    if (!content.every((span) => contains(extent, span))) return false;
    const said = positionsIn(words, ...content);
    return said.filter((at) => contains(passage, words[at]!)).length * 2 >= said.length;
  });
}

/** Other words than the numbers' own that may stand in the gap where a number was changed. */
const widestSlot = 6;

/**
 * Pairs figures of one quantity that stand between the same words; in a rewrite, where nothing stands between the same
 * words, those that are the only ones of their quantity in their sentence.
 */
export function pairedFigures(laid: Laid): readonly Pair<FigureReading>[] {
  const [figuresA, figuresB] = [figuresIn(laid.a), figuresIn(laid.b)];
  const meet = laid.kind === 'rewritten' ? inLikeSentences(laid, figuresA, figuresB) : inOneSlot(laid);
  const comparable = (a: FigureReading, b: FigureReading) =>
    a.quantity === b.quantity && a.further === b.further && isCopied(laid, a, b) && meet(a, b);
  return figuresA.flatMap((figure) => {
    const like = figuresB.filter((other) => comparable(figure, other));
    if (like.length !== 1) return [];
    const back = figuresA.filter((other) => comparable(other, like[0]!));
    return back.length === 1 ? [{ a: figure, b: like[0]! }] : [];
  });
}

function figuresIn({ read, extent }: LaidSide): readonly FigureReading[] {
  return read.analysis.figures.filter(({ span }) => contains(extent, span));
}

/** Beside what was copied other numbers stand of other things: there only an equal number is taken for the same one. */
function isCopied({ a, b }: Laid, one: FigureReading, other: FigureReading): boolean {
  if (contains(a.passage, one.span) && contains(b.passage, other.span)) return true;
  const number = ({ lower, upper }: FigureReading) => lower ?? upper;
  return number(one) !== null && number(one) === number(other);
}

type Meet = (a: FigureReading, b: FigureReading) => boolean;

function inOneSlot({ a, b }: Laid): Meet {
  return (one, other) => {
    const [here, there] = [positionsIn(a.words, one.span), positionsIn(b.words, other.span)];
    return liesIn(there, slotOf(here, a, b)) && liesIn(here, slotOf(there, b, a));
  };
}

function liesIn(positions: readonly number[], slot: Range | null): boolean {
  return slot !== null && positions.every((at) => slot.start <= at && at < slot.end);
}

/** Where in the other copy the words of a figure stand or stood: between the nearest words before and after that both have. */
function slotOf(own: readonly number[], here: LaidSide, there: LaidSide): Range | null {
  if (own.length === 0) return null;
  let before = own[0]! - 1;
  while (before >= 0 && !here.partner.has(before)) before--;
  let after = own.at(-1)! + 1;
  while (after < here.words.length && !here.partner.has(after)) after++;
  const start = before < 0 ? 0 : here.partner.get(before)! + 1;
  const end = after >= here.words.length ? there.words.length : here.partner.get(after)!;
  const loose = Math.max(after - before - 1, end - start) - own.length;
  return loose > widestSlot ? null : { start, end };
}

function inLikeSentences(
  { a, b }: Laid,
  figuresA: readonly FigureReading[],
  figuresB: readonly FigureReading[],
): Meet {
  const sentenceOf = ({ sentences }: LaidSide, figure: FigureReading) =>
    sentences.findIndex((sentence) => contains(sentence, figure.span));
  const alone = (side: LaidSide, all: readonly FigureReading[], figure: FigureReading) => {
    const at = sentenceOf(side, figure);
    return all.filter((one) => one.quantity === figure.quantity && sentenceOf(side, one) === at).length === 1;
  };
  return (one, other) =>
    a.sentences.length === b.sentences.length &&
    one.quantity !== 'other' &&
    foldName(one.unit ?? '') === foldName(other.unit ?? '') &&
    sentenceOf(a, one) === sentenceOf(b, other) &&
    alone(a, figuresA, one) &&
    alone(b, figuresB, other);
}
