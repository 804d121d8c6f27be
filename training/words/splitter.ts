// SPDX-License-Identifier: Apache-2.0
import { type GoldSentence, runningText } from '../../evaluation/readers/conllu.ts';
import { randomFrom, shuffled } from '../../learning/random.ts';
import {
  boundaryFeatureCount,
  boundaryFeatures,
  mayEnd,
  type OpenSentence,
  readInto,
  rowOfWords,
  type WordRow,
} from '../../src/engine/tokenise/boundaries.ts';
import { cutWords } from '../../src/engine/tokenise/words.ts';
import type { PackedTable } from '../../src/language/weights.ts';
import type { WordLexicon } from '../../src/language/word-lexicon.ts';
import { type Packing, Perceptron } from './perceptron.ts';

/** One paragraph and the words after which a sentence ends in it. */
interface Paragraph {
  readonly row: WordRow;
  readonly ends: ReadonlySet<number>;
}

/**
 * A gap is learned from until the right answer leads by this much, not only until it leads: a perceptron with a margin
 * (Krauth and Mézard 1987). Held-out parts of the training corpora gained half a point over one without.
 */
const margin = 40;

/**
 * Trains the splitter on running text, its words cut as they will be in use; also on some of it without the contrast of
 * capitals, and without the breaks between paragraphs.
 */
export function trainSplitter(
  sentences: readonly GoldSentence[],
  lexicon: WordLexicon,
  options: { readonly epochs: number; readonly seed: number; readonly packing: Packing },
): PackedTable {
  const groups = paragraphsOf(sentences);
  const paragraphs = [
    ...glued(groups).map((group) => paragraphOf(group, lexicon, (text) => text)),
    ...groups.map((group) => paragraphOf(group, lexicon, (text) => text)),
    ...groups
      .filter((_, i) => i % 10 === 0)
      .map((group) => paragraphOf(group, lexicon, sameLength('toLowerCase'))),
    ...groups
      .filter((_, i) => i % 10 === 1)
      .map((group) => paragraphOf(group, lexicon, sameLength('toUpperCase'))),
  ];
  const model = new Perceptron(2);
  const random = randomFrom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(paragraphs.length, random)) learn(model, paragraphs[index]!);
  }
  return model.pack(options.packing);
}

function paragraphsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const groups: GoldSentence[][] = [];
  for (const sentence of sentences) {
    if (groups.length === 0 || sentence.opensParagraph || sentence.opensDocument) groups.push([]);
    groups.at(-1)!.push(sentence);
  }
  return groups;
}

/** Neighbouring paragraphs of a document run into one, as when the breaks between them were lost. */
function glued(groups: readonly (readonly GoldSentence[])[]): readonly (readonly GoldSentence[])[] {
  return groups.flatMap((_, i) => {
    if (i % 8 !== 0) return [];
    const next = groups.slice(i, i + 4);
    const end = next.findIndex((group, j) => j > 0 && group[0]!.opensDocument);
    const run = end < 0 ? next : next.slice(0, end);
    if (run.length < 2) return [];
    return [run.flat().map((sentence) => ({ ...sentence, opensParagraph: false, opensDocument: false }))];
  });
}

/** A change of case that leaves a text as it is where its length would change, so that offsets still hold. */
function sameLength(change: 'toLowerCase' | 'toUpperCase'): (text: string) => string {
  return (text) => (text[change]().length === text.length ? text[change]() : text);
}

function paragraphOf(
  group: readonly GoldSentence[],
  lexicon: WordLexicon,
  change: (text: string) => string,
): Paragraph {
  const running = runningText(group);
  const text = change(running.text);
  const cuts = cutWords(text, lexicon);
  const ends = new Set(running.sentences.map((sentence) => sentence.end));
  return {
    row: rowOfWords(text, cuts, 0, cuts.starts.length),
    ends: new Set(cuts.ends.flatMap((end, i) => (ends.has(end) ? [i] : []))),
  };
}

function learn(model: Perceptron, { row, ends }: Paragraph): void {
  const features = new Int32Array(boundaryFeatureCount);
  const scores = new Float64Array(2);
  let open: OpenSentence = { start: 0, quotes: 0, brackets: 0 };
  for (let i = 0; i + 1 < row.words.length; i++) {
    readInto(open, row, i);
    const right = ends.has(i) ? 1 : 0;
    if (mayEnd(row, i)) {
      boundaryFeatures(row, open, i, features);
      model.score(features, boundaryFeatureCount, scores);
      const lead = scores[right]! - scores[1 - right]!;
      if (lead < margin) {
        model.move(features, boundaryFeatureCount, right, 1);
        model.move(features, boundaryFeatureCount, 1 - right, -1);
      }
      model.step();
    }
    if (right === 1) open = { start: i + 1, quotes: 0, brackets: 0 };
  }
}
