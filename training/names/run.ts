// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the English recogniser of names and writes `resources/en/names.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- names --data PATH`. The same corpora, lists and syntax give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gumFile, gumReports, re3dFile, re3dReports } from '../../evaluation/readers/named-reports.ts';
import { foldScores, listsOnly } from '../../evaluation/tasks/names.ts';
import { examplesOf } from '../../learning/names/examples.ts';
import { learnPrior, learnRecogniser, seed } from '../../learning/names/recipe.ts';
import { languageFor } from '../../src/desk/language.ts';
import { type CorpusEntry, enterInManifest, sha256 } from '../manifest.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string', default: 'resources/en' } },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const { data, out } = values as { data: string; out: string };

function say(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${line}\n`);
}

function corpus(file: string, more: Omit<CorpusEntry, 'file' | 'sha256'>): CorpusEntry {
  return { file, sha256: sha256(readFileSync(join(data, file))), ...more };
}

const { language } = languageFor([]);
const prior = learnPrior(gumReports(data), language);
const examples = re3dReports(data).map((report) => examplesOf(report, language, true));
say('prior learned');
const weights = learnRecogniser(examples.flat(), prior);
writeFileSync(join(out, 'names.weights'), weights);
say(`recogniser: ${weights.length} bytes`);
const scores = foldScores({ data, language, say }, 5).filter(({ name }) => !name.startsWith(listsOnly));
enterInManifest(out, {
  'names.weights': {
    what: 'Recogniser of names for English: logistic regression over rows of words, nested names too',
    command: 'npm run train -- names --data PATH',
    seed,
    corpora: [
      corpus(re3dFile, {
        name: 'Relationship and Entity Extraction Evaluation Dataset (re3d), documents',
        authors: 'Defence Science and Technology Laboratory (Dstl); Aleph Insights; Committed Software',
        licence: 'public domain, OGL v3, CC BY and CC BY-SA by source',
        source: 'https://github.com/dstl/re3d',
      }),
      corpus(gumFile, {
        name: 'Georgetown University Multilayer corpus (GUM), genres with open texts: entities',
        authors: 'Amir Zeldes and students of Georgetown University',
        licence: 'annotation CC BY 4.0; texts CC BY and CC BY-SA by source',
        source: 'https://gucorpling.org/gum/',
      }),
    ],
    licence: 'CC BY-SA 4.0, as the corpora it was learned from',
    scoredOn: 're3d in five folds by document, by recognisers trained in the same way on the other four',
    scores: Object.fromEntries(scores.map(({ name, value }) => [name, Number((100 * value).toFixed(2))])),
  },
});
