// SPDX-License-Identifier: Apache-2.0
/**
 * `measured-read.ts [--gazetteers FOLDER] FILE PATH…`: reads reports into a case as `sayso read` does, in a process of its own, and prints
 * what it cost as one JSON object.
 */
import { parseArgs } from 'node:util';
import type { Progress } from '../../src/desk/progress.ts';
import { readIntoCase } from '../../src/desk/read.ts';
import { processorSeconds } from './clock.ts';

/** What one read cost. */
export interface Cost {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly processor: number;
  /** Seconds of processor time by the part of the read: gathering, reading, reconciling, saving. */
  readonly parts: Readonly<Record<string, number>>;
  /** Megabytes (10⁶ bytes) of memory at the peak, of the whole process. */
  readonly peakMegabytes: number;
  readonly reports: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gazetteers: { type: 'string' } },
});
const [file, ...paths] = positionals;
const gazetteers = values.gazetteers ?? null;
if (file === undefined || paths.length === 0) throw new RangeError('measured-read.ts FILE PATH…');

const parts: Record<string, number> = {};
const begun = performance.now();
let stage = 'gathering';
let since = processorSeconds();
const processorBefore = since;

function turnTo(next: string): void {
  if (next === stage) return;
  const now = processorSeconds();
  parts[stage] = (parts[stage] ?? 0) + now - since;
  [stage, since] = [next, now];
}

// Two threads on any machine: each takes memory, and what is measured must not hang on the number of cores.
const onProgress = (progress: Progress): void => turnTo(progress.stage);
const outcome = await readIntoCase({ file, paths, gazetteers, threads: 2, onProgress });
turnTo('done');
const cost: Cost = {
  seconds: (performance.now() - begun) / 1000,
  processor: processorSeconds() - processorBefore,
  parts,
  // Kilobytes of 1024 bytes on every system Node runs on (libuv's getrusage).
  peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  reports: outcome.reports,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);
