// SPDX-License-Identifier: Apache-2.0
import type { ReadReport } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Language } from '../../src/language/language.ts';
import type { Ledger, Report } from '../../src/model/index.ts';
import { mucFolder, readMucReports } from '../muc/texts.ts';
import { articlesFile, articlesIn } from '../piles/articles.ts';
import { ecbFolder, readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';

/** A corpus as piles of reports that are laid side by side. */
export interface PiledCorpus {
  readonly name: string;
  readonly needs: string;
  readonly piles: (data: string) => readonly (readonly Report[])[];
}

/** fa-kes as one pile, ECB+ topic by topic, and MUC-4's development set as one pile. */
export const piledCorpora: readonly PiledCorpus[] = [
  { name: 'fa-kes', needs: articlesFile, piles: (data) => [articleReports(data)] },
  { name: 'ecb-plus', needs: ecbFolder, piles: topicsOf },
  {
    name: 'muc-dev',
    needs: `${mucFolder}/dev`,
    piles: (data) => [[...readMucReports(data, 'dev').values()]],
  },
];

/** An article that stands twice in the corpus is read once. */
function articleReports(data: string): readonly Report[] {
  const byId = new Map(articlesIn(data).map((article) => [String(article.id), article]));
  return [...byId].map(([id, { title, text, outlet }]) => ({
    ...plainReport(id, `${title}\n\n${text}`),
    outlet: outlet || null,
  }));
}

function topicsOf(data: string): readonly (readonly Report[])[] {
  const documents = readEcbPlus(data);
  return [...new Set(documents.map(({ topic }) => topic))].map((topic) =>
    documents.filter((document) => document.topic === topic).map(({ id, text }) => plainReport(id, text)),
  );
}

/** The ledger of each pile. */
export function ledgersOf(piles: readonly (readonly Report[])[], language: Language): readonly Ledger[] {
  return piles.map((reports) => {
    const read = reports.map((report): ReadReport => ({ report, analysis: analyse(report, language) }));
    return reconcile(read, language, { version: 'evaluation' });
  });
}
