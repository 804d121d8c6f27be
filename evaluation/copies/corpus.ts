// SPDX-License-Identifier: Apache-2.0
import type { Report } from '../../src/model/index.ts';
import { mucSets, readMucReports } from '../muc/texts.ts';
import { articlesIn } from '../piles/articles.ts';
import { readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import { readingCorpora } from '../readings/documents.ts';

/** The corpora in which copies are looked for: news of one event, of one war, and of one region in years of war. */
export const copyCorpora = [...readingCorpora, 'muc-4'] as const;
export type CopyCorpus = (typeof copyCorpora)[number];

/** The reports of a corpus, the first of each id: of fa-kes with their outlets, of ECB+ (which names none) without. */
export function reportsOf(corpus: CopyCorpus, data: string): readonly Report[] {
  if (corpus === 'ecb-plus') return readEcbPlus(data).map(({ id, text }) => plainReport(id, text));
  if (corpus === 'muc-4') return mucSets.flatMap((set) => mucReports(data, set));
  const articles = articlesIn(data);
  const first = new Map(articles.map(({ id }, at) => [id, at] as const).reverse());
  return articles
    .filter(({ id }, at) => first.get(id) === at)
    .map(({ id, title, text, outlet }) => ({ ...plainReport(String(id), `${title}\n\n${text}`), outlet }));
}

function mucReports(data: string, set: (typeof mucSets)[number]): readonly Report[] {
  return [...readMucReports(data, set)].map(([id, report]) => ({ ...report, id }));
}

/** What two reports must have in common to be laid beside each other: the sub-event of ECB+; elsewhere all are of one war. */
export function eventOf(corpus: CopyCorpus, id: string): string {
  return corpus === 'ecb-plus' ? id.replace(/_\d+/, '') : corpus;
}

/** Halves of a corpus that share no topic of ECB+: rules are made on the odd one, and the even one is only scored. */
export const halves = ['odd', 'even'] as const;
export type Half = (typeof halves)[number];

/** The half of a pair, told by the number its first report's id begins with. */
export function halfOf(id: string): Half {
  return Number.parseInt(id, 10) % 2 === 0 ? 'even' : 'odd';
}
