// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePile } from '../../src/desk/cases.ts';
import { gazetteersIn } from '../../src/desk/gazetteers/folder-list.ts';
import { languageFor } from '../../src/desk/language.ts';
import { type Again, findAgain, someRows } from '../gazetteer/found-again.ts';
import type { Cost } from '../piles/measured-read.ts';
import { median } from '../speed/rounds.ts';
import type { Score, Task, TaskInput } from '../task.ts';

const countries = ['UA', 'SY', 'IQ', 'YE', 'SD', 'PS'];
/** Every so many rows of a dump are looked for again. */
const step = 10;
/** Reads measured each time; the median counts. */
const times = 3;
/** Starts measured each time; the least counts. */
const starts = 6;

const program = join(import.meta.dirname, '../../src/cli/main.ts');
const measuredRead = join(import.meta.dirname, '../piles/measured-read.ts');
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** A score of one when a bound holds: floors must not depend on the machine; the numbers are the detail. */
function bounded(name: string, holds: boolean, detail: Score['detail'] & object): Score {
  return { name, value: holds ? 1 : 0, detail };
}

/** Seconds a command of the program takes from start to end, and its peak of memory in megabytes. */
function run(arguments_: readonly string[]): number {
  const begun = performance.now();
  execFileSync(process.execPath, [program, ...arguments_], { stdio: ['ignore', 'pipe', 'ignore'] });
  return (performance.now() - begun) / 1000;
}

/** Two folders of gazetteers: the largest dump alone, and all of them. */
interface Folders {
  readonly largest: string;
  readonly all: string;
  readonly empty: string;
}

function importing(data: string, { largest, all }: Folders): Score {
  const dump = (code: string): string => join(data, 'gazetteer', `${code}.txt`);
  const seconds = run(['gazetteer', 'add', dump('UA'), '--dir', largest]);
  const together = run(['gazetteer', 'add', ...countries.map(dump), '--dir', all]);
  const bytes = (folder: string): number =>
    gazetteersIn(folder, { check: false }).gazetteers.reduce((sum, { path }) => sum + statSync(path).size, 0);
  return bounded('import of UA: under 20 s', seconds < 20, {
    seconds: hundredths(seconds),
    'seconds, all six': hundredths(together),
    'bytes on disk': bytes(largest),
    'bytes, all six': bytes(all),
  });
}

/** Megabytes at the peak of reading the sample pile into a new case. */
function peakOfRead(folder: string, gazetteers: string): number {
  const peaks = Array.from({ length: times }, (_, i) => {
    const file = join(folder, `read-${i}.case`);
    const printed = execFileSync(
      process.execPath,
      [measuredRead, '--gazetteers', gazetteers, file, samplePile],
      {
        encoding: 'utf8',
      },
    );
    rmSync(file, { force: true });
    return (JSON.parse(printed) as Cost).peakMegabytes;
  });
  return median(peaks);
}

function memory(folder: string, { empty, largest, all }: Folders): Score {
  const [without, one, six] = [empty, largest, all].map((gazetteers) => peakOfRead(folder, gazetteers)) as [
    number,
    number,
    number,
  ];
  return bounded('memory of a read: under 60 MB more', six - without < 60, {
    'MB more, UA': hundredths(one - without),
    'MB more, all six': hundredths(six - without),
    'MB without': hundredths(without),
  });
}

function startUp(folder: string, { empty, largest, all }: Folders): Score {
  const report = join(folder, 'report.txt');
  writeFileSync(report, 'Shells fell on the harbour of Sessel on Monday, the port’s office said.\n');
  const folders = [empty, largest, all];
  // By turns, and the least of each: what else the machine does only ever adds.
  const rounds = Array.from({ length: starts }, () =>
    folders.map((gazetteers) => run(['parse', report, '--gazetteers', gazetteers])),
  );
  const [without, one, six] = folders.map((_, i) => Math.min(...rounds.map((round) => round[i]!))) as [
    number,
    number,
    number,
  ];
  return bounded('start of a parse: under 0.2 s more', six - without < 0.2, {
    'seconds without': hundredths(without),
    'with UA': hundredths(one),
    'with all six': hundredths(six),
  });
}

function again(data: string, all: string): readonly Score[] {
  const { gazetteers } = gazetteersIn(all, { check: false });
  const { gazetteer } = languageFor([], gazetteers).language;
  const each = countries.map((code) =>
    findAgain(someRows(join(data, 'gazetteer', `${code}.txt`), step), gazetteer),
  );
  const sum = (of: (again: Again) => number): number => each.reduce((total, one) => total + of(one), 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const byCountry = (of: (again: Again) => number) =>
    Object.fromEntries(countries.map((code, i) => [code, hundredths(of(each[i]!))]));
  const spent = each.flatMap((one) => [...one.times]).sort((a, b) => a - b);
  const processor =
    1e6 *
    share(
      sum(({ processorSeconds }) => processorSeconds),
      spent.length,
    );
  const at = (part: number): number => hundredths(1000 * spent[Math.floor(part * (spent.length - 1))]!);
  return [
    bounded('look-up: under 1 ms', processor < 1000, {
      'mean of processor time, µs': hundredths(processor),
      'median, µs': at(0.5),
      '99 of 100, µs': at(0.99),
      'slowest, µs': at(1),
      names: spent.length,
    }),
    {
      name: 'names found again',
      value: share(
        sum(({ found }) => found),
        sum(({ names }) => names),
      ),
      detail: { names: sum(({ names }) => names), ...byCountry(({ found, names }) => share(found, names)) },
    },
    {
      name: 'names found again, written otherwise',
      value: share(
        sum(({ variantsFound }) => variantsFound),
        sum(({ variants }) => variants),
      ),
      detail: { variants: sum(({ variants }) => variants) },
    },
    {
      name: 'names of one place in the country',
      value:
        1 -
        share(
          sum(({ ambiguous }) => ambiguous),
          sum(({ rows }) => rows),
        ),
      detail: byCountry((one) => 1 - share(one.ambiguous, one.rows)),
    },
  ];
}

async function measure({ data, say }: TaskInput): Promise<readonly Score[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-gazetteer-'));
  const folders: Folders = {
    largest: join(folder, 'largest'),
    all: join(folder, 'all'),
    empty: join(folder, 'empty'),
  };
  mkdirSync(folders.empty);
  try {
    const imported = importing(data, folders);
    say('imported');
    return [imported, ...again(data, folders.all), memory(folder, folders), startUp(folder, folders)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const gazetteer: Task = {
  name: 'gazetteer',
  about:
    'dumps of six countries: import (target: the largest under 20 s), look-up (under 1 ms), memory of a read (under 60 MB more), start; names found again',
  needs: ['gazetteer'],
  fast: false,
  run: measure,
};
