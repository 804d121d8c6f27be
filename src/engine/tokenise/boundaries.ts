// SPDX-License-Identifier: Apache-2.0
import { feature, hashOfFolded } from '../../language/hash.ts';
import { addScores, type FeatureTable } from '../../language/weights.ts';
import { directed, isCaseless, kindOf, type WordKind, wordKinds } from './kinds.ts';
import type { WordCuts } from './words.ts';

/** A sentence that grows longer than this is cut at the next mark, one of {@link longestSentence} words anywhere. */
const longSentence = 200;

/** Later stages, whose work grows with the square of a sentence's length, meet none with more words than this. */
export const longestSentence = 240;

/** A stretch of text cut into words, as the splitter looks at it. Word `i` is at index `i` of each array. */
export interface WordRow {
  readonly words: readonly number[];
  readonly kinds: readonly WordKind[];
  /** White space before the word: 0 none, 1 one blank, 2 more. */
  readonly space: readonly number[];
  readonly caseless: boolean;
}

/** Looks at the words of one paragraph. */
export function rowOfWords(text: string, cuts: WordCuts, from: number, to: number): WordRow {
  const forms = Array.from({ length: to - from }, (_, i) =>
    text.slice(cuts.starts[from + i]!, cuts.ends[from + i]!),
  );
  const caseless = isCaseless(forms);
  const space = forms.map((_, i) =>
    i === 0 ? 2 : Math.min(2, cuts.starts[from + i]! - cuts.ends[from + i - 1]!),
  );
  return {
    words: forms.map((form) => hashOfFolded(form.toLowerCase())),
    kinds: directed(
      forms,
      forms.map((form) => kindOf(form, caseless)),
      space,
    ),
    space,
    caseless,
  };
}

/** What has been read of the sentence that is open. */
export interface OpenSentence {
  start: number;
  quotes: number;
  brackets: number;
}

/** Takes the word at `i` into the open sentence. */
export function readInto(open: OpenSentence, row: WordRow, i: number): void {
  const kind = row.kinds[i]!;
  if (kind === wordKinds.quote) open.quotes ^= 1;
  else if (kind === wordKinds.openingQuote) open.quotes = 1;
  else if (kind === wordKinds.closingQuote) open.quotes = 0;
  else if (kind === wordKinds.openingBracket) open.brackets++;
  else if (kind === wordKinds.closingBracket && open.brackets > 0) open.brackets--;
}

/** Whether a mark, an abbreviation's full stop or wide space stands after the word at `i`. */
function isMarked(row: WordRow, i: number): boolean {
  return row.kinds[i]! >= wordKinds.nameInitial || row.space[i + 1] === 2;
}

/** Whether an initial stands at `i` amid a name: `Dr. J. R. Hale`, `Ana M. Hale`. */
function isInsideName({ kinds, space }: WordRow, i: number): boolean {
  if (kinds[i] !== wordKinds.nameInitial || space[i + 1] === 2) return false;
  const before = kinds[i - 1];
  return isCapital(before) || before === wordKinds.abbreviation || before === wordKinds.nameInitial;
}

/** Whether a sentence may end after the word at `i` at all. */
export function mayEnd(row: WordRow, i: number): boolean {
  if (isInsideName(row, i)) return false;
  const next = row.kinds[i + 1]!;
  return isMarked(row, i) || next === wordKinds.capital || next >= wordKinds.number;
}

export const boundaryFeatureCount = 26;

const isCapital = (kind: WordKind | undefined): boolean =>
  kind !== undefined && kind >= wordKinds.capital && kind <= wordKinds.initial;

/** How many words with a capital stand together up to the word at `i`, four at most. */
function capitalsBefore({ kinds }: WordRow, open: OpenSentence, i: number): number {
  let count = 0;
  while (count < 4 && i - count >= open.start && isCapital(kinds[i - count])) count++;
  return count;
}

/** How many stand together after the word at `i`, four at most. */
function capitalsAfter({ kinds }: WordRow, i: number): number {
  let count = 0;
  while (count < 4 && isCapital(kinds[i + 1 + count])) count++;
  return count;
}

