// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the English model of words and sentences and writes `resources/en/syntax.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- syntax --data PATH`. The same corpora give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GoldSentence, readConllu } from '../../evaluation/readers/conllu.ts';
import { evaluateSyntax } from '../../evaluation/tasks/syntax.ts';
import { tagNumbers } from '../../src/engine/tag/tag.ts';
import type { Tag } from '../../src/language/syntax.ts';
import { decodeSyntax } from '../../src/language/syntax.ts';
import { decodeWords } from '../../src/language/words.ts';
import { trainLemmas } from './lemmas.ts';
import { packSyntax } from './pack.ts';
import { type TrainedParser, trainParser } from './parser.ts';
import { trainSplitter } from './splitter.ts';
import { numberedTags, type TrainedTagger, taggerModel, tagsOf, trainTagger } from './tagger.ts';

const seed = 20260101;
const corpora = ['ewt-train.conllu', 'gum-train.conllu'] as const;
/** What is dropped by these costs a tenth of a point at most. */
const packing = {
  boundaries: { fewest: 2, least: 1 },
  tagger: { fewest: 3, least: 6 },
  folds: { fewest: 1, least: 1 },
  parser: { fewest: 6, least: 8 },
};
const epochs = { boundaries: 12, tagger: 8, folds: 5, parser: 8 };
const folds = 5;
const explore = 0.9;

const { values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, out: { type: 'string', default: 'resources/en' } },
});
if (!values.data) throw new RangeError('--data PATH is needed: the folder of the corpora');
const { data, out } = values as { data: string; out: string };

function say(line: string): void {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${line}\n`);
}

function readTreebanks(): readonly GoldSentence[] {
  return corpora.flatMap((file) => readConllu(readFileSync(join(data, 'syntax', file), 'utf8')));
}

/** Tags from taggers that did not see the sentence: each fold is tagged by one trained on the others. */
function jackknifedTags(sentences: readonly GoldSentence[], tags: readonly Tag[]): readonly Uint8Array[] {
  const foldOf = (i: number): number => Math.floor(i / 10) % folds;
  const result = sentences.map((sentence) => numberedTags(sentence, tags));
  let right = 0;
  let all = 0;
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => foldOf(i) !== fold);
    const model = taggerModel(
      trainTagger(others, tags, { epochs: epochs.folds, seed: seed + fold, packing: packing.folds }),
    );
    sentences.forEach((sentence, i) => {
      if (foldOf(i) !== fold) return;
      const guess = tagNumbers(
        sentence.words.map((word) => word.form),
        model,
      );
      right += guess.filter((tag, j) => tag === result[i]![j]).length;
      all += guess.length;
      result[i] = guess;
    });
    say(`fold ${fold + 1} of ${folds}: pairs of tags right ${((100 * right) / all).toFixed(2)} %`);
  }
  return result;
}

function trainOnJackknifed(sentences: readonly GoldSentence[], tagger: TrainedTagger): TrainedParser {
  return trainParser(sentences, jackknifedTags(sentences, tagger.tags), {
    epochs: epochs.parser,
    seed,
    explore,
    packing: packing.parser,
    onEpoch: (epoch, wrong, steps) =>
      say(
        `parser, epoch ${epoch + 1} of ${epochs.parser}: ${((100 * wrong) / steps).toFixed(2)} % wrong steps`,
      ),
  });
}

function writeManifest(weights: Uint8Array, json: string, scores: Readonly<Record<string, number>>): void {
  const file = join(out, 'MANIFEST.json');
  const manifest = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
  const entry = {
    'syntax.weights': {
      what: 'Sentence splitter, tagger, lemmas and dependency parser for English: averaged perceptrons',
      command: 'npm run train -- syntax --data PATH',
      seed,
      corpora: [
        {
          file: 'syntax/ewt-train.conllu',
          sha256: sha256(readFileSync(join(data, 'syntax', corpora[0]))),
          name: 'Universal Dependencies English Web Treebank (EWT)',
          authors: 'Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster and others',
          licence: 'CC BY-SA 4.0',
          source: 'https://universaldependencies.org/treebanks/en_ewt/',
        },
        {
          file: 'syntax/gum-train.conllu',
          sha256: sha256(readFileSync(join(data, 'syntax', corpora[1]))),
          name: 'Georgetown University Multilayer corpus (GUM), genres with open texts',
          authors: 'Amir Zeldes and students of Georgetown University',
          licence: 'annotation CC BY 4.0; texts CC BY and CC BY-SA by source',
          source: 'https://gucorpling.org/gum/',
        },
      ],
      licence: 'CC BY-SA 4.0, as the treebanks it was learned from',
      bytes: weights.length,
      sha256: sha256(weights),
      scores,
    },
    'syntax.json': {
      what: 'Word lists of the tokeniser: abbreviations, prefixes, units, fused words',
      command: null,
      corpora: [],
      licence: 'Apache-2.0, own work',
      bytes: Buffer.byteLength(json),
      sha256: sha256(json),
    },
  };
  writeFileSync(file, `${JSON.stringify({ ...manifest, ...entry }, null, 2)}\n`);
}

const json = readFileSync(join(out, 'syntax.json'), 'utf8');
const sentences = readTreebanks();
say(`${sentences.length} sentences read`);
const boundaries = trainSplitter(sentences, decodeWords(json), {
  epochs: epochs.boundaries,
  seed,
  packing: packing.boundaries,
});
say(`splitter: ${boundaries.keys.length} features`);
const tagger = trainTagger(sentences, tagsOf(sentences), {
  epochs: epochs.tagger,
  seed,
  packing: packing.tagger,
});
say(
  `tagger: ${tagger.tags.length} pairs of tags, ${tagger.features.keys.length} features, ${tagger.features.labels.length} weights`,
);
const lemmas = trainLemmas(sentences);
say(`lemmas: ${lemmas.endings.length} endings, ${lemmas.exceptions.length} exceptions`);
const parser = trainOnJackknifed(sentences, tagger);
say(`parser: ${parser.features.keys.length} features, ${parser.features.labels.length} weights`);
const weights = packSyntax({ boundaries, tagger, lemmas, parser });
writeFileSync(join(out, 'syntax.weights'), weights);
const scores = evaluateSyntax(data, decodeSyntax({ json, weights }));
writeManifest(weights, json, scores);
for (const [name, value] of Object.entries(scores)) say(`${name} ${value}`);
