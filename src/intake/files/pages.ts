// SPDX-License-Identifier: Apache-2.0
import { Worker } from 'node:worker_threads';
import type { PageOutcome } from '../html/article.ts';
import type { ZoneLexicon } from '../zone-lexicon.ts';

/** A page that the reader of pages could not be left alone with. */
export type PageFailure = {
  readonly kind: 'refused';
  readonly code: 'html-too-slow' | 'html-unreadable';
  readonly detail: string;
};

export interface PageReader {
  read(html: string, url: string | null): Promise<PageOutcome | PageFailure>;
  close(): Promise<void>;
}

export interface PageLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Far above what any page takes (the slowest known: 2 s), so that a busy machine never decides what is read. */
const usual: PageLimits = { milliseconds: 60_000, megabytes: 1024 };

/**
 * Reads pages in a thread of its own, one at a time, under limits of time and memory. The thread is started with the
 * first page and started anew after a page that broke it.
 */
export function openPageReader(lexicon: ZoneLexicon, limits: PageLimits = usual): PageReader {
  let worker: Worker | null = null;
  const stop = async (): Promise<void> => {
    const running = worker;
    worker = null;
    await running?.terminate();
  };
  const read = async (html: string, url: string | null): Promise<PageOutcome | PageFailure> => {
    if (opensMoreThan(html, limits.megabytes * tagsPerMegabyte)) return tooManyTags(limits);
    worker ??= startWorker(lexicon, limits);
    const outcome = await ask(worker, { html, url }, limits);
    if (outcome.kind === 'refused' && outcome.code !== 'html-no-article' && outcome.code !== 'html-too-deep')
      await stop();
    return outcome;
  };
  return { read, close: stop };
}

/**
 * Tags that are let in for each megabyte: each becomes a node of some 800 bytes, and a thread that runs out of memory may
 * take the whole program with it. Pages that people write have a hundredth of this.
 */
const tagsPerMegabyte = 500;

function opensMoreThan(html: string, most: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++count > most) return true;
  return false;
}

function tooManyTags({ megabytes }: PageLimits): PageFailure {
  const detail = `More than ${megabytes * tagsPerMegabyte} tags.`;
  return { kind: 'refused', code: 'html-too-slow', detail };
}

function startWorker(lexicon: ZoneLexicon, { megabytes }: PageLimits): Worker {
  // The compiled program has .js files where the sources have .ts.
  const file = import.meta.url.endsWith('.ts') ? './page-worker.ts' : './page-worker.js';
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 };
  const worker = new Worker(new URL(file, import.meta.url), { workerData: lexicon, resourceLimits });
  worker.unref();
  return worker;
}

type Answer = PageOutcome | PageFailure;

function ask(
  worker: Worker,
  page: { readonly html: string; readonly url: string | null },
  { milliseconds }: PageLimits,
): Promise<Answer> {
  return new Promise((resolve) => {
    const answer = (outcome: Answer): void => {
      clearTimeout(timer);
      worker.off('message', answer).off('error', broken).off('exit', stopped);
      resolve(outcome);
    };
    const broken = ({ message }: Error): void =>
      answer({ kind: 'refused', code: 'html-unreadable', detail: message });
    const stopped = (): void => broken(new Error('The reader of pages stopped.'));
    const late = `More than ${milliseconds / 1000} seconds.`;
    const timer = setTimeout(
      () => answer({ kind: 'refused', code: 'html-too-slow', detail: late }),
      milliseconds,
    );
    worker.on('message', answer).on('error', broken).on('exit', stopped);
    worker.postMessage(page);
  });
}
