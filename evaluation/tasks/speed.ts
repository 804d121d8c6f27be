// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readReports } from '../../src/desk/pool.ts';
import { parse, type Setting } from '../../src/engine/parse/parse.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { Report } from '../../src/model/index.ts';
import { articlesFile, articlesIn } from '../piles/articles.ts';
import { processorSeconds } from '../piles/clock.ts';
import { plainReport } from '../readers/plain-report.ts';
import { median, rounds, wordsIn } from '../speed/rounds.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Ways to read a text as far as its roles. */
const settings: readonly Setting[] = ['full', 'fast', 'where-it-pays'];

const wantedWords = 100_000;
const roundCount = 5;

/** The first articles of the pile that make up the wanted number of words. */
function textsIn(data: string): readonly string[] {
  const texts: string[] = [];
  let words = 0;
  for (const { text } of articlesIn(data)) {
    if (words >= wantedWords) break;
    texts.push(text);
    words += wordsIn([text]);
  }
  return texts;
}

/** A score of one when a bound on disaster holds: floors must not depend on the machine; the numbers are the detail. */
function bounded(name: string, holds: boolean, detail: Score['detail'] & object): Score {
  return { name, value: holds ? 1 : 0, detail };
}

const whole = (value: number): number => Math.round(value);
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Words a second of processor time from raw text to roles, against compromise's full pass over the same texts. */
async function againstRival(texts: readonly string[], language: Language): Promise<readonly Score[]> {
  // Loaded only here: every other task starts without it.
  const { default: nlp } = await import('compromise');
  const theirs = (text: string): void => {
    if (nlp(text).length === 0 && /\p{L}/u.test(text)) throw new RangeError('compromise found no sentence');
  };
  return settings.map((setting) => {
    const ours = (text: string): void =>
      void parse(tokenise(plainReport('speed', text), language), language, setting);
    const measured = rounds(texts, roundCount, ours, theirs);
    const ratios = measured.map((round) => round.ours / round.theirs);
    return bounded(`${setting}: a tenth of compromise's pace`, median(ratios) >= 0.1, {
      'times its pace, median': hundredths(median(ratios)),
      'in each round': ratios.map(hundredths).join(' '),
      'words a second': whole(median(measured.map(({ ours: pace }) => pace))),
      'compromise, words a second': whole(median(measured.map(({ theirs: pace }) => pace))),
    });
  });
}

function wholePipeline(texts: readonly string[], language: Language): Score {
  const from = processorSeconds();
  for (const [i, text] of texts.entries()) analyse(plainReport(`r${i}`, text), language);
  const pace = wordsIn(texts) / (processorSeconds() - from);
  return bounded('whole pipeline: 500 words a second', pace >= 500, { 'words a second': whole(pace) });
}

/** Reports a second on the wall, from when a third of them is read: by then every thread is warm. */
async function throughput(reports: readonly Report[], language: Language, threads: number): Promise<number> {
  const skipped = Math.ceil(reports.length / 3);
  let done = 0;
  let from = 0;
  const onRead = (): void => {
    if (++done === skipped) from = performance.now();
  };
  await readReports(reports, { language, lists: [], threads, onRead, stop: undefined });
  return (1000 * (reports.length - skipped)) / (performance.now() - from);
}

async function onTwoThreads(texts: readonly string[], language: Language): Promise<Score> {
  const reports = texts.map((text, i) => plainReport(`r${i}`, text));
  const [one, two] = [await throughput(reports, language, 1), await throughput(reports, language, 2)];
  return bounded('two threads: no slower than half of one', two >= one / 2, {
    'times one thread': hundredths(two / one),
    'reports a second on one': hundredths(one),
    'reports a second on two': hundredths(two),
  });
}

const loader = join(import.meta.dirname, '../speed/load-weights.ts');
const folder = join(import.meta.dirname, '../../resources/en');

function weights(): Score {
  const files = readdirSync(folder).filter((name) => name.endsWith('.weights'));
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const loads = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, [loader], { encoding: 'utf8' })),
  );
  const milliseconds = median(loads);
  return bounded('weights: under 64 MB and loaded in two seconds', bytes < 64e6 && milliseconds < 2000, {
    'bytes on disk': bytes,
    'milliseconds to load, median of 7': hundredths(milliseconds),
    least: hundredths(Math.min(...loads)),
  });
}

async function run({ data, language, say }: TaskInput): Promise<readonly Score[]> {
  const texts = textsIn(data);
  say(`${texts.length} articles, ${wordsIn(texts)} words`);
  const some = texts.slice(0, 200);
  return [
    ...(await againstRival(texts, language)),
    wholePipeline(some, language),
    await onTwoThreads(some, language),
    weights(),
  ];
}

export const speed: Task = {
  name: 'speed',
  about: 'words a second of processor time, against compromise in the same run; threads; what weights weigh',
  needs: [articlesFile],
  fast: false,
  run,
};
