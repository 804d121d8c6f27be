// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Language } from '../language/language.ts';
import type { Analysis, Report } from '../model/index.ts';
import type { CaseList } from '../store/index.ts';
import { analysisOf } from './analyse.ts';
import type { GazetteerFile } from './gazetteers/index-file.ts';

/** For fewer reports than this the threads would take longer to start than the reports to read. */
const fewest = 8;

/** Every thread keeps a language pack of its own, some 100 MB with what it works on: with more than two a pile of hundreds would take over 900 MB. */
const most = 2;

/** What is needed to read reports, and who is told of it. */
export interface Reading {
  readonly language: Language;
  /** The case's own lists, from which each thread makes the same language. */
  readonly lists: readonly CaseList[];
  /** The user's gazetteers, which each thread opens for itself. */
  readonly gazetteers?: readonly GazetteerFile[];
  /** Threads to read on, this one counted; as many as the machine has cores when nothing is said. */
  readonly threads: number | undefined;
  /** Told after each report. */
  readonly onRead: () => void;
  readonly stop: AbortSignal | undefined;
}

/**
 * Reads reports, each by itself, on several threads when they are many.
 *
 * This thread and the others take the next report from one queue. A thread that breaks hands back what it was asked,
 * which is then read here; so what comes out is the same for any number of threads.
 *
 * @returns the analyses in the order of the reports
 * @throws AbortError when it is stopped
 */
export async function readReports(
  reports: readonly Report[],
  reading: Reading,
): Promise<readonly Analysis[]> {
  const read: Analysis[] = new Array(reports.length);
  const queue = reports.keys();
  const broken: number[] = [];
  const finish = (at: number, analysis: Analysis): void => {
    read[at] = analysis;
    reading.onRead();
  };
  const here = async (places: Iterable<number>): Promise<void> => {
    for (const at of places) {
      finish(at, analysisOf(reports[at]!, reading.language));
      // Lets signals, the terminal and the other threads through between two reports.
      await setImmediate(undefined, reading.stop ? { signal: reading.stop } : {});
    }
  };
  const threads = startThreads(reports.length, reading);
  try {
    const others = threads
      .flatMap((thread) => [thread, thread])
      .map(async (thread) => {
        for (const at of queue) {
          const analysis = await thread.read(reports[at]!);
          if (analysis === null) return void broken.push(at);
          finish(at, analysis);
        }
      });
    await orStopped(Promise.all([here(queue), ...others]), reading.stop);
    await here(broken);
    return read;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** The other threads to read on; none for few reports or on a machine with one core. */
function startThreads(reports: number, { threads, lists, gazetteers = [] }: Reading): readonly Thread[] {
  const count = reports < fewest ? 1 : Math.min(threads ?? availableParallelism(), most);
  return Array.from({ length: count - 1 }, () => startThread({ lists, gazetteers }));
}

/** Waits for work, and no longer than until it is stopped. */
async function orStopped<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T> {
  if (!stop) return work;
  const done = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { signal: done.signal });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    done.abort();
  }
}

interface Thread {
  /** Reads one report; null when the thread broke before it was done. */
  read(report: Report): Promise<Analysis | null>;
  close(): Promise<unknown>;
}

interface Answer {
  readonly asked: number;
  readonly json: string;
}

/** What a thread makes its language from. */
export interface ThreadData {
  readonly lists: readonly CaseList[];
  readonly gazetteers: readonly GazetteerFile[];
}

function startThread(workerData: ThreadData): Thread {
  // The compiled program has .js files where the sources have .ts.
  const file = import.meta.url.endsWith('.ts') ? './pool-worker.ts' : './pool-worker.js';
  // Most of what a stage makes is soon garbage: without a limit every thread lets much of it lie.
  const resourceLimits = { maxYoungGenerationSizeMb: 16 };
  const worker = new Worker(new URL(file, import.meta.url), { workerData, resourceLimits });
  const waiting = new Map<number, (analysis: Analysis | null) => void>();
  let asked = 0;
  let whole = true;
  const breakOff = (): void => {
    whole = false;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  worker.on('error', breakOff).on('exit', breakOff);
  worker.on('message', ({ asked: which, json }: Answer) => {
    waiting.get(which)?.(JSON.parse(json) as Analysis);
    waiting.delete(which);
  });
  return {
    read: (report) =>
      new Promise((resolve) => {
        if (!whole) return resolve(null);
        waiting.set(++asked, resolve);
        worker.postMessage({ asked, report });
      }),
    close: () => worker.terminate(),
  };
}
