// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon, NounClass } from '../../language/happenings.ts';
import {
  contains,
  type Happening,
  type PlaceReading,
  type Sentence,
  type Span,
  type Token,
} from '../../model/index.ts';
import { sentenceIndex } from '../happen/by-sentence.ts';

/** How a noun phrase is put: "the missiles" points back, "four missiles" does not. */
export type Definiteness = 'definite' | 'indefinite' | 'none';

/** A happening with what joining needs to see of its words. */
export interface Sketch {
  readonly happening: Happening;
  /** Index of its sentence in the report. */
  readonly sentence: number;
  readonly headline: boolean;
  readonly token: Token;
  /** Whether the trigger is a noun that points back: "the attack", "this raid", "Monday's strikes". */
  readonly definite: boolean;
  /** Whether the trigger is a plural or mass noun: "airstrikes", "fighting". */
  readonly manifold: boolean;
  /** Whether its count comes on top of another ("another five were killed"). */
  readonly further: boolean;
  readonly instrument: RoleSketch | null;
  readonly target: RoleSketch | null;
}

export interface RoleSketch {
  /** Lemmas of its nouns. */
  readonly nouns: readonly string[];
  /** Those of them that are names. */
  readonly names: readonly string[];
  /** Its telling numbers, as written, in lower case. */
  readonly numbers: readonly string[];
  readonly classes: ReadonlySet<NounClass>;
  readonly definiteness: Definiteness;
}

/**
 * Looks at one happening's words; null when its sentence is not among those given.
 *
 * @param further happenings whose count comes on top of another
 */
export function sketchOf(
  happening: Happening,
  sentences: readonly Sentence[],
  lexicon: HappeningLexicon,
  further: ReadonlySet<string>,
): Sketch | null {
  const index = sentenceIndex(sentences, happening.trigger.start);
  const sentence = sentences[index];
  const at = sentence?.tokens.findIndex((token) => token.start >= happening.trigger.start) ?? -1;
  const token = sentence?.tokens[at];
  if (!sentence || !token || !contains(sentence, happening.trigger)) return null;
  return {
    happening,
    sentence: index,
    headline: sentence.zone === 'headline' || sentence.zone === 'standfirst',
    token,
    definite:
      token.upos !== 'VERB' &&
      (isDefinite(sentence, at, lexicon) || isOfItsDay(sentence, at, happening.when)),
    manifold:
      token.xpos === 'NNS' ||
      token.xpos === 'NNPS' ||
      (token.upos === 'NOUN' && token.form.endsWith(lexicon.endings.gerund)),
    further: further.has(happening.id),
    instrument: roleOf(sentence, happening.instrument, lexicon),
    target: roleOf(sentence, happening.target, lexicon),
  };
}

function isDefinite(sentence: Sentence, at: number, lexicon: HappeningLexicon): boolean {
  return sentence.tokens.some(
    ({ head, deprel, form }) => head === at && deprel === 'det' && lexicon.anaphors.has(form.toLowerCase()),
  );
}

const plurals: ReadonlySet<string> = new Set(['NNPS', 'NNS']);
/** How many words may stand between a day and what it owns: "Monday's two car bombings". */
const ownedReach = 3;

/** "Monday's strikes", also where the apostrophe is lost: what its day owns was told before. */
function isOfItsDay({ tokens }: Sentence, at: number, when: Span | null): boolean {
  const day = when === null ? -1 : tokens.findLastIndex(({ end }) => end <= when.end);
  if (when === null || tokens[day] === undefined || tokens[day].start < when.start) return false;
  const owns = plurals.has(tokens[day].xpos) || tokens[day + 1]?.xpos === 'POS';
  const between = tokens.slice(day + 1, at).filter(({ xpos }) => xpos !== 'POS');
  return owns && day < at && between.length <= ownedReach && between.every(({ upos }) => modifiers.has(upos));
}

const modifiers: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN']);

function roleOf(sentence: Sentence, span: Span | null, lexicon: HappeningLexicon): RoleSketch | null {
  if (!span) return null;
  const tokens = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const nouns = tokens
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    .map(({ lemma }) => lemma.toLowerCase());
  const names = tokens.filter(({ upos }) => upos === 'PROPN').map(({ lemma }) => lemma.toLowerCase());
  const classes = new Set(nouns.flatMap((noun) => [...(lexicon.classes.get(noun) ?? [])]));
  const numbers = tokens
    .filter(({ upos, form }) => upos === 'NUM' && !lexicon.commonNumbers.has(form.toLowerCase()))
    .map(({ form }) => form.toLowerCase());
  return { nouns, names, numbers, classes, definiteness: definitenessOf(tokens, lexicon) };
}

function definitenessOf(tokens: readonly Token[], lexicon: HappeningLexicon): Definiteness {
  if (
    tokens.some(
      ({ upos, form }) => (upos === 'DET' || upos === 'PRON') && lexicon.anaphors.has(form.toLowerCase()),
    )
  )
    return 'definite';
  if (tokens.some(({ upos }) => upos === 'DET' || upos === 'NUM')) return 'indefinite';
  return 'none';
}

/** Whether two places can be one: the same, or one inside the other. */
export function placesAgree(a: PlaceReading | null, b: PlaceReading | null): boolean {
  if (!a?.gazetteer || !b?.gazetteer) return true;
  return a.gazetteer === b.gazetteer || a.within.includes(b.gazetteer) || b.within.includes(a.gazetteer);
}
