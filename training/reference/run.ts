// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the English model of reference and writes `resources/en/reference.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- reference --data PATH`. The same corpora and the same model of words and sentences give the same
 * bytes. Documents are read by our own tokeniser, parser and recogniser of names, so that the model learns from
 * trees like those it will meet: train it again when those change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCoreference } from '../../evaluation/readers/coreference.ts';
import { evaluateCoreference } from '../../evaluation/tasks/coref.ts';
import { languageFor } from '../../src/desk/language.ts';
import type { Language } from '../../src/language/language.ts';
import { type Calibration, decodeReferenceModel, type ReferenceModel } from '../../src/language/reference.ts';
import { layOut, type PackedTable } from '../../src/language/weights.ts';
import { enterInManifest, sha256 } from '../manifest.ts';
import { calibrate } from './calibrate.ts';
import { meanTable } from './committee.ts';
import { exampleOf, type ReadDocument, readDocument } from './documents.ts';
import { type NounTypes, nounTypesOf } from './noun-types.ts';
import { packReference } from './pack.ts';
import { trainRanker } from './ranker.ts';

const seed = 20261126;
const corpus = 'syntax/gum-train.conllu';
const settings = {
  epochs: 3,
  seed,
  margins: { falseLink: 5, missed: 30, wrong: 10 },
  packing: { fewest: 3, least: 1 },
};
/** So many models, each trained in another order, are averaged. */
const committee = 5;
/** Every so many-th document is held out to measure how sure a choice may be told to be. */
const heldOut = 5;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'resources/en' },
    'held-out': { type: 'boolean', default: false },
  },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const { data, out } = values as { data: string; out: string };

function say(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${line}\n`);
}

/** Our language with another model of reference. */
function withModel(language: Language, model: ReferenceModel): Language {
  return { ...language, reference: { ...language.reference, model } };
}

/** A model that knows what training has learned so far. */
function partialModel(nouns: NounTypes, ranking: PackedTable, calibration: Calibration): ReferenceModel {
  return decodeReferenceModel(packReference(nouns, calibration, ranking));
}

const nothing: PackedTable = {
  classes: 1,
  keys: new Int32Array(),
  lengths: new Uint8Array(),
  labels: new Uint8Array(),
  weights: new Int8Array(),
};
const uncalibrated: Calibration = { link: [], none: [], rules: {} };

interface Trained {
  readonly nouns: NounTypes;
  readonly ranking: PackedTable;
}

function train(documents: readonly ReadDocument[], language: Language): Trained {
  const bare = withModel(language, partialModel({ types: [], byLemma: new Map() }, nothing, uncalibrated));
  const nouns = nounTypesOf(documents, bare);
  const typed = withModel(language, partialModel(nouns, nothing, uncalibrated));
  const examples = documents.map((document) => exampleOf(document, typed));
  const onEpoch = (epoch: number, wrong: number, steps: number): void =>
    say(`epoch ${epoch + 1} of ${settings.epochs}: ${((100 * wrong) / steps).toFixed(2)} % corrected`);
  const tables = Array.from({ length: committee }, (_, i) =>
    trainRanker(examples, { ...settings, seed: seed + i, words: language.reference.words, onEpoch }),
  );
  return { nouns, ranking: meanTable(tables) };
}

/** Trains without the documents held out and measures on them. */
function calibrated(documents: readonly ReadDocument[], language: Language): Calibration {
  const isOut = (i: number): boolean => i % heldOut === heldOut >> 1;
  const { nouns, ranking } = train(
    documents.filter((_, i) => !isOut(i)),
    language,
  );
  const model = partialModel(nouns, ranking, uncalibrated);
  const unseen = documents.filter((_, i) => isOut(i));
  const known = withModel(language, model);
  for (const { name, value } of evaluateCoreference(
    unseen.map(({ gold }) => gold),
    known,
  ))
    say(`held out: ${name} ${(100 * value).toFixed(2)}`);
  const measured = calibrate(
    unseen.map((document) => exampleOf(document, known)),
    layOut(ranking),
    language.reference.words,
  );
  say(`rules right, per cent: ${JSON.stringify(measured.rules)}`);
  return measured;
}

function enterReference(scores: Readonly<Record<string, number>>): void {
  enterInManifest(out, {
    'reference.weights': {
      what: 'Ranking of antecedents and types of nouns for English: an averaged perceptron',
      command: 'npm run train -- reference --data PATH',
      seed,
      corpora: [
        {
          file: corpus,
          sha256: sha256(readFileSync(join(data, corpus))),
          name: 'Georgetown University Multilayer corpus (GUM), genres with open texts: entities and coreference',
          authors: 'Amir Zeldes and students of Georgetown University',
          licence: 'annotation CC BY 4.0; texts CC BY and CC BY-SA by source',
          source: 'https://gucorpling.org/gum/',
        },
      ],
      licence: 'CC BY-SA 4.0, as the corpus it was learned from',
      scores,
    },
    'reference.json': {
      what: 'Pronouns, determiners, nouns for people, bodies, places and times, first names and titles by sex',
      command: null,
      corpora: [],
      licence: 'Apache-2.0, own work',
    },
  });
}

const { language } = languageFor([]);
const documents = readCoreference(readFileSync(join(data, corpus), 'utf8')).map((gold) =>
  readDocument(gold, language),
);
say(`${documents.length} documents read`);
const calibration = calibrated(documents, language);
if (!values['held-out']) {
  const { nouns, ranking } = train(documents, language);
  const weights = packReference(nouns, calibration, ranking);
  writeFileSync(join(out, 'reference.weights'), weights);
  const model = withModel(language, decodeReferenceModel(weights));
  const measured = evaluateCoreference(
    readCoreference(readFileSync(join(data, 'syntax/gum-dev.conllu'), 'utf8')),
    model,
  );
  const scores = measured.map(
    ({ name, value }) => [`gum-dev ${name}`, Math.round(10000 * value) / 100] as const,
  );
  enterReference(Object.fromEntries(scores));
  for (const [name, value] of scores) say(`${name} ${value}`);
}
