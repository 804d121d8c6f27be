// SPDX-License-Identifier: Apache-2.0
/**
 * Counts in how many texts of the treebanks each English word stands, and writes `resources/en/word-counts.txt` and its
 * entry in `resources/en/MANIFEST.json`.
 *
 * `npm run train -- rarity --data PATH`. The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeTextCounts, type TextCounts } from '../../src/language/rarity.ts';
import { foldName } from '../../src/text/index.ts';
import { enterInManifest } from '../manifest.ts';
import { readTreebanks, treebankEntries, treebankLicence } from '../treebanks.ts';

/** What stands in fewer texts counts as rare as a word can be; names, mostly. */
const fewest = 2;

const { values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string', default: 'resources/en' } },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const { data, out } = values as { data: string; out: string };

/** The words of each text, each once. */
function textsIn(folder: string): readonly ReadonlySet<string>[] {
  const texts: Set<string>[] = [];
  for (const { opensDocument, words } of readTreebanks(folder)) {
    if (opensDocument || texts.length === 0) texts.push(new Set());
    for (const { lemma } of words) texts.at(-1)!.add(foldName(lemma));
  }
  return texts;
}

function countsOf(texts: readonly ReadonlySet<string>[]): TextCounts {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...text])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].filter(([word, count]) => count >= fewest && /^[\p{L}\p{N}]\S*$/u.test(word));
  return { texts: texts.length, counts: new Map(kept) };
}

const counts = countsOf(textsIn(data));
writeFileSync(
  join(out, 'word-counts.txt'),
  encodeTextCounts(counts, 'In how many texts a word stands. Made by training/rarity/run.ts.'),
);
enterInManifest(out, {
  'word-counts.txt': {
    what: `In how many of ${counts.texts} English texts each word stands (${counts.counts.size} words of ${fewest} texts or more)`,
    command: 'npm run train -- rarity --data PATH',
    corpora: treebankEntries(data),
    licence: treebankLicence,
  },
});
