// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { ParserModel, Tag } from '../../language/syntax.ts';
import { addScores } from '../../language/weights.ts';
import type { Sentence } from '../../model/index.ts';
import type { Parsed, Tagged } from '../stages.ts';
import { type Configuration, isAllowed, isDone, newConfiguration, take } from './configuration.ts';
import { parseFeatureCount, parseFeatures, viewTagged } from './features.ts';

/**
 * Hangs the words of every sentence on each other: each word but one has another for its head, one hangs on the root
 * (head -1), and there are no circles. Relations are those of Universal Dependencies without their sub-types.
 *
 * Method: greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011) chosen by an averaged perceptron
 * trained with a dynamic oracle (Goldberg and Nivre 2013). Two steps a word, so linear in the number of words.
 */
export function parse(tagged: Tagged, language: Language): Parsed {
  const { parser, tagger } = language.syntax;
  const numbers = numberTags(tagger.tags);
  const sentences = tagged.sentences.map((sentence) => parsedSentence(sentence, parser, numbers));
  return { report: tagged.report, sentences };
}

type TaggedSentence = Tagged['sentences'][number];

/** The number of each pair of tags by its name. */
function numberTags(tags: readonly Tag[]): ReadonlyMap<string, number> {
  return new Map(tags.map(({ upos, xpos }, i) => [`${upos} ${xpos}`, i]));
}

function parsedSentence(
  sentence: TaggedSentence,
  parser: ParserModel,
  numbers: ReadonlyMap<string, number>,
): Sentence {
  const { tokens } = sentence;
  const tree = treeOf(
    tokens.map((token) => token.form),
    tokens.map((token) => numbers.get(`${token.upos} ${token.xpos}`) ?? -1),
    parser,
  );
  return {
    ...sentence,
    tokens: tokens.map((token, i) => ({
      ...token,
      head: tree.heads[i]! === tokens.length ? -1 : tree.heads[i]!,
      deprel: parser.relations[tree.relations[i]!]!,
      feats: '',
    })),
    frames: [],
  };
}

/** Heads (the number of words stands for the root) and relation numbers of one sentence. */
export function treeOf(
  forms: readonly string[],
  tags: ArrayLike<number>,
  parser: ParserModel,
): Configuration {
  const views = viewTagged(forms, tags);
  const configuration = newConfiguration(forms.length);
  const features = new Int32Array(parseFeatureCount);
  const scores = new Int32Array(1 + 2 * parser.relations.length);
  while (!isDone(configuration)) {
    parseFeatures(configuration, views, features);
    scores.fill(0);
    addScores(parser.features, features, parseFeatureCount, scores);
    take(configuration, bestAllowed(configuration, scores));
  }
  return configuration;
}

/** The first of the highest-scored transitions that may be taken; there is always one. */
export function bestAllowed(configuration: Configuration, scores: ArrayLike<number>): number {
  let winner = -1;
  for (let i = 0; i < scores.length; i++) {
    if ((winner < 0 || scores[i]! > scores[winner]!) && isAllowed(configuration, i)) winner = i;
  }
  return winner;
}
