// SPDX-License-Identifier: Apache-2.0

/** How far up a tree a word is followed; as in training. */
const climbs = 24;

/**
 * Where each word of a sentence stands in its tree as a predicate sees it.
 *
 * With R relations: `r` for a word at or below a dependant of the predicate that hangs on it by relation `r`; `R + r`
 * for one below a dependant of the predicate's own head, `2R + r` below a dependant of that one's head; `3R` the
 * predicate itself, `3R + 1` its head, `3R + 2` that one's head, `3R + 3` elsewhere.
 *
 * @param heads index of each word's head, -1 for the root's word
 * @param relations number of each word's relation to its head
 */
export function waysFrom(
  predicate: number,
  heads: ArrayLike<number>,
  relations: ArrayLike<number>,
  relationCount: number,
): Int32Array {
  const line = lineUp(predicate, heads);
  const ways = new Int32Array(heads.length);
  for (let word = 0; word < heads.length; word++) {
    ways[word] = wayOf(word, line, heads, relations, relationCount);
  }
  line.forEach((word, level) => {
    ways[word] = 3 * relationCount + level;
  });
  return ways;
}

/** The predicate, its head and that one's head, as far as there are any. */
function lineUp(predicate: number, heads: ArrayLike<number>): readonly number[] {
  const line = [predicate];
  while (line.length < 3 && heads[line.at(-1)!]! >= 0) line.push(heads[line.at(-1)!]!);
  return line;
}

function wayOf(
  word: number,
  line: readonly number[],
  heads: ArrayLike<number>,
  relations: ArrayLike<number>,
  relationCount: number,
): number {
  let at = word;
  for (let climb = 0; climb < climbs && at >= 0; climb++) {
    const level = line.indexOf(heads[at]!);
    if (level >= 0) return level * relationCount + relations[at]!;
    at = heads[at]!;
  }
  return 3 * relationCount + 3;
}
