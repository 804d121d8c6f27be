// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSentence, readConllu } from '../evaluation/readers/conllu.ts';
import { type CorpusEntry, sha256 } from './manifest.ts';

/** The treebanks that English is learned from, as the manifest names them. */
const treebanks = [
  {
    file: 'syntax/ewt-train.conllu',
    name: 'Universal Dependencies English Web Treebank (EWT)',
    authors: 'Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster and others',
    licence: 'CC BY-SA 4.0',
    source: 'https://universaldependencies.org/treebanks/en_ewt/',
  },
  {
    file: 'syntax/gum-train.conllu',
    name: 'Georgetown University Multilayer corpus (GUM), genres with open texts',
    authors: 'Amir Zeldes and students of Georgetown University',
    licence: 'annotation CC BY 4.0; texts CC BY and CC BY-SA by source',
    source: 'https://gucorpling.org/gum/',
  },
] as const;

export const treebankLicence = 'CC BY-SA 4.0, as the treebanks it was learned from';

/** The sentences of the training parts of both treebanks, below the folder of the corpora. */
export function readTreebanks(data: string): readonly GoldSentence[] {
  return treebanks.flatMap(({ file }) => readConllu(readFileSync(join(data, file), 'utf8')));
}

/** What the manifest says of them, with the digest of the files as they are. */
export function treebankEntries(data: string): readonly CorpusEntry[] {
  return treebanks.map(({ file, ...rest }) => ({
    file,
    sha256: sha256(readFileSync(join(data, file))),
    ...rest,
  }));
}