/** Words since the last mark of the open sentence before the word at `i`, seven at most. */
function sinceMark({ kinds }: WordRow, open: OpenSentence, i: number): number {
  let count = 0;
  while (count < 7 && i - 1 - count >= open.start && kinds[i - 1 - count]! < wordKinds.symbol) count++;
  return count;
}

/** Writes the features of the gap after the word at `i` into `out`. */
export function boundaryFeatures(row: WordRow, open: OpenSentence, i: number, out: Int32Array): void {
  const { words, kinds, space } = row;
  const at = (j: number): number => words[j] ?? 0;
  const kind = (j: number): number => (j < open.start ? 31 : (kinds[j] ?? 30));
  const near = (kind(i) << 5) | kind(i + 1);
  const length = Math.min(7, 32 - Math.clz32(i - open.start));
  const state =
    (row.caseless ? 16 : 0) | (open.quotes << 3) | (Math.min(1, open.brackets) << 2) | space[i + 1]!;
  out[0] = feature(0, at(i));
  out[1] = feature(1, at(i + 1));
  out[2] = feature(2, at(i), at(i + 1));
  out[3] = feature(3, near, kind(i - 1));
  out[4] = feature(4, near, kind(i + 2));
  out[5] = feature(5, at(i), kind(i + 1));
  out[6] = feature(6, at(i + 1), kind(i));
  out[7] = feature(7, at(i - 1), near);
  out[8] = feature(8, near, state);
  out[9] = feature(9, near, length);
  out[10] = feature(10, near, at(open.start));
  out[11] = feature(11, state, length);
  out[12] = feature(12, at(i - 1), at(i));
  out[13] = feature(13, near, kind(i - 1), kind(i - 2));
  out[14] = feature(14, near, kind(i + 2), kind(i + 3));
  out[15] = feature(15, at(i + 1), at(i + 2));
  out[16] = feature(16, near, at(i + 2));
  out[17] = feature(17, near, kind(i - 1), state);
  out[18] = feature(18, near, at(i + 1), at(i - 1));
  out[19] = feature(19, near);
  out[20] = feature(20, near, (kind(i - 1) << 5) | kind(i - 2), (kind(i + 2) << 5) | kind(i + 3));
  out[21] = feature(21, at(i + 1), state);
  out[22] = feature(22, near, kind(open.start), at(i + 1));
  out[23] = feature(23, near, capitalsBefore(row, open, i), capitalsAfter(row, i));
  out[24] = feature(24, at(i), kind(i + 1), kind(i + 2));
  out[25] = feature(25, near, sinceMark(row, open, i), length);
}

/**
 * Splits one paragraph into sentences.
 *
 * @returns for each sentence the index after its last word; the last one is the number of words
 */
export function sentenceEnds(row: WordRow, table: FeatureTable): readonly number[] {
  const ends: number[] = [];
  const features = new Int32Array(boundaryFeatureCount);
  const scores = new Int32Array(2);
  let open: OpenSentence = { start: 0, quotes: 0, brackets: 0 };
  for (let i = 0; i + 1 < row.words.length; i++) {
    readInto(open, row, i);
    if (!endsAt(row, open, i, table, features, scores)) continue;
    ends.push(i + 1);
    open = { start: i + 1, quotes: 0, brackets: 0 };
  }
  if (row.words.length > 0) ends.push(row.words.length);
  return ends;
}

function endsAt(
  row: WordRow,
  open: OpenSentence,
  i: number,
  table: FeatureTable,
  features: Int32Array,
  scores: Int32Array,
): boolean {
  const length = i + 1 - open.start;
  if (length >= longestSentence) return true;
  if (length >= longSentence && row.kinds[i]! >= wordKinds.comma) return true;
  if (!mayEnd(row, i)) return false;
  boundaryFeatures(row, open, i, features);
  scores.fill(0);
  addScores(table, features, boundaryFeatureCount, scores);
  return scores[1]! > scores[0]!;
}
