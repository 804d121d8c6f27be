// SPDX-License-Identifier: Apache-2.0
import { mostFeatures } from '../../src/engine/name/learned/features.ts';
import { exponential } from '../../src/language/exponential.ts';
import { nameParts } from '../../src/language/name-model.ts';
import { randomFrom, shuffled } from '../random.ts';
import { type Example, learnedTypes } from './examples.ts';
import { type FeatureWeights, MovingWeights, type Step } from './weights.ts';

export interface LearnedNames {
  /** Width: part × type. */
  readonly words: FeatureWeights;
  /** Width: type. */
  readonly spans: FeatureWeights;
}

export interface Learning extends Step {
  readonly epochs: number;
  /** Share of the features left out at each look, so that none is relied on alone. */
  readonly drop: number;
  readonly seed: number;
}

const types = learnedTypes.length;
const width = nameParts.length * types;
/** Slopes nearer to nought than this move nothing. */
const level = 1e-4;

/** An example with its features as rows of the weights. */
interface Seated {
  readonly words: readonly Int32Array[];
  readonly spans: readonly {
    readonly first: number;
    readonly last: number;
    readonly label: number;
    readonly rows: Int32Array;
  }[];
  readonly weight: number;
}

/**
 * Learns to tell, for every row of words by itself, which type it names or that it names nothing, by logistic
 * regression over many classes. Only features that some name has are learned. The second half of the epochs is averaged.
 *
 * The same examples, options and prior give the same weights.
 *
 * @param prior what was learned from another corpus before
 */
export function learnNames(
  examples: readonly Example[],
  options: Learning,
  prior: LearnedNames | null,
): LearnedNames {
  const words = new MovingWeights(wordKeys(examples), width, prior?.words ?? null);
  const spans = new MovingWeights(spanKeys(examples), types, prior?.spans ?? null);
  const seated = examples.map((example) => seat(example, words, spans));
  const random = randomFrom(options.seed);
  const look = { words, spans, options, random, kept: new Int32Array(mostFeatures) };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(seated.length, random)) learnOne(seated[index]!, look);
    if (2 * epoch < options.epochs) continue;
    words.count();
    spans.count();
  }
  return { words: words.averages(), spans: spans.averages() };
}

function* wordKeys(examples: readonly Example[]): Iterable<number> {
  for (const { words, spans } of examples)
    for (const { first, last, label } of spans)
      if (label >= 0) for (let i = first; i <= last; i++) yield* words[i]!;
}

function* spanKeys(examples: readonly Example[]): Iterable<number> {
  for (const { spans } of examples)
    for (const { features, label } of spans) if (label >= 0) yield* features;
}

function seat({ words, spans, weight }: Example, ofWords: MovingWeights, ofSpans: MovingWeights): Seated {
  return {
    words: words.map((features) => ofWords.rowsOf(features)),
    spans: spans.map(({ features, ...span }) => ({ ...span, rows: ofSpans.rowsOf(features) })),
    weight,
  };
}

interface Look {
  readonly words: MovingWeights;
  readonly spans: MovingWeights;
  readonly options: Learning;
  readonly random: () => number;
  /** The rows of one row of words that are not left out at this look; overwritten again and again. */
  readonly kept: Int32Array;
}

function learnOne(example: Seated, look: Look): void {
  const kept = example.words.map((rows) => look.kept.slice(0, thin(rows, look, look.kept)));
  const scores = scoreWords(kept, look);
  const slopes = slopesOfSpans(example, scores, look);
  for (let i = 0; i < kept.length; i++) {
    for (let c = 0; c < width; c++) {
      const slope = slopes[i * width + c]!;
      if (Math.abs(slope) >= level) look.words.move(kept[i]!, kept[i]!.length, c, slope, look.options);
    }
  }
}

/**
 * Copies the rows that are not left out into `out`. One random number decides on four of them, by eight bits each.
 *
 * @returns how many there are
 */
function thin(rows: Int32Array, { options, random }: Look, out: Int32Array): number {
  const bar = options.drop * 256;
  let [count, bits] = [0, 0];
  for (let k = 0; k < rows.length; k++) {
    bits = k % 4 === 0 ? random() * 4294967296 : bits >>> 8;
    if ((bits & 255) >= bar) out[count++] = rows[k]!;
  }
  return count;
}

/** Word × part × type, and behind them the sums of the last part over the words before each, word × type. */
function scoreWords(kept: readonly Int32Array[], { words, options }: Look): Float64Array {
  const count = kept.length;
  const scores = new Float64Array(count * width + (count + 1) * types);
  const held = count * width;
  for (let i = 0; i < count; i++) {
    words.add(kept[i]!, kept[i]!.length, 1 / (1 - options.drop), scores, i * width);
    for (let t = 0; t < types; t++)
      scores[held + (i + 1) * types + t] = scores[held + i * types + t]! + scores[(i + 1) * width - types + t]!;
  }
  return scores;
}

/** Moves the weights of rows of words, and gives the slopes of their words' scores. */
function slopesOfSpans(example: Seated, scores: Float64Array, look: Look): Float64Array {
  const held = example.words.length * width;
  const slopes = new Float64Array(held);
  /** What is added to the slope of `holds` from a word on. */
  const turns = new Float64Array((example.words.length + 1) * types);
  const odds = new Float64Array(types);
  for (const { first, last, label, rows } of example.spans) {
    const count = thin(rows, look, look.kept);
    const [opens, closes] = [first * width, last * width + types];
    odds.fill(0);
    look.spans.add(look.kept, count, 1 / (1 - look.options.drop), odds, 0);
    let sum = 1;
    for (let t = 0; t < types; t++) {
      const holds = scores[held + (last + 1) * types + t]! - scores[held + first * types + t]!;
      odds[t] = exponential(odds[t]! + scores[opens + t]! + scores[closes + t]! + holds);
      sum += odds[t]!;
    }
    for (let t = 0; t < types; t++) {
      const slope = ((t === label ? 1 : 0) - odds[t]! / sum) * example.weight;
      if (Math.abs(slope) < level) continue;
      slopes[opens + t]! += slope;
      slopes[closes + t]! += slope;
      turns[first * types + t]! += slope;
      turns[(last + 1) * types + t]! -= slope;
      look.spans.move(look.kept, count, t, slope, look.options);
    }
  }
  addHeld(slopes, turns, example.words.length);
  return slopes;
}

function addHeld(slopes: Float64Array, turns: Float64Array, count: number): void {
  const running = new Float64Array(types);
  for (let i = 0; i < count; i++) {
    for (let t = 0; t < types; t++) {
      running[t]! += turns[i * types + t]!;
      slopes[(i + 1) * width - types + t] = running[t]!;
    }
  }
}
