// SPDX-License-Identifier: Apache-2.0
import { feature, hashOf, hashOfFolded } from '../../language/hash.ts';
import { isCaseless } from '../tokenise/kinds.ts';

/** Words outside the sentence, on either side, as the models see them. */
export const margin = 2;

/**
 * The words of one sentence as the tagger sees them. Word `i` is at index `i + margin` of each array, so that
 * neighbours can be read without asking whether they exist.
 */
export interface WordViews {
  readonly count: number;
  /** Hash of the lower-cased word, digits folded. */
  readonly words: Int32Array;
  /** Hash of the pattern of capitals, small letters, digits and marks. */
  readonly shapes: Int32Array;
  /** Hashes of the last 1 to 4 and first 1 to 3 units, seven to a word. */
  readonly affixes: Int32Array;
  /** Usual tag of the word + 1, 0 when it is not known. */
  readonly usual: Int32Array;
  /** 1 when the sentence has no contrast of capitals. */
  readonly caseless: number;
}

export const affixesPerWord = 7;

/** Looks at the words of a sentence. */
export function viewWords(forms: readonly string[], usualTags: ReadonlyMap<number, number>): WordViews {
  const size = forms.length + 2 * margin;
  const caseless = isCaseless(forms);
  const views: WordViews = {
    count: forms.length,
    words: new Int32Array(size),
    shapes: new Int32Array(size),
    affixes: new Int32Array(size * affixesPerWord),
    usual: new Int32Array(size),
    caseless: caseless ? 1 : 0,
  };
  for (let i = 0; i < forms.length; i++) {
    const at = i + margin;
    const small = forms[i]!.toLowerCase();
    views.words[at] = hashOfFolded(small);
    views.shapes[at] = shapeOf(caseless ? small : forms[i]!);
    views.usual[at] = (usualTags.get(views.words[at]!) ?? -1) + 1;
    for (let length = 1; length <= 4; length++) {
      if (small.length < length) break;
      views.affixes[at * affixesPerWord + length - 1] = hashOf(small, small.length - length);
      if (length <= 3) views.affixes[at * affixesPerWord + 3 + length] = hashOf(small, 0, length);
    }
  }
  return views;
}

/** Hash of a word's shape: capitals, small letters, digits and marks in order, each run told once or twice. */
export function shapeOf(form: string): number {
  let shape = '';
  for (let i = 0; i < form.length && shape.length < 10; i++) {
    const kind = kindOfUnit(form.charCodeAt(i), form[i]!);
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return hashOf(shape);
}

function kindOfUnit(code: number, unit: string): string {
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '0';
  if (code < 128) return unit;
  const small = unit.toLowerCase();
  return unit !== small ? 'X' : unit !== unit.toUpperCase() ? 'x' : 'o';
}

export const tagFeatureCount = 34;

/**
 * Writes the features of word `i` into `out`.
 *
 * @param last tag + 1 given to the word before, 0 at the start
 * @param lastButOne tag + 1 of the word before that
 */
export function tagFeatures(
  views: WordViews,
  i: number,
  last: number,
  lastButOne: number,
  out: Int32Array,
): void {
  const { words, shapes, affixes, usual, caseless } = views;
  const at = i + margin;
  const word = words[at]!;
  const before = words[at - 1]!;
  const after = words[at + 1]!;
  const shape = shapes[at]!;
  const first = (i === 0 ? 1 : 0) + 2 * caseless;
  const affix = at * affixesPerWord;
  const ending = affixes[affix + 2]!;
  out[0] = feature(0, word);
  out[1] = feature(1, shape, first);
  for (let a = 0; a < affixesPerWord; a++) out[2 + a] = feature(2 + a, affixes[affix + a]!);
  out[9] = feature(9, before);
  out[10] = feature(10, after);
  out[11] = feature(11, words[at - 2]!);
  out[12] = feature(12, words[at + 2]!);
  out[13] = feature(13, before, word);
  out[14] = feature(14, word, after);
  out[15] = feature(15, last);
  out[16] = feature(16, last, lastButOne);
  out[17] = feature(17, last, word);
  out[18] = feature(18, affixes[affix + affixesPerWord + 2]!);
  out[19] = feature(19, affixes[affix - affixesPerWord + 2]!);
  out[20] = feature(20, shapes[at + 1]!, shape);
  out[21] = feature(21, shapes[at - 1]!, shape, first);
  out[22] = feature(22, usual[at]!, last);
  out[23] = feature(23, usual[at + 1]!, word);
  out[24] = feature(24, usual[at + 1]!, usual[at]!, last);
  out[25] = feature(25, usual[at + 1]!, usual[at + 2]!, usual[at]!);
  out[26] = feature(26, ending, last);
  out[27] = feature(27, ending, shape, last);
  out[28] = feature(28, ending, usual[at + 1]!, last);
  out[29] = feature(29, word, last, lastButOne);
  out[30] = feature(30, before, word, after);
  out[31] = feature(31, affixes[affix + 3]!, shape);
  out[32] = feature(32, word, shape, first);
  out[33] = feature(33, last, after, usual[at]!);
}
