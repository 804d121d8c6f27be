// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Span, Token } from '../../model/index.ts';
import type { NumberPhrase } from './number-phrases.ts';
import { isGroup, isPerson, lemmaOf } from './people-counted.ts';
import { tollOf } from './tolls.ts';
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
  // "15 Tarners": a plural name is a people's.
  const person =
    noun !== null && (isPerson(lemma, lexicon) || (noun.xpos === 'NNPS' && !lexicon.counted.has(lemma)));
  const path = [first, ...(head === null ? [] : [head]), ...(toll ? [toll.at] : [])];
  const base = {
    unit: noun,
    population: group ? null : (lexicon.populations.get(lemma) ?? null),
    person,
    path,
  };
  if (toll && (noun === null || person || lexicon.tolls.has(lemma)))
    return { ...base, quantity: toll.quantity, why: `“${tree.tokens[toll.at]!.form}”` };
  if (noun === null) return { ...base, quantity: 'other', why: 'nothing counted is named' };
  // "71 air strikes" as "71 airstrikes"
  const compound = `${tree.tokens[head! - 1]?.form.toLowerCase()}${lemma}`;
  const whole = lexicon.counted.has(compound) ? compound : lemma;
  return { ...base, quantity: quantityOf(whole, person && !group, lexicon), why: `“${noun.form}” counted` };
}

function quantityOf(lemma: string, person: boolean, lexicon: HappeningLexicon): string {
  const named = lexicon.tolls.get(lemma) ?? lexicon.counted.get(lemma);
  if (named !== undefined) return named;
  if (lexicon.forcesCounted.has(lemma)) return 'troops';
  return person ? 'people' : 'other';
}

function plain(quantity: string, at: number, why: string): Counted {
  return { quantity, unit: null, population: null, person: false, path: [at], why };
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

/** Tags of words that may stand between a number and the noun it counts. */
const between: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'PUNCT', 'NUM', 'ADV', 'DET']);

/** The noun a number counts: the last of the nouns that follow it, also after "of the". */
function countedNoun(tree: Tree, after: number, lexicon: HappeningLexicon): number | null {
  let at = after;
  if (lexicon.ofCases.has(tree.tokens[at]?.form.toLowerCase() ?? '')) at++;
  while (tree.tokens[at] && (tree.tokens[at]!.upos === 'DET' || tree.tokens[at]!.xpos === 'PRP$')) at++;
  let noun: number | null = null;
  for (; at < tree.tokens.length && at - after < 9; at++) {
    const token = tree.tokens[at]!;
    if (tree.timed.has(at)) break;
    if (noun !== null && (isNewName(tree, noun, at, lexicon) || isHarmOf(tree, noun, at, lexicon))) break;
    const isNoun = token.upos === 'NOUN' || token.upos === 'PROPN' || isCountedWord(token, lexicon);
    if (isNoun) noun = at;
    else if (
      noun !== null &&
      token.form !== '-' &&
      token.form !== "'s" &&
      token.form !== '’s' &&
      token.form !== "'"
    )
      break;
    else if (!between.has(token.upos) && token.upos !== 'PART' && !isQualifier(token, lexicon)) break;
    if (token.upos === 'PUNCT' && !['-', '“', '"', "'", '‘', '’', '”'].includes(token.form)) break;
  }
  return noun;
}

/** "nine villagers injured": the harm of those counted, not those counted. */
function isHarmOf(tree: Tree, noun: number, at: number, lexicon: HappeningLexicon): boolean {
  const form = tree.tokens[at]!.form.toLowerCase();
  return (
    lexicon.persons.has(form) &&
    lexicon.tolls.has(form) &&
    isPerson(lemmaOf(tree.tokens[noun]!, lexicon), lexicon)
  );
}

/** "five children AFP": after a plural that is counted a name begins something else, unless it is counted too. */
function isNewName(tree: Tree, noun: number, at: number, lexicon: HappeningLexicon): boolean {
  const [before, token] = [tree.tokens[noun]!, tree.tokens[at]!];
  if (token.upos !== 'PROPN' || before.xpos !== 'NNS' || !isPerson(lemmaOf(before, lexicon), lexicon))
    return false;
  return !isPerson(lemmaOf(token, lexicon), lexicon);
}

/** "of whom three were women": the noun the number is said to be. */
function predicateNoun(tree: Tree, first: number, after: number, lexicon: HappeningLexicon): number | null {
  const [verb, noun] = [tree.tokens[after], tree.tokens[after + 1]];
  if (verb && noun && lexicon.copulas.has(verb.lemma) && noun.upos === 'NOUN') return after + 1;
  const { head } = tree.tokens[first]!;
  if (relation(tree.tokens[first]!) !== 'nsubj' || head <= first) return null;
  return tree.tokens[head]!.upos === 'NOUN' ? head : null;
}

/** Participles before a noun ("20 armed men"); but "12 killed" tells the harm itself. */
function isQualifier(token: Token, lexicon: HappeningLexicon): boolean {
  return (
    (token.xpos === 'VBN' || token.xpos === 'VBG') &&
    !lexicon.tolls.has(token.lemma) &&
    relation(token) === 'amod'
  );
}

function isCountedWord(token: Token, lexicon: HappeningLexicon): boolean {
  return lexicon.persons.has(token.form.toLowerCase()) && token.upos !== 'DET' && token.upos !== 'ADJ';
}
