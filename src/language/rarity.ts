// SPDX-License-Identifier: Apache-2.0

/** How much a word tells of what a text is about. */
export interface WordRarity {
  /**
   * The rarity of a word: the logarithm of how many texts there are to one that has it (inverse document frequency,
   * Spärck Jones 1972), 0 for a word of all texts.
   *
   * @param lemma its dictionary form, folded
   */
  readonly of: (lemma: string) => number;
}

/** How many texts were counted, and in how many of them each word stands; words of one text may be left out. */
export interface TextCounts {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** A word nobody has met is as rare as one of a single text. */
export function rarityOf({ texts, counts }: TextCounts): WordRarity {
  return { of: (lemma) => Math.log((texts + 1) / ((counts.get(lemma) ?? 1) + 1)) };
}

/**
 * Decodes `word-counts.txt`: remarks after `#`, then `texts` and their number, then one line a count with all its
 * words.
 *
 * @throws RangeError when the number of texts is missing, a line has no count, or a word is counted oftener than texts
 */
export function decodeTextCounts(file: string): TextCounts {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [first = '', ...rest] = lines;
  const texts = Number(/^texts (\d+)$/.exec(first)?.[1]);
  if (!(texts > 0)) throw new RangeError('word counts do not say of how many texts');
  const counts = new Map<string, number>();
  for (const line of rest) {
    const [count = '', ...words] = line.split(' ');
    if (!/^\d+$/.test(count) || Number(count) > texts) throw new RangeError(`no count of words: ${line}`);
    for (const word of words) counts.set(word, Number(count));
  }
  return { texts, counts };
}

/** Writes what {@link decodeTextCounts} reads: commonest words first, words of one count in order. */
export function encodeTextCounts({ texts, counts }: TextCounts, remark: string): string {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of counts) byCount.set(count, [...(byCount.get(count) ?? []), word]);
  const lines = [...byCount]
    .sort(([a], [b]) => b - a)
    .map(([count, words]) => `${count} ${words.sort().join(' ')}`);
  return `# ${remark}\ntexts ${texts}\n${lines.join('\n')}\n`;
}
