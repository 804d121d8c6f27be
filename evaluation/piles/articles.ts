// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One article of a pile, as its corpus has it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
}

/** Where the articles of fa-kes lie below the data folder. */
export const articlesFile = 'documents/fa-kes/articles.jsonl';

/**
 * The articles of fa-kes, in the order of their file. Its labels (the day and place of the event) are left behind:
 * they are noisy and were made from the outcome.
 */
export function articlesIn(data: string): readonly Article[] {
  const lines = readFileSync(join(data, articlesFile), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, title, outlet, text } = JSON.parse(line) as Article;
    return { id, title, outlet, text };
  });
}

/** Writes each article as a record of one JSONL file. */
export function writeRecords(file: string, articles: readonly Article[]): string {
  writeFileSync(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  return file;
}

/** Writes each article as a text of its own; gives the paths. */
export function writeTexts(folder: string, articles: readonly Article[]): readonly string[] {
  return articles.map(({ id, title, text }) => {
    const file = join(folder, `${id}.txt`);
    writeFileSync(file, `${title}\n\n${text}\n`);
    return file;
  });
}
