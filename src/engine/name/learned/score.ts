// SPDX-License-Identifier: Apache-2.0
import { exponential } from '../../../language/exponential.ts';
import { type NameModel, nameParts } from '../../../language/name-model.ts';
import { addScores } from '../../../language/weights.ts';
import type { MentionType } from '../../../model/index.ts';
import type { SentenceView } from '../view.ts';
import { longestName, mayClose, mayOpen } from './candidates.ts';
import { mostFeatures, spanFeatures, wordFeatures } from './features.ts';
import { margin, type Proposed, type Traits } from './traits.ts';

/** A row of words, both ends inclusive, with the likeliest type and how likely it is that it names that, 0 to 1. */
export interface Scored {
  readonly first: number;
  readonly last: number;
  /** Index into the model's types. */
  readonly type: number;
  readonly probability: number;
}

/** What the words of a sentence say by themselves, for each type. */
interface WordScores {
  /** Word × part × type. */
  readonly parts: Int32Array;
  /** Sums of `holds` over the words before each, word × type. */
  readonly held: Int32Array;
}

/**
 * The rows of words that are likely enough to be names; less will do for a row that a spotter proposes. Linear in the
 * length of the sentence.
 */
export function scoreSpans(view: SentenceView, traits: Traits, model: NameModel): readonly Scored[] {
  const words = scoreWords(traits, model);
  const scores = new Int32Array(model.types.length);
  const features = new Int32Array(mostFeatures);
  const found: Scored[] = [];
  for (let first = 0; first < traits.count; first++) {
    if (!mayOpen(view, first)) continue;
    const begun = traits.begins[first + margin]!;
    for (let last = first; last < traits.count && last < first + longestName; last++) {
      if (!mayClose(view, last)) continue;
      const hopeful = sumUp(words, first, last, model, scores);
      const proposed = begun.length === 0 ? begun : begun.filter((each) => each.stands && each.last === last);
      if (!hopeful && proposed.length === 0) continue;
      addScores(model.spans, features, spanFeatures(traits, first, last, features), scores);
      const capital = view.casing === 'mixed' && view.capital[first] === true;
      const best = decide(scores, proposed, capital, model);
      if (best !== null) found.push({ first, last, ...best });
    }
  }
  return found;
}

type Decision = Pick<Scored, 'type' | 'probability'>;

/**
 * The likeliest type if it is likely enough, else, or if the lists are surer, the likeliest of those that spotters
 * propose; null when neither is likely enough.
 */
function decide(
  scores: Int32Array,
  proposed: readonly Proposed[],
  capital: boolean,
  model: NameModel,
): Decision | null {
  if (proposed.length === 0 && isUnlikely(scores, model)) return null;
  const probabilities = probabilitiesOf(scores, model.unit);
  const best = likeliest(probabilities, null);
  const place = model.types.indexOf('place');
  const least = capital && best.type === place ? model.leastUnknown : model.least[best.type]!;
  const likely = best.probability >= least;
  if (proposed.length === 0) return likely ? best : null;
  const types = proposed.map(({ type }) => model.types.indexOf(type));
  const listed = likeliest(probabilities, types);
  const carried = types.find((_, i) => isCarried(proposed[i]!));
  const sure = carried === undefined ? nothing : { type: carried, probability: model.leastListed };
  const known = sure.probability > listed.probability ? sure : listed;
  if (likely && best.probability > known.probability) return best;
  return known.probability >= model.leastProposed ? known : null;
}

const nothing: Decision = { type: 0, probability: 0 };

/**
 * Of places the gazetteer knows more than any corpus of names; of arms and what carries them corpora hold too few; and
 * whom a report has named in full it means by the surname.
 */
function isCarried({ type, surname }: Proposed): boolean {
  return surname || carriedByLists.has(type);
}

const carriedByLists: ReadonlySet<MentionType> = new Set(['place', 'weapon', 'military-platform', 'vehicle']);

function scoreWords(traits: Traits, model: NameModel): WordScores {
  const types = model.types.length;
  const width = nameParts.length * types;
  const parts = new Int32Array(traits.count * width);
  const held = new Int32Array((traits.count + 1) * types);
  const features = new Int32Array(mostFeatures);
  for (let i = 0; i < traits.count; i++) {
    const row = parts.subarray(i * width, (i + 1) * width);
    addScores(model.words, features, wordFeatures(traits, i, features), row);
    for (let t = 0; t < types; t++)
      held[(i + 1) * types + t] = held[i * types + t]! + row[(nameParts.length - 1) * types + t]!;
  }
  return { parts, held };
}

/**
 * Sets `scores` to what the words of a row say.
 *
 * @returns whether what is told of the row as a whole could still make it a name
 */
function sumUp(
  words: WordScores,
  first: number,
  last: number,
  model: NameModel,
  scores: Int32Array,
): boolean {
  const types = model.types.length;
  const opens = first * nameParts.length * types;
  const closes = (last * nameParts.length + 1) * types;
  let most = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < types; t++) {
    const holds = words.held[(last + 1) * types + t]! - words.held[first * types + t]!;
    scores[t] = words.parts[opens + t]! + words.parts[closes + t]! + holds;
    most = Math.max(most, scores[t]!);
  }
  return most >= model.hopeless;
}

/** e to the power of minus this is less than any likelihood that is asked for. */
const farBelow = 6;

/** Whether no type can be likely enough, even if it had no rival. Most rows of words are told by this. */
function isUnlikely(scores: Int32Array, { unit, least }: NameModel): boolean {
  for (let t = 0; t < scores.length; t++) {
    if (scores[t]! < -farBelow * unit) continue;
    const odds = exponential(scores[t]! / unit);
    if (odds >= least[t]! * (1 + odds)) return false;
  }
  return true;
}

/** Probabilities by the logistic function of many classes, of which "no name" has the score 0. */
function probabilitiesOf(scores: Int32Array, unit: number): Float64Array {
  const odds = new Float64Array(scores.length);
  let sum = 1;
  for (let t = 0; t < odds.length; t++) {
    odds[t] = exponential(scores[t]! / unit);
    sum += odds[t]!;
  }
  for (let t = 0; t < odds.length; t++) odds[t]! /= sum;
  return odds;
}

function likeliest(probabilities: Float64Array, among: readonly number[] | null): Decision {
  let [type, probability] = [0, 0];
  for (let t = 0; t < probabilities.length; t++) {
    if (probabilities[t]! <= probability || (among !== null && !among.includes(t))) continue;
    [type, probability] = [t, probabilities[t]!];
  }
  return { type, probability };
}
