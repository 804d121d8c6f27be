// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Token } from '../../model/index.ts';
import { isPerson, lemmaOf } from './people-counted.ts';
import { relation, type Tree } from './tree.ts';

/** Tags of words that may stand between a number and the noun it counts. */
const between: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'PUNCT', 'NUM', 'ADV', 'DET']);

/** How many tokens behind a number its noun may stand. */
const reach = 9;

const possessives: ReadonlySet<string> = new Set(['-', "'s", '’s', "'"]);
const quotes: ReadonlySet<string> = new Set(['-', '“', '"', "'", '‘', '’', '”']);

/** The noun a number counts: the last of the nouns that follow it, also after "of the". */
export function countedNoun(tree: Tree, after: number, lexicon: HappeningLexicon): number | null {
  let noun: number | null = null;
  for (let at = nounStart(tree, after, lexicon); at < tree.tokens.length && at - after < reach; at++) {
    if (tree.timed.has(at)) break;
    if (noun === null && isBeforeGerund(tree, at, lexicon)) return at;
    const compound: number | null = noun === null ? compoundEnd(tree, at) : bracketEnd(tree, at);
    if (compound !== null) at = compound;
    else if (isNoun(tree.tokens[at]!, lexicon) && !beginsAnew(tree, noun, at, lexicon)) noun = at;
    else if (!leadsOn(tree.tokens[at]!, noun, lexicon)) break;
  }
  return noun === null ? null : measured(tree, nounStart(tree, after, lexicon), noun, lexicon);
}

/** "48 dead adding that …": those harmed, before a participle that the tagger took for a noun they would qualify. */
function isBeforeGerund(tree: Tree, at: number, lexicon: HappeningLexicon): boolean {
  const [form, next] = [tree.tokens[at]!.form.toLowerCase(), tree.tokens[at + 1]];
  if (!lexicon.persons.has(form) || !lexicon.tolls.has(form)) return false;
  return next?.xpos === 'NN' && next.form.endsWith(lexicon.endings.gerund);
}

/** "a 200 person crowd", "the 100 meter line": before a singular that is not counted, the noun that is. */
function measured(tree: Tree, first: number, noun: number, lexicon: HappeningLexicon): number {
  const [own, last] = [tree.tokens[first]!, tree.tokens[noun]!];
  if (first === noun || own.upos !== 'NOUN' || last.xpos !== 'NN') return noun;
  const known = (token: Token) => {
    const lemma = lemmaOf(token, lexicon);
    return isPerson(lemma, lexicon) || lexicon.counted.has(lemma);
  };
  return known(own) && !known(last) ? first : noun;
}

/** Where the nouns may begin: after "of" and an article or a possessive. */
function nounStart(tree: Tree, after: number, lexicon: HappeningLexicon): number {
  let at = after;
  if (lexicon.ofCases.has(tree.tokens[at]?.form.toLowerCase() ?? '')) at++;
  while (tree.tokens[at] && (tree.tokens[at]!.upos === 'DET' || tree.tokens[at]!.xpos === 'PRP$')) at++;
  return at;
}

function isNoun(token: Token, lexicon: HappeningLexicon): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || isCountedWord(token, lexicon);
}

/** Whether a word may stand before the noun, or between the parts of one. */
function leadsOn(token: Token, noun: number | null, lexicon: HappeningLexicon): boolean {
  if (isNoun(token, lexicon)) return false;
  if (noun !== null) return possessives.has(token.form);
  if (token.upos === 'PUNCT') return quotes.has(token.form);
  return between.has(token.upos) || token.upos === 'PART' || isQualifier(token, lexicon);
}

function beginsAnew(tree: Tree, noun: number | null, at: number, lexicon: HappeningLexicon): boolean {
  // "40 others state media said": others are named no further.
  if (noun !== null && lexicon.tollFillers.has(tree.tokens[noun]!.form.toLowerCase())) return true;
  return noun !== null && (isNewName(tree, noun, at, lexicon) || isHarmOf(tree, noun, at, lexicon));
}

/** "one rebel-held district", "50 Al-Qaeda-linked men": nouns that only qualify, by the index of their participle. */
function compoundEnd(tree: Tree, at: number): number | null {
  let end = at;
  while (isJoined(tree, end)) end += 2;
  const last = tree.tokens[end]!;
  return end > at && (last.xpos === 'VBN' || last.upos === 'ADJ') ? end : null;
}

/** Whether a hyphen without spaces leads on to another word. */
function isJoined({ tokens }: Tree, at: number): boolean {
  const [word, hyphen, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return hyphen?.form === '-' && hyphen.start === word!.end && next?.start === hyphen.end;
}

/** "30 Islamic State (IS) militants": a short form in brackets, by the index of the closing one. */
function bracketEnd(tree: Tree, at: number): number | null {
  const [open, short, close, next] = tree.tokens.slice(at, at + 4);
  if (!/^[([]$/u.test(open?.form ?? '') || !/^[)\]]$/u.test(close?.form ?? '')) return null;
  if (!/^\p{Lu}{2,}$/u.test(short!.form)) return null;
  return next && (next.upos === 'NOUN' || next.upos === 'PROPN') ? at + 2 : null;
}

/** "nine villagers injured": the harm of those counted, not those counted. */
function isHarmOf(tree: Tree, noun: number, at: number, lexicon: HappeningLexicon): boolean {
  const form = tree.tokens[at]!.form.toLowerCase();
  return (
    lexicon.persons.has(form) &&
    lexicon.tolls.has(form) &&
    (tree.tokens[noun]!.xpos === 'NNS' || isPerson(lemmaOf(tree.tokens[noun]!, lexicon), lexicon))
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
export function predicateNoun(
  tree: Tree,
  first: number,
  after: number,
  lexicon: HappeningLexicon,
): number | null {
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
