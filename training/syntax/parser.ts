// SPDX-License-Identifier: Apache-2.0
import type { GoldSentence } from '../../evaluation/readers/conllu.ts';
import { randomFrom, shuffled } from '../../learning/random.ts';
import { type Configuration, isDone, newConfiguration, take } from '../../src/engine/parse/configuration.ts';
import { parseFeatureCount, parseFeatures, viewTagged } from '../../src/engine/parse/features.ts';
import { bestAllowed } from '../../src/engine/parse/parse.ts';
import type { PackedTable } from '../../src/language/weights.ts';
import { costsOf, type GoldTree, goldTree, isRight } from './oracle.ts';
import { type Packing, Perceptron } from './perceptron.ts';

export interface TrainedParser {
  readonly relations: readonly string[];
  readonly features: PackedTable;
}

export interface ParsingOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Share of the steps, after the first epoch, in which the parser's own choice is followed though it is wrong. */
  readonly explore: number;
  readonly packing: Packing;
  /** Told after each epoch. */
  readonly onEpoch?: (epoch: number, wrong: number, steps: number) => void;
}

/** The base relations that occur, `root` first, then commonest first. */
export function relationsOf(sentences: readonly GoldSentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { deprel } of words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  }
  counts.delete('root');
  const others = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([relation]) => relation);
  return ['root', ...others];
}

/**
 * Trains a parser on sentences and the tags a tagger gave them that had not seen them.
 *
 * The dynamic oracle lets the parser make its own mistakes in training and teaches it the best way on from there.
 */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Uint8Array[],
  options: ParsingOptions,
): TrainedParser {
  const relations = relationsOf(sentences);
  const numbers = new Map(relations.map((relation, i) => [relation, i]));
  const trees = sentences.map(({ words }) =>
    goldTree(
      words.map((word) => word.head),
      words.map((word) => numbers.get(word.deprel)!),
    ),
  );
  const views = sentences.map(({ words }, i) =>
    viewTagged(
      words.map((word) => word.form),
      tags[i]!,
    ),
  );
  const model = new Perceptron(1 + 2 * relations.length);
  const random = randomFrom(options.seed);
  const features = new Int32Array(parseFeatureCount);
  const scores = new Float64Array(1 + 2 * relations.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    let steps = 0;
    for (const index of shuffled(sentences.length, random)) {
      const tree = trees[index]!;
      const configuration = newConfiguration(tree.heads.length);
      while (!isDone(configuration)) {
        parseFeatures(configuration, views[index]!, features);
        model.score(features, parseFeatureCount, scores);
        const guess = bestAllowed(configuration, scores);
        const right = bestRight(configuration, tree, scores, guess);
        if (right !== guess) {
          model.move(features, parseFeatureCount, right, 1);
          model.move(features, parseFeatureCount, guess, -1);
          wrong++;
        }
        model.step();
        steps++;
        const follow = right === guess || (epoch > 0 && random() < options.explore);
        take(configuration, follow ? guess : right);
      }
    }
    options.onEpoch?.(epoch, wrong, steps);
  }
  return { relations, features: model.pack(options.packing) };
}

/** The guess itself when it costs nothing, else the highest-scored step that does not. */
function bestRight(c: Configuration, tree: GoldTree, scores: Float64Array, guess: number): number {
  const costs = costsOf(c, tree);
  const least = { shift: costs.shift, left: costs.left, right: costs.right };
  if (isRight(c, tree, least, guess)) return guess;
  let winner = -1;
  for (let i = 0; i < scores.length; i++) {
    if ((winner < 0 || scores[i]! > scores[winner]!) && isRight(c, tree, least, i)) winner = i;
  }
  return winner >= 0 ? winner : guess;
}
