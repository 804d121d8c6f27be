// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleOf } from '../../src/intake/html/article.ts';
import { pageReport } from '../../src/intake/report.ts';
import { decodeZoneLexicon, type ZoneLexicon } from '../../src/intake/zone-lexicon.ts';
import type { Report } from '../../src/model/index.ts';
import type { Score, Task, TaskInput } from '../task.ts';
import { averagesOf, type Overlap, overlapOf } from './shingles.ts';

const folder = 'html/article-extraction';

interface Gold {
  readonly articleBody: string;
  readonly url: string;
}

/** What intake takes for the article: its text without headline, byline, captions and boilerplate. */
function bodyOf({ text, zones }: Report): string {
  const body = zones.filter(({ zone }) => zone === 'body' || zone === 'standfirst' || zone === 'dateline');
  return body.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** The report of a page; null when intake refuses it. */
function reportOf(html: string, url: string, lexicon: ZoneLexicon): Report | null {
  const article = articleOf(html, url, lexicon);
  if (article.kind === 'refused') return null;
  const capture = { file: 'page.html', sha256: '0'.repeat(64), encoding: 'utf-8', record: null };
  return pageReport(article, { capture, supplied: null, defaults: { date: null, outlet: null }, lexicon })
    .report;
}

async function run({ data, say }: TaskInput): Promise<readonly Score[]> {
  const zones = join(import.meta.dirname, '../../resources/en/zones.json');
  const lexicon = decodeZoneLexicon(JSON.parse(readFileSync(zones, 'utf8')));
  const gold = JSON.parse(readFileSync(join(data, folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    Gold
  >;
  const overlaps: Overlap[] = [];
  const known = { refused: 0, title: 0, published: 0, outlet: 0 };
  const started = performance.now();
  for (const [id, { articleBody, url }] of Object.entries(gold)) {
    const html = gunzipSync(readFileSync(join(data, folder, 'html', `${id}.html.gz`))).toString('utf8');
    const report = reportOf(html, url, lexicon);
    if (!report) say(`${id} is refused`);
    known.refused += report ? 0 : 1;
    known.title += report?.title ? 1 : 0;
    known.published += report?.published.value ? 1 : 0;
    known.outlet += report?.outlet ? 1 : 0;
    overlaps.push(overlapOf(articleBody, report ? bodyOf(report) : ''));
  }
  const pagesPerSecond = (overlaps.length / ((performance.now() - started) / 1000)).toFixed(1);
  const { precision, recall, f1 } = averagesOf(overlaps);
  const detail = { pages: overlaps.length, pagesPerSecond, ...known };
  return [
    { name: 'article-text F1', value: f1, detail },
    { name: 'article-text precision', value: precision },
    { name: 'article-text recall', value: recall },
  ];
}

export const task: Task = {
  name: 'extraction',
  about: 'Article text out of saved pages: shingles of four words, mean precision and recall over pages.',
  needs: [folder],
  fast: true,
  run,
};
