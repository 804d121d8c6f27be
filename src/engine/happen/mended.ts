// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { singularOf } from './singular.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/**
 * A sentence with some slips of the tagger mended where the lexicon knows better: a noun of war in the plural
 * that was taken for a verb ("warships" in a headline), a noun taken for an adjective that qualifies nothing ("a ground
 * offensive"), and the noun before a headline's verb; heads and relations stay as they are. Last, a verb that goes on and
 * was taken for what its object is like.
 */
export function mended(sentence: Sentence, lexicon: HappeningLexicon): Sentence {
  const tokens = sentence.tokens.map((token, at) => mendedToken(token, sentence.tokens[at + 1], lexicon));
  const verb = tokens.findIndex((_, at) => goesOn(tokens, at, lexicon));
  return { ...sentence, tokens: verb < 0 ? tokens : withVerb(tokens, verb) };
}

/** "The army is [shelling] rebel posts": right after a copula, a verb of the lexicon before a noun without determiner. */
function goesOn(tokens: readonly Token[], at: number, lexicon: HappeningLexicon): boolean {
  const { form, head, deprel, xpos } = tokens[at]!;
  const copula = tokens[at - 1];
  if (copula?.deprel !== 'cop' || copula.head !== head || head <= at) return false;
  if (deprel !== 'amod' && deprel !== 'compound') return false;
  if (tokens.some((token) => token.head === head && token.deprel === 'det')) return false;
  const lower = form.toLowerCase();
  const known = lexicon.inflections.some(
    ([ending, base]) => lower.endsWith(ending) && lexicon.verbs.has(lower.slice(0, -ending.length) + base),
  );
  return known && (xpos === 'VBG' || lower.endsWith(lexicon.endings.gerund));
}

/** "is shelling posts [of the rebels]", "[and villages]": what a noun has behind it stays with it. */
function isOfNoun({ deprel, upos }: Token): boolean {
  if (deprel === 'conj') return nominal.has(upos);
  return deprel === 'nmod' || deprel === 'appos' || deprel.startsWith('acl');
}

/** The tree with a verb in the place of the noun it was hung on, which becomes its object. */
function withVerb(tokens: readonly Token[], verb: number): readonly Token[] {
  const { head: noun } = tokens[verb]!;
  const { head, deprel } = tokens[noun]!;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBG', head, deprel };
    if (at === noun) return { ...token, head: verb, deprel: 'obj' };
    if (token.head !== noun || (at > verb && at < noun) || (at > noun && isOfNoun(token))) return token;
    return { ...token, head: verb, deprel: token.deprel === 'cop' ? 'aux' : token.deprel };
  });
}

/** "hits", "sinks", "kills": what may well be the verb of a headline, however it was tagged. */
function looksLikeVerb(token: Token | undefined, lexicon: HappeningLexicon): boolean {
  const lower = token?.form.toLowerCase() ?? '';
  return (
    lower.endsWith(lexicon.endings.third) &&
    lexicon.verbs.has(singularOf(lower, lexicon)) &&
    !lexicon.nouns.has(singularOf(lower, lexicon)) &&
    token!.upos !== 'VERB'
  );
}

function mendedToken(token: Token, next: Token | undefined, lexicon: HappeningLexicon): Token {
  const lower = token.form.toLowerCase();
  // "Shelling hits market", "Blast sinks ferry"; not "shelling attacks"
  if (lexicon.nouns.has(lower) && token.upos !== 'NOUN' && looksLikeVerb(next, lexicon))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  if (token.xpos === 'VBZ') {
    const singular = singularOf(lower, lexicon);
    const known = lexicon.classes.has(singular) || lexicon.counted.has(singular);
    if (known && !lexicon.verbs.has(singular))
      return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: singular };
  }
  if (token.upos === 'ADJ' && lexicon.nouns.has(lower) && !(next && nominal.has(next.upos)))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  return token;
}
