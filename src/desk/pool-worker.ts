// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from '../model/index.ts';
import { analysisOf } from './analyse.ts';
import { languageFor } from './language.ts';
import type { ThreadData } from './pool.ts';

/** Reads reports beside the main thread. What was read goes back as JSON text, which costs less than a clone. */
const { lists, gazetteers } = workerData as ThreadData;
const { language } = languageFor(lists, gazetteers);

parentPort?.on('message', ({ asked, report }: { asked: number; report: Report }) => {
  parentPort?.postMessage({ asked, json: JSON.stringify(analysisOf(report, language)) });
});
