// SPDX-License-Identifier: Apache-2.0
/**
 * `node evaluation/copies/draw-passages.ts copies|rewritten|candidates --corpus ecb-plus|fa-kes|muc-4 [--half odd|even|all]
 * [--data PATH] [--seed N] [--count N] [--texts]`
 *
 * Prints the pairs of passages that the seed draws, a line each, for a person to read and to label in `passages.tsv`:
 * copies our engine finds, those it calls rewritten, or candidates found without it. With `--texts`, the passages as
 * well. Finding copies reads the whole corpus, which takes minutes.
 */
import { languageFor } from '../../src/desk/language.ts';
import { copiesOf, findReuse } from '../../src/engine/copy/copies.ts';
import { pileOf } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { Copy, Report } from '../../src/model/index.ts';
import { drawCalled, oneOf } from '../draws.ts';
import { candidatePassages } from './candidates.ts';
import { type CopyCorpus, copyCorpora, eventOf, halves, reportsOf } from './corpus.ts';
import { drawnPassages, type PassageDraw, type PassagePair, passageDraws, passageLine } from './passages.ts';

const usage = `draw-passages.ts ${passageDraws.join('|')} --corpus ${copyCorpora.join('|')} [--half odd|even|all] --data PATH`;
const { data, seed, values, positionals } = drawCalled({
  usage,
  seed: 71,
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    half: { type: 'string', default: 'all' },
    count: { type: 'string', default: '100' },
    texts: { type: 'boolean', default: false },
  },
});
const draw = oneOf(passageDraws, positionals[0], usage);
const corpus = oneOf(copyCorpora, values.corpus, usage);
const half = oneOf([...halves, 'all'] as const, values.half, usage);
const reports = reportsOf(corpus, data);
const text = new Map(reports.map((report) => [report.id, report.text]));
const shown = ({ report, start, end }: PassagePair['a']) => text.get(report)!.slice(start, end);
const pairs = pairsFor(draw, corpus, reports, languageFor([]).language);
for (const pair of drawnPassages(pairs, half, seed).slice(0, Number(values.count))) {
  process.stdout.write(`${passageLine(draw, seed, corpus, pair)}\n`);
  if (values.texts) process.stdout.write(`\n${shown(pair.a)}\n\n--\n\n${shown(pair.b)}\n\n`);
}

function pairsFor(
  from: PassageDraw,
  of: CopyCorpus,
  all: readonly Report[],
  language: Language,
): readonly PassagePair[] {
  if (from !== 'candidates')
    return copiesIn(all, language).filter(({ kind }) => from === 'copies' || kind === from);
  return candidatePassages(
    all.map((report) => ({
      report,
      sentences: tokenise(report, language).sentences,
      event: eventOf(of, report.id),
    })),
  );
}

function copiesIn(all: readonly Report[], language: Language): readonly Copy[] {
  const pile = pileOf(all.map((report) => ({ report, analysis: analyse(report, language) })));
  return copiesOf(findReuse(pile), pile);
}
