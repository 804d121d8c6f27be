// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intakeSettings } from '../../src/desk/gather.ts';
import type { ReadReport } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { readPaths } from '../../src/intake/files/read.ts';
import type { Language } from '../../src/language/language.ts';
import type { Report } from '../../src/model/index.ts';
import { articlesIn, writeRecords } from '../piles/articles.ts';
import { readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';

/** The corpora of which incidents are read: war reporting as people bring it in, and clean texts topic by topic. */
export const incidentCorpora = ['fa-kes', 'ecb-plus'] as const;
export type IncidentCorpus = (typeof incidentCorpora)[number];

/**
 * Reports of a corpus in the piles they are read in. The articles of fa-kes go through intake as records, their titles
 * as headlines, into one pile; the texts of ECB+ are one pile a topic.
 */
export async function pilesOf(corpus: IncidentCorpus, data: string): Promise<readonly (readonly Report[])[]> {
  if (corpus === 'fa-kes') return [await articleReports(data)];
  const documents = readEcbPlus(data);
  const topics = [...new Set(documents.map(({ topic }) => topic))];
  return topics.map((topic) =>
    documents.filter((document) => document.topic === topic).map(({ id, text }) => plainReport(id, text)),
  );
}

async function articleReports(data: string): Promise<readonly Report[]> {
  const folder = mkdtempSync(join(tmpdir(), 'incidents-'));
  try {
    const file = writeRecords(join(folder, 'articles.jsonl'), articlesIn(data));
    return (await readPaths([file], { ...intakeSettings(), date: null })).reports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads every report of a pile by itself. */
export function readPile(reports: readonly Report[], language: Language): readonly ReadReport[] {
  return reports.map((report) => ({ report, analysis: analyse(report, language) }));
}
