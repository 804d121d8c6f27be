// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/incidents/draw.ts --corpus fa-kes|ecb-plus [--data PATH] [--seed N] [--joined N] [--missed N] [--texts]`
 *
 * Prints the pairs of mentions of two reports that the seed draws, a line each (corpus, kind, both mentions), for a
 * person to read and to label in `pairs.tsv`: pairs of one incident, and near misses (`town`, `day`). With `--texts`, the
 * words around each mention as well.
 */
import { languageFor } from '../../src/desk/language.ts';
import type { ReadReport } from '../../src/engine/pile.ts';
import { reconcile } from '../../src/engine/reconcile.ts';
import type { Happening } from '../../src/model/index.ts';
import { drawCalled, oneOf } from '../draws.ts';
import { joinedPairs, nearMisses, placeOf } from './pairs.ts';
import { incidentCorpora, pilesOf, readPile } from './piles.ts';

const usage = 'draw.ts --corpus NAME --data PATH';
const { data, seed, values } = drawCalled({
  usage,
  seed: 6,
  options: {
    corpus: { type: 'string' },
    joined: { type: 'string', default: '150' },
    missed: { type: 'string', default: '150' },
    texts: { type: 'boolean', default: false },
  },
});
const corpus = oneOf(incidentCorpora, values.corpus, usage);

const { language } = languageFor([]);
const piles = (await pilesOf(corpus, data)).map((reports) => readPile(reports, language));
const ledgers = piles.map((read) => reconcile(read, language, { version: 'evaluation' }));
const readings = new Map(piles.flat().map((read) => [read.report.id, read]));
const pairs = [
  ...joinedPairs(ledgers, seed, Number(values.joined)),
  ...nearMisses(ledgers, seed, Number(values.missed)),
];
for (const { kind, a, b } of pairs) {
  process.stdout.write(`${corpus}\t${kind}\t${placeOf(a)}\t${placeOf(b)}\n`);
  if (values.texts) process.stdout.write(`\n${shown(a)}\n\n${shown(b)}\n\n`);
}

/** The title, how the report begins, and the sentences round a mention with the mention marked. */
function shown({ report: id, trigger }: Happening): string {
  const { report, analysis }: ReadReport = readings.get(id)!;
  const at = analysis.sentences.findIndex(({ end }) => end >= trigger.end);
  const [from, to] = [analysis.sentences[Math.max(0, at - 1)]!.start, analysis.sentences[at]!.end];
  const text = (start: number, end: number) => report.text.slice(start, end).replace(/\s+/g, ' ');
  return [
    `  ${report.title ?? ''} | ${text(0, 110)}`,
    `  ${text(from, trigger.start)}[[${trigger.exact}]]${text(trigger.end, to)}`,
  ].join('\n');
}
