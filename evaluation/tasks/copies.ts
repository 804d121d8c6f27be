// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../learning/random.ts';
import { copiesOf, findReuse } from '../../src/engine/copy/copies.ts';
import { pileOf, type ReadReport } from '../../src/engine/pile.ts';
import { analyse } from '../../src/engine/pipeline.ts';
import { tokenise } from '../../src/engine/tokenise/tokenise.ts';
import type { Language } from '../../src/language/language.ts';
import type { Report } from '../../src/model/index.ts';
import { reportsOf } from '../copies/corpus.ts';
import { type LabelledPair, type PairLabel, readPairLabels } from '../copies/labels.ts';
import { type MadePair, madePair, type Operation, operations, type Sentences } from '../copies/made.ts';
import { countPassages, type PassageCounts } from '../copies/passage-counts.ts';
import { passageScores } from '../copies/passage-scores.ts';
import { readPassageLabels } from '../copies/passages.ts';
import { mucFolder, mucSets } from '../muc/texts.ts';
import { articlesFile } from '../piles/articles.ts';
import { type EcbDocument, ecbFolder, readEcbPlus } from '../readers/ecb-plus.ts';
import { plainReport } from '../readers/plain-report.ts';
import type { Score, Task, TaskInput } from '../task.ts';

/** Texts from which pairs are made, and the seed of all that is chosen. */
const [texts, seed] = [100, 61];
/** A text of fewer sentences gives no passages worth cutting. */
const fewestSentences = 12;

/** Are copies found, and nothing else? Of pairs made by known operations, passage by passage; of pairs that were read. */
export const task: Task = {
  name: 'copies',
  about:
    'pairs made from texts of ECB+ by known operations: characters of both sides found in passages that were copied (F1, as PAN counts it), by operation; of pairs of texts of one sub-event that were read, those that share running text (copy or partial); and of pairs of passages that were drawn and read, those that derive from one text',
  needs: [ecbFolder, articlesFile, ...mucSets.map((set) => `${mucFolder}/${set}`)],
  fast: false,
  run: async (input) => [...madeScores(input), ...readScores(input), ...drawnScores(input)],
};

function madeScores({ data, language, say }: TaskInput): readonly Score[] {
  const documents = readEcbPlus(data)
    .map((document) => ({ document, cut: sentencesOf(document, language) }))
    .filter(({ cut }) => cut.sentences.length >= fewestSentences);
  const random = randomFrom(seed);
  const chosen = documents.filter((_, at) => at % Math.floor(documents.length / texts) === 0).slice(0, texts);
  say(`${chosen.length} texts of ${documents.length}`);
  return operations.map((operation) => {
    const pairs = chosen.map(({ document, cut }) => {
      const others = documents.filter((one) => one.document.topic !== document.topic);
      return madePair(operation, cut, others[Math.floor(random() * others.length)]!.cut, random);
    });
    return scoreOf(operation, pairs, language);
  });
}

function sentencesOf({ id, text }: EcbDocument, language: Language): Sentences {
  return { text, sentences: tokenise(plainReport(id, text), language).sentences };
}

function scoreOf(operation: Operation, pairs: readonly MadePair[], language: Language): Score {
  const sum = pairs
    .map((pair) => countPassages(pair.cases, foundIn(pair, language)))
    .reduce((total, one) => ({
      gold: total.gold + one.gold,
      found: total.found + one.found,
      right: total.right + one.right,
    }));
  return { name: operation, value: f1(sum), detail: { pairs: pairs.length, ...sum } };
}

function f1({ gold, found, right }: PassageCounts): number {
  return gold + found === 0 ? 1 : (2 * right) / (gold + found);
}

function foundIn({ a, b }: MadePair, language: Language): MadePair['cases'] {
  return findReuse(pileOf([read('a', a, language), read('b', b, language)]));
}

/** A text with its sentences and nothing else read in it: copies are found by words alone. */
function read(id: string, text: string, language: Language): ReadReport {
  const report = plainReport(id, text);
  const sentences = tokenise(report, language).sentences.map(({ start, end, zone }) => ({
    start,
    end,
    zone,
    tokens: [],
    frames: [],
  }));
  const nothing = { mentions: [], references: [], claims: [], figures: [], happenings: [], issues: [] };
  return { report, analysis: { report: id, sentences, ...nothing } };
}

const sheet = (name: string) => readFileSync(join(import.meta.dirname, '..', 'copies', name), 'utf8');

function readScores({ data, language, say }: TaskInput): readonly Score[] {
  const pairs = readPairLabels(sheet('pairs.tsv'));
  const texts = new Map(readEcbPlus(data).map(({ id, text }) => [id, text]));
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const analysed = new Map(
    ids.map((id): [string, ReadReport] => {
      const report = plainReport(id, texts.get(id) ?? '');
      return [id, { report, analysis: analyse(report, language) }];
    }),
  );
  const judged = pairs.map((pair) => ({
    ...pair,
    found: foundLabel(analysed.get(pair.a)!, analysed.get(pair.b)!),
  }));
  for (const { a, b, label, found } of judged)
    if (isCopied(label) !== isCopied(found)) say(`${a} ${b}: read as ${label}, found ${found}`);
  return [
    labelScore('read pairs, copied or in part', judged, isCopied),
    labelScore('read pairs, rewritten', judged, (label) => label === 'rewrite'),
  ];
}

const isCopied = (label: PairLabel): boolean => label === 'copy' || label === 'partial';

/** What we take two reports for: passages of running text in common, such passages in other words, or neither. */
function foundLabel(a: ReadReport, b: ReadReport): PairLabel {
  const pile = pileOf([a, b]);
  const texts = copiesOf(findReuse(pile), pile).filter(({ of }) => of === 'text');
  if (texts.some(({ kind }) => kind !== 'rewritten')) return 'partial';
  return texts.length > 0 ? 'rewrite' : 'independent';
}

function labelScore(
  name: string,
  judged: readonly (LabelledPair & { readonly found: PairLabel })[],
  is: (label: PairLabel) => boolean,
): Score {
  const gold = judged.filter(({ label }) => is(label)).length;
  const found = judged.filter((one) => is(one.found)).length;
  const right = judged.filter((one) => is(one.label) && is(one.found)).length;
  return { name, value: f1({ gold, found, right }), detail: { pairs: judged.length, gold, found, right } };
}

function drawnScores({ data, language }: TaskInput): readonly Score[] {
  const labels = readPassageLabels(sheet('passages.tsv'));
  const reports = new Map<string, Report>(
    [...new Set(labels.map(({ corpus }) => corpus))].flatMap((corpus) =>
      reportsOf(corpus, data).map((report) => [`${corpus} ${report.id}`, report] as const),
    ),
  );
  const analysed = new Map<string, ReadReport>();
  const read = (key: string): ReadReport => {
    const known = analysed.get(key) ?? readWhole(reports.get(key), language);
    analysed.set(key, known);
    return known;
  };
  return passageScores(labels, ({ corpus, a, b }) => [
    read(`${corpus} ${a.report}`),
    read(`${corpus} ${b.report}`),
  ]);
}

/** @throws RangeError when the corpus has no such report */
function readWhole(report: Report | undefined, language: Language): ReadReport {
  if (report === undefined) throw new RangeError('passages.tsv names a report that the corpora have not');
  return { report, analysis: analyse(report, language) };
}
