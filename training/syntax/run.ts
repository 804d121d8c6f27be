// SPDX-License-Identifier: Apache-2.0
/**
 * Trains the English model of tags and trees and writes `resources/en/syntax.weights` and its entry in
 * `resources/en/MANIFEST.json`.
 *
 * `npm run train -- syntax --data PATH`. The same corpora give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GoldSentence } from '../../evaluation/readers/conllu.ts';
import { englishWords } from '../../evaluation/readers/syntax.ts';
import { evaluateSyntax } from '../../evaluation/tasks/syntax.ts';
import { tagNumbers } from '../../src/engine/tag/tag.ts';
import type { Tag } from '../../src/language/syntax.ts';
import { decodeSyntax } from '../../src/language/syntax.ts';
import { enterInManifest } from '../manifest.ts';
import { readTreebanks, treebankEntries, treebankLicence } from '../treebanks.ts';
import { packSyntax } from './pack.ts';
import { type TrainedParser, trainParser } from './parser.ts';
import { numberedTags, type TrainedTagger, taggerModel, tagsOf, trainTagger } from './tagger.ts';

const seed = 20260101;
/** What is dropped by these costs a tenth of a point at most. */
const packing = {
  tagger: { fewest: 3, least: 6 },
  folds: { fewest: 1, least: 1 },
  parser: { fewest: 6, least: 8 },
};
const epochs = { tagger: 8, folds: 5, parser: 8 };
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

const sentences = readTreebanks(data);
say(`${sentences.length} sentences read`);
const tagger = trainTagger(sentences, tagsOf(sentences), {
  epochs: epochs.tagger,
  seed,
  packing: packing.tagger,
});
say(
  `tagger: ${tagger.tags.length} pairs of tags, ${tagger.features.keys.length} features, ${tagger.features.labels.length} weights`,
);
const parser = trainOnJackknifed(sentences, tagger);
say(`parser: ${parser.features.keys.length} features, ${parser.features.labels.length} weights`);
const weights = packSyntax({ tagger, parser });
writeFileSync(join(out, 'syntax.weights'), weights);
const scores = evaluateSyntax(data, { words: englishWords(), syntax: decodeSyntax(weights) });
enterInManifest(out, {
  'syntax.weights': {
    what: 'Tagger and dependency parser for English: averaged perceptrons',
    command: 'npm run train -- syntax --data PATH',
    seed,
    corpora: treebankEntries(data),
    licence: treebankLicence,
    scores,
  },
});
for (const [name, value] of Object.entries(scores)) say(`${name} ${value}`);
