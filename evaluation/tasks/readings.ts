// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/language/language.ts';
import { articlesFile } from '../piles/articles.ts';
import { readAttributed } from '../readers/attributed.ts';
import { ecbFolder } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import { type ReadingCorpus, readingCorpora, textsOf } from '../readings/documents.ts';
import { type Judgement, judgedParts, placeOf, readSheet } from '../readings/sheet.ts';
import type { Score, Task } from '../task.ts';

const sheet = join(import.meta.dirname, '..', 'readings', 'claims.tsv');

/** Claims drawn at random that a person has judged part by part. */
export const task: Task = {
  name: 'readings',
  about:
    'claims drawn at random and judged by a person: the share of each part that is right, by corpus, and how many of the claims are still read just so',
  needs: [ecbFolder, articlesFile],
  fast: false,
  run: async ({ data, language, say }) => {
    const judgements = readSheet(readFileSync(sheet, 'utf8'));
    return readingCorpora.flatMap((corpus) => {
      const judged = judgements.filter((each) => each.corpus === corpus);
      const still = stillRead(judged, corpus, data, language);
      say(`${corpus}: ${judged.length} claims judged, ${still} are still read just so`);
      return scoresOf(corpus, judged, still);
    });
  },
};

/** The share of each part that was right, of all that were judged. */
export function scoresOf(
  corpus: ReadingCorpus,
  judged: readonly Judgement[],
  still: number,
): readonly Score[] {
  return judgedParts.map((part) => {
    const right = judged.filter((each) => each.right[part]).length;
    return {
      name: `${corpus} ${part}`,
      value: right / Math.max(1, judged.length),
      detail: { right, judged: judged.length, 'still read just so': still },
    };
  });
}

function stillRead(
  judged: readonly Judgement[],
  corpus: ReadingCorpus,
  data: string,
  language: Language,
): number {
  const texts = new Map(textsOf(corpus, data).map((text) => [text.id, text]));
  return judged.filter(({ id, place }) => {
    const text = texts.get(id);
    if (text === undefined) return false;
    const { claims } = readAttributed(plainReport(id, text.text), language);
    return claims.some((claim) => placeOf(claim) === place);
  }).length;
}
