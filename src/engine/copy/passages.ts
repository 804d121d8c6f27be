// SPDX-License-Identifier: Apache-2.0
import { contains, overlaps, type Report, type Span } from '../../model/index.ts';
import type { ReadReport } from '../pile.ts';
import { type Aligned, commonWords } from './align.ts';
import { quotedRanges } from './quoted.ts';
import { covered, passageOf, type Reuse, type ReuseOf } from './reuse.ts';
import type { Shingled } from './shingles.ts';

/** One side of a comparison: the report and its words. */
export interface Side {
  readonly read: ReadReport;
  readonly shingled: Shingled;
}

/** A passage of at least so many equal words is shown wherever it stands. */
const enoughWords = 12;
/** A shorter one is shown when it is a whole sentence. */
const enoughInSentence = 8;
/** Below this share of equal words two passages are not one passage edited. */
const editedShare = 0.6;
/** A passage of fewer equal words than this is a stock phrase unless it is a whole sentence or tells something. */
const stockWords = 16;
const fewestTelling = 6;
/** In a passage of fewer equal words than this, another number or name makes it a look-alike, not a copy. */
const lookAlikeWords = 25;
/** Below this share of equal words so short a passage must have a number or a name in common. */
const lookAlikeShare = 0.8;
const widestTail = 12;

/**
 * Makes a ledger passage out of aligned words, or null when it is too short, too different, or a stock sentence
 * about something else (its numbers or names differ).
 */
export function passageReuse(aligned: Aligned, a: Side, b: Side, hand: Reuse['hand']): Reuse | null {
  const whole = withTails(aligned, a, b);
  const longer = Math.max(whole.toA - whole.fromA, whole.toB - whole.fromB);
  const similarity = Math.round((whole.same / longer) * 1000) / 1000;
  const [spanA, spanB] = [spanOfWords(a, whole.fromA, whole.toA), spanOfWords(b, whole.fromB, whole.toB)];
  if (!isLongEnough(whole.same, [a, spanA], [b, spanB]) || similarity < editedShare) return null;
  if (whole.same < stockWords && isStock([a, spanA], [b, spanB])) return null;
  const verbatim = whole.same === longer;
  if (!verbatim && isLookAlike(whole, similarity, a, b)) return null;
  const [rangeA, rangeB] = withPunctuation(a.read.report.text, spanA, b.read.report.text, spanB);
  return {
    kind: verbatim ? 'verbatim' : 'edited',
    a: passageOf(a.read.report, rangeA.start, rangeA.end),
    b: passageOf(b.read.report, rangeB.start, rangeB.end),
    similarity,
    of: reuseOf(a, rangeA, b, rangeB),
    hand,
    reason: `copy.passage@1: ${whole.same} of ${longer} words the same, in the same order`,
  };
}

type Range = Pick<Span, 'start' | 'end'>;

function spanOfWords({ shingled }: Side, from: number, to: number): Range {
  return { start: shingled.words[from]!.start, end: shingled.words[to - 1]!.end };
}

/** Takes in the rest of a sentence, front and back, when at least half of it is the same on both sides. */
function withTails(aligned: Aligned, a: Side, b: Side): Aligned {
  const backA = wordsToSentenceEdge(a, aligned.fromA, 'start');
  const backB = wordsToSentenceEdge(b, aligned.fromB, 'start');
  const aheadA = wordsToSentenceEdge(a, aligned.toA - 1, 'end');
  const aheadB = wordsToSentenceEdge(b, aligned.toB - 1, 'end');
  const { ids: idsA } = a.shingled;
  const { ids: idsB } = b.shingled;
  const front = commonWords(
    idsA.subarray(aligned.fromA - backA, aligned.fromA),
    idsB.subarray(aligned.fromB - backB, aligned.fromB),
  );
  const rear = commonWords(
    idsA.subarray(aligned.toA, aligned.toA + aheadA),
    idsB.subarray(aligned.toB, aligned.toB + aheadB),
  );
  const takeFront = front > 0 && front * 2 >= Math.max(backA, backB);
  const takeRear = rear > 0 && rear * 2 >= Math.max(aheadA, aheadB);
  return {
    fromA: aligned.fromA - (takeFront ? backA : 0),
    fromB: aligned.fromB - (takeFront ? backB : 0),
    toA: aligned.toA + (takeRear ? aheadA : 0),
    toB: aligned.toB + (takeRear ? aheadB : 0),
    same: aligned.same + (takeFront ? front : 0) + (takeRear ? rear : 0),
  };
}

/** Words between a word and the edge of its sentence; 0 when they are too many or no sentence is known. */
function wordsToSentenceEdge({ read, shingled }: Side, at: number, edge: 'start' | 'end'): number {
  const word = shingled.words[at]!;
  const sentence = read.analysis.sentences.find(({ start, end }) => start <= word.start && word.end <= end);
  if (sentence === undefined) return 0;
  const step = edge === 'start' ? -1 : 1;
  let count = 0;
  for (let k = at + step; count <= widestTail; k += step) {
    const next = shingled.words[k];
    if (next === undefined || next.start < sentence.start || next.end > sentence.end) return count;
    count++;
  }
  return 0;
}

function isLongEnough(same: number, ...sides: readonly (readonly [Side, Range])[]): boolean {
  if (same >= enoughWords) return true;
  return same >= enoughInSentence && sides.some(([side, range]) => holdsSentence(side, range));
}

