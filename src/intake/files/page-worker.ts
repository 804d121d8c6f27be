// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import { articleOf } from '../html/article.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';

/** Reads pages beside the main thread, so that a page that takes for ever can be given up. */
const lexicon = workerData as ZoneLexicon;

parentPort?.on('message', ({ html, url }: { html: string; url: string | null }) => {
  parentPort?.postMessage(articleOf(html, url, lexicon));
});
