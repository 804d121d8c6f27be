// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the English sentence splitter and lemmas and writes `resources/en/words.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- words --data PATH`. The same corpora give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateWords } from '../../evaluation/tasks/running-text.ts';
import { decodeLexicon } from '../../src/language/word-lexicon.ts';
import { decodeWords } from '../../src/language/words.ts';
import { enterInManifest } from '../manifest.ts';
import { readTreebanks, treebankEntries, treebankLicence } from '../treebanks.ts';
import { trainLemmas } from './lemmas.ts';
import { packWords } from './pack.ts';
import { trainSplitter } from './splitter.ts';

const seed = 20260101;

const { values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string', default: 'resources/en' } },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const { data, out } = values as { data: string; out: string };

function say(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${line}\n`);
}

const json = readFileSync(join(out, 'words.json'), 'utf8');
const sentences = readTreebanks(data);
say(`${sentences.length} sentences read`);
const boundaries = trainSplitter(sentences, decodeLexicon(json), {
  epochs: 12,
  seed,
  packing: { fewest: 2, least: 1 },
});
say(`splitter: ${boundaries.keys.length} features`);
const lemmas = trainLemmas(sentences);
say(`lemmas: ${lemmas.endings.length} endings, ${lemmas.exceptions.length} exceptions`);
const weights = packWords(boundaries, lemmas);
writeFileSync(join(out, 'words.weights'), weights);
const scores = evaluateWords(data, decodeWords({ json, weights }));
enterInManifest(out, {
  'words.weights': {
    what: 'Sentence splitter (an averaged perceptron) and lemmas for English',
    command: 'npm run train -- words --data PATH',
    seed,
    corpora: treebankEntries(data),
    licence: treebankLicence,
    scores,
  },
  'words.json': {
    what: 'Word lists of the tokeniser: abbreviations, prefixes, units, fused words',
    command: null,
    corpora: [],
    licence: 'Apache-2.0, own work',
  },
});
for (const [name, value] of Object.entries(scores)) say(`${name} ${value}`);
