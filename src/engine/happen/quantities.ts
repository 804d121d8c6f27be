// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Span, Token } from '../../model/index.ts';
import { countedNoun, predicateNoun } from './counted-noun.ts';
import type { NumberPhrase } from './number-phrases.ts';
import { isGroup, isPerson, lemmaOf } from './people-counted.ts';
import { singularOf } from './singular.ts';
import { type Toll, tollOf, tollOfThose } from './tolls.ts';
import { relation, type Tree } from './tree.ts';
import type { Word } from './words.ts';

/** What a number counts, and what is said of that. */
export interface Counted {
  readonly quantity: string;
  readonly unit: Pick<Span, 'start' | 'end'> | null;
  readonly population: string | null;
  /** Whether people are counted. */
  readonly person: boolean;
  readonly path: readonly number[];
  /** What befell those of whom it counts some: "two *of the dead*". */
  readonly ofThose: string | null;
  readonly why: string;
}

/** Reads what a number counts: from its noun, and for people from the word that tells what befell them. */
export function countedBy(
  tree: Tree,
  words: readonly Word[],
  phrase: NumberPhrase,
  lexicon: HappeningLexicon,
): Counted {
  const [first, after] = numberTokens(tree, words, phrase);
  if (phrase.kind === 'money') return plain('money', first, 'an amount of money');
  const head = countedNoun(tree, after, lexicon) ?? predicateNoun(tree, first, after, lexicon);
  if (phrase.kind === 'percent')
    return { ...plain('percentage', first, 'hundredths'), unit: head === null ? null : tree.tokens[head]! };
  if (phrase.kind === 'fraction')
    return { ...plain('share', first, 'a fraction'), unit: head === null ? null : tree.tokens[head]! };
  return countedThing(tree, first, after, head, lexicon);
}

/** What is counted, when it is neither money nor a share: by what befell it, else by what it is. */
function countedThing(
  tree: Tree,
  first: number,
  after: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Counted {
  const noun = head === null ? null : tree.tokens[head]!;
  const lemma = noun === null ? '' : lemmaOf(noun, lexicon);
  const toll = tollOf(tree, first, after, head, lexicon);
  const group = noun !== null && isGroup(noun, lexicon);
  const person =
    noun !== null &&
    (isPerson(lemma, lexicon) || tree.peoples.has(head!) || isHarmed(tree, head!, toll, lemma, lexicon));
  if (noun !== null && isUncountedHarm(noun, lexicon))
    return { ...plain('other', first, `“${noun.form}” counted`), unit: noun };
  const path = [first, ...(head === null ? [] : [head]), ...(toll ? [toll.at] : [])];
  const base = {
    unit: noun,
    population: group ? null : (lexicon.populations.get(lemma) ?? null),
    person,
    path,
    ofThose: tollOfThose(tree, after, lexicon)?.quantity ?? null,
  };
  if (toll && (noun === null || person || lexicon.tolls.has(lemma)))
    return { ...base, quantity: toll.quantity, why: `“${tree.tokens[toll.at]!.form}”` };
  if (noun === null) return { ...base, quantity: 'other', why: 'nothing counted is named' };
  const before = tree.tokens[head! - 1]?.form.toLowerCase() ?? '';
  return {
    ...base,
    quantity: quantityOf(lemma, before, person && !group, lexicon),
    why: `“${noun.form}” counted`,
  };
}

/** "four stab wounds", "two massacres": what is counted is no number of people, whatever befell whom. */
function isUncountedHarm(noun: Token, lexicon: HappeningLexicon): boolean {
  return (
    lexicon.uncountedHarms.has(noun.form.toLowerCase()) ||
    lexicon.uncountedHarms.has(singularOf(noun.form, lexicon))
  );
}

/** "arrested 23 pirates": whoever is killed, hurt, taken or missed is a person, unless it is a thing or a beast. */
function isHarmed(
  tree: Tree,
  head: number,
  toll: Toll | null,
  lemma: string,
  lexicon: HappeningLexicon,
): boolean {
  if (toll === null || !harms.has(toll.quantity) || lexicon.counted.has(lemma) || lexicon.beasts.has(lemma))
    return false;
  const [token, verb] = [tree.tokens[head]!, tree.tokens[toll.at]!];
  if (token.head !== toll.at || verb.upos !== 'VERB') return false;
  return relation(token) === 'obj' || (relation(token) === 'nsubj' && verb.xpos === 'VBN');
}

/** What a "no" or "nobody" is worth keeping for, and what befalls people alone. */
export const harms: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'casualties',
  'detained',
  'abducted',
]);

function quantityOf(lemma: string, before: string, person: boolean, lexicon: HappeningLexicon): string {
  // "71 air strikes" as "71 airstrikes"
  const named =
    lexicon.counted.get(`${before}${lemma}`) ?? lexicon.tolls.get(lemma) ?? lexicon.counted.get(lemma);
  if (named === 'distance' && lexicon.squares.has(before)) return 'area';
  if (named !== undefined) return named;
  if (lexicon.forcesCounted.has(lemma)) return 'troops';
  if (person) return 'people';
  return lexicon.classes.get(lemma)?.has('aircraft') ? 'aircraft' : 'other';
}

function plain(quantity: string, at: number, why: string): Counted {
  return { quantity, unit: null, population: null, person: false, path: [at], ofThose: null, why };
}

/** Index of the token where the number's own words begin, and of the first token after them. */
function numberTokens(
  tree: Tree,
  words: readonly Word[],
  phrase: NumberPhrase,
): readonly [first: number, after: number] {
  const [start, end] = [words[phrase.core]!.start, words[phrase.end - 1]!.end];
  const first = tree.tokens.findIndex((token) => token.end > start);
  const after = tree.tokens.findIndex((token) => token.start >= end);
  return [Math.max(first, 0), after < 0 ? tree.tokens.length : after];
}
