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
  /** Whether the trigger is a noun that points back: "the attack", "this raid". */
  readonly definite: boolean;
  /** Whether the trigger is a plural or mass noun: "airstrikes", "fighting". */
  readonly manifold: boolean;
  readonly instrument: RoleSketch | null;
  readonly target: RoleSketch | null;
}

export interface RoleSketch {
  /** Lemmas of its nouns. */
  readonly nouns: readonly string[];
  /** Its telling numbers, as written, in lower case. */
  readonly numbers: readonly string[];
  readonly classes: ReadonlySet<NounClass>;
  readonly definiteness: Definiteness;
}

/** Looks at one happening's words; null when its sentence is not among those given. */
export function sketchOf(
  happening: Happening,
  sentences: readonly Sentence[],
  lexicon: HappeningLexicon,
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
    definite: token.upos !== 'VERB' && isDefinite(sentence, at, lexicon),
    manifold:
      token.xpos === 'NNS' ||
      token.xpos === 'NNPS' ||
      (token.upos === 'NOUN' && token.form.endsWith(lexicon.endings.gerund)),
    instrument: roleOf(sentence, happening.instrument, lexicon),
    target: roleOf(sentence, happening.target, lexicon),
  };
}

function isDefinite(sentence: Sentence, at: number, lexicon: HappeningLexicon): boolean {
  return sentence.tokens.some(
    ({ head, deprel, form }) => head === at && deprel === 'det' && lexicon.anaphors.has(form.toLowerCase()),
  );
}

function roleOf(sentence: Sentence, span: Span | null, lexicon: HappeningLexicon): RoleSketch | null {
  if (!span) return null;
  const tokens = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const nouns = tokens
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    .map(({ lemma }) => lemma.toLowerCase());
  const classes = new Set(nouns.flatMap((noun) => [...(lexicon.classes.get(noun) ?? [])]));
  const numbers = tokens
    .filter(({ upos, form }) => upos === 'NUM' && !lexicon.commonNumbers.has(form.toLowerCase()))
    .map(({ form }) => form.toLowerCase());
  return { nouns, numbers, classes, definiteness: definitenessOf(tokens, lexicon) };
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