/** Whether a whole sentence, long enough to count, lies in the range. */
function holdsSentence({ read, shingled }: Side, range: Range): boolean {
  return read.analysis.sentences.some((sentence) => {
    const words = shingled.words.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < enoughInSentence) return false;
    return range.start <= first.start && last.end <= range.end;
  });
}

const telling: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'NUM']);

/** "the director of the monitor said", "there was no claim of responsibility": words anybody writes. */
function isStock(...sides: readonly (readonly [Side, Range])[]): boolean {
  if (sides.some(([side, range]) => holdsSentence(side, range))) return false;
  return sides.some(([side, range]) => tellingWords(side, range) < fewestTelling);
}

/**
 * Words of a passage that carry content and neither name a speaker nor say that somebody speaks. Of a text that was
 * not read (another language) nothing is known, so that all of it may tell.
 */
function tellingWords({ read: { analysis } }: Side, range: Range): number {
  const sources = analysis.claims.flatMap(({ source, cue }) => [source, cue]);
  const attributing = sources.filter((span) => span !== null && overlaps(range, span));
  const within = analysis.sentences.filter((sentence) => overlaps(range, sentence));
  const words = within.flatMap(({ tokens }) => tokens).filter((token) => contains(range, token));
  if (words.length === 0) return Number.POSITIVE_INFINITY;
  return words
    .filter(({ upos }) => telling.has(upos))
    .filter((token) => !attributing.some((span) => span !== null && contains(span, token))).length;
}

const number = /^\d+$/;
const capital = /^\p{Lu}/u;

/**
 * Whether short passages are in one mould and tell of different things: other numbers or other names stand in them; or
 * much of them differs, and no number and no name tells what they are about.
 */
function isLookAlike(whole: Aligned, similarity: number, a: Side, b: Side): boolean {
  if (whole.same >= lookAlikeWords) return false;
  const ofA = marksIn(a, whole.fromA, whole.toA);
  const ofB = marksIn(b, whole.fromB, whole.toB);
  if (differBothWays(ofA.numbers, ofB.numbers) || differBothWays(ofA.names, ofB.names)) return true;
  return similarity < lookAlikeShare && !shareAny(ofA, ofB);
}

interface Marks {
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The numbers of a passage, in digits or in words, and its names. */
function marksIn(side: Side, from: number, to: number): Marks {
  const { text } = side.read.report;
  const within = { start: side.shingled.words[from]!.start, end: side.shingled.words[to - 1]!.end };
  const sentences = side.read.analysis.sentences.filter((sentence) => overlaps(sentence, within));
  const tokens = new Map(sentences.flatMap((one) => one.tokens).map((token) => [token.start, token.upos]));
  const first = new Set(sentences.map((sentence) => sentence.tokens[0]?.start));
  const numbers = new Set<string>();
  const names = new Set<string>();
  for (const { start, end, folded } of side.shingled.words.slice(from, to)) {
    const upos = tokens.get(start);
    if (number.test(folded) || upos === 'NUM') numbers.add(folded);
    else if (first.has(start) && upos !== 'PROPN') continue;
    else if (start > 0 && capital.test(text.slice(start, end))) names.add(folded);
  }
  return { numbers, names };
}

function shareAny(a: Marks, b: Marks): boolean {
  const has = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((mark) => other.has(mark));
  return has(a.numbers, b.numbers) || has(a.names, b.names);
}

function differBothWays(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => !b.has(value)) && [...b].some((value) => !a.has(value));
}

const mark = /[^\p{L}\p{N}\s]/u;

/** Takes in the punctuation both texts have around the passage. */
function withPunctuation(textA: string, a: Range, textB: string, b: Range): readonly [Range, Range] {
  let back = 0;
  while (sameMark(textA[a.start - back - 1], textB[b.start - back - 1])) back++;
  let ahead = 0;
  while (sameMark(textA[a.end + ahead], textB[b.end + ahead])) ahead++;
  return [
    { start: a.start - back, end: a.end + ahead },
    { start: b.start - back, end: b.end + ahead },
  ];
}

function sameMark(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && mark.test(a) && !/[\uD800-\uDFFF]/.test(a);
}

/** Fewer shared words than this outside quotation marks are an attribution, not a telling. */
const fewestTold = 10;

/** Boilerplate when most of it is in either report; a quote when all but a few words stand in quotation marks. */
function reuseOf(a: Side, rangeA: Range, b: Side, rangeB: Range): ReuseOf {
  if (isDropped(a.read.report, rangeA) || isDropped(b.read.report, rangeB)) return 'boilerplate';
  return Math.min(toldWords(a, rangeA), toldWords(b, rangeB)) < fewestTold ? 'quote' : 'text';
}

function isDropped({ zones }: Report, range: Range): boolean {
  const dropped = zones.filter(({ zone }) => zone === 'boilerplate');
  return covered(range, dropped) * 2 > range.end - range.start;
}

/** Words of a passage that stand in no quotation: neither between marks nor in what was read as somebody's own words. */
function toldWords({ read, shingled }: Side, range: Range): number {
  const quoted = [...quotedRanges(read.report.text, range), ...ownWordsIn(read.analysis)];
  return shingled.words.filter(
    (word) => contains(range, word) && !quoted.some((quote) => contains(quote, word)),
  ).length;
}

function ownWordsIn({ claims }: ReadReport['analysis']): readonly Range[] {
  return claims.flatMap(({ form, content }) => (form === 'direct' || form === 'orphan' ? content : []));
}
