// SPDX-License-Identifier: Apache-2.0
import type { HappeningLexicon } from '../../language/happenings.ts';
import type { Sentence, Token } from '../../model/index.ts';

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

/**
 * A sentence with two kinds of slip of the tagger mended where the lexicon knows better: a noun of war in the plural
 * that was taken for a verb ("warships" in a headline), and a noun taken for an adjective that qualifies nothing ("a
 * ground offensive"). Heads and relations stay as they are.
 */
export function mended(sentence: Sentence, lexicon: HappeningLexicon): Sentence {
  const tokens = sentence.tokens.map((token, at) => mendedToken(token, sentence.tokens[at + 1], lexicon));
  return { ...sentence, tokens };
}

function mendedToken(token: Token, next: Token | undefined, lexicon: HappeningLexicon): Token {
  const lower = token.form.toLowerCase();
  if (token.xpos === 'VBZ' && lower.endsWith('s')) {
    const singular = lower.slice(0, -1);
    const known = lexicon.classes.has(singular) || lexicon.counted.has(singular);
    if (known && !lexicon.verbs.has(singular))
      return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: singular };
  }
  if (token.upos === 'ADJ' && lexicon.nouns.has(lower) && !(next && nominal.has(next.upos)))
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: lower };
  return token;
}
