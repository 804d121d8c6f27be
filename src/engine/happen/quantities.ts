// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Span, Token } from '../../model/index.ts';
import type { NumberPhrase } from './number-phrases.ts';
import { singularOf } from './singular.ts';
import { ancestors, relation, type Tree } from './tree.ts';
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
  const person = noun !== null && isPerson(lemma, lexicon);
  const path = [first, ...(head === null ? [] : [head]), ...(toll ? [toll.at] : [])];
  const base = { unit: noun, population: lexicon.populations.get(lemma) ?? null, person, path };
  if (toll && (noun === null || person || lexicon.tolls.has(lemma)))
    return { ...base, quantity: toll.quantity, why: `“${tree.tokens[toll.at]!.form}”` };
  if (noun === null) return { ...base, quantity: 'other', why: 'nothing counted is named' };
  // "71 air strikes" as "71 airstrikes"
  const compound = `${tree.tokens[head! - 1]?.form.toLowerCase()}${lemma}`;
  const whole = lexicon.counted.has(compound) ? compound : lemma;
  return { ...base, quantity: quantityOf(whole, person, lexicon), why: `“${noun.form}” counted` };
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

function lemmaOf(token: Token, lexicon: HappeningLexicon): string {
  const lemma = token.lemma.toLowerCase();
  const known = (word: string): boolean =>
    lexicon.counted.has(word) ||
    lexicon.populations.has(word) ||
    lexicon.tolls.has(word) ||
    lexicon.persons.has(word);
  const singular = singularOf(token.form, lexicon);
  return !known(lemma) && known(singular) ? singular : lemma;
}

function isPerson(lemma: string, lexicon: HappeningLexicon): boolean {
  return (
    lexicon.populations.has(lemma) ||
    lexicon.persons.has(lemma) ||
    lexicon.forcesCounted.has(lemma) ||
    Boolean(lexicon.classes.get(lemma)?.has('person'))
  );
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

interface Toll {
  readonly at: number;
  readonly quantity: string;
}

/** How many tokens away from a number the word for the harm may stand. */
const [nearAfter, nearBefore] = [9, 6];

/** The word that tells what befell those counted: by syntax, else by the nearest such word within the clause. */
function tollOf(
  tree: Tree,
  first: number,
  after: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Toll | null {
  const direct = directToll(tree, after, lexicon);
  // "killing all 224 people aboard": what befell them says more than where they were.
  if (direct && direct.quantity !== 'aboard') return direct;
  return (
    tollBefore(tree, first, lexicon) ??
    syntacticToll(tree, first, head, lexicon) ??
    direct ??
    wholeBefore(tree, first, lexicon) ??
    tollAfter(tree, (head ?? after - 1) + 1, lexicon)
  );
}

function tollAt(tree: Tree, at: number, lexicon: HappeningLexicon): Toll | null {
  const token = tree.tokens[at];
  if (!token) return null;
  const quantity =
    lexicon.tolls.get(token.lemma.toLowerCase()) ?? lexicon.tolls.get(token.form.toLowerCase());
  return quantity === undefined ? null : { at, quantity };
}

/** "12 dead", "30 others wounded", "five missing". */
function directToll(tree: Tree, after: number, lexicon: HappeningLexicon): Toll | null {
  for (let at = after; at < after + 3; at++) {
    const token = tree.tokens[at];
    if (!token) return null;
    const toll = tollAt(tree, at, lexicon);
    if (toll && token.upos !== 'NOUN' && token.xpos !== 'VBG') return toll;
    if (!lexicon.tollFillers.has(token.form.toLowerCase())) return null;
  }
  return null;
}

/** The verb or noun over the one counted: "killed 12 people", "the death of 12", "12 … were wounded". */
function syntacticToll(
  tree: Tree,
  first: number,
  head: number | null,
  lexicon: HappeningLexicon,
): Toll | null {
  const from = head ?? first;
  for (const at of ancestors(tree, from).slice(0, 2)) {
    const toll = tollAt(tree, at, lexicon);
    if (toll && !isAgentOf(tree, from, at)) return toll;
    if (tree.tokens[at]!.upos === 'VERB') return null;
  }
  return null;
}

/** "12 gunmen killed the mayor": those counted did it. */
function isAgentOf(tree: Tree, at: number, verb: number): boolean {
  const token = tree.tokens[at]!;
  if (token.head !== verb || relation(token) !== 'nsubj') return false;
  const over = tree.tokens[verb]!;
  if (over.upos !== 'VERB') return false;
  return tree.children[verb]!.some((child) => relation(tree.tokens[child]!) === 'obj');
}

function tollBefore(tree: Tree, first: number, lexicon: HappeningLexicon): Toll | null {
  for (let at = first - 1; at >= 0 && first - at <= nearBefore; at--) {
    const token = tree.tokens[at]!;
    if (token.upos === 'PUNCT' && token.form !== '"' && token.form !== '“') return null;
    const toll = tollAt(tree, at, lexicon);
    if (toll) return token.xpos === 'VBN' && isPassiveVerb(tree, at, lexicon) ? null : toll;
    if (token.upos === 'VERB' || token.upos === 'NUM' || token.upos === 'NOUN') return null;
  }
  return null;
}

function isPassiveVerb(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  return tree.children[at]!.some(
    (child) => relation(tree.tokens[child]!) === 'aux' && lexicon.copulas.has(tree.tokens[child]!.lemma),
  );
}

/** "Of the dead identified so far, five were children": the whole is named first. */
function wholeBefore(tree: Tree, first: number, lexicon: HappeningLexicon): Toll | null {
  if (!lexicon.ofCases.has(tree.tokens[0]?.form.toLowerCase() ?? '')) return null;
  const comma = tree.tokens.findIndex(({ form }) => form === ',');
  for (let at = 1; at < Math.min(comma, first); at++) {
    const toll = tollAt(tree, at, lexicon);
    if (toll) return toll;
  }
  return null;
}

function tollAfter(tree: Tree, from: number, lexicon: HappeningLexicon): Toll | null {
  for (let at = from; at < tree.tokens.length && at - from < nearAfter; at++) {
    const token = tree.tokens[at]!;
    if ([';', '.', '”', ':', '(', '—'].includes(token.form)) return null;
    const toll = tollAt(tree, at, lexicon);
    if (toll && token.upos !== 'NOUN') return token.xpos === 'VBG' || hasObject(tree, at) ? null : toll;
    if (token.upos === 'VERB' && token.xpos !== 'VBN' && token.xpos !== 'VBG') return null;
    if (token.upos === 'NUM' && at > from + 1) return null;
  }
  return null;
}

function hasObject(tree: Tree, at: number): boolean {
  return tree.children[at]!.some((child) => relation(tree.tokens[child]!) === 'obj');
}
