// SPDX-License-Identifier: Apache-2.0
import { feature, hashOf, hashOfFolded } from '../../language/hash.ts';
import { type Configuration, stackWord } from './configuration.ts';

/** The words of a sentence as the parser sees them; two places follow, for the root and for "no word". */
export interface ParserViews {
  readonly words: Int32Array;
  /** Tag number + 1. */
  readonly tags: Int32Array;
}

const rootWord = hashOf('<root>');
const noWord = hashOf('<none>');
const rootTag = 254;
const noTag = 255;

/** Looks at the words of a sentence. Capitals are folded away: the tags tell what is to be told of them. */
export function viewTagged(forms: readonly string[], tags: ArrayLike<number>): ParserViews {
  const count = forms.length;
  const views: ParserViews = { words: new Int32Array(count + 2), tags: new Int32Array(count + 2) };
  for (let i = 0; i < count; i++) {
    views.words[i] = hashOfFolded(forms[i]!.toLowerCase());
    views.tags[i] = tags[i]! + 1;
  }
  views.words[count] = rootWord;
  views.words[count + 1] = noWord;
  views.tags[count] = rootTag;
  views.tags[count + 1] = noTag;
  return views;
}

export const parseFeatureCount = 72;

/** Distances are told exactly up to four words, then in steps. */
function distance(from: number, to: number): number {
  const d = to - from;
  return d < 5 ? d : d < 8 ? 5 : d < 16 ? 6 : 7;
}

/** The words a step depends on most, and their tags. */
interface Focus {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  /** Tags of the top of the stack and the next word, in one number; the same of the two on the stack. */
  readonly s0b0: number;
  readonly s1s0: number;
}

function focusOf(c: Configuration, tags: Int32Array): Focus {
  const none = c.count + 1;
  const s0 = stackWord(c, 0);
  const s1 = stackWord(c, 1);
  const b0 = c.next;
  return {
    s0,
    s1,
    s2: stackWord(c, 2),
    b0,
    b1: b0 + 1 < c.count ? b0 + 1 : none,
    b2: b0 + 2 < c.count ? b0 + 2 : none,
    s0b0: (tags[s0]! << 8) | tags[b0]!,
    s1s0: (tags[s1]! << 8) | tags[s0]!,
  };
}

/**
 * Writes the features of a configuration into `out`: words and tags on top of the stack and ahead, their pairs and
 * triples, the dependants they have, how many and of what kind, and distances (after Zhang and Nivre 2011).
 */
export function parseFeatures(c: Configuration, views: ParserViews, out: Int32Array): void {
  const focus = focusOf(c, views.tags);
  wordFeatures(focus, views, out);
  dependantFeatures(focus, c, views, out);
}

/** Features 0 to 38 and 71: words and tags. */
function wordFeatures(focus: Focus, { words, tags }: ParserViews, out: Int32Array): void {
  const { s0, s1, s2, b0, b1, b2, s0b0, s1s0 } = focus;
  const s0w = words[s0]!;
  const s1w = words[s1]!;
  const b0w = words[b0]!;
  const b1w = words[b1]!;
  const s0t = tags[s0]!;
  const s1t = tags[s1]!;
  const s2t = tags[s2]!;
  const b0t = tags[b0]!;
  const b1t = tags[b1]!;
  const b2t = tags[b2]!;
  out[0] = feature(0, s0w);
  out[1] = feature(1, s0t);
  out[2] = feature(2, s0w, s0t);
  out[3] = feature(3, s1w);
  out[4] = feature(4, s1t);
  out[5] = feature(5, s1w, s1t);
  out[6] = feature(6, b0w);
  out[7] = feature(7, b0t);
  out[8] = feature(8, b0w, b0t);
  out[9] = feature(9, b1w);
  out[10] = feature(10, b1t);
  out[11] = feature(11, b1w, b1t);
  out[12] = feature(12, words[b2]!);
  out[13] = feature(13, b2t);
  out[14] = feature(14, words[s2]!);
  out[15] = feature(15, s2t);
  out[16] = feature(16, s0w, b0w, s0b0);
  out[17] = feature(17, s0w, s0b0);
  out[18] = feature(18, b0w, s0b0);
  out[19] = feature(19, s0w, b0w);
  out[20] = feature(20, s0b0);
  out[21] = feature(21, s1w, s0w, s1s0);
  out[22] = feature(22, s1w, s1s0);
  out[23] = feature(23, s0w, s1s0);
  out[24] = feature(24, s1w, s0w);
  out[25] = feature(25, s1s0);
  out[26] = feature(26, s1t, b0t);
  out[27] = feature(27, b0t, b1t);
  out[28] = feature(28, s0b0, b1t);
  out[29] = feature(29, s1s0, b0t);
  out[30] = feature(30, s1s0, s2t);
  out[31] = feature(31, b0t, b1t, b2t);
  out[32] = feature(32, s0b0, b1t, b2t);
  out[33] = feature(33, s1s0, b0t, b1t);
  out[34] = feature(34, s1w, b0w, s0t);
  out[35] = feature(35, s0w, b1w, b0t);
  out[36] = feature(36, s0w, s1t, b0t);
  out[37] = feature(37, s1w, s0t, b0t);
  out[38] = feature(38, b0w, s1s0);
  out[71] = feature(71, s2t, s1t, b0t);
}

