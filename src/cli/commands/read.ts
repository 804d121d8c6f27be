// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { ReadOutcome, ReadRequest } from '../../desk/read.ts';
import type { Finish } from '../exit.ts';
import { folderOf, gazetteersOption, noGazetteersOption } from '../gazetteer-options.ts';
import { tellIssues } from '../issues.ts';
import { say } from '../output.ts';
import { progressView } from '../progress.ts';
import { dateOf } from '../values.ts';

interface Options {
  readonly case: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly places?: string;
  readonly actors?: string;
  readonly basemap?: string;
  readonly gazetteers?: string | false;
}

/** `sayso read PATH… --case FILE` */
export function readCommand(finish: Finish): Command {
  return new Command('read')
    .description('read reports into a case file; a path is a file or a folder')
    .argument('<path...>', 'reports: plain text, saved pages, JSONL or CSV of articles, or folders of these')
    .requiredOption('--case <file>', 'the case file; made when there is none')
    .option('--date <YYYY-MM-DD>', 'the date of publication, for reports that do not tell it', dateOf)
    .option('--outlet <name>', 'the outlet, for reports that do not tell it')
    .option('--places <file>', 'places of your own, in the 19-column GeoNames dump format')
    .option('--actors <file>', 'actors of your own, in the shape of resources/en/actors.json')
    .option('--basemap <file>', 'a coastline of your own, as GeoJSON')
    .addOption(gazetteersOption())
    .addOption(noGazetteersOption())
    .action(async (paths: string[], options: Options) => {
      const { case: file, gazetteers, ...rest } = options;
      finish(await runRead({ paths, file, gazetteers: await folderOf(gazetteers), ...rest }));
    });
}

/** Reads, says how it goes, and gives the exit code. */
export async function runRead(request: Omit<ReadRequest, 'onProgress'>): Promise<number> {
  const { readIntoCase } = await import('../../desk/read.ts');
  const view = await progressView();
  const stopping = stopOnSignals();
  try {
    const outcome = await readIntoCase({ ...request, onProgress: view.show, stop: stopping.signal });
    view.end();
    const { reports, added, claims, incidents, changed } = outcome;
    const news = changed ? `${added} added` : 'nothing new';
    say(`${request.file}: ${reports} reports (${news}), ${claims} claims, ${incidents} incidents`);
    for (const line of gazetteersTold(outcome)) say(line);
    return tellIssues(outcome.issues);
  } finally {
    view.end();
    stopping.done();
  }
}

/** Which gazetteers places were read with, and that they are others than before. */
function gazetteersTold({ gazetteers: { now, before }, reports, added }: ReadOutcome): readonly string[] {
  const names = (used: typeof now): string => used.map(({ name }) => name).join(', ') || 'none';
  const hashes = (used: typeof now): string => used.map(({ sha256 }) => sha256).join(' ');
  const lines = now.length > 0 ? [`gazetteers: ${names(now)}`] : [];
  if (reports === added || hashes(now) === hashes(before)) return lines;
  return [...lines, `gazetteers before: ${names(before)}; every report was read anew`];
}

interface Stopping {
  readonly signal: AbortSignal;
  readonly done: () => void;
}

/** A first Ctrl-C asks the read to stop and leave the case as it was; a second one ends the program at once. */
function stopOnSignals(): Stopping {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of signals) process.once(signal, stop);
  return {
    signal: controller.signal,
    done: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

const signals = ['SIGINT', 'SIGTERM'] as const;
