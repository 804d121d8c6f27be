// SPDX-License-Identifier: Apache-2.0
import type { GoldSentence } from '../../evaluation/readers/conllu.ts';
import { randomFrom, shuffled } from '../../learning/random.ts';
import { tagFeatureCount, tagFeatures, viewWords } from '../../src/engine/tag/features.ts';
import { hashOfFolded } from '../../src/language/hash.ts';
import type { Tag, TaggerModel } from '../../src/language/syntax.ts';
import { layOut, type PackedTable } from '../../src/language/weights.ts';
import { type Packing, Perceptron } from './perceptron.ts';

/** A tagger as trained, before it is laid out for use. */
export interface TrainedTagger {
  readonly tags: readonly Tag[];
  readonly usual: ReadonlyMap<number, number>;
  readonly features: PackedTable;
}

/** Sentences as the tagger is trained on: forms and tag numbers. */
interface TaggingExample {
  readonly forms: readonly string[];
  readonly tags: Uint8Array;
}

/** Pairs of tags rarer than this are trained as the commonest pair with the same UPOS. */
const rarePair = 3;
/** Words rarer than this have no usual tag: it would only repeat the answer in training. */
const rareWord = 4;
/** Share of the sentences that are trained again without capitals, and again in capitals. */
const caselessShare = 0.15;

/** The pairs of UPOS and XPOS that occur, commonest first. */
export function tagsOf(sentences: readonly GoldSentence[]): readonly Tag[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { upos, xpos } of words)
      counts.set(`${upos} ${xpos}`, (counts.get(`${upos} ${xpos}`) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= rarePair)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([pair]) => ({ upos: pair.split(' ')[0]!, xpos: pair.split(' ')[1]! }));
}

/** The tag number of every word. */
export function numberedTags(sentence: GoldSentence, tags: readonly Tag[]): Uint8Array {
  return Uint8Array.from(sentence.words, ({ upos, xpos }) => {
    const exact = tags.findIndex((tag) => tag.upos === upos && tag.xpos === xpos);
    return exact >= 0
      ? exact
      : Math.max(
          0,
          tags.findIndex((tag) => tag.upos === upos),
        );
  });
}

/** Trains a tagger; the same sentences and seed give the same tagger. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  tags: readonly Tag[],
  options: { readonly epochs: number; readonly seed: number; readonly packing: Packing },
): TrainedTagger {
  const examples = examplesOf(sentences, tags);
  const usual = usualTags(examples.slice(0, sentences.length), tags.length);
  const model = new Perceptron(tags.length);
  const random = randomFrom(options.seed);
  const views = examples.map(({ forms }) => viewWords(forms, usual));
  const features = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(tags.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(examples.length, random)) {
      const gold = examples[index]!.tags;
      let last = 0;
      let lastButOne = 0;
      for (let i = 0; i < gold.length; i++) {
        tagFeatures(views[index]!, i, last, lastButOne, features);
        model.score(features, tagFeatureCount, scores);
        const guess = highest(scores);
        if (guess !== gold[i]) {
          model.move(features, tagFeatureCount, gold[i]!, 1);
          model.move(features, tagFeatureCount, guess, -1);
        }
        model.step();
        lastButOne = last;
        last = guess + 1;
      }
    }
  }
  return { tags, usual, features: model.pack(options.packing) };
}

/** A trained tagger laid out for use. */
export function taggerModel(trained: TrainedTagger): TaggerModel {
  return { tags: trained.tags, usual: trained.usual, features: layOut(trained.features) };
}

function examplesOf(sentences: readonly GoldSentence[], tags: readonly Tag[]): readonly TaggingExample[] {
  const plain = sentences.map((sentence) => ({
    forms: sentence.words.map((word) => word.form),
    tags: numberedTags(sentence, tags),
  }));
  const every = Math.round(1 / caselessShare);
  const small = plain.filter((_, i) => i % every === 0);
  const large = plain.filter((_, i) => i % every === 1);
  return [
    ...plain,
    ...small.map(({ forms, tags: numbers }) => ({
      forms: forms.map((form) => form.toLowerCase()),
      tags: numbers,
    })),
    ...large.map(({ forms, tags: numbers }) => ({
      forms: forms.map((form) => form.toUpperCase()),
      tags: numbers,
    })),
  ];
}

function usualTags(examples: readonly TaggingExample[], tagCount: number): ReadonlyMap<number, number> {
  const counts = new Map<number, Uint32Array>();
  for (const { forms, tags } of examples) {
    forms.forEach((form, i) => {
      const word = hashOfFolded(form.toLowerCase());
      const count = counts.get(word) ?? new Uint32Array(tagCount);
      count[tags[i]!]!++;
      counts.set(word, count);
    });
  }
  const usual = [...counts]
    .filter(([, count]) => count.reduce((sum, n) => sum + n, 0) >= rareWord)
    .map(([word, count]) => [word, highest(count)] as const);
  return new Map(usual.sort(([a], [b]) => a - b));
}

function highest(scores: ArrayLike<number>): number {
  let winner = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[winner]!) winner = i;
  return winner;
}