/** Features 39 to 70: dependants, their kinds and numbers, and distances. */
function dependantFeatures(
  focus: Focus,
  c: Configuration,
  { words, tags }: ParserViews,
  out: Int32Array,
): void {
  const { s0, s1, b0, s0b0, s1s0 } = focus;
  const { left, left2, right, right2, relations, leftCount, rightCount, leftSet, rightSet } = c;
  const s0w = words[s0]!;
  const s1w = words[s1]!;
  const b0w = words[b0]!;
  const s0t = tags[s0]!;
  const s1t = tags[s1]!;
  const b0t = tags[b0]!;
  const s0l = left[s0]!;
  const s0r = right[s0]!;
  const s1l = left[s1]!;
  const s1r = right[s1]!;
  const b0l = left[b0]!;
  out[39] = feature(39, s0b0, tags[s0l]!);
  out[40] = feature(40, s0b0, tags[s0r]!);
  out[41] = feature(41, s0b0, tags[b0l]!);
  out[42] = feature(42, s1s0, tags[s1l]!);
  out[43] = feature(43, s1s0, tags[s1r]!);
  out[44] = feature(44, s1s0, tags[s0l]!);
  out[45] = feature(45, s1s0, tags[s0r]!);
  out[46] = feature(46, s0t, tags[s0l]!, tags[left2[s0]!]!);
  out[47] = feature(47, s0t, tags[s0r]!, tags[right2[s0]!]!);
  out[48] = feature(48, s1t, tags[s1r]!, tags[right2[s1]!]!);
  out[49] = feature(49, b0t, tags[b0l]!, tags[left2[b0]!]!);
  out[50] = feature(50, s0w, words[s0r]!);
  out[51] = feature(51, s1w, words[s1r]!);
  const near = distance(s0, b0);
  const under = distance(s1, s0);
  out[52] = feature(52, s0w, near);
  out[53] = feature(53, s0b0, near);
  out[54] = feature(54, b0w, near);
  out[55] = feature(55, s1s0, under);
  out[56] = feature(56, s1w, s0t, under);
  out[57] = feature(57, s0w, leftCount[s0]!, rightCount[s0]!);
  out[58] = feature(58, s0b0, leftCount[s0]!, rightCount[s0]!);
  out[59] = feature(59, s1s0, leftCount[s1]!, rightCount[s1]!);
  out[60] = feature(60, b0t, leftCount[b0]!);
  out[61] = feature(61, s0t, leftSet[s0]!, b0t);
  out[62] = feature(62, s0t, rightSet[s0]!, b0t);
  out[63] = feature(63, s1s0, rightSet[s1]!);
  out[64] = feature(64, s1s0, leftSet[s1]!);
  out[65] = feature(65, s0w, rightSet[s0]!);
  out[66] = feature(66, s1w, rightSet[s1]!, s0t);
  out[67] = feature(67, b0t, leftSet[b0]!, s0t);
  out[68] = feature(68, s0t, relations[s0l]!, relations[s0r]!);
  out[69] = feature(69, s1t, relations[s1l]!, relations[s1r]!);
  out[70] = feature(70, s1s0, leftSet[s0]!, rightSet[s0]!);
}
