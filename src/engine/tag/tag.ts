// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../../language/language.ts';
import type { TaggerModel } from '../../language/syntax.ts';
import { addScores } from '../../language/weights.ts';
import type { LemmaModel } from '../../language/words.ts';
import type { Tagged, TaggedToken, Tokenised } from '../stages.ts';
import { tagFeatureCount, tagFeatures, viewWords } from './features.ts';
import { lemmaOf } from './lemma.ts';

/**
 * Gives every word its part of speech (Universal Dependencies and Penn tag) and its lemma.
 *
 * Method: a greedy averaged perceptron from left to right (Collins 2002) over words, endings, shapes and neighbours;
 * one class is a pair of tags. Linear in the number of words.
 */
export function tag(tokenised: Tokenised, language: Language): Tagged {
  const { syntax, words } = language;
  const sentences = tokenised.sentences.map((sentence) => ({
    ...sentence,
    tokens: taggedTokens(sentence.tokens, syntax.tagger, words.lemmas),
  }));
  return { report: tokenised.report, sentences };
}

type RawTokens = Tokenised['sentences'][number]['tokens'];

function taggedTokens(tokens: RawTokens, tagger: TaggerModel, lemmas: LemmaModel): readonly TaggedToken[] {
  const numbers = tagNumbers(
    tokens.map((token) => token.form),
    tagger,
  );
  return tokens.map((token, i) => {
    const { upos, xpos } = tagger.tags[numbers[i]!]!;
    return { ...token, upos, xpos, lemma: lemmaOf(token.form, xpos, lemmas) };
  });
}

/** The number of each word's tag, an index into `model.tags`. */
export function tagNumbers(forms: readonly string[], model: TaggerModel): Uint8Array {
  const views = viewWords(forms, model.usual);
  const numbers = new Uint8Array(forms.length);
  const features = new Int32Array(tagFeatureCount);
  const scores = new Int32Array(model.tags.length);
  for (let i = 0; i < forms.length; i++) {
    const last = i > 0 ? numbers[i - 1]! + 1 : 0;
    const lastButOne = i > 1 ? numbers[i - 2]! + 1 : 0;
    tagFeatures(views, i, last, lastButOne, features);
    scores.fill(0);
    addScores(model.features, features, tagFeatureCount, scores);
    numbers[i] = best(scores);
  }
  return numbers;
}

/** The first of the highest scores. */
function best(scores: Int32Array): number {
  let winner = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[winner]!) winner = i;
  return winner;
}
