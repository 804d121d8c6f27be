// SPDX-License-Identifier: Apache-2.0
import { exponential } from '../../language/exponential.ts';

/** Scores of tags of some words, `scores[word × stride + tag]`. */
export interface TagScores {
  readonly words: number;
  readonly stride: number;
  readonly scores: ArrayLike<number>;
}

/** The number of each tag's part of speech; a tag is a pair `UPOS XPOS`. */
export function partsOfSpeech(tags: readonly string[]): Uint8Array {
  const names = [...new Set(tags.map((tag) => tag.split(' ')[0]))];
  return Uint8Array.from(tags, (tag) => names.indexOf(tag.split(' ')[0]));
}

/**
 * The tag of each word: of the part of speech whose tags are likeliest together, the likeliest. Among equals the first.
 *
 * @param parts the number of each tag's part of speech
 */
export function tagsOf({ words, stride, scores }: TagScores, parts: Uint8Array): Int32Array {
  const tags = new Int32Array(words);
  const sums = new Float64Array(Math.max(...parts) + 1);
  for (let word = 0; word < words; word++) {
    const from = word * stride;
    let most = scores[from]!;
    for (let tag = 1; tag < parts.length; tag++) most = Math.max(most, scores[from + tag]!);
    sums.fill(0);
    for (let tag = 0; tag < parts.length; tag++) {
      const below = scores[from + tag]! - most;
      if (below > tooFar) sums[parts[tag]!]! += exponential(below);
    }
    const part = sums.indexOf(Math.max(...sums));
    let best = -1;
    for (let tag = 0; tag < parts.length; tag++) {
      if (parts[tag] === part && (best < 0 || scores[from + tag]! > scores[from + best]!)) best = tag;
    }
    tags[word] = best;
  }
  return tags;
}

/** A tag this far below the likeliest adds nothing that could decide. */
const tooFar = -12;
